import * as z from 'zod'
import { Brand } from './brand.ts'
import { PERIODS } from './period.ts'

const glob = z.string().min(1)

const days = z.int().nonnegative().optional()

const Waiver = z.strictObject({
  claim: z.string().describe('id of the claim, as `asbuilt export claims` prints it'),
  reason: z.string().min(1).describe('why it need not hold for now'),
  owner: z.string().min(1).describe('who answers for it'),
  expires: z.iso.date().describe('the last day on which the waiver holds'),
})

const strength = z
  .enum(['measured', 'present'])
  .optional()
  .describe('with `present` it is enough that what the claims name is there; default: it must have been measured')

const Criterion = z.strictObject({
  label: z.string().min(1).describe('what must be so, in words'),
  level: z.enum(['must', 'should', 'nice']).describe('only a must holds the gate'),
  section: z.string().optional().describe('all claims under headings that contain this text'),
  claims: z.array(z.string()).optional().describe('ids of claims'),
  strength,
  metric: z
    .string()
    .optional()
    .describe('id of a number: `claims.false`, `claims.verified`, `claims.unverifiable`, or one of the page Numbers'),
  least: z.number().optional().describe('the least that the number may be'),
  most: z.number().optional().describe('the most that it may be'),
  attestation: z
    .strictObject({
      by: z.string().min(1).describe('who signs'),
      reason: z.string().min(1).describe('what was seen, and where'),
      expires: z.iso.date().describe('the last day on which the signature holds'),
    })
    .optional()
    .describe('somebody signs for it; shown as attested, never as verified'),
})

const Scenario = z.strictObject({
  name: z.string().min(1).describe('"launch now", "after the payments sprint"'),
  settles: z
    .array(z.string())
    .optional()
    .describe('labels of criteria that would be met by then: shown as assumed, never as met'),
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
      versions: z
        .string()
        .regex(/^(?:[<>]=?|=)?\s*\S+(?:\s+(?:[<>]=?|=)\s*\S+)*$/)
        .optional()
        .describe('only versions within these bounds: ">=1.2 <3"'),
      prereleases: z
        .boolean()
        .optional()
        .describe('versions before a release: all or none; default: while their release is not out'),
      branch: z.string().optional().describe('a branch instead of tags: its newest commit, or one for each period'),
      every: z.enum(PERIODS).optional().describe('with branch: the last commit of each day, week, month or quarter'),
      latest: z.int().positive().optional().describe('how many of the latest releases; default: ten'),
      list: z
        .array(
          z.strictObject({
            ref: z.string().describe('a tag, branch or commit'),
            label: z.string().optional().describe('the name that readers see'),
            date: z.iso.date().optional().describe('the last commit of ref up to the end of this day, UTC'),
          }),
        )
        .optional()
        .describe('an explicit list, oldest first'),
      unreleased: z.boolean().optional().describe('HEAD as an entry of its own; default: false where there are tags'),
    })
    .optional()
    .describe('which states of the repository are reported'),
  retention: z
    .strictObject({
      off: z.boolean().optional().describe('keep every snapshot'),
      all: days.describe('days for which all unreleased snapshots stay; default: 14'),
      daily: days.describe('days for which one a day stays; default: 60'),
      weekly: days.describe('days for which one a week stays, and beyond that one a month; default: 365'),
    })
    .optional()
    .describe('how unreleased snapshots thin out, by their age at the newest snapshot; releases stay for ever'),
  areas: z
    .array(
      z.strictObject({
        name: z.string().describe('the name that readers see'),
        sections: z.array(z.string()).optional().describe('claims under headings that contain one of these texts'),
        documents: z.array(glob).optional().describe('claims of these documents: paths, or folders'),
      }),
    )
    .optional()
    .describe('how the overview splits the claims; default: the chapters of few documents, else the documents'),
  gates: z
    .array(
      z
        .strictObject({
          name: z.string().describe('what is decided: a launch, a release'),
          criteria: z.array(Criterion).min(1).describe('what it takes'),
          strength,
          scenarios: z
            .array(Scenario)
            .min(1)
            .optional()
            .describe('what could be decided instead: shown side by side, and never part of the exit code'),
        })
        .superRefine(({ criteria, scenarios = [] }, { addIssue }) => {
          const labels = new Set(criteria.map(({ label }) => label))
          for (const [at, { settles = [] }] of scenarios.entries())
            for (const [index, label] of settles.entries())
              if (!labels.has(label))
                addIssue({
                  code: 'custom',
                  path: ['scenarios', at, 'settles', index],
                  message: `no criterion of this gate has the label "${label}"`,
                })
        }),
    )
    .optional()
    .describe('what must be true; `asbuilt` ends with exit code 1 while a must of the newest release is not met'),
  waivers: z
    .array(Waiver)
    .optional()
    .describe('claims that somebody answers for until a day; counted apart, and never as verified'),
  brand: Brand.optional().describe('how the site looks, beside its name'),
  site: z
    .strictObject({
      url: z.url().optional().describe('the address that the site will have'),
      base: z.string().startsWith('/').endsWith('/').optional().describe('the path that it is served under'),
      language: z.enum(['en', 'de']).optional().describe('the language of the pages'),
    })
    .optional()
    .describe('where the site will be'),
})
export type Project = z.infer<typeof Project>
