import * as z from 'zod'

/** What a claim says, and so how it is settled. */
export const KINDS = [
  'path',
  'lines',
  'bytes',
  'count',
  'tests',
  'coverage',
  'symbol',
  'endpoint',
  'technology',
  'config',
  'wiring',
  'command',
  'range',
  'reference',
  'arithmetic',
  'contradiction',
  'rollup',
  'status',
] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** Only `asserted` claims count in totals, and only they may accuse. */
export const MOODS = ['asserted', 'attributed', 'planned', 'historical'] as const
export const Mood = z.enum(MOODS)
export type Mood = z.infer<typeof Mood>

export const OPS = ['present', 'absent', 'eq', 'ge', 'le', 'approx'] as const
export const Op = z.enum(OPS)
export type Op = z.infer<typeof Op>

/** What a document says about the state of a thing, in words or marks. */
export const STATES = ['done', 'partial', 'progress', 'open', 'absent', 'blocked', 'withdrawn'] as const
export const State = z.enum(STATES)
export type State = z.infer<typeof State>

export const Claimed = z.strictObject({
  op: Op.describe('present and absent speak of existence; the others compare a number'),
  value: z.number().optional().describe('the number as the document means it: 1,244 is 1244, 16KB is 16000'),
  unit: z.string().optional().describe('lines, bytes, percent, endpoints, minutes, …: lower case, plural, English'),
  text: z.string().optional().describe('the number or state as the document writes it'),
})
export type Claimed = z.infer<typeof Claimed>

/** One atomic, checkable statement of a status document. */
export const Claim = z.strictObject({
  id: z
    .string()
    .describe('stable across releases: made from kind, subject and measure, or set by an asbuilt:id comment'),
  document: z.string().describe('path of the document in the repository'),
  line: z.int().positive().describe('1-based line'),
  column: z.int().positive().describe('1-based column in UTF-16 units'),
  section: z.array(z.string()).describe('the trail of headings above the claim, outermost first'),
  text: z.string().describe('the sentence, row or tree entry that the claim was read from'),
  kind: Kind,
  subject: z.string().describe('path, symbol, route or noun, as a careful reader would resolve it'),
  claimed: Claimed,
  mood: Mood,
})
export type Claim = z.infer<typeof Claim>

/** Whether an id was made by `claims/identify`, not set by the document itself. */
export function isMadeId(id: string): boolean {
  return /^[a-z]+-(?:[a-z0-9-]*-)?[0-9a-f]{10}(?:-\d+)?$/.test(id)
}

/** A subject without the differences of spelling that make no other subject: case, a leading `./`, emphasis, spacing. */
export function normalSubject(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/^\.?\//, '')
    .replace(/[\s`*_'"“”]+/g, ' ')
    .trim()
}
