import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { KeptPages } from '../schema/kept-pages.ts'
import type { SiteContent } from '../views/content.ts'
import type { Target } from '../views/site-paths.ts'

/** Lies in the folder of a site: what the pages of each release were made from. */
export const KEPT = '.asbuilt-pages.json'

/** The pages of one release. */
export interface OwnPages {
  readonly from: string
  readonly addresses: readonly string[]
}

/** Pages that know their own release and the one before it, and no other: they stay as they are when one is added. */
const OWN: ReadonlySet<Target['page']> = new Set([
  'release',
  'claims',
  'claims-csv',
  'claims-json',
  'search',
  'search-index',
  'api-release',
  'document',
  'compare',
])

/**
 * The pages of every release that depend on nothing but it and the one before it, by project and release.
 * @param common what every page depends on: the program, the settings, the names of style sheets and scripts
 */
export function ownPages(
  content: SiteContent,
  targets: ReadonlyMap<string, Target>,
  common: unknown,
): ReadonlyMap<string, OwnPages> {
  const own = new Map<string, string[]>()
  for (const [address, target] of targets) {
    if (!OWN.has(target.page)) continue
    const release = 'newer' in target ? target.newer : 'snapshot' in target ? target.snapshot : undefined
    if (!release || !('project' in target)) continue
    const key = `${target.project.id}/${release.release.id}`
    const addresses = own.get(key)
    if (addresses) addresses.push(address)
    else own.set(key, [address])
  }
  const severalProjects = content.projects.length > 1
  return new Map(
    content.projects.flatMap(({ id, configuration, snapshots, provenance, rejudged }) => {
      const digests = snapshots.map((snapshot) => digestOf(JSON.stringify(snapshot)))
      return snapshots.map(({ release }, at) => {
        const key = `${id}/${release.id}`
        const layers = [provenance.get(release.id), rejudged.get(release.id)]
        const from = [common, severalProjects, id, configuration, digests[at], digests[at - 1], layers]
        return [key, { from: digestOf(JSON.stringify(from)), addresses: own.get(key) ?? [] }] as const
      })
    }),
  )
}

export function digestOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

/** One digest for the pages of a release. @param digests of each, in the order of their addresses */
export function digestOfAll(digests: readonly string[]): string {
  return digestOf(digests.join('\n'))
}

/** What an earlier site says of itself; nothing where there is none, or where it cannot be read. */
export async function readKept(file: string): Promise<KeptPages> {
  try {
    return KeptPages.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}
