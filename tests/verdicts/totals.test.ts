import { expect, test } from 'vitest'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { settleTotals } from '../../src/verdicts/totals.ts'
import { counted, judgedOf, vague } from '../support/judged.ts'

type Op = JudgedClaim['claimed']['op']

const row = (subject: string, value: number, observed?: number, op: Op = 'eq') =>
  judgedOf(
    { kind: 'lines', subject, text: `| ${subject} | ${value} |`, claimed: { op, value, unit: 'lines' } },
    observed === undefined ? vague : counted(observed, 'lines'),
  )
const item = (subject: string, value: number, observed?: number, op: Op = 'eq') => ({
  ...row(subject, value, observed, op),
  text: `${subject} (${value} lines)`,
})
const files = (subject: string, value: number, observed?: number) => ({
  ...judgedOf(
    { kind: 'count', subject, text: `| ${subject} | ${value} |`, claimed: { op: 'eq', value, unit: 'files' } },
    observed === undefined ? vague : counted(observed, 'files'),
  ),
})

function said(subject: string, claims: readonly JudgedClaim[]): string {
  const settled = settleTotals(claims.map((claim, n) => ({ ...claim, id: `c${n}`, line: n + 1 })))
  const total = settled.find((claim) => claim.subject === subject)
  expect(settled.filter((claim) => claim !== total)).toEqual(settled.filter((claim) => claim.subject !== subject))
  return `${total?.verdict.word} ${total?.verdict.reason}`
}

test.each<[string, readonly JudgedClaim[], string]>([
  ['its rows as observed', [row('A', 100, 100), row('B', 50, 51), row('Total', 150)], 'verified within-tolerance'],
  [
    'fewer than its rows say',
    [row('A', 100, 100), row('B', 900, 50), row('Total', 1000)],
    'overstated more-than-observed',
  ],
  ['in another language', [row('A', 100, 100), row('B', 50, 50), row('Gesamt', 150)], 'verified equal'],
  ['files', [files('A', 2, 2), files('B', 3, 3), files('Total', 5)], 'verified equal'],
  [
    'down from the last total',
    [row('A', 900, 900), row('Total 1', 900, 900), row('B', 10, 10), row('C', 20, 20), row('Total', 30)],
    'verified equal',
  ],
  [
    'a row was not measured',
    [row('A', 100, 100), row('B', 50, 50), row('C', 50), row('Total', 200)],
    'unverifiable vague',
  ],
  [
    'what was measured is more already',
    [row('A', 100, 300), row('B', 50, 50), row('C', 50), row('Total', 200)],
    'understated less-than-observed',
  ],
  [
    'less than the listed files of a folder have, by their own numbers too',
    [item('4 files, total', 120), item('A', 100, 100), item('B', 90, 91)],
    'understated less-than-observed',
  ],
  [
    'less than more files have than it counts',
    [item('1 files, total', 120), item('A', 100, 100), item('B', 90, 91)],
    'unverifiable vague',
  ],
  [
    'less than they have, more than they are said to have',
    [item('4 files, total', 120), item('A', 10, 100), item('B', 90, 91)],
    'unverifiable vague',
  ],
  [
    'at least so many, and a row was not measured',
    [row('A', 100, 300), row('B', 50, 50), row('C', 50), row('Total', 200, undefined, 'ge')],
    'verified at-least',
  ],
  [
    'its numbers are not those of the rows',
    [row('A', 100, 100), row('B', 50, 50), row('Total', 5000)],
    'unverifiable vague',
  ],
  ['one row is no sum', [row('A', 100, 100), row('Total', 100)], 'unverifiable vague'],
])('a row of totals: %s', (_, claims, expected) => {
  const total = claims.findLast(({ observation }) => observation.state === 'unresolved')
  expect(said(total?.subject === 'C' ? 'Total' : (total?.subject ?? ''), claims)).toBe(expected)
})

test.each<[string, readonly JudgedClaim[], string]>([
  [
    'what it introduces',
    [item('Total of three', 60), item('A', 20, 20), item('B', 40, 41)],
    'verified within-tolerance',
  ],
  [
    'a list that is more than it says',
    [item('Total of three', 60), item('A', 90, 90), item('B', 40, 40)],
    'unverifiable vague',
  ],
])('a line that introduces a list: %s', (_, claims, expected) => expect(said('Total of three', claims)).toBe(expected))

test('a number without a word for totals is left alone', () =>
  expect(said('Code', [row('A', 100, 100), row('B', 50, 50), row('Code', 150)])).toBe('unverifiable vague'))
