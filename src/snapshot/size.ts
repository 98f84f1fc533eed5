import { UserError } from '../errors.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { canonical, sortedMembers } from './canonical.ts'

/** Bytes that a claim may take in a snapshot, with all that comes with it: 1,500 claims stay below 1.5 MB. */
const BYTES_PER_CLAIM = 1000
/** What a snapshot may take beside its claims: metrics, documents, the release. */
const BYTES_ALONE = 32 * 1024

/** Documents whose lines are long may take more; a snapshot of so many times its budget is refused. */
const REFUSED = 2

/** @throws UserError (exit 3) that says what takes most, where a snapshot is far larger than its claims allow. */
export function refuseOverBudget(snapshot: Snapshot, bytes: number): void {
  const why = overBudget(snapshot, bytes, REFUSED)
  if (why === undefined) return
  throw new UserError(
    `the snapshot of ${snapshot.release.label} is too large: ${why}`,
    'leave out what no reader needs: "documents" and "exclude" in asbuilt.yaml',
    { exit: 3 },
  )
}

/**
 * Why a snapshot is larger than its claims allow: the part that takes most, and the claim that takes most of it.
 * @param bytes of its file
 * @param times of the budget that are allowed
 * @returns undefined where it is within its budget
 */
export function overBudget(snapshot: Snapshot, bytes: number, times = 1): string | undefined {
  const budget = times * (BYTES_ALONE + snapshot.claims.length * BYTES_PER_CLAIM)
  if (bytes <= budget) return undefined
  const parts = sortedMembers(snapshot).map(([name, value]) => ({ name, size: canonical(value).length }))
  const claims = snapshot.claims.map((claim) => ({ name: claim.id, size: canonical(claim).length }))
  const largest = (of: readonly { name: string; size: number }[]) => of.reduce((a, b) => (b.size > a.size ? b : a))
  const part = largest(parts)
  const claim = claims.length > 0 ? `; its largest claim is ${largest(claims).name} with ${largest(claims).size}` : ''
  return `${bytes} bytes for ${snapshot.claims.length} claims, ${budget} allowed: most are ${part.name} with ${part.size}${claim}`
}
