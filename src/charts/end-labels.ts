import { element, escaped, percent, text } from './svg.ts'

/** What a line is called, where it ends. */
export interface EndLabel {
  /** Class that gives the colour of its line. */
  readonly name: string
  /** Share of the width at which the line ends. */
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** In full, where the label has not the room for it. */
  readonly title?: string
}

const LEADING = 15
/** Beyond the mark at the end of a line. */
const BESIDE = 10

/**
 * Names lines where they end, in their colours, so that no legend has to be looked up. Labels that would overlap are
 * pushed apart, in the order in which their lines end.
 * @param top, bottom the room that they have, in pixels
 */
export function endLabels(labels: readonly EndLabel[], top: number, bottom: number): string {
  const sorted = labels.toSorted((a, b) => a.y - b.y)
  const heights = sorted.map(({ lines }) => lines.length * LEADING)
  const places = sorted.map(({ y }, index) => y - (heights[index] ?? 0) / 2)
  let free = top
  for (const [index, place] of places.entries()) {
    places[index] = Math.max(place, free)
    free = (places[index] ?? 0) + (heights[index] ?? 0)
  }
  free = bottom
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, free - (heights[index] ?? 0))
    free = places[index] ?? 0
  }
  return sorted
    .map(({ name, x, lines, title }, index) => {
      const set = lines.map((line, row) =>
        text(line, { x: percent(x), dx: BESIDE, y: (places[index] ?? 0) + (row + 0.8) * LEADING }),
      )
      const full = title === undefined ? [] : [element('title', {}, escaped(title))]
      return element('g', { class: `end ${name}` }, ...full, ...set)
    })
    .join('')
}
