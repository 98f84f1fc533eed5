import { underCoverage } from '../coverage-context.ts'
import { withoutMarks } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { readState, saysOnlyState } from '../state.ts'
import { statusItem, statusLabel } from '../status-items.ts'
import type { Pattern } from './pattern.ts'
import { stateClaim } from './status.ts'

/** "Issue #12", "Task 3", "Phase 2A", "T019", "任务 4": a name by which a plan counts its parts. */
const COUNTED = /^\p{L}[\p{L} ]{0,20}?[\s#-]{0,3}\d{1,4}[a-z]?(?:\.\d{1,3})*$/iu

/** A marked item that a plan names or counts says that this part of the plan is done, beside all that it says inside. */
export const itemStatus: Pattern = {
  id: 'item-status',
  kinds: ['status'],
  title: 'How far a named item of a list is',
  examples: [
    {
      text: '- ✅ **Issue #9**: Routing setup (React Router in App.js)',
      claims: [{ kind: 'status', subject: 'Issue #9: Routing setup', op: 'present', context: { state: 'done' } }],
    },
    {
      text: '- [x] **T019**: CI pipeline with automated testing',
      claims: [{ kind: 'status', subject: 'T019: CI pipeline with automated testing' }],
    },
    {
      text: '### ✅ Connected\n1. **Login** (`/api/auth/login`)',
      claims: [{ kind: 'status', subject: 'Login', op: 'present' }],
    },
    {
      text: '- ❌ Task 4: Backups',
      claims: [{ kind: 'status', subject: 'Task 4: Backups', op: 'absent' }],
    },
    { text: '2. ✅ Project list', claims: [{ kind: 'status', subject: 'Project list', op: 'present' }] },
    {
      text: '- [x] Pagination implementation completed',
      claims: [{ kind: 'status', subject: 'Pagination implementation' }],
    },
    { text: '- ✅ Webhook handling', claims: [] },
    { text: '- **Task 4**: Backups', claims: [] },
    { text: '### Risks\n1. **Vendor lock-in** (high)', claims: [] },
  ],
  *read(passage) {
    if (passage.form !== 'item' || underCoverage(passage)) return
    if (statusLabel(passage) !== undefined || statusItem(passage) !== undefined) return
    const { statement, lexicon } = passage
    const stance = passage.stance()
    const subject = statement.mark !== undefined ? countedName(passage) : listedName(passage)
    if (subject === undefined || stance.meta || saysOnlyState(subject, lexicon)) return
    const reading = statement.state ??
      readState(passage.text, lexicon, passage.box) ?? { state: 'done' as const, by: 'mark' as const }
    yield {
      kind: 'status',
      subject,
      claimed: stateClaim({ ...reading, percent: undefined }, statement.stateText),
      at: statement.start,
      context: { state: reading.state, extent: { from: passage.line, to: lastLine(passage) } },
    }
  },
}

/** A marked item whose label or id counts it: the name with what it is about, brackets aside. */
function countedName({ statement, ordered, box }: Passage): string | undefined {
  const name = statement.id || (COUNTED.test(statement.label) ? statement.label : '')
  const about = withoutMarks(statement.body)
    .replace(/\s*[(（][^()（）]*[)）]/gu, '')
    .trim()
  if (name !== '' && about !== '') return `${name}: ${about}`
  const worded = /\p{L}{3}/u.test(statement.stateText) && box !== undefined
  return (ordered || worded) &&
    statement.label === '' &&
    about !== '' &&
    about.split(/\s+/).length <= 12 &&
    /\p{L}{2}/u.test(about)
    ? about
    : undefined
}

/** The bold beginning of an item under a heading that says what is there: the heading's mark is its mark. */
function listedName(passage: Passage): string | undefined {
  const { lead, label } = passage.statement
  const heading = passage.section?.heading.statement
  const said = heading?.mark === 'done' && passage.stance().mood === 'asserted' && passage.parent === undefined
  return said && label === '' && lead !== '' && lead.split(/\s+/).length <= 8 ? lead : undefined
}

function lastLine(passage: Passage): number {
  let last = passage
  while (last.children.length > 0) last = last.children.at(-1) ?? last
  return last.line
}
