import { type Git, GitFailure } from './git.ts'
import type { Objects } from './objects.ts'
import { applyDifferences, type Difference, NOTHING, parseDiffTree, parseLsTree, SUBMODULE } from './parse-tree.ts'
import type { Entry } from './tree.ts'

/**
 * All entries of one tree object, with sizes.
 * @param promised whether objects may be absent because a partial clone left them where they came from
 */
export async function listTree(git: Git, objects: Objects, tree: string, promised: boolean): Promise<Entry[]> {
  return unlessAbsent(
    promised,
    async () => parseLsTree(await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', tree])),
    async () => {
      const entries = parseLsTree(await git.run(['ls-tree', '-r', '-z', '--full-tree', tree]))
      const sizes = await sizesOf(git, objects, entries.filter(({ type }) => type !== 'submodule').map(oidOf), [tree])
      return entries.map((entry) => ({ ...entry, size: sizes.get(entry.oid) ?? null }))
    },
  )
}

/**
 * Entries of many trees, each made from the one before: git tells the differences of all in one process, while the
 * first is already there. Entries that do not change are the same objects.
 */
export async function* listTrees(
  git: Git,
  objects: Objects,
  trees: readonly string[],
  promised: boolean,
): AsyncGenerator<Entry[]> {
  const [first, ...rest] = trees
  if (first === undefined) return
  const later = rest.length > 0 ? differencesOf(git, objects, trees, promised) : undefined
  // It is looked at when the first tree is done with.
  later?.catch(() => {})
  let known = await listTree(git, objects, first, promised)
  yield known
  if (!later) return
  const { steps, sizes } = await later
  for (const step of steps) {
    known = applyDifferences(known, step, sizes)
    yield known
  }
}

interface Differences {
  readonly steps: readonly (readonly Difference[])[]
  readonly sizes: ReadonlyMap<string, number>
}

/** How each tree differs from the one before, and the sizes of what is new. */
async function differencesOf(
  git: Git,
  objects: Objects,
  trees: readonly string[],
  promised: boolean,
): Promise<Differences> {
  const input = trees.map((tree, at) => (at === 0 ? '' : `${trees[at - 1]} ${tree}\n`)).join('')
  const command = ['diff-tree', '-r', '-z', '--stdin', '--no-renames', '--ignore-submodules=none']
  const steps = parseDiffTree(await git.run(command, { input }))
  const blobs = steps.flat().filter(({ mode }) => mode !== NOTHING && mode !== SUBMODULE)
  const sizes = await unlessAbsent(
    promised,
    () => objects.sizes([...new Set(blobs.map(oidOf))]),
    () => sizesOf(git, objects, blobs.map(oidOf), trees.slice(1)),
  )
  return { steps, sizes }
}

function oidOf({ oid }: { readonly oid: string }): string {
  return oid
}

/**
 * In a partial clone git would fetch an absent object that it is asked for, and ends where it may not. Most have what
 * they are asked for: only where git ends is it asked first what is absent.
 */
async function unlessAbsent<T>(promised: boolean, ask: () => Promise<T>, askWithCare: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (promised && error instanceof GitFailure) return askWithCare()
    throw error
  }
}

/** Sizes of the blobs below some trees that are there. */
async function sizesOf(
  git: Git,
  objects: Objects,
  oids: readonly string[],
  trees: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const command = ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--stdin']
  const lines = (await git.run(command, { input: `${trees.join('\n')}\n` })).toString('latin1').split('\n')
  const absent = new Set(lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1)))
  return objects.sizes([...new Set(oids)].filter((oid) => !absent.has(oid)))
}
