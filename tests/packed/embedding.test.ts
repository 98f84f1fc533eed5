/**
 * The report inside other sites: the packed package in a Starlight site and in a plain Astro site, each built for real.
 * Needs no network: the sites use the Astro and Starlight of this repository. Needs Chromium, to look at them.
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'
import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src/docs/texts.ts'
import { openBrowser, serve } from '../e2e/support/site.ts'
import { HARBOUR_YAML, harbour } from '../support/harbour.ts'
import { HOSTILE_YAML, hostile } from '../support/hostile.ts'
import { writeContent } from '../support/snapshots.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Beside the packages that the sites use: Astro takes them for its own only where the two share a folder. */
const cache = join(ROOT, '.cache')
mkdirSync(cache, { recursive: true })
const home = mkdtempSync(join(cache, 'embedding-'))

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Astro reads from it which packages are made for it. */
const MANIFEST = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '*', asbuilt: '*', astro: '*' },
})

/** The configuration of the documentation for one kind of site. */
function documented(kind: 'astro' | 'starlight'): string {
  const blocks = [...texts.embedding.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
  return blocks.find((text) => text.includes(`asbuilt/${kind}`)) ?? ''
}

/** A site with this package as npm would install it, and everything else as it is here. */
async function makeSite(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const site = join(home, name)
  const modules = join(site, 'node_modules')
  mkdirSync(join(modules, 'asbuilt'), { recursive: true })
  for (const entry of readdirSync(join(ROOT, 'node_modules')))
    if (entry !== 'asbuilt') symlinkSync(realpathSync(join(ROOT, 'node_modules', entry)), join(modules, entry))
  execFileSync('tar', ['-xzf', join(home, 'asbuilt.tgz'), '--strip-components=1', '-C', join(modules, 'asbuilt')])
  for (const [path, text] of Object.entries({ 'package.json': MANIFEST, ...files })) {
    mkdirSync(join(site, path, '..'), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  await writeContent(join(site, 'content'), harbour(), { harbour: HARBOUR_YAML })
  await writeContent(join(site, 'content'), hostile(), { hostile: HOSTILE_YAML })
  return site
}

function build(site: string): string {
  return execFileSync(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: site,
    encoding: 'utf8',
    // Of this process's variables only these: what Vitest sets would become import.meta.env of the site.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
}

afterAll(() => rmSync(home, { recursive: true, force: true }))

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  execFileSync('mv', [join(home, packed.trim()), join(home, 'asbuilt.tgz')])
})

interface Page {
  readonly file: string
  readonly html: string
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
  /** What would run: the texts of its scripts, and handlers in attributes. */
  readonly running: readonly string[]
}

function pagesBelow(folder: string): readonly Page[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  return files.map((file) => {
    const html = readFileSync(join(folder, file), 'utf8')
    const links: string[] = []
    const ids = new Set<string>()
    const running: string[] = []
    visit(rehype().parse(html), 'element', ({ tagName, properties, children }) => {
      if (tagName === 'script') for (const child of children) if (child.type === 'text') running.push(child.value)
      for (const [name, value] of Object.entries(properties)) if (/^on[A-Z]/.test(name)) running.push(String(value))
      ids.add(String(properties.id ?? ''))
      for (const link of [properties.href, properties.src]) if (typeof link === 'string') links.push(link)
    })
    return { file, html, links, ids, running }
  })
}

/** Links that lead nowhere in a folder that is served at a base. */
function brokenIn(folder: string, base: string, pages: readonly Page[]): readonly string[] {
  const byFile = new Map(pages.map((page) => [page.file, page]))
  return pages.flatMap(({ file, links, ids }) =>
    links.flatMap((link) => {
      if (/^(?:[a-z]+:|\/\/)/i.test(link)) return []
      const [address = '', fragment] = link.split('#')
      const path = address.split('?')[0] ?? ''
      const absolute = path.startsWith('/')
        ? path.startsWith(base)
          ? path.slice(base.length)
          : `outside of the base/${path}`
        : posix.join(posix.dirname(file), path)
      const target = decodeURI(
        path === ''
          ? file
          : absolute === '' || /\/$|^\.$/.test(absolute)
            ? posix.join(absolute, 'index.html')
            : absolute,
      )
      if (!existsSync(join(folder, target))) return [`${file}: ${link}`]
      const there = path === '' ? ids : byFile.get(target)?.ids
      return fragment && there && !there.has(decodeURIComponent(fragment))
        ? [`${file}: ${link} (no such fragment)`]
        : []
    }),
  )
}

describe('in a Starlight site', () => {
  let folder: string
  let pages: readonly Page[]

  beforeAll(async () => {
    const site = await makeSite('starlight', {
      'astro.config.mjs': documented('starlight'),
      'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
      'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
      'src/content/docs/index.md': '---\ntitle: Welcome\n---\n\nThe handbook of the harbour.\n',
    })
    build(site)
    folder = join(site, 'dist')
    pages = pagesBelow(folder)
  })

  const page = (file: string) => {
    const found = pages.find((one) => one.file === file)
    if (!found) throw new Error(`there is no ${file}`)
    return found
  }

  test('its own pages have the entry in their sidebar, under the base', () => {
    const { html, links } = page('index.html')
    expect(html).toContain('The handbook of the harbour.')
    expect(links).toContain('/handbook/status/')
  })

  test('the pages of the report are in its layout: one heading, its header, its sidebar with the entry as current', () => {
    const { html } = page('status/harbour/index.html')
    expect(html.match(/<h1\b/g)).toHaveLength(1)
    expect(html).toMatch(/<h1[^>]*>\s*Harbour\s*<\/h1>/)
    expect(html).toMatch(/aria-current="page"[^>]*>[^<]*<span[^>]*>\s*Status/)
    expect(html).toContain('starlight-theme-select')
    expect(html).toMatch(/The documents claim 95/)
    expect(html.match(/<html\b/g)).toHaveLength(1)
  })

  test('every link of every page resolves under the base, fragments too', () => {
    expect(pages.length).toBeGreaterThan(80)
    expect(brokenIn(folder, '/handbook/', pages).slice(0, 10)).toEqual([])
  })

  test('its search finds the report, and not every claim of it', () => {
    const fragments = readdirSync(join(folder, 'pagefind/fragment'))
    const searched = pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ file }) => file)
    expect(searched).toContain('status/harbour/v1.1.0/STATUS.md/index.html')
    expect(searched.filter((file) => /\/claims\//.test(file))).toEqual([])
    expect(fragments.length).toBe(searched.length)
  })

  test('data, badges and charts stand beside the pages', () => {
    for (const file of [
      'api/v1/index.json',
      'badge/harbour.svg',
      'embed/harbour/areas.svg',
      'embed/harbour/index.html',
    ])
      expect({ file, there: existsSync(join(folder, 'status', file)) }).toEqual({ file, there: true })
    expect(existsSync(join(folder, 'status/404.html'))).toBe(false)
  })

  test('axe finds nothing in our part of its pages, in light and dark', async () => {
    const read = (file: string) => readFile(join(folder, file), 'utf8')
    const served = await serve({ folder, files: [], read, remove: async () => {} }, '/handbook/', false)
    const browser = await openBrowser()
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
      for (const address of ['', 'v1.1.0/', 'v1.1.0/STATUS.md/', 'v1.1.0/claims/', 'metrics/', 'contradictions/']) {
        await tab.goto(`${served.url}status/harbour/${address}`, { waitUntil: 'load' })
        const violations: string[] = await tab.evaluate(`${AXE}; axe.run({ include: ['.asbuilt'] }).then(
          ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)
        found.push(...violations.map((violation) => `${address} ${colorScheme}: ${violation}`))
      }
    }
    await browser.close()
    served.close()
    expect(found).toEqual([])
  })

  test('hostile text is text there too', () => {
    const hostilePages = pages.filter(({ file }) => file.startsWith('status/hostile/'))
    expect(hostilePages.length).toBeGreaterThan(5)
    expect(hostilePages.every(({ html }) => html.includes('pwned'))).toBe(true)
    expect(hostilePages.flatMap(({ running }) => running).filter((text) => text.includes('pwned'))).toEqual([])
  })
})

describe('in a plain Astro site', () => {
  test('the pages come in their own layout, the same bytes as asbuilt build makes', async () => {
    const site = await makeSite('astro', {
      'astro.config.mjs': documented('astro'),
      'src/pages/index.astro': '<html lang="en"><body><a href="/reports/">Reports</a></body></html>\n',
    })
    expect(build(site)).toMatch(/files under \/reports\//)
    const words = ['build', '--content', 'content', '--out', 'own', '--base', '/reports/']
    execFileSync(process.execPath, [join(site, 'node_modules/asbuilt/bin/asbuilt.js'), ...words], {
      cwd: site,
      stdio: 'ignore',
    })
    const own = join(site, 'own')
    const files = readdirSync(own, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:\.|_headers|404)/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(own.length + 1))
    expect(files.length).toBeGreaterThan(100)
    for (const file of files)
      expect(readFileSync(join(site, 'dist/reports', file), 'utf8')).toBe(readFileSync(join(own, file), 'utf8'))
  })

  test('a site where nothing was collected is told so', async () => {
    const site = await makeSite('empty', {
      'astro.config.mjs': documented('astro').replace('path: ', "content: 'nowhere', path: "),
      'src/pages/index.astro': '<p>x</p>\n',
    })
    expect(() => build(site)).toThrow(/holds no snapshot/)
  })
})
