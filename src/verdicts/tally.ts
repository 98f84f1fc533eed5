import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Tally } from '../schema/tally.ts'

/** Counts claims by verdict: asserted ones only, and waived ones apart from all others. */
export function tallyOf(claims: Iterable<JudgedClaim>): Tally {
  const tally: Tally = {
    verified: 0,
    overstated: 0,
    understated: 0,
    missing: 0,
    contradicted: 0,
    unverifiable: 0,
    waived: 0,
    present: 0,
  }
  for (const { mood, verdict, waiver } of claims) {
    if (mood !== 'asserted') continue
    if (waiver) {
      tally.waived++
      continue
    }
    tally[verdict.word]++
    if (verdict.word === 'verified' && verdict.strength === 'present') tally.present++
  }
  return tally
}
