import { expect, test } from 'vitest'
import { endLabels } from '../../src/charts/end-labels.ts'

const at = (name: string, y: number) => ({ name, x: 0.8, y, lines: [name, '1'] })
/** The first baseline of each label, by its name. */
const baselines = (svg: string) =>
  [...svg.matchAll(/class="end (\w+)".*?<text[^>]* y="([\d.]+)"/g)].map(([, name, y]) => [name, Number(y)] as const)

test('labels stand beside the ends of their lines', () => {
  const [[, first], [, second]] = baselines(endLabels([at('a', 40), at('b', 150)], 0, 190)) as [
    [string, number],
    [string, number],
  ]
  expect(Math.abs(first - 40)).toBeLessThan(8)
  expect(Math.abs(second - 150)).toBeLessThan(8)
})

test('labels that would overlap are pushed apart, in the order of their lines, and stay in the chart', () => {
  for (const y of [2, 100, 188]) {
    const set = baselines(endLabels([at('c', y + 2), at('a', y), at('b', y + 1)], 0, 190))
    expect(set.map(([name]) => name)).toEqual(['a', 'b', 'c'])
    const places = set.map(([, place]) => place)
    expect(places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= 30)).toBe(true)
    expect(places[0]).toBeGreaterThanOrEqual(12)
    expect(places[2]).toBeLessThanOrEqual(190 - 15)
  }
})
