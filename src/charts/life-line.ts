import { scalePoint } from 'd3'
import type { LifeLine } from '../views/claim-life.ts'
import { isHatched } from './patterns.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 58
const LINE = 18
/** Room for the names of the first and the last release beneath their marks. */
const EDGE = 0.09

/** A claim through the releases: a mark for each, a gap where a release does not make it. */
export function drawLifeLine({ title, points }: LifeLine): string {
  const x = scalePoint(
    points.map((_, index) => index),
    [EDGE, 1 - EDGE],
  )
  const at = (index: number) => (points.length === 1 ? EDGE : (x(index) ?? 0))
  const between = points.slice(1).map((point, index) => {
    const broken = !point.mark || !points[index]?.mark
    return element('line', {
      class: broken ? 'none' : 'track',
      x1: percent(at(index)),
      x2: percent(at(index + 1)),
      y1: LINE,
      y2: LINE,
    })
  })
  const marks = points.map(({ mark, word }, index) => {
    const circle = { cx: percent(at(index)), cy: LINE, r: 7 }
    const named = element('title', {}, escaped(word))
    if (!mark) return element('circle', { class: 'none', ...circle, r: 4 }, named)
    return (
      element('circle', { class: `m-${mark}`, ...circle }, named) +
      (isHatched(mark) ? element('circle', { ...circle, fill: `url(#h-${mark})`, 'pointer-events': 'none' }) : '')
    )
  })
  const every = Math.ceil(points.length / 6)
  const labels = points.flatMap(({ label }, index) => {
    if ((points.length - 1 - index) % every !== 0) return []
    const short = label.length > 12 ? `${label.slice(0, 11)}…` : label
    return [text(short, { class: 'tick', x: percent(at(index)), y: 48, 'text-anchor': 'middle' })]
  })
  return chart('life-line', title, HEIGHT, ...between, ...marks, ...labels)
}
