import { scaleBand } from 'd3'
import type { HeatMap } from '../views/heat-map.ts'
import { cut } from './cut.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const ROW = 28
const TOP = 22
const LEFT = 0.36

/** Which ink has 4.5:1 on a cell of this strength: between the two, black has it on light and on dark ground. */
function inkOn(share: number): string {
  if (share >= 0.85) return 'on'
  return share >= 0.6 ? 'mid' : 'off'
}

/** Areas down, releases across: the darker, the more is surely supported. A dot means that nothing was checked. */
export function drawHeatMap({ title, releases, rows }: HeatMap): string {
  const x = scaleBand(
    releases.map((_, index) => index),
    [LEFT, 1],
  ).paddingInner(0.04)
  const width = x.bandwidth()
  // Letters that a column has room for, on a wide screen and on a phone.
  const [wide, narrow] = [60 / releases.length, 34 / releases.length].map((most) => Math.max(5, Math.floor(most)))
  const head = releases.map((label, index) => {
    const place = { x: percent((x(index) ?? 0) + width / 2), y: 13, 'text-anchor': 'middle' }
    return (
      text(cut(label, wide ?? 5), { class: 'tick long', ...place }) +
      text(cut(label, narrow ?? 5), { class: 'tick short', ...place })
    )
  })
  const body = rows.map(({ name, cells }, row) => {
    const y = TOP + row * ROW
    const drawn = cells.map((cell, index) => {
      const left = x(index) ?? 0
      const middle = { x: percent(left + width / 2), y: y + 18, 'text-anchor': 'middle' }
      if (!cell) return ''
      const named = element('title', {}, escaped(`${name}, ${releases[index] ?? ''}: ${cell.text}`))
      if (!cell.readiness)
        return element('circle', { class: 'dot', cx: percent(left + width / 2), cy: y + 13, r: 2 }, named)
      const { low } = cell.readiness
      const box = { x: percent(left), y: y + 1, width: percent(width), height: ROW - 3 }
      return (
        element('rect', { class: 'cell', ...box, 'fill-opacity': low }, named) +
        text(String(Math.floor(low * 100 + 1e-9)), { class: inkOn(low), ...middle })
      )
    })
    return (
      text(cut(name, 30), { class: 'label long', x: 0, y: y + 18 }) +
      text(cut(name, 14), { class: 'label short', x: 0, y: y + 18 }) +
      drawn.join('')
    )
  })
  return chart('heat-map', title, TOP + rows.length * ROW, ...head, ...body)
}
