import { stemNumber } from '../words.ts'
import type { Phrase, Term } from './phrase.ts'
import { placeIn, type WordList } from './word-list.ts'

/** Stems with the best credit that any place gives them. */
export type Bag = ReadonlyMap<string, number>

export interface Cover {
  /** Weight of the terms found, of the weight of all: 0 to 1. */
  readonly share: number
  /** The same over terms that are not weak; 0 where there are none. */
  readonly strong: number
  /** The same over the words of the thing itself, without its description. */
  readonly main: number
  readonly lacking: readonly Term[]
}

const SYNONYM = 0.85

/** How much of each term of a phrase is covered, 0 to 1; undefined where nothing is. */
export type Credits = Float64Array | undefined

/** A phrase made ready to be compared with many lists of words. */
export interface ListCoverer {
  /** What the words from one place of a list to another cover. */
  creditsOf(list: WordList, from?: number, to?: number): Credits
  /** What several of them cover together. */
  cover(...credits: readonly Credits[]): Cover
  /** The share of what two of them cover together, where it is all that is asked for. */
  shareOf(one: Credits, other: Credits): number
}

/** The same for bags, too. */
export interface Coverer extends ListCoverer {
  credits(bag: Bag): Credits
  /**
   * For lists that hold no other words than this one, which ascends: faster, where there are many.
   * @returns with it what that list itself covers
   */
  within(list: WordList): ListCoverer & { readonly whole: Credits }
}

/** How much of the phrase bags of words cover together. */
export function cover(phrase: Phrase, ...bags: readonly Bag[]): Cover {
  const coverer = covererOf(phrase)
  return coverer.cover(...bags.map(coverer.credits))
}

interface Place {
  /** The place of a term in its phrase. */
  readonly at: number
  /** How much of the term a word is worth. */
  readonly part: number
}

export function covererOf({ terms, joined }: Phrase): Coverer {
  const places = new Map<string, Place[]>()
  const enter = (word: string, at: number, part: number) => {
    const known = places.get(word)
    if (known) known.push({ at, part })
    else places.set(word, [{ at, part }])
  }
  terms.forEach(({ stem: own, accepted }, at) => {
    for (const word of accepted) enter(word, at, word === own ? 1 : SYNONYM)
  })
  for (const { stem: one, from, to } of joined)
    for (let at = from; at <= Math.min(to, terms.length - 1); at++) enter(one, at, 1)
  let numbered: ReadonlyMap<number, readonly Place[]> | undefined
  const byNumber = () => {
    numbered ??= new Map(Array.from(places, ([word, to]) => [stemNumber(word), to]))
    return numbered
  }
  return {
    ...listCoverer(terms, byNumber),
    credits(bag) {
      let credits: Credits
      if (bag.size < places.size)
        for (const [word, credit] of bag) credits = give(credits, terms, places.get(word), credit)
      else for (const [word, to] of places) credits = give(credits, terms, to, bag.get(word))
      return credits
    },
    within(list) {
      const inside = new Map<number, readonly Place[]>()
      let whole: Credits
      for (const [stem, to] of byNumber()) {
        const at = placeIn(list, stem)
        if (at < 0) continue
        inside.set(stem, to)
        whole = give(whole, terms, to, (list.credits[at] ?? 0) / 100)
      }
      return { ...listCoverer(terms, () => inside), whole }
    },
  }
}

/** Adds what a word of such credit is worth for the terms that it stands for. */
function give(
  credits: Credits,
  { length }: readonly Term[],
  to: readonly Place[] | undefined,
  credit: number | undefined,
): Credits {
  if (to === undefined || credit === undefined) return credits
  const given = credits ?? new Float64Array(length)
  for (const { at, part } of to) given[at] = Math.max(given[at] ?? 0, credit * part)
  return given
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** @param placesOf which terms a word covers, and how much of them */
function listCoverer(terms: readonly Term[], placesOf: () => ReadonlyMap<number, readonly Place[]>): ListCoverer {
  return {
    creditsOf({ stems, credits }, from = 0, to = stems.length) {
      const places = placesOf()
      let earned: Credits
      for (let i = from; i < to; i++) {
        const there = places.get(stems[i] ?? 0)
        if (there) earned = give(earned, terms, there, (credits[i] ?? 0) / 100)
      }
      return earned
    },
    shareOf(one, other) {
      let [all, earned] = [0, 0]
      for (let at = 0; at < terms.length; at++) {
        const weight = terms[at]?.weight ?? 0
        all += weight
        earned += weight * Math.max(one?.[at] ?? 0, other?.[at] ?? 0)
      }
      return ratio(earned, all)
    },
    cover(...credits) {
      const lacking: Term[] = []
      let [all, earned, strong, earnedStrong, main, earnedMain] = [0, 0, 0, 0, 0, 0]
      terms.forEach((term, at) => {
        let credit = 0
        for (const one of credits) credit = Math.max(credit, one?.[at] ?? 0)
        if (credit === 0) lacking.push(term)
        const part = term.weight * credit
        all += term.weight
        earned += part
        if (!term.weak) {
          strong += term.weight
          earnedStrong += part
        }
        if (!term.aside) {
          main += term.weight
          earnedMain += part
        }
      })
      return { share: ratio(earned, all), strong: ratio(earnedStrong, strong), main: ratio(earnedMain, main), lacking }
    },
  }
}
