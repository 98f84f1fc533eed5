import { element } from './svg.ts'

/** Strokes laid over a colour, so that marks differ without it: in greys, in print, to any eye. */
const STROKES = {
  present: 'M0 6 6 0M-1 1 1-1M5 7 7 5',
  unverifiable: 'M1 1h1M4 4h1',
  waived: 'M0 3h6M3 0v6',
  understated: 'M0 2h6',
  contradicted: 'M2 0v6',
} as const

export type Hatched = keyof typeof STROKES

export function isHatched(mark: string): mark is Hatched {
  return Object.hasOwn(STROKES, mark)
}

/** The definitions that `fill="url(#h-…)"` refers to: once in a page, and in each chart that stands alone. */
export const patterns = Object.entries(STROKES)
  .map(([mark, d]) =>
    element(
      'pattern',
      { id: `h-${mark}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      element('path', { class: 'hatch', d }),
    ),
  )
  .join('')
