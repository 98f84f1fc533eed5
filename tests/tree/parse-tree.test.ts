import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDifferences, type Difference, parseDiffTree, parseLsTree } from '../../src/tree/parse-tree.ts'
import { encodePath } from '../../src/tree/path-bytes.ts'
import { comparePaths } from '../../src/tree/path-order.ts'
import type { Entry } from '../../src/tree/tree.ts'

const NONE = '0'.repeat(40)
const oid = fc.integer({ min: 1 }).map((number) => number.toString(16).padStart(40, '0'))
const path = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('\0', '?')),
  fc.constantFrom('a', 'a/b', 'a.b', ':100644 000000', 'x\n:y', '\u0001z', '\uef81', 'ü', '😀'),
)
const mode = fc.constantFrom('100644', '100755', '120000', '160000')
const entry = fc.record({ mode, oid, path, size: fc.option(fc.nat()) })
const entries = fc.uniqueArray(entry, { selector: ({ path }) => path })
type Row = { mode: string; oid: string; path: string; size: number | null }

function lsTree(rows: readonly Row[], long: boolean): Buffer {
  return Buffer.concat(
    rows.flatMap(({ mode, oid, path, size }) => [
      Buffer.from(`${mode} ${mode === '160000' ? 'commit' : 'blob'} ${oid}`),
      Buffer.from(long ? ` ${String(mode === '160000' ? '-' : (size ?? 'BAD')).padStart(7)}\t` : '\t'),
      encodePath(path),
      Buffer.from([0]),
    ]),
  )
}

function toEntry({ mode, oid, path, size }: Row): Entry {
  const type = mode === '160000' ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
  return { path, type, executable: mode === '100755', oid, size: type === 'submodule' ? null : size }
}

function sorted(rows: readonly Row[]): Entry[] {
  return rows.map(toEntry).sort((a, b) => comparePaths(a.path, b.path))
}

/** What `git diff-tree -r -z --stdin` prints for two trees. */
function diffTree(before: readonly Entry[], after: readonly Entry[]): Buffer {
  const old = new Map(before.map((entry) => [entry.path, entry]))
  const now = new Map(after.map((entry) => [entry.path, entry]))
  const modeOf = (entry?: Entry) =>
    !entry
      ? '000000'
      : entry.type === 'submodule'
        ? '160000'
        : entry.type === 'symlink'
          ? '120000'
          : entry.executable
            ? '100755'
            : '100644'
  const parts: Uint8Array[] = [Buffer.from(`${'a'.repeat(40)} ${'b'.repeat(40)}\n`)]
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(path), now.get(path)]
    if (a && b && a.oid === b.oid && modeOf(a) === modeOf(b)) continue
    const letter = !a ? 'A' : !b ? 'D' : 'M'
    parts.push(
      Buffer.from(`:${modeOf(a)} ${modeOf(b)} ${a?.oid ?? NONE} ${b?.oid ?? NONE} ${letter}\0`),
      encodePath(path),
      Buffer.from([0]),
    )
  }
  return Buffer.concat(parts)
}

describe('parsing', () => {
  test('ls-tree gives every entry, in byte order, whatever the names', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        expect(parseLsTree(lsTree(rows, true))).toEqual(sorted(rows))
        expect(parseLsTree(lsTree(rows, false))).toEqual(sorted(rows.map((row) => ({ ...row, size: null }))))
      }),
    )
  })

  test('ls-tree of a damaged tree is put in the order of bytes', () => {
    const rows = ['😀', '\ue000'].map((path) => ({ mode: '100644', oid: 'a'.repeat(40), path, size: 1 }))
    expect(parseLsTree(lsTree(rows, true)).map(({ path }) => path)).toEqual(['\ue000', '😀'])
  })

  test('ls-tree of a damaged tree gives a repeated name once', () => {
    const row = { mode: '100644', oid: 'a'.repeat(40), path: 'a', size: 1 }
    expect(parseLsTree(lsTree([row, { ...row, oid: 'b'.repeat(40) }], true))).toEqual([toEntry(row)])
  })

  test('diff-tree leads from each tree to the next', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 2, maxLength: 4 }), (versions) => {
        const trees = versions.map((rows) => sorted(rows.map((row) => ({ ...row, size: null }))))
        const output = Buffer.concat(trees.slice(1).map((tree, at) => diffTree(trees[at] ?? [], tree)))
        const steps = parseDiffTree(output)
        expect(steps).toHaveLength(trees.length - 1)
        let known = trees[0] ?? []
        for (const [at, step] of steps.entries()) {
          known = applyDifferences(known, step, new Map())
          expect(known).toEqual(trees[at + 1])
        }
      }),
    )
  })

  test('unchanged entries are shared', () => {
    const [a, b] = ['a', 'b'].map((path) => toEntry({ mode: '100644', oid: 'c'.repeat(40), path, size: 1 }))
    const removal: Difference = { path: 'a', mode: '000000', oid: NONE }
    expect(a && b && applyDifferences([a, b], [removal], new Map())[0]).toBe(b)
  })

  test.each(['', '\0', 'x', '\t', ':', ':\0', '\n\n:1 2 3 4 M\0'])('is not upset by %j', (text) => {
    expect(() => [parseLsTree(Buffer.from(text)), parseDiffTree(Buffer.from(text))]).not.toThrow()
  })
})
