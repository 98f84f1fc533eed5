import { expect, test } from 'vitest'
import { drawTrend } from '../../src/charts/trend.ts'
import { trendOf } from '../../src/views/trend.ts'
import { HARBOUR, place } from '../support/site-content.ts'

const forecast = (text: string, percent: number) => ({ document: 'ROADMAP.md', line: 12, text, percent })

test('forecasts are the words of the newest release, lowest first, each once, drawn behind it', () => {
  const snapshots = HARBOUR.snapshots.map((snapshot, at) => ({
    ...snapshot,
    forecasts:
      at < HARBOUR.snapshots.length - 1
        ? [forecast('After phase 1: 10%', 10)]
        : [
            forecast('After phase 12: 95%', 95),
            forecast('After phase 11B: 85%', 85),
            forecast('after phase 11B: 85%', 85),
          ],
  }))
  const trend = trendOf({ ...HARBOUR, snapshots }, place)
  expect(trend.forecasts.map(({ text, share, where }) => [text, share, where])).toEqual([
    ['“after phase 11B: 85%”', 0.85, 'ROADMAP.md:12'],
    ['“After phase 12: 95%”', 0.95, 'ROADMAP.md:12'],
  ])
  const svg = drawTrend(trend)
  expect(svg.match(/class="forecast"/g)).toHaveLength(2)
  expect(svg).toContain('“After phase 12: 95%” ROADMAP.md:12')
  expect(svg).not.toMatch(/NaN|undefined/)
})

test('without a forecast nothing is drawn of the future', () => {
  expect(drawTrend(trendOf(HARBOUR, place))).not.toContain('forecast')
})
