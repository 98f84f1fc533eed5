import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Release } from '../../src/schema/snapshot.ts'
import { thinnedOut } from '../../src/snapshot/retention.ts'

const DAY = 24 * 60 * 60 * 1000
const NONE: ReadonlySet<string> = new Set()

/** A release so many days before 2026-06-30, a Tuesday, at noon. */
function made(
  id: string,
  age: number,
  kind: Release['kind'] = 'head',
  given: Partial<Release> = {},
): { release: Release } {
  const commit = id.replace(/[^0-9a-f]/g, '').padEnd(40, '0')
  const label = kind === 'tag' ? id : kind === 'commit' ? commit.slice(0, 12) : `main@${commit.slice(0, 8)}`
  const date = new Date(Date.parse('2026-06-30T12:00:00Z') - age * DAY).toISOString().replace('.000', '')
  return { release: { id, label, ref: id, kind, commit, date, prerelease: false, ...given } }
}
const ids = (found: readonly { readonly release: Release }[]) => found.map(({ release }) => release.id).toSorted()

describe('unreleased snapshots', () => {
  test('all of two weeks stay, then one a day, one a week, one a month', () => {
    const heads = [
      ...['a0', 'a1'].map((id, at) => made(id, at * 0.1)),
      ...['b0', 'b1'].map((id, at) => made(id, 20 + at * 0.1)),
      made('b2', 21),
      // 85 days before is Monday, 6 April.
      ...['c0', 'c1', 'c2'].map((id, at) => made(id, 84 + at)),
      ...['d0', 'd1', 'd2'].map((id, at) => made(id, 400 + at * 10)),
    ]
    expect(ids(thinnedOut(heads, {}, NONE))).toEqual(['b1', 'c1', 'd1', 'd2'])
    expect(ids(thinnedOut(heads, { off: true }, NONE))).toEqual([])
    expect(ids(thinnedOut(heads, { all: 500 }, NONE))).toEqual([])
    expect(ids(thinnedOut(heads, { all: 0, daily: 0, weekly: 0 }, NONE))).toEqual([
      'b0',
      'b1',
      'b2',
      'c1',
      'c2',
      'd1',
      'd2',
    ])
  })

  test('each branch has its own, and what a run asks for stays', () => {
    const one = made('b0', 20)
    const other = {
      release: { ...made('b1', 20.1).release, label: `topic@${made('b1', 0).release.commit?.slice(0, 8)}` },
    }
    const same = made('b2', 20.2)
    expect(ids(thinnedOut([one, other, same, made('a0', 0)], {}, NONE))).toEqual(['b2'])
    expect(ids(thinnedOut([one, other, same, made('a0', 0)], {}, new Set(['b2'])))).toEqual([])
  })

  test('a tag, a label of its own and the work tree are never thinned out', () => {
    const heads = [
      made('v1', 900, 'tag'),
      made('v2', 900, 'tag'),
      made('b0', 900, 'branch', { label: 'morning' }),
      made('b1', 900, 'commit', { label: 'evening' }),
      made('worktree', 900, 'worktree', { label: 'worktree' }),
      made('a0', 0),
    ]
    expect(thinnedOut(heads, { all: 0, daily: 0, weekly: 0 }, NONE)).toEqual([])
  })

  test('what stayed stays when nothing comes, whatever the order of the files', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(ages, (list) => {
        const heads = list.map((age) => made(age.toString(16), age))
        const gone = thinnedOut(heads, {}, NONE)
        const rest = heads.filter((head) => !gone.includes(head))
        expect(rest.length).toBeGreaterThan(0)
        expect(thinnedOut(rest, {}, NONE)).toEqual([])
        expect(ids(thinnedOut(heads.toReversed(), {}, NONE))).toEqual(ids(gone))
      }),
    )
  })
})
