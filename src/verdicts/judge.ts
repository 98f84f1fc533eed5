import type { Claim } from '../schema/claim.ts'
import type { Observation } from '../schema/observation.ts'
import { ACCUSING, type Verdict } from '../schema/verdict.ts'
import { compareComputed } from './arithmetic.ts'
import { compareFrequency, inUnit } from './frequency.ts'
import { compareNumber } from './numbers.ts'
import { judgeRatio, judgeSet } from './parts.ts'
import { judgePresence, placeOf } from './presence.ts'
import { compareText } from './texts.ts'
import { unverifiable, verdict } from './verdict.ts'

type Observed = Extract<Observation, { state: 'observed' }>
type CountFact = Extract<Observed['fact'], { shape: 'count' }>

/**
 * Judges one claim by what was observed of it. Only an observed fact may contradict; a claim that is attributed,
 * planned or historical never accuses, and its reason keeps what was found.
 */
export function judge(claim: Claim, observation: Observation): Verdict {
  switch (observation.state) {
    case 'failed':
      return unverifiable({
        code: observation.why,
        values: { detail: observation.detail, mend: observation.mend ?? '' },
      })
    case 'unresolved': {
      const wants = observation.wants ?? ''
      return observation.why === 'many-subjects'
        ? unverifiable({ code: observation.why, values: { candidates: observation.candidates.join(', '), wants } })
        : unverifiable({ code: observation.why, values: { wants } })
    }
    case 'observed':
      return withhold(claim, judgeObserved(claim, observation))
    default:
      return observation satisfies never
  }
}

/** An accusation of what the document does not assert itself becomes unverifiable, and says what it would have been. */
export function withhold(claim: Claim, found: Verdict): Verdict {
  if (claim.mood === 'asserted' || !ACCUSING.has(found.word)) return found
  return {
    ...found,
    word: 'unverifiable',
    strength: 'none',
    reason: 'not-asserted',
    values: { ...found.values, mood: claim.mood, would: found.word, because: found.reason },
  }
}

function judgeObserved(claim: Claim, observation: Observed): Verdict {
  const { fact } = observation
  switch (fact.shape) {
    case 'presence':
      return judgePresence(claim, fact, observation)
    case 'count':
      return judgeCount(claim, fact, observation)
    case 'set':
      return judgeSet(claim, fact)
    case 'ratio':
      return judgeRatio(claim, fact)
    case 'text':
      return compareText(claim, fact.value)
    default:
      return fact satisfies never
  }
}

function judgeCount(claim: Claim, fact: CountFact, observation: Observed): Verdict {
  const { op, value, unit = fact.unit } = claim.claimed
  const { rule } = observation
  const place = placeOf(observation)
  if (op === 'absent')
    return fact.value === 0
      ? verdict('verified', 'measured', { code: 'rightly-absent', values: { rule } })
      : verdict('contradicted', 'measured', { code: 'exists-after-all', values: { place } })
  if (op === 'present' || value === undefined)
    return fact.value > 0
      ? verdict('verified', 'measured', { code: 'found', values: { place } })
      : verdict('missing', 'measured', { code: 'not-found', values: { rule } })
  if (claim.kind === 'arithmetic') return compareComputed(claim, value, fact.value, rule, fact.items?.length ?? 0)
  const observed = inUnit(fact.value, fact.unit, unit) ?? fact.value
  if (rule.includes('schedule')) return compareFrequency(claim, value, observed)
  return compareNumber(claim, value, { value: observed, unit, other: fact.other })
}
