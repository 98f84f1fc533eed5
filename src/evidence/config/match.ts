import type { Evidence } from '../../schema/observation.ts'
import type { Entry } from '../../tree/tree.ts'
import { isStopWord, isWeakStem, splitWords, stem, stems, synonyms } from '../code/words.ts'
import { remembering } from '../remembering.ts'
import { nameOfTechnology, technologyNamed } from '../technology/names.ts'
import type { Part } from './parts.ts'

/** A content word of a phrase, with the words that say the same. */
interface Term {
  readonly stem: string
  readonly accepted: ReadonlySet<string>
  readonly weight: number
}

export type Phrase = readonly Term[]

export interface Cover {
  /** Weight of the words found, of the weight of all: 0 to 1. */
  readonly share: number
  /** The same over words that carry a meaning of their own; 0 where there are none. */
  readonly strong: number
}

/** A part of a file, with its words and what each is worth. */
export interface WordedPart extends Part {
  readonly entry: Entry
  readonly words: ReadonlyMap<string, number>
}

/** A part that shows some of a phrase, and how much. */
export interface PartMatch {
  readonly part: WordedPart
  readonly cover: Cover
}

/** What a word that many things share is worth, and one that stands beside a name. */
const WEAK = 0.3
const BESIDE = 0.8

/** The words of a phrase that say what is meant. */
export function phraseOf(text: string): Phrase {
  const words = splitWords(text.slice(0, 400)).filter(
    (word) => !isStopWord(word) && (word.length > 1 || /\P{ASCII}/u.test(word)),
  )
  return [...new Set(words.map(stem))].map((one) => ({
    stem: one,
    accepted: synonyms(one),
    weight: isWeakStem(one) || /^\d+$/.test(one) ? WEAK : 1,
  }))
}

/** The phrase by its own words alone: what a synonym fits may be another thing. */
export function strictly(phrase: Phrase): Phrase {
  return phrase.map((term) => ({ ...term, accepted: new Set([term.stem]) }))
}

/** How much of a phrase a bag of stems covers, each with what it is worth. */
export function coverOf(phrase: Phrase, bag: ReadonlyMap<string, number>): Cover {
  let [all, earned, strong, earnedStrong] = [0, 0, 0, 0]
  for (const { accepted, weight } of phrase) {
    let credit = 0
    for (const word of accepted) credit = Math.max(credit, bag.get(word) ?? 0)
    all += weight
    earned += weight * credit
    if (weight !== 1) continue
    strong += weight
    earnedStrong += weight * credit
  }
  return { share: all === 0 ? 0 : earned / all, strong: strong === 0 ? 0 : earnedStrong / strong }
}

/** How much of the phrase a part shows by its name and by what is said of it. */
export function matchPart(phrase: Phrase, { words }: WordedPart): Cover {
  return coverOf(phrase, words)
}

/** The words of a part's name, and of what is said of it. */
export function wordsOfPart({ name, says }: Part): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const text of says) for (const word of wordsOf(text)) words.set(word, BESIDE)
  for (const word of wordsOf(name)) words.set(word, 1)
  return words
}

/** The stems of a text, and the names under which the technologies in it are known: an image `postgres:15` is PostgreSQL. */
const wordsOf: (text: string) => readonly string[] = remembering((text) => {
  const known = text.split(/[^\w.+-]+/).flatMap((word) => technologyNamed(word.split(':')[0] ?? '')?.names ?? [])
  return [...stems(text), ...known.flatMap(stems), ...known.map(nameOfTechnology)]
})

/** The best of several parts, by the share of the phrase it shows; earlier ones win a tie. */
export function bestOf(phrase: Phrase, parts: readonly WordedPart[]): PartMatch | undefined {
  let best: PartMatch | undefined
  for (const part of parts) {
    const cover = matchPart(phrase, part)
    if (cover.share > (best?.cover.share ?? 0)) best = { part, cover }
  }
  return best
}

export function evidenceOf({ entry, line, name }: WordedPart): Evidence {
  return { path: entry.path, line, blob: entry.oid, note: name.slice(0, 120) }
}
