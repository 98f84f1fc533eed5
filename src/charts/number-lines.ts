import { line, max, scaleLinear } from 'd3'
import type { NumberLine, NumberLines } from '../views/number-lines.ts'
import { cut } from './cut.ts'
import { endLabels } from './end-labels.ts'
import { placesOf } from './places.ts'
import { chart, element, escaped, percent, text } from './svg.ts'

const HEIGHT = 200
const TOP = 16
const BOTTOM = 162
const LEFT = 0.1
const RIGHT = 0.9
/** Behind the last release the lines have their names, where there are several. */
const NAMED = 0.74
/** Curves are drawn in a box of this width and stretched; strokes keep their width. */
const BOX = 1000
/** Labels nearer to one another than this would overlap on a phone. */
const APART = 0.2
/** Letters of a name behind its line, on a phone. */
const LONGEST = 13

interface Dot {
  readonly label: string
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What was counted as a solid line from zero, what each document says as a broken one with a mark of its own. */
export function drawNumberLines({ title, releases, counted, stated, tick }: NumberLines): string {
  const x = placesOf(
    releases.map(({ iso }) => iso),
    LEFT,
    stated.length > 0 ? NAMED : RIGHT,
  )
  const values = [counted, ...stated].flatMap(({ points }) => points.flatMap((point) => point?.value ?? []))
  const y = scaleLinear([0, max(values) || 1], [BOTTOM, TOP]).nice(3)
  const dots = ({ name, points }: NumberLine): Dot[][] => {
    const runs: Dot[][] = [[]]
    for (const [index, point] of points.entries()) {
      if (!point || point.breaks) runs.push([])
      const label = `${name}, ${releases[index]?.label ?? ''}`
      if (point) runs.at(-1)?.push({ label, text: point.text, x: x[index] ?? 0, y: y(point.value) })
    }
    return runs
  }
  const ending = (name: string) => (one: NumberLine) => {
    const end = dots(one).flat().at(-1)
    return end ? [{ name, x: end.x, y: end.y, lines: [ended(one.name)], title: one.name }] : []
  }
  const draw = line<Dot>(
    (dot) => dot.x * BOX,
    (dot) => dot.y,
  ).digits(2)
  const path = (name: string, runs: Dot[][]) =>
    element('path', {
      class: name,
      d: runs.map((run) => draw(run) ?? '').join(''),
      'vector-effect': 'non-scaling-stroke',
    })
  return chart(
    'number-lines',
    title,
    HEIGHT,
    axis(y, tick),
    element(
      'svg',
      { width: '100%', height: HEIGHT, viewBox: `0 0 ${BOX} ${HEIGHT}`, preserveAspectRatio: 'none' },
      ...stated.map((one, index) => path(`said s-${index}`, dots(one))),
      path('line', dots(counted)),
    ),
    ...stated.flatMap((one, index) =>
      dots(one)
        .flat()
        .map((dot) => sign(index, dot)),
    ),
    ...dots(counted)
      .flat()
      .map((dot) => element('circle', { class: 'dot', cx: percent(dot.x), cy: dot.y, r: 3.5 }, named(dot))),
    ...names(releases, x),
    stated.length > 0 ? endLabels([...stated.map(ending('says')), ending('counted')(counted)].flat(), 0, BOTTOM) : '',
  )
}

/** The end of a path says more than its beginning. */
function ended(name: string): string {
  const letters = [...(name.length > LONGEST ? (name.split('/').at(-1) ?? name) : name)]
  return letters.length > LONGEST ? `…${letters.slice(1 - LONGEST).join('')}` : letters.join('')
}

/** The mark of a line, as a table shows it; undefined stands for what was counted. */
export function drawKey(index: number | undefined): string {
  const dot: Dot = { label: '', text: '', x: 0.5, y: 8 }
  const mark = index === undefined ? element('circle', { class: 'dot', cx: 8, cy: 8, r: 3.5 }) : sign(index, dot)
  return element('svg', { class: 'chart key', width: 16, height: 16, 'aria-hidden': 'true' }, mark)
}

/** Marks differ in form, not only in colour: ring, box, triangle, diamond. */
function sign(index: number, dot: Dot): string {
  const forms = [
    'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0z',
    'M-4-4H4V4H-4z',
    'M0-5 5 4H-5z',
    'M0-5.500 5.500 0 0 5.500-5.500 0z',
  ]
  return element(
    'svg',
    { x: percent(dot.x), y: dot.y, overflow: 'visible' },
    element('path', { class: 'claimed', d: forms[index % forms.length] }, named(dot)),
  )
}

function named({ label, text: words }: Dot): string {
  return label ? element('title', {}, escaped(`${label}: ${words}`)) : ''
}

function axis(y: { ticks(count: number): number[]; (value: number): number }, tick: NumberLines['tick']): string {
  const lines = y
    .ticks(3)
    .map(
      (value) =>
        element('line', { class: 'grid', x1: '0', x2: '100%', y1: y(value), y2: y(value) }) +
        text(tick(value), { class: 'tick', x: 0, y: y(value) - 4 }),
    )
  return element('g', { 'aria-hidden': 'true' }, ...lines)
}

/** Names of releases where there is room for them, the newest first. */
function names(releases: NumberLines['releases'], x: readonly number[]): string[] {
  const taken: number[] = []
  return releases
    .map(({ label }, index) => ({ label, at: x[index] ?? 0 }))
    .toReversed()
    .flatMap(({ label, at }) => {
      if (taken.some((other) => Math.abs(other - at) < APART)) return []
      taken.push(at)
      return [text(cut(label, 14), { class: 'tick', x: percent(at), y: BOTTOM + 22, 'text-anchor': 'middle' })]
    })
}
