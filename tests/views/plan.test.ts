/** What is shown to whoever decides never looks better than its evidence. */
import { describe, expect, test } from 'vitest'
import { Project } from '../../src/schema/project.ts'
import type { JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import { latestOf } from '../../src/views/content.ts'
import { decisionOf } from '../../src/views/decision.ts'
import { planOf } from '../../src/views/plan.ts'
import { waivedOf } from '../../src/views/waived.ts'
import { HARBOUR, place } from '../support/site-content.ts'

const snapshot = latestOf(HARBOUR)
const contextOf = (shown: Snapshot) => ({ place, project: 'harbour', snapshot: shown, host: undefined })

/** The plan of one document whose only line of interest is the third, with claims of these verdicts on it. */
function standingOf(heading: string, line: string, ...verdicts: readonly JudgedClaim['verdict'][]) {
  const [template] = snapshot.claims
  const [document] = snapshot.documents
  if (!template || !document) throw new Error('the fixture has claims')
  const claims = verdicts.map((verdict, index) => ({
    ...template,
    id: `c${index}`,
    mood: 'asserted' as const,
    waiver: undefined,
    document: document.path,
    line: 3,
    verdict,
  }))
  const shown: Snapshot = { ...snapshot, documents: [document], claims }
  const plan = planOf(new Map([[document.text, `## ${heading}\n\n${line}\n`]]), contextOf(shown))
  const [row] = plan.groups[0]?.rows ?? []
  return row && [row.mark, row.state, row.because]
}

const measured = { word: 'verified', strength: 'measured', reason: 'reads-so', values: {} } as const
const present = { ...measured, strength: 'present' } as const
const missing = { ...measured, word: 'missing' } as const
const understated = { ...measured, word: 'understated' } as const

describe('a line of a document', () => {
  test.each([
    ['Success criteria', '- [x] a', [], ['unverifiable', 'open', 'ticked in the document; nothing here proves it']],
    ['Success criteria', '- [x] a', [measured], ['verified', 'supported', '1 of 1 claim on this line borne out']],
    [
      'Success criteria',
      '- [x] a',
      [measured, present],
      ['present', 'partly by name only', '2 of 2 claims on this line borne out'],
    ],
    ['Success criteria', '- [x] a', [present], ['present', 'by name only', '1 of 1 claim on this line borne out']],
    ['Success criteria', '- [x] a', [measured, missing], ['contradicted', 'not so', 'the repository shows otherwise']],
    [
      'Success criteria',
      '- [ ] a',
      [measured],
      ['unverifiable', 'open', 'not ticked; 1 of 1 claim on this line borne out'],
    ],
    ['Success criteria', '- [ ] a', [understated], ['understated', 'open', 'the repository shows more than is said']],
    ['Blockers', '- a', [measured], ['missing', 'stands', '1 of 1 claim on this line borne out']],
    ['Blockers', '- ✅ a', [], ['unverifiable', 'open', 'ticked in the document; nothing here proves it']],
    ['Risks', '- a', [], ['unverifiable', 'open', 'as the document states it']],
  ] as const)('under %s, "%s" with %j', (heading, line, verdicts, expected) => {
    expect(standingOf(heading, line, ...verdicts)).toEqual(expected)
  })
})

test('blockers stand by priority, and what is said of owner and date goes with them', () => {
  const { groups, efforts } = planOf(HARBOUR.texts, contextOf(snapshot))
  const rows = (kind: string) =>
    groups
      .find((group) => group.kind === kind)
      ?.rows.map(({ level, because }) => [level, ...because.split(' · ').slice(1)])
  expect(rows('blocker')).toEqual([[undefined, 'owner: Ada'], [undefined], [undefined]])
  expect(groups.find(({ kind }) => kind === 'blocker')?.rows.map(({ text }) => text.slice(0, 2))).toEqual([
    'P0',
    'P2',
    'An',
  ])
  expect(rows('milestone')).toEqual([
    [undefined, 'owner: Ada', 'due: 2026-06-30'],
    [undefined, 'owner: Grace', 'due: 2026-10-01'],
  ])
  expect(efforts.map(({ what, estimated, actual }) => [what, estimated, actual])).toEqual([
    ['Anmeldung', '5', '8'],
    ['Kalender', '12', '21'],
  ])
})

test('what a scenario would settle is assumed, never met, and its outcome says so', () => {
  const [gate] = decisionOf(snapshot, HARBOUR.configuration, contextOf(snapshot))
  expect(gate?.verdict).toBe('3 must-haves not met')
  expect(gate?.matrix?.scenarios).toEqual(['Launch now', 'After the tests', 'After the summer'])
  expect(gate?.matrix?.outcomes).toEqual([
    '3 must-haves not met',
    '2 must-haves not met',
    'every must-have met, 3 of them only assumed',
  ])
  const tests = gate?.matrix?.rows.find(({ label }) => label === 'At least 300 tests')
  expect(tests?.cells.map(({ text }) => text)).toEqual(['not met', 'assumed', 'assumed'])
})

test('a scenario can only settle what its gate asks for', () => {
  const criteria = [{ label: 'a', level: 'must', metric: 'tests', least: 1 }]
  const gate = { name: 'Launch', criteria, scenarios: [{ name: 'later', settles: ['b'] }] }
  expect(() => Project.parse({ gates: [gate] })).toThrow('no criterion of this gate has the label \\"b\\"')
})

test('a waived claim is listed with who answers for it, until when and why', () => {
  expect(waivedOf(contextOf(snapshot)).map(({ claim, by }) => [claim.subject, by])).toEqual([
    ['uptime', expect.stringMatching(/2026|2027/)],
  ])
})
