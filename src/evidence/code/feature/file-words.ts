import type { Definition, SyntaxFacts } from '../../../facts/facts.ts'
import type { Entry } from '../../../tree/tree.ts'
import { settingsOf } from '../../config/config-files.ts'
import type { Setting } from '../../formats/setting.ts'
import { isConfiguration } from '../../formats/settings.ts'
import type { Room } from '../../room.ts'
import { readText } from '../read-text.ts'
import { syntaxOf } from '../source-files.ts'
import { listOf, listWriter, type Poured, union, type WordList } from './word-list.ts'

/** How much a word found in such a place says about what a file does, in hundredths. */
const CREDIT = {
  name: 100,
  container: 90,
  route: 90,
  path: 85,
  mark: 80,
  line: 75,
  use: 75,
  string: 70,
  import: 60,
} as const
/** A file without an analyser is read by its lines; one with more is data. */
const MOST_LINES = 3000

/** A definition, test, route, setting or line of a script as the words that it goes by. */
export interface Worded {
  readonly name: string
  /** A part of the program that does something or is something: no field, no variable, no setting. */
  readonly thing: boolean
  readonly line: number
  readonly end: number
  readonly stub: boolean
  readonly test: boolean
  /** Its words in those of its file. */
  readonly from: number
  readonly to: number
}

/** The words that one file shows by its names and syntax: never those of comments or prose. */
export interface FileWords {
  readonly entry: Entry
  /** Absent for configuration and for languages without an analyser. */
  readonly facts?: SyntaxFacts
  readonly worded: readonly Worded[]
  /** The words of each of these, in their order. */
  readonly own: WordList
  /** All of the file, its path included; ascending. */
  readonly all: WordList
  readonly path: WordList
}

type Part = Omit<Worded, 'from' | 'to'> & { readonly poured: readonly Poured[] }

function part(name: string, line: number, poured: readonly Poured[], more: Partial<Part> = {}): Part {
  return { name, line, end: line, thing: false, stub: false, test: false, poured, ...more }
}

function partOf({ name, kind, container, line, end, stub, value, decorators, bases }: Definition): Part {
  const marks = [...decorators, ...bases].map((mark) => [mark, CREDIT.mark] as const)
  const shown = container === undefined ? name : `${container}.${name}`
  return part(shown, line, [[name, CREDIT.name], [container, CREDIT.container], [value, CREDIT.string], ...marks], {
    end,
    stub,
    thing: kind !== 'field' && kind !== 'variable',
  })
}

/** Reads the words of a file from its facts. Pure. */
export function wordFile(entry: Entry, facts: SyntaxFacts): FileWords {
  const parts = [
    ...facts.definitions.map(partOf),
    ...facts.tests.map(({ name, suite, line }) =>
      part(
        suite === undefined ? name : `${suite} > ${name}`,
        line,
        [
          [name, CREDIT.name],
          [suite, CREDIT.container],
        ],
        { test: true },
      ),
    ),
    ...facts.routes.map(({ method, path, handler, line }) =>
      part(
        `${method} ${path}`,
        line,
        [
          [`${method} ${path}`, CREDIT.route],
          [handler, CREDIT.name],
        ],
        { thing: true },
      ),
    ),
  ]
  const rest: Poured[] = [
    ...facts.uses.map((use) => [use, CREDIT.use] as const),
    ...facts.strings.map((string) => [string, CREDIT.string] as const),
    ...facts.imports.flatMap(({ from, names }) =>
      [from, ...names.map(({ name }) => name)].map((name) => [name, CREDIT.import] as const),
    ),
  ]
  return { facts, ...gather(entry, parts, rest) }
}

/** A component or page is called as its file is. */
const PAGE = /([^/]+)\.(?:vue|svelte|astro|razor|cshtml|xaml)$/

function gather(entry: Entry, parts: readonly Part[], rest: readonly Poured[]): Omit<FileWords, 'facts'> {
  const page = PAGE.exec(entry.path)?.[1]
  const all = page === undefined ? parts : [part(page, 1, [[page, CREDIT.name]], { thing: true }), ...parts]
  const writer = listWriter()
  const worded = all.map(({ poured, ...shown }): Worded => {
    const from = writer.end()
    writer.add(poured)
    return { ...shown, from, to: writer.end() }
  })
  const own = writer.lists()
  const path = listOf([[entry.path, CREDIT.path]])
  return { entry, worded, own, all: union([own, listOf(rest), path]), path }
}

/** Reads configuration by its keys and values. Pure. */
function wordSettings(entry: Entry, settings: readonly Setting[]): FileWords {
  const lines = settings.slice(0, MOST_LINES).map(({ keys, value, line }) =>
    part(keys.filter((key) => !/^\d+$/.test(key)).join('.'), line, [
      [keys.join(' '), CREDIT.line],
      [value?.slice(0, 400), CREDIT.line],
    ]),
  )
  return gather(entry, lines, [])
}

/** Reads other files by their lines, comments left out. Pure. */
function wordText(entry: Entry, text: string): FileWords {
  const lines = text
    .split('\n', MOST_LINES)
    .flatMap((line, i) => (isSaid(line) ? [part(line.trim().slice(0, 80), i + 1, [[line, CREDIT.line]])] : []))
  return gather(entry, lines, [])
}

/** A line that does something: no comment, nothing printed, not of inhuman length. */
const isSaid = (line: string): boolean =>
  line.length < 400 && !/^\s*(#|\/\/|--|\*|\/\*|<!--|;|rem\b|echo\b|print)/i.test(line) && /\w/.test(line)

/** The words of files, each read once: `const wordsOf = await room.once(fileWords)`. */
export async function fileWords(room: Room): Promise<(entry: Entry) => Promise<FileWords | undefined>> {
  const read = new Map<string, Promise<FileWords | undefined>>()
  const make = async (entry: Entry): Promise<FileWords | undefined> => {
    const facts = await syntaxOf(room, entry)
    if (facts) return wordFile(entry, facts)
    if (isConfiguration(entry.path)) {
      const settings = await settingsOf(room, entry.path)
      return settings && wordSettings(entry, settings)
    }
    const text = await readText(room, entry.path)
    return text === undefined ? undefined : wordText(entry, text)
  }
  return (entry) => {
    const known = read.get(entry.path)
    if (known) return known
    const made = make(entry)
    read.set(entry.path, made)
    return made
  }
}
