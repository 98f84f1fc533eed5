import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/claims/language.ts'
import { lexiconOf } from '../../src/claims/lexicon.ts'
import { readPassages } from '../../src/claims/passages.ts'
import { PATTERNS } from '../../src/claims/patterns/index.ts'
import type { Expected, Pattern } from '../../src/claims/patterns/pattern.ts'

/** What one pattern alone reads in a text, cut down to the parts that the expectation names. */
function read(pattern: Pattern, text: string, wanted: readonly Expected[]) {
  return readPassages(text, lexiconOf(detectLanguage(text)))
    .passages.filter((passage) => !passage.statement.withdrawn)
    .flatMap((passage) => [...pattern.read(passage)].map((draft) => ({ draft, passage })))
    .map(({ draft, passage }, index) => {
      const expected = wanted[index] ?? { kind: draft.kind, subject: draft.subject }
      const all = {
        ...draft.claimed,
        kind: draft.kind,
        subject: draft.subject,
        mood: draft.mood ?? passage.stance().mood,
        line: passage.rich.placeOf(draft.at).line,
      }
      const context =
        expected.context &&
        Object.fromEntries(
          Object.keys(expected.context).map((key) => [key, draft.context?.[key as keyof typeof draft.context]]),
        )
      return {
        ...Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof typeof all]])),
        ...(context ? { context } : {}),
      }
    })
}

describe.each(Object.entries(PATTERNS))('%s', (id, pattern: Pattern) => {
  test('is registered under its own id, with examples and a counter-example', () => {
    expect(pattern.id).toBe(id)
    expect(pattern.examples.some((example) => example.claims.length > 0)).toBe(true)
    expect(pattern.examples.some((example) => example.claims.length === 0)).toBe(true)
  })
  test.each(pattern.examples)('$text', ({ text, claims }) => {
    expect(read(pattern, text, claims)).toEqual(claims)
  })
})
