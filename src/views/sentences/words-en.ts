import type { Kind, Mood } from '../../schema/claim.ts'
import type { LifeEventKind } from '../../snapshot/claim-life.ts'
import type { Cause, ChangeKind } from '../../snapshot/diff.ts'
import type { Mark } from '../marks.ts'
import { type Phrase, phrase } from '../phrase.ts'

/** English: the words for what a claim is, how it stands and what became of it. */
export const marks: Record<Mark, string> = {
  verified: 'verified',
  attested: 'attested',
  present: 'present',
  unverifiable: 'unverifiable',
  waived: 'waived',
  understated: 'understated',
  overstated: 'overstated',
  contradicted: 'contradicted',
  missing: 'missing',
}

export const markMeaning: Record<Mark, string> = {
  verified: 'the repository shows what the document says',
  attested: 'a person signed it, with an expiry; the repository does not show it',
  present: 'the thing exists; that it works is not evidenced',
  unverifiable: 'nothing in the repository can settle it',
  waived: 'set aside by an owner, with a reason and an expiry; counted apart',
  understated: 'the document says less than the repository shows',
  overstated: 'the document says more than the repository shows',
  contradicted: 'said to be absent but exists, or two places disagree',
  missing: 'said to exist, does not',
}

export const moods: Record<Mood, string> = {
  asserted: 'asserted',
  attributed: 'quoted',
  planned: 'planned',
  historical: 'historical',
}

export const kinds: Record<Kind, string> = {
  path: 'path',
  lines: 'lines',
  bytes: 'bytes',
  count: 'count',
  tests: 'tests',
  coverage: 'coverage',
  symbol: 'symbol',
  endpoint: 'endpoint',
  technology: 'technology',
  config: 'configuration',
  wiring: 'wiring',
  command: 'command',
  range: 'line range',
  reference: 'reference',
  arithmetic: 'arithmetic',
  contradiction: 'contradiction',
  rollup: 'roll-up',
  status: 'status',
}

export const changeKinds: Record<ChangeKind, string> = {
  added: 'new',
  removed: 'gone with its document',
  withdrawn: 'withdrawn',
  'withdrawn-while-false': 'withdrawn while false',
  fixed: 'fixed',
  broken: 'broken',
  'judged-otherwise': 'judged otherwise',
  'number-changed': 'number changed',
  renamed: 'renamed',
  reworded: 'reworded',
  moved: 'moved',
  split: 'split',
}

export const lifeEvents: Record<Exclude<LifeEventKind, ChangeKind>, string> = {
  'first-seen': 'first seen',
  'first-false': 'first false',
  returned: 'returned',
}

export const causes: Record<Cause, string> = {
  document: 'the document changed',
  repository: 'the repository changed',
  rules: 'the rules changed',
}

export const notAsserted = (mood: string, would: string, because: Phrase): Phrase =>
  phrase`${because} – ${mood}, so not held against the document (else ${would})`

export const claimed = {
  present: 'exists',
  absent: 'is absent',
  eq: (value: string) => value,
  ge: (value: string) => `at least ${value}`,
  le: (value: string) => `at most ${value}`,
  approx: (value: string) => `about ${value}`,
}

export const facts = {
  present: 'there',
  stub: 'there, but empty',
  absent: 'not there',
  ratio: (part: string, whole: string) => `${part} of ${whole}`,
  set: (found: string, all: string) => `${found} of ${all} found`,
  unresolved: 'nothing that settles it',
  failed: 'could not be read',
}
