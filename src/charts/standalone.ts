import { patterns } from './patterns.ts'
import { element } from './svg.ts'

const WIDTH = 720
const PAD = 16

/** The light colours of styles/tokens.css as attributes: a picture in someone else's page has no style sheet of ours. */
const PAINT: Readonly<Record<string, string>> = {
  label: 'font-size="15"',
  short: 'display="none"',
  tick: 'font-size="13" fill="#5f5b52"',
  figures: 'font-size="13" fill="#5f5b52"',
  grid: 'stroke="#d9d5ca"',
  track: 'stroke="#d9d5ca"',
  none: 'stroke="#5f5b52" stroke-dasharray="2 4" fill="none"',
  low: 'fill="#1d6b50" stroke="#1d6b50"',
  open: 'fill="#1d6b50" fill-opacity="0.3"',
  band: 'fill="#1d6b50" fill-opacity="0.2"',
  gap: 'stroke="#ad4a09" stroke-width="1.5" stroke-dasharray="1 3" stroke-linecap="round"',
  claimed: 'fill="#fdfcf9" stroke="#ad4a09" stroke-width="2.5"',
  end: 'font-size="13" paint-order="stroke" stroke="#fdfcf9" stroke-width="4" stroke-linejoin="round"',
  holds: 'fill="#1d6b50"',
  says: 'fill="#ad4a09"',
  claim: 'fill="none" stroke="#ad4a09" stroke-width="2" stroke-dasharray="5 3"',
  'claim-at': 'stroke="#1b1a17" stroke-width="2"',
  'claim-label': 'font-size="14"',
  supported: 'fill="none" stroke="#1d6b50" stroke-width="2"',
  line: 'fill="none" stroke="#1b1a17" stroke-width="1.5"',
  said: 'fill="none" stroke="#ad4a09" stroke-width="1.5" stroke-dasharray="5 3"',
  cell: 'fill="#1d6b50"',
  on: 'font-size="13" fill="#fff"',
  mid: 'font-size="13" fill="#000"',
  off: 'font-size="13" fill="#000"',
  below: 'fill="#33609c"',
  exact: 'fill="#1d6b50"',
  above: 'fill="#ad4a09"',
  folder: 'fill="#f5f3ec" stroke="#d9d5ca"',
  unsaid: 'fill="none" stroke="#5f5b52" stroke-dasharray="2 4"',
  'track-box': 'fill="#f5f3ec"',
  hatch: 'stroke="#fdfcf9" fill="none"',
  broad: 'stroke-width="1.6"',
  fine: 'stroke-width="0.7"',
  'm-verified': 'fill="#1d6b50"',
  'm-attested': 'fill="#2c6a79"',
  'm-present': 'fill="#3d775f"',
  'm-unverifiable': 'fill="#66625a"',
  'm-waived': 'fill="#7d6320"',
  'm-understated': 'fill="#33609c"',
  'm-overstated': 'fill="#ad4a09"',
  'm-contradicted': 'fill="#78317d"',
  'm-missing': 'fill="#a01c2c"',
}

/** A chart as a picture of its own: fixed width, its own colours, nothing that a strict policy would refuse. */
export function standalone(chart: string): string {
  const height = Number(/ height="(\d+)"/.exec(chart)?.[1] ?? 0)
  const inner = painted(patterns + chart).replace(
    'width="100%"',
    `x="${PAD}" y="${PAD}" width="${WIDTH - 2 * PAD}" overflow="visible"`,
  )
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height: height + 2 * PAD,
    viewBox: `0 0 ${WIDTH} ${height + 2 * PAD}`,
    'font-family': 'Charter, Georgia, serif',
    fill: '#1b1a17',
  }
  const paper = element('rect', { width: WIDTH, height: height + 2 * PAD, fill: '#fdfcf9' })
  const [defs = '', rest = ''] = [inner.slice(0, inner.indexOf('<svg')), inner.slice(inner.indexOf('<svg'))]
  return `${element('svg', attributes, paper, element('defs', {}, defs), rest)}\n`
}

/** Markup with its classes turned into the attributes that they stand for. */
export function painted(markup: string): string {
  return markup.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const paints = names.split(' ').flatMap((name) => (Object.hasOwn(PAINT, name) ? [PAINT[name]] : []))
    return paints.length > 0 ? ` ${paints.join(' ')}` : ''
  })
}
