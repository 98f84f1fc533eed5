import { z } from 'zod'

/** What a built site says of the pages of each release, by project and release, for the build that comes after it. */
export const KeptPages = z.record(
  z.string(),
  z.object({
    /** Digest of all that they were made from. */
    from: z.string(),
    /** Digest of the pages: one that somebody changed is made again. */
    pages: z.string(),
  }),
)
export type KeptPages = z.infer<typeof KeptPages>
