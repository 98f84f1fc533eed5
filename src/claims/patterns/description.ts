import { clausesOf } from '../clauses.ts'
import { type Cell, cellsOf, has, subjectCell } from '../columns.ts'
import { withoutMarks } from '../marks.ts'
import { isPlace } from '../mentions.ts'
import type { Passage } from '../passage.ts'
import { isClaimable, splitPhrases, trimPhrase, withoutBrackets } from '../phrases.ts'
import { saysOnlyState } from '../state.ts'
import { baseName, isDocument, isSettings } from '../subject-files.ts'
import type { Draft, Pattern } from './pattern.ts'

/** What a file is said to do, beside its name. */
export const description: Pattern = {
  id: 'description',
  kinds: ['symbol', 'config'],
  title: 'What a file is said to do',
  examples: [
    {
      text: '**Files:**\n- `csrf.py` - CSRF token validation (265+ lines)',
      claims: [{ kind: 'symbol', subject: 'csrf.py: CSRF token validation', op: 'present' }],
    },
    {
      text: '- ⚠️ `manager.py` - Service implemented (CRUD, membership, usage) but not yet wired into API',
      claims: [
        { kind: 'symbol', subject: 'manager.py: Service: CRUD' },
        { kind: 'symbol', subject: 'manager.py: Service: membership' },
        { kind: 'symbol', subject: 'manager.py: Service: usage' },
      ],
    },
    {
      text: '| Component | File | Purpose |\n|---|---|---|\n| Timer | `Timer.tsx` | Visual countdown |',
      claims: [{ kind: 'symbol', subject: 'Timer.tsx: Visual countdown' }],
    },
    {
      text: '- Directory `db/versions/`:\n\n| Migration | Purpose |\n|---|---|\n| 20251107_0000 | Initial schema |',
      claims: [{ kind: 'symbol', subject: '20251107_0000: Initial schema' }],
    },
    { text: '- ✅ `docs/SETUP.md` - Step-by-step guide', claims: [] },
    { text: '- ✅ `models.py` - Found (14,612 bytes)', claims: [] },
    { text: '- ❌ `rotate.py` - NOT FOUND', claims: [] },
  ],
  *read(passage) {
    if (passage.row) yield* inRow(passage)
    else if (passage.form === 'item') yield* inItem(passage)
  },
}

const LONGEST = 20

function* inItem(passage: Passage): Iterable<Draft> {
  const { statement } = passage
  const stance = passage.stance()
  const place = passage.names().find((named) => isPlace(named) && named.start <= statement.start + 3)
  if (!place || stance.absent || stance.mood === 'planned' || isDocument(place.text)) return
  const separator = /^[`*)\]]*\s*(?:[-–—:：]|\s\|\s|→)\s*/.exec(passage.text.slice(place.end))
  const from = place.end + (separator?.[0].length ?? 0)
  if (!separator || passage.names().some((named) => isPlace(named) && named.start >= from)) return
  yield* described(passage, place.text, passage.text.slice(from), from)
}

function* described(passage: Passage, file: string, raw: string, from: number, header?: string): Iterable<Draft> {
  const { lexicon } = passage
  const text = withoutMarks(raw).replace(/["“”*]/g, ' ')
  const bare = withoutBrackets(text)
  if (
    saysOnlyState(bare, lexicon) ||
    /^\s*[~≈]?\d/.test(bare) ||
    !isClaimable(trimPhrase(bare), lexicon) ||
    bare.split(/\s+/).length > LONGEST
  )
    return
  for (const clause of clausesOf(text, lexicon)) {
    if (clause.state === 'absent' || clause.state === 'open') continue
    for (const part of splitPhrases(clause.subject.replace(SIZE, ''), lexicon)) {
      const subject = trimPhrase(part.text)
      if (!isClaimable(subject, lexicon) || saysOnlyState(subject, lexicon)) continue
      yield {
        kind: isSettings(file) ? 'config' : 'symbol',
        subject: `${baseName(file)}: ${subject}`,
        claimed: { op: 'present' },
        at: from + Math.max(0, clause.at) + part.at,
        context: { near: [{ text: file, line: passage.line }], ...(header === undefined ? {} : { header }) },
      }
    }
  }
}

/** A size in brackets is another claim. */
const SIZE = /\s*[([（][^()]*\d[\d,.]*\+?\s*(?:lines?|loc|bytes|[kKM]i?B|tests|行|zeilen)[^()]*[)\]）]/gi

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const file = fileOf(passage, cells)
  if (file === undefined || passage.stance().mood === 'planned') return
  const subject = subjectCell(passage, cells)
  for (const cell of cells) {
    const named = passage
      .names()
      .some((each) => isPlace(each) && each.start >= cell.at && each.end <= cell.at + cell.rich.text.length)
    if (cell !== subject && has(cell, 'description') && !named)
      yield* described(passage, file, cell.rich.text, cell.at, cell.column.header)
  }
}

/** The file of a row: named in a cell, or the bare name in a column of files. */
function fileOf(passage: Passage, cells: readonly Cell[]): string | undefined {
  const place = passage.names().find((named) => isPlace(named) && !isDocument(named.text))
  if (place) return place.text
  const stem = cells.find((cell) => has(cell, 'file'))?.rich.text.trim()
  return stem !== undefined && /^[\w.-]*\d[\w.-]*$/.test(stem) ? stem : undefined
}
