import { createHighlighter, type Remembered } from '../typeset/highlighter.ts'
import { createParser } from '../typeset/parser.ts'
import { addresses } from '../views/addresses.ts'
import { placeOf, type Settings } from '../views/place.ts'
import type { Shell } from '../views/shell.ts'
import { sitePaths, type Target } from '../views/site-paths.ts'
import { assetAddresses } from './assets.ts'
import { POLICY } from './headers.ts'
import { type Heading, heading, withoutHeading } from './heading.ts'
import { type OwnPages, ownPages } from './kept-pages.ts'
import type { Draw } from './pictures.ts'
import { readContent } from './read-content.ts'
import { settingsOf } from './settings.ts'

/** Something that answers the request for one address with a page. */
export type Renderer = (request: Request, locals: App.Locals) => Promise<Response>

/** What is not asked for is taken from the configuration. */
export interface OpenOptions extends Partial<Settings> {
  /** Folder with snapshots/, documents/ and, where there is configuration, projects/. */
  readonly content: string
}

/** What `scripts/compile.ts` makes beside the pages. */
export interface Compiled {
  readonly remembered: Remembered
  /** Another one where any of the pages may come out differently. */
  readonly digest: string
}

/** What stands at an address. */
export interface Rendered {
  /** A picture as bytes, anything else as text. */
  readonly body: string | Uint8Array
  readonly type: string
}

/** A page without its head, for the layout of another site: it brings its styles, limited to itself. */
export interface Framed extends Heading {
  readonly description: string
  readonly html: string
}

/** A content folder, ready to be rendered address by address. */
export interface OpenSite {
  /** The path that the site is served under. */
  readonly base: string
  /** Every address, in the order in which they are made. */
  readonly addresses: readonly string[]
  /** Those of them that another site's layout may hold. */
  readonly framed: readonly { readonly address: string; readonly searchable: boolean }[]
  /** By project and release. */
  readonly own: ReadonlyMap<string, OwnPages>
  /** The style sheet of pages in another layout, which a site of its own does not need. */
  readonly framedStyles: string
  render(address: string): Promise<Rendered>
  frame(address: string): Promise<Framed>
}

/**
 * @param compiled source that is set already, and a digest of the pages as they were compiled
 * @param draw makes PNGs
 * @throws UserError where there is no content.
 */
export async function openWith(
  render: Renderer,
  { content: folder, ...asked }: OpenOptions,
  { remembered, digest }: Compiled,
  draw: Draw,
): Promise<OpenSite> {
  const content = await readContent(folder)
  const settings = settingsOf(content, asked)
  const targets = sitePaths(content, settings)
  const assets = assetAddresses(content)
  const highlighter = await createHighlighter(remembered)
  const parse = createParser()
  const respond = async (address: string, more: Partial<App.Locals> = {}) => {
    // Astro keeps the page for unknown addresses under a name of its own.
    const path = address === addresses.notFound ? '404' : address
    const place = placeOf(address, settings)
    const target = targets.get(address)
    const locals = { content, target, assets, policy: POLICY, place, highlighter, parse, draw, ...more }
    const response = await render(new Request(`http://site.invalid/${path}`), locals)
    const expected = address === addresses.notFound ? 404 : 200
    if (response.status !== expected) throw new Error(`the page ${address} answered ${response.status}`)
    return response
  }
  return {
    base: settings.base,
    addresses: [...targets.keys(), ...Object.values(assets).filter((address) => address !== assets.framed)],
    framed: [...targets].flatMap(([address, target]) =>
      isFramed(target) ? [{ address, searchable: SEARCHABLE.has(target.page) }] : [],
    ),
    own: ownPages(content, targets, [digest, settings, assets]),
    framedStyles: assets.framed,
    async render(address) {
      const response = await respond(address)
      const type = response.headers.get('content-type') ?? ''
      if (type === 'image/png') return { type, body: new Uint8Array(await response.arrayBuffer()) }
      const text = await response.text()
      return { type, body: /html|svg|javascript/.test(type) ? withoutOverrides(text) : text }
    },
    async frame(address) {
      const shells: Shell[] = []
      const place = placeOf(address, { ...settings, root: settings.base })
      const response = await respond(address, { place, framed: (shell) => void shells.push(shell) })
      const body = withoutOverrides(await response.text())
      const [shell] = shells
      return {
        ...heading(body, shell?.title ?? ''),
        description: shell?.description ?? '',
        html: withoutHeading(body.replace(/^<!doctype html>/i, '')),
      }
    },
  }
}

/** A page that carries the site's own head and foot; those for frames and files have none. */
function isFramed({ page }: Target): boolean {
  return FRAMED.has(page)
}

const SEARCHABLE: ReadonlySet<Target['page']> = new Set([
  'home',
  'project',
  'release',
  'document',
  'contradictions',
  'metrics',
])
const FRAMED: ReadonlySet<Target['page']> = new Set([
  ...SEARCHABLE,
  'method',
  'docs',
  'claims',
  'claim',
  'compare',
  'compare-any',
  'search',
])

/**
 * Characters that reorder what stands beside them can make a path or a heading read as another one: a page shows that
 * they are there instead; so does what a script shows. Right-to-left text needs none of them.
 */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
