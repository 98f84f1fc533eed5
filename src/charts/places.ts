import { scaleLinear, scaleUtc } from 'd3'

/** Where releases stand on a width, 0 to 1: by date; where all dates are one, evenly; a single one in the middle. */
export function placesOf(isoDates: readonly string[], left: number, right: number): readonly number[] {
  const dates = isoDates.map((iso) => Date.parse(iso))
  const [first = 0, last = 0] = [Math.min(...dates), Math.max(...dates)]
  if (dates.length === 1) return [(left + right) / 2]
  const time = scaleUtc([new Date(first), new Date(last)], [left, right])
  const even = scaleLinear([0, dates.length - 1], [left, right])
  return dates.map((date, index) => (first === last ? even(index) : time(date)))
}
