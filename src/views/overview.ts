import { addresses } from './addresses.ts'
import { type AreaRow, areaRow } from './area-rows.ts'
import { areasIn } from './areas.ts'
import { type Changes, changesOf } from './changes.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { decisionOf, type Gate } from './decision.ts'
import { type DocumentRow, documentRows } from './document-rows.ts'
import { type Finding, findingOf } from './finding.ts'
import { falseCount, type Headline, headlineOf } from './headline.ts'
import { type HeatMap, heatMapOf } from './heat-map.ts'
import type { Place } from './place.ts'
import { worstOf } from './ranking.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'
import { type Trend, trendOf } from './trend.ts'

/** The project in two minutes, as its newest release stands. */
export interface Overview {
  readonly shell: Shell
  readonly id: string
  readonly name: string
  readonly release: ReleaseLine
  readonly headline: Headline
  readonly areas: readonly AreaRow[]
  readonly areasTitle: string
  /** Areas beyond those that the chart shows. */
  readonly moreAreas: number
  readonly worst: readonly Finding[]
  readonly worstCaption: string
  readonly claimsHref: string
  readonly changes: Changes | undefined
  readonly gates: readonly Gate[]
  readonly trend: Trend
  readonly heatMap: HeatMap | undefined
  readonly documents: readonly DocumentRow[]
}

const AREAS = 10
const WORST = 7

export function overviewOf(content: SiteContent, project: ProjectContent, place: Place): Overview {
  const { words } = place
  const snapshot = latestOf(project)
  const before = project.snapshots.at(-2)
  const headline = headlineOf(snapshot, place, project.id)
  const areas = areasIn(project, snapshot)
  const context = { place, project: project.id, snapshot, host: project.configuration.host }
  const worst = worstOf(snapshot.claims, WORST)
  return {
    shell: shellOf(place, content, {
      title: `${nameOf(project)} – ${words.pages.overview}`,
      description: headline.sentences.join(' '),
      project,
      oembed: addresses.oembed(project.id),
    }),
    id: project.id,
    name: nameOf(project),
    release: releaseLine(place, project, snapshot),
    headline,
    areas: areas.slice(0, AREAS).map((area) => ({
      ...areaRow(area, place),
      feedHref: place.href(addresses.areaFeed(project.id, area.name, 'xml')),
    })),
    areasTitle: words.areas.title,
    moreAreas: Math.max(0, areas.length - AREAS),
    worst: worst.map((claim) => findingOf(claim, context)),
    worstCaption:
      worst.length === 0
        ? words.worst.none
        : words.worst.caption(words.format.number(worst.length), words.format.number(falseCount(snapshot))),
    claimsHref: place.href(addresses.claims(project.id, snapshot.release.id)),
    changes: before && changesOf(before, snapshot, project.id, place),
    gates: decisionOf(snapshot, project.configuration, context),
    trend: trendOf(project, place),
    heatMap: heatMapOf(project, place),
    documents: documentRows(snapshot, project.id, place),
  }
}
