import { base, label } from 'virtual:asbuilt'
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'

/** Adds the report to the end of the sidebar of every page, however the site makes its own entries. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  locals.starlightRoute?.sidebar.push({
    type: 'link',
    label,
    href: base,
    isCurrent: url.pathname.startsWith(base),
    badge: undefined,
    attrs: {},
  })
})
