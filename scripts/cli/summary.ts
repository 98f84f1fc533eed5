import type { Snapshot } from '../../src/schema/snapshot.ts'
import { isSettled, type JudgedGate, judgeGates } from '../../src/verdicts/gates.ts'
import { subjectOf } from '../../src/views/finding.ts'
import { falseCount, headlineOf } from '../../src/views/headline.ts'
import { judgedOf, totalOf } from '../../src/views/marks.ts'
import { plain } from '../../src/views/phrase.ts'
import { placeOf } from '../../src/views/place.ts'
import { worstOf } from '../../src/views/ranking.ts'
import { type ExportedClaim, exportedClaim } from '../commands/exported-claim.ts'
import type { CollectedProject, ReleaseState } from './collect-project.ts'
import { type Terminal, visible } from './terminal.ts'

const WORST = 7
const HOME = placeOf('', { base: '/', language: 'en' })

/** What a person, or a program, wants to know first of a project that was collected. */
export interface Summary {
  readonly project: string
  readonly release: string
  readonly commit: string | null
  /** 0 to 1, as the documents state it. */
  readonly claimed: number | null
  /** 0 to 1: what the repository supports surely, and at most; null where nothing was judged. */
  readonly supported: { readonly low: number; readonly high: number } | null
  readonly claims: number
  readonly judged: number
  readonly tally: Snapshot['tally']
  readonly false: number
  /** The false claims that matter most, heaviest first. */
  readonly worst: readonly ExportedClaim[]
  readonly gates: readonly { readonly name: string; readonly passed: boolean }[]
  readonly releases: readonly {
    readonly id: string
    readonly label: string
    readonly commit: string | null
    readonly state: ReleaseState
  }[]
}

export function summaryOf({ project, releases, latest }: CollectedProject): Summary {
  const headline = headlineOf(latest, HOME, project.id)
  return {
    project: project.id,
    release: latest.release.id,
    commit: latest.release.commit,
    claimed: headline.claimed ?? null,
    supported: headline.readiness ?? null,
    claims: totalOf(latest.tally),
    judged: judgedOf(latest.tally),
    tally: latest.tally,
    false: falseCount(latest),
    worst: worstOf(latest.claims, WORST).map(exportedClaim),
    gates: gatesOf({ project, releases, latest }).map(({ name, passed }) => ({ name, passed })),
    releases: releases.map(({ release: { id, label, commit }, state }) => ({ id, label, commit, state })),
  }
}

export function gatesOf({ project, latest }: CollectedProject): readonly JudgedGate[] {
  return judgeGates(project.configuration.gates ?? [], latest)
}

/** Prints the headline, the false claims that matter most, and the gates. */
export function printSummary(collected: CollectedProject, terminal: Terminal): void {
  const { latest, project } = collected
  const { bold, dim, red } = terminal.paint
  const worst = worstOf(latest.claims, WORST)
  terminal.print(bold(`${visible(project.configuration.name ?? project.id)} ${visible(latest.release.label)}`))
  terminal.print(headlineOf(latest, HOME, project.id).sentences.join(' '))
  if (worst.length > 0)
    terminal.print(`\n${bold(`False, and matters most (${worst.length} of ${falseCount(latest)})`)}`)
  for (const claim of worst) {
    const subject = subjectOf(claim)
    const name = visible(typeof subject === 'string' ? subject : subject.code)
    terminal.print(`  ${red(claim.verdict.word)}  ${name} — ${visible(plain(HOME.words.reason(claim)))}`)
    terminal.print(dim(`    ${visible(claim.document)}:${claim.line}  ${claim.id}`))
  }
  for (const gate of gatesOf(collected)) {
    const musts = gate.criteria.filter(({ criterion, state }) => criterion.level === 'must' && !isSettled(state))
    terminal.print(`\n${bold(`Gate ${visible(gate.name)}: ${gate.passed ? 'passed' : 'not passed'}`)}`)
    for (const { criterion, state } of musts)
      terminal.print(`  ${red(HOME.words.decision.states[state])}  ${visible(criterion.label)}`)
  }
}
