import { segment } from './addresses.ts'
import { byDate, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import type { Place } from './place.ts'
import { type Shell, shellOf } from './shell.ts'

/** One number through the releases. */
export interface MetricSeries {
  readonly id: string
  readonly name: string
  readonly latest: string
  /** Oldest first. A point whose rule is another than the one before begins a new line. */
  readonly points: readonly {
    readonly label: string
    readonly iso: string
    readonly value: number | undefined
    readonly text: string
    readonly number: string
    readonly rule: string
    readonly breaks: boolean
  }[]
  /** Where the rule changed, in words, oldest first. */
  readonly breaks: readonly string[]
}

export interface Metrics {
  readonly shell: Shell
  readonly title: string
  readonly series: readonly MetricSeries[]
  readonly releases: readonly string[]
}

export function metricsOf(content: SiteContent, project: ProjectContent, place: Place): Metrics {
  const { words } = place
  const snapshots = byDate(project)
  const ids = new Set(snapshots.flatMap(({ metrics }) => metrics.map(({ id }) => id)))
  const series = [...ids].toSorted().map((id): MetricSeries => {
    let rule = ''
    const breaks: string[] = []
    const points = snapshots.map(({ release, metrics }) => {
      const metric = metrics.find((one) => one.id === id)
      const isBreak = metric !== undefined && rule !== '' && metric.rule !== rule
      if (isBreak) breaks.push(words.metrics.broke(release.label, rule, metric.rule))
      rule = metric?.rule ?? rule
      return {
        label: release.label,
        iso: release.date,
        value: metric?.value,
        text: metric ? words.count(metric.value, metric.unit) : '–',
        number: metric ? words.format.number(metric.value) : '–',
        rule: metric?.rule ?? '',
        breaks: isBreak,
      }
    })
    return {
      id: segment(id),
      name: id.replace(/[-.]/g, ' '),
      latest: points.findLast(({ value }) => value !== undefined)?.text ?? '–',
      points,
      breaks,
    }
  })
  return {
    shell: shellOf(place, content, {
      title: `${words.metrics.title} – ${nameOf(project)}`,
      description: words.metrics.caption,
      project,
    }),
    title: words.metrics.title,
    series,
    releases: snapshots.map(({ release }) => release.label),
  }
}
