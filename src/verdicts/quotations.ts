import type { Observation } from '../schema/observation.ts'
import type { Reading } from '../schema/reading.ts'
import type { Reason } from '../schema/reason.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import { contradictionOf } from './contradictions.ts'
import { type JudgedReading, rollUp } from './roll-up.ts'
import { GENERAL, POINTS_APART } from './states.ts'
import { aboutWords, covers, titleWords } from './title.ts'

/** A document of the same commit that another quotes. */
export interface Quoted {
  readonly path: string
  readonly text: string
  readonly readings: readonly Reading[]
}

/** Where a quoted document speaks of what is quoted, and what it says there. */
interface Place {
  readonly line: number
  readonly text: string
  readonly says: string
}

const QUOTED = 'quoted-document'
const LONGEST = 80

/**
 * Quotations that the quoted document does not bear out at the same commit; and what a document denies beside a right
 * quotation although the repository has it. One quotation is told once.
 * @param quoted the document that an attributed claim quotes, where it is there
 */
export function misquotations(
  judged: readonly JudgedReading[],
  quoted: (reading: Reading) => Quoted | undefined,
): JudgedReading[] {
  if (!judged.some(({ reading }) => quoted(reading))) return []
  const told: Reading[] = []
  const settled = rollUp(judged)
  return judged.flatMap(({ reading, claim }, index) => {
    const source = claim.mood === 'attributed' ? quoted(reading) : undefined
    const found = source && compare(reading, source)
    if (!found) return []
    if (told.some((other) => isRepeat(reading, other))) return []
    told.push(reading)
    const { place, agrees } = found
    const here = agrees ? settled.filter((other) => isDenied(other, claim)) : [settled[index] ?? claim]
    return here.map((one) => asReading(reading, one, place, source.path))
  })
}

export function isQuotation({ observation }: JudgedClaim): boolean {
  return observation.state === 'observed' && observation.rule === QUOTED
}

/** The same of the same thing, by a longer name perhaps. */
function isRepeat(reading: Reading, earlier: Reading): boolean {
  const [a, b] = [reading, earlier].map(saidBy)
  return (
    isComparable(reading.claim, earlier.claim) &&
    a?.from === b?.from &&
    a?.to === b?.to &&
    covers(aboutWords(reading.claim.subject), aboutWords(earlier.claim.subject))
  )
}

/** Said beside a quotation not to be there, and the repository has it. */
function isDenied(claim: JudgedClaim, quotation: JudgedClaim): boolean {
  return (
    claim.mood === 'asserted' &&
    claim.kind === 'status' &&
    claim.verdict.word === 'contradicted' &&
    claim.document === quotation.document &&
    claim.line === quotation.line &&
    claim.subject === quotation.subject
  )
}

function asReading(
  { context }: Reading,
  here: JudgedClaim,
  { line, text, says }: Place,
  document: string,
): JudgedReading {
  const isQuoted = here.mood === 'attributed'
  const right = isQuoted ? (here.verdict.word === 'verified' ? 'here' : 'unknown') : 'there'
  const values = { here: shortly(here.claimed.text ?? ''), there: says, document, line, right, shows: '' } as const
  const reason: Reason = { code: isQuoted ? 'quoted-otherwise' : 'two-states', values }
  const claim = contradictionOf(here, { document, line, text, subject: says }, idOf(here), reason, QUOTED)
  return { claim, reading: { claim, context: { ...context, other: claim.other } } }
}

/**
 * A contradiction as it was found before, without the text of the quoted document.
 * @param seen what was observed of a claim by its id
 */
export function recordedQuotation(
  { reading, claim }: JudgedReading,
  seen: (id: string) => Observation,
): JudgedReading | undefined {
  const observation = seen(idOf(claim))
  const [at] = observation.state === 'observed' ? observation.evidence : []
  return at ? asReading(reading, claim, { line: at.line ?? 1, text: '', says: '' }, at.path) : undefined
}

function idOf({ id }: JudgedClaim): string {
  return `quotation-${id}`
}

/**
 * Does the quoted document say what it is quoted as saying? Undefined where it does not speak of it, where it names the
 * number beside the subject in a way that was not read, or where only something like it is spoken of.
 */
function compare(
  { claim, context }: Reading,
  { text, readings }: Quoted,
): { readonly agrees: boolean; readonly place: Place } | undefined {
  const wanted = saidBy({ claim, context })
  const words = aboutWords(claim.subject)
  if (!wanted || words.length === 0) return undefined
  const about = readings.filter(
    (other) => isComparable(claim, other.claim) && covers(aboutWords(other.claim.subject), words),
  )
  const asserted = about.filter((other) => other.claim.mood === 'asserted')
  const same = asserted.find((other) => agree(wanted, saidBy(other)))
  if (same) return { agrees: true, place: placeOf(same) }
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      wanted.numbers.length > 0 && covers(titleWords(line.slice(0, 2000)), words)
        ? [{ line: index + 1, text: line }]
        : [],
    )
  const denied = lines.find((line) => denies(line.text, wanted))
  if (denied) return { agrees: false, place: { ...denied, says: shortly(denied.text.replace(/[*_`|]+/g, ' ')) } }
  if (GENERAL.has(words.join(' ')) || lines.some((line) => wanted.numbers.some((n) => stands(line.text, n))))
    return undefined
  // Several numbers of one noun are of several things.
  if (!wanted.points && new Set(asserted.map((one) => one.claim.claimed.value)).size > 1) return undefined
  const other = asserted.find(
    (one) => aboutWords(one.claim.subject).length === words.length && isOpposed(wanted, saidBy(one)),
  )
  return other && !about.some((one) => agree(wanted, saidBy(one)))
    ? { agrees: false, place: placeOf(other) }
    : undefined
}

function placeOf({ claim }: Reading): Place {
  return {
    line: claim.line,
    text: claim.text,
    says: shortly(claim.claimed.text ?? String(claim.claimed.value ?? claim.claimed.op)),
  }
}

function shortly(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：-]+/, '')
    .trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

/** What a claim says of how much or how far, as a range; `numbers` as they are written. */
interface Said {
  readonly from: number
  readonly to: number
  readonly points: boolean
  readonly numbers: readonly number[]
}

function saidBy({ claim: { kind, claimed }, context }: Reading): Said | undefined {
  const points = kind === 'status' || kind === 'coverage'
  const { value, unit, op, text = '' } = claimed
  if (value !== undefined && (!points || unit === 'percent')) {
    const range = /^\D*(\d+(?:\.\d+)?)\s*%?\s*[-–—]\s*(\d+(?:\.\d+)?)\s*%/.exec(text)
    const to = range ? Number(range[2]) : op === 'ge' ? Number.POSITIVE_INFINITY : value
    const slack = op === 'approx' ? 0.1 * value : 0
    return { from: value - slack, to: to + slack, points, numbers: range ? [value, Number(range[2])] : [value] }
  }
  const degree = context.state === 'done' ? 100 : context.state === 'absent' ? 0 : undefined
  return kind === 'status' && degree !== undefined ? { from: degree, to: degree, points, numbers: [] } : undefined
}

function isComparable(a: JudgedClaim | Reading['claim'], b: Reading['claim']): boolean {
  return a.kind === b.kind && (a.kind === 'status' || a.claimed.unit === b.claimed.unit)
}

function agree(a: Said, b: Said | undefined): boolean {
  const slack = a.points ? 1 : 0
  return b !== undefined && b.from <= a.to + slack && b.to >= a.from - slack
}

/** States far apart, as for places of one document; numbers that are not the same. */
function isOpposed(a: Said, b: Said | undefined): boolean {
  if (!b || agree(a, b)) return false
  const apart = Math.max(a.from - b.to, b.from - a.to)
  return !a.points || (apart > POINTS_APART && (a.numbers.length > 0 || Math.min(a.from, b.from) <= 50))
}

const number = (value: number) => `${String(value).replace('.', '[.,]')}(?![\\d.,]*\\d)`

/** "(not 75-80 %)", "NOT 60%": the quoted document itself takes the number back. */
function denies(line: string, { numbers: [first] }: Said): boolean {
  return (
    first !== undefined &&
    new RegExp(`(?:\\bnot|\\bnicht|\\bbukan|\\bno|\\bnon|不是|而非)\\s*[*_~(]*${number(first)}`, 'i').test(line)
  )
}

function stands(line: string, value: number): boolean {
  return new RegExp(`(?<![\\d.,])${number(value)}`).test(line.replace(/(?<=\d),(?=\d{3}\b)/g, ''))
}
