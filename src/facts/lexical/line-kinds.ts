import type { Spelling } from './spelling.ts'

/** Lines by what stands on them; code with a comment behind it is code. */
export interface LineKinds {
  readonly code: number
  readonly comment: number
  readonly blank: number
  /** Of the offsets that were asked for, those in comments: offset and 1-based line, one after the other. */
  readonly commented: readonly number[]
}

const NEWLINE = 10
const BACKSLASH = 92

/** What a byte may begin. */
const CODE = 0
const SPACE = 1
const LINE_END = 2
const OPENS = 3

/**
 * Tells code, comments and blank lines apart, byte by byte.
 * @param bytes the file
 * @param text the same, one character for each byte
 * @param asked ascending offsets of which to know whether they stand in a comment
 */
export function lineKinds(bytes: Uint8Array, text: string, spelling: Spelling, asked: readonly number[]): LineKinds {
  const { lineComment, blockComment, longQuotes } = spelling
  const line0 = lineComment.charCodeAt(0)
  const block0 = blockComment ? blockComment[0].charCodeAt(0) : -1
  const classes = classesOf(spelling)
  const commented: number[] = []
  const { length } = bytes
  let code = 0
  let comment = 0
  let blank = 0
  let hasCode = false
  let hasComment = false
  let lines = 1
  let question = 0
  /** The next line end: looked for once, however many strings stand before it. */
  let nextEnd = -1

  const endLine = (): void => {
    if (hasCode) code++
    else if (hasComment) comment++
    else blank++
    hasCode = false
    hasComment = false
    lines++
  }
  /** Goes over a comment or a string, which may hold line ends; gives where it ends. */
  const pass = (from: number, to: number, isComment: boolean): number => {
    let start = from
    for (;;) {
      if (nextEnd < start) nextEnd = endOf(text, '\n', start, 0)
      const stop = Math.min(nextEnd, to)
      while (question < asked.length && (asked[question] ?? 0) < stop) {
        const offset = asked[question++] ?? 0
        if (isComment && offset >= start) commented.push(offset, lines)
      }
      if (isComment) hasComment = true
      else hasCode = true
      if (stop === to) return to
      endLine()
      start = stop + 1
    }
  }

  let at = 0
  while (at < length) {
    const char = bytes[at] ?? 0
    const kind = classes[char]
    if (kind === CODE) {
      hasCode = true
      do at++
      while (at < length && (classes[bytes[at] ?? 0] ?? 0) < LINE_END)
    } else if (kind === LINE_END) {
      endLine()
      at++
    } else if (kind === SPACE) at++
    else if (char === line0 && (lineComment.length === 1 || text.startsWith(lineComment, at))) {
      at = pass(at, endOf(text, '\n', at, 0), true)
    } else if (char === block0 && blockComment && text.startsWith(blockComment[0], at)) {
      at = pass(at, endOf(text, blockComment[1], at + 2, 2), true)
    } else if (char === line0 || char === block0) {
      hasCode = true
      at++
    } else {
      const long = longQuotes.find((quote) => text.startsWith(quote, at))
      // A text of many lines that stands alone is how such languages comment on a definition.
      const isDoc = long?.length === 3 && !hasCode && lineComment === '#'
      at = pass(at, long === undefined ? stringEnd(bytes, at, char) : longEnd(text, at, long), isDoc)
    }
  }
  if (length > 0 && bytes[length - 1] !== NEWLINE) endLine()
  return { code, comment, blank, commented }
}

function classesOf({ lineComment, blockComment, quotes, longQuotes }: Spelling): Uint8Array {
  const classes = new Uint8Array(256).fill(SPACE, 0, 33)
  classes[NEWLINE] = LINE_END
  for (const one of [lineComment, blockComment?.[0] ?? lineComment, ...quotes, ...longQuotes])
    classes[one.charCodeAt(0)] = OPENS
  return classes
}

/** Behind a text that closes, or the end of the file. */
function endOf(text: string, close: string, from: number, more: number): number {
  const end = text.indexOf(close, from)
  return end === -1 ? text.length : end + more
}

/** Behind the closing quote, or the end of the line. */
function stringEnd(bytes: Uint8Array, start: number, quote: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const char = bytes[at]
    if (char === BACKSLASH) at++
    else if (char === quote) return at + 1
    else if (char === NEWLINE) return at
  }
  return bytes.length
}

function longEnd(text: string, start: number, quote: string): number {
  for (let from = start + quote.length; ; ) {
    const end = text.indexOf(quote, from)
    if (end === -1) return text.length
    if (quote !== '`' || text.charCodeAt(end - 1) !== BACKSLASH) return end + quote.length
    from = end + 1
  }
}
