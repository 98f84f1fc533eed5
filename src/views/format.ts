/** How a language writes numbers and dates. Written out, so that no machine's locale data decides. */
export interface Format {
  /** 25540 → "25,540"; at most two decimals, a true minus sign. */
  number(value: number): string
  /** A share of one as a percentage, rounded down: nothing may look better than it is. */
  percentFloor(share: number): string
  percentCeil(share: number): string
  /** A number that already is a percentage. */
  percent(value: number): string
  /** "14 Sep 2026", of an ISO date and time in UTC. */
  date(iso: string): string
  /** "+12" or "−3". */
  signed(value: number): string
}

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
} as const

/** A no-break space before the sign is right in both languages for reports. */
const PERCENT = '\u00a0%'

export function formatOf(language: 'en' | 'de'): Format {
  const [point, comma] = language === 'en' ? ['.', ','] : [',', '.']
  const number = (value: number) => {
    const [whole = '', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.')
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, comma)
    return `${value < 0 ? '−' : ''}${grouped}${fraction ? point + fraction : ''}`
  }
  return {
    number,
    percentFloor: (share) => number(Math.floor(share * 100 + 1e-9)) + PERCENT,
    percentCeil: (share) => number(Math.ceil(share * 100 - 1e-9)) + PERCENT,
    percent: (value) => number(value) + PERCENT,
    date: (iso) => {
      const [year, month, day] = [iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))]
      const name = MONTHS[language][month - 1] ?? ''
      return language === 'en' ? `${day}\u00a0${name} ${year}` : `${day}.\u00a0${name} ${year}`
    },
    signed: (value) => (value > 0 ? `+${number(value)}` : number(value)),
  }
}
