import type { State } from '../schema/reading.ts'
import type { Lexicon } from './lexicon.ts'
import { boxState, marksIn, withoutMarks } from './marks.ts'

export interface Percent {
  readonly start: number
  readonly end: number
  readonly value: number
  /** The upper end of "95-98%". */
  readonly to?: number
  readonly approx: boolean
  readonly atLeast: boolean
}

/** What a short text says about the state of a thing. */
export interface StateReading {
  readonly state: State
  readonly percent?: Percent
  /** Read from words, or only from a mark, a box or a percentage. */
  readonly by: 'words' | 'percent' | 'mark' | 'box'
}

const PERCENT =
  /([~≈∼]\s?)?(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)(?:\s?[-–—~]\s?(\d{1,3}(?:[.,]\d{1,4})?))?(\+)?\s?[%％](\+)?/g
const FULL_WIDTH = /[０-９％．，＋（）：；]/g

/** Full-width digits and signs as their ASCII forms, so that offsets stay. */
export function halfWidth(text: string): string {
  return !/[\uff00-\uffef]/.test(text)
    ? text
    : text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

export function percentsIn(text: string): Percent[] {
  if (!/[%％]/.test(text)) return []
  return [...halfWidth(text).matchAll(PERCENT)].map((match) => {
    const to = match[3] === undefined ? undefined : Number(match[3].replace(',', '.'))
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: Number((match[2] ?? '').replace(',', '.')),
      ...(to === undefined ? {} : { to }),
      approx: match[1] !== undefined,
      atLeast: match[4] !== undefined || match[5] !== undefined,
    }
  })
}

/**
 * Reads words first: they win over percentages, those over marks, those over boxes. A thing that is both there and
 * lacking is partial.
 */
export function readState(text: string, lexicon: Lexicon, box?: string): StateReading | undefined {
  const sign = signOf(text, lexicon)
  if (sign !== undefined) {
    const state = lexicon.signs.get(sign)
    return state && { state, by: 'mark' }
  }
  const percent = percentsIn(text).find(({ end }) => !measuresElse(text.slice(end), lexicon))
  const marks = marksIn(text)
  const words = lexicon.stateWords(withoutQuoted(withoutMarks(text), lexicon)).map((word) => word.state)
  const said = combine(words)
  const marked = marks[0]?.state
  if (percent && (said || marked))
    return { state: byPercent(percent, said ?? marked), percent, by: said ? 'words' : 'percent' }
  if (said) return { state: said === 'done' && marked === 'partial' ? 'partial' : said, by: 'words' }
  if (percent) return { state: byPercent(percent, undefined), percent, by: 'percent' }
  if (marked) return { state: marked, by: 'mark' }
  const boxed = box === undefined ? undefined : boxState(box)
  return boxed && { state: boxed, by: 'box' }
}

/** "0% tracked": what stands behind a percentage may say that it is not of how far the thing is. */
export function measuresElse(behind: string, lexicon: Lexicon): boolean {
  return lexicon.begins('measured', behind.slice(0, 30).trimStart()) > 0
}

/** The sign that a text consists of, where the document explains it in a key. */
function signOf(text: string, { signs }: Lexicon): string | undefined {
  if (signs.size === 0 || text.length > 12) return undefined
  const bare = text.replace(/[\s*`\ufe0e\ufe0f]/gu, '')
  return signs.has(bare) ? bare : undefined
}

/** Blanks out what somebody else is said to have said: "documented as complete", "claiming complete". */
export function withoutQuoted(text: string, lexicon: Lexicon): string {
  return lexicon.has('attributed', text) ? text.replace(QUOTED, (part) => ' '.repeat(part.length)) : text
}

const QUOTED =
  /(?<![\p{L}])(?:despite\s+(?:\p{L}+\s+)?)?(?:claim(?:s|ed|ing)?|documented|reported|stated|marked)\s+(?:as\s+|to be\s+)?["“]?(?:complete[d]?|done|implemented|verified|working)["”]?(?:\s+claim)?/giu

function byPercent(percent: Percent, said: State | undefined): State {
  if (percent.value === 0 && percent.to === undefined) return said === 'open' || said === 'progress' ? 'open' : 'absent'
  if (percent.value >= 100) return said === undefined || said === 'done' ? 'done' : said
  return said === 'progress' || said === 'open' || said === 'blocked' ? said : 'partial'
}

function combine(states: readonly State[]): State | undefined {
  const has = (state: State) => states.includes(state)
  const lacking = has('absent') || has('open')
  if (has('done') && (lacking || has('partial') || has('progress'))) return 'partial'
  if (has('partial')) return 'partial'
  if (has('progress')) return 'progress'
  if (has('absent')) return 'absent'
  if (has('open')) return 'open'
  if (has('blocked')) return 'blocked'
  return has('done') ? 'done' : undefined
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?=\s+\d|\s*$|,)/gi

/** Is nothing left of a text but words of state, fillers, marks, percentages, numbers and dates? */
export function saysOnlyState(text: string, lexicon: Lexicon): boolean {
  const sign = signOf(text, lexicon)
  if (sign !== undefined) return lexicon.signs.get(sign) !== undefined
  const bare = withoutMarks(text)
  const words = lexicon.stateWords(bare)
  if (words.length === 0 && percentsIn(bare).length === 0 && marksIn(text).length === 0) return false
  let rest = bare
  for (const word of words) rest = rest.slice(0, word.start) + ' '.repeat(word.end - word.start) + rest.slice(word.end)
  rest = lexicon.without(
    'fillers',
    halfWidth(rest)
      .replace(PERCENT, ' ')
      .replace(MONTH, ' ')
      .replace(/(?<![\p{L}\p{N}])[A-Z]{1,4}-?\d{2,4}(?![\p{L}\p{N}])/gu, ' '),
  )
  return !/\p{L}/u.test(rest)
}
