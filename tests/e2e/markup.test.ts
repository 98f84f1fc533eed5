/** What needs no browser: every page is valid, every link leads somewhere, nothing is loaded from elsewhere. */
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, buildSite } from './support/site.ts'

/** An element as the HTML parser of browsers reads it. */
interface Element {
  readonly tagName: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly children: readonly unknown[]
}

let site: BuiltSite
let pages: readonly string[]
let parsed: ReadonlyMap<string, readonly Element[]>
let ids: ReadonlyMap<string, ReadonlySet<string>>

beforeAll(async () => {
  site = await buildSite({ site: 'https://status.example' })
  pages = site.files.filter((file) => file.endsWith('.html'))
  parsed = new Map(await Promise.all(pages.map(async (page) => [page, elementsOf(await site.read(page))] as const)))
  ids = new Map(
    [...parsed].map(([page, of]) => [page, new Set(of.map(({ properties }) => String(properties.id ?? '')))]),
  )
})
afterAll(() => site.remove())

test('there are pages of every kind', () => {
  expect(pages.length).toBeGreaterThan(100)
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and attributes as HTML allows, not as the stylistic rules prefer.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'valid-id': ['error', { relaxed: true }],
      'no-inline-style': 'error',
      'no-raw-characters': 'off',
      'prefer-native-element': 'error',
    },
  })
  const found: string[] = []
  for (const page of pages) {
    const report = await validator.validateString(await site.read(page))
    for (const result of report.results)
      for (const message of result.messages)
        found.push(
          `${page}:${message.line}:${message.column} ${message.ruleId}: ${message.message} ${message.selector ?? ''}`,
        )
  }
  expect(found.slice(0, 20)).toEqual([])
})

describe('links', () => {
  test('every internal link and fragment resolves', () => {
    const broken: string[] = []
    for (const [page, elements] of parsed)
      for (const { properties } of elements)
        for (const link of [properties.href, properties.src]) {
          if (typeof link !== 'string' || /^(?:https?:|data:)/.test(link)) continue
          const [address = '', fragment] = link.split('#')
          // What is asked of a page is for its script: a file server answers with the same file.
          const path = address.split('?')[0] ?? ''
          const absolute = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page), path)
          let target = path === '' ? page : decodeURI(absolute)
          if (target === '' || target === '.' || target.endsWith('/')) target = posix.join(target, 'index.html')
          if (!site.files.includes(target)) broken.push(`${page}: ${link}`)
          else if (fragment && !ids.get(target)?.has(decodeURIComponent(fragment)))
            broken.push(`${page}: ${link} (no such fragment)`)
        }
    expect(broken.slice(0, 20)).toEqual([])
  })

  test('links lead to http, https or the site, and nowhere else', () => {
    const schemes = new Set<string>()
    for (const elements of parsed.values())
      for (const { tagName, properties } of elements) {
        if (tagName !== 'a' && tagName !== 'form') continue
        const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(String(properties.href ?? properties.action ?? ''))?.[1]
        if (scheme) schemes.add(scheme)
      }
    expect([...schemes].toSorted()).toEqual(['https'])
  })
})

test('no page carries inline scripts, inline styles or handlers, or loads from another host', () => {
  const found: string[] = []
  const loads = new Set([
    'script',
    'img',
    'image',
    'iframe',
    'link',
    'source',
    'object',
    'embed',
    'use',
    'video',
    'audio',
  ])
  for (const [page, elements] of parsed)
    for (const { tagName, properties, children } of elements) {
      const names = Object.keys(properties)
      if (names.some((name) => name === 'style' || /^on[A-Z]/.test(name))) found.push(`${page}: <${tagName} ${names}>`)
      if (tagName === 'style' || tagName === 'iframe' || tagName === 'img') found.push(`${page}: <${tagName}>`)
      if (tagName === 'script' && (typeof properties.src !== 'string' || children.length > 0))
        found.push(`${page}: inline script`)
      const address = String(properties.src ?? properties.href ?? '')
      const told = ['canonical', 'alternate'].some((rel) => String(properties.rel ?? '').includes(rel))
      if (loads.has(tagName) && !told && /^(?:[a-z]+:)?\/\//i.test(address))
        found.push(`${page}: ${tagName} ${address}`)
    }
  expect(found).toEqual([])
})

test('what is quoted from a document bears the language of that document', async () => {
  const [german = ''] = pages.filter(
    (page) => /^harbour\/claims\//.test(page) && parsed.get(page)?.some(({ properties }) => properties.lang === 'de'),
  )
  const html = await site.read(german)
  expect(html).toMatch(/<html lang="en"/)
  expect(html).toMatch(/<blockquote><span lang="de">[^<]/)
  expect(html).toContain('FAHRPLAN.md:')
})

test('the overview answers oEmbed with a frame of the bare page, made of addresses alone', async () => {
  const html = await site.read('harbour/index.html')
  const [, address = ''] = /type="application\/json\+oembed" href="https:\/\/status\.example\/([^"]*)"/.exec(html) ?? []
  const oembed = JSON.parse(await site.read(address)) as Record<string, unknown>
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title: 'Harbour v1.1.0' })
  expect(oembed.html).toContain('src="https://status.example/embed/harbour/"')
  const hostile = JSON.parse(await site.read('embed/hostile/oembed.json')) as { html: string }
  expect(elementsOf(hostile.html).map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'iframe'])
})

test('the page of a claim answers oEmbed too, and both say where the frame is', async () => {
  const html = await site.read('harbour/index.html')
  const claims = site.files.filter((file) => /^(?:harbour|hostile)\/claims\/[^/]+\/index\.html$/.test(file))
  const titles = new Set<string>()
  for (const page of claims) {
    const text = await site.read(page)
    const [, address = ''] = /json\+oembed" href="https:\/\/status\.example\/([^"]*)"/.exec(text) ?? []
    const oembed = JSON.parse(await site.read(address)) as { html: string; title: string }
    const [, frame = ''] = /src="https:\/\/status\.example\/([^"]*)"/.exec(oembed.html) ?? []
    expect(site.files).toContain(`${frame}index.html`)
    expect(elementsOf(oembed.html).map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'iframe'])
    titles.add(oembed.title)
  }
  expect(claims.length).toBeGreaterThan(20)
  expect(titles).toContain('Background work – Harbour v1.1.0')
  expect(html).not.toContain('embed/harbour/claims')
})

test('every chart and card stands as SVG and as PNG, and links are shown with the card', async () => {
  const pictures = site.files.filter((file) => /^embed\/.*\.svg$/.test(file))
  expect(pictures.length).toBeGreaterThan(20)
  expect(pictures.filter((file) => !site.files.includes(file.replace(/svg$/, 'png')))).toEqual([])
  const shown = elementsOf(await site.read('harbour/v1.1.0/index.html')).find(
    ({ properties }) => properties.property === 'og:image',
  )
  expect(shown?.properties.content).toBe('https://status.example/embed/harbour/card.png')
})

describe('weight, compressed', () => {
  const gzipped = async (file: string) => gzipSync(await site.read(file), { level: 9 }).length
  const own = async (page: string) => {
    const html = await site.read(page)
    const assets = [...html.matchAll(/(?:src|href)="[^"]*(assets\/[^"]*)"/g)].map(([, file = '']) => file)
    const sizes = await Promise.all([page, ...new Set(assets)].map(gzipped))
    return { bytes: sizes.reduce((a, b) => a + b, 0), requests: sizes.length }
  }

  test('an overview with all that it needs: 14 KB in three requests', async () => {
    const { bytes, requests } = await own('harbour/index.html')
    expect(bytes).toBeLessThanOrEqual(14 * 1024)
    expect(requests).toBeLessThanOrEqual(3)
  })

  // How soon they are painted on a phone is for scripts/bench/paint.ts to say: it depends on the machine.
  test.each([
    ['harbour/v1.1.0/index.html', 3, 24],
    ['harbour/v1.1.0/STATUS.md/index.html', 3, 32],
    ['harbour/v1.1.0/claims/index.html', 4, 24],
    ['harbour/v1.1.0/search/index.html', 5, 20],
  ] as const)('%s: %i requests, %i KB with all of them', async (page, most, kilobytes) => {
    const { bytes, requests } = await own(page)
    expect(requests).toBeLessThanOrEqual(most)
    expect(bytes).toBeLessThanOrEqual(kilobytes * 1024)
  })

  test('the page of a claim: 8 KB', async () => {
    const lives = pages.filter((page) => /\/claims\/[^/]+\/index/.test(page) && !/\/v[\d.]+\/claims/.test(page))
    const sizes = await Promise.all(lives.map(gzipped))
    expect(lives.length).toBeGreaterThan(20)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8 * 1024)
  })
})

test('an annotated document of 1,500 claims: 250 KB compressed', async () => {
  const big = await buildSite({ only: 'large' })
  const html = await big.read('large/v1/STATUS.md/index.html')
  expect(html.match(/id="c-/g)).toHaveLength(1500)
  expect(await big.read('large/index.html')).toContain('There is one release so far')
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(250 * 1024)
  await big.remove()
})

test('the same content gives the same bytes', async () => {
  const again = await buildSite({ site: 'https://status.example' })
  const digest = async (of: BuiltSite) =>
    Promise.all(
      of.files.map(
        async (file) =>
          `${file} ${createHash('sha256')
            .update(await of.read(file))
            .digest('hex')}`,
      ),
    )
  expect(await digest(again)).toEqual(await digest(site))
  await again.remove()
})

function elementsOf(html: string): Element[] {
  const elements: Element[] = []
  visit(rehype().parse(html), 'element', (element) => void elements.push(element))
  return elements
}
