import type { Claim } from '../schema/claim.ts'
import type { Observation } from '../schema/observation.ts'
import type { Reading, Sum } from '../schema/reading.ts'
import type { Reason } from '../schema/reason.ts'
import type { Verdict } from '../schema/verdict.ts'
import { ABOUT, gapOf } from './numbers.ts'
import { unverifiable, verdict } from './verdict.ts'
import { decimalsOf, near, rangeOf, roundsTo } from './written.ts'

/** Rule ids of computed numbers whose terms are written as "400+" or "~400" end so: the number is a bound. */
const BOUND = '-of-bounds'

/**
 * What the document's own numbers add up to, for an arithmetic claim; undefined for claims of other kinds.
 * No repository is needed.
 */
export function settleArithmetic(reading: Reading): Observation | undefined {
  const { claim, context } = reading
  if (claim.kind !== 'arithmetic') return undefined
  const value = context.sum && compute(context.sum)
  if (!context.sum || value === undefined || !Number.isFinite(value))
    return { state: 'unresolved', why: 'no-rule', candidates: [], wants: 'terms that are numbers' }
  const unit = claim.claimed.unit ?? ''
  const rule = `document-${context.sum.rule}${context.sum.exact ? '' : BOUND}`
  return {
    state: 'observed',
    fact: { shape: 'count', value, unit, items: context.sum.terms.slice(0, 20).map(String) },
    rule,
    evidence: [{ path: claim.document, line: claim.line, note: 'computed from the document' }],
  }
}

function compute({ rule, terms }: Sum): number | undefined {
  if (terms.length === 0 || !terms.every(Number.isFinite)) return undefined
  const [first = 0, ...rest] = terms
  const total = sum(terms)
  switch (rule) {
    case 'sum':
      return tidy(total)
    case 'mean':
      return tidy(total / terms.length)
    case 'items':
      return terms.length === 1 ? first : tidy(total)
    case 'difference':
      return rest.length === 0 ? undefined : tidy(first - sum(rest))
    case 'ratio':
    case 'percent': {
      const whole = rest[0]
      if (whole === undefined || whole === 0) return undefined
      return tidy(rule === 'percent' ? (100 * first) / whole : first / whole)
    }
    default:
      return rule satisfies never
  }
}

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0)
/** Without the noise of binary fractions: 9.89 - 75 is -65.11. */
const tidy = (value: number) => Number(value.toPrecision(12))

/**
 * Compares a number that a document computes with the one that its terms give: exact but for the rounding of the
 * number, and of terms that are percentages.
 */
export function compareComputed(claim: Claim, claimed: number, computed: number, rule: string, terms: number): Verdict {
  const { op, text, unit = '' } = claim.claimed
  // "~55 % gap" names a difference without its sign.
  const observed = rule.includes('difference') && claimed > 0 && computed < 0 ? -computed : computed
  const numbers = { claimed, observed, unit }
  const about = ABOUT * Math.max(Math.abs(claimed), Math.abs(observed))
  const bound = rule.endsWith(BOUND)
  const shares = unit === 'percent' && rule.includes('sum') ? terms * 0.5 * 10 ** -decimalsOf(text, claimed) : 0
  const gap = gapOf(claimed, observed, op === 'approx' || bound ? about : shares)
  const holds = (code: 'adds-up' | 'truncated') => verdict('verified', 'measured', { code, values: numbers }, gap)
  if (op === 'ge' && observed >= claimed) return holds('adds-up')
  if (op === 'le' && observed <= claimed) return holds('adds-up')
  const range = rangeOf(text, claimed)
  if (range && observed >= range[0] && observed <= range[1]) return holds('adds-up')
  if (op !== 'ge' && op !== 'le') {
    const place = 10 ** decimalsOf(text, claimed)
    const rounded = Math.abs(claimed - observed) * place
    if (rounded <= 0.5 + 1e-6 || (text !== undefined && roundsTo(text, observed))) return holds('adds-up')
    if (near(Math.trunc(observed * place) / place, claimed)) return holds('truncated')
  }
  if (Math.abs(gap.delta) <= gap.tolerance) return holds('adds-up')
  // Real terms of "400+" may well reach a greater total; they cannot shrink to a smaller one.
  if (bound && claimed > observed) return unverifiable({ code: 'terms-are-bounds', values: numbers })
  const reason: Reason = { code: 'does-not-add-up', values: numbers }
  // Less than half of a total: the document does not list its parts, only some of them.
  if (rule.includes('sum') && Math.min(claimed, observed) < Math.max(claimed, observed) / 2) return unverifiable(reason)
  return verdict(claimed > observed ? 'overstated' : 'understated', 'measured', reason, gap)
}
