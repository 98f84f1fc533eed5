import { foreignWords, translated } from '../foreign.ts'
import { equalWords, isAcronym, isEmptyStem, isStopWord, isWeakStem, splitWords, stem, synonyms } from '../words.ts'
import type { Bag } from './cover.ts'

/** One content word of a feature phrase. */
export interface Term {
  readonly word: string
  readonly stem: string
  /** What a name may say instead, the stem itself included. */
  readonly accepted: ReadonlySet<string>
  /** Of these the word itself, in other languages too, and what means the same everywhere. */
  readonly same: ReadonlySet<string>
  /** Stems that the document writes as alternatives beside it: "OAuth/SSO". */
  readonly either: readonly string[]
  readonly weight: number
  /** Many parts of any program share it: it cannot carry a phrase. */
  readonly weak: boolean
  /** Written as a name or an acronym: RBAC, SendGrid. */
  readonly proper: boolean
  /** It belongs to what describes the thing, not to the thing. */
  readonly aside: boolean
}

export interface Phrase {
  readonly terms: readonly Term[]
  /** Stems that stand for several neighbouring terms at once: "rate limiting" as `ratelimit`, RBAC. */
  readonly joined: readonly { readonly stem: string; readonly from: number; readonly to: number }[]
}

/** How a phrase is to be read. */
export interface Spoken {
  /** Names in brackets count. */
  readonly brackets?: boolean
  /** It is in another language than English: its words are looked up in the glossary. */
  readonly foreign?: boolean
}

/** What stands behind these words describes the thing; the words before them are the thing. */
const TAIL =
  /\s(?:with|using|via|based\s+on|for|including|by|through|on|from|in|across|into|beyond|mit|für|aus|im|auf|per|dengan|untuk|dari|di|con|para|com|avec|pour)\s/i
/** A weak word's weight, and how much less a description weighs than the thing. */
const WEAK = 0.15
const ASIDE = 0.5
const LABEL = 0.2
/** Words that may be left out weigh next to nothing: "Invoice management system" is about invoices. */
const EMPTY = 0.05

/**
 * Content words of a phrase, weighed by how rare they are in this repository. A label before a colon
 * weighs little, a description behind "with", "using", "for" half; of what stands in brackets names count if asked for.
 * @param text the words of the document, without marks
 * @param rarity share of the source files that hold a stem, 0 to 1
 */
export function readPhrase(
  text: string,
  rarity: (stem: string) => number,
  { brackets = false, foreign = false }: Spoken = {},
): Phrase {
  const wordsOf = foreign ? foreignWords : splitWords
  // Of what stands in brackets only names count: "(SendGrid, AWS SES)", not "(to be added)".
  const namesIn = (inside: string) => (brackets ? (inside.match(/\b\p{Lu}[\p{L}\p{N}]+/gu) ?? []).join(' ') : '')
  const open = text.replace(/[([][^)\]]{0,200}[)\]]/g, (inside) => ` ${namesIn(inside)} `)
  const kept = splitWords(open).some((word) => !isStopWord(word)) ? open : text
  const label = /^[^:]{1,60}:\s/.exec(kept)?.[0].length ?? 0
  const tail = label + (TAIL.exec(kept.slice(label))?.index ?? kept.length)
  const parts = [kept.slice(0, label), kept.slice(label, tail), kept.slice(tail)].map(wordsOf)
  const words = parts.flat()
  const [before = [], main = []] = parts
  // "Queue: list": a label counts in full where what follows it is common to all programs.
  const stemOf = (word: string): string => (foreign ? translated(word)[0] : undefined) ?? stem(word)
  const bareLabel = main.some((word) => !isStopWord(word) && !isWeakStem(stemOf(word)))
  const slashed = [...open.matchAll(/[\p{L}\p{N}-]+(?:\/[\p{L}\p{N}-]+)+/gu)].map(([run]) =>
    run.split('/').flatMap((one) => splitWords(one).map(stem)),
  )
  const names =
    kept.match(/(?<!\p{L})(?:\p{Lu}{3,}\d*|\p{Lu}{2,}\p{Ll}{2,}|\p{L}\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?!\p{L})/gu) ?? []
  const proper = new Set(names.flatMap((name) => splitWords(name).map(stem)))
  const terms: Term[] = []
  const at = new Map<number, number>()
  const seen = new Set<string>()
  words.forEach((word, i) => {
    const english = foreign ? translated(word) : []
    const of = english[0] ?? stem(word)
    // "training and retraining" is one thing twice.
    if (
      isStopWord(word) ||
      seen.has(of) ||
      (of.startsWith('re') && seen.has(of.slice(2))) ||
      (word.length < 2 && !/[^\u0020-\u007e]/.test(word))
    )
      return
    seen.add(of)
    const isLabel = bareLabel && i < before.length
    const weak = isLabel || isWeakStem(of) || /^\d+$/.test(word)
    const rare = Math.max(0.25, 1 - Math.log1p(99 * rarity(of)) / Math.log(100))
    const aside = isLabel || i >= before.length + main.length
    at.set(i, terms.length)
    const common = isEmptyStem(of) ? EMPTY : WEAK
    const weight = isLabel ? (isWeakStem(of) ? common : LABEL) : weak ? common : 0.4 + 0.6 * rare
    const either = slashed.filter((group) => group.includes(of)).flat()
    terms.push({
      word,
      stem: of,
      accepted: new Set([stem(word), of, ...english].flatMap((one) => [...synonyms(one)])),
      same: new Set([stem(word), of, ...english].flatMap((one) => [...equalWords(one)])),
      either,
      weight: weight * (aside && !isLabel ? ASIDE : 1),
      weak,
      aside,
      proper: proper.has(of),
    })
  })
  return { terms, joined: [...pairs(words, at), ...acronyms(words, at)] }
}

/** One telling word has to be the very word: one that may be written for it is found anywhere. */
export function strictly(phrase: Phrase): Phrase {
  if (phrase.terms.filter(({ weak }) => !weak).length !== 1) return phrase
  return { ...phrase, terms: phrase.terms.map((term) => (term.weak ? term : { ...term, accepted: term.same })) }
}

/** The phrase without what a bag of words already covers. */
export function without({ terms, joined }: Phrase, bag: Bag): Phrase {
  const left = terms.filter(({ accepted }) => ![...accepted].some((word) => bag.has(word)))
  const where = new Map(left.map((term, i) => [terms.indexOf(term), i]))
  const kept = joined.flatMap(({ stem: one, from, to }) => {
    const [a, b] = [where.get(from), where.get(to)]
    return a === undefined || b === undefined ? [] : [{ stem: one, from: a, to: b }]
  })
  return { terms: left, joined: kept }
}

function* pairs(words: readonly string[], at: ReadonlyMap<number, number>) {
  for (let i = 0; i + 1 < words.length; i++) {
    const from = at.get(i)
    const to = at.get(i + 1)
    if (from !== undefined && to !== undefined) yield { stem: stem(`${words[i]}${words[i + 1]}`), from, to }
  }
}

/**
 * "role based access control" is RBAC: the first letters of three to five words that follow one another. Three letters
 * are somebody's variable unless the field knows them.
 */
function* acronyms(words: readonly string[], at: ReadonlyMap<number, number>) {
  for (let i = 0; i < words.length; i++)
    for (let count = 3; count <= 5 && i + count <= words.length; count++) {
      const run = words.slice(i, i + count)
      const covered = run.flatMap((_, k) => at.get(i + k) ?? [])
      const [from] = covered
      const to = covered.at(-1)
      const letters = run.map((word) => word.slice(0, 1)).join('')
      if (from !== undefined && to !== undefined && covered.length >= 2 && (count > 3 || isAcronym(letters)))
        yield { stem: stem(letters), from, to }
    }
}
