import * as z from 'zod'

/** Where something was found. Excerpts are kept once per snapshot, by blob and lines. */
export const Evidence = z.strictObject({
  path: z.string().describe('path in the repository at the commit of the snapshot'),
  line: z.int().positive().optional().describe('first line that shows it'),
  end: z.int().positive().optional().describe('last line that shows it'),
  blob: z.string().optional().describe('git object id of the file'),
  note: z.string().optional().describe('what stands there: a definition, a route, a key with its value'),
})
export type Evidence = z.infer<typeof Evidence>

/** The closed set of shapes that a found fact can have; judge, pages and charts know these and no others. */
export const Fact = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('presence'),
    present: z.boolean(),
    strength: z
      .enum(['measured', 'present'])
      .describe('measured: the very thing was found; present: something that goes by its name'),
    stub: z.boolean().optional().describe('it is there, but empty: a body that does nothing'),
    unused: z.boolean().optional().describe('it is there, and nothing that is started uses or registers it'),
    broken: z.boolean().optional().describe('it is there, and cannot run: it names what is not there'),
    hollow: z
      .boolean()
      .optional()
      .describe('a file that is there, several of whose functions say themselves that they only simulate their work'),
  }),
  z.strictObject({
    shape: z.literal('count'),
    value: z.number(),
    unit: z.string(),
    other: z
      .strictObject({ value: z.number(), unit: z.string() })
      .optional()
      .describe('the same subject by another measure, where the claim may have mixed them up'),
    items: z.array(z.string()).optional().describe('what was counted, at most twenty'),
  }),
  z.strictObject({
    shape: z.literal('ratio'),
    part: z.number(),
    whole: z.number(),
    items: z.array(z.string()).optional().describe('what is not in the part'),
  }),
  z.strictObject({ shape: z.literal('set'), found: z.array(z.string()), absent: z.array(z.string()) }),
  z.strictObject({ shape: z.literal('text'), value: z.string() }),
])
export type Fact = z.infer<typeof Fact>

export const Observation = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('observed'),
    fact: Fact,
    rule: z.string().describe('id of the rule that counted or looked'),
    evidence: z.array(Evidence),
    moved: z.array(z.string()).optional().describe('where a missing file is now'),
  }),
  z.strictObject({
    state: z.literal('unresolved'),
    why: z.enum([
      'no-subject',
      'many-subjects',
      'no-rule',
      'outside',
      'vague',
      'needs-report',
      'needs-run',
      'undefined-whole',
    ]),
    candidates: z.array(z.string()),
    wants: z.string().optional().describe('what would settle it'),
  }),
  z.strictObject({
    state: z.literal('failed'),
    why: z.enum(['blob-missing', 'too-large', 'not-parsed', 'shallow', 'lfs-pointer', 'binary', 'encoding']),
    detail: z.string(),
    mend: z.string().optional().describe('the command that mends it'),
  }),
])
export type Observation = z.infer<typeof Observation>

/** The lines that an excerpt shows around a piece of evidence, and the key under which a snapshot keeps it. */
export function excerptOf(evidence: Evidence): { key: string; from: number; to: number } | undefined {
  if (evidence.line === undefined || evidence.blob === undefined) return undefined
  const from = Math.max(1, evidence.line - 1)
  const to = Math.min(evidence.end ?? evidence.line, evidence.line + 7) + 1
  return { key: `${evidence.blob}:${from}-${to}`, from, to }
}
