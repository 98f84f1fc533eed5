import * as z from 'zod'

/** Some commits, newest first: those that matter most, and how many more there are. */
const Commits = z.strictObject({ commits: z.array(z.string()), more: z.int().nonnegative().optional() })

/**
 * Who changed what between two neighbouring releases: kept beside their snapshots, for a snapshot knows one commit and
 * never changes. Made anew where another release comes between them.
 */
export const Provenance = z.strictObject({
  schemaVersion: z.literal(1),
  project: z.string(),
  older: z.string().describe('id of the release before'),
  newer: z.string().describe('id of the release'),
  inputs: z.string().describe('sha256 of what it was made from: the inputs of both snapshots, and the rules'),
  commits: z
    .record(z.string(), z.strictObject({ date: z.iso.datetime(), author: z.string(), subject: z.string() }))
    .describe('the commits that are named, by object id'),
  claims: z
    .record(z.string(), z.strictObject({ document: Commits.optional(), repository: Commits.optional() }))
    .describe('for each claim that changed: the commits that changed its line, and those that changed its evidence'),
})
export type Provenance = z.infer<typeof Provenance>
