import type { Project } from '../schema/project.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { type CriterionState, isSettled, type JudgedCriterion, judgeGates } from '../verdicts/gates.ts'
import type { CriterionLine } from './criterion-line.ts'
import { type Finding, type FindingContext, findingsOf } from './finding.ts'
import { type Mark, markOf } from './marks.ts'
import type { Place } from './place.ts'

const STATE_MARKS = {
  met: 'verified',
  named: 'present',
  attested: 'attested',
  failed: 'missing',
  open: 'unverifiable',
} as const satisfies Record<CriterionState, Mark>

export interface CriterionRow extends CriterionLine {
  /** The claims that speak against it. */
  readonly against: readonly Finding[]
}

export interface Gate {
  readonly name: string
  readonly passed: boolean
  /** "2 must-haves not met", or "every must-have met". */
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
  const gates = configuration.gates ?? []
  return judgeGates(gates, snapshot).map(({ name, passed, criteria }, index) => {
    const scenarios = gates[index]?.scenarios
    return {
      name,
      passed,
      verdict: outcomeOf(criteria, [], context.place),
      matrix: scenarios && matrixOf(criteria, scenarios, context.place),
      rows: criteria.map((judged) => ({
        text: judged.criterion.label,
        level: decision.levels[judged.criterion.level],
        mark: STATE_MARKS[judged.state],
        state: stateOf(judged, context.place),
        because: because(judged, snapshot, context.place),
        against: findingsOf(judged.against, context),
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
          : { mark: STATE_MARKS[judged.state], text: stateOf(judged, place) },
      ),
    })),
    outcomes: scenarios.map(({ settles = [] }) => outcomeOf(criteria, settles, place)),
  }
}

/** Claims of a criterion of which only what they name was seen. */
function byNameOf({ claims }: JudgedCriterion): number {
  return claims.filter((claim) => markOf(claim) === 'present').length
}

function stateOf(judged: JudgedCriterion, { words }: Place): string {
  const { states, partly } = words.decision
  return judged.state === 'named' && byNameOf(judged) < judged.claims.length ? partly : states[judged.state]
}

/** Would a scenario settle what is not settled yet? */
function assumed({ criterion, state }: JudgedCriterion, settles: readonly string[]): boolean {
  return !isSettled(state) && settles.includes(criterion.label)
}

/** What the musts of a gate come to, where these labels are taken for settled. */
function outcomeOf(criteria: readonly JudgedCriterion[], settles: readonly string[], { words }: Place): string {
  const { decision, format } = words
  const musts = criteria.filter(({ criterion }) => criterion.level === 'must')
  const left = musts.filter((judged) => !assumed(judged, settles))
  if (musts.length === 0) return decision.noMusts
  const countOf = (wanted: CriterionState) => left.filter(({ state }) => state === wanted).length
  const [failed, open, named] = [countOf('failed'), countOf('open'), countOf('named')]
  if (failed + open + named === 0)
    return left.length === musts.length
      ? decision.ready
      : decision.readyAssuming(format.number(musts.length - left.length))
  return [
    ...(failed > 0 ? [decision.notReady(decision.musts(failed))] : []),
    ...(open > 0 ? [decision.undecided(decision.musts(open))] : []),
    ...(named > 0 ? [decision.named(decision.musts(named))] : []),
  ].join(', ')
}

function because(judged: JudgedCriterion, snapshot: Snapshot, { words }: Place): string {
  const { decision, format } = words
  const { criterion, state, claims, against, value } = judged
  const { attestation, metric, least, most } = criterion
  const rests = criterion.section !== undefined || criterion.claims !== undefined
  if (attestation) {
    const expires = format.date(attestation.expires)
    if (state === 'attested') return decision.attestation(attestation.by, attestation.reason, expires)
    if (metric === undefined && !rests) return decision.expired(attestation.by, expires)
  }
  const parts: string[] = []
  if (metric !== undefined && value === undefined) parts.push(decision.noMetric)
  if (value !== undefined) {
    const unit = snapshot.metrics.find(({ id }) => id === metric)?.unit ?? 'claims'
    const shown = words.count(value, unit)
    if (least !== undefined) parts.push(decision.metric(shown, format.number(least)))
    if (most !== undefined) parts.push(decision.metricMost(shown, format.number(most)))
  }
  if (rests) {
    const held = claims.filter(({ verdict }) => verdict.word === 'verified').length
    const byName = byNameOf(judged)
    parts.push(
      claims.length === 0
        ? decision.nothing
        : decision.holds(
            format.number(held),
            words.count(claims.length, 'claims'),
            byName > 0 ? format.number(byName) : undefined,
            format.number(against.length),
          ),
    )
  }
  return parts.join('; ')
}
