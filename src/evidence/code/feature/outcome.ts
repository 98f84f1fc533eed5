import type { Evidence, Observation } from '../../../schema/observation.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Match } from './search.ts'

const RULE = 'symbol.feature'

/** The definition that shows most of a phrase; that it works is not said. */
export function present({ words, best }: Match): Extract<Observation, { state: 'observed' }> {
  const place: Evidence = best
    ? {
        path: words.entry.path,
        line: best.worded.line,
        end: best.worded.end,
        blob: words.entry.oid,
        note: best.worded.name,
      }
    : { path: words.entry.path, blob: words.entry.oid }
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: 'present', ...(best && isStub(best) ? { stub: true } : {}) },
    rule: RULE,
    evidence: [place],
  }
}

/** Things that show a phrase by their names, without a definition of their own. */
export function presentAt(rule: string, evidence: readonly Evidence[]): Extract<Observation, { state: 'observed' }> {
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: 'present' },
    rule,
    evidence: [...evidence],
  }
}

/** A definition that shows all words of the phrase and does nothing; one that shows some may be another thing. */
function isStub({ worded, cover }: NonNullable<Match['best']>): boolean {
  return worded.stub && cover.share >= 0.9
}

/** Nothing goes by these words; `measured` accuses. */
export function nothing(rule: string, strength: 'measured' | 'present', searched: readonly Entry[]): Observation {
  return {
    state: 'observed',
    fact: { shape: 'presence', present: false, strength },
    rule,
    evidence: searched.slice(0, 3).map(({ path, oid }) => ({ path, blob: oid })),
  }
}

export function vague(subject: string, candidates: readonly string[]): Observation {
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: [...candidates],
    wants: `a definition that goes by the words of "${subject}"`,
  }
}
