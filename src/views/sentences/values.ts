import type { Verdict } from '../../schema/verdict.ts'
import type { Format } from '../format.ts'
import { type Code, code } from '../phrase.ts'

/** What a verdict fills into the sentence of its reason. A value that is not there is an empty string or zero. */
export interface Values {
  text(name: string): string
  /** As code: a path, a symbol. */
  code(name: string): Code
  /** A list that was joined with commas, each as code. */
  list(name: string): readonly (string | Code)[]
  raw(name: string): number
  number(name: string): string
  /** A number with its unit, in the singular where it is one: "469 lines", "92 %". */
  count(name: string, unit?: string): string
}

/** The longest list that a sentence spells out; the rest is in the evidence. */
const LISTED = 4

/** @param noun names a unit in the language, for a number */
export function valuesOf(
  values: Verdict['values'],
  format: Format,
  noun: (unit: string, count: number) => string,
): Values {
  const text = (name: string) => String(values[name] ?? '')
  const raw = (name: string) => Number(values[name] ?? 0)
  return {
    text,
    raw,
    code: (name) => code(text(name)),
    list: (name) => {
      const items = text(name).split(', ').filter(Boolean)
      const shown = items.slice(0, LISTED).flatMap((item, index) => (index === 0 ? [code(item)] : [', ', code(item)]))
      return items.length > LISTED ? [...shown, `, + ${items.length - LISTED}`] : shown
    },
    number: (name) => (typeof values[name] === 'string' ? text(name) : format.number(raw(name))),
    count: (name, unit = 'unit') => {
      const value = raw(name)
      const name_ = text(unit)
      if (name_ === 'percent') return format.percent(value)
      return name_ === '' ? format.number(value) : `${format.number(value)} ${noun(name_, value)}`
    },
  }
}

/** Values that name themselves: how a sentence looks before it is filled in. */
export const EXAMPLE: Values = {
  text: (name) => (name === 'right' ? '' : `‹${name}›`),
  code: (name) => code(`‹${name}›`),
  list: (name) => [code(`‹${name}›`)],
  raw: () => 0,
  number: (name) => `‹${name}›`,
  count: (name) => `‹${name}›`,
}
