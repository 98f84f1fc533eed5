import { decodePath, isPlain } from './path-bytes.ts'
import { comparePaths, SURROGATE } from './path-order.ts'
import type { Entry } from './tree.ts'

/** One path that differs between two trees, with what stands there in the second; a mode of zeros: nothing. */
export interface Difference {
  readonly path: string
  readonly mode: string
  readonly oid: string
}

export const NOTHING = '000000'
export const SUBMODULE = '160000'

const COLON = 58
const SPACE = 32
/** In `:100644 100755 <oid> <oid> M` the second mode and the first id begin here. */
const SECOND_MODE = 8
const FIRST_ID = 15

/**
 * Reads `git ls-tree -r -z`, with `-l` or without.
 * @returns entries sorted by `comparePaths`, each path once; sizes null where git gives none
 */
export function parseLsTree(output: Buffer): Entry[] {
  const { records, plain } = recordsOf(output)
  const entries: Entry[] = []
  let last: string | undefined
  for (const record of records) {
    const tab = record.indexOf('\t')
    const path = record.slice(tab + 1)
    // A damaged tree can hold a name twice; git's own commands take the first.
    if (path === last) continue
    last = path
    const id = record.indexOf(' ', 7) + 1
    const end = record.indexOf(' ', id)
    const long = end > 0 && end < tab
    const size = long ? Number(record.slice(end, tab)) : Number.NaN
    entries.push(
      entryOf(record.slice(0, 6), record.slice(id, long ? end : tab), path, Number.isNaN(size) ? null : size),
    )
  }
  return inOrder(entries, plain)
}

/**
 * The id of a regular file that stands directly in a tree object.
 * @param tree its bytes, as `git cat-file tree` gives them
 * @param idLength bytes of an id: 20, or 32 in a repository with SHA-256
 */
export function fileInTree(tree: Buffer, name: string, idLength: number): string | undefined {
  for (let at = 0; at < tree.length; ) {
    const space = tree.indexOf(SPACE, at)
    const end = tree.indexOf(0, space)
    if (space < 0 || end < 0) return undefined
    if (tree.toString('utf8', space + 1, end) === name && tree.toString('latin1', at, space).startsWith('100'))
      return tree.toString('hex', end + 1, end + 1 + idLength)
    at = end + 1 + idLength
  }
  return undefined
}

/**
 * Reads `git diff-tree -r -z --stdin --no-renames` for pairs of trees.
 * @returns the differences of each pair, sorted by `comparePaths`
 */
export function parseDiffTree(output: Buffer): Difference[][] {
  const { records, plain } = recordsOf(output)
  const pairs: Difference[][] = []
  for (let at = 0; at < records.length; at++) {
    let record = records[at] ?? ''
    if (record.charCodeAt(0) !== COLON) {
      // A pair begins with a line of its own; pairs without differences put several before one record.
      const lines = record.split('\n')
      record = lines.pop() ?? ''
      for (const _ of lines) pairs.push([])
      if (record === '') continue
    }
    const length = record.indexOf(' ', FIRST_ID) - FIRST_ID
    const id = FIRST_ID + length + 1
    const mode = record.slice(SECOND_MODE, SECOND_MODE + NOTHING.length)
    pairs.at(-1)?.push({ path: records[++at] ?? '', mode, oid: record.slice(id, id + length) })
  }
  return pairs.map((differences) => inOrder(differences, plain))
}

/**
 * The tree that differs from `entries` so. Both sorted by `comparePaths`; unchanged entries are shared.
 * @param sizes of the blobs that are there
 */
export function applyDifferences(
  entries: readonly Entry[],
  differences: readonly Difference[],
  sizes: ReadonlyMap<string, number>,
): Entry[] {
  const result: Entry[] = []
  let at = 0
  for (const { path, mode, oid } of differences) {
    const to = seekPath(entries, path, at)
    while (at < to) at = keep(entries, at, result)
    if (entries[at]?.path === path) at++
    if (mode !== NOTHING) result.push(entryOf(mode, oid, path, sizes.get(oid) ?? null))
  }
  while (at < entries.length) at = keep(entries, at, result)
  return result
}

function keep(entries: readonly Entry[], at: number, result: Entry[]): number {
  const entry = entries[at]
  if (entry) result.push(entry)
  return at + 1
}

/** The index of the first entry, from `from` on, that does not stand before the path. Near ones are found fastest. */
export function seekPath(entries: readonly Entry[], path: string, from = 0): number {
  const isBefore = (at: number) => comparePaths(entries[at]?.path ?? '', path) < 0
  let low = from
  let step = 1
  while (low + step <= entries.length && isBefore(low + step - 1)) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step - 1, entries.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The records of output made with -z, each without its NUL; plain where `<` compares them as git compares their bytes. */
export function recordsOf(output: Buffer): { readonly records: string[]; readonly plain: boolean } {
  const text = output.toString('utf8')
  if (isPlain(output, text)) {
    const records = text.split('\0')
    if (records.at(-1) === '') records.pop()
    return { records, plain: !SURROGATE.test(text) }
  }
  const records: string[] = []
  for (let from = 0; from < output.length; ) {
    const end = output.indexOf(0, from)
    const to = end < 0 ? output.length : end
    records.push(decodePath(output.subarray(from, to)))
    from = to + 1
  }
  return { records, plain: false }
}

/** @param mode as git writes it: six octal digits */
export function entryOf(mode: string, oid: string, path: string, size: number | null): Entry {
  const type = mode === SUBMODULE ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
  return { path, type, executable: mode === '100755', oid, size }
}

/** Git gives paths in order, unless stand-ins changed them or a tree is damaged: looking is faster than sorting. */
function inOrder<T extends { readonly path: string }>(items: T[], plain: boolean): T[] {
  const ascending = plain && items.every(({ path }, at) => at === 0 || (items[at - 1]?.path ?? '') < path)
  return ascending ? items : items.sort((a, b) => comparePaths(a.path, b.path))
}
