import type { Claimed } from '../schema/claim.ts'
import type { State } from '../schema/reading.ts'
import { type Cell, cellsOf, has, subjectCell } from './columns.ts'
import type { Lexicon } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import type { Named } from './mentions.ts'
import type { Passage } from './passage.ts'
import { readState } from './state.ts'

/** The clause around a name decides in running text; in lists the whole passage does. */
export function presence(passage: Passage, named: Named): Claimed['op'] {
  if (named.text.includes('*') && FITS_NOTHING.test(passage.text.slice(named.end))) return 'absent'
  if (CHANGES.test(passage.text.slice(named.end, named.end + 120))) return 'present'
  const stance = passage.stance()
  if (passage.form === 'sentence' || passage.form === 'heading' || passage.form === 'row')
    return clauseAbsent(passage, named) ? 'absent' : 'present'
  if (stance.mood === 'planned') {
    const comment = passage.text.slice(named.end, named.end + 40)
    if (/^`?\s*[([](?:new|create|neu|nouveau|新)/i.test(comment)) return 'absent'
    return isObjectOfCreation(passage, named) ? 'absent' : 'present'
  }
  const isThing = !clausePresent(passage, named) && !isSuccessor(passage, named) && !lacksSomething(passage, named)
  return stance.absent && isThing ? 'absent' : 'present'
}

/** "`a.py` - more fields (MODIFY)": what is to be changed is there. */
const CHANGES =
  /[([（](?:modif(?:y|ied|ication)|updated?|extend(?:ed)?|edit(?:ed)?|existing|修改|更新|ubah|diubah|ändern|geändert|modificar|alterar)[)\]）]\s*$/iu

/** "`*ux*.md` (sharded) - No matches": a pattern that fits nothing. */
const FITS_NOTHING = /^[`*"')\]]*\s*(?:\([^()]{1,30}\)\s*)?(?:[-–—:]|→|=>)\s*(?:no|zero|0)\s+match(?:es)?\b/i

/** "`app.js` does not log" is not about whether the file is there; "`app.js` does not exist" is. */
const PREDICATE =
  /^[`*"'’]*\s+(?:(?:does|do|is|are|has|have|was|can|will)(?:\s?n[o'’]t)\b|lacks?\b|has no\b|needs?\b|fails?\b|never\b|only\b|still\b|must\b|should\b|uses?\b|misses\b)(?!\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:exist|found|present|there|available|implemented|created|committed|written|added|in\b|yet\s*$)|\s*[.!]?$)/i

/** "No `a.yml` walkthrough": what lacks is something about the file. */
const ABOUT =
  /^[`*"']*\s+(?:walk-?through|guide|documentation|docs|example|explanation|support|integration|coverage|validation|tutorial|usage|handling)s?\b/i

/** In "❌ errors are not shown in `app.js`" the file is the place where something lacks, not what lacks. */
function lacksSomething(passage: Passage, named: Named): boolean {
  const before = withoutMarks(passage.text.slice(passage.statement.start, named.start)).replace(/[`"'*\s]+$/, '')
  const after = passage.text.slice(named.end, named.end + 80)
  return (
    passage.lexicon.endsWithPreposition(before) ||
    [PREDICATE, ABOUT, FAILS].some((pattern) => pattern.test(after)) ||
    isCited(passage, named)
  )
}

/** "✅ No dead code (`policy.md`)": what a ticked denial cites is there. */
function isCited({ statement, text }: Passage, named: Named): boolean {
  return statement.mark === 'done' && /\p{L}[^()（）]*[(（][`"'*\s]*$/u.test(text.slice(statement.start, named.start))
}

/** "❌ `app.js` - crashes": what goes wrong is there. */
const FAILS =
  /^[`*"'’\s)]*[-–—:]\s+(?:\w+\s+){0,2}?(?:crash(?:es|ed)?|fails?|failed|failing|broken|hangs?|panics?|errors?|incorrect|wrong|outdated|flaky|times? out|stürzt|fehlerhaft|崩溃|失败)(?![\p{L}])/iu

/** "`a.md` (replaced with `b.md`)": behind a preposition stands what remains. */
function isSuccessor(passage: Passage, named: Named): boolean {
  const bracket = /[([（]([^()[\]（）]*)$/u.exec(passage.text.slice(0, named.start))
  return bracket !== null && passage.lexicon.endsWithPreposition((bracket[1] ?? '').replace(/[`"']$/, ''))
}

/** "Create `x`", or a bare path in a list of things to do; "Fix … in `x`" speaks of a file that is there. */
function isObjectOfCreation(passage: Passage, named: Named): boolean {
  const { lexicon } = passage
  const before = withoutMarks(passage.text.slice(passage.statement.start, named.start)).trim()
  if (before === '')
    return passage.statement.state?.by === 'box' || passage.statement.state?.state === 'open' || passage.stance().absent
  if (lexicon.begins('creates', before) === 0) return false
  return !lexicon.endsWithPreposition(before)
}

/** "`a.rs` (no assignment)": what lacks is something in the file. */
function lacksPart(behind: string, lexicon: Lexicon): boolean {
  const said = behind.replace(/^[`*"']*\s*[-–—:(（]?\s*/, '')
  const length = lexicon.begins('lacks', said)
  return length > 0 && /^\s*(?!longer\b|such\b)\p{L}/iu.test(said.slice(length))
}

function clauseAbsent(passage: Passage, named: Named): boolean {
  const { lexicon } = passage
  if (ABOUT.test(passage.text.slice(named.end, named.end + 80))) return false
  if (passage.row) {
    const { own, named: isNamed, state } = rowAround(passage, named)
    if (isNamed && state === 'absent') return true
    const lead = own ? withoutMarks(passage.text.slice(own.at, named.start)).replace(/[`"'*\s]+$/, '') : ''
    if (
      own &&
      own.rich.text.length <= LONG_CELL &&
      !lexicon.endsWithPreposition(lead) &&
      !lacksPart(passage.text.slice(named.end), lexicon)
    )
      return readState(own.rich.text.replace(named.text, ' '), lexicon)?.state === 'absent'
  }
  const { before, after } = clause(withoutCode(passage, named.end), named)
  const lead = withoutMarks(before).trim()
  return (
    lexicon.ends('absentLeads', lead) ||
    lexicon
      .stateWords(after.slice(0, 60))
      .some(({ state, start, end }) => state === 'absent' && !lexicon.is('negations', after.slice(start, end))) ||
    // "Missing tests (`tests/fixtures/`)" tells where they would be.
    (passage.form === 'heading' && passage.stance().absent && !/[(（][`"'\s]*$/.test(before))
  )
}

/** A text whose code behind a place is blank: what is quoted so is what a program says. */
function withoutCode({ text, rich }: Passage, from: number): string {
  return rich.spans
    .filter(({ kind, start }) => kind === 'code' && start >= from)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/** A cell with more text than this tells a story: each of its clauses speaks for itself. */
const LONG_CELL = 80

/** The cell that a name stands in, whether the row is about it, and what the row's status says. */
function rowAround(passage: Passage, name: Named): { own: Cell | undefined; named: boolean; state: State | undefined } {
  const cells = cellsOf(passage)
  const own = cells.find((cell) => name.start >= cell.at && name.start < cell.at + cell.rich.text.length)
  const status = cells.find(
    (cell) => has(cell, 'status') && !has(cell, 'claimed', 'target', 'before') && tellsStates(cell, passage),
  )
  return {
    own,
    named: own !== undefined && (own === subjectCell(passage, cells) || has(own, 'file')),
    state: status && status !== own ? readState(status.rich.text, passage.lexicon)?.state : undefined,
  }
}

/** Under "Form support" may stand names of forms and a "none": a column of states says so in most of its cells. */
function tellsStates({ column }: Cell, { row, lexicon }: Passage): boolean {
  const texts = (row?.table.rows.slice(0, MOST_ROWS) ?? [])
    .map((other) => other.row?.cells[column.index]?.text.trim() ?? '')
    .filter((text) => text !== '')
  return texts.filter((text) => readState(text, lexicon) !== undefined).length * 2 >= texts.length
}

/** A long table speaks like its beginning. */
const MOST_ROWS = 30

function clausePresent(passage: Passage, named: Named): boolean {
  const after = passage.text.slice(named.end, named.end + 40)
  const state = passage.lexicon.stateWords(after)[0]?.state
  return state === 'done' || state === 'partial' || state === 'progress'
}

/** The words around a name up to the next comma, semicolon or "but". */
function clause(text: string, named: Named): { before: string; after: string } {
  const before =
    text
      .slice(Math.max(0, named.start - 80), named.start)
      .split(/[,;:]\s|\bbut\b|\baber\b|\band\b/)
      .at(-1) ?? ''
  // What follows a bracket is said of what stands before it.
  const bracketed = /[(（][^()（）]*$/.test(text.slice(0, named.start))
  const ends = bracketed ? /[,;]\s|\bbut\b|\baber\b|\band\b|[)）]/ : /[,;]\s|\bbut\b|\baber\b|\band\b/
  return { before, after: text.slice(named.end, named.end + 80).split(ends)[0] ?? '' }
}

/** "`a.go` (if exists)", "`a.go` or similar": the text does not know either. */
const HEDGED =
  /^[`*"']*\s*(?:[([]?if (?:it )?(?:exists|present|any|needed)\b|or (?:inline|similar|wherever|equivalent|elsewhere|where)\b)/i

/** "`old/x/` → `new/x/`": it was there. */
const LEFT = /^[`*"')\]]*\s*(?:→|->|=>|➜|➡️?)\s*[`*"'(]*[\w.@-]*[/.]\w/u

/** What is said behind a path may speak of something else that lacks: "`tests/api/` - Missing for 15 routers". */
export function plannedAt(passage: Passage, named: Named): { mood?: 'planned' | 'historical' } {
  const after = passage.text.slice(named.end, named.end + 60)
  if (LEFT.test(after)) return { mood: 'historical' }
  if (passage.stance().absent && CHANGES.test(after)) return { mood: 'planned' }
  if (passage.row) {
    const { named: isNamed, state } = rowAround(passage, named)
    if (!isNamed && (state === 'absent' || state === 'open')) return { mood: 'planned' }
  }
  if (HEDGED.test(after)) return { mood: 'planned' }
  // "### With PRD.md" names what the section is about, not what is there.
  if (passage.form === 'heading' && passage.lexicon.endsWithPreposition(passage.text.slice(0, named.start)))
    return { mood: 'planned' }
  if (passage.form === 'item' && passage.stance().absent && lacksSomething(passage, named)) return { mood: 'planned' }
  if (passage.form !== 'item') return /^`?\s*(?:#|\/\/|\(|-)?\s*TODO\b/.test(after) ? { mood: 'planned' } : {}
  const remark = /^[`*\s]*[-–—:]\s*(.+)/.exec(after)?.[1] ?? ''
  return passage.stance().absent && passage.lexicon.begins('absentLeads', remark) > 0 ? { mood: 'planned' } : {}
}
