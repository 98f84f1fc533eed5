import type { Claimed } from '../../schema/claim.ts'
import { cellView } from '../cell-view.ts'
import { type Cell, cellsOf, has, isTotal, subjectCell } from '../columns.ts'
import { isPlace, namesIn } from '../mentions.ts'
import { filesOfSection } from '../named-sections.ts'
import { treePath } from '../nearby.ts'
import { numberOf, type Quantity, quantitiesIn } from '../numbers.ts'
import type { Passage } from '../passage.ts'
import { isChange, isSize, isSizeLabel, mayBeAll, subjectOf } from '../size-subjects.ts'
import type { Draft, Pattern } from './pattern.ts'

/** How many lines or bytes a file, folder or group of files has. */
export const size: Pattern = {
  id: 'size',
  kinds: ['lines', 'bytes'],
  title: 'Lines or bytes of a file, folder or group',
  examples: [
    {
      text: '- ✅ `a.py` - 469 lines',
      claims: [{ kind: 'lines', subject: 'a.py', op: 'eq', value: 469, unit: 'lines' }],
    },
    {
      text: '- Lines of Code: 185 lines (users_config.py)',
      claims: [{ kind: 'lines', subject: 'users_config.py', value: 185 }],
    },
    {
      text: '### data-core/ ✅\n- Lines of code: 1,582',
      claims: [{ kind: 'lines', subject: 'data-core/', value: 1582 }],
    },
    {
      text: '- **File:** `src/rbac.py`\n- **Implementation:**\n  - Lines of Code: 600+ lines',
      claims: [{ kind: 'lines', subject: 'src/rbac.py', op: 'ge', value: 600, line: 3 }],
    },
    {
      text: '- `compose.yml` (1,432 bytes), `x.svg` (16KB)',
      claims: [
        { kind: 'bytes', subject: 'compose.yml', value: 1432, unit: 'bytes' },
        { kind: 'bytes', subject: 'x.svg', value: 16000 },
      ],
    },
    {
      text: '- Churn Predictor (477 lines) - risk prediction',
      claims: [{ kind: 'lines', subject: 'Churn Predictor', value: 477 }],
    },
    {
      text: '| Task | File | Lines |\n|---|---|---|\n| Mailer | `mail.py` | ~1,068 |',
      claims: [{ kind: 'lines', subject: 'mail.py', op: 'approx', value: 1068 }],
    },
    { text: '| Part | Lines |\n|---|---|\n| RBAC | 86 |', claims: [{ kind: 'lines', subject: 'RBAC', value: 86 }] },
    {
      text: 'RBAC has 1,244 lines: `a.py` (386), `b.py` (858)',
      claims: [
        { kind: 'lines', subject: 'RBAC', value: 1244 },
        { kind: 'lines', subject: 'a.py', value: 386 },
        { kind: 'lines', subject: 'b.py', value: 858 },
      ],
    },
    {
      text: '## Docs\n- a.md (500 lines)\n- b.md (300 lines)\n\n**Total Docs**: 4,500+ lines',
      claims: [
        { kind: 'lines', subject: 'a.md', value: 500 },
        { kind: 'lines', subject: 'b.md', value: 300 },
        { kind: 'lines', subject: 'Total Docs', value: 4500, context: { group: [] } },
      ],
    },
    {
      text: '- **a.md**: Cases (1,008 lines)\n- **Collection**: Ready to use (725 lines)',
      claims: [
        { kind: 'lines', subject: 'a.md', value: 1008 },
        { kind: 'lines', subject: 'Ready to use', value: 725, context: { group: [] } },
      ],
    },
    { text: '- Uploads of up to 5GB are rejected', claims: [] },
    { text: '- `core.py` lines 44-50: enum', claims: [] },
    {
      text: '- [x] `search()` method in `core.py` (~150 lines)',
      claims: [{ kind: 'lines', subject: 'search() method', op: 'approx', value: 150 }],
    },
    {
      text: '- `core.py` (39K, 1,209 lines)',
      claims: [{ kind: 'lines', subject: 'core.py', value: 1209 }],
    },
    { text: '- `core.py` (updated with 260 lines)', claims: [] },
    { text: '- `core.py`: 30 lines removed, +12 lines', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'tree') yield* inComment(passage)
    else if (passage.row) yield* inRow(passage)
    else if (passage.form !== 'code') yield* inText(passage)
  },
}

function claimedOf(quantity: Quantity): Claimed {
  return { op: quantity.op, value: quantity.value, unit: quantity.unit, text: quantity.text }
}

function* inText(passage: Passage): Iterable<Draft> {
  const quantities = passage.quantities()
  const places = passage.names().filter(isPlace)
  const unit = quantities.find((quantity) => quantity.unit === 'lines')?.unit
  for (const quantity of quantities) {
    const after = places.find(
      (place) =>
        place.end <= quantity.start && /^[`)\]*]*\s*[([（]\s*$/.test(passage.text.slice(place.end, quantity.start)),
    )
    const bare =
      quantity.unit === '' &&
      quantity.noun === '' &&
      after &&
      unit &&
      /^\s*[+]?[)\]）,;]/.test(passage.text.slice(quantity.end))
    // "(39K, 1,209 lines)": nobody tells lines twice; the letter is that of a size in bytes.
    if (bare && /[kKmM]$/.test(quantity.text.trim())) continue
    const counted = isLabelledLines(passage, quantity)
    if ((!isSize(quantity) && !bare && !counted) || isChange(passage.text, quantity, passage.lexicon)) continue
    const kind = quantity.unit === 'bytes' ? 'bytes' : 'lines'
    const subject = subjectOf(passage, quantity, places)
    if (!subject || (kind === 'bytes' && !subject.place && subject.group.length === 0 && !isSizeLabel(passage)))
      continue
    yield {
      kind,
      subject: subject.text,
      claimed: {
        ...claimedOf(quantity),
        ...(counted ? { value: numberOf(counted, passage.lexicon.words.decimal, true) } : {}),
        unit: kind,
      },
      at: quantity.start,
      context: { group: mayBeAll(subject.group, quantity.value, passage) ? subject.group : [] },
    }
  }
}

/** "Lines of code: 1,582": the number alone, for lines come in wholes. */
function isLabelledLines(
  { lexicon, statement, text }: Passage,
  { unit, noun, start, end }: Quantity,
): string | undefined {
  const isAlone = unit === '' && noun === '' && text.slice(statement.start, start).trim() === ''
  const number = /^[~≈]?\s?([\d.,]*\d)\+?$/.exec(text.slice(start, end).trim())?.[1]
  return isAlone && lexicon.roles(statement.label).includes('lines') ? number : undefined
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  const files = passage.names().filter(isPlace)
  for (const cell of cells) {
    if (has(cell, 'target') || cell === subject) continue
    if (namesIn(cell.rich).filter(isPlace).length < 2)
      yield* inCell(passage, cell, subject, files.length === 1 ? files[0]?.text : undefined)
    else
      for (const draft of inText(cellView(passage, cell, nameOf(passage, subject))))
        yield {
          ...draft,
          subject: draft.subject === '' ? nameOf(passage, subject) : draft.subject,
          at: cell.at + draft.at,
          ...moodOf(cell),
        }
  }
}

/** A cell with one size: of the file in the cell, else of the row's only file, else of what the row is about. */
function* inCell(passage: Passage, cell: Cell, subject: Cell | undefined, only: string | undefined): Iterable<Draft> {
  const quantity = quantitiesIn(cell.rich.text, passage.lexicon).find(
    (each) => isSize(each) || (has(cell, 'lines') && each.unit === '' && each.noun === ''),
  )
  if (!quantity || isChange(cell.rich.text, quantity, passage.lexicon)) return
  const unit = quantity.unit === 'bytes' ? 'bytes' : 'lines'
  const own = namesIn(cell.rich).filter(isPlace)
  const file = own.length > 1 ? undefined : (own[0]?.text ?? only)
  const name = isTotal(passage) || file === undefined ? nameOf(passage, subject) : file
  if (name === '' || (unit === 'bytes' && file === undefined && !has(cell, 'bytes'))) return
  const group =
    own.length > 1
      ? own.map((each) => ({ text: each.text, line: passage.line }))
      : file === undefined
        ? filesOfSection(name, passage)
        : []
  yield {
    kind: unit,
    subject: name,
    claimed: { ...claimedOf(quantity), unit },
    at: cell.at + quantity.start,
    ...moodOf(cell),
    context: { header: cell.column.header, group: mayBeAll(group, quantity.value, passage) ? group : [] },
  }
}

/** What a row is called; a total by both of its first cells: "14 Total". */
function nameOf(passage: Passage, subject: Cell | undefined): string {
  const first = passage.row?.cells[0]?.text.trim() ?? ''
  const name = subject?.rich.text.replace(/\s+/g, ' ').trim() ?? ''
  return !isTotal(passage) || first === name ? name : `${first} ${name}`.trim()
}

function moodOf(cell: Cell): { mood?: 'attributed' | 'historical' } {
  return has(cell, 'claimed') ? { mood: 'attributed' } : has(cell, 'before') ? { mood: 'historical' } : {}
}

function* inComment(passage: Passage): Iterable<Draft> {
  if (!passage.tree) return
  for (const quantity of passage.quantities()) {
    if (!isSize(quantity) || quantity.start < passage.tree.at) continue
    yield {
      kind: quantity.unit === 'lines' ? 'lines' : 'bytes',
      subject: treePath(passage),
      claimed: claimedOf(quantity),
      at: quantity.start,
      context: { base: passage.tree.parent && treePath(passage.tree.parent) },
    }
  }
}
