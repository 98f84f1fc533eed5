import { describe, expect, test } from 'vitest'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { settleStates } from '../../src/verdicts/roll-up.ts'
import { counted, gone, judgedOf, there, vague } from '../support/judged.ts'

const settle = (...claims: JudgedClaim[]) =>
  settleStates(claims.map((claim, n) => ({ ...claim, id: `claim-${n}`, line: n + 1 }))).at(-1)
const said = (...claims: JudgedClaim[]) => {
  const last = settle(...claims)
  return `${last?.verdict.word} ${last?.verdict.reason}`
}
const size = (subject: string, value: number, observation = vague, more: Partial<JudgedClaim> = {}) =>
  judgedOf({ kind: 'lines', subject, claimed: { op: 'eq', value, unit: 'lines' }, ...more }, observation)
const files = (subject: string, observation = vague, more: Partial<JudgedClaim> = {}) =>
  judgedOf({ kind: 'count', subject, claimed: { op: 'ge', value: 40, unit: 'files' }, ...more }, observation)
const login = { section: ['Report', '2. Role-Based Access Control (RBAC) ✅'] }
const summary = { section: ['Report', 'Summary'] }

describe('a size that a summary repeats', () => {
  test.each([
    [
      'the section by its title',
      [size('src/rbac.py', 86, counted(85, 'lines'), login), size('RBAC', 86, vague, summary)],
      'verified within-tolerance',
    ],
    [
      'the file by its name',
      [size('src/churn_predictor.py', 477, counted(400, 'lines')), size('Churn Predictor', 477)],
      'overstated more-than-observed',
    ],
    [
      'the file as a part of what it says',
      [size('src/ferpa.py', 706, counted(706, 'lines')), size('FERPA compliance', 706)],
      'verified equal',
    ],
    [
      'the total by the text of its row',
      [
        size('17 Total', 48_000, counted(2400, 'lines'), {
          text: '17 Total Billing rules ~48,000 lines',
          claimed: { op: 'approx', value: 48_000, unit: 'lines' },
        }),
        size('Task 17: Billing rules', 48_000, vague, { claimed: { op: 'ge', value: 48_000, unit: 'lines' } }),
      ],
      'overstated more-than-observed',
    ],
    [
      'the total of other things',
      [
        size('17 Total', 48_000, counted(2400, 'lines'), { text: '17 Total Mail ~48,000 lines' }),
        size('Task 17: Billing rules', 48_000),
      ],
      'unverifiable vague',
    ],
    [
      'files by the heading above them',
      [
        files('17 Total', counted(54, 'files'), { text: '17 Total Billing rules 40+ files' }),
        files('Files', vague, { section: ['Summary', 'Task 17: Billing rules'] }),
      ],
      'verified at-least',
    ],
    [
      'another number',
      [size('src/rbac.py', 86, counted(85, 'lines'), login), size('RBAC', 90, vague, summary)],
      'unverifiable vague',
    ],
    [
      'another name',
      [size('src/rbac.py', 86, counted(85, 'lines'), login), size('Audit', 86, vague, summary)],
      'unverifiable vague',
    ],
    [
      'a number too common',
      [size('src/rbac.py', 9, counted(9, 'lines'), login), size('RBAC', 9, vague, summary)],
      'unverifiable vague',
    ],
    [
      'two files of that number',
      [size('api/user.py', 86, counted(86, 'lines')), size('web/user.ts', 86, counted(40, 'lines')), size('User', 86)],
      'unverifiable vague',
    ],
    [
      'lines that are bytes there',
      [
        judgedOf(
          { kind: 'bytes', subject: 'compose.yml', claimed: { op: 'eq', value: 1432, unit: 'bytes' } },
          counted(1432, 'bytes', { other: { value: 65, unit: 'lines' } }),
        ),
        size('Compose', 1432),
      ],
      'overstated other-measure',
    ],
    [
      'less exactly, and it is not so',
      [
        size('src/rbac.py', 86, counted(60, 'lines'), { ...login, claimed: { op: 'ge', value: 86, unit: 'lines' } }),
        size('RBAC', 86, vague, summary),
      ],
      'unverifiable vague',
    ],
    [
      'its own subject was found',
      [size('src/rbac.py', 86, counted(85, 'lines'), login), size('rbac', 86, counted(10, 'lines'), summary)],
      'overstated more-than-observed',
    ],
  ])('%s', (_, claims, expected) => expect(said(...claims)).toBe(expected))
})

describe('a number of files', () => {
  const files = (value: number) =>
    judgedOf({ kind: 'count', subject: 'RBAC', claimed: { op: 'eq', value, unit: 'files' }, ...summary })
  const file = (path: string, observation = there(path)) =>
    judgedOf(
      { subject: path, ...login },
      observation.state === 'observed'
        ? { ...observation, evidence: observation.evidence.map((one) => ({ ...one, blob: 'f'.repeat(40) })) }
        : observation,
    )
  const named = [file('src/rbac.py'), file('src/roles.py'), file('src/roles.py'), file('src/none.py', gone)]

  test('as many as the section names and the repository has', () => {
    expect(settle(...named, files(2))).toMatchObject({
      verdict: { word: 'verified' },
      observation: { rule: 'files-named-in-section', fact: { items: ['src/rbac.py', 'src/roles.py'] } },
    })
  })

  test('another number settles nothing: a section need not name all', () => {
    expect(said(...named, files(3))).toBe('unverifiable vague')
  })
})

test('a line that names nothing but a state sums up its document', () => {
  const overall = judgedOf({
    kind: 'status',
    subject: 'Overall Status',
    state: 'done',
    section: ['Report', 'Conclusion'],
  })
  expect(said(judgedOf({ subject: 'a.py' }, there('a.py')), judgedOf({ subject: 'b.py' }, gone), overall)).toBe(
    'overstated evidence-fails',
  )
  expect(said(judgedOf({ subject: 'b.py' }, gone), { ...overall, section: ['Report', 'Backend'] })).toBe(
    'unverifiable nothing-checked',
  )
})

test('a file that a row names in words', () => {
  const row = judgedOf({ kind: 'status', subject: 'Query Optimization', state: 'done' })
  expect(said(judgedOf({ subject: 'src/db/query_optimizer.py' }, there()), row)).toBe('verified evidence-holds')
  expect(said(judgedOf({ subject: 'src/db/query_optimizer.py' }, gone), row)).toBe('overstated evidence-fails')
})
