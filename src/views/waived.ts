import type { JudgedClaim } from '../schema/snapshot.ts'
import type { FindingContext } from './finding.ts'
import { counts } from './marks.ts'

/** A claim that somebody answers for until a day, with who, until when and why. It is in no number, and never verified. */
export interface WaivedClaim {
  readonly claim: JudgedClaim
  readonly by: string
}

export function waivedOf({ snapshot, place }: FindingContext): readonly WaivedClaim[] {
  const { words } = place
  return snapshot.claims.flatMap((claim) => {
    const { waiver } = claim
    return waiver && counts(claim)
      ? [{ claim, by: words.claim.waived(waiver.owner, words.format.date(waiver.expires), waiver.reason) }]
      : []
  })
}
