import { groupsOf, namesOf } from './columns.ts'
import { commandLines, fenceHolds } from './fences.ts'
import { signsOf } from './legend.ts'
import type { Lexicon } from './lexicon.ts'
import { type Block, type ItemBlock, readBlocks } from './markdown/blocks.ts'
import { readHtml } from './markdown/html.ts'
import { type Definitions, readInline } from './markdown/inline.ts'
import { join, plain, type Rich, type SourceLine, slice } from './markdown/rich.ts'
import { marksIn } from './marks.ts'
import { namesIn } from './mentions.ts'
import { placesOf } from './nearby.ts'
import { quantitiesIn } from './numbers.ts'
import type { Passage, Section, Table, TreeEntry } from './passage.ts'
import { rivalsOf } from './rivals.ts'
import { fields, sentences } from './sentences.ts'
import { governing, isLegend, stanceOf } from './stance.ts'
import { readStatement, type Statement } from './statement.ts'
import { isBranch, readTree } from './trees.ts'

/** Fences within fences are read this deep. */
const DEEPEST = 3
const LONGEST_STATEMENT = 4000

export interface Outline {
  /** In the order of the document. */
  readonly passages: readonly Passage[]
  readonly sections: readonly Section[]
}

/** Reads a document into its passages. Linear in its length; never fails. */
export function readPassages(text: string, lexicon: Lexicon): Outline {
  const builder = new Builder({ ...lexicon, signs: signsOf(text, lexicon) })
  builder.add(text, 1, 0)
  return builder.finish(text.split('\n').length)
}

type Extra = Pick<Partial<Passage>, 'box' | 'ordered' | 'row' | 'tree' | 'code' | 'opens'>

class Builder {
  readonly #lexicon: Lexicon
  readonly #passages: Passage[] = []
  readonly #sections: Section[] = []
  #section: Section | undefined
  /** What stands before the first heading. */
  readonly #preamble: Passage[] = []
  /** The last passage that may introduce what comes next. */
  #intro: Passage | undefined
  /** The list that goes on at the top level. */
  #list: Passage[] | undefined
  #listIntro: Passage | undefined

  readonly #programs = once(
    () =>
      new Set(this.#passages.flatMap(({ code, text }) => (code === 'shell' ? (/^[\w.-]+/.exec(text)?.[0] ?? []) : []))),
  )

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  add(text: string, first: number, depth: number): void {
    const { blocks, definitions } = readBlocks(text, first)
    const items = new Map<ItemBlock, Passage>()
    for (const block of blocks) this.#block(block, definitions, items, depth)
  }

  finish(lines: number): Outline {
    for (let i = 0; i < this.#sections.length; i++) {
      const section = this.#sections[i]
      if (!section) continue
      const next = this.#sections.slice(i + 1, i + 2000).find((later) => later.depth <= section.depth)
      section.end = next ? next.heading.line - 1 : lines
    }
    return { passages: this.#passages, sections: this.#sections }
  }

  #block(block: Block, definitions: Definitions, items: Map<ItemBlock, Passage>, depth: number): void {
    const parent = block.item && items.get(block.item)
    const inline = (lines: readonly SourceLine[]) => readInline(lines, definitions)
    switch (block.type) {
      case 'heading':
        return this.#heading(inline(block.lines), block.depth, block.line, block.quoted)
      case 'item':
        items.set(
          block,
          this.#item(inline(block.lines), block.line, parent, block.box, block.quoted, /\d/.test(block.marker)),
        )
        return
      case 'paragraph':
        return this.#paragraph(block.lines, inline, parent, block.quoted)
      case 'table':
        return this.#table(
          block.header.map((cell) => inline([cell])),
          block.rows.map((row) => row.map((cell) => inline([cell]))),
          block.line,
          parent,
          block.quoted,
        )
      case 'fence':
        return this.#fence(block.language, block.lines, parent, depth)
      case 'html':
        return this.#html(block.lines, parent)
      case 'front-matter':
        return
      default:
        return block satisfies never
    }
  }

  #heading(rich: Rich, depth: number, line: number, quoted: boolean): void {
    let parent = this.#section
    while (parent && parent.depth >= depth) parent = parent.parent
    const heading = this.#make('heading', rich, line, {
      parent: undefined,
      intro: undefined,
      siblings: [],
      quoted,
      section: parent,
      opens: () => section,
    })
    const section: Section = {
      heading,
      depth,
      parent,
      passages: [],
      subsections: [],
      end: line,
      places: once(() => placesOf(section)),
    }
    parent?.subsections.push(section)
    this.#sections.push(section)
    this.#passages.push(heading)
    this.#section = section
    this.#intro = undefined
    this.#list = undefined
  }

  #item(
    rich: Rich,
    line: number,
    parent: Passage | undefined,
    box: string | undefined,
    quoted: boolean,
    ordered = false,
  ): Passage {
    if (!parent && !this.#list) {
      this.#list = []
      this.#listIntro = this.#intro
    }
    const siblings = parent ? parent.children : (this.#list ?? [])
    const intro = parent ? undefined : this.#listIntro
    const [own = rich, ...more] = rich.text.length > LONGEST_STATEMENT ? sentences(rich) : [rich]
    const passage = this.#make('item', own, line, { parent, intro, siblings, quoted, box, ordered })
    if (parent) parent.children.push(passage)
    else {
      this.#list?.push(passage)
      intro?.children.push(passage)
    }
    this.#keep(passage)
    for (const sentence of more) {
      const at = sentence.placeOf(firstSign(sentence.text)).line
      this.#keep(this.#make('sentence', sentence, at, { parent: passage, intro: undefined, siblings: [], quoted }))
    }
    this.#intro = passage
    return passage
  }

  #paragraph(
    lines: readonly SourceLine[],
    inline: (lines: readonly SourceLine[]) => Rich,
    parent: Passage | undefined,
    quoted: boolean,
  ): void {
    if (lines.some((line) => isBranch(line.text))) return this.#tree(lines, parent)
    const siblings: Passage[] = []
    const intro = parent ? undefined : this.#standing()
    for (const group of statements(lines))
      for (const field of fields(inline(group)))
        for (const rich of sentences(field)) {
          const passage = this.#make('sentence', rich, rich.placeOf(firstSign(rich.text)).line, {
            parent,
            intro,
            siblings,
            quoted,
          })
          siblings.push(passage)
          parent?.children.push(passage)
          this.#keep(passage)
        }
    if (!parent) this.#list = undefined
    this.#intro = siblings.at(-1)
  }

  /** A label that ended with a colon goes on to govern a paragraph that follows it. */
  #standing(): Passage | undefined {
    return this.#intro && /[:：]\**\s*$/.test(this.#intro.text) ? this.#intro : undefined
  }

  #table(
    header: readonly Rich[],
    rows: readonly (readonly Rich[])[],
    line: number,
    parent: Passage | undefined,
    quoted: boolean,
  ): void {
    const table: Table = {
      line,
      header,
      rows: [],
      groups: once(() => groupsOf(table)),
      names: once(() => namesOf(table)),
      rivals: once(() => (table.rows[0] ? rivalsOf(table, table.rows[0]) : { columns: new Set(), own: undefined })),
    }
    const intro = this.#intro
    for (const row of rows) {
      const cells = row.map(bounded)
      const at = cells[0]?.placeOf(0).line ?? line
      const passage = this.#make('row', join(cells, ' | '), at, {
        parent,
        intro: parent ? undefined : intro,
        siblings: table.rows,
        quoted,
        row: { table, cells },
      })
      table.rows.push(passage)
      ;(parent ?? intro)?.children.push(passage)
      this.#keep(passage)
    }
    if (!parent) this.#list = undefined
    this.#intro = undefined
  }

  #fence(language: string, lines: readonly SourceLine[], parent: Passage | undefined, depth: number): void {
    const holds = fenceHolds(language, lines)
    if (holds === 'tree') this.#tree(lines, parent)
    else if (holds === 'markdown' && depth < DEEPEST) {
      const intro = this.#intro
      for (const line of statusLines(lines)) {
        this.#intro = intro
        this.add(line.map((at) => at.text).join('\n'), line[0]?.line ?? 1, depth + 1)
      }
    } else if (holds !== 'quoted') {
      const siblings: Passage[] = []
      const commands =
        holds === 'shell'
          ? commandLines(lines)
          : lines.filter((line) => holds === 'chart' || /^\s*(?:export\s+)?\w+\s*=/.test(line.text))
      for (const line of commands) {
        const passage = this.#make('code', plain(line), line.line, {
          parent,
          intro: parent ? undefined : this.#intro,
          siblings,
          quoted: false,
          code: holds,
        })
        siblings.push(passage)
        this.#keep(passage)
      }
    }
    if (!parent) this.#list = undefined
    // A formula or sample between a title and its list does not part them.
    if (holds !== 'quoted') this.#intro = undefined
  }

  #tree(lines: readonly SourceLine[], parent: Passage | undefined): void {
    const siblings: Passage[] = []
    const open: (Passage | undefined)[] = []
    const intro = this.#intro
    for (const entry of readTree(lines)) {
      open.length = Math.min(open.length, entry.depth)
      if (entry.caption) {
        // What stands under a group's name may be anywhere: the path begins anew.
        if (entry.name !== '') open.push(undefined)
        continue
      }
      const above = open.at(-1)
      const tree: TreeEntry = {
        name: entry.name,
        at: entry.at,
        folder: entry.folder,
        parent: above,
        comment: entry.comment,
      }
      const passage = this.#make('tree', plain(entry.source), entry.source.line, {
        parent,
        intro: parent ? undefined : intro,
        siblings,
        quoted: false,
        tree,
      })
      siblings.push(passage)
      above?.children.push(passage)
      open.push(passage)
      this.#keep(passage)
    }
    if (!parent) this.#list = undefined
    this.#intro = undefined
  }

  #html(lines: readonly SourceLine[], parent: Passage | undefined): void {
    for (const block of readHtml(lines)) {
      const rich = block.type === 'table' ? undefined : block.rich
      const line = rich?.placeOf(firstSign(rich.text)).line ?? lines[0]?.line ?? 1
      if (block.type === 'table')
        this.#table(block.header, block.rows, block.header[0]?.placeOf(0).line ?? line, parent, false)
      else if (block.type === 'heading') this.#heading(block.rich, block.depth, line, false)
      else if (block.type === 'item') this.#item(block.rich, line, parent, undefined, false)
      else {
        const siblings: Passage[] = []
        for (const part of sentences(block.rich)) {
          const passage = this.#make('sentence', part, part.placeOf(firstSign(part.text)).line, {
            parent,
            intro: undefined,
            siblings,
            quoted: false,
          })
          siblings.push(passage)
          this.#keep(passage)
        }
        this.#list = undefined
        this.#intro = siblings.at(-1)
      }
    }
  }

  #make(
    form: Passage['form'],
    whole: Rich,
    line: number,
    context: Pick<Passage, 'parent' | 'intro' | 'siblings' | 'quoted'> & Extra & { section?: Section | undefined },
  ): Passage {
    const rich = bounded(whole)
    const bare = form === 'row' || form === 'tree' || form === 'code'
    const passage: Passage = {
      form,
      rich,
      text: rich.text,
      line,
      lexicon: this.#lexicon,
      statement: bare
        ? bareStatement(rich)
        : readStatement(rich, this.#lexicon, context.box, form === 'heading' ? 'heading' : 'other'),
      section: this.#section,
      around: this.#section?.passages ?? this.#preamble,
      children: [],
      box: undefined,
      ordered: false,
      names: once(() => namesIn(rich)),
      quantities: once(() => quantitiesIn(rich.text, this.#lexicon)),
      stance: once(() => stanceOf(passage)),
      theme: once(() => governing(passage)),
      explainsSigns: once(() => isLegend(passage)),
      sections: () => this.#sections,
      programs: this.#programs,
      ...context,
    }
    return passage
  }

  #keep(passage: Passage): void {
    this.#passages.push(passage)
    ;(this.#section?.passages ?? this.#preamble).push(passage)
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function bareStatement(rich: Rich): Statement {
  return {
    number: '',
    id: '',
    label: '',
    lead: '',
    introduces: false,
    start: 0,
    end: rich.text.length,
    body: rich.text,
    state: undefined,
    stateText: '',
    mark: undefined,
    withdrawn: false,
  }
}

/** The beginning of a heading, cell or line that is longer than anybody writes one. The rest is not read. */
function bounded(rich: Rich): Rich {
  return rich.text.length > LONGEST_STATEMENT ? slice(rich, 0, LONGEST_STATEMENT) : rich
}

function firstSign(text: string): number {
  return Math.max(0, text.search(/\S/))
}

/** Lines of a paragraph that go together: a bold label, a mark or an intended line break begins something new. */
function statements(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = []
  let broken = true
  for (const line of lines) {
    const begins =
      broken ||
      /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)?/.test(line.text) ||
      marksIn(line.text.slice(0, 4)).length > 0 ||
      /^[\p{L}][\p{L} /]{0,30}[:：]\s*\S/u.test(line.text)
    if (begins) groups.push([line])
    else groups.at(-1)?.push(line)
    broken = line.broken ?? false
  }
  return groups
}

/** Lines of a fenced status box: tables and lists stay together, other lines stand alone. */
function statusLines(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = []
  for (const line of lines) {
    const text = line.text.replace(/^(\s*)[│║|](?=\s)(.*?)[│║|]\s*$/, (whole, lead: string, inner: string) =>
      inner.includes('|') ? whole : ` ${lead}${inner}`,
    )
    const joined = /^\s*(?:\||[-*] )/.test(text)
    const last = groups.at(-1)
    if (joined && last && /^\s*(?:\||[-*] )/.test(last[0]?.text ?? '')) last.push({ ...line, text })
    else groups.push([{ ...line, text: text.trimStart() }])
  }
  return groups.filter((group) => group.some((line) => line.text.trim() !== ''))
}
