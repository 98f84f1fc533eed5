import type { VerdictBar } from '../views/headline.ts'
import { isHatched } from './patterns.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 22
/** Room above the bar for what the documents claim. */
const LABEL = 22
/** Narrower than this a part could not be seen. */
const LEAST = 0.006

/** How the claims stand: one bar, a part for each mark, as wide as its share. */
export function drawVerdictBar({ title, total, parts, claimed }: VerdictBar): string {
  if (total === 0)
    return chart('verdict-bar', title, HEIGHT, element('rect', { class: 'none', width: '100%', height: HEIGHT }))
  const raw = parts.map(({ count }) => Math.max(LEAST, count / total))
  const sum = raw.reduce((a, b) => a + b, 0)
  const top = claimed ? LABEL : 0
  let start = 0
  const rects = parts.map(({ mark, word, number }, index) => {
    const width = (raw[index] ?? 0) / sum
    const box = { x: percent(start), y: top, width: percent(width), height: HEIGHT }
    start += width
    return (
      element('rect', { class: `m-${mark}`, ...box }, element('title', {}, escaped(`${number} ${word}`))) +
      (isHatched(mark) ? element('rect', { ...box, fill: `url(#h-${mark})`, 'pointer-events': 'none' }) : '')
    )
  })
  if (!claimed) return chart('verdict-bar', title, HEIGHT, ...rects)
  const { share, label } = claimed
  const x = percent(share)
  const anchor = share > 0.5 ? 'end' : 'start'
  return chart(
    'verdict-bar',
    title,
    top + HEIGHT + 4,
    ...rects,
    element('line', { class: 'claim-at', x1: x, x2: x, y1: 4, y2: top + HEIGHT + 4 }),
    text(label, { class: 'claim-label', x, y: 14, dx: share > 0.5 ? -7 : 7, 'text-anchor': anchor }),
  )
}
