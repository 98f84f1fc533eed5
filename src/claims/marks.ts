import type { State } from '../schema/reading.ts'

/** What a sign says when no word says otherwise. */
const SIGNS: Readonly<Record<string, State>> = {
  '✅': 'done',
  '☑': 'done',
  '✔': 'done',
  '✓': 'done',
  '🟢': 'done',
  '💚': 'done',
  '🆗': 'done',
  '👍': 'done',
  '◉': 'done',
  '●': 'done',
  '🟩': 'done',
  '√': 'done',
  '⚠': 'partial',
  '🟡': 'partial',
  '🟠': 'partial',
  '◐': 'partial',
  '🌓': 'partial',
  '🔶': 'partial',
  '🟨': 'partial',
  '◑': 'partial',
  '🔄': 'progress',
  '🚧': 'progress',
  '🔨': 'progress',
  '🏗': 'progress',
  '⚙': 'progress',
  '🔁': 'progress',
  '🏃': 'progress',
  '⏳': 'open',
  '⌛': 'open',
  '⏸': 'open',
  '📋': 'open',
  '🔜': 'open',
  '⬜': 'open',
  '☐': 'open',
  '🔲': 'open',
  '◻': 'open',
  '⚪': 'open',
  '🕐': 'open',
  '⏰': 'open',
  '⏭': 'open',
  '○': 'open',
  '❌': 'absent',
  '✗': 'absent',
  '✘': 'absent',
  '✖': 'absent',
  '❎': 'absent',
  '⛔': 'blocked',
  '🚫': 'absent',
  '☒': 'absent',
  '🔴': 'blocked',
  '🟥': 'blocked',
  '🛑': 'blocked',
  '👎': 'absent',
  '×': 'absent',
}
const CODES: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  x: '❌',
  negative_squared_cross_mark: '❎',
  warning: '⚠',
  construction: '🚧',
  hourglass: '⏳',
  hourglass_flowing_sand: '⏳',
  red_circle: '🔴',
  yellow_circle: '🟡',
  large_yellow_circle: '🟡',
  orange_circle: '🟠',
  green_circle: '🟢',
  large_green_circle: '🟢',
  white_large_square: '⬜',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  arrows_counterclockwise: '🔄',
  heavy_multiplication_x: '✖',
  soon: '🔜',
  heavy_exclamation_mark: '⚠',
  exclamation: '⚠',
}
/** What stands in the brackets of a task box. */
const BOXES: Readonly<Record<string, State>> = {
  x: 'done',
  X: 'done',
  '✓': 'done',
  '✔': 'done',
  '*': 'done',
  ' ': 'open',
  '\u3000': 'open',
  '~': 'progress',
  '/': 'progress',
  '-': 'partial',
  '!': 'blocked',
  '✗': 'absent',
  '✘': 'absent',
}

export interface Mark {
  readonly start: number
  readonly end: number
  readonly state: State
}

/** Text without such signs has neither marks nor pictures. */
const UNUSUAL = /[^\0-\x7f]|:\w/
/** Text without such signs has no marks. */
const MAY_MARK = new RegExp(`[${Object.keys(SIGNS).join('')}]|:\\w`, 'u')

const VARIATION = '[\\ufe0e\\ufe0f]?'
const SIGN = `(?:${Object.keys(SIGNS).join('|')})${VARIATION}`
const CODE = `:(?:${Object.keys(CODES).join('|')}):`
const MARK = new RegExp(`${SIGN}|${CODE}`, 'gu')
/** Pictures that decorate and say nothing: every pictograph that is no mark, arrows apart. */
const PICTURE = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}⭐★☆\ufe0f\u200d]/gu

/** A coloured dot before such a word tells how urgent a thing is, not how far. */
const PRIORITY =
  /^[\s*]*(?:(?:critical|high|medium|low|blocking|urgent|hoch|mittel|niedrig|kritisch|tinggi|sedang|rendah|alta|média|media|baixa|baja|P\d)\b|[高中低](?:优先级|優先|$|[^\p{L}]))/iu

/** Signs that decorate a heading as often as they mark it: they mark items and cells only. */
const DECORATION = /[📋⚙🔨🏗⏰🏃🔁]/u

/** The marks of a heading, those apart that are there for looks. */
export function headingMarksIn(text: string): Mark[] {
  return marksIn(text).filter((mark) => !DECORATION.test(text.slice(mark.start, mark.end)))
}

/** The marks of a text, in order. `×` between numbers is a multiplication, `√` before one a root. */
export function marksIn(text: string): Mark[] {
  if (!MAY_MARK.test(text)) return []
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    const sign =
      match[0].startsWith(':') && match[0].length > 2
        ? (CODES[match[0].slice(1, -1)] ?? '')
        : match[0].replace(/[\ufe0e\ufe0f]/gu, '')
    const state = SIGNS[sign]
    const after = text.charAt(match.index + match[0].length)
    if (/[🔴🟠🟡🟢🔵]/u.test(sign) && PRIORITY.test(text.slice(match.index + match[0].length))) continue
    if (!state || (/[×√●○]/.test(sign) && /[\p{L}\p{N}]/u.test(after + text.charAt(match.index - 1)))) continue
    marks.push({ start: match.index, end: match.index + match[0].length, state })
  }
  return marks
}

export function boxState(box: string): State | undefined {
  return BOXES[box]
}

/** Blanks out marks and pictures, so that offsets stay. */
export function withoutMarks(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return text.replace(MARK, (mark) => ' '.repeat(mark.length)).replace(PICTURE, (picture) => ' '.repeat(picture.length))
}
