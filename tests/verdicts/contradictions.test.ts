import { describe, expect, test } from 'vitest'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { findContradictions } from '../../src/verdicts/contradictions.ts'
import { recheck } from '../../src/verdicts/recheck.ts'
import { rollUp } from '../../src/verdicts/roll-up.ts'
import { counted, gone, judgedOf, readingOf, there } from '../support/judged.ts'

const find = (...claims: JudgedClaim[]) =>
  findContradictions(
    claims
      .map((claim, n) => ({ ...claim, id: `claim-${n}` }))
      .map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})),
  )
const said = (...claims: JudgedClaim[]) =>
  find(...claims).map(
    ({ claim }) =>
      `${claim.line} ${claim.verdict.reason} ${claim.other?.document}:${claim.other?.line} ${claim.verdict.values.right}`,
  )

const lines = (line: number, value: number, more: Partial<JudgedClaim> = {}, observed = 31) =>
  judgedOf(
    { kind: 'lines', subject: 'api/login.py', line, claimed: { op: 'eq', value, unit: 'lines' }, ...more },
    counted(observed, 'lines'),
  )
const endpoints = (line: number, value: number, more: Partial<JudgedClaim> = {}) =>
  judgedOf(
    { kind: 'count', subject: 'API endpoints', line, claimed: { op: 'eq', value, unit: 'endpoints' }, ...more },
    counted(200, 'endpoints', {}, 'endpoints'),
  )
const state = (line: number, subject: string, is: 'done' | 'absent' | 'partial', more: Partial<JudgedClaim> = {}) =>
  judgedOf({ kind: 'status', subject, line, state: is, ...more })
const percent = (line: number, subject: string, value: number, more: Partial<JudgedClaim> = {}) =>
  state(line, subject, 'partial', { claimed: { op: 'eq', value, unit: 'percent' }, ...more })

describe('places that disagree', () => {
  test('two sizes of one file, and which of them the repository shows', () => {
    expect(said(lines(3, 469), lines(9, 31))).toEqual(['3 two-numbers STATUS.md:9 there'])
    expect(said(lines(3, 469), lines(9, 300))).toEqual(['3 two-numbers STATUS.md:9 neither'])
  })

  test('three numbers of endpoints, over two documents', () => {
    const found = said(
      endpoints(3, 179),
      endpoints(9, 212),
      endpoints(4, 214, { document: 'README.md' }),
      endpoints(30, 212),
    )
    expect(found).toEqual(['3 two-numbers STATUS.md:9 neither', '3 two-numbers README.md:4 neither'])
  })

  test('one number as lines here and as bytes there, told where it is wrong', () => {
    const bytes = judgedOf(
      { kind: 'bytes', subject: 'api/login.py', line: 5, claimed: { op: 'eq', value: 1432, unit: 'bytes' } },
      counted(1432, 'bytes'),
    )
    expect(said(bytes, lines(60, 1432, {}, 65))).toEqual(['60 two-measures STATUS.md:5 there'])
  })

  test('missing here and there there', () => {
    const here = judgedOf({ subject: 'scripts/rotate.py', line: 7 }, there('scripts/rotate.py'))
    const absent = judgedOf(
      { subject: 'scripts/rotate.py', text: '❌ `scripts/rotate.py` - NOT FOUND', line: 40, claimed: { op: 'absent' } },
      there('scripts/rotate.py'),
    )
    expect(said(here, absent)).toEqual(['7 there-and-missing STATUS.md:40 here'])
  })

  test('done and not done, 50 % and 100 %', () => {
    expect(said(state(3, 'Backup System', 'done'), state(90, 'Backup system', 'absent'))).toEqual([
      '3 two-states STATUS.md:90 unknown',
    ])
    expect(said(percent(3, 'Tenant isolation', 85), percent(90, 'Tenant Isolation', 15))).toEqual([
      '3 two-states STATUS.md:90 unknown',
    ])
  })
})

describe('places that do not', () => {
  test('the summaries of two documents', () => {
    expect(said(state(3, 'Executive Summary', 'done'), state(90, 'Executive Summary', 'absent'))).toEqual([])
  })

  test.each([
    [
      'counted elsewhere',
      [
        endpoints(3, 179),
        judgedOf(
          { kind: 'count', subject: 'API endpoints', line: 9, claimed: { op: 'eq', value: 212, unit: 'endpoints' } },
          { ...counted(200, 'endpoints', {}, 'endpoints'), evidence: [{ path: 'api/other.py' }] } as never,
        ),
      ],
    ],
    ['parts of what was counted', [endpoints(3, 30), endpoints(9, 45)]],
    ['rows of one table', [endpoints(3, 179, { text: 'a | 179' }), endpoints(4, 212, { text: 'b | 212' })]],
    ['a report of another time', [endpoints(3, 179), endpoints(9, 212, { document: 'archive/STATUS.md' })]],
    [
      'a row and a list of what is missing',
      [state(3, 'Implemented requirements', 'done'), state(9, 'Missing requirements', 'absent')],
    ],
    [
      'something else of a file',
      [
        judgedOf({ subject: 'a.py', line: 3 }, there('a.py')),
        judgedOf({ subject: 'a.py', line: 9, text: 'a.py: no tests', claimed: { op: 'absent' } }, there('a.py')),
      ],
    ],
    [
      'how wide something is drawn',
      [50, 100].map((wide) => ({ ...percent(wide, 'Wide screen', wide), text: `Wide screen: ${wide}% width` })),
    ],
    ['one number twice', [lines(3, 469), lines(9, 469)]],
    ['within the tolerance', [lines(3, 469), lines(9, 468)]],
    [
      'two files',
      [
        lines(3, 469),
        judgedOf({ kind: 'lines', subject: 'api/logout.py', claimed: { op: 'eq', value: 9, unit: 'lines' }, line: 9 }, {
          ...counted(9, 'lines'),
          evidence: [{ path: 'api/logout.py' }],
        } as never),
      ],
    ],
    ['before and after', [lines(3, 469, { text: 'before: 469 lines' }), lines(9, 31)]],
    ['a target', [endpoints(3, 179), endpoints(9, 250, { section: ['Status', 'Targets'] })]],
    ['a quotation', [lines(3, 469, { mood: 'attributed' }), lines(9, 31)]],
    ['a bound', [endpoints(3, 179), endpoints(9, 100, { claimed: { op: 'ge', value: 100, unit: 'endpoints' } })]],
    [
      'other things counted',
      [
        endpoints(3, 5),
        judgedOf(
          { kind: 'count', subject: 'API endpoints', line: 9, claimed: { op: 'eq', value: 9, unit: 'endpoints' } },
          counted(9, 'endpoints', {}, 'endpoints'),
        ),
      ],
    ],
    [
      'two phases',
      [
        state(3, 'Testing', 'done', { section: ['Status', 'Phase 1'] }),
        state(9, 'Testing', 'absent', { section: ['Status', 'Phase 2'] }),
      ],
    ],
    ['what is measured under two conditions', [percent(3, 'Cache hit rate', 40), percent(90, 'Cache hit rate', 70)]],
    ['estimates that are near', [percent(3, 'Tenant isolation', 85), percent(90, 'Tenant isolation', 80)]],
    [
      'a heading and what is beneath it',
      [state(3, 'Tenant isolation', 'done', { extent: { from: 3, to: 20 } }), state(9, 'Tenant isolation', 'absent')],
    ],
  ])('%s', (_, claims) => expect(said(...claims)).toEqual([]))
})

test('a contradiction is a claim of its own, at the first place', () => {
  const [found] = find(lines(3, 469), lines(9, 31))
  expect(found?.claim).toMatchObject({
    id: 'contradiction-claim-0',
    kind: 'contradiction',
    mood: 'asserted',
    subject: 'api/login.py',
    other: { document: 'STATUS.md', line: 9 },
    verdict: { word: 'contradicted', values: { here: 469, there: 31, shows: '31 lines' } },
  })
  expect(found?.reading.context.other).toEqual(found?.claim.other)
})

test('judged again from what a snapshot keeps, by the same rules, all stays', () => {
  const judged = [
    state(1, 'Login', 'done', { extent: { from: 1, to: 9 } }),
    lines(3, 469),
    judgedOf({ subject: 'api/none.py', line: 5 }, gone),
    lines(9, 31),
  ].map((claim, n) => readingOf({ ...claim, id: `claim-${n}` }, claim.state ? { state: claim.state } : {}))
  const claims = rollUp([...judged, ...findContradictions(judged)]).toSorted(
    (a, b) => a.line - b.line || (a.id < b.id ? -1 : 1),
  )
  expect(claims.map(({ kind, verdict }) => `${kind} ${verdict.word}`)).toEqual([
    'status overstated',
    'lines overstated',
    'contradiction contradicted',
    'path missing',
    'lines verified',
  ])
  expect(recheck(claims)).toEqual(claims)
})
