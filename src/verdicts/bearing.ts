import type { Kind } from '../schema/claim.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'

/**
 * What a claim means for the state of what it stands beneath:
 * - `holds`: what it speaks of is there, whatever its size;
 * - `fails`: it is said to be there and is not, is empty, or is not what it is said to be;
 * - `lacks`: the document says itself that it is not there, rightly;
 * - `hidden`: the document says that it is not there, and it is;
 * - `unknown`: nothing could settle it;
 * - `aside`: it says nothing about what works: sizes that drifted, sums, citations, other statuses.
 */
export type Bearing = 'holds' | 'fails' | 'lacks' | 'hidden' | 'unknown' | 'aside'

/** What a kind weighs: functional claims turn a state, sizes only where the thing itself is missing. */
const WEIGHT: Readonly<Record<Kind, 'functional' | 'size' | 'none'>> = {
  path: 'functional',
  symbol: 'functional',
  endpoint: 'functional',
  technology: 'functional',
  config: 'functional',
  wiring: 'functional',
  command: 'functional',
  tests: 'size',
  count: 'size',
  lines: 'size',
  bytes: 'size',
  range: 'none',
  coverage: 'none',
  reference: 'none',
  arithmetic: 'none',
  contradiction: 'none',
  rollup: 'none',
  status: 'none',
}

export function bearingOf(claim: JudgedClaim): Bearing {
  const weight = WEIGHT[claim.kind]
  if (weight === 'none' || claim.mood !== 'asserted' || claim.waiver) return 'aside'
  const { word } = claim.verdict
  const absent = claim.claimed.op === 'absent'
  if (weight === 'size') return absent || word === 'unverifiable' ? 'aside' : sizeBearing(claim)
  switch (word) {
    case 'verified':
      return absent ? 'lacks' : 'holds'
    case 'contradicted':
      return absent ? 'hidden' : 'fails'
    case 'missing':
    case 'overstated':
      // What merely stands elsewhere is there.
      return claim.verdict.reason === 'moved' ? 'holds' : 'fails'
    case 'understated':
      return 'holds'
    case 'unverifiable':
      return 'unknown'
    default:
      return word satisfies never
  }
}

/** A number that is off is drift; a file that is not there, or half of a list that is not, is not. */
function sizeBearing({ kind, verdict }: JudgedClaim): Bearing {
  if (verdict.reason === 'not-found' || verdict.reason === 'none-found' || verdict.reason === 'some-absent')
    return 'fails'
  if (kind === 'lines' || kind === 'bytes') return 'holds'
  return verdict.word === 'verified' || verdict.word === 'understated' ? 'holds' : 'aside'
}

/** What a section may name beside its work: papers, samples, and commands that a reader may type. */
const BESIDE =
  /\.(?:mdx?|markdown|rst|txt|adoc|pdf|docx?|png|jpe?g|gif|svg|log|example|sample|template)$|(?:^|\/)\.env\b/i

/** A claim that was looked up itself, not searched for by words, and that speaks of the work. */
export function isCertain({ kind, subject, verdict }: JudgedClaim): boolean {
  return verdict.strength === 'measured' && kind !== 'command' && !BESIDE.test(subject)
}

/** It is there, and does nothing: nothing that is started uses it, it cannot run, or several of its functions only simulate their work. */
export function faultOf({ observation }: JudgedClaim): 'unused' | 'broken' | 'hollow' | undefined {
  if (observation.state !== 'observed' || observation.fact.shape !== 'presence') return undefined
  const { broken, hollow, unused } = observation.fact
  return broken ? 'broken' : hollow ? 'hollow' : unused ? 'unused' : undefined
}
