import { PATTERNS } from './claims/patterns/index.ts'
import { rules } from './evidence/code/rules/index.ts'

/** One way in which documents claim something, and examples of it. */
export interface PatternEntry {
  readonly id: string
  readonly title: string
  readonly kinds: readonly string[]
  readonly examples: readonly { readonly text: string; readonly claims: readonly string[] }[]
}

export interface RuleEntry {
  readonly id: string
  readonly counts: string
}

/** Examples of a pattern that a page shows; all of them are its tests. */
const SHOWN = 4

/**
 * What the registries say of themselves, as plain data: the page about the method prints it, so that what is written
 * there is what was done. The one file of the site's half that looks into the other.
 */
export function registries(): { readonly patterns: readonly PatternEntry[]; readonly rules: readonly RuleEntry[] } {
  return {
    patterns: Object.values(PATTERNS).map(({ id, title, kinds, examples }) => ({
      id,
      title,
      kinds,
      examples: examples.slice(0, SHOWN).map(({ text, claims }) => ({
        text,
        claims: claims.map(({ kind, subject, op, value, unit }) =>
          [`${kind}: ${subject}`, op, value, unit].filter((part) => part !== undefined).join(' '),
        ),
      })),
    })),
    rules: Object.entries(rules).map(([id, { counts }]) => ({ id, counts })),
  }
}
