import * as z from 'zod'
import { JudgedClaim } from './snapshot.ts'
import { Tally } from './tally.ts'
import { Verdict } from './verdict.ts'

/**
 * How other rules judge what a snapshot observed: a layer beside it, kept as
 * `content/rejudged/<project>/<release>/<rules>.json`. The verdicts of the snapshot stay what they were.
 */
export const Rejudged = z.strictObject({
  schemaVersion: z.literal(1),
  project: z.string(),
  release: z.string().describe('id of the release'),
  inputs: z.string().describe('the inputs of the snapshot that was judged again'),
  rules: z.string().describe('version of the rule set that judged again'),
  verdicts: z.record(z.string(), Verdict).describe('the verdicts that are others, by the id of the claim'),
  added: z.array(JudgedClaim).describe('contradictions that only these rules find'),
  removed: z.array(z.string()).describe('ids of contradictions that these rules do not find'),
  tally: Tally,
})
export type Rejudged = z.infer<typeof Rejudged>
