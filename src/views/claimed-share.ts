import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { counts } from './marks.ts'

/** What documents say of their own completeness: one figure, or the lowest and the highest. 0 to 1. */
export interface ClaimedShare {
  readonly low: number
  readonly high: number
}

/** How much of a part a statement must span to speak of the whole. */
const WHOLE = 0.8

/**
 * The share that a part of a document gives itself: that of its widest statement of completeness, a percentage before
 * a word. A statement that spans less than most of the part speaks of something else.
 * @param claims of that part
 * @param lines how many lines the part has
 * @returns 0 to 1, or undefined where it gives none
 */
export function claimedShare(claims: readonly JudgedClaim[], lines: number): number | undefined {
  const wide = claims
    .filter((claim) => counts(claim) && span(claim) >= WHOLE * lines)
    .toSorted((a, b) => span(b) - span(a) || a.line - b.line)
  const [percent] = wide.flatMap((claim) => statedPercent(claim) ?? [])
  const [done] = wide.flatMap((claim) => statedDone(claim) ?? [])
  return percent ?? done
}

/**
 * What the documents of a release claim of the whole: the percentages that whole documents give themselves; where
 * none gives one, their words for done.
 */
export function claimedByDocuments({ documents, claims }: Snapshot): ClaimedShare | undefined {
  const of = (stated: (claim: JudgedClaim) => number | undefined) =>
    documents.flatMap(({ path, lines }) => {
      const own = claims.filter((claim) => claim.document === path && stated(claim) !== undefined)
      const share = claimedShare(own, lines)
      return share === undefined ? [] : [share]
    })
  const percents = of(statedPercent)
  const shares = percents.length > 0 ? percents : of(statedDone)
  return shares.length === 0 ? undefined : { low: Math.min(...shares), high: Math.max(...shares) }
}

function statedPercent({ kind, claimed }: JudgedClaim): number | undefined {
  const value = kind === 'status' && claimed.unit === 'percent' ? claimed.value : undefined
  return value !== undefined && value <= 100 ? value / 100 : undefined
}

function statedDone({ kind, claimed, state }: JudgedClaim): number | undefined {
  return kind === 'status' && state === 'done' && claimed.value === undefined ? 1 : undefined
}

function span({ extent }: JudgedClaim): number {
  return extent ? extent.to - extent.from + 1 : 0
}
