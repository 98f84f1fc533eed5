import type { Claim } from '../schema/claim.ts'
import type { Verdict } from '../schema/verdict.ts'
import { gapOf } from './numbers.ts'
import { verdict } from './verdict.ts'
import { near } from './written.ts'

const SECONDS: Readonly<Record<string, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
  weeks: 604_800,
  months: 2_629_746,
  years: 31_556_952,
}

/** How many of `to` one of `from` is; undefined where either is not a unit of time. */
export function inUnit(value: number, from: string, to: string): number | undefined {
  const [a, b] = [SECONDS[from], SECONDS[to]]
  return a === undefined || b === undefined ? undefined : (value * a) / b
}

/**
 * Compares how often something runs. The numbers are periods, so a shorter one says more: "every 30 minutes" of what
 * runs daily is overstated. A calendar month or year is taken at its mean length, within a tenth.
 */
export function compareFrequency(claim: Claim, claimed: number, period: number): Verdict {
  const unit = claim.claimed.unit ?? ''
  const numbers = { claimed, observed: period, unit }
  const calendar = Math.max(claimed, period) >= (inUnit(27, 'days', unit) ?? Number.POSITIVE_INFINITY)
  const tolerance = calendar || claim.claimed.op === 'approx' ? 0.1 * Math.max(claimed, period) : 0
  const gap = gapOf(claimed, period, tolerance)
  if (near(claimed, period)) return verdict('verified', 'measured', { code: 'equal', values: numbers }, gap)
  if (Math.abs(gap.delta) <= tolerance)
    return verdict('verified', 'measured', { code: 'within-tolerance', values: { ...numbers, tolerance } }, gap)
  return claimed < period
    ? verdict('overstated', 'measured', { code: 'runs-less-often', values: numbers }, gap)
    : verdict('understated', 'measured', { code: 'runs-more-often', values: numbers }, gap)
}
