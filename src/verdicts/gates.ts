import type { Project } from '../schema/project.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'

type Gate = NonNullable<Project['gates']>[number]
export type Criterion = Gate['criteria'][number]

/**
 * met: what it asks for was measured; named: all of it holds, but of some only what it names was seen, so that nothing
 * shows that it works; attested: a person signed for it; failed: the repository shows otherwise; open: nothing here
 * could settle it. Only met and attested pass a gate.
 */
export type CriterionState = 'met' | 'named' | 'attested' | 'failed' | 'open'

export interface JudgedCriterion {
  readonly criterion: Criterion
  readonly state: CriterionState
  /** The claims that it rests on: those that count and that nobody waived. */
  readonly claims: readonly JudgedClaim[]
  /** Those of them that speak against it. */
  readonly against: readonly JudgedClaim[]
  /** The number that was compared, where it names a metric that is known. */
  readonly value?: number
}

export interface JudgedGate {
  readonly name: string
  /** Every criterion that the gate must have is met or attested. */
  readonly passed: boolean
  readonly criteria: readonly JudgedCriterion[]
}

/** Judges the gates of a project at one release. */
export function judgeGates(gates: readonly Gate[], snapshot: Snapshot): readonly JudgedGate[] {
  return gates.map(({ name, criteria, strength = 'measured' }) => {
    const judged = criteria.map((criterion) => judgeCriterion({ strength, ...criterion }, snapshot))
    const passed = judged.every(({ criterion, state }) => criterion.level !== 'must' || isSettled(state))
    return { name, passed, criteria: judged }
  })
}

/** Is that enough for a gate? */
export function isSettled(state: CriterionState): boolean {
  return state === 'met' || state === 'attested'
}

function judgeCriterion(criterion: Criterion, snapshot: Snapshot): JudgedCriterion {
  const { attestation } = criterion
  // An attestation holds through the day on which it expires; the date is the commit's, never the clock's.
  if (attestation && attestation.expires >= snapshot.release.date.slice(0, 10))
    return { criterion, state: 'attested', claims: [], against: [] }
  const value = criterion.metric === undefined ? undefined : metricValue(criterion.metric, snapshot)
  const claims = snapshot.claims.filter(
    (claim) => claim.mood === 'asserted' && !claim.waiver && speaksOf(criterion, claim),
  )
  const against = claims.filter(({ verdict }) => ACCUSING.has(verdict.word))
  const states = [
    ...(criterion.metric === undefined ? [] : [metricState(criterion, value)]),
    ...(criterion.section === undefined && criterion.claims === undefined ? [] : [claimsState(criterion, claims)]),
  ]
  return { criterion, state: worst(states), claims, against, ...(value === undefined ? {} : { value }) }
}

function speaksOf({ section, claims }: Criterion, claim: JudgedClaim): boolean {
  const wanted = section?.toLowerCase()
  const within = wanted !== undefined && claim.section.some((heading) => heading.toLowerCase().includes(wanted))
  return within || (claims?.includes(claim.id) ?? false)
}

function claimsState({ strength }: Criterion, claims: readonly JudgedClaim[]): CriterionState {
  if (claims.some(({ verdict }) => ACCUSING.has(verdict.word))) return 'failed'
  if (claims.length === 0 || claims.some(({ verdict }) => verdict.word !== 'verified')) return 'open'
  return strength !== 'present' && claims.some(({ verdict }) => verdict.strength === 'present') ? 'named' : 'met'
}

function metricState({ least, most }: Criterion, value: number | undefined): CriterionState {
  if (value === undefined || (least === undefined && most === undefined)) return 'open'
  return (least === undefined || value >= least) && (most === undefined || value <= most) ? 'met' : 'failed'
}

function worst(states: readonly CriterionState[]): CriterionState {
  return BAD_FIRST.find((state) => states.includes(state)) ?? 'open'
}

const BAD_FIRST = ['failed', 'open', 'named', 'met'] as const satisfies readonly CriterionState[]

/** Metrics of the snapshot, and the claims themselves: `claims.false`, `claims.verified`, `claims.unverifiable`. */
function metricValue(id: string, { metrics, tally }: Snapshot): number | undefined {
  switch (id) {
    case 'claims.false':
      return tally.overstated + tally.understated + tally.missing + tally.contradicted
    case 'claims.verified':
      return tally.verified
    case 'claims.unverifiable':
      return tally.unverifiable
    default:
      return metrics.find((metric) => metric.id === id)?.value
  }
}
