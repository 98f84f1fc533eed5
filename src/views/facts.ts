import type { Claimed } from '../schema/claim.ts'
import type { Observation } from '../schema/observation.ts'
import type { Sentences } from './sentences.ts'

/** What a document says, in a few words: "469 lines", "at least 600 tests", "exists". */
export function saysText({ op, value, unit, text }: Claimed, { claimed, count, format }: Sentences): string {
  const amount = value === undefined ? (text ?? '') : unit ? count(value, unit) : format.number(value)
  switch (op) {
    case 'present':
      return text ?? claimed.present
    case 'absent':
      return claimed.absent
    case 'eq':
      return amount || claimed.present
    case 'ge':
      return claimed.ge(amount)
    case 'le':
      return claimed.le(amount)
    case 'approx':
      return claimed.approx(amount)
    default:
      return op satisfies never
  }
}

/** What was found, in a few words. */
export function showsText(observation: Observation, { facts, count, format }: Sentences): string {
  switch (observation.state) {
    case 'unresolved':
      return facts.unresolved
    case 'failed':
      return facts.failed
    case 'observed': {
      const { fact } = observation
      switch (fact.shape) {
        case 'presence':
          return fact.present ? (fact.stub ? facts.stub : facts.present) : facts.absent
        case 'count':
          return count(fact.value, fact.unit)
        case 'ratio':
          return facts.ratio(format.number(fact.part), format.number(fact.whole))
        case 'set':
          return facts.set(format.number(fact.found.length), format.number(fact.found.length + fact.absent.length))
        case 'text':
          return fact.value
        default:
          return fact satisfies never
      }
    }
    default:
      return observation satisfies never
  }
}
