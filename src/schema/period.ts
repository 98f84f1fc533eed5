/** Stretches of time of which the last commit stands for all. */
export const PERIODS = ['day', 'week', 'month', 'quarter'] as const
export type Period = (typeof PERIODS)[number]

const DAY = 24 * 60 * 60 * 1000

/** @param date ISO 8601, in UTC; @returns the same text for all dates of one period */
export function periodOf(date: string, period: Period): string {
  switch (period) {
    case 'day':
      return date.slice(0, 10)
    case 'week':
      // From Monday; 1970 began on a Thursday.
      return `week ${Math.floor((Date.parse(date) / DAY + 3) / 7)}`
    case 'month':
      return date.slice(0, 7)
    case 'quarter':
      return `${date.slice(0, 4)} quarter ${Math.ceil(Number(date.slice(5, 7)) / 3)}`
  }
}
