/**
 * Measures when the largest part of a page is painted on a mid-range phone: a processor four times slower, slow 4G
 * (150 ms, 1.6 Mbit/s), compressed, from loopback, in Chromium with an empty cache. Prints the median of five and the
 * layout shift; a figure for people, as it depends on what else the machine does. Weights and requests are a test.
 *
 *   node scripts/bench/paint.ts              the fixture project, and a document of 1,500 claims
 *   node scripts/bench/paint.ts --rtt 562    with the latency that Chrome's own preset adds to every request
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { type BuiltSite, buildSite, openBrowser } from '../../tests/e2e/support/site.ts'

const { values: options } = parseArgs({
  options: { rtt: { type: 'string', default: '150' }, runs: { type: 'string', default: '5' } },
})
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2.6, isMobile: true }
/** Bytes a second of 1.6 and 0.75 Mbit/s. */
const SLOW_4G = { downloadThroughput: 204_800, uploadThroughput: 93_750, latency: Number(options.rtt), offline: false }
const SLOWER = 4
/** Milliseconds: what the largest paint may take. */
const TARGET = 1000
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

interface Painted {
  readonly largest: number
  readonly shift: number
}

console.log(`${SLOWER} × slower, ${options.rtt} ms, 1.6 Mbit/s; load ${loadavg()[0]?.toFixed(1)}`)
const browser = await openBrowser()
try {
  await measure(await buildSite({ only: 'harbour' }), [
    'harbour/',
    'harbour/v1.1.0/',
    'harbour/v1.1.0/STATUS.md/',
    'harbour/v1.1.0/claims/',
    (site) =>
      site.files.find((file) => /^harbour\/claims\/.*\/index\.html$/.test(file))?.replace('index.html', '') ?? '',
  ])
  await measure(await buildSite({ only: 'large' }), ['large/v1/STATUS.md/', 'large/v1/claims/'])
} finally {
  await browser.close()
}

async function measure(site: BuiltSite, pages: readonly (string | ((site: BuiltSite) => string))[]): Promise<void> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(url).replace(/\/$/, '/index.html')
    const body = await readFile(join(site.folder, path)).catch(() => undefined)
    response.statusCode = body ? 200 : 404
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain')
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(body ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  for (const page of pages) {
    const path = typeof page === 'string' ? page : page(site)
    const runs: Painted[] = []
    for (let run = 0; run < Number(options.runs); run++) runs.push(await paint(browser, origin + path))
    const times = runs.map(({ largest }) => largest).toSorted((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)] ?? 0
    // A word that arrives in two packets moves by a hair: finer than that nobody counts.
    const shift = Math.round(1000 * Math.max(...runs.map(({ shift }) => shift))) / 1000
    console.log(
      `${path.padEnd(32)} ${Math.round(median)} ms (${times.map(Math.round).join(', ')}), shift ${shift}${median <= TARGET && shift === 0 ? '' : '  MISSED'}`,
    )
  }
  server.closeAllConnections()
  server.close()
  await site.remove()
}

async function paint(chromium: Browser, url: string): Promise<Painted> {
  const context = await chromium.newContext(PHONE)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(url, { waitUntil: 'load' })
  const painted: Painted = await page.evaluate(async () => {
    const seen = { largest: 0, shift: 0 }
    const read = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
    read('largest-contentful-paint', ({ startTime }) => {
      seen.largest = Math.max(seen.largest, startTime)
    })
    read('layout-shift', (entry) => {
      seen.shift += 'value' in entry ? Number(entry.value) : 0
    })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return seen
  })
  await context.close()
  return painted
}
