import type { Claim } from '../schema/claim.ts'
import type { Reason, ReasonValues } from '../schema/reason.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { type Disagreement, disagreements } from './disagreement.ts'
import { type JudgedReading, rollUp } from './roll-up.ts'
import { verdict } from './verdict.ts'

type Contradiction = JudgedClaim & Required<Pick<JudgedClaim, 'other'>>

/**
 * Finds places that disagree about one subject, over all documents of one release: two numbers for one measure, one
 * number as two measures, there and missing, done and not done. A contradiction stands at the first place and names
 * the other; where the repository settled one of the two, it says which is right.
 * @param judged all claims in the order of documents, then lines.
 */
export function findContradictions(judged: readonly JudgedReading[]): JudgedReading[] {
  const contexts = new Map(judged.map(({ reading, claim }) => [claim.id, reading.context]))
  return contradictionsAmong(rollUp(judged)).flatMap(({ claim, here }) => {
    const context = contexts.get(here.id)
    return context ? [{ claim, reading: { claim, context: { ...context, other: claim.other } } }] : []
  })
}

/** The same from settled claims alone; each is a claim of its own, with an id that no other has. */
export function contradictionsAmong(
  claims: readonly JudgedClaim[],
): readonly { readonly claim: Contradiction; readonly here: JudgedClaim }[] {
  const ids = new Set(claims.map(({ id }) => id))
  return disagreements(claims).map((disagreement) => {
    const { code, here, there } = disagreement
    const id = freeId(`contradiction-${here.id}`, ids)
    return { claim: contradictionOf(here, there, id, reasonOf(code, here, there)), here }
  })
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

/** A place that another contradicts. */
type Place = Pick<JudgedClaim, 'document' | 'line' | 'text' | 'subject'>

export function contradictionOf(
  here: JudgedClaim,
  there: Place,
  id: string,
  reason: Reason,
  rule = 'two-places',
): Contradiction {
  const claim: Claim = {
    id,
    document: here.document,
    line: here.line,
    column: here.column,
    section: here.section,
    text: here.text,
    kind: 'contradiction',
    subject: here.subject,
    claimed: here.claimed,
    mood: 'asserted',
  }
  return {
    ...claim,
    observation: {
      state: 'observed',
      fact: { shape: 'text', value: there.text },
      rule,
      evidence: [{ path: there.document, line: there.line, note: there.subject }],
    },
    verdict: verdict('contradicted', 'measured', reason),
    other: { document: there.document, line: there.line, text: there.text },
  }
}

function reasonOf(code: Disagreement['code'], here: JudgedClaim, there: JudgedClaim): Reason {
  const both: ReasonValues<'two-states'> = {
    here: sayingOf(here),
    there: sayingOf(there),
    document: there.document,
    line: there.line,
    right: rightOf(here, there),
    shows: shownBy(here) || shownBy(there),
  }
  const unit = here.claimed.unit ?? ''
  switch (code) {
    case 'two-numbers':
      return { code, values: { ...both, unit } }
    case 'two-measures':
      return { code, values: { ...both, unit, otherUnit: there.claimed.unit ?? there.kind } }
    case 'two-states':
    case 'there-and-missing':
      return { code, values: both }
    default:
      return code satisfies never
  }
}

function sayingOf({ claimed, state }: JudgedClaim): string | number {
  return claimed.value ?? state ?? claimed.op
}

function rightOf(here: JudgedClaim, there: JudgedClaim): 'here' | 'there' | 'neither' | 'unknown' {
  const [a, b] = [here.verdict.word, there.verdict.word]
  if (a === 'verified' && b !== 'verified') return 'here'
  if (b === 'verified' && a !== 'verified') return 'there'
  return ACCUSING.has(a) && ACCUSING.has(b) ? 'neither' : 'unknown'
}

/** A number or a place that the repository shows of a claim; empty where nothing was observed. */
function shownBy({ observation }: JudgedClaim): string {
  if (observation.state !== 'observed') return ''
  const { fact, evidence } = observation
  switch (fact.shape) {
    case 'count':
      return `${fact.value} ${fact.unit}`
    case 'ratio':
      return fact.whole === 0 ? '' : `${fact.part} / ${fact.whole}`
    case 'text':
      return fact.value
    case 'presence':
      return fact.present ? (evidence[0]?.path ?? '') : ''
    case 'set':
      return fact.found.join(', ')
    default:
      return fact satisfies never
  }
}
