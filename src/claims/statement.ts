import type { State } from '../schema/reading.ts'
import { stripCopula } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import type { Rich } from './markdown/rich.ts'
import { boxState, headingMarksIn, marksIn, withoutMarks } from './marks.ts'
import { readState, type StateReading, saysOnlyState } from './state.ts'

/** The parts of an item, heading or sentence. Offsets are into its text. */
export interface Statement {
  /** "3", "1.7" before a heading or item. */
  readonly number: string
  /** A name that the document gives the thing: T019, SEC-001. */
  readonly id: string
  /** Before the first colon: "Files", "Lines of Code"; empty where there is none. */
  readonly label: string
  /** A bold beginning that a separator, a bracket or the end follows: "**Backups** - missing". Empty where there is none. */
  readonly lead: string
  /** The text ends with a colon: it introduces what follows. */
  readonly introduces: boolean
  /** What is left of marks, number, id, label and words of state. */
  readonly start: number
  readonly end: number
  readonly body: string
  /** What marks, box and words of state say; undefined where they say nothing. */
  readonly state: StateReading | undefined
  /** The words that say so, as written. */
  readonly stateText: string
  /** State of the leading mark or box alone. */
  readonly mark: State | undefined
  /** All of it is struck through. */
  readonly withdrawn: boolean
}

const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)(?:[.):：、]\s*|\s+(?=\S))/u
/** "95% - core features complete": a percentage that stands alone before a separator. */
const LEADING_PERCENT = /^[~≈]?\s?\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,3})?\s?[%％](?=\s*(?:[-–—(（,;:：]|$))/
const ID = /^([A-Z]{1,8}\d{0,2}-?\d{1,5}[A-Z]?(?:-\d{1,3})?)\s*(?:[:：]\s*|[)\]]\s*|[-–—]\s)/
/** "T003 [P] [US1] Add …": an id of a task list, with the tags that it carries. */
const TAGGED_ID = /^([A-Z]{1,5}-?\d{1,5})(?:\s*\[[\p{L}\d .?-]{1,12}\])+\s+|^(T\d{2,4})\s+/u
const LABEL = /^([\p{L}][^:：`|\n]{0,60}?)\s*[:：](?=\s|$|\*)/u
const SPACED_LABEL = /^([^:：`|\n]{1,40})[：]/u
const BRACKET = /[([（【[]([^()[\]（）【】]{1,120})[)\]）】]\s*[.。]?\s*$/u
const DASH = /(?:\s[-–—|→]+\s|：\s?|:\s|[;；]\s|\s·\s|,\s(?=not|but|yet))([^\n]{1,120})$/u

export function readStatement(
  rich: Rich,
  lexicon: Lexicon,
  box: string | undefined,
  form: 'heading' | 'other' = 'other',
): Statement {
  const text = withoutMarks(rich.text)
  let [start, end] = trimmed(text, 0, text.replace(/\s+(?:NEW|NEU|UPDATED|新|NUEVO|NOVO)\s*$/, '').length)
  const signs = form === 'heading' ? headingMarksIn(rich.text) : marksIn(rich.text)
  const leading = signs.find(
    (mark) => text.slice(0, mark.start).trim() === '' || text.slice(0, mark.start).trim() === '-',
  )
  let number = ''
  let id = ''
  let label = ''
  const states: string[] = []
  const skip = (length: number) => {
    ;[start, end] = trimmed(text, start + length, end)
  }
  for (;;) {
    const rest = text.slice(start, end)
    const numbered = number === '' && form === 'heading' ? NUMBER.exec(rest) : null
    const named = id === '' ? (ID.exec(rest) ?? TAGGED_ID.exec(rest)) : null
    const labelled = LABEL.exec(rest) ?? SPACED_LABEL.exec(rest)
    if (numbered && !/^\d+$/.test(rest.trim())) {
      number = numbered[1] ?? ''
      skip(numbered[0].length)
    } else if (named && !/^\s*$/.test(rest.slice(named[0].length))) {
      id = named[1] ?? named[2] ?? ''
      skip(named[0].length)
    } else if (labelled && rest.length > labelled[0].length + 1 && isState(labelled[1] ?? '', lexicon, form)) {
      states.push(rest.slice(0, labelled[0].length))
      skip(labelled[0].length)
    } else if (labelled && label === '' && isLabel(labelled[1] ?? '', rich, start, form)) {
      label = (labelled[1] ?? '').trim()
      skip(labelled[0].length)
    } else break
  }
  const lead = leadOf(rich, start)
  const percent = LEADING_PERCENT.exec(text.slice(start, end))
  if (percent) {
    states.push(percent[0])
    skip(percent[0].length)
  }
  for (;;) {
    const rest = text.slice(start, end)
    if (rest !== '' && saysOnlyState(rich.text.slice(start, end), lexicon)) {
      states.push(rich.text.slice(start, end))
      end = start
      break
    }
    const tail = [BRACKET.exec(rest), DASH.exec(rest)].find(
      (match) =>
        match &&
        match.index > 0 &&
        isStateTail(rich.text.slice(start + match.index, start + match.index + match[0].length), lexicon),
    )
    const said = tail && readState(tail[1] ?? '', lexicon)
    if (tail && isBalanced(rest.slice(tail.index)) && !(said?.by === 'words' && contradicts(box, said.state))) {
      states.push(rich.text.slice(start + tail.index, end))
      ;[start, end] = trimmed(text, start, start + tail.index)
      continue
    }
    const last = lexicon.endState(rest)
    if (
      last &&
      !contradicts(box, last.state) &&
      last.start > 0 &&
      !(leading?.state === 'done' && last.state === 'absent' && isDescribed(rich, start)) &&
      // "Definition of Done" is the name of a list.
      !lexicon.is('planned', rest) &&
      /\S/.test(rest.slice(0, last.start)) &&
      !/[/\\_.`-]$|[,，、]\s*$/.test(rest.slice(0, last.start))
    ) {
      states.push(rest.slice(last.start))
      const named = stripCopula(text.slice(start, start + last.start))
      ;[start, end] = trimmed(text, start, start + named.length)
      continue
    }
    break
  }
  const stateText = states.join(' ').trim()
  const marks = signs.map((mark) => rich.text.slice(mark.start, mark.end)).join(' ')
  const state = readState(`${stateText} ${marks}`, lexicon, box)
  const deleted = rich.spans.find((span) => span.kind === 'deleted')
  return {
    number,
    id,
    label,
    lead,
    introduces: /[:：]\s*$/.test(text),
    start,
    end,
    body: rich.text.slice(start, end),
    state,
    stateText,
    mark: leading?.state ?? readState('', lexicon, box)?.state,
    withdrawn: deleted !== undefined && deleted.start <= start && deleted.end >= end && end > start,
  }
}

/** In a box, words such as "complete" and "required" belong to what is ticked, or is to be. */
export function contradicts(box: string | undefined, said: State | undefined): boolean {
  const ticked = boxState(box ?? '')
  return ticked === 'open' ? said === 'done' || said === 'partial' : ticked === 'done' && said === 'open'
}

/** "✅ `test_opens` - Door not found": behind the name stands what it is about. */
function isDescribed({ text, spans }: Rich, start: number): boolean {
  const name = spans.find((span) => span.kind === 'code' && span.start <= start + 1 && span.end > start)
  return name !== undefined && /^`?\s+[-–—:]\s+\S/u.test(text.slice(name.end))
}

/** Only a state; or a bracketed remark that begins with one: "(Deferred to phase 7)". */
function isStateTail(text: string, lexicon: Lexicon): boolean {
  if (saysOnlyState(text, lexicon)) return true
  const inner = /^\s*[([（【]\s*(.{1,80}?)[)\]）】]/u.exec(withoutMarks(text))?.[1]
  if (inner === undefined || inner.split(/\s+/).length > 8 || /[\d,]/.test(inner.replace(/\d+\s*$/, ''))) return false
  const word = lexicon.stateWords(inner)[0]
  return word?.start === 0 && (word.state === 'open' || word.state === 'progress')
}

/** "VERIFIED: Mail": a state before a colon. In lists such a word is a label if the language's table knows it as one. */
function isState(text: string, lexicon: Lexicon, form: 'heading' | 'other'): boolean {
  if (!saysOnlyState(text, lexicon) || lexicon.has('attributed', text)) return false
  return form === 'heading' || (lexicon.role(text) === undefined && !lexicon.is('evidence', text))
}

function leadOf(rich: Rich, start: number): string {
  const span = rich.spans.find((each) => each.kind === 'strong' && each.start <= start + 1 && each.end > start)
  if (!span || span.end - start > 80) return ''
  return /^\s*(?:$|[-–—:：→(（[|]|✅|❌|⚠)/u.test(rich.text.slice(span.end))
    ? withoutMarks(rich.text.slice(start, span.end))
        .replace(/[\s:：-]+$/, '')
        .trim()
    : ''
}

/** A bold phrase before a colon, a short one of at most five words, or one that the language's table knows. */
function isLabel(text: string, rich: Rich, start: number, form: 'heading' | 'other'): boolean {
  if (/[.!?。]\s|https?$|^\d+$/.test(text) || text.split('(').length !== text.split(')').length) return false
  const bold = rich.spans.some(
    (span) => span.kind === 'strong' && span.start <= start + 1 && span.end >= start + text.trimEnd().length,
  )
  const code = rich.spans.some((span) => span.kind === 'code' && span.start < start + text.length && span.end > start)
  if (code) return false
  const words = text.trim().split(/\s+/).length
  return bold ? words <= 9 : words <= (form === 'heading' ? 6 : 5) && !/\d{2}/.test(text)
}

function isBalanced(text: string): boolean {
  return /^[^()（）[\]]*$/.test(text) || (text.match(/[([（]/g) ?? []).length === (text.match(/[)\]）]/g) ?? []).length
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && /[\s\-–—:：|•·.,;]/u.test(text.charAt(from)) && !/^[-.]\S/.test(text.slice(from, from + 2)))
    from++
  while (to > from && /[\s\-–—:：|,;、，。.]/u.test(text.charAt(to - 1))) to--
  return [from, to]
}
