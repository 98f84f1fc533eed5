import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Tally } from '../schema/tally.ts'
import { ACCUSING } from '../schema/verdict.ts'

/**
 * The words that stand beside claims: the verdicts, but presence is never shown as verified, and what a person signed
 * or waived says so. In the order in which bars and legends show them.
 */
export const MARKS = [
  'verified',
  'attested',
  'present',
  'unverifiable',
  'waived',
  'understated',
  'overstated',
  'contradicted',
  'missing',
] as const
export type Mark = (typeof MARKS)[number]

export function markOf({ waiver, verdict }: JudgedClaim): Mark {
  if (waiver) return 'waived'
  if (verdict.word !== 'verified') return verdict.word
  switch (verdict.strength) {
    case 'present':
      return 'present'
    case 'attested':
      return 'attested'
    default:
      return 'verified'
  }
}

/** Does the claim count: the document asserts it itself. */
export function counts({ mood }: JudgedClaim): boolean {
  return mood === 'asserted'
}

/** Does it accuse the document, with nobody having waived it. */
export function accuses(claim: JudgedClaim): boolean {
  return counts(claim) && !claim.waiver && ACCUSING.has(claim.verdict.word)
}

/** How many claims bear each mark, in the order of {@link MARKS}; marks that no claim bears are left out. */
export interface MarkCount {
  readonly mark: Mark
  readonly count: number
}

export function markCounts(claims: Iterable<JudgedClaim>): readonly MarkCount[] {
  const counted = new Map<Mark, number>()
  for (const claim of claims) if (counts(claim)) counted.set(markOf(claim), (counted.get(markOf(claim)) ?? 0) + 1)
  return MARKS.flatMap((mark) => {
    const count = counted.get(mark) ?? 0
    return count > 0 ? [{ mark, count }] : []
  })
}

/** Claims that count and that nobody waived: what every share is a share of. */
export function totalOf(tally: Tally): number {
  const { verified, overstated, understated, missing, contradicted, unverifiable } = tally
  return verified + overstated + understated + missing + contradicted + unverifiable
}

export function judgedOf(tally: Tally): number {
  return totalOf(tally) - tally.unverifiable
}

/** What the repository supports of the claims, as shares of one: surely, and at most. Undefined where nothing was judged. */
export interface Readiness {
  readonly low: number
  readonly high: number
}

export function readinessOf(tally: Tally): Readiness | undefined {
  const total = totalOf(tally)
  if (judgedOf(tally) === 0) return undefined
  return { low: tally.verified / total, high: (tally.verified + tally.unverifiable) / total }
}
