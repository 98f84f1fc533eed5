/** Each chart against its golden picture, and what must hold of any of them. `-u` writes the goldens anew: look at them. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawBadge } from '../../src/charts/badge.ts'
import { drawCard } from '../../src/charts/card.ts'
import { drawCoverage } from '../../src/charts/coverage.ts'
import { drawDumbbell } from '../../src/charts/dumbbell.ts'
import { drawHeatMap } from '../../src/charts/heat-map.ts'
import { drawHistogram } from '../../src/charts/histogram.ts'
import { drawLifeLine } from '../../src/charts/life-line.ts'
import { drawNumberLines } from '../../src/charts/number-lines.ts'
import { isHatched } from '../../src/charts/patterns.ts'
import { drawSeries } from '../../src/charts/series.ts'
import { standalone } from '../../src/charts/standalone.ts'
import { drawTreeMap } from '../../src/charts/tree-map.ts'
import { drawTrend } from '../../src/charts/trend.ts'
import { drawVerdictBar } from '../../src/charts/verdict-bar.ts'
import { contrast } from '../../src/schema/brand.ts'
import { areaRow } from '../../src/views/area-rows.ts'
import { areasOf } from '../../src/views/areas.ts'
import { badgeOf } from '../../src/views/badge.ts'
import { lifePage } from '../../src/views/claim-life.ts'
import { latestOf } from '../../src/views/content.ts'
import { coverageOf } from '../../src/views/coverage.ts'
import { cardOf } from '../../src/views/embedded-chart.ts'
import { headlineOf } from '../../src/views/headline.ts'
import { heatMapOf } from '../../src/views/heat-map.ts'
import { histogramOf } from '../../src/views/histogram.ts'
import { MARKS } from '../../src/views/marks.ts'
import { metricsOf } from '../../src/views/metrics.ts'
import { treeMapOf } from '../../src/views/tree-map.ts'
import { trendOf } from '../../src/views/trend.ts'
import { contentOf, HARBOUR, HOSTILE, place } from '../support/site-content.ts'

const golden = (name: string) => join(import.meta.dirname, `../golden/charts/${name}.svg`)

/** Draws every chart of a project; undefined where the project has too little for one. */
function charts(project: typeof HARBOUR): Readonly<Record<string, string | undefined>> {
  const latest = latestOf(project)
  const content = contentOf(project)
  const headline = headlineOf(latest, place, project.id)
  const areas = areasOf(latest, project.configuration).map((area) => areaRow(area, place))
  const heat = heatMapOf(project, place)
  const histogram = histogramOf(latest, place)
  const tree = treeMapOf(latest, place)
  const coverage = project.snapshots.flatMap((snapshot) => coverageOf(snapshot, project.id, place) ?? []).at(-1)
  const [life] = [...project.lives.values()].filter(({ events }) => events.length > 2)
  const {
    series: [series],
    stated: [stated],
  } = metricsOf(content, project, place)
  return {
    'verdict-bar': drawVerdictBar(headline.bar),
    coverage: coverage && drawCoverage(coverage),
    dumbbell: drawDumbbell(place.words.areas.title, areas),
    trend: drawTrend(trendOf(project, place)),
    'heat-map': heat && drawHeatMap(heat),
    histogram: histogram && drawHistogram(histogram),
    'tree-map': tree && drawTreeMap(tree),
    'life-line': life && drawLifeLine(lifePage(content, project, life, place).line),
    'number-lines': stated && drawNumberLines(stated),
    series: series && drawSeries(series),
    card: drawCard(cardOf(project, place)),
    badge: drawBadge(badgeOf(project, place)),
    standalone: standalone(drawVerdictBar(headline.bar)),
  }
}

const drawn = charts(HARBOUR)

describe('goldens', () => {
  test.each(Object.keys(drawn))('%s', async (name) => {
    expect(drawn[name]).toBeDefined()
    await expect(`${drawn[name]?.replaceAll('><', '>\n<').trim()}\n`).toMatchFileSnapshot(golden(name))
  })

  test('every chart has one, and every golden a chart', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/charts'))
      .filter(
        (file) => !['cut.ts', 'embedded.ts', 'end-labels.ts', 'patterns.ts', 'places.ts', 'svg.ts'].includes(file),
      )
      .map((file) => file.replace(/\.ts$/, ''))
    expect(Object.keys(drawn).toSorted()).toEqual(files.toSorted())
    const kept = readdirSync(join(import.meta.dirname, '../golden/charts')).map((file) => file.replace(/\.svg$/, ''))
    expect(kept.toSorted()).toEqual(files.toSorted())
  })
})

describe('any chart', () => {
  const all = [...Object.entries(drawn), ...Object.entries(charts(HOSTILE))].filter(([, svg]) => svg !== undefined)

  test.each(all)('%s has a name, no style attribute, no script and no open end', (_, svg = '') => {
    expect(svg).toMatch(/^<svg [^>]*/)
    expect(svg).not.toMatch(/<script|<style|NaN|undefined|Infinity/)
    // The names of attributes: their values may hold any text of a repository.
    const tags = (svg.match(/<[^>]*>/g) ?? []).map((one) => one.replace(/"[^"]*"/g, '""'))
    expect(tags.filter((one) => / style=|\son[a-z]+=/i.test(one))).toEqual([])
    const open = [...svg.matchAll(/<([a-z]+)[^>]*?(\/?)>/gi)]
      .filter(([, , closed]) => closed !== '/')
      .map(([, name]) => name)
    const closed = [...svg.matchAll(/<\/([a-z]+)>/gi)].map(([, name]) => name)
    expect(open.toSorted()).toEqual(closed.toSorted())
  })
})

describe('any eye', () => {
  const mixed = (ground: string, colour: string, share: number) =>
    `#${[1, 3, 5]
      .map((at) => {
        const [under, over] = [ground, colour].map((one) => Number.parseInt(one.slice(at, at + 2), 16))
        return Math.round((under ?? 0) * (1 - share) + (over ?? 0) * share)
      })
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`

  // The colours of styles/tokens.css: paper and verified.
  test.each([
    ['light', '#fdfcf9', '#1d6b50', { on: '#ffffff', mid: '#000000', off: '#000000' }],
    ['dark', '#141513', '#74c7a4', { on: '#000000', mid: '#000000', off: '#ffffff' }],
  ] as const)('the figure on every cell of the heat map has 4.5 to 1: %s', (_, paper, verified, inks) => {
    for (let low = 0; low <= 100; low++) {
      const cells = [{ text: '', readiness: { low: low / 100, high: 1 } }]
      const drawn = drawHeatMap({ title: '', releases: ['v1'], rows: [{ name: 'a', cells }] })
      const [ink] = Object.entries(inks).filter(([name]) => drawn.includes(`class="${name}"`))
      expect(contrast(ink?.[1] ?? '', mixed(paper, verified, low / 100)), `${low} %`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('no two marks of a bar differ by their hue alone: all but one bear a pattern of their own', () => {
    const plain = MARKS.filter((mark) => !isHatched(mark))
    expect(plain).toEqual(['verified'])
  })
})
