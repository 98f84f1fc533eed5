import { rangeText } from './area-rows.ts'
import { areasIn } from './areas.ts'
import type { ProjectContent } from './content.ts'
import type { Readiness } from './marks.ts'
import type { Place } from './place.ts'

/** Areas through the releases: what was surely supported of each. */
export interface HeatMap {
  readonly title: string
  readonly releases: readonly string[]
  readonly rows: readonly {
    readonly name: string
    /** One for each release; undefined where it has no such area. */
    readonly cells: readonly ({ readonly readiness: Readiness | undefined; readonly text: string } | undefined)[]
  }[]
}

/** More would be too narrow to read on a phone: the newest are shown. */
const RELEASES = 8
const AREAS = 12

/** Undefined where there is nothing to compare: one release, or one area. */
export function heatMapOf(project: ProjectContent, place: Place): HeatMap | undefined {
  const { words } = place
  const snapshots = project.snapshots.slice(-RELEASES)
  const byRelease = snapshots.map((snapshot) => new Map(areasIn(project, snapshot).map((area) => [area.name, area])))
  const names = [...(byRelease.at(-1)?.keys() ?? [])].slice(0, AREAS)
  if (snapshots.length < 2 || names.length < 2) return undefined
  return {
    title: words.heat.title,
    releases: snapshots.map(({ release }) => release.label),
    rows: names.map((name) => ({
      name,
      cells: byRelease.map((areas) => {
        const area = areas.get(name)
        return (
          area && {
            readiness: area.readiness,
            text: area.readiness ? rangeText(area.readiness, words) : words.areas.none,
          }
        )
      }),
    })),
  }
}
