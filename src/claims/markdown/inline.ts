import type { Place, Rich, SourceLine, Span } from './rich.ts'

/** Link reference definitions, by their label in lower case. */
export type Definitions = ReadonlyMap<string, string>

interface Token {
  readonly at: number
  readonly end: number
  /** What a reader sees; empty for markup. */
  text: string
}

interface Delimiter {
  readonly index: number
  readonly sign: string
  readonly length: number
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]{0,1000})>/iy
const COMMENT = /<!--[\s\S]*?-->/y
const AUTOLINK = /<((?:https?|mailto):[^<>\s]{1,2000})>/y
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,15}));/iy
const DESTINATION =
  /\(\s*<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,2000})?)>?(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)/y
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  larr: '←',
  check: '✓',
  checkmark: '✓',
  cross: '✗',
  times: '×',
  ge: '≥',
  le: '≤',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
}
const TAG_SPANS: Readonly<Record<string, Span['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'deleted',
  del: 'deleted',
  strike: 'deleted',
  code: 'code',
  kbd: 'code',
  tt: 'code',
  a: 'link',
}

/** `__init__` beside a slash, a dot or a bracket is a name, which its author did not mean to be bold. */
const DUNDER = /(?<=[/.])__[a-z]\w{0,40}?__(?!\w)|(?<!\w)__[a-z]\w{0,40}?__(?=\.\w|\()/g

/** Reads the inline markup of a paragraph, heading, item or cell. Linear in its length, and it never fails. */
export function readInline(lines: readonly SourceLine[], definitions: Definitions): Rich {
  const source = lines.map((line) => line.text).join('\n')
  const { tokens, spans } = tokenize(source, definitions)
  return build(tokens, spans, placesOf(lines))
}

/** Spans over tokens: from the first to before the last. */
interface TokenSpan {
  readonly kind: Span['kind']
  readonly from: number
  readonly to: number
  readonly href?: string
}

function tokenize(source: string, definitions: Definitions): { tokens: Token[]; spans: TokenSpan[] } {
  const tokens: Token[] = []
  const spans: TokenSpan[] = []
  const delimiters: Delimiter[] = []
  const names = new Map([...source.matchAll(DUNDER)].map((match) => [match.index, match[0]]))
  const brackets: { index: number; image: boolean }[] = []
  const tags: { name: string; index: number; href?: string }[] = []
  const codeEnd = codeSpanEnds(source)
  let i = 0
  let from = 0
  const flush = (to: number) => {
    if (to > from) tokens.push({ at: from, end: to, text: source.slice(from, to) })
  }
  const push = (end: number, text: string): Token => {
    flush(i)
    const token = { at: i, end, text }
    tokens.push(token)
    i = end
    from = end
    return token
  }
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = i
    return pattern.exec(source)
  }
  while (i < source.length) {
    const sign = source.charAt(i)
    if (sign === '`') {
      const run = runLength(source, i)
      const close = codeEnd(i, run)
      if (close === undefined) {
        push(i + run, source.slice(i, i + run))
        continue
      }
      push(i + run, '')
      const first = tokens.length
      const inner = source.slice(i, close)
      push(close, inner.replaceAll('\n', ' '))
      spans.push({ kind: 'code', from: first, to: tokens.length })
      push(close + run, '')
    } else if (sign === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(i + 1))) {
      push(i + 1, '')
      i++
    } else if (sign === '_' && names.has(i)) {
      const name = names.get(i) ?? ''
      push(i + name.length, name)
    } else if (sign === '*' || sign === '_' || (sign === '~' && source.charAt(i + 1) === '~')) {
      const length = runLength(source, i)
      const before = source.charAt(i - 1)
      const after = source.charAt(i + length)
      const opens = after !== '' && !/\s/.test(after) && !(sign === '_' && /[\p{L}\p{N}]/u.test(before))
      const closes = before !== '' && !/\s/.test(before) && !(sign === '_' && /[\p{L}\p{N}]/u.test(after))
      push(i + length, source.slice(i, i + length))
      if (closes && closeEmphasis(delimiters, sign, length, tokens, spans)) continue
      if (opens) delimiters.push({ index: tokens.length - 1, sign, length })
    } else if (sign === '[' || (sign === '!' && source.charAt(i + 1) === '[')) {
      const image = sign === '!'
      push(i + (image ? 2 : 1), image ? '![' : '[')
      brackets.push({ index: tokens.length - 1, image })
      if (brackets.length > 200) brackets.shift()
    } else if (sign === ']') {
      const open = brackets.pop()
      const token = push(i + 1, ']')
      const opener = open && tokens[open.index]
      if (!open || !opener) continue
      const label = source.slice(opener.end, token.at)
      const target = sticky(DESTINATION)
      const reference = target ? undefined : referenceAt(source, i, label, definitions)
      if (!target && !reference) continue
      opener.text = ''
      token.text = ''
      const href = target?.[1] ?? reference?.href ?? ''
      spans.push({ kind: open.image ? 'image' : 'link', from: open.index + 1, to: tokens.length - 1, href })
      const end = target ? DESTINATION.lastIndex : (reference?.end ?? i)
      if (end > i) push(end, '')
    } else if (sign === '<') {
      const auto = sticky(AUTOLINK)
      if (auto) {
        const href = auto[1] ?? ''
        push(i + 1, '')
        spans.push({ kind: 'link', from: tokens.length, to: tokens.length + 1, href })
        push(i + href.length, href)
        push(i + 1, '')
        continue
      }
      const comment = sticky(COMMENT)
      if (comment) {
        push(i + comment[0].length, '')
        continue
      }
      const tag = sticky(TAG)
      if (!tag || (source.charAt(i - 1) === '/' && /^<[a-z_][\w-]*>$/i.test(tag[0]))) {
        i++
        continue
      }
      const name = (tag[2] ?? '').toLowerCase()
      const attributes = tag[3] ?? ''
      const alt = name === 'img' ? attribute(attributes, 'alt') : undefined
      push(i + tag[0].length, name === 'br' ? '\n' : (alt ?? ''))
      if (alt !== undefined)
        spans.push({
          kind: 'image',
          from: tokens.length - 1,
          to: tokens.length,
          href: attribute(attributes, 'src') ?? '',
        })
      const kind = TAG_SPANS[name]
      if (!kind) continue
      if (tag[1] !== '/') tags.push({ name, index: tokens.length, href: attribute(attributes, 'href') })
      else {
        const open = tags.pop()
        if (open?.name === name) spans.push({ kind, from: open.index, to: tokens.length - 1, href: open.href })
      }
    } else if (sign === '&') {
      const entity = sticky(ENTITY)
      const text = entity && entityText(entity)
      if (entity && text !== undefined && text !== null) push(i + entity[0].length, text)
      else i++
    } else i++
  }
  flush(source.length)
  return { tokens, spans }
}

/** Matches the last token with the nearest open delimiter of its kind; looks back at most forty. */
function closeEmphasis(
  delimiters: Delimiter[],
  sign: string,
  length: number,
  tokens: Token[],
  spans: TokenSpan[],
): boolean {
  for (let d = delimiters.length - 1; d >= 0 && d >= delimiters.length - 40; d--) {
    const open = delimiters[d]
    if (!open || open.sign !== sign || open.length !== length) continue
    delimiters.length = d
    const [first, last] = [tokens[open.index], tokens.at(-1)]
    if (first) first.text = ''
    if (last) last.text = ''
    const kind = sign === '~' ? 'deleted' : length === 1 ? 'emphasis' : 'strong'
    spans.push({ kind, from: open.index, to: tokens.length - 1 })
    return true
  }
  return false
}

function referenceAt(
  source: string,
  at: number,
  label: string,
  definitions: Definitions,
): { href: string; end: number } | undefined {
  if (definitions.size === 0) return undefined
  if (source.charAt(at) === '[') {
    const close = source.indexOf(']', at)
    if (close > 0 && close - at < 200) {
      const href = definitions.get((source.slice(at + 1, close) || label).toLowerCase())
      if (href !== undefined) return { href, end: close + 1 }
    }
  }
  const href = definitions.get(label.toLowerCase())
  return href === undefined ? undefined : { href, end: at }
}

function runLength(source: string, at: number): number {
  let end = at
  while (end < source.length && source.charAt(end) === source.charAt(at)) end++
  return end - at
}

/** Where the code span that opens at a place ends: the next run of as many backticks. Each run is looked at once. */
function codeSpanEnds(source: string): (at: number, length: number) => number | undefined {
  const runs = new Map<number, number[]>()
  for (const run of source.matchAll(/`+/g)) {
    const known = runs.get(run[0].length)
    if (known) known.push(run.index)
    else runs.set(run[0].length, [run.index])
  }
  const next = new Map<number, number>()
  return (at, length) => {
    const places = runs.get(length) ?? []
    let index = next.get(length) ?? 0
    while (index < places.length && (places[index] ?? 0) <= at) index++
    next.set(length, index)
    return places[index]
  }
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(text)
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined
}

function entityText(entity: RegExpExecArray): string | undefined {
  const code = entity[1] ? Number(entity[1]) : entity[2] ? Number.parseInt(entity[2], 16) : undefined
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  return ENTITIES[(entity[3] ?? '').toLowerCase()]
}

function build(tokens: readonly Token[], tokenSpans: readonly TokenSpan[], places: (offset: number) => Place): Rich {
  const starts: number[] = []
  const parts: string[] = []
  const outAt: number[] = []
  const sourceAt: number[] = []
  let length = 0
  for (const token of tokens) {
    starts.push(length)
    if (token.text === '') continue
    outAt.push(length)
    sourceAt.push(token.at)
    parts.push(token.text)
    length += token.text.length
  }
  starts.push(length)
  const spans = tokenSpans
    .map(({ kind, from, to, href }) => ({
      kind,
      start: starts[from] ?? length,
      end: starts[to] ?? length,
      ...(href === undefined ? {} : { href }),
    }))
    .filter((span) => span.end > span.start || span.kind === 'image')
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    text: parts.join(''),
    spans,
    placeOf(offset) {
      const index = lastAtMost(outAt, offset)
      return places((sourceAt[index] ?? 0) + Math.max(0, offset - (outAt[index] ?? 0)))
    },
  }
}

function placesOf(lines: readonly SourceLine[]): (offset: number) => Place {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.text.length + 1
  }
  return (offset) => {
    const index = lastAtMost(starts, offset)
    const line = lines[index]
    return { line: line?.line ?? 1, column: (line?.column ?? 1) + offset - (starts[index] ?? 0) }
  }
}

/** Index of the last entry that is not above the value; 0 where all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
