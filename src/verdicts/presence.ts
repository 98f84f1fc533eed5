import type { Claim } from '../schema/claim.ts'
import type { Fact, Observation } from '../schema/observation.ts'
import type { Verdict } from '../schema/verdict.ts'
import { unverifiable, verdict } from './verdict.ts'

type Observed = Extract<Observation, { state: 'observed' }>
type Presence = Extract<Fact, { shape: 'presence' }>

/** `path:line` of the first piece of evidence; empty where there is none. */
export function placeOf({ evidence: [first] }: Observed): string {
  if (!first) return ''
  return first.line === undefined ? first.path : `${first.path}:${first.line}`
}

/**
 * Judges what is there or not. Something looked for only by name (strength `present`) may prove presence; that nothing
 * goes by that name does not prove absence, so it never accuses.
 */
export function judgePresence(claim: Claim, fact: Presence, observation: Observed): Verdict {
  const { rule } = observation
  const place = placeOf(observation)
  const to = (observation.moved ?? []).join(', ')
  const { op } = claim.claimed
  if (op === 'absent') {
    if (fact.present) return verdict('contradicted', fact.strength, { code: 'exists-after-all', values: { place } })
    if (to !== '') return verdict('verified', fact.strength, { code: 'absent-here', values: { to } })
    return verdict('verified', fact.strength, { code: 'rightly-absent', values: { rule } })
  }
  if (!fact.present) {
    if (fact.strength === 'present') return unverifiable({ code: 'no-trace', values: { rule } })
    if (to !== '') return verdict('missing', 'measured', { code: 'moved', values: { to } })
    return verdict('missing', 'measured', { code: 'not-found', values: { rule } })
  }
  if (op !== 'present') return unverifiable({ code: 'number-not-counted', values: { place } })
  if (fact.stub) return verdict('overstated', fact.strength, { code: 'stub', values: { place } })
  const code = fact.strength === 'measured' ? 'found' : 'found-by-name'
  return verdict('verified', fact.strength, { code, values: { place } })
}
