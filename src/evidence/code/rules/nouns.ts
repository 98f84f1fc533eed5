import { splitWords } from '../words.ts'
import { rules } from './index.ts'
import type { Rule } from './rule.ts'

/** What is counted: the rules for a noun, and the words before it. */
export interface CountedNoun {
  readonly noun: string
  readonly rules: readonly Rule[]
  /** The words that say which: "user" of "user roles". */
  readonly about: string
}

/** Words that end the noun phrase: what follows says where. */
const TAIL =
  /\s+(?:in|of|for|from|with|across|under|within|at|on|by|are|is|was|were|configured|defined|implemented|created|total|including|using|via|that|covering|to|im|in der|für|mit|von|en|de|dans|pour|para|dengan|untuk|dalam)\s.*$/iu

const byNoun: ReadonlyMap<string, readonly Rule[]> = nounTable()

function nounTable(): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>()
  for (const rule of Object.values(rules))
    for (const noun of rule.nouns) {
      const key = singular(noun)
      map.set(key, [...(map.get(key) ?? []), rule])
    }
  return map
}

function singular(words: string): string {
  const parts = splitWords(words)
  const last = parts.at(-1) ?? ''
  const one = /^(.*[^aeiou])ies$/.test(last)
    ? last.replace(/ies$/, 'y')
    : /(ss|us|is)$/.test(last)
      ? last
      : /(s|x|ch|sh)es$/.test(last)
        ? last.slice(0, -2)
        : last.replace(/s$/, '')
  return [...parts.slice(0, -1), one].join(' ')
}

/** "Komponenten", "Endpunkte", "Prüfungen" without their plural. */
const germanSingulars = (noun: string) =>
  ['n', 'e', 'en'].flatMap((end) => (noun.endsWith(end) ? noun.slice(0, -end.length) : []))

/**
 * Finds the noun that a count is of: "6 task queues configured: …" are queues, "migration files" are migrations.
 * @param subject the claim's subject
 * @param unit the claim's unit, tried where the subject has no noun that is known
 */
export function readNoun(subject: string, unit: string | undefined): CountedNoun | undefined {
  const bare = subject
    .replace(/[`*_"“”]/g, '')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/^\W*\d[\d.,+]*\W*/, '')
    .trim()
  const said = nounOf(bare.replace(/[:：].*$/s, '').replace(TAIL, ''))
  const measured = said ?? nounOf(unit ?? '')
  if (!measured) return nounOf(bare)
  // "Audit logging | 3 files": the row names what the files are of.
  return said ? said : { ...measured, about: `${bare} ${measured.about}`.trim() }
}

function nounOf(text: string): CountedNoun | undefined {
  const words = singular(text)
    .split(' ')
    .filter((word) => word !== '')
  for (let end = words.length; end > Math.max(0, words.length - 2); end--)
    for (let length = Math.min(3, end); length >= 1; length--) {
      const noun = words.slice(end - length, end).join(' ')
      const found = [noun, singular(noun), ...germanSingulars(noun)].map((one) => byNoun.get(one)).find(Boolean)
      // More than a few words before a noun are a sentence, not a qualifier.
      if (found)
        return {
          noun,
          rules: found,
          about: words.slice(Math.max(0, end - length - 3), end - (length > 1 ? 0 : 1)).join(' '),
        }
    }
  // Chinese and Japanese write the noun at the end without a space before it.
  for (const [noun, found] of byNoun)
    if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(noun) && text.endsWith(noun))
      return { noun, rules: found, about: text.slice(0, -noun.length) }
  return undefined
}
