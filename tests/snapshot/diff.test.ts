import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import { claimLives } from '../../src/snapshot/claim-life.ts'
import { diff } from '../../src/snapshot/diff.ts'
import { gone, judgedOf, there, vague } from '../support/judged.ts'
import { snapshotOf } from '../support/snapshots.ts'

let made = 0
function release(claims: readonly JudgedClaim[], paths: readonly string[] = ['STATUS.md']): Snapshot {
  const documents = paths.map((path) => ({ path, lines: ['# Status'] }))
  return {
    ...snapshotOf('quay', { id: `v${++made}`, date: '2026-01-01T00:00:00Z', documents }).snapshot,
    claims: [...claims],
  }
}
const login = (given: Partial<JudgedClaim> = {}, observation = there()) =>
  judgedOf({ id: 'login', text: 'has login.py', ...given }, observation)

describe('two releases', () => {
  const changed = (before: JudgedClaim, after: JudgedClaim) => {
    const { changes } = diff(release([before]), release([after]))
    return changes.map(({ kinds, causes }) => `${kinds.join('+')} ${causes.join('+')}`)
  }
  const rejudged = { ...login(), verdict: { ...login().verdict, word: 'overstated' as const } }
  test.each([
    ['fixed in the repository', login({}, gone), login(), ['fixed repository']],
    ['fixed in the document', login({}, gone), login({ claimed: { op: 'absent' } }, gone), ['fixed document']],
    ['broken', login(), login({}, gone), ['broken repository']],
    ['judged by other rules', login(), rejudged, ['broken rules']],
    ['no longer to be settled is not fixed', login({}, gone), login({}, vague), ['judged-otherwise repository']],
    [
      'another number',
      login({ claimed: { op: 'present', value: 3 } }),
      login({ claimed: { op: 'present', value: 4 } }),
      ['number-changed '],
    ],
    ['other words', login(), login({ text: 'login.py is there' }), ['reworded ']],
    ['other spacing or figures only', login({ text: 'has  3 files' }), login({ text: 'has 4 files' }), []],
    ['under another heading', login(), login({ section: ['Status', 'Login'] }), ['moved ']],
    ['in another document', login(), login({ document: 'docs/STATUS.md' }), ['moved ']],
    ['ten lines down', login(), login({ line: 11 }, there('src/a.ts', 40)), []],
  ])('%s', (_, before, after, expected) => expect(changed(before, after)).toEqual(expected))

  test('added, withdrawn, withdrawn while false, removed with its document', () => {
    const before = release(
      [
        login(),
        login({ id: 'false', subject: 'mail' }, gone),
        login({ id: 'plan', subject: 'search', mood: 'planned' }, gone),
        login({ id: 'old', document: 'OLD.md' }),
      ],
      ['STATUS.md', 'OLD.md'],
    )
    const { changes, totals } = diff(before, release([login({ id: 'new', subject: 'chart', text: 'a chart' })]))
    expect(changes.map(({ id, kinds }) => `${id} ${kinds}`)).toEqual([
      'new added',
      'login withdrawn',
      'false withdrawn-while-false',
      'plan withdrawn',
      'old removed',
    ])
    expect(totals).toMatchObject({ added: 1, withdrawn: 2, 'withdrawn-while-false': 1, removed: 1, fixed: 0 })
  })

  const anyClaims = fc
    .uniqueArray(
      fc.record({
        id: fc.string(),
        text: fc.string(),
        mood: fc.constantFrom('asserted' as const, 'planned' as const),
        seen: fc.constantFrom(there(), gone, vague),
      }),
      { selector: ({ id }) => id },
    )
    .map((list) => list.map(({ seen, ...given }) => login(given, seen)))

  test('a release does not differ from itself', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const one = release(claims)
        expect(diff(one, one).changes).toEqual([])
      }),
    )
  })

  test('what one direction adds, the other takes away; what it fixes, the other breaks or judges otherwise', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (a, b) => {
        const [one, two] = [release(a), release(b)]
        const [on, back] = [diff(one, two).totals, diff(two, one).totals]
        expect(on.added).toBe(back.withdrawn + back['withdrawn-while-false'] + back.removed)
        expect(on.reworded).toBe(back.reworded)
        expect(on.fixed + on.broken + on['judged-otherwise']).toBe(back.fixed + back.broken + back['judged-otherwise'])
      }),
    )
  })
})

describe('the life of a claim', () => {
  const lifeOf = (...snapshots: Snapshot[]) => {
    const life = claimLives(snapshots).get('login')
    return (
      life && {
        ...life,
        said: life.events.map(
          ({ kind, release, since }) =>
            `${kind} ${snapshots.findIndex((one) => one.release === release)}${since ? ` since ${snapshots.findIndex((one) => one.release === since)}` : ''}`,
        ),
      }
    )
  }
  const index = (snapshots: readonly Snapshot[], found: Snapshot['release'] | undefined) =>
    snapshots.findIndex(({ release }) => release === found)

  test('seen, true, false, reworded and fixed, each with the releases between which it happened', () => {
    const all = [
      release([]),
      release([login()]),
      release([login({}, gone)]),
      release([login({ text: 'login.py works' }, gone)]),
      release([login({ text: 'login.py works' })]),
    ]
    const life = lifeOf(...all)
    expect(life?.said).toEqual([
      'first-seen 1',
      'broken 2 since 1',
      'first-false 2 since 1',
      'reworded 3 since 2',
      'fixed 4 since 3',
    ])
    expect([index(all, life?.firstSeen), index(all, life?.firstFalse), index(all, life?.lastRight)]).toEqual([1, 2, 4])
    expect(life?.standings).toHaveLength(4)
  })

  test('false from the first', () => {
    expect(lifeOf(release([login({}, gone)]))?.said).toEqual(['first-seen 0', 'first-false 0'])
  })

  test('a release without the document is a gap, and resets nothing', () => {
    const all = [release([login()]), release([], []), release([], []), release([login({}, gone)])]
    const life = lifeOf(...all)
    expect(life?.said).toEqual(['first-seen 0', 'broken 3 since 0', 'first-false 3 since 0'])
    expect(life?.standings.map(({ claim }) => claim?.verdict.word)).toEqual([
      'verified',
      undefined,
      undefined,
      'missing',
    ])
  })

  test('a gap that does not end: removed with its document', () => {
    expect(lifeOf(release([login()]), release([], []), release([], []))?.said).toEqual([
      'first-seen 0',
      'removed 1 since 0',
    ])
  })

  test('withdrawn while false, and back again', () => {
    const all = [release([login({}, gone)]), release([]), release([]), release([], []), release([login()])]
    expect(lifeOf(...all)?.said).toEqual([
      'first-seen 0',
      'first-false 0',
      'withdrawn-while-false 1 since 0',
      'returned 4 since 0',
      'fixed 4 since 0',
    ])
  })

  test('withdrawn after a gap', () => {
    expect(lifeOf(release([login()]), release([], []), release([]))?.said).toEqual([
      'first-seen 0',
      'withdrawn 2 since 0',
    ])
  })
})
