import type { Definitions } from './inline.ts'
import type { SourceLine } from './rich.ts'

/** A list item. Blocks inside it point to it; its own first paragraph is `lines`. */
export interface ItemBlock {
  readonly type: 'item'
  readonly line: number
  readonly marker: string
  /** What stands between the brackets of a task box: " ", "x", "~", … */
  readonly box: string | undefined
  readonly item: ItemBlock | undefined
  readonly quoted: boolean
  readonly lines: SourceLine[]
}

interface Common {
  readonly line: number
  readonly item: ItemBlock | undefined
  /** Stands in a block quote. */
  readonly quoted: boolean
}

export type Block =
  | ItemBlock
  | (Common & { readonly type: 'heading'; readonly depth: number; readonly lines: SourceLine[] })
  | (Common & { readonly type: 'paragraph'; readonly lines: SourceLine[] })
  | (Common & {
      readonly type: 'table'
      readonly header: readonly SourceLine[]
      readonly rows: readonly (readonly SourceLine[])[]
    })
  | (Common & { readonly type: 'fence'; readonly language: string; readonly lines: SourceLine[] })
  | (Common & { readonly type: 'html'; readonly lines: SourceLine[] })
  | (Common & { readonly type: 'front-matter'; readonly lines: SourceLine[] })

export interface Blocks {
  readonly blocks: readonly Block[]
  readonly definitions: Definitions
}

const HEADING = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const TIGHT_HEADING = /^(#{2,6})([^\s#].*)$/
const FENCE = /^(`{3,}|~{3,})([^`]*)$/
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const ITEM = /^([-*+•◦▪‣]|\d{1,9}[.)、])(?:([ \t]+)(.*)|)$/
const BOX = /^\\?\[([ \u3000xX~!\-/*✓✔✗✘])\\?\](?:[ \t]+|$)/
/** Rows have no more cells than this; what follows is not read. */
const MOST_CELLS = 200
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const HTML =
  /^<(?:!--|\/?(?:table|thead|tbody|tr|td|th|details|summary|div|p|ul|ol|li|h[1-6]|center|img|picture|section|article|a|br|hr|span|b|strong|pre|script|style)\b)/i
const DEFINITION = /^\[([^\]^][^\]]{0,200})\]:\s*<?([^\s<>]+)>?/
/** How often a fence that never closes may be given up; each time costs one pass over what follows. */
const LOST_FENCES = 20

/**
 * Splits Markdown into blocks, line by line: linear in its length, whatever it holds. It reads like an author, not
 * like a renderer: nested lists by their indentation, tables of uneven rows, a fence that never closes ends at the
 * next heading.
 * @param text decoded, lines ended by "\n"
 * @param first number of its first line
 */
export function readBlocks(text: string, first = 1): Blocks {
  const reader = new BlockReader(text.split('\n'), first)
  reader.read()
  return { blocks: reader.blocks, definitions: reader.definitions }
}

/** A line of source and how far it is indented, in columns, a tab reaching to the next multiple of four. */
interface Indented extends SourceLine {
  readonly indent: number
}

interface OpenItem {
  readonly block: ItemBlock
  readonly marker: number
  readonly content: number
}

class BlockReader {
  readonly blocks: Block[] = []
  readonly definitions = new Map<string, string>()
  readonly #lines: readonly string[]
  #open: OpenItem[] = []
  /** Lines of the paragraph that the next line may go on with. */
  #paragraph: SourceLine[] | undefined
  #blank = true
  #quoted = false
  #lost = 0
  /** Closing tags that do not come any more: looked for once. */
  readonly #never = new Set<string>()

  readonly #first: number

  constructor(lines: readonly string[], first: number) {
    this.#lines = lines
    this.#first = first
  }

  read(): void {
    let index = this.#frontMatter()
    while (index < this.#lines.length) index = this.#next(index)
  }

  /** Reads what begins at a line, and tells the line after it. */
  #next(index: number): number {
    const raw = this.#lines[index] ?? ''
    const { text, column, indent, quoted } = unquote(raw)
    if (quoted !== this.#quoted && !(this.#paragraph && !quoted && text !== '')) {
      this.#quoted = quoted
      this.#open = []
      this.#paragraph = undefined
    }
    if (text === '') {
      this.#paragraph = undefined
      this.#blank = true
      return index + 1
    }
    const after = this.#block(index, {
      text,
      line: index + this.#first,
      column,
      indent,
      ...(/(?: {2}|\\)$/.test(raw) ? { broken: true } : {}),
    })
    this.#blank = false
    return after
  }

  #block(index: number, at: Indented): number {
    const { indent } = at
    const fence = FENCE.exec(at.text)
    if (fence) return this.#fence(index, at, fence[1] ?? '', (fence[2] ?? '').trim())
    const heading = HEADING.exec(at.text) ?? TIGHT_HEADING.exec(at.text)
    if (heading && (indent < 4 || this.#open.length > 0)) {
      this.#leave(indent)
      const title = heading[2] ?? ''
      const offset = at.text.indexOf(title, heading[1]?.length)
      this.#add({
        type: 'heading',
        depth: heading[1]?.length ?? 1,
        lines: [{ text: title, line: at.line, column: at.column + Math.max(0, offset) }],
        ...this.#common(at),
      })
      this.#paragraph = undefined
      return index + 1
    }
    if (this.#setext(at)) return index + 1
    if (RULE.test(at.text)) {
      this.#paragraph = undefined
      this.#leave(indent)
      return index + 1
    }
    const item = ITEM.exec(at.text)
    if (item && this.#beginsItem(item[1] ?? '')) return this.#item(index, at, item)
    if (at.text.includes('|') && this.#isDelimiters(index + 1, at.text)) return this.#table(index, at)
    if (HTML.test(at.text) && !(this.#paragraph && !/^<(?:table|details|ul|ol|div|!--)/i.test(at.text)))
      return this.#html(index, at)
    const definition = this.#paragraph ? null : DEFINITION.exec(at.text)
    if (definition) {
      this.definitions.set((definition[1] ?? '').toLowerCase(), definition[2] ?? '')
      return index + 1
    }
    if (this.#paragraph) this.#paragraph.push(at)
    else {
      this.#leave(indent)
      this.#paragraph = [at]
      this.#add({ type: 'paragraph', lines: this.#paragraph, ...this.#common(at) })
    }
    return index + 1
  }

  #common(at: SourceLine): Common {
    return { line: at.line, item: this.#open.at(-1)?.block, quoted: this.#quoted }
  }

  #add(block: Block): void {
    this.blocks.push(block)
  }

  /** Leaves the items that a block at this indentation no longer belongs to. */
  #leave(indent: number): void {
    for (let top = this.#open.at(-1); top && indent < Math.min(top.content, top.marker + 2); top = this.#open.at(-1))
      this.#open.pop()
  }

  /** A number may begin an item only where no paragraph goes on, or another numbered item stands before it. */
  #beginsItem(marker: string): boolean {
    if (!/\d/.test(marker) || !this.#paragraph || this.#blank) return true
    return /^1[.)、]$/.test(marker) || this.#open.some((open) => /\d/.test(open.block.marker))
  }

  #item(index: number, at: Indented, match: RegExpExecArray): number {
    const marker = match[1] ?? ''
    this.#leave(at.indent)
    let content = match[3] ?? ''
    let column = at.column + at.text.length - content.length
    const box = BOX.exec(content)
    if (box) {
      column += box[0].length
      content = content.slice(box[0].length)
    }
    const block: ItemBlock = {
      type: 'item',
      line: at.line,
      marker,
      box: box?.[1],
      item: this.#open.at(-1)?.block,
      quoted: this.#quoted,
      lines: [],
    }
    this.#open.push({
      block,
      marker: at.indent,
      content: at.indent + marker.length + Math.min(4, Math.max(1, match[2]?.length ?? 1)),
    })
    this.#add(block)
    this.#paragraph = block.lines
    const rest = { ...at, text: content, column, indent: at.indent + 2 }
    const fence = FENCE.exec(content)
    if (fence) return this.#fence(index, rest, fence[1] ?? '', (fence[2] ?? '').trim())
    const heading = HEADING.exec(content)
    block.lines.push(
      heading && content.startsWith('#')
        ? { ...rest, text: heading[2] ?? '', column: column + content.indexOf(heading[2] ?? '') }
        : rest,
    )
    return index + 1
  }

  /** A line of = or - under a one-line paragraph makes it a heading. */
  #setext(at: SourceLine): boolean {
    const last = this.blocks.at(-1)
    if (
      this.#blank ||
      last?.type !== 'paragraph' ||
      last.lines !== this.#paragraph ||
      last.lines.length !== 1 ||
      !/^(?:=+|-{2,})[ \t]*$/.test(at.text)
    )
      return false
    this.blocks[this.blocks.length - 1] = { ...last, type: 'heading', depth: at.text.startsWith('=') ? 1 : 2 }
    this.#paragraph = undefined
    return true
  }

  #fence(index: number, at: Indented, sign: string, info: string): number {
    this.#leave(at.indent)
    const close = new RegExp(`^[ \\t>]*${sign.charAt(0)}{${sign.length},}[ \\t]*$`)
    let end = index + 1
    while (end < this.#lines.length && !close.test(this.#lines[end] ?? '')) end++
    const closed = end < this.#lines.length
    if (!closed && this.#lost < LOST_FENCES) {
      this.#lost++
      const heading = this.#headingAfter(index)
      if (heading !== undefined) end = heading
    }
    const lines: SourceLine[] = []
    for (let i = index + 1; i < end; i++) {
      const line = this.#lines[i] ?? ''
      const shift = Math.min(at.column - 1, line.length - line.trimStart().length)
      lines.push({ text: line.slice(shift), line: i + this.#first, column: shift + 1 })
    }
    this.#add({
      type: 'fence',
      language: (/^[\w+#.-]+/.exec(info)?.[0] ?? '').toLowerCase(),
      lines,
      ...this.#common(at),
    })
    this.#paragraph = undefined
    return closed ? end + 1 : end
  }

  /** The next heading of depth two or more that follows a blank line: where a lost fence most likely ended. */
  #headingAfter(index: number): number | undefined {
    for (let i = index + 2; i < this.#lines.length; i++)
      if (/^#{2,6} \S/.test(this.#lines[i] ?? '') && (this.#lines[i - 1] ?? '').trim() === '') return i
    return undefined
  }

  #isDelimiters(index: number, header: string): boolean {
    const { text } = unquote(this.#lines[index] ?? '')
    return text.includes('-') && (text.includes('|') || header.trim().startsWith('|')) && DELIMITERS.test(text)
  }

  #table(index: number, at: Indented): number {
    this.#leave(at.indent)
    const rows: SourceLine[][] = []
    let end = index + 2
    for (; end < this.#lines.length; end++) {
      const { text, column } = unquote(this.#lines[end] ?? '')
      if (!text.includes('|') || FENCE.test(text) || /^#{1,6} /.test(text)) break
      rows.push(cellsOf({ text, line: end + this.#first, column }))
    }
    this.#add({ type: 'table', header: cellsOf(at), rows, ...this.#common(at) })
    this.#paragraph = undefined
    return end
  }

  #html(index: number, at: Indented): number {
    this.#leave(at.indent)
    const ender = htmlEnd(at.text)
    const until = ender && !this.#never.has(ender) ? ender : undefined
    let end = index
    for (; end < this.#lines.length; end++) {
      const line = this.#lines[end] ?? ''
      if (until ? line.includes(until) : end > index && line.trim() === '') break
    }
    if (until && end === this.#lines.length) {
      this.#never.add(until)
      end = index
      while (end + 1 < this.#lines.length && (this.#lines[end + 1] ?? '').trim() !== '') end++
    }
    const last = Math.min(end, this.#lines.length - 1)
    const lines: SourceLine[] = []
    for (let i = index; i <= last; i++) lines.push({ text: this.#lines[i] ?? '', line: i + this.#first, column: 1 })
    this.#add({ type: 'html', lines, ...this.#common(at) })
    this.#paragraph = undefined
    return last + 1
  }

  #frontMatter(): number {
    if ((this.#lines[0] ?? '').trimEnd() !== '---') return 0
    for (let i = 1; i < Math.min(this.#lines.length, 400); i++)
      if (/^(?:---|\.\.\.)\s*$/.test(this.#lines[i] ?? '')) {
        const lines = this.#lines.slice(1, i)
        if (!lines.some((line) => /^[\w-]+\s*:/.test(line))) return 0
        this.#add({
          type: 'front-matter',
          line: 1,
          item: undefined,
          quoted: false,
          lines: lines.map((text, at) => ({ text, line: at + 2, column: 1 })),
        })
        return i + 1
      }
    return 0
  }
}

/** What ends a block of HTML that may hold blank lines. */
function htmlEnd(text: string): string | undefined {
  if (/^<!--/.test(text)) return '-->'
  const tag = /^<(table|pre|script|style)\b/i.exec(text)?.[1]
  return tag ? `</${tag.toLowerCase()}>` : undefined
}

/** A line without its indentation and block quote signs. */
function unquote(line: string): { text: string; column: number; indent: number; quoted: boolean } {
  let indent = 0
  let quoted = false
  let at = 0
  for (; at < line.length; at++) {
    const sign = line.charAt(at)
    if (sign === ' ') indent++
    else if (sign === '\t') indent += 4 - (indent % 4)
    else if (sign === '>') {
      quoted = true
      indent = -1
    } else break
  }
  return { text: line.slice(at).trimEnd(), column: at + 1, indent: Math.max(0, indent), quoted }
}

function cellsOf(row: SourceLine): SourceLine[] {
  const cells: SourceLine[] = []
  let start = row.text.startsWith('|') ? 1 : 0
  for (let i = start; i <= row.text.length && cells.length < MOST_CELLS; i++) {
    const sign = row.text.charAt(i)
    if (sign === '\\') i++
    else if (sign === '|' || i === row.text.length) {
      const raw = row.text.slice(start, i)
      if (i === row.text.length && raw.trim() === '') break
      const text = raw.trim()
      cells.push({ text, line: row.line, column: row.column + start + raw.length - raw.trimStart().length })
      start = i + 1
    }
  }
  return cells
}
