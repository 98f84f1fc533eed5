import type { JudgedClaim } from '../schema/snapshot.ts'
import { distinctScope, rowsOfOneTable } from './scope.ts'
import { MEASURE, percentOf } from './status.ts'
import { subjectKey } from './title.ts'

/** Percentages of one thing that are less than these many points apart may both be fair estimates. */
export const POINTS_APART = 10

/** Titles so general that each section has one of its own. */
export const GENERAL: ReadonlySet<string> = new Set(
  `testing test tests documentation doc docs deployment security frontend backend api database ui ux performance
  monitoring infrastructure integration design setup configuration config code quality logging authentication auth
  search docker mobile web admin dashboard data model service server client core other misc phase week sprint step
  overall total cli page pages`.split(/\s+/),
)

/** What opens or closes a text: each has its own. */
const FRAME: ReadonlySet<string> = new Set(
  'executive summary overview introduction conclusion background note zusammenfassung überblick fazit 概述 概览 总结 摘要 结论 ringkasan kesimpulan'.split(
    ' ',
  ),
)

/** "100% width": how large something is drawn. */
const DRAWN = /[%％]\**\s+(?:width|height|opacity|scale|zoom|wide|high)\b/i

/** Statuses of one thing have the same words, but for when they were so. */
export function stateKey({ kind, subject, state, text }: JudgedClaim): string | undefined {
  if (kind !== 'status' || state === undefined || severalPercents(text)) return undefined
  if (MEASURE.test(subject) || DRAWN.test(text)) return undefined
  const key = subjectKey(subject)
  return key === undefined || GENERAL.has(key) || key.split(' ').every((word) => FRAME.has(word)) ? undefined : key
}

/** Done here and not there at all, or percentages far apart, of one thing in one scope. */
export function opposed(a: JudgedClaim, b: JudgedClaim): boolean {
  if (contains(a, b) || contains(b, a) || distinctScope(a, b) || rowsOfOneTable(a, b)) return false
  const [x, y] = [degree(a), degree(b)]
  if (x === undefined || y === undefined) return false
  const both = percentOf(a) !== undefined && percentOf(b) !== undefined
  return Math.abs(x - y) > POINTS_APART && (both || Math.min(x, y) <= 50)
}

/** A state as a degree in percent. What is open may be begun, and what is partial is anything between. */
export function degree(claim: JudgedClaim): number | undefined {
  if (claim.state === 'absent') return 0
  return percentOf(claim) ?? (claim.state === 'done' ? 100 : undefined)
}

/** A heading against what stands beneath it is a matter of roll-up. */
function contains({ document, extent }: JudgedClaim, other: JudgedClaim): boolean {
  return document === other.document && extent !== undefined && other.line >= extent.from && other.line <= extent.to
}

/** "Claimed 70 %, actual 15 %" speaks of more than one state. */
function severalPercents(text: string): boolean {
  return new Set(text.slice(0, 2000).match(/\d+(?:[.,]\d+)?\s?%/g) ?? []).size > 1
}
