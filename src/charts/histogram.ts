import { max, scaleLinear } from 'd3'
import type { Histogram } from '../views/histogram.ts'
import { chart, element, percent, text } from './svg.ts'

const ROW = 22
const LEFT = 0.34

/** How far off numbers are: a bar for each range, from far too low at the top to far too high at the bottom. */
export function drawHistogram({ title, bins }: Histogram): string {
  const width = scaleLinear([0, max(bins, ({ count }) => count) ?? 1], [0, 0.92 - LEFT])
  const rows = bins.map(({ label, count, side }, index) => {
    const y = index * ROW
    const bar =
      count === 0
        ? ''
        : element('rect', {
            class: `bin ${side}`,
            x: percent(LEFT),
            y: y + 3,
            width: percent(width(count)),
            height: ROW - 6,
          })
    return (
      text(label, { class: 'tick', x: percent(LEFT - 0.02), y: y + 15, 'text-anchor': 'end' }) +
      bar +
      text(String(count), { class: 'tick', x: percent(LEFT + width(count) + 0.012), y: y + 15 })
    )
  })
  return chart('histogram', title, bins.length * ROW, ...rows)
}
