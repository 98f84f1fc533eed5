import { hierarchy, treemap } from 'd3'
import type { TreeMap } from '../views/tree-map.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 300
const BOX = 1000

interface Folder {
  readonly path: string
  readonly claims: number
  readonly wrong: number
  readonly summary: string
  readonly children?: readonly Folder[]
}

/** Folders as boxes, as large as the claims that speak of them; the filled part at the bottom is what is false. */
export function drawTreeMap({ title, folders }: TreeMap): string {
  const root: Folder = { path: '', claims: 0, wrong: 0, summary: '', children: folders }
  const laid = treemap<Folder>().size([BOX, HEIGHT]).paddingInner(3).round(true)(
    hierarchy(root).sum(({ children, claims }) => (children ? 0 : claims)),
  )
  const boxes = laid.leaves().map(({ data, x0, x1, y0, y1 }) => {
    const height = y1 - y0
    const wrong = (data.wrong / data.claims) * height
    // A box of its own cuts what does not fit.
    return element(
      'svg',
      { x: percent(x0 / BOX), y: y0, width: percent((x1 - x0) / BOX), height },
      element('title', {}, escaped(`${data.path}: ${data.summary}`)),
      element('rect', { class: 'folder', width: '100%', height: '100%' }),
      data.wrong > 0 ? element('rect', { class: 'm-overstated', y: height - wrong, width: '100%', height: wrong }) : '',
      height >= 22 ? text(data.path, { class: 'tick name', x: 6, y: 16 }) : '',
      height >= 40 ? text(`${data.wrong}/${data.claims}`, { class: 'tick', x: 6, y: 32 }) : '',
    )
  })
  return chart('tree-map', title, HEIGHT, ...boxes)
}
