import type { Definition, SyntaxFacts } from '../../../facts/facts.ts'
import type { Entry } from '../../../tree/tree.ts'
import { settingsOf } from '../../config/config-files.ts'
import type { Setting } from '../../formats/setting.ts'
import { isConfiguration } from '../../formats/settings.ts'
import type { Room } from '../../room.ts'
import { readText } from '../read-text.ts'
import { syntaxOf } from '../source-files.ts'
import { nameStems } from '../words.ts'

/** How much a word found in such a place says about what a file does. */
const CREDIT = {
  name: 1,
  container: 0.9,
  route: 0.9,
  path: 0.85,
  mark: 0.8,
  line: 0.75,
  use: 0.75,
  string: 0.7,
  import: 0.6,
} as const
/** A file without an analyser is read by its lines; one with more is data. */
const MOST_LINES = 3000

/** Stems with the best credit that any place gives them. */
export type Bag = ReadonlyMap<string, number>

/** A definition, test, route, setting or line of a script as the words that it goes by. */
export interface Worded {
  readonly name: string
  /** A part of the program that does something or is something: no field, no variable, no setting. */
  readonly thing: boolean
  readonly line: number
  readonly end: number
  readonly stub: boolean
  readonly test: boolean
  /** Its words and their credits, side by side: a program has a hundred thousand of these, and a map takes six times as much. */
  readonly stems: readonly string[]
  readonly credits: readonly number[]
}

/** The words of a definition as a bag. */
export const bagOf = ({ stems, credits }: Worded): Bag => new Map(stems.map((stem, at) => [stem, credits[at] ?? 0]))

/** The words that one file shows by its names and syntax: never those of comments or prose. */
export interface FileWords {
  readonly entry: Entry
  /** Absent for configuration and for languages without an analyser. */
  readonly facts?: SyntaxFacts
  readonly worded: readonly Worded[]
  /** All of the file, its path included. */
  readonly bag: Bag
  readonly path: Bag
}

type Poured = readonly (readonly [string | undefined, number])[]

/** Fills a bag with the stems of a name, each with the best credit that it gets. */
function pour(bag: Map<string, number>, name: string, credit: number): void {
  for (const found of nameStems(name)) if ((bag.get(found) ?? 0) < credit) bag.set(found, credit)
}

function worded(name: string, line: number, poured: Poured, more: Partial<Worded> = {}): Worded {
  const stems: string[] = []
  const credits: number[] = []
  for (const [text, credit] of poured)
    for (const stem of text === undefined ? [] : nameStems(text)) {
      const at = stems.indexOf(stem)
      if (at < 0) stems.push(stem)
      credits[at < 0 ? stems.length - 1 : at] = Math.max(credit, credits[at] ?? 0)
    }
  return { name, line, end: line, thing: false, stub: false, test: false, stems, credits, ...more }
}

function wordDefinition({ name, kind, container, line, end, stub, value, decorators, bases }: Definition): Worded {
  const marks = [...decorators, ...bases].map((mark) => [mark, CREDIT.mark] as const)
  const shown = container === undefined ? name : `${container}.${name}`
  return worded(shown, line, [[name, CREDIT.name], [container, CREDIT.container], [value, CREDIT.string], ...marks], {
    end,
    stub,
    thing: kind !== 'field' && kind !== 'variable',
  })
}

/** Reads the words of a file from its facts. Pure. */
export function wordFile(entry: Entry, facts: SyntaxFacts): FileWords {
  const all = [
    ...facts.definitions.map(wordDefinition),
    ...facts.tests.map(({ name, suite, line }) =>
      worded(
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
      worded(
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
  const rest = new Map<string, number>()
  for (const use of facts.uses) pour(rest, use, CREDIT.use)
  for (const string of facts.strings) pour(rest, string, CREDIT.string)
  for (const { from, names } of facts.imports)
    for (const name of [from, ...names.map(({ name }) => name)]) pour(rest, name, CREDIT.import)
  return { facts, ...gather(entry, all, rest) }
}

/** A component or page is called as its file is. */
const PAGE = /([^/]+)\.(?:vue|svelte|astro|razor|cshtml|xaml)$/

function gather(entry: Entry, parts: readonly Worded[], rest: Bag): Omit<FileWords, 'facts'> {
  const page = PAGE.exec(entry.path)?.[1]
  const all = page === undefined ? parts : [worded(page, 1, [[page, CREDIT.name]], { thing: true }), ...parts]
  const path = new Map<string, number>()
  pour(path, entry.path, CREDIT.path)
  const bag = new Map(rest)
  const add = (word: string, credit = 0) => {
    if ((bag.get(word) ?? 0) < credit) bag.set(word, credit)
  }
  for (const [word, credit] of path) add(word, credit)
  for (const { stems, credits } of all) for (const [at, word] of stems.entries()) add(word, credits[at])
  return { entry, worded: all, bag, path }
}

/** Reads configuration by its keys and values. Pure. */
function wordSettings(entry: Entry, settings: readonly Setting[]): FileWords {
  const lines = settings.slice(0, MOST_LINES).map(({ keys, value, line }) =>
    worded(keys.filter((key) => !/^\d+$/.test(key)).join('.'), line, [
      [keys.join(' '), CREDIT.line],
      [value?.slice(0, 400), CREDIT.line],
    ]),
  )
  return gather(entry, lines, new Map())
}

/** Reads other files by their lines, comments left out. Pure. */
function wordText(entry: Entry, text: string): FileWords {
  const lines = text
    .split('\n', MOST_LINES)
    .flatMap((line, i) => (isSaid(line) ? [worded(line.trim().slice(0, 80), i + 1, [[line, CREDIT.line]])] : []))
  return gather(entry, lines, new Map())
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
