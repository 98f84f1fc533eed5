import type { Project } from '../schema/project.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'

type Waiver = NonNullable<Project['waivers']>[number]

/**
 * Marks claims that a maintainer has waived. A waiver holds through the day on which it expires.
 * @param date committer date of the release, ISO 8601 in UTC: the clock never decides.
 */
export function applyWaivers(claims: readonly JudgedClaim[], waivers: readonly Waiver[], date: string): JudgedClaim[] {
  const day = date.slice(0, 10)
  const valid = new Map<string, Waiver>()
  for (const waiver of waivers) if (waiver.expires >= day && !valid.has(waiver.claim)) valid.set(waiver.claim, waiver)
  return claims.map((claim) => {
    const waiver = valid.get(claim.id)
    if (!waiver) return claim
    const { reason, owner, expires } = waiver
    return { ...claim, waiver: { reason, owner, expires } }
  })
}
