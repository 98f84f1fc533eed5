import type { JudgedClaim } from '../schema/snapshot.ts'
import { contradictionsAmong } from './contradictions.ts'
import { judge } from './judge.ts'
import { isQuotation } from './quotations.ts'
import { settleStates } from './roll-up.ts'

/**
 * Judges the claims of a snapshot again by the present rules, from the observations that it keeps: no repository is
 * needed, and nothing is observed anew. The result is a layer to compare with the old verdicts, never over them.
 * Contradictions are found anew, but for those with quoted documents, of which it keeps no text.
 * @param claims of one snapshot, in its order.
 * @returns in the order of documents, then lines and columns.
 */
export function recheck(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const single = claims.filter(({ kind }) => kind !== 'contradiction')
  const quotations = claims.filter(isQuotation)
  const settled = settleStates(single.map((claim) => ({ ...claim, verdict: judge(claim, claim.observation) })))
  const order = new Map<string, number>()
  for (const { document } of claims) if (!order.has(document)) order.set(document, order.size)
  const position = ({ document }: JudgedClaim) => order.get(document) ?? order.size
  return [...settled, ...contradictionsAmong(settled).map(({ claim }) => claim), ...quotations].toSorted(
    (a, b) =>
      position(a) - position(b) || a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
