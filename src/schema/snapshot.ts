import * as z from 'zod'
import { Claim, State } from './claim.ts'
import { Observation } from './observation.ts'
import { Tally } from './tally.ts'
import { Verdict } from './verdict.ts'

export const SCHEMA_VERSION = 1

/** A date and time in UTC as git stores it for a commit, never the clock's. */
const commitDate = z.iso.datetime()

export const Release = z.strictObject({
  id: z.string().describe('the address of the release: a tag name made safe for a file and an address'),
  label: z.string().describe('the name that readers see'),
  ref: z.string().describe('what was asked of git'),
  kind: z.enum(['tag', 'branch', 'commit', 'head', 'worktree']),
  commit: z.string().nullable().describe('object id; null only for an unborn work tree'),
  date: commitDate,
  prerelease: z.boolean(),
})
export type Release = z.infer<typeof Release>

export const SnapshotDocument = z.strictObject({
  path: z.string(),
  title: z.string(),
  language: z.string(),
  blob: z.string(),
  text: z.string().describe('sha256 of the repaired text, kept under content/documents/<project>/'),
  lines: z.int().nonnegative(),
  encoding: z.strictObject({ name: z.string(), repaired: z.boolean() }),
})
export type SnapshotDocument = z.infer<typeof SnapshotDocument>

export const JudgedClaim = z.strictObject({
  ...Claim.shape,
  observation: Observation,
  verdict: Verdict,
  waiver: z.strictObject({ reason: z.string(), owner: z.string(), expires: z.iso.date() }).optional(),
  state: State.optional().describe('for a status or a rollup: the state that the document gives, in one word'),
  extent: z.strictObject({ from: z.int(), to: z.int() }).optional().describe('for a status: the lines that it sums up'),
  other: z
    .strictObject({ document: z.string(), line: z.int(), text: z.string() })
    .optional()
    .describe('for a contradiction: the other place'),
})
export type JudgedClaim = z.infer<typeof JudgedClaim>

export const Metric = z.strictObject({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  rule: z.string().describe('id and version of the counting rule: a trend breaks where it changes'),
})
export type Metric = z.infer<typeof Metric>

export const Forecast = z.strictObject({
  document: z.string(),
  line: z.int().positive(),
  text: z.string().describe('the words of the document'),
  percent: z.number(),
})
export type Forecast = z.infer<typeof Forecast>

/** Everything that asbuilt knows about one release of one project. Written once, never changed. */
export const Snapshot = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  project: z.string(),
  release: Release,
  rules: z.string().describe('version of the rule set that read and judged'),
  inputs: z.string().describe('sha256 of all that the snapshot was made from: commit, documents, configuration, rules'),
  documents: z.array(SnapshotDocument),
  claims: z.array(JudgedClaim).describe('in the order of documents, then lines and columns'),
  forecasts: z.array(Forecast).optional().describe('what the documents themselves expect to be complete, and when'),
  metrics: z.array(Metric),
  excerpts: z.record(z.string(), z.string()).describe('source lines that evidence shows, by "blob:from-to"'),
  tally: Tally,
  notices: z
    .array(z.strictObject({ code: z.string(), detail: z.string(), mend: z.string().optional() }))
    .describe('what could not be read, and the command that mends it'),
})
export type Snapshot = z.infer<typeof Snapshot>
