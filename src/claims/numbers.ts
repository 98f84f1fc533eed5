import type { Claimed } from '../schema/claim.ts'
import type { Lexicon } from './lexicon.ts'
import { halfWidth } from './state.ts'

/** A number with what it measures, as a text writes it. */
export interface Quantity {
  readonly start: number
  readonly end: number
  /** The number as it stands, with its signs: "~1,068", "600+", "152KB". */
  readonly text: string
  readonly value: number
  /** Upper end of a range. */
  readonly to?: number
  readonly op: Extract<Claimed['op'], 'eq' | 'ge' | 'le' | 'approx'>
  /** A measure (lines, bytes, percent, tests, files, …), or empty where the noun is all that is known. */
  readonly unit: string
  /** The noun counted, as written: "task queues"; empty where none follows. */
  readonly noun: string
  /** Written as a whole of a percentage or ratio: "8,021/81,100". */
  readonly of?: number
}

const NUMBER = "\\d{1,3}(?:[,.'\\u00a0\\u202f\\u2009 ]\\d{3})+(?![\\d])(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?"
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}_.:/#\\\\\\-–+]|\\d[,.])([~≈∼≥≤<>＞＜]=?\\s?|[-−+](?=\\d))?(${NUMBER})(?:\\s?([kKmM](?![\\p{L}])|千|万|萬|百万|億|亿))?(\\+(?!\\s?\\d))?(?:\\s?[-–—~]\\s?(${NUMBER})(\\+)?)?(?:\\s\\+\\s(${NUMBER})(?=\\s\\p{L}))?(?:\\s?/\\s?(${NUMBER}))?`,
  'gu',
)
const BYTES = /^\s?(bytes?|octets|(?<=\s)B(?![\p{L}])|[kKMGT]i?B(?![\p{L}])|Ko(?![\p{L}])|Mo(?![\p{L}])|字节|バイト)/u
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  億: 1e8,
  亿: 1e8,
}
const WORD = /^[\s]*([\p{L}][\p{L}\p{N}'’./_+-]*)/u
/** At most this many words after a number are looked at. */
const NOUN_WORDS = 5

/** The quantities of a text. Versions, dates, times, ids and list numbers are none. */
export function quantitiesIn(original: string, lexicon: Lexicon): Quantity[] {
  const text = halfWidth(original)
  if (!/\d/.test(text)) return []
  const found: Quantity[] = []
  for (const match of text.matchAll(QUANTITY)) {
    // "第 96 行" is the 96th line.
    if (/第\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const quantity = quantityAt(text, match, lexicon)
    if (quantity) found.push(quantity)
  }
  return found
}

function quantityAt(text: string, match: RegExpMatchArray, lexicon: Lexicon): Quantity | undefined {
  const start = match.index ?? 0
  let end = start + match[0].length
  const rest = text.slice(end, end + 160)
  if (
    /^(?:\.\d|[-/]\d|:\d|st\b|nd\b|rd\b|th\b|[\p{L}_])/u.test(rest) &&
    !BYTES.test(rest) &&
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}xX]/u.test(rest)
  )
    return undefined
  const sign = (match[1] ?? '').trim()
  const measure = measureOf(rest, lexicon)
  const whole = measure.unit !== '' && measure.unit !== 'percent'
  const factor = (FACTORS[match[3] ?? ''] ?? 1) * measure.factor
  const read = (raw: string) => numberOf(raw, lexicon.words.decimal, whole) * factor
  const value = read(match[2] ?? '') * (/[-−]/.test(sign) ? -1 : 1) + (match[7] === undefined ? 0 : read(match[7]))
  const before = text.slice(Math.max(0, start - 24), start)
  end += measure.length
  const plus =
    match[4] !== undefined || match[6] !== undefined || /^\s?\+(?!\s?\d)/.test(text.slice(end)) || measure.plus
  return {
    start,
    end,
    text: text
      .slice(
        start,
        start + match[0].length + (measure.unit === 'bytes' || measure.unit === 'percent' ? measure.length : 0),
      )
      .trim(),
    value,
    ...(match[5] === undefined ? {} : { to: read(match[5]) }),
    ...(match[8] === undefined ? {} : { of: read(match[8]) }),
    op: opOf(sign, plus, before, lexicon),
    unit: measure.unit,
    noun: measure.noun,
  }
}

const ORDINAL =
  /(?:phase|stage|week|day|sprint|step|task|level|tier|version|line|page|section|chapter|figure|q|v|p|issue|pr|milestone|woche|tag|schritt|stufe|meilenstein|tahap|fase|第|阶段|里程碑)s?\s?$/i

/** Is a number part of a name, as in "Phase 3 tests"? */
export function isOrdinal(text: string, { start }: Quantity): boolean {
  return ORDINAL.test(text.slice(Math.max(0, start - 16), start))
}

function opOf(sign: string, plus: boolean, before: string, lexicon: Lexicon): Quantity['op'] {
  if (/^[~≈∼]/.test(sign)) return plus ? 'ge' : 'approx'
  if (/^[≥>＞]/.test(sign) || plus) return 'ge'
  if (/^[≤<＜]/.test(sign)) return 'le'
  const word = /([\p{L}.]+(?:\s[\p{L}]+)?)\s*$/u.exec(before)?.[1] ?? ''
  const last = word.split(/\s/).at(-1) ?? ''
  const is = (list: 'approx' | 'atLeast' | 'atMost') => lexicon.is(list, word) || lexicon.is(list, last)
  return is('atLeast') ? 'ge' : is('atMost') ? 'le' : is('approx') ? 'approx' : 'eq'
}

/** Reads a number by its separators: groups of three are thousands where the thing counted comes in wholes. */
export function numberOf(raw: string, decimal: '.' | ',', whole: boolean): number {
  const text = raw.replace(/[\s\u00a0\u202f\u2009']/g, '')
  const both = text.includes('.') && text.includes(',')
  const sign = both ? (text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',') : decimal
  const groups = /^\d{1,3}(?:([.,])\d{3})+$/.exec(text)
  if (groups && !both && (whole || groups[1] !== sign)) return Number(text.replace(/[.,]/g, ''))
  const point = both || text.includes(sign) ? sign : text.includes('.') ? '.' : ','
  return Number(text.replaceAll(point === '.' ? ',' : '.', '').replace(point, '.'))
}

interface Measure {
  readonly unit: string
  readonly noun: string
  readonly factor: number
  /** How much of the text the measure takes. */
  readonly length: number
  readonly plus: boolean
}

function measureOf(rest: string, lexicon: Lexicon): Measure {
  const percent = /^\s?[%％](\+)?/.exec(rest)
  if (percent)
    return { unit: 'percent', noun: '', factor: 1, length: percent[0].length, plus: percent[1] !== undefined }
  const bytes = BYTES.exec(rest)
  if (bytes) {
    const sign = (bytes[1] ?? '').toLowerCase()
    const power = 'kmgt'.indexOf(sign.charAt(0)) + 1
    const step = sign.charAt(1) === 'i' ? 1024 : 1000
    const scaled = /^[kmgt](?:i?b|o)$/.test(sign)
    return {
      unit: 'bytes',
      noun: '',
      factor: scaled ? step ** power : 1,
      length: bytes[0].length,
      plus: rest.charAt(bytes[0].length) === '+',
    }
  }
  const noun = nounAfter(rest, lexicon)
  return { unit: unitOf(noun.text, lexicon), noun: noun.text, factor: 1, length: noun.length, plus: false }
}

/** The measure that a noun is, looked up whole and by its last word. */
export function unitOf(noun: string, lexicon: Lexicon): string {
  const lower = noun.toLowerCase()
  for (const candidate of [
    lower,
    lower.split(/\s+/).slice(-3).join(' '),
    lower.split(/\s+/).slice(-2).join(' '),
    lower.split(/\s+/).at(-1) ?? '',
  ])
    for (const words of [lexicon.words.units, lexicon.english.units])
      for (const [unit, names] of Object.entries(words)) if (names.includes(candidate)) return unit
  return lower.match(/(?:行|行代码|行數|代码行)$/u) ? 'lines' : ''
}

function nounAfter(rest: string, lexicon: Lexicon): { text: string; length: number } {
  const joined =
    /^\s?([\p{Script=Han}\p{Script=Katakana}ー][\p{Script=Han}\p{Script=Katakana}ーA-Za-z /-]{0,14})/u.exec(rest)
  if (joined) {
    const counter = lexicon.words.counters.find((word) => joined[1]?.startsWith(word)) ?? ''
    const text = lexicon.cutAtStop((joined[1] ?? '').slice(counter.length)).trim()
    const lead = joined[0].length - (joined[1]?.length ?? 0) + counter.length
    return text === '' && counter !== ''
      ? { text: /^行/.test(counter) ? counter : '', length: lead }
      : { text, length: lead + text.length }
  }
  const hyphened = /^-(\p{L}{2,})/u.exec(rest)
  if (hyphened) return { text: hyphened[1] ?? '', length: hyphened[0].length }
  let length = 0
  const words: { word: string; end: number }[] = []
  while (words.length < NOUN_WORDS) {
    const match = WORD.exec(rest.slice(length))
    if (!match) break
    const word = (match[1] ?? '').replace(/[.'’-]+$/, '')
    if (lexicon.is('stops', word) || (words.length === 0 && /^(?:x|am|pm)$/i.test(word))) break
    length += match[0].length
    words.push({ word, end: length - ((match[1] ?? '').length - word.length) })
    if (
      /[.]$/.test(match[1] ?? '') ||
      /^\s*[,;:()[\]|]/.test(rest.slice(length)) ||
      /^\s[-–—]/.test(rest.slice(length))
    )
      break
  }
  const last = words.findLastIndex(({ word }) => lexicon.isPlural(word))
  const kept = last >= 0 ? words.slice(0, last + 1) : words.slice(0, 1)
  return { text: kept.map(({ word }) => word).join(' '), length: kept.at(-1)?.end ?? 0 }
}
