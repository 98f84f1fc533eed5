import { expect, test } from 'vitest'
import { CSV_HEADER, csvLine, exportedClaim } from '../../scripts/commands/exported-claim.ts'
import type { Fact } from '../../src/schema/observation.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'

function claim(subject: string, fact?: Fact): JudgedClaim {
  return {
    id: 'lines-a-1',
    document: 'docs/STATUS.md',
    line: 7,
    column: 3,
    section: [],
    text: 'text',
    kind: 'lines',
    subject,
    claimed: { op: 'eq', value: 12, unit: 'lines', text: '12' },
    mood: 'asserted',
    observation: fact
      ? { state: 'observed', fact, rule: 'lines@1', evidence: [{ path: 'src/a.ts', line: 1 }, { path: 'src/b.ts' }] }
      : { state: 'unresolved', why: 'vague', candidates: [] },
    verdict: { word: 'verified', strength: 'measured', reason: 'equal', values: {} },
  }
}

test.each<[Fact | undefined, string | number | null]>([
  [{ shape: 'count', value: 12, unit: 'lines' }, 12],
  [{ shape: 'presence', present: true, strength: 'measured' }, 'present'],
  [{ shape: 'presence', present: false, strength: 'measured' }, 'absent'],
  [{ shape: 'ratio', part: 2, whole: 3 }, '2/3'],
  [{ shape: 'set', found: ['a'], absent: ['b', 'c'] }, '1/3'],
  [{ shape: 'text', value: '>=3.12' }, '>=3.12'],
  [undefined, null],
])('%j is exported as %j', (fact, observed) => {
  expect(exportedClaim(claim('src/a.ts', fact)).observed).toBe(observed)
})

test('a line of CSV has a field for every column, quotes what needs it, and holds no formula', () => {
  const line = csvLine(exportedClaim(claim('=HYPERLINK("http://x","y")', { shape: 'count', value: 12, unit: 'lines' })))
  expect(line).toBe(
    `lines-a-1,docs/STATUS.md,7,lines,"'=HYPERLINK(""http://x"",""y"")",eq,12,lines,12,12,verified,measured,asserted,equal,src/a.ts:1; src/b.ts`,
  )
  expect(CSV_HEADER.split(',')).toHaveLength(15)
  expect(csvLine(exportedClaim(claim('@cmd\nx')))).toContain(`"'@cmd\nx"`)
})
