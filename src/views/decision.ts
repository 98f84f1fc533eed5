import type { Project } from '../schema/project.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { type CriterionState, type JudgedCriterion, judgeGates } from '../verdicts/gates.ts'
import { inSection } from './areas.ts'
import { type Finding, type FindingContext, findingOf } from './finding.ts'
import { counts, type Mark, markOf } from './marks.ts'
import type { Place } from './place.ts'

const STATE_MARKS = {
  met: 'verified',
  attested: 'attested',
  failed: 'missing',
  open: 'unverifiable',
} as const satisfies Record<CriterionState, Mark>

export interface CriterionRow {
  readonly label: string
  readonly level: string
  /** The icon and colour of its state. */
  readonly mark: Mark
  readonly stateText: string
  /** What the state rests on. */
  readonly because: string
  /** The claims that speak against it. */
  readonly against: readonly Finding[]
}

export interface Gate {
  readonly name: string
  readonly passed: boolean
  /** "2 musts not met", or "every must is met". */
  readonly verdict: string
  readonly rows: readonly CriterionRow[]
  readonly matrix: Matrix | undefined
}

interface Cell {
  readonly mark: Mark
  readonly text: string
}

/** The criteria of a gate under each of its scenarios: what a scenario would settle is assumed, never met. */
export interface Matrix {
  readonly scenarios: readonly string[]
  readonly rows: readonly { readonly label: string; readonly level: string; readonly cells: readonly Cell[] }[]
  /** What each scenario comes to. */
  readonly outcomes: readonly string[]
}

/** The gates that a project defines, each with the state of its criteria at a release. */
export function decisionOf(snapshot: Snapshot, configuration: Project, context: FindingContext): readonly Gate[] {
  const { decision } = context.place.words
  const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]))
  const gates = configuration.gates ?? []
  return judgeGates(gates, snapshot).map(({ name, passed, criteria }, index) => {
    const scenarios = gates[index]?.scenarios
    return {
      name,
      passed,
      verdict: outcomeOf(criteria, [], context.place),
      matrix: scenarios && matrixOf(criteria, scenarios, context.place),
      rows: criteria.map((judged) => ({
        label: judged.criterion.label,
        level: decision.levels[judged.criterion.level],
        mark: STATE_MARKS[judged.state],
        stateText: decision.states[judged.state],
        because: because(judged, snapshot, context.place),
        against: judged.against.flatMap((id) => {
          const claim = claims.get(id)
          return claim ? [findingOf(claim, context)] : []
        }),
      })),
    }
  })
}

type Scenario = NonNullable<NonNullable<Project['gates']>[number]['scenarios']>[number]

function matrixOf(criteria: readonly JudgedCriterion[], scenarios: readonly Scenario[], place: Place): Matrix {
  const { decision } = place.words
  return {
    scenarios: scenarios.map(({ name }) => name),
    rows: criteria.map((judged) => ({
      label: judged.criterion.label,
      level: decision.levels[judged.criterion.level],
      cells: scenarios.map(({ settles = [] }) =>
        assumed(judged, settles)
          ? { mark: 'unverifiable', text: decision.assumed }
          : { mark: STATE_MARKS[judged.state], text: decision.states[judged.state] },
      ),
    })),
    outcomes: scenarios.map(({ settles = [] }) => outcomeOf(criteria, settles, place)),
  }
}

/** Would a scenario settle what is not settled yet? */
function assumed({ criterion, state }: JudgedCriterion, settles: readonly string[]): boolean {
  return state !== 'met' && state !== 'attested' && settles.includes(criterion.label)
}

/** What the musts of a gate come to, where these labels are taken for settled. */
function outcomeOf(criteria: readonly JudgedCriterion[], settles: readonly string[], { words }: Place): string {
  const { decision, format } = words
  const musts = criteria.filter(({ criterion }) => criterion.level === 'must')
  const left = musts.filter((judged) => !assumed(judged, settles))
  const failed = left.filter(({ state }) => state === 'failed').length
  const open = left.filter(({ state }) => state === 'open').length
  if (failed + open === 0)
    return left.length === musts.length
      ? decision.ready
      : decision.readyAssuming(format.number(musts.length - left.length))
  return [
    ...(failed > 0 ? [decision.notReady(decision.musts(failed))] : []),
    ...(open > 0 ? [decision.undecided(decision.musts(open))] : []),
  ].join(', ')
}

function because({ criterion, state, against, value }: JudgedCriterion, snapshot: Snapshot, { words }: Place): string {
  const { decision, format } = words
  const { attestation, metric, least, most, section, claims } = criterion
  if (attestation) {
    const expires = format.date(attestation.expires)
    if (state === 'attested') return decision.attestation(attestation.by, attestation.reason, expires)
    if (metric === undefined && section === undefined && claims === undefined)
      return decision.expired(attestation.by, expires)
  }
  const parts: string[] = []
  if (metric !== undefined && value === undefined) parts.push(decision.noMetric)
  if (value !== undefined) {
    const unit = snapshot.metrics.find(({ id }) => id === metric)?.unit ?? 'claims'
    const shown = words.count(value, unit)
    if (least !== undefined) parts.push(decision.metric(shown, format.number(least)))
    if (most !== undefined) parts.push(decision.metricMost(shown, format.number(most)))
  }
  if (section !== undefined || claims !== undefined) {
    const ids = new Set(claims)
    const about = snapshot.claims.filter(
      (claim) =>
        counts(claim) && !claim.waiver && (ids.has(claim.id) || (section !== undefined && inSection(claim, section))),
    )
    const held = about.filter(({ verdict }) => verdict.word === 'verified').length
    const byName = about.filter((claim) => markOf(claim) === 'present').length
    parts.push(
      about.length === 0
        ? decision.nothing
        : decision.holds(format.number(held), words.count(about.length, 'claims'), format.number(against.length)),
    )
    if (byName > 0) parts.push(decision.byName(format.number(byName)))
  }
  return parts.join('; ')
}
