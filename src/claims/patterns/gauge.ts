import { cellsOf, has, isTotal, subjectCell } from '../columns.ts'
import { type Gauge, gaugesIn, scoreOf } from '../gauges.ts'
import { withoutMarks } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { afterLabel } from '../status-items.ts'
import type { Draft, Pattern } from './pattern.ts'
import { statedMood } from './status.ts'

/** How far a thing is, as a bar, stars or a mark out of five, ten or a hundred say. */
export const gauge: Pattern = {
  id: 'gauge',
  kinds: ['status'],
  title: 'Progress bars, stars and marks',
  examples: [
    {
      text: '- Login: ▓▓▓░░ 60%\n- Search [####------] 40%\n- Export ██████████\n- Billing ░░░░░░░░',
      claims: [
        { kind: 'status', subject: 'Login', op: 'eq', value: 60, unit: 'percent' },
        { kind: 'status', subject: 'Search', value: 40 },
        { kind: 'status', subject: 'Export', value: 100 },
        { kind: 'status', subject: 'Billing', op: 'absent', value: 0 },
      ],
    },
    {
      text: '```\nBackend   [████████░░] 80%\nFrontend  [==========] 100%\n```',
      claims: [
        { kind: 'status', subject: 'Backend', value: 80, line: 2 },
        { kind: 'status', subject: 'Frontend', value: 100, line: 3 },
      ],
    },
    {
      text: '- Docs: ★★★☆☆\n- **Code quality**: 95/100\n- Security: 4.5/5 ⭐\n- Depth: ⭐⭐⭐⭐',
      claims: [
        { kind: 'status', subject: 'Docs', value: 3, unit: 'points' },
        { kind: 'status', subject: 'Code quality', value: 95 },
        { kind: 'status', subject: 'Security', value: 4.5 },
        { kind: 'status', subject: 'Depth', value: 4 },
      ],
    },
    {
      text: '| Area | How far | Rating |\n|---|---|---|\n| API | ▓▓▓▓▓▓▓░░░ | ⭐⭐⭐ |\n| UI | [======    ] | 8/10 |',
      claims: [
        { kind: 'status', subject: 'API', value: 70 },
        { kind: 'status', subject: 'API Rating', value: 3 },
        { kind: 'status', subject: 'UI', value: 60 },
        { kind: 'status', subject: 'UI Rating', value: 8 },
      ],
    },
    { text: '- Tests passed: 5/5\n- Open 24/7\n- Seen on 9/10/2025\n- 3/5 endpoints', claims: [] },
    { text: '- ⭐ New: dark mode\n- [ ] Mail\n- a[--]', claims: [] },
    { text: '**Legend:** ⭐⭐⭐ important, ▓▓▓▓ done', claims: [] },
  ],
  *read(passage) {
    if (passage.explainsSigns() || passage.form === 'tree' || passage.form === 'code') return
    if (passage.row) yield* inRow(passage)
    else yield* inText(passage)
  },
}

function* inText(passage: Passage): Iterable<Draft> {
  const { text } = passage
  const { label } = passage.statement
  for (const [index, drawn] of gaugesIn(text).entries()) {
    const before = text.slice(0, drawn.start).split('\n').at(-1) ?? ''
    const name = nameOf(label !== '' && index === 0 && !before.includes('\n') ? label : before)
    if (name !== '') yield draft(passage, name, drawn)
    return
  }
  const { text: said, at } = afterLabel(passage)
  const score = label === '' ? undefined : scoreOf(said)
  if (score && !COUNTED.test(label) && !/^\s*\p{L}/u.test(said.slice(score.end)))
    yield draft(passage, nameOf(label), { ...score, start: at + score.start, end: at + score.end })
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  const name = subject ? nameOf(subject.rich.text) : ''
  if (!subject || name === '' || isTotal(passage)) return
  for (const cell of cells) {
    if (cell === subject || has(cell, 'target', 'gap', 'before', 'meta', 'coverage', 'tests')) continue
    const text = cell.rich.text.trim()
    const drawn = gaugesIn(cell.rich.text)[0] ?? (COUNTED.test(cell.column.header) ? undefined : scoreAlone(text))
    if (!drawn) continue
    const about = drawn.unit === 'points' ? `${name} ${cell.column.header}` : name
    yield draft(passage, about, { ...drawn, start: cell.at + drawn.start, end: cell.at + drawn.end })
  }
}

function scoreAlone(text: string): Gauge | undefined {
  const score = scoreOf(text)
  return score && !/[\p{L}\p{N}]/u.test(text.slice(score.end)) ? score : undefined
}

/** A share of counted things is no mark: "Tests passed: 5/5". */
const COUNTED =
  /\b(?:tests?|passed|passing|pass|checks?|tasks?|phases?|files?|items?|steps?|criteria|requirements?|issues?|endpoints?|components?|features?|done|completed?|total|count|ratio|date|weeks?|days?|stories|page)\b/i

function draft(passage: Passage, subject: string, { value, unit, start, end }: Gauge): Draft {
  const text = passage.text
    .slice(start, end)
    .replace(/^[\s:*]+/, '')
    .slice(0, 80)
  return {
    kind: 'status',
    subject,
    claimed: { op: value === 0 ? 'absent' : 'eq', value, unit, text },
    at: start,
    mood: statedMood(passage),
    context: {
      // An opinion is no state of the thing.
      ...(unit === 'percent' ? { state: value === 0 ? 'absent' : value >= 100 ? 'done' : 'partial' } : {}),
      extent: { from: passage.line, to: passage.line },
    },
  }
}

function nameOf(text: string): string {
  const name = withoutMarks(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:|•*]+|[\s\-–—:|•*([]+$/g, '')
  return /\p{L}{2}/u.test(name) && name.length <= 80 ? name : ''
}
