import type { Badge } from '../views/badge.ts'
import { element, text } from './svg.ts'

/** The right half by what it says; nothing checked is grey, and green needs every claim judged and none false. */
const GROUND = { none: '#66625a', wrong: '#ad4a09', open: '#33609c', right: '#1d6b50' } as const

/** About as wide as a letter of this size is in common faces; textLength makes it exact. */
const LETTER = 6.3
const PAD = 7

/** A badge in the common form: what it is on the left, the figure on the right. */
export function drawBadge({ label, figure, title, state }: Badge): string {
  const [left, right] = [widthOf(label), widthOf(figure)]
  const width = left + right + 4 * PAD
  const split = left + 2 * PAD
  const words = (content: string, x: number, length: number) => text(content, { x, y: 14, textLength: length })
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height: 20, role: 'img', 'aria-label': title },
    element('rect', { width, height: 20, rx: 3, fill: '#3b3934' }),
    element('path', {
      fill: GROUND[state],
      d: `M${split} 0h${width - split - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${split}z`,
    }),
    element(
      'g',
      { fill: '#fff', 'font-family': 'Verdana, "DejaVu Sans", sans-serif', 'font-size': 11 },
      words(label, PAD, left),
      words(figure, split + PAD, right),
    ),
  )}\n`
}

function widthOf(words: string): number {
  return Math.round([...words].length * LETTER)
}
