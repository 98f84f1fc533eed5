import { element } from './svg.ts'

/** Strokes laid over a colour, so that marks differ without it: in greys, in print, to any eye. */
const STROKES = {
  attested: 'M2 3h2',
  present: 'M0 6 6 0M-1 1 1-1M5 7 7 5',
  unverifiable: 'M1 1h1M4 4h1',
  waived: 'M0 3h6M3 0v6',
  understated: 'M0 2h6',
  overstated: 'M0 0 6 6M-1 5 1 7M5-1 7 1',
  contradicted: 'M2 0v6',
  missing: 'M0 0 6 6M6 0 0 6',
} as const

/** What is plainly false must not grow pale: fewer and finer strokes than for what is uncertain. */
const FINE: ReadonlySet<string> = new Set(['overstated', 'missing'])

export type Hatched = keyof typeof STROKES

export function isHatched(mark: string): mark is Hatched {
  return Object.hasOwn(STROKES, mark)
}

/** The definitions that `fill="url(#h-…)"` refers to: once in a page, and in each chart that stands alone. */
export const patterns = Object.entries(STROKES)
  .map(([mark, d]) =>
    element(
      'pattern',
      {
        id: `h-${mark}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: FINE.has(mark) ? 'scale(1.5)' : undefined,
      },
      element('path', { class: `hatch ${FINE.has(mark) ? 'fine' : 'broad'}`, d }),
    ),
  )
  .join('')
