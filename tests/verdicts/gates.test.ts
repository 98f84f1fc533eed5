import { describe, expect, test } from 'vitest'
import type { JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import type { Word } from '../../src/schema/verdict.ts'
import { type Criterion, judgeGates } from '../../src/verdicts/gates.ts'
import { tallyOf } from '../../src/verdicts/tally.ts'

function claim(id: string, section: string, word: Word, more: Partial<JudgedClaim> = {}): JudgedClaim {
  return {
    id,
    document: 'STATUS.md',
    line: 1,
    column: 1,
    section: ['Status', section],
    text: id,
    kind: 'path',
    subject: id,
    claimed: { op: 'present' },
    mood: 'asserted',
    observation: { state: 'unresolved', why: 'vague', candidates: [] },
    verdict: { word, strength: 'none', reason: 'vague', values: {} },
    ...more,
  }
}

const byName = { word: 'verified', strength: 'present', reason: 'vague', values: {} } as const

const claims = [
  claim('berths', 'Berths ✅', 'verified'),
  claim('bookings', 'Bookings', 'missing'),
  claim('payments', 'Payments', 'unverifiable'),
  claim('waived', 'Berths ✅', 'overstated', { waiver: { reason: 'r', owner: 'o', expires: '2030-01-01' } }),
  claim('exports', 'Exports', 'verified', { verdict: byName }),
  claim('imports', 'Exports', 'verified'),
  claim('planned', 'Berths ✅', 'missing', { mood: 'planned' }),
]
const snapshot: Snapshot = {
  schemaVersion: 1,
  project: 'quayside',
  rules: '1',
  inputs: '',
  documents: [],
  claims,
  excerpts: {},
  notices: [],
  metrics: [{ id: 'tests', value: 12, unit: 'tests', rule: 'tests-1' }],
  tally: tallyOf(claims),
  release: {
    id: 'v1',
    label: 'v1',
    ref: 'v1',
    kind: 'tag',
    commit: null,
    date: '2026-05-04T10:00:00Z',
    prerelease: false,
  },
}

function state(criterion: Omit<Criterion, 'label' | 'level'>) {
  const [gate] = judgeGates([{ name: 'Launch', criteria: [{ label: 'x', level: 'must', ...criterion }] }], snapshot)
  return [gate?.criteria[0]?.state, gate?.passed]
}

describe('a criterion', () => {
  test.each([
    ['what was verified is met; waived and planned claims do not speak against it', { section: 'berths' }, 'met', true],
    ['what is there by name only does not pass', { claims: ['exports'] }, 'named', false],
    ['nor does it beside what was measured', { section: 'Exports' }, 'named', false],
    ['but where presence is enough', { section: 'Exports', strength: 'present' as const }, 'met', true],
    ['what nothing settles is worse than a name', { claims: ['exports', 'payments'] }, 'open', false],
    ['a false claim fails it', { section: 'bookings' }, 'failed', false],
    ['what nothing settles is open, and does not pass', { section: 'Payments' }, 'open', false],
    ['what holds beside what nothing settles is open', { claims: ['berths', 'payments'] }, 'open', false],
    ['a section that nobody wrote is open', { section: 'Weather' }, 'open', false],
    ['claims by id', { claims: ['berths', 'bookings'] }, 'failed', false],
    ['a metric above its least', { metric: 'tests', least: 12 }, 'met', true],
    ['a metric below its least', { metric: 'tests', least: 13 }, 'failed', false],
    ['a metric that nobody counted', { metric: 'ships', least: 1 }, 'open', false],
    ['a metric without a bound', { metric: 'tests' }, 'open', false],
    ['the number of false claims', { metric: 'claims.false', most: 0 }, 'failed', false],
    ['a met metric does not cover a false claim', { metric: 'tests', least: 1, section: 'Bookings' }, 'failed', false],
    ['nothing asked for is open', {}, 'open', false],
    [
      'signed to its last day',
      { section: 'Bookings', attestation: { by: 'Ada', reason: 'seen', expires: '2026-05-04' } },
      'attested',
      true,
    ],
    [
      'signed, but expired',
      { section: 'Bookings', attestation: { by: 'Ada', reason: 'seen', expires: '2026-05-03' } },
      'failed',
      false,
    ],
  ])('%s', (_, criterion, expected, passed) => {
    expect(state(criterion)).toEqual([expected, passed])
  })

  test('a gate says for all of its criteria that presence is enough, and one of them otherwise', () => {
    const criteria: Criterion[] = [
      { label: 'a', level: 'must', section: 'Exports' },
      { label: 'b', level: 'nice', section: 'Exports', strength: 'measured' },
    ]
    const [gate] = judgeGates([{ name: 'Launch', strength: 'present', criteria }], snapshot)
    expect(gate?.passed).toBe(true)
    expect(gate?.criteria.map(({ state }) => state)).toEqual(['met', 'named'])
  })

  test('only a must holds the gate', () => {
    const criteria: Criterion[] = [
      { label: 'a', level: 'must', section: 'Berths' },
      { label: 'b', level: 'should', section: 'Bookings' },
      { label: 'c', level: 'nice', section: 'Payments' },
    ]
    const [gate] = judgeGates([{ name: 'Launch', criteria }], snapshot)
    expect(gate?.passed).toBe(true)
    expect(gate?.criteria.map(({ state }) => state)).toEqual(['met', 'failed', 'open'])
    expect(gate?.criteria[1]?.against.map(({ id }) => id)).toEqual(['bookings'])
  })
})
