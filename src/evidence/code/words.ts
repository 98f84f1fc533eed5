import { remembering } from '../remembering.ts'
import { SYNONYMS } from './synonyms.ts'
import { ACRONYMS, EMPTY_WORDS, IRREGULAR, STOP_WORDS, VACUOUS_WORDS, WEAK_WORDS } from './vocabulary.ts'

/** Capitals and digits inside one word, joined before a name is cut at its humps. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/OAuth/g, 'Oauth'],
  [/GraphQL/gi, 'Graphql'],
  [/WebSocket/g, 'Websocket'],
  [/(Post|postgre|Postgre|My|my|Post|No|no)SQL/g, '$1sql'],
  [/GitHub/g, 'Github'],
  [/GitLab/g, 'Gitlab'],
  [/(Java|Type)Script/g, '$1script'],
  [/OpenAPI/g, 'Openapi'],
  [/OpenAI/g, 'Openai'],
  [/e-mail/gi, 'email'],
  [/multi-?(tenan)/gi, 'multi$1'],
  [/sign-?(in|up|out)\b/gi, 'sign$1'],
  [/log-(in|out)\b/gi, 'log$1'],
  [/check-in/gi, 'checkin'],
  [/MwSt/g, 'mwst'],
  [/RESTful/g, 'Restful'],
  [/real-time/gi, 'realtime'],
  [/back-?off/gi, 'backoff'],
]

/** One of them may occur: most names hold none. */
const MAY_BE_JOINED =
  /oauth|graphql|websocket|sql|github|gitlab|script|openai|openapi|e-mail|multi-?tenan|sign-?(?:in|up|out)|log-(?:in|out)|check-in|mwst|restful|real-time|back-?off/i

/** Nothing of it is joined or has humps. */
const SNAKE = /^[a-z0-9_]{1,80}$/
const PLURAL = /([A-Z]{2})s(?![a-z])/g

/** Cuts a name or a phrase into lower-case words: camel humps, snake, kebab, dots, spaces. Letters of any script are kept. */
export const splitWords: (text: string) => readonly string[] = remembering(cut)

function cut(text: string): string[] {
  if (SNAKE.test(text)) return text.split('_').filter((word) => word !== '')
  let joined = text.length > 2000 ? text.slice(0, 2000) : text
  // "DTOs", `getURLs`: the plural of an acronym is no word of two letters.
  joined = joined.replace(PLURAL, '$1')
  if (MAY_BE_JOINED.test(joined)) for (const [pattern, by] of JOINED) joined = joined.replace(pattern, by)
  return joined
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Suffix, what stands in its place, and how many letters must stay before it. Longest first; applied until none fits. */
const SUFFIXES: readonly (readonly [string, string, number])[] = [
  ['ification', 'if', 3],
  ['ifying', 'if', 3],
  ['ifier', 'if', 3],
  ['ified', 'if', 3],
  ['ify', 'if', 3],
  ['ization', '', 4],
  ['isation', '', 4],
  ['izing', '', 4],
  ['ising', '', 4],
  ['izer', '', 4],
  ['iser', '', 4],
  ['ized', '', 4],
  ['ised', '', 4],
  ['ize', '', 4],
  ['ise', '', 4],
  ['ability', 'able', 3],
  ['ibility', 'ible', 3],
  ['ation', '', 3],
  ['ating', '', 3],
  ['ated', '', 3],
  ['ator', '', 3],
  ['ative', '', 4],
  ['ate', '', 3],
  ['ition', '', 5],
  ['tion', 't', 3],
  ['ssion', 'ss', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['less', '', 4],
  ['able', '', 4],
  ['ible', '', 4],
  ['ally', '', 4],
  ['ance', '', 5],
  ['ence', '', 5],
  ['ency', '', 5],
  ['ancy', '', 5],
  ['ful', '', 4],
  ['ive', '', 5],
  ['ity', '', 4],
  ['ing', '', 3],
  ['ed', '', 3],
  ['er', '', 4],
  ['or', '', 4],
  ['al', '', 5],
  ['ly', '', 4],
]
/** The same by their last letter: a word is compared with the few that it may end in. */
const suffixesByEnd: ReadonlyMap<string, typeof SUFFIXES> = new Map(
  [...new Set(SUFFIXES.map(([suffix]) => suffix.slice(-1)))].map((end) => [
    end,
    SUFFIXES.filter(([suffix]) => suffix.endsWith(end)),
  ]),
)
const VOWEL = /[aeiouy]/

const irregular: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap((group) => {
    const [of = '', ...words] = group.replace(':', '').split(' ')
    return words.map((word) => [word, of] as const)
  }),
)

function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function strip(word: string): string {
  for (const [suffix, by, least] of suffixesByEnd.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(suffix)) continue
    const rest = word.slice(0, -suffix.length)
    if (rest.length < least || !VOWEL.test(rest)) continue
    return /([bdfgklmnprtz])\1$/.test(rest) && by === '' && !/(ll|ss)$/.test(rest) ? rest.slice(0, -1) : rest + by
  }
  return word
}

/**
 * A light English stem: "detection", "detector" and "detected" give one. Lower-case ASCII words only;
 * others come back unchanged. Meant for comparing names, never for reading.
 */
export const stem: (word: string) => string = remembering(stemOf)

function stemOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (!/^[a-z]+$/.test(word) || word.length < 3) return word
  let now = singular(word)
  for (let round = 0; round < 4; round++) {
    const found = irregular.get(now)
    if (found !== undefined) return found
    const next = strip(now)
    if (next === now) break
    now = next
  }
  return now.length > 3 ? now.replace(/e$/, '').replace(/y$/, 'i') : now
}

/** The stems of a name or phrase, in order. */
export const stems: (text: string) => readonly string[] = remembering((text) => cut(text).map(stem))

/** The stems of a name or path as a bag of words, each with the credit 1. */
export const bagOfName: (name: string) => ReadonlyMap<string, number> = remembering(
  (name) => new Map(stems(name).map((word) => [word, 1])),
)

/** The same for several names together. */
export function bagOfNames(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((name) => [...bagOfName(name)]))
}

const numbers = new Map<string, number>()

/** A number for a stem, the same for as long as the program runs. Numbers are good for comparing, and nothing else. */
export function stemNumber(of: string): number {
  const known = numbers.get(of)
  if (known !== undefined) return known
  numbers.set(of, numbers.size)
  return numbers.size - 1
}

/** What stands between two spaces: the words at its ends, and the numbers of its stems. */
const piece: (text: string) => { readonly first?: string; readonly last?: string; readonly stems: readonly number[] } =
  remembering((text) => {
    const words = cut(text)
    const joined = words.slice(1).map((word, at) => stem(`${words[at]}${word}`))
    return { first: words[0], last: words.at(-1), stems: [...words.map(stem), ...joined].map(stemNumber) }
  })

/** The stems of a name or a line by their numbers: of each word, and of neighbouring words written as one. */
export function nameNumbers(name: string): readonly number[] {
  if (!name.includes(' ')) return piece(name).stems
  const all: number[] = []
  let before: string | undefined
  for (const text of name.split(' ')) {
    const { first, last = before, stems } = piece(text)
    if (before !== undefined && first !== undefined) all.push(stemNumber(stem(`${before}${first}`)))
    all.push(...stems)
    before = last
  }
  return all
}

const stopWords: ReadonlySet<string> = new Set(STOP_WORDS)
const weak: ReadonlySet<string> = new Set(WEAK_WORDS.map(stem))

/** Does the word say nothing about what a thing is? */
export const isStopWord = (word: string): boolean => stopWords.has(word)

/** Do many parts of a program share the word? */
export const isWeakStem = (of: string): boolean => weak.has(of)

const vacuous: ReadonlySet<string> = new Set(VACUOUS_WORDS.map(stem))

/** Is it one of the weak words that may be left out of any phrase? */
export const isVacuousStem = (of: string): boolean => vacuous.has(of)

const empty: ReadonlySet<string> = new Set(EMPTY_WORDS.map(stem))

/** Does the word add nothing to what a thing is? */
export const isEmptyStem = (of: string): boolean => empty.has(of)

const known: ReadonlySet<string> = new Set(ACRONYMS)

/** Do the letters, in lower case, stand for words that every engineer knows? */
export const isAcronym = (letters: string): boolean => known.has(letters)

const groups: ReadonlyMap<string, ReadonlySet<string>> = synonymMap(SYNONYMS)
const equals: ReadonlyMap<string, ReadonlySet<string>> = synonymMap(SYNONYMS.filter((group) => !group.includes(':')))

function synonymMap(written: readonly string[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const group of written) {
    const hub = group.includes(':')
    const all = [...new Set(group.replace(':', '').split(' ').map(stem))]
    const [head] = all
    for (const one of all) {
      const known = map.get(one) ?? new Set([one])
      for (const other of hub && one !== head ? all.slice(0, 1) : all) known.add(other)
      map.set(one, known)
    }
  }
  return map
}

/** The stem itself and those that name the same thing. */
export const synonyms = (of: string): ReadonlySet<string> => groups.get(of) ?? new Set([of])

/** Of these only such as mean the same both ways, whatever is spoken of: `db` and `database`. */
export const equalWords = (of: string): ReadonlySet<string> => equals.get(of) ?? new Set([of])

/** A name with its case and separators taken away: `AUTOMATED_COACHING`, `automatedCoaching` and "Automated Coaching" are one. */
export const nameKey = (name: string): string => {
  const lower = name.toLowerCase()
  return PLAIN.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]+/gu, '')
}

const PLAIN = /^[a-z0-9]*$/

/** Is this the key of a name? Most names are another's, which their length or their first letter tells. */
export const hasKey = (name: string, key: string): boolean => {
  const first = name.charCodeAt(0)
  const isOther = isAsciiLetter(first) && (first | LOWER) !== key.charCodeAt(0)
  return name.length >= key.length && !isOther && nameKey(name) === key
}

const LOWER = 0x20
const isAsciiLetter = (code: number): boolean => code < 0x80 && (code | LOWER) >= 0x61 && (code | LOWER) <= 0x7a
