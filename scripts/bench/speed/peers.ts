import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cost, runCommand } from './run-command.ts'

/** What others need for the same releases. */
export interface Peers {
  /** (a) The floor: each distinct blob read once with one `git cat-file --batch`. */
  readonly floor: Cost
  readonly distinctBlobs: number
  /** (b) Only checking the releases out, one after the other, into one work tree on tmpfs. */
  readonly checkOut: Cost
  /** (c) The same, with a line counter and five ripgreps in each; by the name of the counter. */
  readonly counted: Readonly<Record<string, Cost>>
  /** `cloc --git` of the newest release; absent where there is no cloc. */
  readonly clocOne?: Cost
}

const PATTERNS = [
  '\\b(TODO|FIXME|HACK|XXX)\\b',
  '@Test\\b|def test_|\\b(it|test)\\(["\']',
  '@(Get|Post|Put|Patch|Delete)Mapping|@\\w+\\.(get|post|put|patch|delete)\\(',
  'except( Exception)?:|catch \\((Exception|Throwable) ',
  '^\\s*(public |private |protected )?(class|interface|enum|record|def|async def|function|func) ',
]

/**
 * Measures the peers on one repository.
 * @param tags in the order in which they are checked out
 * @param counters line counters that are installed, of cloc and scc
 * @param sampled how many of the tags the counters run on, evenly; their cost is multiplied up and says so
 */
export async function measurePeers(
  repository: string,
  tags: readonly string[],
  scratch: string,
  counters: readonly string[],
  sampled: number,
): Promise<Peers> {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', repository, ...words], { encoding: 'utf8', maxBuffer: 1 << 30 })
  const blobs = new Set(
    tags.flatMap((tag) =>
      git('ls-tree', '-r', tag)
        .split('\n')
        .flatMap((line) => /^\d+ blob ([0-9a-f]+)/.exec(line)?.[1] ?? []),
    ),
  )
  const list = join(scratch, 'blobs.txt')
  writeFileSync(list, `${[...blobs].join('\n')}\n`)
  const floor = await runCommand(['git', '-C', repository, 'cat-file', '--batch', '--buffer'], {
    cwd: scratch,
    input: list,
  })
  const tree = join(scratch, 'tree')
  const checkOut = await inOneTree(repository, tags, tree, '')
  const counted: Record<string, Cost> = {}
  for (const counter of counters) {
    const step = Math.max(1, Math.floor(tags.length / sampled))
    const some = tags.filter((_, at) => at % step === 0).slice(0, sampled)
    const count = counter === 'cloc' ? 'cloc --quiet .' : 'scc .'
    const greps = PATTERNS.map(
      (pattern) => `rg --no-unicode --count-matches -e '${pattern.replaceAll("'", "'\\''")}' .`,
    )
    const cost = await inOneTree(repository, some, tree, [count, ...greps].map((one) => `${one} || true`).join('\n'))
    const times = tags.length / some.length
    counted[counter] = { ...cost, ms: cost.ms * times, cpuMs: cost.cpuMs * times }
  }
  const newest = tags.at(-1)
  const clone = join(scratch, 'clone.git')
  if (!counters.includes('cloc') || newest === undefined) return { floor, distinctBlobs: blobs.size, checkOut, counted }
  rmSync(clone, { recursive: true, force: true })
  execFileSync('git', ['clone', '--quiet', '--bare', '--shared', repository, clone])
  const clocOne = await runCommand(['cloc', '--quiet', '--git', newest], { cwd: clone })
  return { floor, distinctBlobs: blobs.size, checkOut, counted, clocOne }
}

async function inOneTree(repository: string, tags: readonly string[], tree: string, each: string): Promise<Cost> {
  rmSync(tree, { recursive: true, force: true })
  mkdirSync(tree, { recursive: true })
  const script = [
    'set -e',
    `export GIT_DIR='${repository}' GIT_WORK_TREE='${tree}' GIT_INDEX_FILE='${tree}.index'`,
    'rm -f "$GIT_INDEX_FILE"',
    `cd '${tree}'`,
    ...tags.flatMap((tag) => [`git read-tree -u --reset '${tag}'`, each]),
  ].join('\n')
  const cost = await runCommand(['bash', '-c', script], { cwd: tree })
  rmSync(tree, { recursive: true, force: true })
  return cost
}
