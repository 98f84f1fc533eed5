import { scalePoint } from 'd3'
import type { LifeLine } from '../views/claim-life.ts'
import { isHatched } from './patterns.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 58
const LINE = 18

/** A claim through the releases: a mark for each, a gap where a release does not make it. */
export function drawLifeLine({ title, points }: LifeLine): string {
  const x = scalePoint(
    points.map((_, index) => index),
    [0.04, 0.96],
  )
  const at = (index: number) => (points.length === 1 ? 0.04 : (x(index) ?? 0))
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
    const anchor = index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'
    const place = index === 0 ? 0 : index === points.length - 1 && points.length > 1 ? 1 : at(index)
    const short = label.length > 12 ? `${label.slice(0, 11)}…` : label
    return [text(short, { class: 'tick', x: percent(place), y: 48, 'text-anchor': anchor })]
  })
  return chart('life-line', title, HEIGHT, ...between, ...marks, ...labels)
}
