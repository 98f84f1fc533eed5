import type { Claim } from '../../schema/claim.ts'
import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Tally } from './rules/rule.ts'

const TOTAL =
  /\b(?:totall?ing|in total|altogether|overall|in all|across the (?:whole |entire )?(?:project|repository|repo|code ?base)|insgesamt|en total|no total|au total)\b|全部|共计|总计|总共|合計|全て/i

/**
 * The count to report of several reasonable ones: the first that the claimed number fits; else the nearest, where all
 * are on the same side of it and one of them is sure; else none, with all of them named.
 * @param named the claim names the place that was counted in
 */
export function chooseTally(tallies: readonly Tally[], { claimed, subject, text }: Claim, named: boolean): Observation {
  const { op, value } = claimed
  // Nothing that we count comes in parts: "5.1 Unit tests" is the number of a section.
  if (tallies.length === 0 || (value !== undefined && !Number.isInteger(value))) return unresolved([], subject)
  if (value === undefined || op === 'present' || op === 'absent') {
    const [first] = tallies
    return first && first.value > 0 ? observed(first) : unresolved(tallies, subject)
  }
  const fitting = tallies.find((tally) => fits(op, value, tally.value))
  if (fitting) return observed(fitting)
  const sure = tallies
    .filter((tally) => tally.sure)
    .toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))
  const [nearest] = sure
  const sides = new Set(tallies.map((tally) => Math.sign(tally.value - value)))
  // Less than there is may be a part of it, unless the claim names the place or says that it is all.
  const isPart = sides.has(1) && !named && !TOTAL.test(text)
  const isNear = tallies.some((tally) => Math.abs(tally.value - value) <= (tally.slack ?? 0))
  return nearest && sides.size === 1 && !isPart && !isNear ? observed(nearest) : unresolved(tallies, subject)
}

/**
 * Is it known where to count? A path that fits none or many is not, nor a file by name that was taken for a group:
 * a count of it is of no other place.
 */
export function mayCount({ fit, paths, claim }: Question): boolean {
  if (fit === 'none' || fit === 'many') return false
  const name = /^\S*[\w)\]]\.[a-z]{1,5}$/i.exec(claim.subject.replace(/[`*]/g, '').trim())?.[0].split('/').at(-1)
  return name === undefined || paths.some((path) => path === name || path.endsWith(`/${name}`))
}

function fits(op: 'eq' | 'ge' | 'le' | 'approx', claimed: number, counted: number): boolean {
  switch (op) {
    case 'eq':
      return counted === claimed
    case 'ge':
      return counted >= claimed
    case 'le':
      return counted <= claimed
    case 'approx':
      return Math.abs(counted - claimed) <= 0.1 * Math.max(claimed, counted)
    default:
      return op satisfies never
  }
}

function observed({ value, unit, rule, items, evidence }: Tally): Observation {
  return { state: 'observed', fact: { shape: 'count', value, unit, items: [...items] }, rule, evidence: [...evidence] }
}

function unresolved(tallies: readonly Tally[], subject: string): Observation {
  const candidates = [...new Set(tallies.map(({ rule, value, unit }) => `${value} ${unit} (${rule})`))].slice(0, 6)
  return {
    state: 'unresolved',
    why: candidates.length > 1 ? 'many-subjects' : 'no-subject',
    candidates,
    wants: `one way to count ${subject}`,
  }
}
