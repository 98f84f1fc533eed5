import { languageName } from './language-names.ts'
import { lineKinds } from './line-kinds.ts'
import { SPELLINGS, type Spelling } from './spelling.ts'

/** Goes up with every change of what is counted: a trend breaks where it does. */
export const LEXICAL_VERSION = 1

/** What one file holds, counted without a syntax tree: fast enough for every file of every release, and no proof. */
export interface LexicalFacts {
  readonly language: string
  readonly code: number
  readonly comment: number
  readonly blank: number
  /** TODO, FIXME, HACK and XXX in comments. */
  readonly markers: { readonly TODO: number; readonly FIXME: number; readonly HACK: number; readonly XXX: number }
  readonly tests: number
  readonly routes: number
  readonly broadHandlers: number
  readonly definitions: number
}

/** The name by which a file's language is told, or undefined for one that is not known. */
export function suffixOf(path: string): string | undefined {
  const suffix = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return bySuffix.has(suffix) ? suffix : undefined
}

const bySuffix: ReadonlyMap<string, Spelling> = new Map(
  SPELLINGS.flatMap((one) => one.extensions.map((extension) => [extension, one])),
)

/**
 * Counts lines by kind and findings by one pattern.
 * @param path decides the language
 * @returns undefined for a file whose language is not known
 */
export function lexicalFacts(path: string, bytes: Uint8Array): LexicalFacts | undefined {
  const suffix = suffixOf(path)
  const spelling = suffix === undefined ? undefined : bySuffix.get(suffix)
  if (suffix === undefined || !spelling) return undefined
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const words = markerWords(text)
  const { code, comment, blank, commented } = lineKinds(
    bytes,
    text,
    spelling,
    words.map(({ at }) => at),
  )
  const markers = { TODO: 0, FIXME: 0, HACK: 0, XXX: 0 }
  let last = -1
  for (let index = 0; index < commented.length; index += 2) {
    const line = commented[index + 1] ?? 0
    const word = words.find(({ at }) => at === commented[index])?.word
    // One for each line, as a reader of the list would count.
    if (word && line !== last) markers[word]++
    last = line
  }
  let tests = 0
  let routes = 0
  let broadHandlers = 0
  let definitions = 0
  const { finds } = spelling
  finds.lastIndex = 0
  for (let found = finds.exec(text); found; found = finds.exec(text)) {
    if (found[1] !== undefined) tests++
    else if (found[2] !== undefined) routes++
    else if (found[3] !== undefined) broadHandlers++
    else if (found[4] !== undefined) definitions++
    if (found[0] === '') finds.lastIndex++
  }
  return { language: languageName(suffix), code, comment, blank, markers, tests, routes, broadHandlers, definitions }
}

type Word = keyof LexicalFacts['markers']

const MARKER = /(?<![\w-])(?:(TODO|FIXME|HACK)(?!\w)|(XXX)(?![\w-]))/g

function markerWords(text: string): { readonly at: number; readonly word: Word }[] {
  const found: { at: number; word: Word }[] = []
  for (const one of text.matchAll(MARKER)) {
    const word = one[1] ?? one[2]
    if (word === 'TODO' || word === 'FIXME' || word === 'HACK' || word === 'XXX') found.push({ at: one.index, word })
  }
  return found
}
