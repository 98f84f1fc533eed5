/**
 * Measures what a site of 10,000 pages costs, against Hugo writing the same pages on the same machine in the same run,
 * and against a site of a tenth of them.
 *
 *   node scripts/bench/site.ts              after npm run compile
 *   node scripts/bench/site.ts --record     keep the figures in scripts/bench/results/site.json
 *
 * Hugo has the easier work: it gets the middle of every page as finished HTML, and only puts it between a head and a
 * foot. asbuilt makes all of it from snapshots, with data, charts, cards, feeds and a search.
 */
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { large } from '../../tests/support/large.ts'
import { writeContent } from '../../tests/support/snapshots.ts'
import { scratchFolder } from './speed/own-runs.ts'
import { type Cost, medianOf, runCommand } from './speed/run-command.ts'

const { values: options } = parseArgs({
  options: { record: { type: 'boolean' }, claims: { type: 'string', default: '4900' } },
})
const root = resolve(import.meta.dirname, '../..')
const scratch = scratchFolder()
const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' })
const rows: Record<string, string> = {}

function note(what: string, figure: string, target = '', met?: boolean): void {
  rows[what] = `${figure}${target ? ` (${target}${met ? ', met' : ', not met'})` : ''}`
  console.log(`${what.padEnd(36)} ${rows[what]}`)
}

interface Built {
  readonly cost: Cost
  readonly pages: readonly string[]
  readonly bytes: number
}

try {
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`)
  const claims = Number(options.claims)
  const tenth = await ours(Math.round(claims / 10))
  const whole = await ours(claims)
  const speed = perSecond(whole)
  note(`asbuilt, ${tenth.pages.length} pages`, shown(tenth))
  note(`asbuilt, ${whole.pages.length} pages`, shown(whole), '≥ 1200 pages/s', speed >= 1200)
  note('  memory', `${whole.cost.maxRssMb.toFixed(0)} MB`, '≤ 750 MB', whole.cost.maxRssMb <= 750)
  const more = whole.pages.length / tenth.pages.length
  const [time, bytes] = [whole.cost.ms / tenth.cost.ms, whole.bytes / tenth.bytes]
  note(
    `  of ${more.toFixed(1)} times fewer pages`,
    `${time.toFixed(1)} times the time, ${bytes.toFixed(1)} times the bytes`,
    'no more',
    time <= more && bytes <= more * 1.01,
  )
  if (hugo.status === 0) {
    const theirs = await hugos(whole)
    note(`hugo, ${theirs.pages.length} pages`, shown(theirs))
    const ratio = whole.cost.ms / theirs.cost.ms
    const processor = whole.cost.cpuMs / theirs.cost.cpuMs
    note('  asbuilt of hugo', `${ratio.toFixed(2)} (processor time ${processor.toFixed(2)})`, '≤ 1', ratio <= 1)
  } else console.log('hugo is not installed: left out')
  if (options.record) {
    const machine = {
      processor: cpus()[0]?.model,
      cores: cpus().length,
      node: process.version,
      hugo: hugo.stdout?.trim(),
    }
    const file = join(import.meta.dirname, 'results/site.json')
    writeFileSync(file, `${JSON.stringify({ machine, load: loadavg()[0]?.toFixed(1), rows }, null, 2)}\n`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function ours(claims: number): Promise<Built> {
  const content = join(scratch, `content-${claims}`)
  const out = join(scratch, `ours-${claims}`)
  await writeContent(content, large(claims))
  const cost = await medianOf(3, () => {
    rmSync(out, { recursive: true, force: true })
    return runCommand(
      [process.execPath, join(root, 'bin/asbuilt.js'), 'build', '--content', content, '--out', out, '--quiet'],
      { cwd: scratch, env: { NODE_COMPILE_CACHE: join(scratch, 'compile-cache') } },
    )
  })
  return built(out, cost)
}

/** Hugo writes the same pages under the same addresses, with the head and the foot of one of them. */
async function hugos({ pages }: Built): Promise<Built> {
  const folder = join(scratch, 'hugo')
  const out = join(folder, 'public')
  mkdirSync(join(folder, 'content'), { recursive: true })
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true })
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]\n',
  )
  for (const [at, page] of pages.entries()) {
    const [head, middle, foot, title] = partsOf(readFileSync(page, 'utf8'))
    const place = join(scratch, `ours-${options.claims}`)
    const url = `/${dirname(page).slice(place.length + 1)}/`
    writeFileSync(join(folder, `content/${at}.html`), `${JSON.stringify({ title, url })}\n${middle}`)
    if (at > 0) continue
    const layout = `${head.replace(/<title>[\s\S]*?<\/title>/, '<title>{{ .Title }}</title>')}{{ .Content }}${foot}`
    writeFileSync(join(folder, 'layouts/_default/single.html'), layout)
  }
  const cost = await medianOf(3, () => {
    rmSync(out, { recursive: true, force: true })
    return runCommand(['hugo', '--quiet', '--source', folder], { cwd: folder })
  })
  return built(out, cost)
}

/** Up to the middle of a page, the middle, behind it; and the title. */
function partsOf(html: string): readonly [string, string, string, string] {
  const from = html.indexOf('>', html.indexOf('<main')) + 1
  const to = html.lastIndexOf('</main>')
  if (from === 0 || to < from) throw new Error(`a page without a main part: ${html.slice(0, 200)}`)
  return [html.slice(0, from), html.slice(from, to), html.slice(to), /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '']
}

function built(folder: string, cost: Cost): Built {
  const pages = globSync('**/index.html', { cwd: folder }).map((name) => join(folder, name))
  const bytes = globSync('**/*', { cwd: folder }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { cost, pages: pages.toSorted(), bytes }
}

function perSecond({ cost, pages }: Built): number {
  return pages.length / (cost.ms / 1000)
}

function shown(site: Built): string {
  const { cost, bytes } = site
  return `${(cost.ms / 1000).toFixed(2)} s, ${(cost.cpuMs / 1000).toFixed(2)} s of processor, ${cost.maxRssMb.toFixed(0)} MB, ${perSecond(site).toFixed(0)} pages/s, ${(bytes / 1e6).toFixed(0)} MB written`
}
