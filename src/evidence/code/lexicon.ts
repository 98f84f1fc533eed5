import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { LARGEST, sourceFiles } from './source-files.ts'
import { nameKey, nameNumbers, stemNumber } from './words.ts'

/**
 * Which source file holds which words, comments and strings included. It finds the few files worth parsing, and it
 * alone may say that a word occurs nowhere. It never proves that a thing is there.
 */
export interface Lexicon {
  readonly files: readonly Entry[]
  /** Code files whose bytes could not be had: nothing may be called absent then. */
  readonly unread: readonly string[]
  /** Indexes of files in which an identifier of this key occurs, whatever its case and separators. */
  holding(key: string): readonly number[]
  /** Does any identifier hold this key within a longer one? */
  within(key: string): boolean
  /** The same for an identifier to the letter. */
  writing(word: string): readonly number[]
  /** Indexes of files in which a word of this stem occurs in an identifier or a path. */
  mentioning(stem: string): ReadonlySet<number>
  /** The same for a word of any of the stems. */
  mentioningAny(stems: Iterable<string>): ReadonlySet<number>
}

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu
const BEYOND_ASCII = /[\u0080-\u00ff]/
const ASCII_WORD = /[A-Za-z_$][\w$]*/g
/** Names with dashes and dots are one name in paths, keys and style sheets. */
const PATH_WORD = /[\p{L}\p{N}_-]+/gu

/** Reads every source file once. */
export async function lexicon(room: Room): Promise<Lexicon> {
  const files = await room.once(sourceFiles)
  const byBlob = new Map<string, number[]>()
  files.forEach((entry, index) => {
    const same = byBlob.get(entry.oid)
    if (same) same.push(index)
    else byBlob.set(entry.oid, [index])
  })
  const firsts = [...byBlob.values()].flatMap(([first]) => (first === undefined ? [] : (files[first] ?? [])))
  const postings = new Map<string, number[]>()
  const unread: string[] = []
  const note = (word: string, indexes: readonly number[]) => {
    const known = postings.get(word)
    if (known) known.push(...indexes)
    // A slice would keep the text of its whole file alive.
    else postings.set(Buffer.from(word).toString(), [...indexes])
  }
  const seen = new Set<string>()
  for await (const [entry, bytes] of room.tree.readAll(firsts, LARGEST)) {
    if (seen.has(entry.oid)) continue
    seen.add(entry.oid)
    const indexes = byBlob.get(entry.oid) ?? []
    if (!(bytes instanceof Uint8Array)) {
      unread.push(entry.path)
      continue
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const latin = text.toString('latin1')
    const isAscii = !BEYOND_ASCII.test(latin)
    for (const word of new Set(isAscii ? latin.match(ASCII_WORD) : text.toString().match(WORD)))
      if (word.length < 80) note(word, indexes)
  }
  files.forEach((entry, index) => {
    for (const word of new Set(entry.path.match(PATH_WORD))) {
      note(word, [index])
      // Migrations carry their date in front of their name.
      const bare = word.replace(/^[\d_-]+(?=\p{L})/u, '')
      if (bare !== word) note(bare, [index])
    }
  })
  return new WordTable(files, unread, postings)
}

class WordTable implements Lexicon {
  readonly files: readonly Entry[]
  readonly unread: readonly string[]
  readonly #postings: ReadonlyMap<string, readonly number[]>
  #byKey: ReadonlyMap<string, readonly string[]> | undefined
  #allKeys: string | undefined
  #byStem: ReadonlyMap<number, readonly string[]> | undefined
  readonly #mentions = new Map<string, ReadonlySet<number>>()

  constructor(files: readonly Entry[], unread: readonly string[], postings: ReadonlyMap<string, readonly number[]>) {
    this.files = files
    this.unread = unread
    this.#postings = postings
  }

  holding(key: string): readonly number[] {
    const indexes = new Set((this.#keys().get(key) ?? []).flatMap((word) => this.#postings.get(word) ?? []))
    return [...indexes].sort((a, b) => a - b)
  }

  #keys(): ReadonlyMap<string, readonly string[]> {
    this.#byKey ??= groupBy(this.#postings.keys(), (word) => [nameKey(word)])
    return this.#byKey
  }

  within(key: string): boolean {
    this.#allKeys ??= [...this.#keys().keys()].join('\n')
    return this.#allKeys.includes(key)
  }

  writing(word: string): readonly number[] {
    return this.#postings.get(word) ?? []
  }

  mentioning(of: string): ReadonlySet<number> {
    const known = this.#mentions.get(of)
    if (known) return known
    this.#byStem ??= groupBy(this.#postings.keys(), nameNumbers)
    const found = new Set<number>()
    for (const word of this.#byStem.get(stemNumber(of)) ?? [])
      for (const index of this.#postings.get(word) ?? []) found.add(index)
    this.#mentions.set(of, found)
    return found
  }

  mentioningAny(stems: Iterable<string>): ReadonlySet<number> {
    const key = [...stems].join('\n')
    const known = this.#mentions.get(key)
    if (known) return known
    const found = new Set<number>()
    for (const stem of stems) for (const file of this.mentioning(stem)) found.add(file)
    this.#mentions.set(key, found)
    return found
  }
}

function groupBy<K>(words: Iterable<string>, keys: (word: string) => Iterable<K>): Map<K, string[]> {
  const map = new Map<K, string[]>()
  for (const word of words)
    for (const key of keys(word)) {
      const known = map.get(key)
      if (!known) map.set(key, [word])
      else if (known.at(-1) !== word) known.push(word)
    }
  return map
}
