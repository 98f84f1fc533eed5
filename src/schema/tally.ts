import * as z from 'zod'

const count = z.int().nonnegative()

/** Claims by verdict. Only asserted claims are counted; waived ones stand apart. */
export const Tally = z.strictObject({
  verified: count,
  overstated: count,
  understated: count,
  missing: count,
  contradicted: count,
  unverifiable: count,
  waived: count,
  present: count.describe('of the verified: those that rest on presence alone'),
})
export type Tally = z.infer<typeof Tally>
