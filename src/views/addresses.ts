import { createHash } from 'node:crypto'

/**
 * Every address of the site, relative to its root, without a leading slash. They are a contract: real folders with a
 * trailing slash, never used again for something else. What comes from a repository (paths, ids, tags) is made safe
 * for a file name on any system; where that loses something, a digest of the whole keeps two of them apart.
 */
export const addresses = {
  home: '',
  method: 'method/',
  /** A page of the documentation; without a name the first of them. */
  docs: (page?: string) => (page === undefined ? 'docs/' : `docs/${page}/`),
  notFound: '404.html',
  headers: '_headers',
  feed: 'feed.xml',
  jsonFeed: 'feed.json',
  sitemap: 'sitemap.xml',
  asset: (name: string) => `assets/${name}`,
  project: (project: string) => `${named(project, TOP)}/`,
  contradictions: (project: string) => `${addresses.project(project)}contradictions/`,
  metrics: (project: string) => `${addresses.project(project)}metrics/`,
  projectFeed: (project: string, format: 'xml' | 'json') => `${addresses.project(project)}feed.${format}`,
  areaFeed: (project: string, area: string, format: 'xml' | 'json') =>
    `${addresses.project(project)}feeds/${segment(area)}.${format}`,
  metric: (project: string, metric: string) => `${addresses.metrics(project)}${segment(metric)}/`,
  releases: (project: string) => `${addresses.project(project)}releases/`,
  claimList: (project: string) => `${addresses.project(project)}claims/`,
  claim: (project: string, claim: string) => `${addresses.project(project)}claims/${segment(claim)}/`,
  /** The claim as it stood in one release. */
  claimAt: (project: string, claim: string, release: string) =>
    `${addresses.claim(project, claim)}#${fragment(release)}`,
  compare: (project: string, a: string, b: string) => `${addresses.project(project)}compare/${named(a)}...${named(b)}/`,
  /** Where any two releases are compared in the browser. */
  comparisons: (project: string) => `${addresses.project(project)}compare/`,
  /** What that page works with: a script, so that it also loads from a folder without a server. */
  comparisonData: (project: string) => `${addresses.comparisons(project)}index.js`,
  release: (project: string, release: string) => `${addresses.project(project)}${named(release, IN_PROJECT)}/`,
  /** All claims of a release: by verdict, or in another order. */
  claims: (project: string, release: string, by?: 'areas' | 'files') =>
    `${addresses.release(project, release)}claims/${by ? `${by}/` : ''}`,
  claimsFile: (project: string, release: string, format: 'csv' | 'json') =>
    `${addresses.release(project, release)}claims/claims.${format}`,
  search: (project: string, release: string) => `${addresses.release(project, release)}search/`,
  /** What the search page looks through: a script, so that it also loads from a folder without a server. */
  searchIndex: (project: string, release: string) => `${addresses.search(project, release)}index.js`,
  document: (project: string, release: string, path: string) =>
    `${addresses.release(project, release)}${folder(path)}/`,
  /** A line of a document on which a claim stands. */
  line: (project: string, release: string, path: string, line: number) =>
    `${addresses.document(project, release, path)}#l${line}`,
  /** The place of a claim in its document. */
  mark: (project: string, release: string, path: string, claim: string) =>
    `${addresses.document(project, release, path)}#c-${anchorOf(claim)}`,
  badge: (project: string) => `badge/${named(project)}.svg`,
  /** The web component: one stable name, for it stands in pages of other sites. */
  component: 'embed/status.js',
  embedHeadline: (project: string) => `embed/${named(project, IN_EMBED)}/`,
  embedArea: (project: string, area: string) => `${addresses.embedHeadline(project)}areas/${segment(area)}/`,
  embedClaim: (project: string, claim: string) => `${addresses.embedHeadline(project)}claims/${segment(claim)}/`,
  embedChart: (project: string, chart: string, format: 'svg' | 'png') =>
    `${addresses.embedHeadline(project)}${chart}.${format}`,
  embedMetric: (project: string, metric: string, format: 'svg' | 'png') =>
    `${addresses.embedHeadline(project)}metrics/${segment(metric)}.${format}`,
  card: (project: string, format: 'svg' | 'png') => `${addresses.embedHeadline(project)}card.${format}`,
  oembed: (project: string) => `${addresses.embedHeadline(project)}oembed.json`,
  oembedClaim: (project: string, claim: string) => `${addresses.embedClaim(project, claim)}oembed.json`,
  api: 'api/v1/index.json',
  apiProject: (project: string) => `api/v1/${named(project, IN_API)}.json`,
  apiRelease: (project: string, release: string) => `api/v1/${named(project, IN_API)}/${named(release)}.json`,
} as const

/** Names that pages of the site itself have at each level; a project, release or document of that name steps aside. */
const NONE: ReadonlySet<string> = new Set()
const TOP: ReadonlySet<string> = new Set(['method', 'badge', 'embed', 'api', 'assets', 'schema', 'search', 'docs'])
const IN_PROJECT: ReadonlySet<string> = new Set([
  'claims',
  'compare',
  'metrics',
  'contradictions',
  'releases',
  'feeds',
  'feed.xml',
  'feed.json',
])
const IN_EMBED: ReadonlySet<string> = new Set(['status.js'])
const IN_API: ReadonlySet<string> = new Set(['index'])
const IN_RELEASE: ReadonlySet<string> = new Set(['claims', 'search'])

/** Device names that Windows refuses whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** The part of an address that names a project or a release: as its file under content/ is named, wherever that is safe. */
function named(name: string, taken?: ReadonlySet<string>): string {
  return /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}$/.test(name) &&
    !name.endsWith('.') &&
    !name.includes('..') &&
    !taken?.has(name)
    ? name
    : segment(name, taken)
}

/** One part of an address: itself where that is safe and short, else what is left of it and a digest. */
export function segment(text: string, taken: ReadonlySet<string> = NONE): string {
  const safe = /^[a-z0-9][a-z0-9._-]{0,79}$/.test(text) && !text.endsWith('.') && !text.includes('...')
  if (safe && !taken.has(text) && !DEVICE.test(text)) return text
  const rest = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  return `${rest}${rest ? '-' : ''}${digest(text)}`
}

/** The folders of a document: those of its path, each made safe; case is kept, for paths differ in more than case. */
function folder(path: string): string {
  const parts = path.split('/')
  const safe = parts.every(
    (part) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/.test(part) && !part.endsWith('.') && !DEVICE.test(part),
  )
  if (safe && !IN_RELEASE.has(parts[0] ?? '')) return path
  return segment(path.split('/').at(-1) ?? path).replace(/(?:-[0-9a-f]{8})?$/, `-${digest(path)}`)
}

/** The last part of the ids of a claim's mark (`c-…`) and note (`n-…`) in its document. */
export function anchorOf(claim: string): string {
  return segment(claim)
}

/** The name of an anchor: the text itself where it has no white space, as `#v1.2.0`. */
export function fragment(text: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._@+-]*$/.test(text) ? text : segment(text)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** The way from a page back to the root of the site, so that the folder works wherever it is put. */
export function rootFrom(address: string): string {
  const depth = address.split('#')[0]?.split('/').length ?? 1
  return depth > 1 ? '../'.repeat(depth - 1) : './'
}
