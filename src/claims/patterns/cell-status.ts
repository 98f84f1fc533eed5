import { type Cell, cellsOf, has, isRival, isTotal, nameInGroup, subjectCell, subjectIn } from '../columns.ts'
import { namesCoverage, underCoverage } from '../coverage-context.ts'
import { marksIn } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { readState, type StateReading, saysOnlyState } from '../state.ts'
import type { Pattern } from './pattern.ts'
import { stateClaim, statedMood } from './status.ts'

/** A cell of a table says how far the thing of its row is. */
export const cellStatus: Pattern = {
  id: 'cell-status',
  kinds: ['status'],
  title: 'How far the thing of a row is',
  examples: [
    {
      text: '| Part | Status |\n|---|---|\n| Mail | ✅ Complete |',
      claims: [{ kind: 'status', subject: 'Mail', context: { state: 'done' } }],
    },
    {
      text: '| Area | Claimed | Actual |\n|---|---|---|\n| Backups | ✅ Complete | ❌ Not Found |',
      claims: [
        { kind: 'status', subject: 'Backups', mood: 'attributed' },
        { kind: 'status', subject: 'Backups', op: 'absent', mood: 'asserted' },
      ],
    },
    {
      text: '| Feature | Rhino | Ours |\n|---|---|---|\n| Lambdas | ❌ | ✅ |\n| Records | ✅ | ❌ |',
      claims: [
        { kind: 'status', subject: 'Lambdas', op: 'present', context: { state: 'done' } },
        { kind: 'status', subject: 'Records', op: 'absent', context: { state: 'absent' } },
      ],
    },
    {
      text: '| Feature | Rhino | Okapi | Status |\n|---|---|---|---|\n| Lambdas | ❌ | ✅ | Done |',
      claims: [{ kind: 'status', subject: 'Lambdas', op: 'present', context: { state: 'done' } }],
    },
    {
      text: 'Legend: ➕ = supported, ➖ = not supported, ✖ = not applicable\n\n| Group | Command | Here |\n|---|---|---|\n| **Users** | List | ➕ |\n| | Drop | ➖ |\n| | Lock | ✖ |\n| | Show | ➕ |',
      claims: [
        { kind: 'status', subject: 'Users List', op: 'present', context: { state: 'done' } },
        { kind: 'status', subject: 'Users Drop', op: 'absent', context: { state: 'absent' } },
        { kind: 'status', subject: 'Users Show', op: 'present' },
      ],
    },
    { text: '| Test Coverage | Status |\n|---|---|\n| Test Coverage | 60% |', claims: [] },
    { text: '| Task | Priority |\n|---|---|\n| Mail | 🔴 CRITICAL |', claims: [] },
  ],
  *read(passage) {
    if (!passage.row) return
    const cells = cellsOf(passage)
    const subject = subjectCell(passage, cells)
    if (!subject) return
    const name = nameInGroup(passage, subject.rich.text.replace(/\s+/g, ' ').trim())
    const first = passage.row?.cells[0]?.text.trim() ?? ''
    const alike = cells.filter(
      (cell) =>
        cell !== subject &&
        has(cell, 'status', 'percent') &&
        !has(cell, 'claimed', 'actual', 'before', 'target', 'gap'),
    ).length
    for (const cell of cells) {
      if (
        cell === subject ||
        isRival(cell, passage) ||
        has(cell, 'target', 'gap', 'meta', 'lines', 'bytes', 'files', 'description', 'number', 'coverage')
      )
        continue
      const reading = cellState(cell, passage)
      if (!reading || (reading.percent && (namesCoverage(name) || underCoverage(passage)))) continue
      yield {
        kind: 'status',
        subject: `${subjectIn(cell, isTotal(passage) && first !== name ? `${first} ${name}` : name)}${alike > 1 && has(cell, 'status', 'percent') ? ` ${cell.column.header}` : ''}`,
        claimed: stateClaim(reading, cell.rich.text),
        at: cell.at,
        mood: has(cell, 'claimed') ? 'attributed' : has(cell, 'before') ? 'historical' : statedMood(passage),
        context: { state: reading.state, header: cell.column.header, extent: { from: passage.line, to: passage.line } },
      }
    }
  },
}

function cellState(cell: Cell, passage: Passage): StateReading | undefined {
  const text = cell.rich.text
  const reading = readState(text, passage.lexicon)
  if (!reading) return undefined
  const only = saysOnlyState(text, passage.lexicon)
  if (has(cell, 'status', 'claimed', 'actual', 'before'))
    return only || reading.percent || marksIn(text).length > 0 || text.split(/\s+/).length <= 8 ? reading : undefined
  if (has(cell, 'percent')) return reading.percent || (only && marksIn(text).length > 0) ? reading : undefined
  return only &&
    (reading.by === 'mark' || marksIn(text).length > 0 || (!reading.percent && reading.state !== 'partial'))
    ? reading
    : undefined
}
