import type { State } from '../schema/reading.ts'
import type { Lexicon } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import { percentsIn, saysOnlyState, withoutQuoted } from './state.ts'

/** A part of a statement that says one thing of one subject. */
export interface Clause {
  /** What it speaks of, without the words of state; of the clause before where it names nothing. */
  readonly subject: string
  readonly state: State | undefined
  /** Offset in the text. */
  readonly at: number
  /** The whole clause. */
  readonly text: string
}

const BREAKS =
  /(\s+(?:but|however|aber|jedoch|pero|mas|mais|tetapi|namun|while|although|though)\s+|但是?|[;；]\s*|\s[–—-]\s|[,，]\s*(?=(?:not|no|but|nicht|kein|needs?|missing|pending)(?!\p{L})))/iu
const TRAILING = /\s+(?:in grep search|in the codebase|in code|anywhere|at all|of any kind|im code)\s*$/iu

/** Splits at "but", semicolons and dashes, and tells what each part says of its own subject. */
export function clausesOf(text: string, lexicon: Lexicon): Clause[] {
  const clauses: Clause[] = []
  let at = 0
  for (const [index, part] of splitOutside(withoutQuoted(withoutMarks(text), lexicon)).entries()) {
    if (index % 2 === 0 && part.trim() !== '') {
      const read = readClause(part, lexicon)
      const before = clauses.at(-1)
      const subject = read.subject !== '' ? read.subject : (before?.subject ?? '')
      if (lexicon.without('fillers', subject).trim() !== '')
        clauses.push({ subject, state: read.state, at: at + read.at, text: part.trim() })
    }
    at += part.length
  }
  return clauses
}

/** Splits at the breaks that stand in no brackets; every other part is a break. */
function splitOutside(text: string): string[] {
  const masked = text.replace(/[([（][^()（）[\]]*[)\]）]/g, (part) => '\0'.repeat(part.length))
  const parts: string[] = []
  let at = 0
  for (const part of masked.split(BREAKS)) {
    parts.push(text.slice(at, at + part.length))
    at += part.length
  }
  return parts
}

function readClause(part: string, lexicon: Lexicon): { subject: string; state: State | undefined; at: number } {
  const lead = part.length - part.trimStart().length
  let text = part
    .trim()
    .replace(TRAILING, '')
    .replace(/[.。]$/, '')
  let at = lead
  const denied = lexicon.begins('absentLeads', text)
  if (denied > 0) {
    const rest = text.slice(denied)
    at += denied + (rest.length - rest.trimStart().length)
    text = stripEnd(rest.trim(), lexicon).text
    return { subject: text, state: 'absent', at }
  }
  const stripped = stripEnd(text, lexicon)
  if (stripped.state) return { subject: stripped.text, state: stripped.state, at }
  const first = lexicon.stateWords(text)[0]
  if (first?.start === 0 && (first.state === 'absent' || first.state === 'open'))
    return { subject: '', state: first.state, at }
  const word = lexicon
    .stateWords(text)
    .find(
      (each) =>
        (each.state === 'done' || each.state === 'absent' || each.state === 'open') &&
        /^(?:\s+(?:in|into|within|for|to|as|with|by|on|via|im|in der|mit)\s|\s*[:：]|\s*$)/i.test(
          text.slice(each.end),
        ) &&
        each.start > 0,
    )
  if (word) return { subject: stripCopula(text.slice(0, word.start)), state: word.state, at }
  return {
    subject: percentsIn(text).length > 0 && text.length < 6 ? '' : text.replace(/\s+/g, ' ').trim(),
    state: undefined,
    at,
  }
}

/** Takes the words of state off the end: "OAuth routes are not yet fully integrated" → "OAuth routes". */
export function stripEnd(text: string, lexicon: Lexicon): { text: string; state: State | undefined } {
  let rest = text.replace(/[\s.。!！]+$/, '')
  let state: State | undefined
  let bracket = ''
  for (let i = 0; i < 4; i++) {
    const tail = /\s*[([（][^()（）[\]]*[)\]）]\s*$/.exec(rest)
    const bare = tail ? rest.slice(0, tail.index) : rest
    const last = lexicon.endState(bare)
    if (!last || last.start === 0 || /[/\\_.`-]$/.test(bare.slice(0, last.start))) break
    state = state === undefined || state === 'done' ? last.state : state
    if (tail && !saysOnlyState(tail[0], lexicon)) bracket = ` ${tail[0].trim()}`
    rest = stripCopula(bare.slice(0, last.start))
  }
  return { text: `${rest.replace(/\s+/g, ' ').trim()}${bracket}`, state }
}

/** Takes "is", "has been" and their like off the end; what is left keeps its offsets. */
export function stripCopula(text: string): string {
  return text
    .replace(
      /\s+(?:is|are|was|were|has been|have been|been|be|ist|sind|wurde|wurden|est|sont|es|está|están|são|sudah|telah)\s*$/i,
      '',
    )
    .replace(/\s+(?:is|are|has|have)\s*$/i, '')
    .trimEnd()
}
