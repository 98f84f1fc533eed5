import { addresses, segment } from './addresses.ts'
import { byDate, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import type { NumberLines } from './number-lines.ts'
import type { Place } from './place.ts'
import { type Shell, shellOf } from './shell.ts'
import { type StatedNumber, statedNumbers } from './stated-numbers.ts'

/** One number through the releases. */
export interface MetricSeries {
  readonly id: string
  readonly name: string
  /** Its own page. */
  readonly href: string
  readonly latest: string
  /** The newest rule by which it was counted. */
  readonly rule: string
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
  /** What documents say of numbers, against what was counted. */
  readonly stated: readonly StatedNumber[]
}

/** One number on a page of its own, with the rule that counts it. */
export interface MetricPage {
  readonly shell: Shell
  readonly name: string
  readonly latest: string
  /** What is counted, in words; empty where the id says all. */
  readonly rule: string
  readonly lines: NumberLines
  readonly listHref: string
  /** Newest first. */
  readonly rows: readonly {
    readonly anchor: string
    readonly label: string
    readonly href: string
    readonly date: string
    readonly number: string
    readonly change: string
    readonly rule: string
    readonly breaks: boolean
  }[]
}

/** Metrics of parts have charts of their own: coverage by package, lines by folder. */
const PARTS = /^(?:coverage|folder-lines)\./

/** The metrics that a project follows, by id. */
export function metricIds({ snapshots }: ProjectContent): readonly string[] {
  const ids = new Set(snapshots.flatMap(({ metrics }) => metrics.map(({ id }) => id)))
  return [...ids].filter((id) => !PARTS.test(id)).toSorted()
}

export function metricsOf(content: SiteContent, project: ProjectContent, place: Place): Metrics {
  const { words } = place
  return {
    shell: shellOf(place, content, {
      title: `${words.metrics.title} – ${nameOf(project)}`,
      description: words.metrics.caption,
      project,
    }),
    title: words.metrics.title,
    series: metricIds(project).map((id) => seriesOf(project, id, place)),
    releases: byDate(project).map(({ release }) => release.label),
    stated: statedNumbers(project, place),
  }
}

export function metricPage(content: SiteContent, project: ProjectContent, id: string, place: Place): MetricPage {
  const { words } = place
  const { name, latest, points } = seriesOf(project, id, place)
  const releases = byDate(project).map(({ release }) => ({ ...release, date: words.format.date(release.date) }))
  return {
    shell: shellOf(place, content, {
      title: `${name} – ${words.metrics.title} – ${nameOf(project)}`,
      description: `${name}: ${latest}.`,
      project,
    }),
    name,
    latest,
    rule: words.metrics.of(id).rule,
    lines: {
      title: `${name}: ${words.metrics.title}`,
      releases: points.map(({ label, iso }) => ({ label, iso, date: words.format.date(iso) })),
      tick: words.format.number,
      counted: {
        name,
        points: points.map(({ value, text, breaks }) => (value === undefined ? undefined : { value, text, breaks })),
      },
      stated: [],
    },
    listHref: place.href(addresses.metrics(project.id)),
    rows: points
      .map(({ label, value, number, rule, breaks }, index) => {
        const before = points[index - 1]?.value
        const release = releases[index]
        return {
          anchor: segment(release?.id ?? label),
          label,
          href: place.href(addresses.release(project.id, release?.id ?? label)),
          date: release?.date ?? '',
          number,
          change: value === undefined || before === undefined || breaks ? '' : words.format.signed(value - before),
          rule,
          breaks,
        }
      })
      .toReversed(),
  }
}

function seriesOf(project: ProjectContent, id: string, place: Place): MetricSeries {
  const { words } = place
  let rule = ''
  const breaks: string[] = []
  const points = byDate(project).map(({ release, metrics }) => {
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
  const known = points.findLast(({ value }) => value !== undefined)
  return {
    id: segment(id),
    name: words.metrics.of(id).name,
    href: place.href(addresses.metric(project.id, id)),
    // What the newest release did not count is no number of today.
    latest: known ? (known === points.at(-1) ? known.text : words.metrics.last(known.text, known.label)) : '–',
    rule,
    points,
    breaks,
  }
}
