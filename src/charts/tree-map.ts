import { hierarchy, treemap } from 'd3'
import type { Folder, TreeMap } from '../views/tree-map.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 300
const BOX = 1000

interface Node extends Folder {
  readonly children?: readonly Node[]
}

/**
 * Folders as boxes, as large as their code; the filled part at the bottom is the share of false claims among those that
 * speak of it. A hollow box is a folder that no document speaks of.
 */
export function drawTreeMap({ title, folders }: TreeMap): string {
  const root: Node = { path: '', size: 0, claims: 0, wrong: 0, summary: '', children: folders }
  const laid = treemap<Node>().size([BOX, HEIGHT]).paddingInner(3).round(true)(
    hierarchy(root).sum(({ children, size }) => (children ? 0 : size)),
  )
  const boxes = laid.leaves().map(({ data, x0, x1, y0, y1 }) => {
    const { path, claims, summary } = data
    const height = y1 - y0
    const wrong = claims > 0 ? (data.wrong / claims) * height : 0
    // A box of its own cuts what does not fit.
    return element(
      'svg',
      { x: percent(x0 / BOX), y: y0, width: percent((x1 - x0) / BOX), height },
      element('title', {}, escaped(`${path}: ${summary}`)),
      element('rect', { class: claims > 0 ? 'folder' : 'unsaid', width: '100%', height: '100%' }),
      wrong > 0 ? element('rect', { class: 'm-overstated', y: height - wrong, width: '100%', height: wrong }) : '',
      height >= 22 ? text(path, { class: 'tick name', x: 6, y: 16 }) : '',
      height >= 40 && claims > 0 ? text(`${data.wrong}/${claims}`, { class: 'tick', x: 6, y: 32 }) : '',
    )
  })
  return chart('tree-map', title, HEIGHT, ...boxes)
}
