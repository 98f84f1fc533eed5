/** A piece of source text that is neither white space nor comment. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'mark'
  /** As written; a string without its quotes, a quoted name without them. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  /** A string with computed parts. */
  readonly computed: boolean
}

/** How a string is written. The first form that fits wins, so longer openings come first. */
export interface StringForm {
  readonly open: string
  readonly close: string
  readonly escapes: boolean
  /** What opens a computed part; it ends where its bracket closes. */
  readonly computed?: '${' | '\\('
  readonly lines: boolean
}

/** How a language is spelt. */
export interface Lexis {
  /** What begins a comment to the end of the line. */
  readonly lineComments: readonly string[]
  readonly strings: readonly StringForm[]
  readonly nestedComments: boolean
  /** `'a'` is a character, so that a quote in it opens no string. */
  readonly characters: boolean
  /** Names between backticks. */
  readonly backticks: boolean
}

export interface Tokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly comments: readonly { readonly text: string; readonly line: number }[]
  /** For each opening bracket the index of its closing one, and the other way round. */
  readonly pairs: ReadonlyMap<number, number>
  /** For each token the index of the bracket that it stands in, or -1. */
  readonly inside: readonly number[]
  /** For each token the column of the first token of its line. */
  readonly indents: readonly number[]
  /** Every bracket has its pair, every string and comment its end. */
  readonly whole: boolean
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const NUMBER = /\d[\w.]*/y
const MARK = /->|=>|<-|==|!=|<=|>=|::|\?\.|\?:|&&|\|\||\.\.\.?|[^\s\w]/y
const CHARACTER = /'(?:\\(?:u[0-9a-fA-F]{4}|.)|[^'\\\n])'/y
const DEEPEST = 50

/** Cuts a text into tokens. Never throws; what does not fit makes it not whole. */
export function tokenise(text: string, lexis: Lexis): Tokens {
  const tokens: Token[] = []
  const comments: { text: string; line: number }[] = []
  let whole = true
  let line = 1
  let lineStart = 0
  let at = 0
  const advance = (to: number): void => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < to; next = text.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    at = to
  }
  const push = (kind: Token['kind'], shown: string, end: number, computed = false): void => {
    tokens.push({ kind, text: shown, start: at, end, line, column: at - lineStart, computed })
    advance(end)
  }
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  while (at < text.length) {
    const char = text.charCodeAt(at)
    if (char === 32 || char === 9 || char === 10 || char === 13) {
      advance(at + 1)
      continue
    }
    const comment = commentEnd(text, at, lexis)
    if (comment) {
      comments.push({ text: text.slice(at, comment.end), line })
      whole &&= comment.closed
      advance(comment.end)
      continue
    }
    const form = lexis.strings.find((one) => text.startsWith(one.open, at))
    const character = form || !lexis.characters ? undefined : match(CHARACTER)
    if (form) {
      const end = stringEnd(text, at, form, lexis, 0)
      whole &&= end.closed
      push(
        'string',
        text.slice(at + form.open.length, end.at - (end.closed ? form.close.length : 0)),
        end.at,
        end.computed,
      )
    } else if (character) push('string', character.slice(1, -1), at + character.length)
    else if (lexis.backticks && char === 96 && text.indexOf('`', at + 1) !== -1) {
      const end = text.indexOf('`', at + 1) + 1
      push('name', text.slice(at + 1, end - 1), end)
    } else {
      const name = match(NAME)
      const number = name ? undefined : match(NUMBER)
      const mark = name ?? number ?? match(MARK) ?? text.charAt(at)
      push(name ? 'name' : number ? 'number' : 'mark', mark, at + mark.length)
    }
  }
  const pairs = pairUp(tokens)
  const inside: number[] = []
  const indents: number[] = []
  let indent = 0
  let around = -1
  for (let index = 0; index < tokens.length; index++) {
    const partner = pairs.get(index)
    if (partner !== undefined && partner < index) around = inside[partner] ?? -1
    inside.push(around)
    const token = tokens[index]
    if (token && token.line !== tokens[index - 1]?.line) indent = token.column
    indents.push(indent)
    if (partner !== undefined && partner > index) around = index
  }
  return {
    text,
    tokens,
    comments,
    pairs,
    inside,
    indents,
    whole: whole && pairs.size === tokens.filter((one) => one.kind === 'mark' && /^[()[\]{}]$/.test(one.text)).length,
  }
}

function commentEnd(
  text: string,
  at: number,
  { lineComments, nestedComments }: Lexis,
): { readonly end: number; readonly closed: boolean } | undefined {
  if (lineComments.some((start) => text.startsWith(start, at))) {
    const end = text.indexOf('\n', at)
    return { end: end === -1 ? text.length : end, closed: true }
  }
  if (!text.startsWith('/*', at)) return undefined
  let depth = 1
  const edge = /\/\*|\*\//g
  edge.lastIndex = at + 2
  for (let found = edge.exec(text); found; found = edge.exec(text)) {
    depth += found[0] === '*/' ? -1 : nestedComments ? 1 : 0
    if (depth === 0) return { end: edge.lastIndex, closed: true }
  }
  return { end: text.length, closed: false }
}

interface End {
  readonly at: number
  readonly closed: boolean
  readonly computed: boolean
}

function stringEnd(text: string, start: number, form: StringForm, lexis: Lexis, depth: number): End {
  let computed = false
  for (let at = start + form.open.length; at < text.length; ) {
    if (form.computed && text.startsWith(form.computed, at) && depth < DEEPEST) {
      computed = true
      at = computedEnd(text, at + form.computed.length, form.computed === '${' ? '{}' : '()', lexis, depth + 1)
    } else if (form.escapes && text[at] === '\\') at += 2
    else if (text.startsWith(form.close, at)) {
      // Of four quotes the first belongs to the text.
      const isLonger = form.close.length === 3 && text[at + 3] === form.close[0]
      if (!isLonger) return { at: at + form.close.length, closed: true, computed }
      at++
    } else if (!form.lines && text[at] === '\n') return { at, closed: false, computed }
    else {
      computed ||= form.computed === '${' && text[at] === '$' && /[\p{L}_]/u.test(text[at + 1] ?? '')
      at++
    }
  }
  return { at: text.length, closed: false, computed }
}

/** Behind the bracket that closes a computed part; strings in it may hold brackets. */
function computedEnd(text: string, start: number, brackets: string, lexis: Lexis, depth: number): number {
  let open = 1
  for (let at = start; at < text.length; ) {
    const form = lexis.strings.find((one) => text.startsWith(one.open, at))
    if (form) {
      at = Math.max(at + 1, stringEnd(text, at, form, lexis, depth).at)
      continue
    }
    if (text[at] === brackets[0]) open++
    else if (text[at] === brackets[1] && --open === 0) return at + 1
    at++
  }
  return text.length
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Pairs brackets; one that closes too late gives up those opened since. */
function pairUp(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: { readonly text: string; readonly at: number }[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark') return
    if (token.text === '(' || token.text === '[' || token.text === '{') open.push({ text: token.text, at })
    const opening = CLOSES[token.text]
    if (opening === undefined) return
    const index = open.findLastIndex((one) => one.text === opening)
    const partner = open[index]
    if (!partner) return
    open.length = index
    pairs.set(partner.at, at)
    pairs.set(at, partner.at)
  })
  return pairs
}
