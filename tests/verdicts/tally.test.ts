import { expect, test } from 'vitest'
import { tallyOf } from '../../src/verdicts/tally.ts'
import { applyWaivers } from '../../src/verdicts/waivers.ts'
import { gone, judgedOf, there, vague } from '../support/judged.ts'

const claims = [
  judgedOf({ id: 'a' }, there()),
  judgedOf({ id: 'b' }, gone),
  judgedOf({ id: 'c' }, vague),
  judgedOf({ id: 'd', mood: 'planned' }, gone),
  judgedOf(
    { id: 'e', kind: 'symbol' },
    { state: 'observed', fact: { shape: 'presence', present: true, strength: 'present' }, rule: 'x', evidence: [] },
  ),
]
const waiver = { claim: 'b', reason: 'renamed next week', owner: 'mk', expires: '2026-05-04' }

test('counts asserted claims by verdict, and mere presence among the verified', () => {
  expect(tallyOf(claims)).toEqual({
    verified: 2,
    overstated: 0,
    understated: 0,
    missing: 1,
    contradicted: 0,
    unverifiable: 1,
    waived: 0,
    present: 1,
  })
})

test('a waiver holds through the day on which it expires, by the commit and not the clock', () => {
  const waived = (date: string) => tallyOf(applyWaivers(claims, [waiver], date))
  expect(waived('2026-05-04T23:59:59Z')).toMatchObject({ missing: 0, waived: 1 })
  expect(waived('2026-05-05T00:00:00Z')).toMatchObject({ missing: 1, waived: 0 })
})

test('an expired waiver does not hide a newer one of the same claim', () => {
  const [, claim] = applyWaivers(
    claims,
    [waiver, { ...waiver, expires: '2027-01-01', owner: 'zj' }],
    '2026-06-01T00:00:00Z',
  )
  expect(claim?.waiver).toEqual({ reason: 'renamed next week', owner: 'zj', expires: '2027-01-01' })
})
