import type { AreaRow } from '../views/area-rows.ts'
import { cut } from './cut.ts'
import { chart, element, percent, text } from './svg.ts'

const ROW = 46
const TOP = 22
const TRACK = 28
/** Letters of a name that fit beside the figures, on a wide column and on a phone. */
const LONG = 46
const SHORT = 28

/** Claimed against supported, a row for each area: the interval as a bar, the claim as a ring, the gap between them. */
export function drawDumbbell(title: string, rows: readonly AreaRow[]): string {
  const height = TOP + rows.length * ROW
  return chart('dumbbell', title, height, axis(height), ...rows.map((row, index) => drawRow(row, TOP + index * ROW)))
}

function axis(height: number): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle'
    return (
      element('line', { class: 'grid', x1: percent(share), x2: percent(share), y1: TOP - 6, y2: height }) +
      text(`${share * 100}${share === 1 ? '\u00a0%' : ''}`, {
        class: 'tick',
        x: percent(share),
        y: 11,
        'text-anchor': anchor,
      })
    )
  })
  return element('g', { 'aria-hidden': 'true' }, ...ticks)
}

function drawRow({ name, figures, claimed, readiness, measured }: AreaRow, y: number): string {
  const track = y + TRACK
  const labels = label(name, y + 16) + text(figures, { class: 'figures', x: '100%', y: y + 16, 'text-anchor': 'end' })
  if (!readiness)
    return element('g', {}, labels, element('line', { class: 'none', x1: '0', x2: '100%', y1: track, y2: track }))
  const { low, high } = readiness
  const supported =
    element('rect', { class: 'low', x: '0', y: track - 4, width: percent(low), height: 8 }) +
    element('rect', {
      x: percent(measured),
      y: track - 4,
      width: percent(low - measured),
      height: 8,
      fill: 'url(#h-present)',
    }) +
    element('rect', { class: 'open', x: percent(low), y: track - 4, width: percent(high - low), height: 8 })
  const gap =
    claimed !== undefined && claimed > high
      ? element('line', { class: 'gap', x1: percent(high), x2: percent(claimed), y1: track, y2: track })
      : ''
  const ring =
    claimed === undefined ? '' : element('circle', { class: 'claimed', cx: percent(claimed), cy: track, r: 5.5 })
  return element(
    'g',
    {},
    labels,
    element('line', { class: 'track', x1: '0', x2: '100%', y1: track, y2: track }),
    supported,
    gap,
    ring,
  )
}

/** A long name is there twice: whole for a wide column, short for a phone. The style sheet shows one. */
function label(name: string, y: number): string {
  const at = { x: 0, y }
  if ([...name].length <= SHORT) return text(name, { class: 'label', ...at })
  return text(cut(name, LONG), { class: 'label long', ...at }) + text(cut(name, SHORT), { class: 'label short', ...at })
}
