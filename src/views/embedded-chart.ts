import { type AreaRow, areaRow } from './area-rows.ts'
import { areasIn } from './areas.ts'
import { latestOf, nameOf, type ProjectContent } from './content.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { headlineOf, type VerdictBar } from './headline.ts'
import { type HeatMap, heatMapOf } from './heat-map.ts'
import { type Histogram, histogramOf } from './histogram.ts'
import type { Place } from './place.ts'
import type { EmbeddedChart } from './site-paths.ts'
import { type TreeMap, treeMapOf } from './tree-map.ts'
import { type Trend, trendOf } from './trend.ts'

/** What a chart at an address of its own shows; undefined where the newest release has too little for one. */
export type ChartView =
  | { readonly chart: 'verdicts'; readonly view: VerdictBar }
  | { readonly chart: 'areas'; readonly view: { readonly title: string; readonly rows: readonly AreaRow[] } }
  | { readonly chart: 'trend'; readonly view: Trend }
  | { readonly chart: 'releases'; readonly view: HeatMap | undefined }
  | { readonly chart: 'sizes'; readonly view: Histogram | undefined }
  | { readonly chart: 'folders'; readonly view: TreeMap | undefined }
  | { readonly chart: 'coverage'; readonly view: Coverage | undefined }

/** Rows of a picture that nobody can scroll. */
const AREAS = 10

export function chartView(project: ProjectContent, chart: EmbeddedChart, place: Place): ChartView {
  const snapshot = latestOf(project)
  switch (chart) {
    case 'verdicts':
      return { chart, view: headlineOf(snapshot, place, project.id).bar }
    case 'areas': {
      const rows = areasIn(project, snapshot).slice(0, AREAS)
      return { chart, view: { title: place.words.areas.title, rows: rows.map((area) => areaRow(area, place)) } }
    }
    case 'trend':
      return { chart, view: trendOf(project, place) }
    case 'releases':
      return { chart, view: heatMapOf(project, place) }
    case 'sizes':
      return { chart, view: histogramOf(snapshot, place) }
    case 'folders':
      return { chart, view: treeMapOf(snapshot, place) }
    case 'coverage':
      return { chart, view: coverageOf(snapshot, project.id, place) }
    default:
      return chart satisfies never
  }
}

/** The newest release on a card, for where links are shown as pictures. */
export interface Card {
  readonly name: string
  readonly release: string
  readonly sentences: readonly string[]
  readonly bar: VerdictBar
}

export function cardOf(project: ProjectContent, place: Place): Card {
  const { release } = latestOf(project)
  const { sentences, bar } = headlineOf(latestOf(project), place, project.id)
  return {
    name: nameOf(project),
    release: `${release.label} · ${place.words.format.date(release.date)}`,
    sentences: sentences.slice(0, 3),
    bar,
  }
}
