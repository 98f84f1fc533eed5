/** What a reader is told first must follow from the claims, and never look better than they are. */
import { describe, expect, test } from 'vitest'
import { areasOf } from '../../src/views/areas.ts'
import { badgeOf } from '../../src/views/badge.ts'
import { changesOf } from '../../src/views/changes.ts'
import { claimedByDocuments } from '../../src/views/claimed-share.ts'
import { latestOf } from '../../src/views/content.ts'
import { decisionOf } from '../../src/views/decision.ts'
import { headlineOf } from '../../src/views/headline.ts'
import { hostLine } from '../../src/views/host.ts'
import { accuses, markOf, readinessOf } from '../../src/views/marks.ts'
import { overviewOf } from '../../src/views/overview.ts'
import { worstOf } from '../../src/views/ranking.ts'
import { gone, lines, open, status, there } from '../support/claim-specs.ts'
import { contentOf, HARBOUR, place, projectOf } from '../support/site-content.ts'
import { type Line, snapshotOf } from '../support/snapshots.ts'

/** A project with one release of one document. */
function project(...body: readonly Line[]) {
  return projectOf('p', [
    snapshotOf('p', { id: 'v1', date: '2026-01-01T00:00:00Z', documents: [{ path: 'S.md', lines: ['# S', ...body] }] }),
  ])
}
const sentencesOf = (...body: readonly Line[]) => headlineOf(latestOf(project(...body)), place, 'p').sentences

describe('headline', () => {
  test('nothing claimed, nothing checked: no figure', () => {
    expect(sentencesOf('Hello.')).toEqual(['The documents make no claim that could be checked.'])
    const unchecked = project(['x', open('count', 'x', 'vague', 'y')])
    expect(headlineOf(latestOf(unchecked), place, 'p')).toMatchObject({
      sentences: ['The documents make 1 claim; none could be judged.'],
      readiness: undefined,
    })
    expect(badgeOf(unchecked, place)).toMatchObject({ figure: 'nothing checked', state: 'none' })
  })

  test('an interval, its ends rounded outwards, and of how many claims', () => {
    expect(
      sentencesOf(['a', there('path', 'a', 'a')], ['b', gone('path', 'b')], ['c', open('count', 'c', 'vague', 'y')]),
    ).toEqual([
      'The documents make 3 claims.',
      'The repository supports 33 to 67\u00a0%.',
      '2 of 3 claims could be judged.',
    ])
  })

  test('one figure where all could be judged; presence and waivers are named', () => {
    const waiver = { reason: 'r', owner: 'o', expires: '2027-01-01' }
    expect(
      sentencesOf(['a', there('symbol', 'a', 'a', 1, 'present')], ['b', { ...gone('path', 'b'), waiver }]),
    ).toEqual([
      'The documents make 1 claim.',
      'The repository supports 100\u00a0%.',
      '1 of 1 claim could be judged.',
      'Supported by name only: 1 of 1; that they work is not evidenced.',
      '1 claim waived and counted apart.',
    ])
  })

  test('what a whole document claims of itself, not a part of it', () => {
    const whole = project(['all', status('all', 95, 9, { holds: 1, of: 1 })], ...Array.from({ length: 8 }, () => 'x'))
    const part = project(['all', status('all', 95, 2, { holds: 1, of: 1 })], ...Array.from({ length: 8 }, () => 'x'))
    expect(claimedByDocuments(latestOf(whole))).toEqual({ low: 0.95, high: 0.95 })
    expect(claimedByDocuments(latestOf(part))).toBeUndefined()
  })

  test('presence is never shown as verified', () => {
    const [claim] = latestOf(project(['a', there('symbol', 'a', 'a', 1, 'present')])).claims
    expect(claim && markOf(claim)).toBe('present')
  })
})

describe('areas', () => {
  const areas = areasOf(latestOf(HARBOUR), HARBOUR.configuration)

  test('chapters, worst gap first, without what their authors hang on them', () => {
    expect(areas[0]?.name).toBe('Phase 1 – Grundlagen abgeschlossen')
    expect(areas.map(({ name }) => name)).toContain('1. Accounts and tenants')
    const gaps = areas
      .filter(({ claimed, readiness }) => claimed !== undefined && readiness)
      .map(({ claimed = 0, readiness }) => claimed - (readiness?.high ?? 0))
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
  })

  test('every asserted claim is in one area, but for what sums up a whole document', () => {
    const within = areas.flatMap(({ claims }) => claims)
    expect(new Set(within).size).toBe(within.length)
    const all = latestOf(HARBOUR).claims.filter(({ mood }) => mood === 'asserted')
    expect(all.filter((claim) => !within.includes(claim)).map(({ subject }) => subject)).toEqual(['overall completion'])
  })

  test('configured areas by section and by document', () => {
    const configuration = {
      areas: [
        { name: 'API', documents: ['docs/**'] },
        { name: 'Money', sections: ['abrechnung'] },
      ],
    }
    expect(
      areasOf(latestOf(HARBOUR), configuration)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['API', 'Money'])
  })

  test('an area of which nothing was judged has no share', () => {
    expect(
      areasOf(
        latestOf(project('## A', ['x', open('count', 'x', 'vague', 'y')], '## B', ['y', there('path', 'y', 'y')])),
        {},
      ).at(-1)?.readiness,
    ).toBeUndefined()
  })
})

describe('what matters most', () => {
  test('only false claims that count, one for each subject, heaviest first', () => {
    const snapshot = latestOf(HARBOUR)
    const worst = worstOf(snapshot.claims, 50, 50)
    expect(worst.every(accuses)).toBe(true)
    expect(new Set(worst.map(({ subject }) => subject.toLowerCase())).size).toBe(worst.length)
  })

  test('a number that is far off goes before one that is near, saying more before saying less', () => {
    const [far, near, less] = worstOf(
      latestOf(project(['a', lines('a', 110, 100), lines('b', 90, 1000), lines('c', 1000, 20)])).claims,
      9,
    )
    expect([far?.subject, near?.subject, less?.subject]).toEqual(['c', 'a', 'b'])
  })
})

describe('the decision', () => {
  test('each criterion with its state and what it rests on', () => {
    const snapshot = latestOf(HARBOUR)
    const [gate] = decisionOf(snapshot, HARBOUR.configuration, { place, project: 'harbour', snapshot, host: undefined })
    expect(gate?.verdict).toBe('3 must-haves not met')
    expect(gate?.rows.map(({ state, because }) => `${state}: ${because}`)).toEqual([
      'not met: 6 of 12 claims borne out (by name only: 1), 6 false',
      'not met: 8 of 14 claims borne out (by name only: 2), 5 false',
      'not met: 187 tests; at least 300 wanted',
      'not met: 6 of 10 claims borne out (by name only: 1), 4 false',
      'met: 33 markers; at most 40 allowed',
      'attested: signed by M. Okafor until 31\u00a0Dec 2026: rehearsed on 12 September',
    ])
  })

  test('what holds by name only is said so, wholly or in part, and is not met', () => {
    const snapshot = latestOf(HARBOUR)
    const held = snapshot.claims.filter(
      ({ mood, waiver, verdict }) => mood === 'asserted' && !waiver && verdict.word === 'verified',
    )
    const byName = held.filter(({ verdict }) => verdict.strength === 'present').map(({ id }) => id)
    const [measured = ''] = held.filter(({ verdict }) => verdict.strength === 'measured').map(({ id }) => id)
    const criteria = [
      { label: 'named', level: 'must', claims: byName },
      { label: 'in part', level: 'must', claims: [...byName, measured] },
      { label: 'measured', level: 'must', claims: [measured] },
    ] as const
    const gates = [
      { name: 'Launch', criteria: criteria.map(({ claims, ...rest }) => ({ ...rest, claims: [...claims] })) },
    ]
    const [gate] = decisionOf(snapshot, { gates }, { place, project: 'harbour', snapshot, host: undefined })
    expect(gate?.rows.map(({ mark, state }) => [mark, state])).toEqual([
      ['present', 'by name only'],
      ['present', 'partly by name only'],
      ['verified', 'met'],
    ])
    expect([gate?.passed, gate?.verdict]).toEqual([false, '2 must-haves met by name only'])
  })
})

describe('changes', () => {
  test('broken and fixed claims by name, with what they are now', () => {
    const [, , before, after] = HARBOUR.snapshots
    if (!before || !after) throw new Error('the fixture has four releases')
    const groups = Object.fromEntries(
      changesOf(before, after, 'harbour', place).groups.map(({ kind, rows }) => [
        kind,
        rows.map(({ subject }) => subject),
      ]),
    )
    expect(groups.broken).toEqual(['rate limiting'])
    expect(groups.other).toContain('tests')
    expect(changesOf(after, after, 'harbour', place).groups).toEqual([])
  })
})

describe('links to the host', () => {
  test('only http and https, encoded, with the lines', () => {
    const evidence = { path: 'a b/#x.py', line: 3, end: 5 }
    expect(hostLine('https://github.com/o/r.git', 'abc', evidence)).toBe(
      'https://github.com/o/r/blob/abc/a%20b/%23x.py#L3-L5',
    )
    expect(hostLine('javascript:alert(1)', 'abc', evidence)).toBeUndefined()
    expect(hostLine('https://x.example/"><script>', 'abc', evidence)).toBeUndefined()
    expect(hostLine('https://github.com/o/r', null, evidence)).toBeUndefined()
  })
})

test('an overview is one prepared object with nothing left to compute', () => {
  const view = overviewOf(contentOf(HARBOUR), HARBOUR, place)
  expect(view.worst).toHaveLength(7)
  expect(view.headline.sentences[0]).toBe('The documents claim 95\u00a0%.')
  expect(readinessOf(latestOf(HARBOUR).tally)).toEqual(view.headline.readiness)
})
