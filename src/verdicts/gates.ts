import type { Project } from '../schema/project.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'

type Gate = NonNullable<Project['gates']>[number]
export type Criterion = Gate['criteria'][number]

/**
 * met: what it asks for was observed; attested: a person signed for it; failed: the repository shows otherwise;
 * open: nothing here could settle it, which is never as good as met.
 */
export type CriterionState = 'met' | 'attested' | 'failed' | 'open'

export interface JudgedCriterion {
  readonly criterion: Criterion
  readonly state: CriterionState
  /** Ids of the claims that speak against it. */
  readonly against: readonly string[]
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
  return gates.map(({ name, criteria }) => {
    const judged = criteria.map((criterion) => judgeCriterion(criterion, snapshot))
    const passed = judged.every(
      ({ criterion, state }) => criterion.level !== 'must' || state === 'met' || state === 'attested',
    )
    return { name, passed, criteria: judged }
  })
}

function judgeCriterion(criterion: Criterion, snapshot: Snapshot): JudgedCriterion {
  const { attestation } = criterion
  // An attestation holds through the day on which it expires; the date is the commit's, never the clock's.
  if (attestation && attestation.expires >= snapshot.release.date.slice(0, 10))
    return { criterion, state: 'attested', against: [] }
  const value = criterion.metric === undefined ? undefined : metricValue(criterion.metric, snapshot)
  const claims = snapshot.claims.filter(
    (claim) => claim.mood === 'asserted' && !claim.waiver && speaksOf(criterion, claim),
  )
  const against = claims.filter(({ verdict }) => ACCUSING.has(verdict.word)).map(({ id }) => id)
  const states = [
    ...(criterion.metric === undefined ? [] : [metricState(criterion, value)]),
    ...(criterion.section === undefined && criterion.claims === undefined ? [] : [claimsState(claims, against)]),
  ]
  return { criterion, state: worst(states), against, ...(value === undefined ? {} : { value }) }
}

function speaksOf({ section, claims }: Criterion, claim: JudgedClaim): boolean {
  const wanted = section?.toLowerCase()
  const within = wanted !== undefined && claim.section.some((heading) => heading.toLowerCase().includes(wanted))
  return within || (claims?.includes(claim.id) ?? false)
}

function claimsState(claims: readonly JudgedClaim[], against: readonly string[]): CriterionState {
  if (against.length > 0) return 'failed'
  return claims.length > 0 && claims.every(({ verdict }) => verdict.word === 'verified') ? 'met' : 'open'
}

function metricState({ least, most }: Criterion, value: number | undefined): CriterionState {
  if (value === undefined || (least === undefined && most === undefined)) return 'open'
  return (least === undefined || value >= least) && (most === undefined || value <= most) ? 'met' : 'failed'
}

function worst(states: readonly CriterionState[]): CriterionState {
  if (states.includes('failed')) return 'failed'
  return states.length === 0 || states.includes('open') ? 'open' : 'met'
}

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
