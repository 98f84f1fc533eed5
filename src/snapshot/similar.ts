import type { JudgedClaim } from '../schema/snapshot.ts'

/** The share of what is peculiar to two lines that they must have in common to be one line. */
const LEAST = 0.5

interface Lists {
  readonly before: readonly JudgedClaim[]
  readonly after: readonly JudgedClaim[]
}

/** Words in lower case; a character of a script without spaces is a word. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu))
}

/**
 * The pairs that are each other's closest and have no rival. A word weighs the less the more lines have it: that two
 * rows of a table both say "done" says nothing.
 * @param all what words are weighed by
 * @param mayBe asked first: who cannot be one claim is not compared
 */
export function closestPairs(
  { before, after }: Lists,
  all: Lists,
  mayBe: (old: JudgedClaim, claim: JudgedClaim) => boolean,
): [JudgedClaim, JudgedClaim][] {
  const weigh = weights(all.before, all.after)
  const candidates = before.flatMap((old) =>
    after.flatMap((claim) => {
      const score = mayBe(old, claim) ? likeness(old, claim, weigh) : 0
      return score >= LEAST ? [{ old, claim, score }] : []
    }),
  )
  return candidates
    .filter(({ old, claim, score }) =>
      candidates.every((other) => (other.old === old) === (other.claim === claim) || other.score < score),
    )
    .map(({ old, claim }) => [old, claim])
}

/** Twice what two lines have in common, of what both have (Dice), by weight. */
function likeness(old: JudgedClaim, claim: JudgedClaim, weigh: (word: string) => number): number {
  const { observation } = old
  if (observation.state === 'observed' && observation.moved?.includes(claim.subject)) return 1
  const [a, b] = [wordsIn(old.text), wordsIn(claim.text)]
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weigh(word), 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * sum([...a].filter((word) => b.has(word)))) / all
}

function weights(...sides: readonly (readonly JudgedClaim[])[]): (word: string) => number {
  const counts = sides.map((claims) => {
    const count = new Map<string, number>()
    for (const text of new Set(claims.map(({ text }) => text)))
      for (const word of wordsIn(text)) count.set(word, (count.get(word) ?? 0) + 1)
    return count
  })
  return (word) => 1 / Math.max(1, ...counts.map((count) => count.get(word) ?? 0))
}
