import type { Reading } from '../schema/reading.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { judgeBoxes } from './boxes.ts'
import { settleCited } from './cited.ts'
import { withhold } from './judge.ts'
import { byLine, claimsWithin } from './lines.ts'
import { settleListedFiles } from './listed-files.ts'
import { claimsNamed, type Names, namesakes, namesIn } from './names.ts'
import { settleRepeats } from './repeats.ts'
import { speaksOfAll } from './scope.ts'
import { judgeState, observeState, percentOf } from './status.ts'
import { titleWords } from './title.ts'
import { settleTotals } from './totals.ts'
import { verdict } from './verdict.ts'
import { isChecked, type Weights, weigh } from './weigh.ts'

/** A claim judged by itself, with what its document says around it. */
export interface JudgedReading {
  readonly reading: Reading
  readonly claim: JudgedClaim
}

/**
 * Settles status and rollup claims from the claims beneath them, and numbers that a summary repeats; all others pass as
 * they are, in the same order.
 */
export function rollUp(judged: readonly JudgedReading[]): JudgedClaim[] {
  return settleStates(
    judged.map(({ reading, claim }) => {
      const { state } = reading.context
      return state === undefined ? claim : { ...claim, state }
    }),
  )
}

/** The same from what a snapshot keeps, so that an old release can be judged again without its repository. */
export function settleStates(judged: readonly JudgedClaim[]): JudgedClaim[] {
  const claims = settleCited(settleRepeats(settleTotals(settleListedFiles(settleRepeats(judged)))))
  const names = namesIn(claims)
  const lines = byLine(claims)
  const aspects = rowsOfAspects(claims)
  // A section may have a status on each of its lines: what is beneath an extent is gathered once.
  const extents = new Map<string, { readonly claims: readonly JudgedClaim[]; readonly weights: Weights }>()
  const beneath = (claim: JudgedClaim) => {
    const { document } = claim
    const extent = extentOf(claim)
    const key = `${extent.from}-${extent.to} ${document}`
    const known = extents.get(key)
    if (known) return known
    const within = claimsWithin(lines, document, extent.from, extent.to)
    const found = { claims: within, weights: weigh(within) }
    extents.set(key, found)
    return found
  }
  const settled = claims.map((claim) => {
    if (claim.kind === 'rollup') return judgeBoxes(claim, beneath(claim).claims)
    if (claim.kind !== 'status') return claim
    const own = beneath(claim)
    const named = elsewhere(claim, own.weights, names, aspects)
    const weights = named.length > 0 ? weigh(new Set([...own.claims, ...named])) : own.weights
    const state = claim.state ?? 'partial'
    return { ...claim, observation: observeState(weights), verdict: withhold(claim, judgeState(claim, state, weights)) }
  })
  return withParts(withOwnLines(withConvention(settled)))
}

/** So many ticked heads over open boxes are how a document writes: the tick speaks of the head alone, what is open comes on top. */
const CONVENTION = 3

function withConvention(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const isOver = ({ kind, verdict: { word } }: JudgedClaim) => kind === 'rollup' && word === 'overstated'
  const heads = new Map<string, number>()
  for (const claim of claims) if (isOver(claim)) heads.set(claim.document, (heads.get(claim.document) ?? 0) + 1)
  return claims.map((claim) =>
    isOver(claim) && (heads.get(claim.document) ?? 0) >= CONVENTION
      ? { ...claim, verdict: { ...claim.verdict, word: 'unverifiable' as const, strength: 'none' as const } }
      : claim,
  )
}

/** Nearly all is said to be done, of so many parts at least, and of half of them it is not so. */
const NEARLY_ALL = 90
const FEWEST_PARTS = 3
/** Of more sections nobody says a percentage, and each is compared with each. */
const MOST_PARTS = 200

/**
 * "95 % complete" over sections that are each said to be done: where half of these and more are found to say too much,
 * so does what sums them up. A part within another part counts once.
 */
function withParts(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const sections = claims.filter((claim) => claim.kind === 'status' && claim.mood === 'asserted' && isSection(claim))
  return claims.map((claim) => {
    if (claim.kind !== 'status' || claim.mood !== 'asserted' || ACCUSING.has(claim.verdict.word)) return claim
    if (percentOf(claim) === undefined || !isNearlyAll(claim)) return claim
    const whole = extentOf(claim)
    const within = sections.filter((part) => part.document === claim.document && isWithin(part, whole))
    if (within.length > MOST_PARTS) return claim
    const parts = within.filter((part) => !within.some((other) => other.extent && isWithin(part, other.extent)))
    const judged = parts.filter((part) => isNearlyAll(part) && part.verdict.word !== 'unverifiable')
    const fails = judged.filter(({ verdict }) => verdict.word === 'overstated')
    const [first] = fails
    return first && judged.length >= FEWEST_PARTS && fails.length * 2 >= judged.length
      ? {
          ...claim,
          verdict: verdict('overstated', first.verdict.strength, {
            code: 'evidence-fails',
            values: { fails: fails.length, of: judged.length, first: first.subject },
          }),
        }
      : claim
  })
}

function isNearlyAll(claim: JudgedClaim): boolean {
  return (percentOf(claim) ?? (claim.state === 'done' ? 100 : 0)) >= NEARLY_ALL
}

function isSection({ extent }: JudgedClaim): boolean {
  return extent !== undefined && extent.from < extent.to
}

/** Does a claim's extent lie within a greater one? */
function isWithin({ extent }: JudgedClaim, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return extent !== undefined && extent.from >= from && extent.to <= to && extent.to - extent.from < to - from
}

/**
 * "Critical gap: X" over "Actual status: ~15 %" is one statement: where the percentage that a section gives of itself is
 * plainly too low, so is the heading that calls it a gap.
 */
function withOwnLines(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const low = new Map<string, JudgedClaim>()
  for (const claim of claims)
    if (claim.kind === 'status' && claim.verdict.word === 'understated' && percentOf(claim) !== undefined)
      low.set(sectionOf(claim), claim)
  return claims.map((claim) => {
    const isGap = claim.kind === 'status' && (claim.state === 'open' || claim.state === 'blocked')
    const line = isGap && claim.line === claim.extent?.from ? low.get(sectionOf(claim)) : undefined
    return line && claim.mood === 'asserted' && percentOf(claim) === undefined && claim.verdict.word === 'unverifiable'
      ? { ...claim, verdict: line.verdict }
      : claim
  })
}

function sectionOf({ document, extent, subject }: JudgedClaim): string {
  return JSON.stringify([document, extent?.from, extent?.to, subject])
}

/**
 * A line that names nothing but a state ("Overall: 95 %") and stands in no section of its own sums up its document; one
 * of what is not done ("Not implemented: 15 features") speaks of that part alone.
 */
function extentOf(claim: JudgedClaim): { readonly from: number; readonly to: number } {
  const { line, extent = { from: line, to: line }, subject } = claim
  const isGap = claim.state === 'absent' || claim.state === 'open' || claim.state === 'blocked'
  const overall = extent.from === extent.to && !isGap && titleWords(subject).length === 0 && speaksOfAll(claim)
  return overall ? { from: 1, to: Number.MAX_SAFE_INTEGER - 1 } : extent
}

/**
 * What a state answers for beside its own extent: what other documents say under the very same title; and, where it is
 * a row or a headline of one line or nothing beneath it could be checked, what it names. A row that gives its subject
 * several states ("Search | API ✅ | UI ❌") answers for none but its own cells.
 */
function elsewhere(
  claim: JudgedClaim,
  own: Weights,
  names: Names,
  aspects: ReadonlySet<string>,
): readonly JudgedClaim[] {
  const { subject, document, extent } = claim
  if (aspects.has(placeOf(claim))) return []
  const alike = namesakes(names, subject, document)
  const long = extent !== undefined && extent.from !== extent.to
  if (long && isChecked(own)) return alike
  // A benefit under "Task duplicates" that speaks of duplicating is a part of it, and does not name it.
  const named = claimsNamed(names, subject, document)
  return named.includes(claim) ? alike : [...alike, ...named]
}

/** Places where one subject has several asserted states. */
function rowsOfAspects(claims: readonly JudgedClaim[]): ReadonlySet<string> {
  const degrees = new Map<string, string>()
  const several = new Set<string>()
  for (const claim of claims) {
    if (claim.kind !== 'status' || claim.mood !== 'asserted') continue
    const place = placeOf(claim)
    const degree =
      claim.state === 'done' ? 'done' : claim.state === 'absent' || claim.state === 'open' ? 'not' : 'partly'
    if ((degrees.get(place) ?? degree) !== degree) several.add(place)
    degrees.set(place, degree)
  }
  return several
}

function placeOf({ document, line, subject }: JudgedClaim): string {
  return JSON.stringify([document, line, subject])
}
