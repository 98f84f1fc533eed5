import { describe, expect, test } from 'vitest'
import { drawSeries } from '../../src/charts/series.ts'
import { metricsOf } from '../../src/views/metrics.ts'
import { placeOf } from '../../src/views/place.ts'
import { contentOf, place, projectOf } from '../support/site-content.ts'
import { snapshotOf } from '../support/snapshots.ts'

/** Releases in which files were counted by these rules; 'none' for one that did not count them. */
function project(...rules: string[]) {
  const made = rules.map((rule, at) => {
    const { snapshot, texts } = snapshotOf('quay', {
      id: `v${at + 1}`,
      date: `2026-0${at + 1}-01T00:00:00Z`,
      documents: [],
    })
    const metrics = rule === 'none' ? [] : [{ id: 'files', value: 10 + at, unit: 'files', rule }]
    return { snapshot: { ...snapshot, metrics }, texts }
  })
  return projectOf('quay', made)
}

describe('a number through the releases', () => {
  test('breaks where its rule changed, over a gap too, and says so in words', () => {
    const of = project('files@1', 'none', 'files@2', 'files@2')
    const [series] = metricsOf(contentOf(of), of, place).series
    expect(series?.points.map(({ breaks }) => breaks)).toEqual([false, false, true, false])
    expect(series?.breaks).toEqual(['Counted otherwise since v3: by files@2, before by files@1.'])
    const german = placeOf('', { base: '/', language: 'de' })
    expect(metricsOf(contentOf(of), of, german).series[0]?.breaks[0]).toMatch(/^Seit v3 anders gezählt/)
    const svg = series ? drawSeries(series) : ''
    expect(svg.match(/class="break"/g)).toHaveLength(1)
    expect(svg.match(/class="line"/g)).toHaveLength(2)
  })

  test('what the newest release did not count is said to be of the one that did', () => {
    const of = project('files@1', 'files@1', 'none')
    const [series] = metricsOf(contentOf(of), of, place).series
    expect([series?.latest, series?.rule]).toEqual(['11 files in v2', 'files@1'])
    const counted = project('files@1', 'files@1')
    expect(metricsOf(contentOf(counted), counted, place).series[0]?.latest).toBe('11 files')
  })

  test('is one line with no mark where the rule stayed', () => {
    const of = project('files@1', 'none', 'files@1')
    const [series] = metricsOf(contentOf(of), of, place).series
    expect(series?.breaks).toEqual([])
    expect(series ? drawSeries(series) : '').not.toContain('class="break"')
  })
})
