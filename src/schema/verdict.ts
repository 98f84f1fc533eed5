import * as z from 'zod'

export const WORDS = ['verified', 'overstated', 'understated', 'missing', 'contradicted', 'unverifiable'] as const
export const Word = z.enum(WORDS)
export type Word = z.infer<typeof Word>

/** The verdicts that say a document is wrong. */
export const ACCUSING: ReadonlySet<Word> = new Set(['overstated', 'understated', 'missing', 'contradicted'])

export const Strength = z.enum(['measured', 'present', 'attested', 'none'])
export type Strength = z.infer<typeof Strength>

export const Verdict = z.strictObject({
  word: Word,
  strength: Strength.describe('what the verdict rests on; present means that it exists, not that it works'),
  reason: z
    .string()
    .describe('a code of schema/reason.ts; sentences for readers are made from it in views/sentences.ts'),
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe('what the sentence for the code fills in'),
  delta: z.number().optional().describe('claimed minus observed'),
  relative: z.number().optional().describe('delta divided by observed'),
  tolerance: z.number().optional().describe('the greatest absolute delta that still holds'),
})
export type Verdict = z.infer<typeof Verdict>
