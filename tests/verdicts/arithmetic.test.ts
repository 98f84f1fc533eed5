import { expect, test } from 'vitest'
import type { Claimed } from '../../src/schema/claim.ts'
import type { Sum } from '../../src/schema/reading.ts'
import { settleArithmetic } from '../../src/verdicts/arithmetic.ts'
import { judge } from '../../src/verdicts/judge.ts'
import { judgedOf, readingOf } from '../support/judged.ts'

type Row = readonly [says: string, claimed: Claimed, Sum, expected: string]

const says = (op: Claimed['op'], value: number, unit: string, text = String(value)): Claimed => ({
  op,
  value,
  unit,
  text,
})
const sum = (rule: Sum['rule'], exact: boolean, ...terms: number[]): Sum => ({ rule, terms, exact })

const rows: readonly Row[] = [
  ['adds up', says('eq', 1790, 'lines', '1,790'), sum('sum', true, 265, 310, 350, 285, 375, 205), 'verified adds-up'],
  [
    'nine too many',
    says('eq', 2839, 'lines', '2,839'),
    sum('sum', true, 444, 343, 477, 589, 530, 273, 174),
    'overstated does-not-add-up',
  ],
  ['too few', says('eq', 100, 'lines'), sum('sum', true, 60, 50), 'understated does-not-add-up'],
  ['"+" of "+"', says('ge', 1350, 'lines', '1,350+'), sum('sum', false, 600, 400, 350), 'verified adds-up'],
  [
    'more than terms with "+" reach',
    says('ge', 2000, 'lines', '2,000+'),
    sum('sum', false, 600, 400, 350),
    'unverifiable terms-are-bounds',
  ],
  [
    'less than terms with "+" reach',
    says('eq', 900, 'lines'),
    sum('sum', false, 600, 400, 350),
    'understated does-not-add-up',
  ],
  [
    '"~" within 10 %',
    says('approx', 20, 'files', '~20'),
    sum('sum', true, 3, 1, 1, 3, 6, 1, 1, 1, 1),
    'verified adds-up',
  ],
  [
    '"~" beyond 10 %',
    says('approx', 3239, 'lines', '~3,239'),
    sum('sum', false, 150, 444, 343, 477, 589, 530, 273, 400, 425),
    'understated does-not-add-up',
  ],
  [
    'within a range',
    says('eq', 52, 'usd', '$52-56/month'),
    sum('sum', true, 7, 7, 7, 7, 7, 7, 7, 7),
    'verified adds-up',
  ],
  ['above a range', says('eq', 52, 'usd', '$52-56/month'), sum('sum', true, 30, 30), 'understated does-not-add-up'],
  ['a part in percent, rounded', says('eq', 95, 'percent', '95%'), sum('percent', true, 123, 130), 'verified adds-up'],
  [
    'a part in percent, wrong',
    says('eq', 90, 'percent', '90%'),
    sum('percent', true, 123, 130),
    'understated does-not-add-up',
  ],
  ['a ratio cut off', says('eq', 0.59, 'ratio', '0.59'), sum('ratio', true, 240, 401), 'verified truncated'],
  ['a ratio rounded', says('eq', 0.6, 'ratio', '0.60'), sum('ratio', true, 240, 401), 'verified adds-up'],
  ['a difference', says('eq', -65.11, 'percent', '-65.11%'), sum('difference', true, 9.89, 75), 'verified adds-up'],
  [
    'a difference without sign',
    says('approx', 55, 'percent', '~55%'),
    sum('difference', true, 15, 70),
    'verified adds-up',
  ],
  [
    'a difference as a range',
    says('eq', -50, 'percent', '-50-70%'),
    sum('difference', true, 9.89, 60),
    'verified adds-up',
  ],
  ['a mean', says('eq', 98.75, 'percent', '98.75%'), sum('mean', true, 95, 100, 100, 100), 'verified adds-up'],
  ['a list and its number', says('eq', 6, 'phases'), sum('items', true, 6), 'verified adds-up'],
  ['a list and another number', says('eq', 11, 'phases'), sum('items', true, 10), 'overstated does-not-add-up'],
  ['shares that were rounded', says('eq', 100, 'percent', '100%'), sum('sum', true, 33, 33, 33), 'verified adds-up'],
  [
    'shares that are too few',
    says('eq', 100, 'percent', '100%'),
    sum('sum', true, 30, 30, 30),
    'overstated does-not-add-up',
  ],
  [
    'a total of which only some parts are listed',
    says('approx', 10000, 'lines', '~10,000'),
    sum('sum', true, 200, 342),
    'unverifiable does-not-add-up',
  ],
  ['a part of nothing', says('eq', 50, 'percent', '50%'), sum('percent', true, 5, 0), 'unverifiable no-rule'],
  ['beyond all numbers', says('eq', 50, 'lines'), sum('sum', true, 1e308, 1e308), 'unverifiable no-rule'],
]

test.each(rows)('%s: %o of %o', (_, claimed, given, expected) => {
  const { reading, claim } = readingOf(judgedOf({ kind: 'arithmetic', claimed }), { sum: given })
  const observation = settleArithmetic(reading)
  expect(observation).toBeDefined()
  if (!observation) return
  const { word, reason } = judge(claim, observation)
  expect(`${word} ${reason}`).toBe(expected)
})

test('claims of other kinds are not computed', () => {
  expect(settleArithmetic(readingOf(judgedOf({ kind: 'lines' })).reading)).toBeUndefined()
})
