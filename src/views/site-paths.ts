import type { Snapshot, SnapshotDocument } from '../schema/snapshot.ts'
import type { ClaimLife } from '../snapshot/claim-life.ts'
import { addresses } from './addresses.ts'
import type { Grouping } from './claim-groups.ts'
import type { ProjectContent, SiteContent } from './content.ts'
import { DOC_PAGES, type DocPage, docAddress } from './docs.ts'
import { areaNames } from './feed.ts'
import { metricIds } from './metrics.ts'

/** What an address shows. */
export type Target =
  | { readonly page: 'home' | 'method' | 'not-found' | 'feed' | 'json-feed' | 'api' | 'component' }
  | { readonly page: 'docs'; readonly doc: DocPage }
  | {
      readonly page:
        | 'project'
        | 'contradictions'
        | 'metrics'
        | 'badge'
        | 'embed'
        | 'oembed'
        | 'api-project'
        | 'compare-any'
        | 'comparison-data'
      readonly project: ProjectContent
    }
  | { readonly page: 'project-feed' | 'project-json-feed'; readonly project: ProjectContent; readonly area?: string }
  | {
      readonly page: 'release' | 'claims-csv' | 'claims-json' | 'search' | 'search-index' | 'api-release'
      readonly project: ProjectContent
      readonly snapshot: Snapshot
    }
  | {
      readonly page: 'claims'
      readonly by: Grouping
      readonly project: ProjectContent
      readonly snapshot: Snapshot
    }
  | {
      readonly page: 'document'
      readonly project: ProjectContent
      readonly snapshot: Snapshot
      readonly document: SnapshotDocument
    }
  | {
      readonly page: 'claim' | 'embed-claim' | 'oembed-claim'
      readonly project: ProjectContent
      readonly life: ClaimLife
    }
  /** At no address of the site: what `asbuilt report` writes as a file of its own. */
  | { readonly page: 'report'; readonly project: ProjectContent; readonly snapshot: Snapshot }
  | { readonly page: 'compare'; readonly project: ProjectContent; readonly older: Snapshot; readonly newer: Snapshot }
  | { readonly page: 'embed-area'; readonly project: ProjectContent; readonly area: string }
  | { readonly page: 'metric'; readonly project: ProjectContent; readonly metric: string }
  | Picture

/** What stands at an address of its own as an SVG, and as a PNG beside it. */
export type Picture =
  | { readonly page: 'card'; readonly project: ProjectContent }
  | { readonly page: 'chart'; readonly project: ProjectContent; readonly chart: EmbeddedChart }
  | { readonly page: 'metric-chart'; readonly project: ProjectContent; readonly metric: string }

/** The charts that stand alone at an address of their own. */
export const EMBEDDED_CHARTS = ['verdicts', 'areas', 'trend', 'releases', 'sizes', 'folders', 'coverage'] as const
export type EmbeddedChart = (typeof EMBEDDED_CHARTS)[number]

/**
 * Every address of a site with what it shows, in the order in which they are made. The one list of them: a page that is
 * not here does not exist, and two things never share an address.
 * @param settings with the site's own address there are answers to oEmbed, which name full addresses
 */
export function sitePaths(
  content: SiteContent,
  { site }: { readonly site?: string } = {},
): ReadonlyMap<string, Target> {
  const paths = new Map<string, Target>()
  const add = (address: string, target: Target) => {
    if (paths.has(address)) throw new Error(`two pages would stand at ${address}`)
    paths.set(address, target)
  }
  add(addresses.home, { page: 'home' })
  add(addresses.method, { page: 'method' })
  for (const doc of DOC_PAGES) add(docAddress(doc), { page: 'docs', doc })
  add(addresses.notFound, { page: 'not-found' })
  add(addresses.feed, { page: 'feed' })
  add(addresses.jsonFeed, { page: 'json-feed' })
  add(addresses.api, { page: 'api' })
  add(addresses.component, { page: 'component' })
  for (const project of content.projects) {
    addProject(project, add)
    if (site !== undefined) addOembed(project, add)
  }
  return paths
}

function addProject(project: ProjectContent, add: (address: string, target: Target) => void): void {
  const { id, snapshots, lives } = project
  add(addresses.project(id), { page: 'project', project })
  add(addresses.contradictions(id), { page: 'contradictions', project })
  add(addresses.metrics(id), { page: 'metrics', project })
  add(addresses.badge(id), { page: 'badge', project })
  add(addresses.embedHeadline(id), { page: 'embed', project })
  const addPicture = (addressIn: (format: 'svg' | 'png') => string, picture: Picture) => {
    add(addressIn('svg'), picture)
    add(addressIn('png'), picture)
  }
  for (const chart of EMBEDDED_CHARTS)
    addPicture((format) => addresses.embedChart(id, chart, format), { page: 'chart', project, chart })
  add(addresses.projectFeed(id, 'xml'), { page: 'project-feed', project })
  add(addresses.projectFeed(id, 'json'), { page: 'project-json-feed', project })
  for (const area of areaNames(project)) {
    add(addresses.areaFeed(id, area, 'xml'), { page: 'project-feed', project, area })
    add(addresses.areaFeed(id, area, 'json'), { page: 'project-json-feed', project, area })
    add(addresses.embedArea(id, area), { page: 'embed-area', project, area })
  }
  addPicture((format) => addresses.card(id, format), { page: 'card', project })
  for (const metric of metricIds(project)) {
    add(addresses.metric(id, metric), { page: 'metric', project, metric })
    addPicture((format) => addresses.embedMetric(id, metric, format), { page: 'metric-chart', project, metric })
  }
  add(addresses.apiProject(id), { page: 'api-project', project })
  if (snapshots.length > 1) {
    add(addresses.comparisons(id), { page: 'compare-any', project })
    add(addresses.comparisonData(id), { page: 'comparison-data', project })
  }
  for (const [index, snapshot] of snapshots.entries()) {
    const release = snapshot.release.id
    add(addresses.release(id, release), { page: 'release', project, snapshot })
    add(addresses.claims(id, release), { page: 'claims', by: 'verdict', project, snapshot })
    add(addresses.claims(id, release, 'areas'), { page: 'claims', by: 'areas', project, snapshot })
    add(addresses.claims(id, release, 'files'), { page: 'claims', by: 'files', project, snapshot })
    add(addresses.claimsFile(id, release, 'csv'), { page: 'claims-csv', project, snapshot })
    add(addresses.claimsFile(id, release, 'json'), { page: 'claims-json', project, snapshot })
    add(addresses.search(id, release), { page: 'search', project, snapshot })
    add(addresses.searchIndex(id, release), { page: 'search-index', project, snapshot })
    add(addresses.apiRelease(id, release), { page: 'api-release', project, snapshot })
    for (const document of snapshot.documents)
      add(addresses.document(id, release, document.path), { page: 'document', project, snapshot, document })
    const older = snapshots[index - 1]
    if (older)
      add(addresses.compare(id, older.release.id, release), { page: 'compare', project, older, newer: snapshot })
  }
  // A claim that was renamed keeps the addresses of all its ids.
  for (const [claim, life] of lives) {
    add(addresses.claim(id, claim), { page: 'claim', project, life })
    if (claim === life.id) add(addresses.embedClaim(id, claim), { page: 'embed-claim', project, life })
  }
}

function addOembed(project: ProjectContent, add: (address: string, target: Target) => void): void {
  add(addresses.oembed(project.id), { page: 'oembed', project })
  for (const [claim, life] of project.lives)
    if (claim === life.id) add(addresses.oembedClaim(project.id, claim), { page: 'oembed-claim', project, life })
}
