/** The pages in a real browser: accessible, strict, keyboard-only, without scripts, in any folder. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, buildSite, openBrowser, pagesToVisit, type Served, serve } from './support/site.ts'

let site: BuiltSite
let served: Served
let browser: Browser
let axe: string

beforeAll(async () => {
  site = await buildSite()
  served = await serve(site)
  browser = await openBrowser()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(async () => {
  await browser?.close()
  served?.close()
  await site?.remove()
})

/** Opens a page and runs something in it; fails on anything that the policy refused, or that left the site. */
async function visit<T>(
  address: string,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<T>,
  at = served,
): Promise<T> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints = complaintsOf(page, at)
  await page.goto(at.url + address, { waitUntil: 'load' })
  const result = await run(page)
  await context.close()
  expect(complaints).toEqual([])
  return result
}

/** Clicks a link to another page and waits for all of that page: a click is over while the next document is empty. */
async function follow(page: Page, link: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.click(link)
  await loaded
}

/** The same for many addresses, in two pages that stay open: to open one costs more than most of what is done in it. */
async function visitEach<T>(
  addresses: readonly string[],
  run: (page: Page, address: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const results = new Map<string, T>()
  const waiting = addresses.values()
  const walk = async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const complaints = complaintsOf(page, served)
    for (const address of waiting) {
      await page.goto(served.url + address, { waitUntil: 'load' })
      results.set(address, await run(page, address))
      expect({ address, complaints }).toEqual({ address, complaints: [] })
    }
    await context.close()
  }
  await Promise.all([walk(), walk()])
  return results
}

/** What is written to the console, thrown, or asked for elsewhere, while a page is open. */
function complaintsOf(page: Page, at: Served): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The page for unknown addresses is served as one.
    if (!/status of 404/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(at.origin) && !url.startsWith('data:')) complaints.push(`left the site: ${url}`)
  })
  return complaints
}

describe('accessibility (WCAG 2.2 AA)', () => {
  const looks = [
    { name: 'light, laptop', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { name: 'dark, laptop', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
    { name: 'light, phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const

  interface Looked {
    /** How much wider it is than a screen of 320 pixels. */
    readonly over: number
    /** What axe finds, by the name of the look. */
    readonly violations: Readonly<Record<string, readonly string[]>>
  }
  let walked: Promise<ReadonlyMap<string, Looked>> | undefined
  /** Every kind of page once, looked at in every way: the tests below each hold one of them against it. */
  const everyPage = () => {
    walked ??= visitEach(pagesToVisit(site), lookAt)
    return walked
  }

  async function lookAt(page: Page, address: string): Promise<Looked> {
    await page.setViewportSize({ width: 320, height: 640 })
    const over: number = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    // All notes at once, so that every colour is on the page.
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#show-all')?.click())
    if (address.endsWith('search/')) {
      await page.fill('#q', address.startsWith('hostile') ? 'script' : 'api')
      await page.waitForSelector('.results li')
    }
    await page.evaluate(axe)
    const violations: Record<string, readonly string[]> = {}
    for (const { name, colorScheme, viewport } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      violations[name] = await violationsOn(page)
    }
    return { over, violations }
  }

  function violationsOn(page: Page): Promise<readonly string[]> {
    return page.evaluate(async () => {
      // @ts-expect-error axe was evaluated into the page
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return violations.map(
        ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
          `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary.slice(0, 300)}`,
      ) as string[]
    })
  }

  test.each(looks)('axe finds nothing on any kind of page: $name', async ({ name }) => {
    const found = [...(await everyPage())].flatMap(([address, { violations }]) =>
      (violations[name] ?? ['was not looked at']).map((violation) => `${address}: ${violation}`),
    )
    expect(found).toEqual([])
  })

  test('no page is wider than a screen of 320 pixels, which is also 400 % zoom of 1280', async () => {
    const wide = [...(await everyPage())].filter(([, { over }]) => over > 0)
    expect(wide.map(([address, { over }]) => `${address} by ${over}`)).toEqual([])
  })

  test('nothing shifts while a page loads', async () => {
    for (const address of ['harbour/', 'harbour/v1.1.0/STATUS.md/', 'harbour/v1.1.0/claims/', 'harbour/compare/']) {
      const shift = await visit(address, { viewport: { width: 390, height: 844 } }, (page) =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
              }).observe({ type: 'layout-shift', buffered: true })
              setTimeout(() => resolve(sum), 300)
            }),
        ),
      )
      expect(shift).toBe(0)
    }
  })
})

describe('keyboard', () => {
  test('the first stop skips to the content, and every stop is visible', async () => {
    await visit('harbour/', {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      expect(
        await page.evaluate(() => document.activeElement?.getBoundingClientRect().left ?? -1),
      ).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
      expect(inside).toBe(true)
      for (let stop = 0; stop < 20; stop++) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
        )
        expect(outline).toBe('solid')
      }
    })
  })

  test('from the overview to a false claim, its place in the document, and from claim to claim', async () => {
    await visit('harbour/', {}, async (page) => {
      await page.focus('#false .findings .at a')
      await page.keyboard.press('Enter')
      await page.waitForURL(/STATUS\.md\/#c-/)
      expect(await page.locator(':target').count()).toBe(1)
      await page.focus('.doc a.c')
      const first = await page.evaluate(() => document.activeElement?.id)
      await page.keyboard.press('j')
      const second = await page.evaluate(() => document.activeElement?.id)
      expect(second).not.toBe(first)
      await page.keyboard.press('k')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(first)
      await page.keyboard.press('Enter')
      expect(await page.locator('.note:target').isVisible()).toBe(true)
    })
  })
})

describe('any eye, any hand', () => {
  test('forced colours: marks, bars and focus keep their forms', async () => {
    await visit('harbour/v1.1.0/STATUS.md/', { forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      expect(await page.locator('.c.m-missing svg').first().isVisible()).toBe(true)
      // The parts of a bar still differ: they are pictures, whose colours the browser leaves alone.
      const fills: string[] = await page
        .locator('.verdict-bar rect[class]')
        .evaluateAll((all: Element[]) => all.map((part) => getComputedStyle(part).fill))
      expect(new Set(fills).size).toBeGreaterThan(3)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
        'solid',
      )
    })
  })

  test('reduced motion: nothing moves', async () => {
    for (const address of ['harbour/', 'harbour/v1.1.0/STATUS.md/', 'harbour/v1.1.0/search/'])
      await visit(address, { reducedMotion: 'reduce' }, async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      })
  })
})

describe('enhancement', () => {
  test('headings and charts with an address carry a link to it, in the margin and by keyboard, that a click copies', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await visit('harbour/v1.1.0/', { permissions }, async (page) => {
      const link = page.locator('#areas .here')
      expect(await link.getAttribute('aria-label')).toBe('Link to this place: Where the gap is')
      await link.focus()
      expect(await link.evaluate((one: Element) => getComputedStyle(one).opacity)).toBe('1')
      await link.click()
      expect(page.url()).toMatch(/#areas$/)
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
      const ids: string[] = await page
        .locator('.here')
        .evaluateAll((all: Element[]) => all.map((one) => one.getAttribute('href') ?? ''))
      expect(new Set(ids).size).toBe(ids.length)
      const bar = page.locator('#verdicts')
      const named = await bar.locator('.chart').getAttribute('aria-label')
      expect(await bar.locator('.here').getAttribute('aria-label')).toBe(`Link to this place: ${named}`)
      await bar.hover()
      expect(await bar.locator('.here').evaluate((one: Element) => getComputedStyle(one).opacity)).toBe('1')
    })
  })

  test('every number of a page of numbers is a link to itself, that a click copies', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await visit('harbour/metrics/tests/', { permissions }, async (page) => {
      await page.locator('a.self').first().click()
      await page.waitForURL(/#v1\.1\.0$/)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
      expect(await page.locator('tr:target a.self').count()).toBe(1)
    })
  })

  test('the theme is chosen, kept, and applied on the next page', async () => {
    await visit('harbour/', { colorScheme: 'light' }, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const light = await paper()
      await page.selectOption('select.theme', 'dark')
      const dark = await paper()
      expect(dark).not.toBe(light)
      await page.goto(`${served.url}method/`)
      expect(await paper()).toBe(dark)
    })
  })

  test('a project has its own colours and logo, in both schemes, and nobody else has', async () => {
    const looksOf = (address: string, colorScheme: 'light' | 'dark') =>
      visit(address, { colorScheme }, (page) =>
        page.evaluate(() => {
          const brand = document.querySelector('.brand') ?? document.body
          const link = document.querySelector('main a') ?? document.body
          const logo = getComputedStyle(brand, '::before').backgroundImage
          return [getComputedStyle(link).color, logo.slice(0, 24)]
        }),
      )
    const logo = 'url("data:image/svg+xml;'
    expect(await looksOf('hostile/v2/', 'light')).toEqual(['rgb(122, 31, 92)', logo])
    expect(await looksOf('hostile/v2/', 'dark')).toEqual(['rgb(229, 163, 207)', logo])
    expect(await looksOf('harbour/v1.1.0/', 'light')).toEqual(['rgb(29, 79, 124)', 'none'])
  })

  test('filters hide rows, tell how many are left, and live in the address', async () => {
    await visit('harbour/v1.1.0/claims/', {}, async (page) => {
      const rows = () => page.locator('table.claims tbody tr:visible').count()
      const all = await rows()
      await page.selectOption('select[name=verdict]', 'missing')
      const missing = await rows()
      expect(missing).toBe(5)
      expect(missing).toBeLessThan(all)
      expect(await page.locator('output').textContent()).toContain('5 of')
      expect(page.url()).toContain('verdict=missing')
      await page.reload()
      expect(await rows()).toBe(missing)
      await page.fill('input[name=text]', 'passkeys')
      expect(await rows()).toBe(1)
    })
  })

  test('the outline stands beside a wide document, stays, and shows the section being read', async () => {
    await visit('harbour/v1.1.0/STATUS.md/', { viewport: { width: 1280, height: 800 } }, async (page) => {
      const outline = page.locator('nav.outline')
      expect(await page.locator('details.outline').isVisible()).toBe(false)
      const sums: number[] = await outline
        .locator('li:not(.inner) .counts')
        .evaluateAll((all: Element[]) =>
          all.map((one) => (one.textContent?.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0)),
        )
      expect(sums.length).toBeGreaterThan(3)
      expect(Math.max(...sums)).toBeGreaterThan(3)
      const link = outline.locator('a').nth(4)
      await link.click()
      await page.waitForURL(/#d-/)
      await expect.poll(() => link.getAttribute('aria-current')).toBe('true')
      expect((await outline.boundingBox())?.y).toBeLessThan(40)
    })
  })

  test('on a phone the outline is folded above the document, and needs no script', async () => {
    const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
    await visit('harbour/v1.1.0/STATUS.md/', phone, async (page) => {
      expect(await page.locator('nav.outline').isVisible()).toBe(false)
      const link = page.locator('details.outline a').first()
      expect(await link.isVisible()).toBe(false)
      await page.click('details.outline summary')
      await link.click()
      expect(await page.locator(':target').count()).toBe(1)
    })
  })

  test('by area and by file: folded with counts, the filter goes along, opens what it leaves, and is told on the way back', async () => {
    await visit('harbour/v1.1.0/claims/?verdict=missing', {}, async (page) => {
      const rows = () => page.locator('table.claims tbody tr:not([hidden])').count()
      const missing = await rows()
      await follow(page, '.orders >> text=By area')
      expect(page.url()).toMatch(/claims\/areas\/\?verdict=missing$/)
      expect(await rows()).toBe(missing)
      expect(await page.locator('details.group:visible:not([open])').count()).toBe(0)
      await page.selectOption('select[name=verdict]', '')
      expect(await rows()).toBeGreaterThan(missing)
      await follow(page, '.orders >> text=By file')
      expect(await page.locator('details.group').count()).toBeGreaterThan(10)
      expect(await page.locator('details.group[open]').count()).toBe(0)
    })
  })

  test('from a filtered list to a claim, to the next in that list, and back to the list as it was', async () => {
    await visit('harbour/v1.1.0/claims/areas/?verdict=missing', {}, async (page) => {
      const claims: string[] = await page
        .locator('table.claims tbody tr:not([hidden]) td:nth-child(2) a')
        .evaluateAll((all: Element[]) => all.map((one) => (one instanceof HTMLAnchorElement ? one.pathname : '')))
      await follow(page, 'table.claims tbody tr:not([hidden]) td:nth-child(2) a >> nth=0')
      const whole = page.locator('.neighbours a:not([rel])')
      await expect.poll(() => whole.textContent()).toBe(`1 of ${claims.length}`)
      expect(await page.locator('.neighbours [rel=prev]').isVisible()).toBe(false)
      await follow(page, '.neighbours [rel=next]')
      expect(new URL(page.url()).pathname).toBe(claims[1])
      await expect.poll(() => whole.textContent()).toBe(`2 of ${claims.length}`)
      await follow(page, '.neighbours a:not([rel])')
      expect(page.url()).toMatch(/v1\.1\.0\/claims\/areas\/\?verdict=missing$/)
    })
  })

  test('a claim whose address asks for what is no list keeps to its own', async () => {
    const claim = site.files.find((file) => /^harbour\/claims\/[^/]+\/index\.html$/.test(file)) ?? ''
    const address = claim.replace('index.html', '')
    const own = await visit(address, { javaScriptEnabled: false }, (page) => page.locator('.neighbours').innerText())
    for (const query of ['?release=..&by=areas', '?release=v9', '?release=v1.1.0&by=..%2F..%2Fmethod'])
      await visit(address, {}, async (page) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await page.goto(served.url + address + query, { waitUntil: 'networkidle' })
        expect(await page.locator('.neighbours').innerText()).toBe(own)
        expect(asked.filter((url) => new URL(url).pathname.includes('/method/'))).toEqual([])
      })
  })

  test('the bar of a document says its numbers, and each leads to these claims alone', async () => {
    await visit('harbour/v1.1.0/STATUS.md/', {}, async (page) => {
      const part = page.locator('header .legend a', { hasText: 'missing' })
      const number = await part.locator('b').innerText()
      await part.click()
      await page.waitForURL(/\?document=STATUS\.md#missing$/)
      expect(await page.locator('[name=document]').inputValue()).toBe('STATUS.md')
      expect(await page.locator('#missing tr:not([hidden])').count()).toBe(Number(number))
    })
  })

  test('notes: false ones first, all on request, each when its mark is chosen', async () => {
    await visit('harbour/v1.1.0/STATUS.md/', {}, async (page) => {
      const notes = () => page.locator('.note:visible').count()
      const wrong = await notes()
      await page.check('#show-all')
      expect(await notes()).toBeGreaterThan(wrong)
      await page.check('#show-false')
      expect(await notes()).toBe(wrong)
      await page.locator('a.c.m-verified').first().click()
      expect(await notes()).toBe(wrong + 1)
    })
  })
})

describe('search', () => {
  test('finds sections, claims and documents by every word; what is looked for lives in the address', async () => {
    await visit('harbour/', {}, async (page) => {
      await page.keyboard.press('Control+k')
      await page.waitForURL('**/v1.1.0/search/')
      await page.keyboard.type('tenant')
      await page.waitForSelector('.results li')
      expect(await page.locator('output').textContent()).toMatch(/^\d+ found$/)
      const all = await page.locator('.results li').count()
      await page.keyboard.type(' accounts')
      expect(await page.locator('.results li').count()).toBeLessThan(all)
      expect(await page.locator('.results li').first().textContent()).toContain('section')
      expect(page.url()).toContain('q=tenant+accounts')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/STATUS\.md\/#d-/)
      expect(await page.locator(':target').textContent()).toContain('Accounts and tenants')
      await page.goBack()
      await page.waitForSelector('.results li')
      await page.fill('#q', 'zzzz')
      expect(await page.locator('output').textContent()).toBe('Nothing found.')
    })
  })

  test('false claims come first, and lead to their place in the document', async () => {
    await visit('harbour/v1.1.0/search/?q=api', {}, async (page) => {
      await page.waitForSelector('.results .m-verified')
      const marks = await page.locator('.results .mark:not(.quiet)').allTextContents()
      expect(marks.findLastIndex((mark) => /missing/.test(mark))).toBeLessThan(
        marks.findIndex((mark) => /verified/.test(mark)),
      )
      await page.locator('.results .m-missing + a').first().click()
      await page.waitForURL(/#c-/)
      expect(await page.locator(':target').count()).toBe(1)
    })
  })

  test('finds files, and leads to what the documents say of them', async () => {
    const [path = ''] = /[\w/]+\.py(?=<\/code>)/.exec(await site.read('harbour/v1.1.0/claims/files/index.html')) ?? []
    await visit(`harbour/v1.1.0/search/?q=${encodeURIComponent(path)}`, {}, async (page) => {
      await follow(page, '.results li:has-text("file") a >> nth=0')
      expect(await page.locator('details:target').getAttribute('open')).not.toBeNull()
      expect(await page.locator('details:target summary').innerText()).toContain(path)
    })
  })

  test('what is found in hostile text is text', async () => {
    await visit('hostile/v2/search/?q=script', {}, async (page) => {
      await page.waitForSelector('.results li')
      expect(await page.locator('.results').innerText()).toContain('<script>')
      expect(await page.locator('.results :is(script, iframe, img, style, b)').count()).toBe(0)
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    })
  })

  test('without a script it leads to the lists', async () => {
    await visit('harbour/v1.1.0/search/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('search').isVisible()).toBe(false)
      await follow(page, '.unscripted a >> nth=0')
      expect(await page.title()).toContain('All claims')
    })
  })
})

describe('any two releases', () => {
  /** The claims of each group of changes that a page shows, by the name of the group; those reworded are left out. */
  const groupsOn = (page: Page) =>
    page.evaluate(() =>
      Object.fromEntries(
        ['broken', 'fixed', 'withdrawn-while-false', 'added'].map((kind) => [
          kind,
          [...document.querySelectorAll(`#${kind} li`)].map((row) => row.querySelector('a')?.textContent).toSorted(),
        ]),
      ),
    )

  test('neighbours are compared as their own page does it; what is chosen lives in the address', async () => {
    for (const [from, to] of [
      ['v0.8.0', 'v0.9.0'],
      ['v0.9.0', 'v1.0.0'],
      ['v1.0.0', 'v1.1.0'],
    ] as const) {
      const own = await visit(`harbour/compare/${from}...${to}/`, {}, groupsOn)
      await visit('harbour/compare/', {}, async (page) => {
        await page.selectOption('select[name=from]', from)
        await page.selectOption('select[name=to]', to)
        expect(await groupsOn(page)).toEqual(own)
        expect(page.url()).toContain(`?from=${from}&to=${to}`)
      })
    }
  })

  test('two that are no neighbours: what happened between them and was undone again is no change', async () => {
    await visit('harbour/compare/?from=v0.8.0&to=v1.1.0', {}, async (page) => {
      const rows = await page.locator('.pairs li').allTextContents()
      expect(rows.length).toBeGreaterThan(3)
      // Missing in both, found in between.
      expect(rows.filter((row) => /rate limiting/.test(row))).toEqual([])
      const there = await page.locator('.pairs li a').first().getAttribute('href')
      expect(there).toMatch(/^\.\.\/\.\.\/harbour\/claims\//)
      await page.selectOption('select[name=from]', 'v1.1.0')
      expect(await page.locator('output').textContent()).toContain('one and the same')
      expect(await page.locator('.pairs li').count()).toBe(0)
    })
  })

  test('without a script the choice is hidden, and the pages of neighbours are there', async () => {
    await visit('harbour/compare/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.pair').isVisible()).toBe(false)
      expect(await page.locator('.unscripted').isVisible()).toBe(true)
      expect(await page.locator('#neighbours a').count()).toBe(3)
    })
  })
})

describe('in pages of other sites', () => {
  /** A page of another origin that embeds this site. */
  async function embedded<T>(body: string, run: (page: Page) => Promise<T>): Promise<T> {
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><html lang="en"><title>Host</title>${body.replaceAll('SITE/', served.url)}</html>`)
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const at = host.address()
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`)
    const result = await run(page)
    await page.close()
    host.close()
    return result
  }
  const COMPONENT = '<script src="SITE/embed/status.js"></script>'

  test('the web component shows a project, a release, an area; themed by the page around it', async () => {
    const elements = `<asbuilt-status project="harbour" style="--asbuilt-ink: rgb(1, 2, 3)"></asbuilt-status>
      <asbuilt-status project="harbour" release="v0.8.0"></asbuilt-status>
      <asbuilt-status project="harbour" area="Bookings"></asbuilt-status>`
    await embedded(COMPONENT + elements.replace('"Bookings"', '"2. Bookings"'), async (page) => {
      await page.waitForFunction(() =>
        [...document.querySelectorAll('asbuilt-status')].every((one) => one.shadowRoot?.querySelector('a')),
      )
      const cards = page.locator('asbuilt-status [part=card]')
      expect(await cards.nth(0).innerText()).toMatch(/Harbour.*v1\.1\.0.*documents claim 95.*supports/s)
      expect(await cards.nth(1).innerText()).toContain('v0.8.0')
      expect(await cards.nth(2).innerText()).toContain('Harbour: 2. Bookings')
      expect(await cards.nth(0).evaluate((card: Element) => getComputedStyle(card).color)).toBe('rgb(1, 2, 3)')
      expect(await page.locator('asbuilt-status a').nth(0).getAttribute('href')).toBe(`${served.url}harbour/v1.1.0/`)
      await page.evaluate(axe)
      // @ts-expect-error axe was evaluated into the page
      const found = await page.evaluate(async () => (await axe.run('asbuilt-status')).violations.map(({ id }) => id))
      expect(found).toEqual([])
    })
  })

  test('the web component sets hostile text as text, and keeps what is inside where it finds nothing', async () => {
    const elements = `<asbuilt-status project="hostile"></asbuilt-status>
      <asbuilt-status project="nobody"><b>instead</b></asbuilt-status>`
    await embedded(COMPONENT + elements, async (page) => {
      await page.waitForFunction(() => document.querySelector('asbuilt-status')?.shadowRoot?.querySelector('a'))
      const first = page.locator('asbuilt-status').first()
      expect(await first.locator(':is(script, iframe, img, svg)').count()).toBe(0)
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
      expect(await page.locator('b').isVisible()).toBe(true)
    })
  })

  test('a frame tells its height', async () => {
    const area = site.files.find((file) => /^embed\/harbour\/areas\/.*index/.test(file)) ?? ''
    const listen = `<script>addEventListener('message', ({ data }) => { window.told = data })</script>
      <iframe src="SITE/${area.replace('index.html', '')}" width="400" height="50"></iframe>`
    await embedded(listen, async (page) => {
      await page.waitForFunction(() => 'told' in window)
      const told: { asbuilt: string; height: number } = await page.evaluate('told')
      expect(told.asbuilt).toBe('size')
      expect(told.height).toBeGreaterThan(150)
    })
  })

  test('with the script of the component frames fit what they show, and have the theme that their address names', async () => {
    const frame = (query: string) => `<iframe src="SITE/embed/harbour/${query}" width="400" height="50"></iframe>`
    // The script comes when the frames have told already.
    const late = `<script>addEventListener('load', () => {
      const script = document.createElement('script')
      script.src = 'SITE/embed/status.js'
      document.head.append(script)
    })</script>`
    await embedded(frame('?theme=light') + frame('?theme=dark') + late, async (page) => {
      await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ height }) => +height > 150))
      const papers = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((one) => one.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)),
      )
      expect(papers.toSorted()).toEqual(['rgb(20, 21, 19)', 'rgb(253, 252, 249)'])
    })
  })
})

describe('without scripts', () => {
  test('everything that is read is there, and nothing that needs a script shows', async () => {
    await visit('harbour/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.lede').textContent()).toMatch(/claim .*supports .* could be judged/s)
      expect(await page.locator('select.theme').isVisible()).toBe(false)
      expect(await page.locator('#areas svg').isVisible()).toBe(true)
      await page.click('#areas summary')
      expect(await page.locator('#areas table').isVisible()).toBe(true)
      await follow(page, 'nav >> text=Claims')
      expect(await page.locator('fieldset.filters').isVisible()).toBe(false)
      expect(await page.locator('table.claims tbody tr').count()).toBeGreaterThan(50)
    })
  })

  test('what the gates come to stands in the first screen and leads to the decision', async () => {
    for (const address of ['harbour/', 'harbour/v1.1.0/'])
      await visit(address, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
        const line = page.locator('.lede a')
        expect(await line.allInnerTexts()).toEqual(await page.locator('#decision h3').allInnerTexts())
        expect((await line.boundingBox())?.y).toBeLessThan(700)
        await line.click()
        expect(page.url()).toMatch(/#decision$/)
      })
  })

  test('on a phone the head is one line, and its button opens the pages of the project', async () => {
    await visit('harbour/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
      expect((await page.locator('.top').boundingBox())?.height).toBeLessThan(64)
      expect(await page.locator('.top nav').isVisible()).toBe(false)
      await page.click('.top button')
      await follow(page, '.top nav >> text=Claims')
      expect(await page.title()).toContain('All claims')
    })
  })

  test('from claim to claim in the order of the list, and from a file to what is said of it', async () => {
    await visit('harbour/v1.1.0/claims/', { javaScriptEnabled: false }, async (page) => {
      const link = page.locator('table.claims tbody tr td:nth-child(2) a')
      const second = await link.nth(1).evaluate((one: Element) => one instanceof HTMLAnchorElement && one.href)
      await follow(page, 'table.claims tbody tr td:nth-child(2) a >> nth=0')
      await follow(page, '.neighbours [rel=next]')
      expect(page.url()).toBe(second)
      await page.goto(`${served.url}harbour/v1.1.0/claims/files/`)
      const group = page.locator('details.group').first()
      await group.locator('summary').click()
      expect(await group.locator('tbody tr').first().isVisible()).toBe(true)
    })
  })

  test('the filter of notes is a style sheet, not a script', async () => {
    await visit('harbour/v1.1.0/STATUS.md/', { javaScriptEnabled: false }, async (page) => {
      const before = await page.locator('.note:visible').count()
      await page.check('#show-all')
      expect(await page.locator('.note:visible').count()).toBeGreaterThan(before)
    })
  })
})

describe('hostile text', () => {
  test('nothing of it runs, on any page', async () => {
    const pages = site.files.filter((file) => /^hostile\/.*\.html$/.test(file) || file.startsWith('embed/hostile'))
    expect(pages.length).toBeGreaterThan(8)
    const visited = await visitEach(pages, async (page, file) => {
      if (file.endsWith('.svg')) return
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
      expect(await page.locator('iframe, img, object, embed, style, main script:not([src])').count()).toBe(0)
    })
    expect(visited.size).toBe(pages.length)
  })

  test('it is shown as what it is: text', async () => {
    const file = site.files.find((name) => /^hostile\/v2\/[^/]*script[^/]*\/index\.html$/.test(name)) ?? ''
    await visit(file, {}, async (page) => {
      const text = await page.locator('article.doc').innerText()
      expect(text).toContain('<script>window.pwned=1</script>')
      expect(text).toContain('<iframe src="https://evil.example"></iframe>')
      expect(text).toContain('</style><style>body{display:none}</style>')
      const links: string[] = await page
        .locator('article.doc a')
        .evaluateAll((all: Element[]) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(links.filter((link) => !/^(?:https:\/\/|#|\.\.\/|\.\/)/.test(link))).toEqual([])
      expect(await page.content()).not.toMatch(/[\u202a-\u202e]/)
    })
  })
})

describe('any place', () => {
  test('under a path', async () => {
    const other = await buildSite({ base: '/status/', only: 'harbour' })
    const under = await serve(other, '/status/')
    await visit(
      '',
      {},
      async (page) => {
        await follow(page, 'nav >> text=Claims')
        await follow(page, 'table.claims tbody tr td:nth-child(2) a >> nth=0')
        expect(page.url()).toMatch(/\/status\/harbour\/claims\//)
        expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none')
      },
      under,
    )
    under.close()
    await other.remove()
  })

  test('moved to another folder of another server, as it is', async () => {
    const moved = await serve(site, '/some/where/else/', false)
    await visit(
      'harbour/v1.1.0/',
      {},
      async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none')
        await follow(page, '.top .brand')
        expect(page.url()).toBe(`${moved.url}harbour/`)
      },
      moved,
    )
    moved.close()
  })

  test('from a folder without a server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asbuilt file '))
    await cp(site.folder, folder, { recursive: true })
    const page = await browser.newPage()
    await page.goto(`file://${folder}/harbour/index.html`)
    await follow(page, 'nav >> text=Claims')
    expect(await page.title()).toContain('All claims')
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none')
    await follow(page, 'nav >> text=Search')
    await page.fill('#q', 'tenant')
    await follow(page, '.results .m-overstated + a >> nth=0')
    expect(await page.locator(':target').count()).toBe(1)
    await page.goto(`file://${folder}/harbour/compare/index.html`)
    await follow(page, '.pairs li a >> nth=0')
    expect(page.url()).toMatch(/\/harbour\/claims\/[^/]+\/index\.html$/)
    await page.close()
    await rm(folder, { recursive: true })
  })

  test('printed: a report without navigation, that ends', async () => {
    await visit('harbour/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.top nav').isVisible()).toBe(false)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    })
    for (const address of ['harbour/v1.1.0/claims/', 'harbour/v1.1.0/STATUS.md/', 'harbour/compare/'])
      await visit(address, {}, async (page) => {
        await page.emulateMedia({ media: 'print' })
        const pressed = page.locator('main :is(select, input:not([type=checkbox]), button, summary)')
        for (const one of await pressed.all()) expect(await one.isVisible()).toBe(false)
      })
  })
})
