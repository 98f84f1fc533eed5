import type { SyntaxFacts } from '../../../facts/facts.ts'
import type { Room } from '../../room.ts'
import { lexicon } from '../lexicon.ts'
import { isCodePath, isTestPath, syntaxOf } from '../source-files.ts'
import { nameKey, nameNumbers, stemNumber, synonyms } from '../words.ts'
import type { Term } from './phrase.ts'

/** More files that write a word: it is too common to look for by name. */
const MOST_MENTIONS = 400

/**
 * Does anything of the program go by one of the words, or by a word for the same: a definition, route, test, file,
 * import or something that it uses? A comment, a text and a mere field do not say so, nor what helps a test.
 */
export async function isNamed(terms: readonly Term[], room: Room): Promise<boolean> {
  const index = await room.once(lexicon)
  const words = new Set(terms.flatMap(({ stem }) => [...synonyms(stem)]))
  const wanted = new Set([...words].map(stemNumber))
  const files = [...index.mentioningAny(words)].flatMap((file) => index.files[file] ?? [])
  if (files.length > MOST_MENTIONS) return true
  const has = (name: string) => nameNumbers(name).some((word) => wanted.has(word))
  for (const entry of files) {
    if (has(entry.path)) return true
    const facts = await syntaxOf(room, entry)
    if (facts === undefined ? isCodePath(entry.path) : namesOf(facts, isTestPath(entry.path)).some(has)) return true
  }
  return false
}

/** What the file is made of, by name. */
function namesOf({ definitions, tests, routes, uses, imports }: SyntaxFacts, isTest: boolean): readonly string[] {
  const cases = tests.map(({ name }) => name)
  if (isTest) return cases
  const fields = new Set(definitions.filter(({ kind }) => kind === 'field').map(({ name }) => nameKey(name)))
  return [
    ...cases,
    ...definitions.filter(({ kind }) => kind !== 'field' && kind !== 'variable').map(({ name }) => name),
    ...routes.map(({ path }) => path),
    ...uses.filter((use) => !fields.has(nameKey(use))),
    ...imports.flatMap(({ from, names }) => [from, ...names.map(({ name }) => name)]),
  ]
}
