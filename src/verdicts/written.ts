/** What the writing of a number tells beyond its value: digits, a thousands suffix, a range. */

const NUMBER = /-?\d[\d,.'’ \u00a0\u202f]*\d|-?\d/
const SUFFIX = /(\d)\s?([kKmMgGtT])(i?[bB])?(?![\p{L}\d])/u
const POWER: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4 }
const RANGE = /(-?\d[\d.,]*)\s?[%KMGkmg]?[Bb]?\s?(?:-|–|—|\.\.|〜|～|\bto\b|\bbis\b|至|到)\s?[$€£¥]?(-?\d[\d.,]*)/u

/** Decimal places of the first number in a text; of the number itself where there is no text. */
export function decimalsOf(text: string | undefined, value: number): number {
  const written = text === undefined ? undefined : NUMBER.exec(text)?.[0]
  const fraction = /[.,](\d+)$/.exec(written ?? String(value))?.[1] ?? ''
  const grouped = fraction.length === 3 && Number.isInteger(value)
  return grouped ? 0 : fraction.length
}

/**
 * Does `observed` round to a number written with a thousands suffix ("16KB", "1.2k", "152 MB")? Both 1000 and 1024
 * count, and for a bare letter also rounding up, as `ls -h` and `du -h` do.
 */
export function roundsTo(text: string, observed: number): boolean {
  const suffix = SUFFIX.exec(text)
  const number = NUMBER.exec(text)?.[0]
  if (!suffix || !number) return false
  const power = POWER[(suffix[2] ?? '').toLowerCase()] ?? 0
  const written = readNumber(number)
  const unit = 10 ** -decimalsOf(number, written)
  return [1000, 1024].some((base) => {
    const scaled = observed / base ** power
    const up = base === 1024 && suffix[3] === undefined && Math.ceil(scaled / unit) * unit
    return near(Math.round(scaled / unit) * unit, written) || (up !== false && near(up, written))
  })
}

/**
 * The two ends of a range in a text ("95-98 %", "$52–56/month"), low end first, or undefined. A minus before the first
 * end holds for both: "-50-70%" is -70 to -50. `value` must be one of its ends.
 */
export function rangeOf(text: string | undefined, value: number): readonly [number, number] | undefined {
  const match = text === undefined ? null : RANGE.exec(text)
  if (!match) return undefined
  const [, first = '', second = ''] = match
  for (const read of [readNumber, readContinentalNumber]) {
    const [from, to] = [read(first), read(second)]
    const last = from < 0 && to > 0 ? -to : to
    if (![from, last].some((end) => near(Math.abs(end), Math.abs(value)))) continue
    if (Math.abs(from) >= Math.abs(last)) continue
    return from < last ? [from, last] : [last, from]
  }
  return undefined
}

/** Equal but for the noise of binary fractions. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** A number as English writes it: commas group, a point divides; "1,5" with fewer than three digits behind is 1.5. */
function readNumber(text: string): number {
  const plain = text.replace(/['’ \u00a0\u202f]/gu, '')
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
  return Number(grouped ? plain.replaceAll(',', '') : plain.replace(',', '.').replace(/[.,]$/, ''))
}

/** A number as German, Spanish or Indonesian write it: points group, a comma divides. */
function readContinentalNumber(text: string): number {
  return readNumber(text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')))
}
