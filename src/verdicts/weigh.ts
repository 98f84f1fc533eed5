import type { JudgedClaim } from '../schema/snapshot.ts'
import { bearingOf, faultOf, isCertain } from './bearing.ts'

/** The functional claims beneath a state, by what they mean for it. */
export interface Weights {
  readonly holds: readonly JudgedClaim[]
  readonly fails: readonly JudgedClaim[]
  readonly lacks: readonly JudgedClaim[]
  readonly hidden: readonly JudgedClaim[]
  readonly unknown: readonly JudgedClaim[]
  /** Of those that hold: what nothing uses, cannot run, or only simulates its work. */
  readonly idle: readonly JudgedClaim[]
}

export function weigh(claims: Iterable<JudgedClaim>): Weights {
  const weights: Record<keyof Weights, JudgedClaim[]> = {
    holds: [],
    fails: [],
    lacks: [],
    hidden: [],
    unknown: [],
    idle: [],
  }
  for (const claim of claims) {
    const bearing = bearingOf(claim)
    if (bearing === 'aside') continue
    weights[bearing].push(claim)
    if (bearing === 'holds' && faultOf(claim)) weights.idle.push(claim)
  }
  return weights
}

export function totalOf({ holds, fails, lacks, hidden, unknown }: Weights): number {
  return holds.length + fails.length + lacks.length + hidden.length + unknown.length
}

/** Was anything beneath it settled? */
export function isChecked(weights: Weights): boolean {
  return totalOf(weights) > weights.unknown.length
}

/** Up to so many settled claims one certain failure turns a state; of more, one in so many, and at least two. */
const FEW = 20
const ONE_IN = 80

/**
 * The failures that may turn a state, what does nothing behind them: all, where enough are certain or a third of what was settled fails; else
 * none. A phrase that was not found may have been looked for wrongly, and one slip in a hundred claims is a slip.
 */
export function turningFailures(weights: Weights): readonly JudgedClaim[] {
  const settled = totalOf(weights) - weights.unknown.length
  const fails = distinct([...weights.fails, ...weights.idle])
  const needed = settled <= FEW ? 1 : Math.max(2, Math.ceil(settled / ONE_IN))
  const certain = fails.filter(isCertain)
  // What cannot run is no slip.
  const broken = certain.filter((claim) => faultOf(claim) === 'broken')
  const enough = certain.length + broken.length >= needed || (fails.length >= 2 && fails.length * 3 >= settled)
  return enough ? fails : []
}

/** The same thing said to be there five times fails once. */
function distinct(claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  return [...new Map(claims.toReversed().map((claim) => [`${claim.kind} ${claim.subject}`, claim])).values()].reverse()
}
