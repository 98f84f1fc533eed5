import type { Claim } from '../schema/claim.ts'
import type { Fact } from '../schema/observation.ts'
import type { Verdict } from '../schema/verdict.ts'
import { compareNumber } from './numbers.ts'
import { unverifiable, verdict } from './verdict.ts'

type SetFact = Extract<Fact, { shape: 'set' }>
type Ratio = Extract<Fact, { shape: 'ratio' }>

/** Judges a list of names: all must be found; a number that the list comes with must be theirs. */
export function judgeSet(claim: Claim, { found, absent }: SetFact): Verdict {
  const { op, value, unit = '' } = claim.claimed
  const of = found.length + absent.length
  if (of === 0) return unverifiable({ code: 'nothing-checked', values: { of } })
  const missing = absent.join(', ')
  if (op === 'absent')
    return found.length === 0
      ? verdict('verified', 'measured', { code: 'none-found', values: { of, absent: missing } })
      : verdict('contradicted', 'measured', {
          code: 'some-found',
          values: { found: found.length, of, names: found.join(', ') },
        })
  if (found.length === 0) return verdict('missing', 'measured', { code: 'none-found', values: { of, absent: missing } })
  if (absent.length > 0)
    return verdict('overstated', 'measured', {
      code: 'some-absent',
      values: { found: found.length, of, absent: missing },
    })
  if (op === 'present' || value === undefined || unit === 'percent')
    return verdict('verified', 'measured', { code: 'all-found', values: { found: of } })
  return compareNumber(claim, value, { value: of, unit })
}

/** Judges a part of a whole: a percentage, a number of it, or all of it where the claim gives no number. */
export function judgeRatio(claim: Claim, { part, whole, items = [] }: Ratio): Verdict {
  const { op, value, unit = '' } = claim.claimed
  const values = { part, whole, rest: items.join(', ') }
  if (whole === 0) return unverifiable({ code: 'nothing-checked', values: { of: 0 } })
  if (op !== 'present' && op !== 'absent' && value !== undefined)
    return unit === 'percent'
      ? compareNumber(claim, value, { value: (100 * part) / whole, unit })
      : compareNumber(claim, value, { value: part, unit })
  if (op === 'absent')
    return part === 0
      ? verdict('verified', 'measured', { code: 'part-holds', values })
      : verdict('contradicted', 'measured', { code: 'part-holds', values })
  if (part === whole) return verdict('verified', 'measured', { code: 'whole-holds', values: { whole } })
  return verdict(part === 0 ? 'missing' : 'overstated', 'measured', { code: 'part-holds', values })
}
