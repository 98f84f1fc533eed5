import type { Observation } from '../schema/observation.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { judge } from './judge.ts'
import { covers, titleWords } from './title.ts'

/** Numbers below this are too common for an equal one to be the same. */
const LEAST = 20

/**
 * Settles sizes, and numbers of files, that a summary repeats: a row or a line that names a section, a file or a total in
 * words ("RBAC", "Churn Predictor") and gives the number that is given there speaks of the same thing. It takes what was
 * observed there, by the measure that it names itself. Numbers whose own subject was found stay as they are.
 */
export function settleRepeats(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const observed = new Map<number, JudgedClaim[]>()
  for (const claim of claims) {
    const value = sizeClaimed(claim)
    if (value === undefined || claim.observation.state !== 'observed') continue
    const same = observed.get(value)
    if (same) same.push(claim)
    else observed.set(value, [claim])
  }
  return claims.map((claim) => {
    const value = sizeClaimed(claim)
    if (value === undefined || claim.observation.state !== 'unresolved') return claim
    const words = titleWords(nameOf(claim).replace(/\([^)]*\)/g, ' '))
    if (words.every((word) => /^\d+$/.test(word))) return claim
    const named = (observed.get(value) ?? []).filter((other) => names(words, other))
    const same = named.filter(({ kind }) => kind === claim.kind)
    // A round number may well be lines here and bytes there.
    const found = repeated(claim, same.length > 0 || value % 100 === 0 ? same : named)
    return found ?? claim
  })
}

/** The claim as the others were observed, where all were found to be of one size and say it as exactly. */
function repeated(claim: JudgedClaim, others: readonly JudgedClaim[]): JudgedClaim | undefined {
  const unit = claim.kind === 'count' ? 'files' : claim.kind
  const observations = others.map((other) => measured(other, unit))
  const [first] = observations
  if (!first || new Set(observations.map(sizeFound)).size !== 1) return undefined
  const verdict = judge(claim, first)
  const { op } = claim.claimed
  // What is wrong as "~48,000" is no better as "48,000+".
  const exact = others.some(
    (other) =>
      other.claimed.op === op || (op === 'ge' && other.claimed.op === 'approx' && ACCUSING.has(other.verdict.word)),
  )
  return exact || !ACCUSING.has(verdict.word) ? { ...claim, observation: first, verdict } : undefined
}

function sizeClaimed({ kind, claimed }: JudgedClaim): number | undefined {
  const isSize = kind === 'lines' || kind === 'bytes' || (kind === 'count' && claimed.unit === 'files')
  if (!isSize) return undefined
  return claimed.value !== undefined && claimed.value >= LEAST ? claimed.value : undefined
}

/** "Files: ~40" says by its heading what they are files of. */
function nameOf({ kind, subject, section }: JudgedClaim): string {
  return kind === 'count' && /^(?:total )?files$/i.test(subject) ? (section.at(-1) ?? '') : subject
}

/** "**14 Total** | **Billing**": the row that sums up the rows of a table. */
const TOTAL = /^\W*(?:\w+\s+)?(?:totals?|sum|summe|gesamt|合计|总计|jumlah)\b/i

/**
 * Do the words name the heading above a claim, its file, or the row of its total? A file may also be a part of what they
 * say; a total needs two words of its row.
 */
function names(words: readonly string[], { section, subject, text }: JudgedClaim): boolean {
  if (words.length > 1 && TOTAL.test(subject) && covers(titleWords(text), words)) return true
  const file = titleWords(/([^/\\]+?)(?:\.\w+)?\/?$/.exec(subject)?.[1] ?? subject)
  if (covers(file, words) || (file.some((word) => /\p{L}/u.test(word)) && covers(words, file))) return true
  return section.slice(1).some((heading) => covers(titleWords(heading), words))
}

/** What was observed, told in lines or in bytes; undefined where only the other was. */
function measured({ observation }: JudgedClaim, unit: string): Observation | undefined {
  if (observation.state !== 'observed' || observation.fact.shape !== 'count') return observation
  const { value, unit: own, other } = observation.fact
  if (own === unit) return observation
  return other?.unit === unit
    ? { ...observation, fact: { shape: 'count', ...other, other: { value, unit: own } } }
    : undefined
}

function sizeFound(observation: Observation | undefined): number | undefined {
  return observation?.state === 'observed' && observation.fact.shape === 'count' ? observation.fact.value : undefined
}
