import { area, line, scaleLinear } from 'd3'
import type { Trend, TrendPoint } from '../views/trend.ts'
import { endLabels } from './end-labels.ts'
import { placesOf } from './places.ts'
import { chart, element, escaped, percent, rounded, text } from './svg.ts'

const HEIGHT = 230
const TOP = 16
const BOTTOM = 190
/** Far enough from the edges for a name under the first, and for the names of the lines behind the last. */
const LEFT = 0.13
const RIGHT = 0.8
/** Curves are drawn in a box of this width and stretched; strokes keep their width. */
const BOX = 1000

/** Where the releases end when forecasts stand behind them, and where those stand. */
const PRESENT = 0.66
const FUTURE = [0.88, 0.97] as const

/**
 * Claimed and supported through the releases: the band first, from surely to at most; the claim as a line above it.
 * What the documents expect stands behind the newest release, at no date, for they give none.
 */
export function drawTrend({ title, names, points, forecasts }: Trend): string {
  const right = forecasts.length > 0 ? PRESENT : RIGHT
  const dates = points.map(({ iso }) => iso)
  const x = new Map(placesOf(dates, LEFT, right).map((place, index) => [points[index], place]))
  const y = scaleLinear([0, 1], [BOTTOM, TOP])
  const at = (point: TrendPoint) => x.get(point) ?? LEFT
  const known = points.filter((point) => point.readiness)
  const claims = points.filter(({ claimed }) => claimed !== undefined)
  const band = area<TrendPoint>()
    .x((point) => at(point) * BOX)
    .y0((point) => y(point.readiness?.low ?? 0))
    .y1((point) => y(point.readiness?.high ?? 0))
    .digits(2)
  const supported = line<TrendPoint>(
    (point) => at(point) * BOX,
    (point) => y(point.readiness?.low ?? 0),
  ).digits(2)
  const claimed = line<TrendPoint>(
    (point) => at(point) * BOX,
    (point) => y(point.claimed ?? 0),
  ).digits(2)
  return chart(
    'trend',
    title,
    HEIGHT,
    grid(y),
    element(
      'svg',
      { x: 0, y: 0, width: '100%', height: HEIGHT, viewBox: `0 0 ${BOX} ${HEIGHT}`, preserveAspectRatio: 'none' },
      element('path', { class: 'band', d: band(known) ?? '' }),
      element('path', { class: 'supported', d: supported(known) ?? '', 'vector-effect': 'non-scaling-stroke' }),
      element('path', { class: 'claim', d: claimed(claims) ?? '', 'vector-effect': 'non-scaling-stroke' }),
    ),
    ...points.map((point) => marks(point, at(point), y)),
    ...labels(points, at),
    endLabels(
      [
        ...known.slice(-1).map((point) => ({
          name: 'holds',
          x: at(point),
          y: y(point.readiness ? (point.readiness.low + point.readiness.high) / 2 : 0),
          lines: [names.supported, point.supportedText],
        })),
        ...claims.slice(-1).map((point) => ({
          name: 'says',
          x: at(point),
          y: y(point.claimed ?? 0),
          lines: [names.claimed, point.claimedText],
        })),
      ],
      0,
      BOTTOM,
    ),
    forecasts.length === 0
      ? ''
      : element('line', { class: 'grid', x1: percent(right), x2: percent(right), y1: TOP, y2: BOTTOM }),
    ...forecasts.map((forecast, index) => {
      const place =
        forecasts.length === 1 ? (FUTURE[0] + FUTURE[1]) / 2 : scaleLinear([0, forecasts.length - 1], FUTURE)(index)
      const title = element('title', {}, escaped(`${forecast.text} ${forecast.where}`))
      const high = y(forecast.share)
      return (
        element('circle', { class: 'forecast', cx: percent(place), cy: high, r: 5 }, title) +
        text(forecast.percent, { class: 'tick', x: percent(place), y: high - 9, 'text-anchor': 'middle' })
      )
    }),
  )
}

function grid(y: (share: number) => number): string {
  const lines = [0, 0.5, 1].map(
    (share) =>
      element('line', { class: 'grid', x1: '0', x2: '100%', y1: rounded(y(share)), y2: rounded(y(share)) }) +
      text(share === 1 ? '100\u00a0%' : String(share * 100), { class: 'tick', x: 0, y: y(share) - 4 }),
  )
  return element('g', { 'aria-hidden': 'true' }, ...lines)
}

function marks({ readiness, claimed, summary }: TrendPoint, x: number, y: (share: number) => number): string {
  const title = element('title', {}, escaped(summary))
  const low = readiness ? element('circle', { class: 'low', cx: percent(x), cy: y(readiness.low), r: 3.5 }, title) : ''
  const ring =
    claimed === undefined ? '' : element('circle', { class: 'claimed', cx: percent(x), cy: y(claimed), r: 5 }, title)
  return low + ring
}

/** Names of releases where there is room for them: the newest first, then each that keeps its distance. */
function labels(points: readonly TrendPoint[], at: (point: TrendPoint) => number): string[] {
  const taken: TrendPoint[] = []
  const lengthOf = ({ label }: TrendPoint) => Math.min(label.length, 14)
  const room = (a: TrendPoint, b: TrendPoint) => Math.max(0.22, 0.012 * (lengthOf(a) + lengthOf(b)))
  const shown: string[] = []
  for (const point of points.toReversed()) {
    const place = at(point)
    if (taken.some((other) => Math.abs(at(other) - place) < room(point, other))) continue
    taken.push(point)
    const middle = { x: percent(place), 'text-anchor': 'middle' }
    shown.push(
      text(point.label.length > 14 ? `${point.label.slice(0, 13)}…` : point.label, {
        class: 'label',
        ...middle,
        y: BOTTOM + 20,
      }),
      text(point.date, { class: 'tick', ...middle, y: BOTTOM + 36 }),
    )
  }
  return shown
}
