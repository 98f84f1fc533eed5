import { z } from 'zod'

const glob = z.string().min(1)

const Waiver = z.strictObject({
  claim: z.string().describe('id of the claim'),
  reason: z.string().min(1),
  owner: z.string().min(1),
  expires: z.iso.date(),
})

const Criterion = z.strictObject({
  label: z.string().min(1),
  level: z.enum(['must', 'should', 'nice']),
  section: z.string().optional().describe('all claims under headings that contain this text'),
  claims: z.array(z.string()).optional().describe('ids of claims'),
  metric: z.string().optional().describe('id of a metric'),
  least: z.number().optional(),
  most: z.number().optional(),
  attestation: z.strictObject({ by: z.string(), reason: z.string(), expires: z.iso.date() }).optional(),
})

/** What `asbuilt.yaml` in a repository, or `content/projects/<p>.yaml` here, may say. Data, never code. */
export const Project = z.strictObject({
  name: z.string().min(1).optional().describe('the name that readers see; default: the name of the repository folder'),
  repository: z
    .string()
    .optional()
    .describe('path of the repository, relative to this file; default: the repository that holds it'),
  host: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address of the repository at its host, for links to files and lines'),
  documents: z.array(glob).optional().describe('globs of the status documents; default: found by name and content'),
  exclude: z.array(glob).optional().describe('globs of documents and files that are no evidence and no claims'),
  releases: z
    .strictObject({
      tags: glob.optional().describe('glob of tag names; default: all'),
      latest: z.int().positive().optional().describe('how many of the latest releases; default: ten'),
      list: z
        .array(z.strictObject({ ref: z.string(), label: z.string().optional() }))
        .optional()
        .describe('an explicit list, oldest first'),
      unreleased: z.boolean().optional().describe('HEAD as an entry of its own; default: false where there are tags'),
    })
    .optional(),
  areas: z
    .array(
      z.strictObject({
        name: z.string(),
        sections: z.array(z.string()).optional(),
        documents: z.array(glob).optional(),
      }),
    )
    .optional(),
  gates: z.array(z.strictObject({ name: z.string(), criteria: z.array(Criterion).min(1) })).optional(),
  waivers: z.array(Waiver).optional(),
  brand: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .optional(),
      logo: z.string().optional(),
    })
    .optional(),
  site: z
    .strictObject({
      url: z.url().optional(),
      base: z.string().startsWith('/').endsWith('/').optional(),
      language: z.enum(['en', 'de']).optional(),
    })
    .optional(),
})
export type Project = z.infer<typeof Project>
