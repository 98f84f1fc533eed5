import { defineMiddleware } from 'astro:middleware'
import { createHighlighter } from '../typeset/highlighter.ts'
import { createParser } from '../typeset/parser.ts'
import { placeOf } from '../views/place.ts'
import { sitePaths } from '../views/site-paths.ts'
import { assetAddresses } from './assets.ts'
import { openPictures } from './pictures.ts'
import { readContent } from './read-content.ts'

const draw = openPictures(new URL('./picture-worker.ts', import.meta.url))

/** Under `astro dev` nobody hands the pages their content: read the folder anew for each request, so that it can change. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const address = decodeURI(url.pathname).slice(1)
  locals.content = await readContent('content')
  locals.target = sitePaths(locals.content).get(address)
  locals.place = placeOf(address, { base: '/', language: 'en' })
  locals.assets = assetAddresses(locals.content)
  // Vite's own client needs more than a published page may have.
  locals.policy = "default-src 'self' 'unsafe-inline' data: ws:"
  locals.highlighter = await createHighlighter()
  locals.parse = createParser()
  locals.draw = draw
  return next()
})
