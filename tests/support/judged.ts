import type { Claim } from '../../src/schema/claim.ts'
import type { Observation } from '../../src/schema/observation.ts'
import type { Context, Reading } from '../../src/schema/reading.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { judge } from '../../src/verdicts/judge.ts'

/** A claim with all that a test does not speak about filled in. */
export function claimOf(given: Partial<Claim> = {}): Claim {
  return {
    id: `${given.kind ?? 'path'}-${given.document ?? ''}${given.line ?? 1}-${given.subject ?? ''}`,
    document: 'STATUS.md',
    line: 1,
    column: 1,
    section: ['Status'],
    text: given.subject ?? '',
    kind: 'path',
    subject: 'src/a.ts',
    claimed: { op: 'present' },
    mood: 'asserted',
    ...given,
  }
}

export const there = (path = 'src/a.ts', line = 1): Observation => ({
  state: 'observed',
  fact: { shape: 'presence', present: true, strength: 'measured' },
  rule: 'test',
  evidence: [{ path, line }],
})

export const gone: Observation = {
  state: 'observed',
  fact: { shape: 'presence', present: false, strength: 'measured' },
  rule: 'test',
  evidence: [],
}

export const vague: Observation = { state: 'unresolved', why: 'vague', candidates: [] }

export const counted = (value: number, unit: string, more: object = {}, rule = 'test'): Observation => ({
  state: 'observed',
  fact: { shape: 'count', value, unit, ...more },
  rule,
  evidence: [{ path: 'src/a.ts' }],
})

/** A claim judged by what was observed of it. */
export function judgedOf(given: Partial<JudgedClaim>, observation: Observation = vague): JudgedClaim {
  const claim = claimOf(given)
  return { ...claim, ...given, observation, verdict: judge(claim, observation) }
}

export function readingOf(
  claim: JudgedClaim,
  context: Partial<Context> = {},
): { reading: Reading; claim: JudgedClaim } {
  const reading: Reading = {
    claim: claimOf(claim),
    context: { language: 'en', form: 'item', near: [], group: [], items: [], ...context },
  }
  return { reading, claim }
}
