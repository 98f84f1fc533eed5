import type { JudgedClaim } from '../schema/snapshot.ts'

/** One claim as `asbuilt export claims` prints it: names and words are those of the schema, the order is a contract. */
export interface ExportedClaim {
  readonly id: string
  readonly document: string
  readonly line: number
  readonly kind: JudgedClaim['kind']
  readonly subject: string
  readonly claimed: JudgedClaim['claimed']
  /** The number or text that was found, "present" or "absent", or null where nothing was observed. */
  readonly observed: number | string | null
  readonly verdict: JudgedClaim['verdict']['word']
  readonly strength: JudgedClaim['verdict']['strength']
  readonly mood: JudgedClaim['mood']
  readonly reason: string
  readonly evidence: readonly { readonly path: string; readonly line?: number; readonly note?: string }[]
}

export function exportedClaim(claim: JudgedClaim): ExportedClaim {
  const { id, document, line, kind, subject, claimed, mood, observation, verdict } = claim
  return {
    id,
    document,
    line,
    kind,
    subject,
    claimed,
    observed: observedValue(observation),
    verdict: verdict.word,
    strength: verdict.strength,
    mood,
    reason: verdict.reason,
    evidence: observation.state === 'observed' ? observation.evidence : [],
  }
}

function observedValue(observation: JudgedClaim['observation']): number | string | null {
  if (observation.state !== 'observed') return null
  const { fact } = observation
  switch (fact.shape) {
    case 'presence':
      return fact.present ? 'present' : 'absent'
    case 'count':
      return fact.value
    case 'ratio':
      return `${fact.part}/${fact.whole}`
    case 'set':
      return `${fact.found.length}/${fact.found.length + fact.absent.length}`
    case 'text':
      return fact.value
  }
}

const COLUMNS = [
  'id',
  'document',
  'line',
  'kind',
  'subject',
  'claimed_op',
  'claimed_value',
  'claimed_unit',
  'claimed_text',
  'observed',
  'verdict',
  'strength',
  'mood',
  'reason',
  'evidence',
]

export const CSV_HEADER = COLUMNS.join(',')

/** One line of RFC 4180, without its line end. */
export function csvLine(claim: ExportedClaim): string {
  const { claimed } = claim
  const places = claim.evidence.map(({ path, line }) => (line ? `${path}:${line}` : path)).join('; ')
  return [
    claim.id,
    claim.document,
    claim.line,
    claim.kind,
    claim.subject,
    claimed.op,
    claimed.value,
    claimed.unit,
    claimed.text,
    claim.observed,
    claim.verdict,
    claim.strength,
    claim.mood,
    claim.reason,
    places,
  ]
    .map(csvField)
    .join(',')
}

/** Text of a repository never becomes a formula: a spreadsheet shows a field that begins with an apostrophe as text. */
function csvField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
