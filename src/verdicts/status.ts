import type { State } from '../schema/claim.ts'
import type { Evidence, Observation } from '../schema/observation.ts'
import type { Reason } from '../schema/reason.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Verdict } from '../schema/verdict.ts'
import { faultOf, isCertain } from './bearing.ts'
import { aboutWords, covers, titleWords } from './title.ts'
import { unverifiable, verdict } from './verdict.ts'
import { isChecked, totalOf, turningFailures, type Weights } from './weigh.ts'

const MOST_SHOWN = 20

/** A heading over what is wrong or to do, not over a thing that is so: "Critical issues 🔴". */
const LIST =
  /\b(?:issues?|problems?|discrepanc(?:y|ies)|blockers?|risks?|bugs?|errors?|concerns?|gaps?|findings?|limitations?|todos?|debt|warnings?|probleme?|fehler|risiken|masalah|kendala)\b|问题|风险|缺陷/iu

/** "❌ BLOCKER #4: mail settings" tells of trouble with what is there. */
const BLOCKER = /\bblocker\b/i

/** "❌ Storage - major dead code": the cross says that it is bad, not that it is not there. */
const TROUBLE =
  /\b(?:dead|unused|duplicated?|redundant|orphaned|leftover) (?:code|files?|modules?|components?)\b|\bduplicates?\b/i

/** A percentage of these is measured, under some condition: it is no state. */
export const MEASURE =
  /\b(?:rates?|ratios?|accuracy|precision|recall|usage|utili[sz]ation|uptime|savings?|reduction|overhead|latency|score)\b|率$/iu

/** "Minimal X" says of X that at most so many percent are there. */
const LITTLE = 25
const MINIMAL = /^(?:minimal|rudimentary|hardly any|barely any|rudimentär|kaum|mínim[oa]|minime)\b/iu

/** What beneath a state was seen: how much of it is there, and what is not. */
export function observeState(weights: Weights): Observation {
  const { holds, fails, lacks, hidden, idle } = weights
  const shown = firstOf([fails, idle, hidden, lacks, holds])
  const evidence = shown.map(
    (claim): Evidence => ({ path: claim.document, line: claim.line, note: `${claim.verdict.word}: ${claim.subject}` }),
  )
  return {
    state: 'observed',
    fact: {
      shape: 'ratio',
      part: holds.length + hidden.length,
      whole: totalOf(weights),
      items: firstOf([fails, idle, lacks]).map(({ subject }) => subject),
    },
    rule: 'roll-up',
    evidence,
  }
}

/** As many as a reader looks at. A section may hold many thousands, and each of its lines may state its state. */
function firstOf(lists: readonly (readonly JudgedClaim[])[]): readonly JudgedClaim[] {
  return lists.flatMap((list) => list.slice(0, MOST_SHOWN)).slice(0, MOST_SHOWN)
}

/**
 * Judges a stated state by what stands beneath it. Evidence shows presence, not that it works, so that even a verified
 * state rests on `present` alone.
 */
export function judgeState(claim: JudgedClaim, state: State, weights: Weights): Verdict {
  const of = totalOf(weights)
  if (!isChecked(weights)) return unverifiable({ code: 'nothing-checked', values: { of } })
  const isMeasured = percentOf(claim) !== undefined && MEASURE.test(claim.subject)
  if (isOutcome(claim) || isMeasured) return unverifiable({ code: 'nothing-checked', values: { of } })
  const percent = percentOf(claim) ?? (state === 'partial' && MINIMAL.test(claim.subject) ? LITTLE : undefined)
  switch (state) {
    case 'done':
      return percent === undefined || percent >= 100 ? judgeDone(claim, weights) : judgePercent(percent, weights)
    case 'partial':
    case 'progress':
      return percent === undefined ? judgePartial(weights) : judgePercent(percent, weights)
    case 'absent':
      return TROUBLE.test(claim.subject)
        ? unverifiable({ code: 'nothing-checked', values: { of } })
        : judgeAbsent(claim, weights, percent)
    case 'open':
    case 'blocked':
      return LIST.test(claim.subject) || BLOCKER.test(claim.claimed.text ?? '')
        ? unverifiable({ code: 'nothing-checked', values: { of } })
        : judgeOpen(weights)
    case 'withdrawn':
      return unverifiable({ code: 'nothing-checked', values: { of } })
    default:
      return state satisfies never
  }
}

/** "❌ FAIL", "0% (0/5 criteria)": the outcome of a check, or a share of something counted, is no state of what is there. */
function isOutcome({ claimed: { text = '', unit, value }, state }: JudgedClaim): boolean {
  const [, part, whole] = /\((\d+)\s?\/\s?(\d+)\s+\p{L}/u.exec(text) ?? []
  const isShare =
    unit === 'percent' && Number(whole) > 0 && Math.abs((100 * Number(part)) / Number(whole) - (value ?? 0)) < 1
  return isShare || ((state === 'absent' || state === 'blocked') && FAILED.test(text))
}

const FAILED =
  /^\W*(?:fail(?:s|ed|ing|ure)?|nicht bestanden|fehlgeschlagen|gagal|échoué|fallido|falhou|不通过|未通过|失败|不合格)(?!\p{L})/iu

export function percentOf({ claimed }: JudgedClaim): number | undefined {
  return claimed.unit === 'percent' ? claimed.value : undefined
}

function judgeDone(claim: JudgedClaim, weights: Weights): Verdict {
  const { holds, hidden, lacks, fails, idle } = weights
  const of = totalOf(weights)
  const there = holds.length + hidden.length
  const turning = turningFailures(weights)
  if (turning[0]) {
    const reason = failing(turning, turning[0], of)
    return turning.every((fails) => isOwn(claim, fails) && faultOf(fails) !== 'broken')
      ? unverifiable(reason)
      : verdict('overstated', strengthOf(turning), reason)
  }
  if (there === 0) return unverifiable({ code: 'nothing-checked', values: { of } })
  if (lacks.length > there) return unverifiable({ code: 'gap-admitted', values: { fails: lacks.length, of } })
  // Too little to accuse, too much to verify.
  const slips = [...fails, ...idle].filter(isCertain)
  if (slips[0]) return unverifiable(failing(slips, slips[0], of))
  return verdict('verified', 'present', { code: 'evidence-holds', values: { holds: there, of } })
}

/** "`a.py` ✅" of a file that is missing says no more than the file's own claim, which accuses already. */
function isOwn({ document, line, subject }: JudgedClaim, fails: JudgedClaim): boolean {
  return (
    document === fails.document &&
    line === fails.line &&
    (subject.includes(fails.subject) || fails.subject.includes(subject))
  )
}

function failing(fails: readonly JudgedClaim[], first: JudgedClaim, of: number): Reason {
  const values = { of, first: first.subject }
  switch (faultOf(first)) {
    case 'unused':
      return { code: 'not-wired', values: { ...values, unused: fails.length } }
    case 'hollow':
      return { code: 'simulated', values: { ...values, hollow: fails.length } }
    case 'broken':
      return { code: 'cannot-run', values: { ...values, fails: fails.length } }
    default:
      return { code: 'evidence-fails', values: { ...values, fails: fails.length } }
  }
}

/** More than it admits, where all of it is there, also what the document says is not. */
function judgePartial(weights: Weights): Verdict {
  const { holds, hidden, fails, lacks, unknown } = weights
  const of = totalOf(weights)
  const there = holds.length + hidden.length
  if (there === 0) return unverifiable({ code: 'nothing-checked', values: { of } })
  const admitted = fails.length + lacks.length + unknown.length
  if (hidden.filter(isCertain).length >= 2 && admitted === 0)
    return verdict('understated', strengthOf(hidden), { code: 'more-is-there', values: countsOf(weights) })
  if (fails.length + lacks.length === 0)
    return verdict('verified', 'present', { code: 'evidence-holds', values: { holds: there, of } })
  return verdict('verified', 'present', { code: 'gap-admitted', values: { fails: fails.length + lacks.length, of } })
}

function judgePercent(percent: number, weights: Weights): Verdict {
  const { holds, hidden } = weights
  const of = totalOf(weights)
  const fails = turningFailures(weights)
  const most = (100 * (of - fails.length)) / of
  const least = (100 * (holds.length + hidden.length)) / of
  // The vaguer a percentage, the more it admits: 95 % is plainly too high below 92.5 %, 50 % below 25 %.
  if (fails[0] && percent - (100 - percent) / 2 > most)
    return verdict('overstated', strengthOf(fails), failing(fails, fails[0], of))
  // Plainly too low: more than twice as much is there, and some of it is said not to be.
  if (hidden.some(isCertain) && least > 50 && least > 2 * percent)
    return verdict('understated', strengthOf(hidden), { code: 'more-is-there', values: countsOf(weights) })
  return isAbout(percent, weights)
    ? verdict('verified', 'present', { code: 'gap-admitted', values: { fails: gapOf(weights), of } })
    : unverifiable({ code: 'undefined-whole', values: { wants: '' } })
}

/** With fewer settled parts a share of them says nothing about a percentage. */
const ENOUGH_PARTS = 5

/**
 * Is a percentage borne out: of what surely is or is not there, is about that share there?
 * The nearer to the middle, the vaguer it is: 50 % may be 25 to 75, 90 % must be 85 to 95.
 */
function isAbout(percent: number, { holds, hidden, fails, lacks }: Weights): boolean {
  const there = [...holds, ...hidden].filter(isCertain).length
  const gone = [...fails, ...lacks].filter(isCertain).length
  if (there === 0 || gone === 0 || there + gone < ENOUGH_PARTS) return false
  return Math.abs((100 * there) / (there + gone) - percent) <= Math.min(percent, 100 - percent) / 2
}

function gapOf({ fails, lacks }: Weights): number {
  return fails.length + lacks.length
}

/**
 * Said not to be there. What is said to be missing and is there contradicts it where that is the greater part, or bears
 * its very name; 0 % is contradicted by one such thing, or where all is there.
 */
function judgeAbsent(claim: JudgedClaim, weights: Weights, percent: number | undefined): Verdict {
  const { holds, hidden, fails, lacks } = weights
  const there = [...hidden, ...holds].filter(isCertain)
  const gone = fails.length + lacks.length
  const found = hidden.some(isCertain)
  const isThere = there.length > gone || hidden.some((one) => isCertain(one) && bearsName(one, claim))
  const none = percent === 0 ? found || (there.length >= 2 && gone === 0) : found && isThere
  const reason: Reason = { code: 'more-is-there', values: countsOf(weights) }
  if (none)
    return there.every((one) => isOwn(claim, one))
      ? unverifiable(reason)
      : verdict('contradicted', strengthOf(there), reason)
  return found ? unverifiable({ code: 'undefined-whole', values: { wants: '' } }) : confirmGap(weights)
}

/** "Backups: not found" over the folder `infra/backups/`, which is there. */
function bearsName({ kind, subject }: JudgedClaim, state: JudgedClaim): boolean {
  const name = titleWords(/([^/]+?)(?:\.\w+)?\/?$/.exec(subject)?.[1] ?? '')
  const words = aboutWords(state.subject)
  return kind === 'path' && covers(name, words) && covers(words, name)
}

/** Not begun, or blocked: what is there must be the greater part, for something may well be there already. */
function judgeOpen(weights: Weights): Verdict {
  const { holds, hidden, fails, lacks } = weights
  const there = [...hidden, ...holds].filter(isCertain)
  if (hidden.some(isCertain) && there.length > 2 * (fails.length + lacks.length))
    return verdict('understated', strengthOf(hidden), { code: 'more-is-there', values: countsOf(weights) })
  return confirmGap(weights)
}

function confirmGap(weights: Weights): Verdict {
  const gone = weights.fails.length + weights.lacks.length
  const of = totalOf(weights)
  return gone > weights.holds.length + weights.hidden.length
    ? verdict('verified', strengthOf([...weights.fails, ...weights.lacks]), {
        code: 'gap-confirmed',
        values: { fails: gone, of },
      })
    : unverifiable({ code: 'nothing-checked', values: { of } })
}

function strengthOf(claims: readonly JudgedClaim[]): 'measured' | 'present' {
  return claims.some(({ verdict }) => verdict.strength === 'measured') ? 'measured' : 'present'
}

function countsOf(weights: Weights): { readonly holds: number; readonly of: number } {
  return { holds: weights.holds.length + weights.hidden.length, of: totalOf(weights) }
}
