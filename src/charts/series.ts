import { line, max, scaleLinear } from 'd3'
import type { MetricSeries } from '../views/metrics.ts'
import { placesOf } from './places.ts'
import { chart, element, escaped, percent } from './svg.ts'

const HEIGHT = 72
const TOP = 8
const BOTTOM = 64
const BOX = 1000

/** One number through the releases, from zero: a small chart among its like. A rule that changed breaks the line and is marked. */
export function drawSeries({ name, points }: MetricSeries): string {
  const places = placesOf(
    points.map(({ iso }) => iso),
    0.02,
    0.98,
  )
  const known = points.flatMap((point, index) =>
    point.value === undefined ? [] : [{ ...point, value: point.value, x: places[index] ?? 0 }],
  )
  const y = scaleLinear([0, max(known, ({ value }) => value) || 1], [BOTTOM, TOP])
  const runs: (typeof known)[] = []
  for (const point of known) {
    const run = runs.at(-1)
    if (run && !point.breaks) run.push(point)
    else runs.push([point])
  }
  const draw = line<(typeof known)[number]>(
    (point) => point.x * BOX,
    (point) => y(point.value),
  ).digits(2)
  return chart(
    'series',
    name,
    HEIGHT,
    element('line', { class: 'grid', x1: '0', x2: '100%', y1: BOTTOM, y2: BOTTOM }),
    element(
      'svg',
      { width: '100%', height: HEIGHT, viewBox: `0 0 ${BOX} ${HEIGHT}`, preserveAspectRatio: 'none' },
      ...runs.map((run) =>
        element('path', { class: 'line', d: draw(run) ?? '', 'vector-effect': 'non-scaling-stroke' }),
      ),
    ),
    ...known
      .filter(({ breaks }) => breaks)
      .map(({ x, label, rule }) =>
        element(
          'line',
          { class: 'break', x1: percent(x), x2: percent(x), y1: TOP, y2: BOTTOM },
          element('title', {}, escaped(`${label}: ${rule}`)),
        ),
      ),
    ...known.map(({ label, text, x, value }) =>
      element(
        'circle',
        { class: 'dot', cx: percent(x), cy: y(value), r: 3 },
        element('title', {}, escaped(`${label}: ${text}`)),
      ),
    ),
  )
}
