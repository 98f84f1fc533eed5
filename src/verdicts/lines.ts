import type { JudgedClaim } from '../schema/snapshot.ts'

/** The claims of each document in ascending order of their lines. */
export type ByLine = ReadonlyMap<string, readonly JudgedClaim[]>

export function byLine(claims: readonly JudgedClaim[]): ByLine {
  const documents = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    const own = documents.get(claim.document)
    if (own) own.push(claim)
    else documents.set(claim.document, [claim])
  }
  for (const own of documents.values()) own.sort((a, b) => a.line - b.line)
  return documents
}

/** The claims of a document from one line to another, inclusive. */
export function claimsWithin(lines: ByLine, document: string, from: number, to: number): readonly JudgedClaim[] {
  const own = lines.get(document) ?? []
  return own.slice(firstFrom(own, from), firstFrom(own, to + 1))
}

/** Index of the first claim at or below a line. */
function firstFrom(own: readonly JudgedClaim[], line: number): number {
  let [low, high] = [0, own.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
