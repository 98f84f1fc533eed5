import type { JudgedClaim } from '../schema/snapshot.ts'
import { judge } from './judge.ts'
import { claimsNamed, namesIn } from './names.ts'

/**
 * Settles numbers of files in rows that name a section: as many files as the section names, and the repository has.
 * There may be others that the section does not name, so that another number settles nothing.
 */
export function settleListedFiles(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const names = namesIn(claims)
  return claims.map((claim) => {
    if (claim.kind !== 'count' || claim.claimed.unit !== 'files' || claim.observation.state !== 'unresolved')
      return claim
    const files = [...new Set(claimsNamed(names, claim.subject, claim.document).flatMap(fileOf))].toSorted()
    if (files.length === 0) return claim
    const observation: JudgedClaim['observation'] = {
      state: 'observed',
      fact: { shape: 'count', value: files.length, unit: 'files', items: files.slice(0, 20) },
      rule: 'files-named-in-section',
      evidence: files.slice(0, 20).map((path) => ({ path })),
    }
    const verdict = judge(claim, observation)
    return verdict.word === 'verified' ? { ...claim, observation, verdict } : claim
  })
}

/** The files that a claim was found to name. */
function fileOf({ kind, claimed, observation }: JudgedClaim): readonly string[] {
  if (kind !== 'path' || claimed.op !== 'present' || observation.state !== 'observed') return []
  const { fact, evidence } = observation
  return fact.shape === 'presence' && fact.present
    ? evidence.filter(({ blob }) => blob !== undefined).map(({ path }) => path)
    : []
}
