import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Annotation, queueOf } from './annotations.ts'
import type { Highlighter } from './highlighter.ts'
import { escaped, tag } from './html.ts'
import { setDocument } from './markdown.ts'
import type { Parse } from './parser.ts'

/** Lines shown around a claim of a document that is shown in part. */
const AROUND = 2

export interface TypesetOptions {
  readonly annotations: readonly Annotation[]
  readonly highlighter: Pick<Highlighter, 'lines'>
  readonly parse: Parse
  href(target: string): string | undefined
  /** Level of the heading that the page has above the text; default 1. */
  readonly below?: number
}

/**
 * Sets a status document for reading: its own text and structure, marks in place, notes beside them. Nothing of the
 * author's markup survives; what cannot be parsed is shown line by line.
 */
export async function typesetDocument(text: string, options: TypesetOptions): Promise<string> {
  const root = options.parse(text)
  if (!root) return setLines(text, options)
  try {
    return await setWhole(root, options)
  } catch (error) {
    // Thousands of nested blocks are deeper than the stack.
    if (error instanceof RangeError) return setLines(text, options)
    throw error
  }
}

async function setWhole(root: Root, { annotations, highlighter, href, below }: TypesetOptions): Promise<string> {
  const queue = queueOf(annotations)
  const blocks: { value: string; lang: string }[] = []
  visit(root, 'code', ({ value, lang }) => void blocks.push({ value, lang: lang ?? '' }))
  const set = await Promise.all(blocks.map(({ value, lang }) => highlighter.lines(value, lang)))
  const lines = new Map(blocks.map(({ value, lang }, index) => [`${lang}\n${value}`, set[index] ?? []]))
  const context = {
    href,
    code: (source: string, language: string) => lines.get(`${language}\n${source}`) ?? source.split('\n').map(escaped),
    marks: queue.marks,
    notes: queue.notes,
  }
  const html = setDocument(root, context, below)
  // Marks behind the last block: a claim in a comment at the end, a line of a definition.
  const late = queue.marks(Number.POSITIVE_INFINITY)
  return late
    ? `${html}\n${tag('div', { class: 'b' }, tag('p', {}, late) + tag('div', { class: 'notes' }, queue.notes()))}`
    : html
}

/** The lines around each claim, as they stand in the source. */
function setLines(text: string, { annotations }: TypesetOptions): string {
  const queue = queueOf(annotations)
  const lines = text.split('\n')
  const shown = new Set(
    annotations.flatMap(({ line }) => Array.from({ length: 2 * AROUND + 1 }, (_, i) => line - AROUND + i)),
  )
  const kept = [...shown].filter((line) => line >= 1 && line <= lines.length).toSorted((a, b) => a - b)
  const rows = kept.map((line, index) => {
    const gap = index > 0 && kept[index - 1] !== line - 1 ? '<p class="gap">⋯</p>\n' : ''
    const source = (lines[line - 1] ?? '').slice(0, 2000)
    const html = `<pre><code>${escaped(source) || ' '}${queue.marks(line)}</code></pre>`
    const notes = queue.notes()
    return gap + (notes ? tag('div', { class: 'b' }, html + tag('div', { class: 'notes' }, notes)) : html)
  })
  return tag('div', { class: 'lines' }, rows.join('\n'))
}
