import { access, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import { UserError } from '../errors.ts'
import type { OpenOptions, OpenSite } from '../site/open-site.ts'
import type { AsbuiltOptions } from './options.ts'

/** What the compiled pages offer: see src/site/entry.ts. */
interface Pages {
  readonly openSite: (options: OpenOptions) => Promise<OpenSite>
  readonly fileOf: (address: string) => string
}

const PAGES = new URL('../site/server/entry.mjs', import.meta.url)

/**
 * Mounts a report under a path of another Astro site. It reads what `asbuilt collect` wrote and nothing else. With a
 * layout its pages are routes of that site; all the rest (charts, badges, data, and without a layout the pages too) is
 * written beside them when the build is done, and answered from memory while the site is developed.
 * @throws UserError where nothing was collected, or the site cannot serve folders and a layout is wanted.
 */
export default function asbuilt(options: AsbuiltOptions = {}): AstroIntegration {
  const { path = '/status/', content = 'content', language = 'en', label = 'Status', layout } = options
  const below = path.replace(/^\/+|\/+$/g, '')
  const mounted = (config: AstroConfig): OpenOptions & { readonly base: string } => ({
    content: fileURLToPath(new URL(content, config.root)),
    base: `/${[...config.base.split('/'), ...below.split('/')].filter(Boolean).join('/')}/`,
    language,
    ...(config.site === undefined ? {} : { site: new URL(config.site).origin }),
  })
  let settings: ReturnType<typeof mounted> | undefined
  /** Everything that is no route of the site. */
  const open = async () => {
    if (!settings) throw new Error('Astro has not set its configuration up yet')
    const pages: Pages = await import(PAGES.href)
    const site = await pages.openSite(settings)
    const routes = new Set(layout === undefined ? [] : site.framed.map(({ address }) => address))
    const files = [
      ...site.addresses.filter((address) => !routes.has(address) && address !== '404.html'),
      ...(layout === undefined ? [] : [site.framedStyles]),
    ]
    return { site, files, fileOf: pages.fileOf, base: settings.base }
  }
  return {
    name: 'asbuilt',
    hooks: {
      async 'astro:config:setup'({ config, injectRoute, updateConfig }) {
        settings = mounted(config)
        await access(join(settings.content, 'snapshots')).catch(() => {
          throw new UserError(`${settings?.content} holds no snapshot`, 'run `asbuilt collect` first, or set `content`')
        })
        if (layout === undefined) return
        if (config.build.format !== 'directory')
          throw new UserError('the pages of asbuilt are folders', "set build.format to 'directory', its default")
        injectRoute({
          pattern: `/${below}/[...address]`,
          entrypoint: new URL('./Mounted.astro', import.meta.url),
          prerender: true,
        })
        updateConfig({
          vite: { ssr: { noExternal: ['asbuilt'] }, plugins: [virtualModules(settings, label, layout, config)] },
        })
      },
      'astro:server:setup'({ server }) {
        // Read anew for each request, so that the content can change.
        server.middlewares.use(async (request, response, next) => {
          const asked = decodeURI((request.originalUrl ?? request.url ?? '').split('?')[0] ?? '')
          if (!settings || !asked.startsWith(settings.base)) return next()
          const address = asked.slice(settings.base.length)
          const { site, files } = await open()
          if (!files.includes(address)) return next()
          const { body, type } = await site.render(address)
          response.setHeader('content-type', type)
          response.end(body)
        })
      },
      async 'astro:build:done'({ dir, logger }) {
        const { site, files, fileOf } = await open()
        const root = join(fileURLToPath(dir), below)
        for (const address of files) {
          const { body } = await site.render(address)
          const file = join(root, fileOf(address))
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, body)
        }
        logger.info(`${files.length} files under /${below}/`)
      },
    },
  }
}

/** What the route and the layout ask for: the opened site, and the component that holds its pages. */
function virtualModules(settings: OpenOptions, label: string, layout: string, { root }: AstroConfig) {
  const component = layout.startsWith('.') ? fileURLToPath(new URL(layout, root)) : layout
  const modules = new Map([
    ['virtual:asbuilt/layout', `export { default } from ${JSON.stringify(component)}`],
    [
      'virtual:asbuilt',
      `const pages = ${JSON.stringify(PAGES.href)}
const options = ${JSON.stringify(settings)}
const load = async () => (await import(/* @vite-ignore */ pages)).openSite(options)
let opened
export const base = options.base
export const label = ${JSON.stringify(label)}
export const open = () => import.meta.env.DEV ? load() : (opened ??= load())`,
    ],
  ])
  return {
    name: 'asbuilt',
    resolveId: (id: string) => (modules.has(id) ? `\0${id}` : undefined),
    load: (id: string) => modules.get(id.slice(1)),
  }
}
