import type { Kind } from '../schema/claim.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Word } from '../schema/verdict.ts'
import { accuses } from './marks.ts'

/** How much a false claim of a kind misleads whoever decides from the document: function before size before sums. */
export const KIND_WEIGHT = {
  status: 1,
  rollup: 0.7,
  wiring: 1.4,
  endpoint: 1.4,
  tests: 1.3,
  coverage: 1.3,
  symbol: 1.2,
  technology: 1.2,
  config: 1.1,
  path: 1.1,
  command: 1,
  count: 1,
  lines: 0.9,
  contradiction: 0.8,
  range: 0.6,
  bytes: 0.6,
  reference: 0.6,
  arithmetic: 0.6,
} satisfies Record<Kind, number>

/** Saying more than there is misleads more than saying less. */
const WORD_WEIGHT = {
  missing: 1,
  contradicted: 0.9,
  overstated: 0.6,
  understated: 0.3,
  verified: 0,
  unverifiable: 0,
} satisfies Record<Word, number>

/** The weight of a false claim: its kind, its word, and how far off its number is (an order of magnitude counts double). */
export function weightOf({ kind, verdict }: JudgedClaim): number {
  const off = Math.min(2, Math.log10(1 + Math.abs(verdict.relative ?? 0)))
  return KIND_WEIGHT[kind] * (WORD_WEIGHT[verdict.word] + (verdict.word === 'overstated' ? off : off / 2))
}

/**
 * The false claims that matter most, heaviest first: one for each subject and each number, and no kind more than `perKind` times, so
 * that a stakeholder sees what is false and not ten times the same.
 */
export function worstOf(claims: readonly JudgedClaim[], most: number, perKind = 3): readonly JudgedClaim[] {
  const heaviest = claims.filter(accuses).toSorted((a, b) => weightOf(b) - weightOf(a))
  const told = new Set<string>()
  const kinds = new Map<Kind, number>()
  return heaviest
    .filter(({ subject, kind, claimed, observation }) => {
      const numbers = claimed.value === undefined ? [] : [JSON.stringify([kind, claimed.value, observation])]
      const keys = [subject.toLowerCase(), ...numbers]
      if (keys.some((key) => told.has(key)) || (kinds.get(kind) ?? 0) >= perKind) return false
      for (const key of keys) told.add(key)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      return true
    })
    .slice(0, most)
}
