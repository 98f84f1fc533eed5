import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { type AreaRow, areaRow } from './area-rows.ts'
import { areasIn } from './areas.ts'
import { type Changes, changesOf } from './changes.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { decisionOf, type Gate } from './decision.ts'
import { type DocumentRow, documentRows } from './document-rows.ts'
import { type Finding, findingOf, findingsOf } from './finding.ts'
import { type Headline, headlineOf } from './headline.ts'
import { type Histogram, histogramOf } from './histogram.ts'
import { accuses, counts } from './marks.ts'
import type { Place } from './place.ts'
import { type DocumentPlan, planOf } from './plan.ts'
import { weightOf } from './ranking.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'
import { type TreeMap, treeMapOf } from './tree-map.ts'
import { waivedOf } from './waived.ts'

/** One release in twenty minutes. Nothing on it changes when another release is added. */
export interface ReleasePage {
  readonly shell: Shell
  readonly name: string
  readonly release: ReleaseLine
  readonly headline: Headline
  readonly areas: readonly AreaRow[]
  /** The false claims of each area, heaviest first; areas in the order of `areas`. */
  readonly wrong: readonly { readonly area: string; readonly count: string; readonly findings: readonly Finding[] }[]
  /** What somebody answers for until a day. */
  readonly waived: readonly { readonly finding: Finding; readonly by: string }[]
  /** What would settle the claims that nothing here can settle, the most claims first. */
  readonly wants: readonly { readonly want: string; readonly count: string; readonly findings: readonly Finding[] }[]
  readonly moreWants: string | undefined
  readonly changes: Changes | undefined
  readonly gates: readonly Gate[]
  readonly plan: DocumentPlan
  readonly documents: readonly DocumentRow[]
  readonly histogram: Histogram | undefined
  readonly coverage: Coverage | undefined
  readonly treeMap: TreeMap | undefined
  readonly notices: Snapshot['notices']
  readonly claimsHref: string
  readonly filesHref: string
}

/** Rows of what would settle the rest. */
const WANTS = 12

export function releasePage(
  content: SiteContent,
  project: ProjectContent,
  snapshot: Snapshot,
  place: Place,
): ReleasePage {
  const { words } = place
  const headline = headlineOf(snapshot, place, project.id)
  const context = { place, project: project.id, snapshot, host: project.configuration.host }
  const areas = areasIn(project, snapshot)
  const before = project.snapshots[project.snapshots.indexOf(snapshot) - 1]
  const wants = wantsOf(snapshot)
  const rest = wants.slice(WANTS).reduce((sum, { claims }) => sum + claims.length, 0)
  return {
    shell: shellOf(place, content, {
      title: `${nameOf(project)} ${snapshot.release.label}`,
      description: headline.sentences.join(' '),
      project,
      snapshot,
    }),
    name: `${nameOf(project)} ${snapshot.release.label}`,
    release: releaseLine(place, project, snapshot),
    headline,
    areas: areas.map((area) => areaRow(area, place)),
    wrong: areas.flatMap(({ name, claims }) => {
      const wrong = claims.filter(accuses).toSorted((a, b) => weightOf(b) - weightOf(a))
      const count = words.format.number(wrong.length)
      return wrong.length > 0 ? [{ area: name, count, findings: findingsOf(wrong, context) }] : []
    }),
    waived: waivedOf(context).map(({ claim, by }) => ({ finding: findingOf(claim, context), by })),
    wants: wants.slice(0, WANTS).map(({ want, claims }) => ({
      want: want ? words.want(want) : words.release.noWant,
      count: words.count(claims.length, 'claims'),
      findings: claims.map((claim) => findingOf(claim, context)),
    })),
    moreWants: rest > 0 ? words.release.moreWants(words.count(rest, 'claims')) : undefined,
    changes: before && changesOf(before, snapshot, project.id, place),
    gates: decisionOf(snapshot, project.configuration, context),
    plan: planOf(project.texts, context),
    documents: documentRows(snapshot, project.id, place),
    histogram: histogramOf(snapshot, place),
    coverage: coverageOf(snapshot, project.id, place),
    treeMap: treeMapOf(snapshot, place),
    notices: snapshot.notices,
    claimsHref: place.href(addresses.claims(project.id, snapshot.release.id)),
    filesHref: place.href(addresses.claims(project.id, snapshot.release.id, 'files')),
  }
}

function wantsOf({ claims }: Snapshot) {
  const groups = new Map<string, Snapshot['claims']>()
  for (const claim of claims) {
    if (!counts(claim) || claim.waiver || claim.verdict.word !== 'unverifiable') continue
    const want = claim.observation.state === 'unresolved' ? (claim.observation.wants ?? '') : ''
    groups.set(want, [...(groups.get(want) ?? []), claim])
  }
  const list = [...groups].map(([want, of]) => ({ want, claims: of }))
  // What nothing is known to settle comes last.
  return list.toSorted((a, b) => Number(a.want === '') - Number(b.want === '') || b.claims.length - a.claims.length)
}
