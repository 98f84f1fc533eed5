/**
 * Measures what releases cost, against what others cost on the same machine in the same run.
 *
 *   npm run bench                       all repositories that are at hand
 *   npm run bench -- --only fastapi     one of them
 *   npm run bench -- --record           keep the figures under scripts/bench/results/
 *   npm run bench -- --sample 10        releases on which the line counters run; their cost is multiplied up
 *
 * The repositories lie in ASBUILT_MIRROR (default ../.mirror) as fetched; what is not at hand is said and left out.
 * asbuilt runs as it is published: bin/ and dist/, on each Node that is at hand.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { selectReleases } from '../../src/tree/releases.ts'
import { openRepository } from '../../src/tree/repository.ts'
import { listed, ownRuns, scratchFolder } from './speed/own-runs.ts'
import { measurePeers } from './speed/peers.ts'
import { type Cost, runCommand } from './speed/run-command.ts'
import sets from './speed.json' with { type: 'json' }

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    record: { type: 'boolean' },
    sample: { type: 'string', default: '50' },
    'no-curve': { type: 'boolean' },
  },
})
const root = resolve(import.meta.dirname, '../..')
const bin = join(root, 'bin/asbuilt.js')
const mirror = resolve(process.env.ASBUILT_MIRROR ?? join(root, '../.mirror'))
const scratch = scratchFolder()
const nodes = nodesAtHand()
const counters = ['cloc', 'scc'].filter(isInstalled)

interface Set {
  readonly name: string
  readonly releases: number
  /** Where the LICENSE makes claims: a file that makes none. */
  readonly documents?: readonly string[]
}

interface Row {
  readonly work: string
  readonly figure: string
  readonly target?: string
  readonly met?: boolean
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  nodes: nodes.map(({ version }) => version),
  git: execFileSync('git', ['--version'], { encoding: 'utf8' }).trim(),
  load: loadavg()[0]?.toFixed(1),
}
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.git}; Node ${machine.nodes.join(' and ')}; load ${machine.load}`,
)
if (Number(machine.load) > machine.cores / 2)
  console.log('The machine is busy: wall clock is no measure now, ratios of processor time are.')
for (const name of ['cloc', 'scc', 'rg']) if (!isInstalled(name)) console.log(`${name} is not installed: left out`)

try {
  for (const set of sets.repositories.filter(({ name }) => !options.only || name === options.only)) {
    const repository = join(mirror, set.folder, 'repo')
    if (!existsSync(repository)) {
      console.log(`\n${set.name}: not measured, not at hand (${repository})`)
      continue
    }
    const measured = await measure(set, repository)
    console.log(`\n${set.name}, ${measured.files} files, ${measured.distinctBlobs} distinct blobs`)
    for (const { work, figure, target, met } of measured.rows)
      console.log(
        `  ${work.padEnd(44)} ${figure.padEnd(34)} ${target ?? ''}${met === undefined ? '' : met ? '  met' : '  NOT MET'}`,
      )
    if (options.record) {
      const folder = join(import.meta.dirname, 'results')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${set.name}.json`), `${JSON.stringify({ machine, ...measured }, null, 2)}\n`)
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function measure({ name, releases: count, documents }: Set, path: string) {
  const opened = await openRepository(path)
  const releases = await selectReleases(opened, { latest: Number.POSITIVE_INFINITY })
  const every = await selectReleases(opened, { tags: '*', latest: Number.POSITIVE_INFINITY })
  const tags = releases.slice(-count).map(({ ref }) => ref)
  const newest = tags.slice(-1)
  const files = (await opened.tree(newest[0] ?? 'HEAD')).entries().length
  opened.close()
  const rows: Row[] = []
  const costs: Record<string, Cost> = {}
  const note = (work: string, cost: Cost) => {
    costs[work] = cost
    rows.push({ work, figure: shown(cost) })
  }
  const ratio = (work: string, ours: Cost, theirs: Cost, most: number, target: string) => {
    const wall = ours.ms / theirs.ms
    rows.push({
      work,
      figure: `${wall.toFixed(3)} (processor time ${(ours.cpuMs / theirs.cpuMs).toFixed(3)})`,
      target,
      met: wall <= most,
    })
  }
  const memory = ({ maxRssMb }: Cost, most: number) =>
    rows.push({ work: '  memory', figure: `${maxRssMb.toFixed(0)} MB`, target: `≤ ${most} MB`, met: maxRssMb <= most })
  const within = (work: string, cost: Cost, most: number) =>
    rows.push({
      work,
      figure: `${cost.ms.toFixed(0)} ms (${cost.cpuMs.toFixed(0)} ms of processor)`,
      target: `≤ ${most} ms`,
      met: cost.ms <= most,
    })

  if (tags.length > 1) {
    const peers = await measurePeers(path, tags, scratch, isInstalled('rg') ? counters : [], Number(options.sample))
    const [node] = nodes
    if (!node) throw new Error('no Node')
    const own = ownRuns({ node: node.path, bin, repository: path, scratch }, documents)
    const cold = await own.cold(listed(tags))
    note(`(a) ${peers.distinctBlobs} distinct blobs, cat-file`, peers.floor)
    note(`(b) ${tags.length} releases checked out`, peers.checkOut)
    for (const [counter, cost] of Object.entries(peers.counted)) note(`(c) the same, ${counter}, five ripgreps`, cost)
    note(`cold, ${tags.length} releases, all facts`, cold)
    ratio('  of the floor', cold, peers.floor, 3, '≤ 3')
    ratio('  of checking out', cold, peers.checkOut, 1 / 2, '≤ 0.5, aim 0.333')
    for (const [counter, cost] of Object.entries(peers.counted)) {
      const most = files > 8000 ? 1 / 30 : 1 / 20
      ratio(`  of ${counter} and five ripgreps`, cold, cost, most, `≤ ${most.toFixed(3)}`)
    }
    memory(cold, 512)
    const same = await own.nothingChanged(listed(tags))
    within(`nothing changed, ${tags.length} tags`, same, 150)
    const one = await own.cold(listed(newest))
    note('cold, one release', one)
    memory(one, 200)
    if (peers.clocOne) ratio('  of cloc --git', one, peers.clocOne, 1 / 15, '≤ 0.067')
    const more = await own.oneMore(tags)
    within(`one more on top of ${tags.length - 1}`, more, 500)
    ratio('  of the cold run', more, cold, 1 / 10, '≤ 0.1')
    if (!options['no-curve'])
      for (const many of [10, 50, 100, 200, 400].filter((many) => many <= every.length)) {
        const some = { tags: '*', latest: many }
        note(`curve: cold, ${many} releases`, await own.cold(some, 1))
        if (many === 400) within('nothing changed, 400 tags', await own.nothingChanged(some), 150)
      }
    return { name, files, distinctBlobs: peers.distinctBlobs, rows, costs }
  }
  for (const { path: node, version } of nodes) {
    const own = ownRuns({ node, bin, repository: path, scratch }, documents)
    await own.cold(listed(newest), 1)
    within(`cold, one release, Node ${version}`, await own.cold(listed(newest), 5), 300)
    const start = await runCommand([node, bin, '--version'], { cwd: scratch })
    rows.push({ work: `  of that, asbuilt --version`, figure: shown(start) })
  }
  return { name, files, distinctBlobs: 0, rows, costs }
}

function shown({ ms, cpuMs, maxRssMb }: Cost): string {
  return `${(ms / 1000).toFixed(2)} s, ${(cpuMs / 1000).toFixed(2)} s of processor, ${maxRssMb.toFixed(0)} MB`
}

/** The pinned Node that runs this, and the host's, where it is another. */
function nodesAtHand(): readonly { readonly path: string; readonly version: string }[] {
  const candidates = [process.execPath, '/usr/local/bin/node', '/usr/bin/node', '/opt/node/bin/node']
  const found = candidates.flatMap((path) => {
    const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' })
    return status === 0 ? [{ path, version: stdout.trim() }] : []
  })
  return found.filter(({ version }, at) => found.findIndex((other) => other.version === version) === at)
}

function isInstalled(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0
}
