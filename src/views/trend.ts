import { addresses } from './addresses.ts'
import { rangeText } from './area-rows.ts'
import { claimedByDocuments } from './claimed-share.ts'
import { byDate, latestOf, type ProjectContent } from './content.ts'
import { falseCount, claimedText as textOf } from './headline.ts'
import { type Readiness, readinessOf, totalOf } from './marks.ts'
import type { Place } from './place.ts'

export interface TrendPoint {
  readonly label: string
  readonly iso: string
  readonly date: string
  readonly href: string
  readonly claimed: number | undefined
  readonly claimedText: string
  readonly readiness: Readiness | undefined
  readonly supportedText: string
  readonly wrong: string
  readonly claims: string
  /** One line for who points at it. */
  readonly summary: string
}

export interface Trend {
  readonly title: string
  /** Of its two lines. */
  readonly names: { readonly claimed: string; readonly supported: string }
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  /** What the documents of the newest release expect, lowest first: their words, nothing computed. */
  readonly forecasts: readonly ForecastPoint[]
}

export interface ForecastPoint {
  /** 0 to 1. */
  readonly share: number
  readonly percent: string
  /** The words of the document, quoted. */
  readonly text: string
  readonly where: string
  readonly href: string
}

/** Forecasts that the chart has room for. */
const FORECASTS = 6

export function trendOf(project: ProjectContent, place: Place): Trend {
  const { words } = place
  const { format } = words
  const points = byDate(project).map((snapshot): TrendPoint => {
    const claimed = claimedByDocuments(snapshot)
    const readiness = readinessOf(snapshot.tally)
    const claimedText = claimed ? textOf(claimed, place) : words.areas.noClaim
    const supportedText = readiness ? rangeText(readiness, words) : words.areas.none
    const { label, date } = snapshot.release
    return {
      label,
      iso: date,
      date: format.date(date),
      href: place.href(addresses.release(project.id, snapshot.release.id)),
      claimed: claimed?.high,
      claimedText,
      readiness,
      supportedText,
      wrong: format.number(falseCount(snapshot)),
      claims: format.number(totalOf(snapshot.tally)),
      summary: `${label}: ${words.trend.claimed} ${claimedText}, ${words.trend.supported} ${supportedText}`,
    }
  })
  return { title: words.trend.title, names: words.scale, points, forecasts: forecastsOf(project, place) }
}

function forecastsOf(project: ProjectContent, place: Place): readonly ForecastPoint[] {
  const { words } = place
  const { release, forecasts = [] } = latestOf(project)
  const unique = new Map(forecasts.map((forecast) => [forecast.text.toLowerCase(), forecast]))
  return [...unique.values()]
    .toSorted((a, b) => a.percent - b.percent)
    .slice(0, FORECASTS)
    .map(({ document, line, text, percent }) => ({
      share: percent / 100,
      percent: words.format.percent(percent),
      text: words.trend.expects(text),
      where: `${document}:${line}`,
      href: place.href(addresses.line(project.id, release.id, document, line)),
    }))
}
