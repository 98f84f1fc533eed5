import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claimed, KINDS, type Kind, MOODS, OPS } from '../../src/schema/claim.ts'
import type { Fact, Observation } from '../../src/schema/observation.ts'
import { ACCUSING, Verdict } from '../../src/schema/verdict.ts'
import { judge } from '../../src/verdicts/judge.ts'
import { claimOf, counted, gone, there } from '../support/judged.ts'

type Row = readonly [says: string, kind: Kind, claimed: Claimed, Observation, verdict: string]

const size = (op: Claimed['op'], value: number, unit: string, text = String(value)): Claimed => ({
  op,
  value,
  unit,
  text,
})
const seen = (fact: Fact): Observation => ({
  state: 'observed',
  fact,
  rule: 'test',
  evidence: [{ path: 'a.py', line: 7 }],
})

const rows: readonly Row[] = [
  // lines and bytes: eq holds within 2 % or 2
  ['the very number', 'lines', size('eq', 469, 'lines'), counted(469, 'lines'), 'verified equal'],
  ['2 off', 'lines', size('eq', 12, 'lines'), counted(10, 'lines'), 'verified within-tolerance'],
  ['3 off', 'lines', size('eq', 13, 'lines'), counted(10, 'lines'), 'overstated more-than-observed'],
  ['2 % off', 'lines', size('eq', 1000, 'lines'), counted(980, 'lines'), 'verified within-tolerance'],
  ['more than 2 % off', 'lines', size('eq', 1000, 'lines'), counted(970, 'lines'), 'overstated more-than-observed'],
  ['less than is there', 'lines', size('eq', 970, 'lines'), counted(1000, 'lines'), 'understated less-than-observed'],
  [
    'its size in bytes',
    'lines',
    size('eq', 14370, 'lines'),
    counted(451, 'lines', { other: { value: 14370, unit: 'bytes' } }),
    'overstated other-measure',
  ],
  [
    'its lines as bytes',
    'bytes',
    size('eq', 451, 'bytes'),
    counted(14370, 'bytes', { other: { value: 451, unit: 'lines' } }),
    'understated other-measure',
  ],
  [
    '46,000+ of bytes',
    'lines',
    size('ge', 46000, 'lines', '46,000+'),
    counted(1200, 'lines', { other: { value: 46948, unit: 'bytes' } }),
    'overstated other-measure',
  ],
  // rounded sizes
  ['16KB by 1000', 'bytes', size('eq', 16000, 'bytes', '16KB'), counted(16433, 'bytes'), 'verified rounds-to'],
  ['16KB by 1024', 'bytes', size('eq', 16000, 'bytes', '16KB'), counted(16800, 'bytes'), 'verified rounds-to'],
  [
    '16K as ls rounds up',
    'bytes',
    size('eq', 16000, 'bytes', '16K'),
    counted(15 * 1024 + 100, 'bytes'),
    'verified rounds-to',
  ],
  [
    '16KB, far less',
    'bytes',
    size('eq', 16000, 'bytes', '16KB'),
    counted(15 * 1024 + 100, 'bytes'),
    'overstated more-than-observed',
  ],
  [
    '152KB in total',
    'bytes',
    size('eq', 152000, 'bytes', '152KB total'),
    counted(155_500, 'bytes'),
    'verified rounds-to',
  ],
  [
    '152KB, far more',
    'bytes',
    size('eq', 152000, 'bytes', '152KB total'),
    counted(224_448, 'bytes'),
    'understated less-than-observed',
  ],
  ['1.5 MB', 'bytes', size('eq', 1_500_000, 'bytes', '1.5 MB'), counted(1_610_000, 'bytes'), 'verified rounds-to'],
  ['2.3k lines', 'lines', size('eq', 2300, 'lines', '2.3k lines'), counted(2349, 'lines'), 'verified rounds-to'],
  // approx, ge, le
  ['about, 10 % off', 'count', size('approx', 20, 'files', '~20'), counted(18, 'files'), 'verified within-tolerance'],
  [
    'about, 17 % off',
    'count',
    size('approx', 12, 'files', '~12'),
    counted(10, 'files'),
    'overstated more-than-observed',
  ],
  ['600+ of 600', 'lines', size('ge', 600, 'lines', '600+'), counted(600, 'lines'), 'verified at-least'],
  ['600+ of 599', 'lines', size('ge', 600, 'lines', '600+'), counted(599, 'lines'), 'overstated more-than-observed'],
  ['under 500 of 499', 'lines', size('le', 500, 'lines', 'under 500'), counted(499, 'lines'), 'verified at-most'],
  [
    'under 500 of 700',
    'lines',
    size('le', 500, 'lines', 'under 500'),
    counted(700, 'lines'),
    'understated less-than-observed',
  ],
  // other counts are exact
  ['5 roles of 5', 'count', size('eq', 5, 'roles'), counted(5, 'roles'), 'verified equal'],
  ['9 roles of 4', 'count', size('eq', 9, 'roles'), counted(4, 'roles'), 'overstated more-than-observed'],
  ['100 tests of 101', 'tests', size('eq', 100, 'tests'), counted(101, 'tests'), 'understated less-than-observed'],
  ['7 demos of none', 'count', size('eq', 7, 'files'), counted(0, 'files'), 'missing more-than-observed'],
  [
    'zero skips of 3',
    'count',
    size('eq', 0, 'decorators', 'zero'),
    counted(3, 'decorators'),
    'contradicted less-than-observed',
  ],
  ['zero skips of none', 'count', size('eq', 0, 'decorators', 'zero'), counted(0, 'decorators'), 'verified equal'],
  [
    'no skips of 3',
    'count',
    { op: 'absent', unit: 'decorators' },
    counted(3, 'decorators'),
    'contradicted exists-after-all',
  ],
  [
    'no skips of none',
    'count',
    { op: 'absent', unit: 'decorators' },
    counted(0, 'decorators'),
    'verified rightly-absent',
  ],
  ['some tests', 'tests', { op: 'present' }, counted(3, 'tests'), 'verified found'],
  ['tests, but none', 'tests', { op: 'present' }, counted(0, 'tests'), 'missing not-found'],
  // percent and ranges
  ['rounded', 'coverage', size('eq', 95, 'percent', '95%'), counted(94.62, 'percent'), 'verified within-tolerance'],
  ['cut off', 'coverage', size('eq', 94, 'percent', '94%'), counted(94.97, 'percent'), 'verified within-tolerance'],
  [
    'two places',
    'coverage',
    size('eq', 9.89, 'percent', '9.89%'),
    counted(9.8903, 'percent'),
    'verified within-tolerance',
  ],
  [
    'two places, off',
    'coverage',
    size('eq', 9.89, 'percent', '9.89%'),
    counted(9.95, 'percent'),
    'understated less-than-observed',
  ],
  ['in the range', 'coverage', size('eq', 95, 'percent', '95-98 %'), counted(97.3, 'percent'), 'verified in-range'],
  [
    'above the range',
    'coverage',
    size('eq', 95, 'percent', '95–98 %'),
    counted(99.5, 'percent'),
    'understated less-than-observed',
  ],
  ['60+ %', 'coverage', size('ge', 60, 'percent', '60%+'), counted(9.9, 'percent'), 'overstated more-than-observed'],
  // schedules compare frequency, not length
  [
    'every 30 minutes, is daily',
    'config',
    size('eq', 30, 'minutes', 'every 30 minutes'),
    counted(1440, 'minutes', {}, 'schedule'),
    'overstated runs-less-often',
  ],
  [
    'weekly, is daily',
    'config',
    size('eq', 10080, 'minutes', 'weekly'),
    counted(1440, 'minutes', {}, 'schedule'),
    'understated runs-more-often',
  ],
  [
    'hourly, in seconds',
    'config',
    size('eq', 60, 'minutes', 'hourly'),
    counted(3600, 'seconds', {}, 'schedule'),
    'verified equal',
  ],
  [
    'monthly, is the 1st of each',
    'config',
    size('eq', 43200, 'minutes', 'monthly'),
    counted(43829.1, 'minutes', {}, 'schedule'),
    'verified within-tolerance',
  ],
  [
    'a timeout is no schedule',
    'config',
    size('eq', 30, 'minutes'),
    counted(15, 'minutes', {}, 'config'),
    'overstated more-than-observed',
  ],
  // presence
  ['there', 'path', { op: 'present' }, there(), 'verified found'],
  ['not there', 'path', { op: 'present' }, gone, 'missing not-found'],
  ['moved', 'path', { op: 'present' }, { ...gone, moved: ['src/b.ts'] } as Observation, 'missing moved'],
  ['rightly absent', 'path', { op: 'absent' }, gone, 'verified rightly-absent'],
  [
    'absent there, elsewhere now',
    'path',
    { op: 'absent' },
    { ...gone, moved: ['src/b.ts'] } as Observation,
    'verified absent-here',
  ],
  ['absent, yet there', 'path', { op: 'absent' }, there(), 'contradicted exists-after-all'],
  [
    'by name',
    'symbol',
    { op: 'present' },
    seen({ shape: 'presence', present: true, strength: 'present' }),
    'verified found-by-name',
  ],
  [
    'by name, not found',
    'symbol',
    { op: 'present' },
    seen({ shape: 'presence', present: false, strength: 'present' }),
    'unverifiable no-trace',
  ],
  [
    'a body that does nothing',
    'symbol',
    { op: 'present' },
    seen({ shape: 'presence', present: true, strength: 'measured', stub: true }),
    'overstated stub',
  ],
  ['a size, not counted', 'lines', size('eq', 10, 'lines'), there(), 'unverifiable number-not-counted'],
  ['a size of what is gone', 'lines', size('eq', 10, 'lines'), gone, 'missing not-found'],
  // lists and parts
  [
    'all of a list',
    'symbol',
    { op: 'present' },
    seen({ shape: 'set', found: ['A', 'B'], absent: [] }),
    'verified all-found',
  ],
  [
    'some of a list',
    'symbol',
    { op: 'present' },
    seen({ shape: 'set', found: ['A'], absent: ['B'] }),
    'overstated some-absent',
  ],
  [
    'none of a list',
    'symbol',
    { op: 'present' },
    seen({ shape: 'set', found: [], absent: ['A', 'B'] }),
    'missing none-found',
  ],
  [
    '5 with a list of 2',
    'count',
    size('eq', 5, 'roles'),
    seen({ shape: 'set', found: ['A', 'B'], absent: [] }),
    'overstated more-than-observed',
  ],
  [
    'none, rightly',
    'symbol',
    { op: 'absent' },
    seen({ shape: 'set', found: [], absent: ['A'] }),
    'verified none-found',
  ],
  [
    'none, yet one',
    'symbol',
    { op: 'absent' },
    seen({ shape: 'set', found: ['B'], absent: ['A'] }),
    'contradicted some-found',
  ],
  ['all of them', 'wiring', { op: 'present' }, seen({ shape: 'ratio', part: 8, whole: 8 }), 'verified whole-holds'],
  [
    '7 of 8',
    'wiring',
    { op: 'present' },
    seen({ shape: 'ratio', part: 7, whole: 8, items: ['x'] }),
    'overstated part-holds',
  ],
  ['none of 8', 'wiring', { op: 'present' }, seen({ shape: 'ratio', part: 0, whole: 8 }), 'missing part-holds'],
  [
    '50 % of 8',
    'count',
    size('eq', 50, 'percent', '50%'),
    seen({ shape: 'ratio', part: 4, whole: 8 }),
    'verified equal',
  ],
  // versions and other texts
  [
    'fewer places',
    'technology',
    { op: 'eq', text: '3.11' },
    seen({ shape: 'text', value: '3.11.4' }),
    'verified reads-so',
  ],
  [
    'a range mark',
    'technology',
    { op: 'eq', text: 'v18' },
    seen({ shape: 'text', value: '^18.2.0' }),
    'verified reads-so',
  ],
  [
    'newer than it is',
    'technology',
    { op: 'eq', text: '3.12' },
    seen({ shape: 'text', value: '3.11.4' }),
    'overstated reads-otherwise',
  ],
  [
    'older than it is',
    'technology',
    { op: 'eq', text: '3.9' },
    seen({ shape: 'text', value: '3.11.4' }),
    'understated reads-otherwise',
  ],
  ['at least', 'technology', { op: 'ge', text: '3.9+' }, seen({ shape: 'text', value: '3.11.4' }), 'verified reads-so'],
  [
    'another sort of text',
    'config',
    { op: 'eq', text: 'enabled' },
    seen({ shape: 'text', value: 'us-east-1' }),
    'unverifiable reads-otherwise',
  ],
]

test.each(rows)('%s: %s %o', (_, kind, claimed, observation, expected) => {
  const { word, reason } = judge(claimOf({ kind, claimed }), observation)
  expect(`${word} ${reason}`).toBe(expected)
})

describe('an accusation names its numbers', () => {
  test('claimed minus observed, relative, and what would have held', () => {
    const verdict = judge(claimOf({ kind: 'lines', claimed: size('eq', 469, 'lines') }), counted(31, 'lines'))
    expect(verdict).toMatchObject({
      delta: 438,
      relative: 438 / 31,
      values: { claimed: 469, observed: 31, unit: 'lines' },
    })
    expect(verdict.tolerance).toBeCloseTo(9.38)
  })

  test('what is not asserted does not accuse, and keeps what was found', () => {
    const verdict = judge(claimOf({ mood: 'attributed' }), gone)
    expect(verdict).toMatchObject({
      word: 'unverifiable',
      reason: 'not-asserted',
      values: { would: 'missing', because: 'not-found', mood: 'attributed' },
    })
    expect(judge(claimOf({ mood: 'historical' }), there()).word).toBe('verified')
  })
})

const anyNumber = fc.double({ noNaN: true, min: -1e300, max: 1e300 })
const anyClaimed = fc.record(
  {
    op: fc.constantFrom(...OPS),
    value: fc.oneof(fc.integer({ min: 0, max: 1e6 }), anyNumber),
    unit: fc.constantFrom('lines', 'bytes', 'percent', 'files', 'minutes'),
    text: fc.string(),
  },
  { requiredKeys: ['op'] },
)
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    shape: fc.constant('presence' as const),
    present: fc.boolean(),
    strength: fc.constantFrom('measured' as const, 'present' as const),
    stub: fc.boolean(),
  }),
  fc.record({
    shape: fc.constant('count' as const),
    value: anyNumber,
    unit: fc.constantFrom('lines', 'percent', 'seconds'),
  }),
  fc.record({ shape: fc.constant('ratio' as const), part: fc.nat(9), whole: fc.nat(9) }),
  fc.record({
    shape: fc.constant('set' as const),
    found: fc.array(fc.string(), { maxLength: 3 }),
    absent: fc.array(fc.string(), { maxLength: 3 }),
  }),
  fc.record({ shape: fc.constant('text' as const), value: fc.string() }),
)
const anyClaim = fc
  .record({ kind: fc.constantFrom(...KINDS), claimed: anyClaimed, mood: fc.constantFrom(...MOODS) })
  .map(claimOf)
const anyRule = fc.constantFrom('test', 'schedule', 'document-sum', 'document-difference-of-bounds')

describe('whatever was observed', () => {
  test('missing is not false: what could not be resolved or read never accuses', () => {
    const unobserved = fc.oneof(
      fc.record({
        state: fc.constant('unresolved' as const),
        why: fc.constantFrom(
          'no-subject' as const,
          'many-subjects' as const,
          'vague' as const,
          'needs-report' as const,
        ),
        candidates: fc.array(fc.string()),
      }),
      fc.record({
        state: fc.constant('failed' as const),
        why: fc.constantFrom('blob-missing' as const, 'not-parsed' as const, 'shallow' as const),
        detail: fc.string(),
      }),
    )
    fc.assert(
      fc.property(anyClaim, unobserved, (claim, observation) => {
        const verdict = judge(claim, observation)
        expect(verdict).toMatchObject({ word: 'unverifiable', strength: 'none', reason: observation.why })
      }),
    )
  })

  test('a verdict fits its schema, and only asserted claims accuse', () => {
    fc.assert(
      fc.property(anyClaim, anyFact, anyRule, (claim, fact, rule) => {
        const verdict = judge(claim, { state: 'observed', fact, rule, evidence: [] })
        expect(Verdict.safeParse(verdict).error).toBeUndefined()
        if (claim.mood !== 'asserted') expect(ACCUSING.has(verdict.word)).toBe(false)
        if (verdict.word === 'unverifiable') expect(verdict.strength).toBe('none')
      }),
      { numRuns: 1000 },
    )
  })

  test('two numbers hold or not whichever of them is claimed, and the directions are opposite', () => {
    const whole = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.constantFrom('eq' as const, 'approx' as const),
        fc.constantFrom('lines', 'files'),
        (a, b, op, unit) => {
          const word = (claimed: number, value: number) =>
            judge(
              claimOf({ kind: unit === 'lines' ? 'lines' : 'count', claimed: { op, value: claimed, unit } }),
              counted(value, unit),
            ).word
          const opposite = { overstated: 'understated', understated: 'overstated' } as Record<string, string>
          expect(word(b, a)).toBe(opposite[word(a, b)] ?? word(a, b))
        },
      ),
    )
  })
})
