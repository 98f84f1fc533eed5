import type { Context, Mention } from '../schema/reading.ts'
import type { Lexicon } from './lexicon.ts'
import type { Rich } from './markdown/rich.ts'
import type { Named } from './mentions.ts'
import type { Quantity } from './numbers.ts'
import type { Rivals } from './rivals.ts'
import type { Stance, Theme } from './stance.ts'
import type { Statement } from './statement.ts'

export interface Section {
  readonly heading: Passage
  readonly depth: number
  readonly parent: Section | undefined
  /** What stands directly under the heading, before the next heading of any depth. */
  readonly passages: Passage[]
  readonly subsections: Section[]
  /** Files and folders named in it, read when first asked for. */
  places(): readonly Mention[]
  /** Last line before the next heading of this or a lesser depth. */
  end: number
}

export interface Table {
  readonly line: number
  readonly header: readonly Rich[]
  readonly rows: Passage[]
  /** Its columns that compare products, found when first asked for. */
  rivals(): Rivals
  /** The group of each row where a first column, blank in most rows, names them, found when first asked for. */
  groups(): ReadonlyMap<Passage, string>
  /** What its rows are about, in order, found when first asked for. */
  names(): readonly string[]
}

/** A line of a drawn tree of files. */
export interface TreeEntry {
  readonly name: string
  /** Where the name begins in the passage's text. */
  readonly at: number
  readonly folder: boolean
  /** The enclosing folder's entry. */
  readonly parent: Passage | undefined
  /** What stands behind the name: after "#", "//", "—" or two spaces. */
  readonly comment: string
}

/** One place of a document that can speak: a heading, item, row, line of a tree, sentence or line of code. */
export interface Passage {
  readonly form: Context['form']
  readonly rich: Rich
  readonly text: string
  readonly line: number
  readonly lexicon: Lexicon
  readonly statement: Statement
  readonly section: Section | undefined
  /** All that stands between the heading above and the next one, itself included. */
  readonly around: readonly Passage[]
  /** The item that encloses it. */
  readonly parent: Passage | undefined
  /** What introduces its list, table, tree or code: a sentence that ends with a colon, a label, a bold line. */
  readonly intro: Passage | undefined
  /** The passages of its list, tree or paragraph, itself included. */
  readonly siblings: readonly Passage[]
  /** The items that it encloses, or that it introduces. */
  readonly children: Passage[]
  readonly box: string | undefined
  /** An item of a numbered list. */
  readonly ordered: boolean
  readonly quoted: boolean
  readonly row?: { readonly table: Table; readonly cells: readonly Rich[] }
  readonly tree?: TreeEntry
  /** Language of the fence that a line of code stands in. */
  readonly code?: string
  /** Read when first asked for, then kept. */
  names(): readonly Named[]
  quantities(): readonly Quantity[]
  stance(): Stance
  /** It stands in a key to signs and words. */
  explainsSigns(): boolean
  /** The programs that the shell blocks of the document run. */
  programs(): ReadonlySet<string>
  /** What it says, as a label or heading, about all beneath it. */
  theme(): Theme | undefined
  /** All sections of the document, once it is read. */
  sections(): readonly Section[]
  /** For a heading: the section that it opens. */
  opens?(): Section
}

/** What governs a passage, nearest first: the items around it, what introduces them, then the headings above. */
export function* governors(passage: Passage): Generator<Passage> {
  let at: Passage | undefined = passage
  while (at) {
    const above: Passage | undefined = at.parent ?? at.intro
    if (above) yield above
    at = above
  }
  for (let section = passage.section; section; section = section.parent)
    if (section.heading !== passage) yield section.heading
}

/** The trail of headings above a passage, outermost first. */
export function trail(passage: Passage): string[] {
  const titles: string[] = []
  for (let section = passage.section; section; section = section.parent)
    if (section.heading !== passage) titles.unshift(section.heading.text)
  return titles
}
