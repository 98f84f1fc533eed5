import type { JudgedClaim } from '../schema/snapshot.ts'
import { markOf } from './marks.ts'
import { plain } from './phrase.ts'
import type { Sentences } from './sentences.ts'

/**
 * Claims of one line that stand alike for one reason are told once: that a file is there and how long it is, where
 * there is no such file.
 * @returns the claims in their order, those that are told together as one group
 */
export function saidOnce(claims: readonly JudgedClaim[], words: Sentences): readonly (readonly JudgedClaim[])[] {
  const groups = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    const { document, line, subject, mood } = claim
    const key = JSON.stringify([document, line, subject, mood, markOf(claim), plain(words.reason(claim))])
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()]
}
