import type { Coverage } from '../views/coverage.ts'
import { cut } from './cut.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const ROW = 26
const TOP = 22
const LEFT = 0.34
const WIDTH = 0.56

/** A bar for each package, the least covered first; a line through all of them for each share that a document claims. */
export function drawCoverage({ title, packages, claimed }: Coverage): string {
  const height = TOP + packages.length * ROW
  const at = (share: number) => percent(LEFT + share * WIDTH)
  const ticks = [0, 0.5, 1].map(
    (share) =>
      element('line', { class: 'grid', x1: at(share), x2: at(share), y1: TOP - 6, y2: height }) +
      text(`${share * 100}${share === 1 ? '\u00a0%' : ''}`, {
        class: 'tick',
        x: at(share),
        y: 11,
        'text-anchor': 'middle',
      }),
  )
  const rows = packages.map(({ name, share, text: words }, index) => {
    const y = TOP + index * ROW
    return (
      text(cut(name, 34), { class: 'label long', x: 0, y: y + 17 }) +
      text(cut(name, 15), { class: 'label short', x: 0, y: y + 17 }) +
      element('rect', { class: 'track-box', x: at(0), y: y + 6, width: percent(WIDTH), height: ROW - 12 }) +
      element(
        'rect',
        { class: 'low', x: at(0), y: y + 6, width: percent(share * WIDTH), height: ROW - 12 },
        element('title', {}, escaped(`${name}: ${words}`)),
      ) +
      text(words, { class: 'figures', x: '100%', y: y + 17, 'text-anchor': 'end' })
    )
  })
  const claims = claimed.map(({ share, subject, text: words }) =>
    element(
      'line',
      { class: 'claim', x1: at(share), x2: at(share), y1: TOP - 2, y2: height },
      element('title', {}, escaped(`${subject}: ${words}`)),
    ),
  )
  return chart('coverage', title, height, element('g', { 'aria-hidden': 'true' }, ...ticks), ...rows, ...claims)
}
