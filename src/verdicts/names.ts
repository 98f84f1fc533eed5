import type { JudgedClaim } from '../schema/snapshot.ts'
import { ofOneTime } from './scope.ts'
import { GENERAL } from './states.ts'
import { covers, titleWords } from './title.ts'

/** Claims that stand under one heading, or speak of one file, with the words of its name. */
interface Named {
  readonly document: string
  readonly words: readonly string[]
  readonly claims: readonly JudgedClaim[]
}

/** What rows and headlines may name: the sections and the files of all documents, by how their words begin. */
export interface Names {
  readonly sections: ReadonlyMap<string, readonly Named[]>
  readonly files: ReadonlyMap<string, readonly Named[]>
}

/** So many titles that share a word are no name for any of them. */
const MOST_ALIKE = 200

export function namesIn(claims: readonly JudgedClaim[]): Names {
  const sections = new Map<string, Named & { readonly claims: JudgedClaim[] }>()
  const files = new Map<string, Named & { readonly claims: JudgedClaim[] }>()
  for (const claim of claims) {
    let trail = claim.document
    for (const heading of claim.section) {
      trail += `\n${heading}`
      put(sections, trail, heading, claim)
    }
    if (claim.kind !== 'path' && claim.kind !== 'lines' && claim.kind !== 'bytes') continue
    const name = /([^/\\]+)\.\w+$/.exec(claim.subject)?.[1]
    if (name !== undefined) put(files, `${claim.document}\n${name}`, name, claim)
  }
  return { sections: byBeginning(sections.values()), files: byBeginning(files.values()) }
}

function put(
  into: Map<string, Named & { readonly claims: JudgedClaim[] }>,
  key: string,
  name: string,
  claim: JudgedClaim,
): void {
  const known = into.get(key)
  if (known) known.claims.push(claim)
  else into.set(key, { document: claim.document, words: titleWords(name), claims: [claim] })
}

/** Words that may be the same begin with the same four letters: see `sameWord`. */
function byBeginning(all: Iterable<Named>): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>()
  for (const named of all)
    for (const beginning of new Set(named.words.map(beginningOf))) {
      const alike = index.get(beginning)
      if (alike) alike.push(named)
      else index.set(beginning, [named])
    }
  return index
}

function beginningOf(word: string): string {
  return word.slice(0, 4)
}

/**
 * The claims of what a row or headline names: the section with its title, else the sections that it lists ("A, B and C
 * implemented"), else the file that it names in words ("Churn Predictor" is churn_predictor.py). None where nothing
 * fits, or two fit equally well.
 */
export function claimsNamed(names: Names, subject: string, document: string): readonly JudgedClaim[] {
  // A file in a name says where the thing stands, not what it is called.
  const name = subject.replace(/\S+\/\S*\.[a-z]{1,5}(?!\w)/gi, ' ')
  const words = titleWords(name.replace(/\([^)]*\)/g, ' '))
  const section = bestFit(names.sections, words, document) ?? bestFit(names.sections, titleWords(name), document)
  // "Mail, search and export" may be three sections, though one called "Export" is all in it.
  if (section && covers(section.words, words)) return section.claims
  const parts = subject.split(/[,;&/、，]|\band\b|\bund\b/u).map(titleWords)
  const listed = parts.filter((part) => part.length > 0).map((part) => bestFit(names.sections, part, document))
  if (listed.length > 1 && !listed.includes(undefined)) return listed.flatMap((one) => one?.claims ?? [])
  if (section && !isWider(section.words)) return section.claims
  const file = bestFit(names.files, words, document)
  // A single word must be the whole name of a file.
  return file && covers(file.words, words) && (words.length > 1 || file.words.length === 1) ? file.claims : []
}

/** "Security" is about more than the "Row-level security" of a row. */
function isWider([only = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && GENERAL.has(only)
}

/** The claims of other documents under the very same title; one of fewer than three words says too little. */
export function namesakes(names: Names, title: string, document: string): readonly JudgedClaim[] {
  const words = titleWords(title)
  if (words.length < 3) return []
  return alike(names.sections, words, document)
    .filter((one) => one.document !== document && one.words.length === words.length && covers(one.words, words))
    .flatMap(({ claims }) => claims)
}

/** Of its own document; of another only under the very same title, which says enough in three words. */
function bestFit(index: Names['sections'], words: readonly string[], document: string): Named | undefined {
  const fitting = alike(index, words, document)
    .filter((named) => covers(named.words, words) || covers(words, named.words))
    .map((named) => ({ named, apart: Math.abs(named.words.length - words.length) }))
  const own = fitting.filter(({ named }) => named.document === document)
  const others = words.length < 3 ? [] : fitting.filter(({ apart }) => apart === 0)
  const [best, next] = (own.length > 0 ? own : others).toSorted((a, b) => a.apart - b.apart)
  return best && next?.apart !== best.apart ? best.named : undefined
}

/** What shares a word with a name, in documents that speak of the same time as this one. */
function alike(index: Names['sections'], words: readonly string[], document: string): readonly Named[] {
  const lists = [...new Set(words.map(beginningOf))].map((beginning) => index.get(beginning) ?? [])
  const fitting = lists.filter(({ length }) => length <= MOST_ALIKE).flat()
  return [...new Set(fitting)].filter((named) => ofOneTime(named.document, document))
}
