/** How far a drawn or written scale is filled. */
export interface Gauge {
  readonly start: number
  readonly end: number
  readonly value: number
  /** Points are a mark out of five, ten or a hundred, in stars or figures: an opinion, where a bar says how far a thing is. */
  readonly unit: 'percent' | 'points'
}

const PERCENT = '(?:\\s*[|\\]]?\\s*[(]?(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?[%％][)]?)'
/** "▓▓▓░░ 60%", "██████████". */
const BLOCKS = new RegExp(`([█▓▰■▮🟩]{0,60})([░▒▱□▯⬜]{0,60})${PERCENT}?`, 'gu')
/** "[####--] 50%", "[====    ]". */
const SIGNS = new RegExp(`\\[([#=]{0,60}>?)([-. _]{0,60})\\]${PERCENT}?`, 'gu')
/** "⭐⭐⭐", "★★★☆☆", "⭐⭐⭐⭐ (4/5)". */
const STARS = /([⭐★🌟]\ufe0f?){1,10}☆{0,9}/gu
/** "95/100", "4.5/5", "9 / 10", alone. */
const SCORE = /^[\s*:]*(\d{1,3}(?:\.\d{1,2})?)\s?\/\s?(5|10|100)(?=$|[\s*.,;)（(])/u
const SHORTEST = 4

/** The bars and stars of a text, in order. A single star, a list mark and a row of dashes are none. */
export function gaugesIn(text: string): Gauge[] {
  const bars = [...text.matchAll(BLOCKS), ...text.matchAll(SIGNS)].flatMap((match): Gauge[] => {
    const [filled, empty] = [lengthOf(match[1]), lengthOf(match[2])]
    if (filled + empty < SHORTEST || (filled === 0 && /^\[[-. _]+\]/.test(match[0]) && match[3] === undefined))
      return []
    const percent = match[3] === undefined ? (100 * filled) / (filled + empty) : Number(match[3].replace(',', '.'))
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        value: Math.round(percent * 100) / 100,
        unit: 'percent',
      },
    ]
  })
  const stars = [...text.matchAll(STARS)].flatMap((match): Gauge[] => {
    const empty = lengthOf(match[0].replace(/[^☆]/gu, ''))
    const filled = lengthOf(match[0].replace(/[☆\ufe0f]/gu, ''))
    if (filled + empty < 2) return []
    return [{ start: match.index, end: match.index + match[0].length, value: filled, unit: 'points' }]
  })
  return [...bars, ...stars].sort((a, b) => a.start - b.start)
}

/** A mark in figures that a text begins with: "95/100". */
export function scoreOf(text: string): Gauge | undefined {
  const match = SCORE.exec(text)
  const [points, whole] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || points > whole) return undefined
  return { start: match.index, end: match.index + match[0].length, value: points, unit: 'points' }
}

const lengthOf = (signs = ''): number => [...signs].length
