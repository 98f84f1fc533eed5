/** Claims of fixture documents by what they say, so that a fixture reads like a document. */
import type { Kind, Op } from '../../src/schema/claim.ts'
import type { Evidence, Observation } from '../../src/schema/observation.ts'
import type { Reason } from '../../src/schema/reason.ts'
import type { Word } from '../../src/schema/verdict.ts'
import { at, observed, type Spec, verdict } from './snapshots.ts'

/** A number of a file or of the whole, compared. */
export function number(
  kind: Kind,
  subject: string,
  unit: string,
  claimed: number,
  seen: number,
  options: { op?: Op; rule?: string; evidence?: Evidence[]; items?: string[] } = {},
): Spec {
  const op = options.op ?? 'eq'
  const tolerance = unit === 'lines' || unit === 'bytes' ? Math.max(2, seen * 0.02) : op === 'approx' ? seen * 0.1 : 0
  const delta = claimed - seen
  const holds = op === 'ge' ? seen >= claimed : Math.abs(delta) <= tolerance
  const values = { claimed, observed: seen, unit }
  const reason: Reason = holds
    ? op === 'ge'
      ? { code: 'at-least', values }
      : delta === 0
        ? { code: 'equal', values }
        : { code: 'within-tolerance', values: { ...values, tolerance } }
    : { code: delta > 0 ? 'more-than-observed' : 'less-than-observed', values }
  const word: Word = holds ? 'verified' : delta > 0 ? 'overstated' : 'understated'
  return {
    kind,
    subject,
    claimed: { op, value: claimed, unit, text: `${claimed} ${unit}` },
    observation: observed(
      { shape: 'count', value: seen, unit, ...(options.items ? { items: options.items } : {}) },
      options.rule ?? `${unit}-count`,
      ...(options.evidence ?? [at(subject, 1)]),
    ),
    verdict: verdict(word, 'measured', reason, { delta, relative: seen ? delta / seen : undefined, tolerance }),
  }
}

export const lines = (path: string, claimed: number, seen: number, op: Op = 'eq') =>
  number('lines', path, 'lines', claimed, seen, { op, rule: 'blob-lines' })

/** A thing that is there: by definition, or by name only. */
export function there(
  kind: Kind,
  subject: string,
  path: string,
  line?: number,
  strength: 'measured' | 'present' = 'measured',
): Spec {
  const place = line ? `${path}:${line}` : path
  return {
    kind,
    subject,
    claimed: { op: 'present' },
    observation: observed({ shape: 'presence', present: true, strength }, `${kind}-defined`, at(path, line, subject)),
    verdict: verdict('verified', strength, {
      code: strength === 'measured' ? 'found' : 'found-by-name',
      values: { place },
    }),
  }
}

/** A thing that is said to be there and is not. */
export function gone(kind: Kind, subject: string, movedTo?: string): Spec {
  const rule = kind === 'path' ? 'tree-path' : `${kind}-defined`
  return {
    kind,
    subject,
    claimed: { op: 'present' },
    observation: {
      ...observed({ shape: 'presence', present: false, strength: 'measured' }, rule),
      ...(movedTo ? { moved: [movedTo] } : {}),
    } as Observation,
    verdict: verdict(
      'missing',
      'measured',
      movedTo ? { code: 'moved', values: { to: movedTo } } : { code: 'not-found', values: { rule } },
    ),
  }
}

/** Something that nothing in the repository can settle. */
export function open(
  kind: Kind,
  subject: string,
  why: 'needs-report' | 'needs-run' | 'vague' | 'no-subject' | 'no-rule' | 'outside',
  wants: string,
  claimed: Spec['claimed'] = { op: 'present' },
): Spec {
  return {
    kind,
    subject,
    claimed,
    observation: { state: 'unresolved', why, candidates: [], wants },
    verdict: verdict('unverifiable', 'none', { code: why, values: { wants } }),
  }
}

/** A heading that sums up what stands beneath it. */
export function status(
  subject: string,
  percent: number,
  over: number,
  result: { holds: number; of: number; first?: string },
): Spec {
  const { holds, of, first } = result
  const word: Word = of === 0 ? 'unverifiable' : first ? 'overstated' : 'verified'
  const reason: Reason =
    of === 0
      ? { code: 'nothing-checked', values: { of } }
      : first
        ? { code: 'evidence-fails', values: { fails: of - holds, of, first } }
        : { code: 'evidence-holds', values: { holds, of } }
  return {
    kind: 'status',
    subject,
    claimed: { op: 'eq', value: percent, unit: 'percent', text: `${percent}%` },
    state: percent === 100 ? 'done' : 'partial',
    over,
    observation: observed({ shape: 'ratio', part: holds, whole: of }, 'roll-up'),
    verdict: verdict(word, of === 0 ? 'none' : 'present', reason),
  }
}

/** Numbers of the document that should add up. */
export function sum(subject: string, claimed: number, computed: number, unit = 'lines'): Spec {
  const values = { claimed, observed: computed, unit }
  return {
    kind: 'arithmetic',
    subject,
    claimed: { op: 'eq', value: claimed, unit, text: String(claimed) },
    observation: observed({ shape: 'count', value: computed, unit }, 'sum'),
    verdict: verdict(
      claimed === computed ? 'verified' : claimed > computed ? 'overstated' : 'understated',
      'measured',
      { code: claimed === computed ? 'adds-up' : 'does-not-add-up', values },
      { delta: claimed - computed },
    ),
  }
}

/** The same subject said differently elsewhere. */
export function clash(
  subject: string,
  unit: string,
  here: number,
  there: number,
  other: { document: string; line: number; text: string },
  right: 'here' | 'there' | 'neither' | 'unknown',
  shows = '',
): Spec {
  return {
    kind: 'contradiction',
    subject,
    claimed: { op: 'eq', value: here, unit, text: String(here) },
    other,
    observation: observed({ shape: 'count', value: there, unit }, 'two-places'),
    verdict: verdict('contradicted', 'measured', {
      code: 'two-numbers',
      values: { here, there, document: other.document, line: other.line, right, shows, unit },
    }),
  }
}
