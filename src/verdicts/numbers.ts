import type { Claim } from '../schema/claim.ts'
import type { Reason } from '../schema/reason.ts'
import type { Verdict } from '../schema/verdict.ts'
import { type Gap, verdict } from './verdict.ts'
import { decimalsOf, near, rangeOf, roundsTo } from './written.ts'

/** A number that was counted, and the same subject by another measure where the claim may have mixed them up. */
export interface Counted {
  readonly value: number
  readonly unit: string
  readonly other?: { readonly value: number; readonly unit: string } | undefined
}

/** Sizes hold within 2 % or 2, "~" within 10 %; all else is exact (design/claims.md, "A verdict"). */
export const SIZE = { share: 0.02, least: 2 }
export const ABOUT = 0.1

/**
 * Compares a claimed number with a counted one of the same unit. A share is taken of the greater of the two, so that
 * the tolerance is the same whichever of them is the claim.
 */
export function compareNumber(claim: Claim, claimed: number, counted: Counted): Verdict {
  const { value: observed, unit } = counted
  const numbers = { claimed, observed, unit }
  const gap = gapOf(claimed, observed, toleranceOf(claim, claimed, observed))
  const holds = (reason: Reason) => verdict('verified', 'measured', reason, gap)
  const { op, text } = claim.claimed
  if (op === 'ge' && observed >= claimed) return holds({ code: 'at-least', values: numbers })
  if (op === 'le' && observed <= claimed) return holds({ code: 'at-most', values: numbers })
  if (op !== 'ge' && op !== 'le') {
    if (near(claimed, observed)) return holds({ code: 'equal', values: numbers })
    if (Math.abs(gap.delta) <= gap.tolerance)
      return holds({ code: 'within-tolerance', values: { ...numbers, tolerance: gap.tolerance } })
    if (text !== undefined && roundsTo(text, observed))
      return holds({ code: 'rounds-to', values: { ...numbers, written: text } })
    const range = rangeOf(text, claimed)
    if (range && observed >= range[0] && observed <= range[1])
      return holds({ code: 'in-range', values: { ...numbers, from: range[0], to: range[1] } })
  }
  return accuse(claim, counted, claimed, gap)
}

/** Overstated says more than observed, understated less; none at all is missing, and said to be none is contradicted. */
function accuse(claim: Claim, counted: Counted, claimed: number, gap: Gap): Verdict {
  const { value: observed, unit, other } = counted
  const numbers = { claimed, observed, unit }
  const mixedUp = other !== undefined && isOther(claim, claimed, other)
  const reason = (code: 'more-than-observed' | 'less-than-observed'): Reason =>
    mixedUp
      ? { code: 'other-measure', values: { ...numbers, other: other.value, otherUnit: other.unit } }
      : { code, values: numbers }
  if (claimed > observed)
    return verdict(observed === 0 ? 'missing' : 'overstated', 'measured', reason('more-than-observed'), gap)
  return verdict(claimed === 0 ? 'contradicted' : 'understated', 'measured', reason('less-than-observed'), gap)
}

function isOther(claim: Claim, claimed: number, other: { readonly value: number }): boolean {
  if (other.value === 0) return false
  const share = claim.claimed.op === 'eq' ? SIZE.share : ABOUT
  return Math.abs(claimed - other.value) <= share * Math.max(claimed, other.value)
}

export function gapOf(claimed: number, observed: number, tolerance: number): Gap {
  const delta = claimed - observed
  const relative = delta / observed
  return { delta, tolerance, ...(Number.isFinite(relative) ? { relative } : {}) }
}

function toleranceOf(claim: Claim, claimed: number, observed: number): number {
  const greater = Math.max(Math.abs(claimed), Math.abs(observed))
  const { op, unit, text } = claim.claimed
  if (op === 'ge' || op === 'le') return 0
  const size = claim.kind === 'lines' || claim.kind === 'bytes' || unit === 'lines' || unit === 'bytes'
  const least = size ? Math.max(SIZE.least, SIZE.share * greater) : 0
  const about = op === 'approx' ? ABOUT * greater : 0
  const digits = unit === 'percent' ? lastPlace(text, claimed) : 0
  return Math.max(least, about, digits)
}

/** A percentage holds whether it was rounded or cut off at its last digit: less than one unit of that place away. */
function lastPlace(text: string | undefined, claimed: number): number {
  return 10 ** -decimalsOf(text, claimed) * (1 - 1e-9)
}
