/** The report as one HTML file: whole in itself, strict, accessible, and a PDF with a cover when printed. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, renderReport } from './support/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-report-'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  for (const name of ['harbour', 'hostile'] as const)
    writeFileSync(join(folder, `${name}.html`), await renderReport(name))
})
afterAll(() => browser?.close())

/** Opens a report from the disk; fails on anything that the policy refused or that was asked of the network. */
async function open<T>(name: string, colorScheme: 'light' | 'dark', run: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 844 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith('file://')) complaints.push(request.url())
  })
  await page.goto(`file://${folder}/${name}.html`)
  const result = await run(page)
  await page.close()
  expect(complaints).toEqual([])
  return result
}

describe.each(['harbour', 'hostile'] as const)('of %s', (name) => {
  const text = () => readFileSync(join(folder, `${name}.html`), 'utf8')

  test('needs no script, no other file and no style attribute', () => {
    expect(text()).not.toMatch(/<(?:script|link|img|iframe)\b|<[a-z][^<>]*\s(?:style|on[a-z]+)=/)
    expect(text()).toMatch(/content="default-src 'none'; style-src 'sha256-/)
  })

  test('is valid HTML', async () => {
    const rules: ConfigData['rules'] = {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-raw-characters': 'off',
      'no-inline-style': 'error',
    }
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], rules }).validateString(text())
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`)),
    ).toEqual([])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, and nothing is too wide: %s', async (scheme) => {
    const found = await open(name, scheme, async (page) => {
      await page.setViewportSize({ width: 320, height: 640 })
      const wide: number = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      const violations: string[] = await page.evaluate(`${axe}; axe.run(document).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)
      return [...violations, ...(wide > 0 ? [`too wide by ${wide}`] : [])]
    })
    expect(found).toEqual([])
  })
})

test('printed: the cover is a page of its own, and there are numbered pages behind it', async () => {
  await open('harbour', 'light', async (page) => {
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3)
    await page.emulateMedia({ media: 'print' })
    const cover: { breakAfter: string; millimetres: number } = await page.evaluate(() => {
      const { breakAfter, minHeight } = getComputedStyle(document.querySelector('.cover') ?? document.body)
      return { breakAfter, millimetres: Math.round((Number.parseFloat(minHeight) / 96) * 25.4) }
    })
    expect(cover.breakAfter).toBe('page')
    expect(cover.millimetres).toBeGreaterThan(200)
    // What the margins leave of Letter, the lower of the usual papers.
    expect(cover.millimetres).toBeLessThan(241)
  })
})
