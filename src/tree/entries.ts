import type { Git } from './git.ts'
import type { Objects } from './objects.ts'
import { applyDifferences, NOTHING, parseDiffTree, parseLsTree, SUBMODULE } from './parse-tree.ts'
import type { Entry } from './tree.ts'

/**
 * All entries of one tree object, with sizes.
 * @param promised whether objects may be absent because a partial clone left them where they came from: git would fetch
 * an absent one that it is asked for, and ends where it may not, so it is asked only for what is there
 */
export async function listTree(git: Git, objects: Objects, tree: string, promised: boolean): Promise<Entry[]> {
  if (!promised) return parseLsTree(await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', tree]))
  const [listed, absent] = await Promise.all([
    git.run(['ls-tree', '-r', '-z', '--full-tree', tree]),
    absentObjects(git, tree),
  ])
  return withSizes(parseLsTree(listed), objects, absent)
}

/**
 * Entries of many trees, each made from the one before: git tells the differences of all in one process.
 * Entries that do not change are the same objects.
 */
export async function* listTrees(
  git: Git,
  objects: Objects,
  trees: readonly string[],
  promised: boolean,
): AsyncGenerator<Entry[]> {
  const [first, ...rest] = trees
  if (first === undefined) return
  const pairs = rest.map((tree, at) => `${trees[at]} ${tree}\n`).join('')
  const [entries, output, absent] = await Promise.all([
    listTree(git, objects, first, promised),
    git.run(['diff-tree', '-r', '-z', '--stdin', '--no-renames', '--ignore-submodules=none'], { input: pairs }),
    promised ? absentObjects(git, ...rest) : new Set<string>(),
  ])
  const steps = parseDiffTree(output)
  const blobs = steps.flat().filter(({ mode, oid }) => mode !== NOTHING && mode !== SUBMODULE && !absent.has(oid))
  const sizes = await objects.sizes([...new Set(blobs.map(({ oid }) => oid))])
  let known = entries
  yield known
  for (const step of steps) {
    known = applyDifferences(known, step, sizes)
    yield known
  }
}

/** @param absent ids that git must not be asked for */
async function withSizes(entries: readonly Entry[], objects: Objects, absent: ReadonlySet<string>): Promise<Entry[]> {
  const oids = new Set(
    entries.filter(({ type, oid }) => type !== 'submodule' && !absent.has(oid)).map(({ oid }) => oid),
  )
  const sizes = await objects.sizes([...oids])
  return entries.map((entry) => ({
    ...entry,
    size: entry.type === 'submodule' ? null : (sizes.get(entry.oid) ?? null),
  }))
}

/** The objects below some trees that a partial clone lacks. */
async function absentObjects(git: Git, ...trees: readonly string[]): Promise<ReadonlySet<string>> {
  if (trees.length === 0) return new Set()
  const output = await git.run(
    ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--stdin'],
    {
      input: `${trees.join('\n')}\n`,
    },
  )
  return new Set(
    output
      .toString('latin1')
      .split('\n')
      .filter((line) => line.startsWith('?'))
      .map((line) => line.slice(1)),
  )
}
