import type { Card } from '../views/embedded-chart.ts'
import { cut } from './cut.ts'
import { patterns } from './patterns.ts'
import { painted } from './standalone.ts'
import { element, text } from './svg.ts'
import { drawVerdictBar } from './verdict-bar.ts'

const WIDTH = 1200
const HEIGHT = 630
const LEFT = 80

/** A card in the size that networks show: the project, its release, the headline, the bar. */
export function drawCard({ name, release, sentences, bar }: Card): string {
  const lines = sentences.map((sentence, index) =>
    text(cut(sentence, 48), { x: LEFT, y: 275 + index * 62, 'font-size': 46 }),
  )
  const strip = element(
    'svg',
    { x: LEFT, y: 470, width: WIDTH - 2 * LEFT, height: 60, viewBox: '0 0 520 30', preserveAspectRatio: 'none' },
    painted(drawVerdictBar({ title: bar.title, total: bar.total, parts: bar.parts })),
  )
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `${name} ${release}. ${sentences.join(' ')}`,
      'font-family': 'Charter, Georgia, serif',
      fill: '#1b1a17',
    },
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#fdfcf9' }),
    element('defs', {}, painted(patterns)),
    text(cut(name, 32), { x: LEFT, y: 120, 'font-size': 54, 'font-weight': 600 }),
    text(cut(release, 60), { x: LEFT, y: 172, 'font-size': 30, fill: '#5f5b52' }),
    ...lines,
    strip,
    text('asbuilt', { x: WIDTH - LEFT, y: 580, 'font-size': 26, fill: '#5f5b52', 'text-anchor': 'end' }),
  )}\n`
}
