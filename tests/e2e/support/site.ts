import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { ReportOptions, ReportResult } from '../../../src/site/render-report.ts'
import type { SiteOptions, SiteResult } from '../../../src/site/render-site.ts'
import { HARBOUR_YAML, harbour } from '../../support/harbour.ts'
import { HOSTILE_YAML, hostile } from '../../support/hostile.ts'
import { large } from '../../support/large.ts'
import { writeContent } from '../../support/snapshots.ts'

const ENTRY = process.env.ASBUILT_PAGES ?? join(import.meta.dirname, '../../../dist/site/server/entry.mjs')

/** Renders with the compiled pages, as the command line does. */
export async function renderSite(options: SiteOptions): Promise<SiteResult> {
  return (await compiledPages()).renderSite(options)
}

/** One release of a fixture project as one file. */
export async function renderReport(only: 'harbour' | 'hostile', format: 'html' | 'md' = 'html'): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'asbuilt-e2e-'))
  if (only === 'harbour') await writeContent(content, harbour(), { harbour: HARBOUR_YAML })
  else await writeContent(content, hostile(), { hostile: HOSTILE_YAML })
  const { text } = await (await compiledPages()).renderReport({ content, project: only, format })
  await rm(content, { recursive: true })
  return text
}

async function compiledPages() {
  if (!existsSync(ENTRY)) throw new Error('the pages are not compiled: run "npm run compile" first')
  return (await import(ENTRY)) as {
    renderSite(options: SiteOptions): Promise<SiteResult>
    renderReport(options: ReportOptions): Promise<ReportResult>
  }
}

export interface BuiltSite {
  readonly folder: string
  /** Every file, relative to the folder, in order. */
  readonly files: readonly string[]
  read(file: string): Promise<string>
  remove(): Promise<void>
}

/** A site of the fixture projects, in a folder of its own. */
export async function buildSite(
  options: Partial<SiteOptions> & { only?: 'harbour' | 'hostile' | 'large' } = {},
): Promise<BuiltSite> {
  const root = await mkdtemp(join(tmpdir(), 'asbuilt-e2e-'))
  const content = options.content ?? join(root, 'content')
  if (!options.content) {
    if (options.only === 'large') await writeContent(content, large(1500))
    if (options.only === undefined || options.only === 'harbour')
      await writeContent(content, harbour(), { harbour: HARBOUR_YAML })
    if (options.only === undefined || options.only === 'hostile')
      await writeContent(content, hostile(), { hostile: HOSTILE_YAML })
  }
  const folder = join(root, 'site')
  await renderSite({ base: '/', ...options, content, out: folder })
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
  return {
    folder,
    files,
    read: (file) => readFile(join(folder, file), 'utf8'),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
  xml: 'application/xml',
}

export interface Served {
  readonly origin: string
  readonly url: string
  close(): void
}

/** A plain file server on loopback that knows folders, and the headers that the site ships. */
export async function serve(site: BuiltSite, base = '/', headers = true): Promise<Served> {
  const rules = headers ? parseHeaders(await site.read('_headers')) : []
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    for (const [prefix, name, value] of rules)
      if (prefix.endsWith('*') ? path.startsWith(prefix.slice(0, -1)) : path === prefix) response.setHeader(name, value)
    const file = path.startsWith(base) ? path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '') : undefined
    const body = file === undefined ? undefined : await readFile(join(site.folder, file)).catch(() => undefined)
    response.statusCode = body ? 200 : 404
    response.setHeader('content-type', TYPES[file?.split('.').at(-1) ?? ''] ?? 'text/plain')
    response.end(body ?? 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  return { origin, url: origin + base, close: () => server.close() }
}

function parseHeaders(text: string): (readonly [string, string, string])[] {
  let path = ''
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('  ')) {
      path = line
      return []
    }
    const [name = '', ...rest] = line.trim().split(': ')
    return [[path, name, rest.join(': ')] as const]
  })
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** One address of every kind of page. */
export const KINDS_OF_PAGES = [
  '',
  'harbour/',
  'harbour/v1.1.0/',
  'harbour/v1.1.0/STATUS.md/',
  'harbour/v1.1.0/docs/FAHRPLAN.md/',
  'harbour/v1.1.0/claims/',
  'harbour/v1.1.0/claims/areas/',
  'harbour/v1.1.0/claims/files/',
  'harbour/v1.1.0/search/',
  'harbour/contradictions/',
  'harbour/v1.0.0/',
  'harbour/metrics/',
  'harbour/metrics/tests/',
  'harbour/compare/v1.0.0...v1.1.0/',
  'harbour/compare/',
  'method/',
  'docs/',
  'docs/configuration/',
  'docs/reference/',
  'docs/collectors/',
  'embed/harbour/',
  '404.html',
] as const

/**
 * The same with one claim's page and the pages of the hostile project; that no kind is left out is a test of its own.
 */
export function pagesToVisit(site: Pick<BuiltSite, 'files'>): readonly string[] {
  const lives = site.files.filter((file) => /^harbour\/claims\/[^/]+\/index\.html$/.test(file))
  const hostilePages = [/^hostile\/v2\/.*index\.html$/, /^hostile\/claims\/[^/]+\/index\.html$/].flatMap((kind, at) =>
    site.files.filter((file) => kind.test(file)).slice(0, at === 0 ? undefined : 1),
  )
  const embeds = ['areas', 'claims'].flatMap((part) =>
    site.files.filter((file) => file.startsWith(`embed/harbour/${part}/`)).slice(0, 1),
  )
  const addresses = [...lives.slice(0, 1), ...embeds, ...hostilePages, 'hostile/index.html'].map((file) =>
    file.replace(/index\.html$/, ''),
  )
  return [...KINDS_OF_PAGES, ...addresses.filter((address) => site.files.includes(`${address}index.html`))]
}
