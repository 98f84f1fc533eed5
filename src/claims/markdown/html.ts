import { rehype } from 'rehype'
import type { Rich, SourceLine, Span } from './rich.ts'

/** What a block of HTML holds, as the Markdown blocks that it stands for. */
export type HtmlBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly rich: Rich }
  | { readonly type: 'paragraph' | 'item'; readonly rich: Rich }
  | { readonly type: 'table'; readonly header: readonly Rich[]; readonly rows: readonly (readonly Rich[])[] }

interface Node {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly line: number; readonly column: number } }
}

const SPANS: Readonly<Record<string, Span['kind']>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'deleted',
  s: 'deleted',
  code: 'code',
  kbd: 'code',
  a: 'link',
}
const TEXTS = new Set([
  'p',
  'summary',
  'div',
  'td',
  'th',
  'center',
  'dt',
  'dd',
  'figcaption',
  'span',
  'b',
  'strong',
  'a',
  'img',
  'em',
  'i',
  'code',
])
const DEEPEST = 100
/** Tags open at once that the parser's own recursion bears on any stack. */
const MOST_OPEN = 500
/** Elements that hold nothing, or that end by themselves where the next one begins. */
const SELF_ENDING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option)$/i

/**
 * Reads tables, headings, items, summaries and paragraphs; scripts, styles and comments say nothing, nor does what is
 * nested as no person nests.
 */
export function readHtml(lines: readonly SourceLine[]): HtmlBlock[] {
  const first = lines[0]?.line ?? 1
  const text = lines.map((line) => line.text).join('\n')
  if (isTooDeep(text)) return []
  const parser = rehype().data('settings', { fragment: true })
  const blocks: HtmlBlock[] = []
  walk(parser.parse(text), first, blocks, 0)
  return blocks
}

function isTooDeep(text: string): boolean {
  let open = 0
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (SELF_ENDING.test(name)) continue
    open = slash ? Math.max(0, open - 1) : open + 1
    if (open > MOST_OPEN) return true
  }
  return false
}

function walk(node: Node, first: number, blocks: HtmlBlock[], depth: number): void {
  const name = node.tagName ?? ''
  if (depth > DEEPEST || ['script', 'style', 'template'].includes(name)) return
  if (name === 'table') {
    const rows = rowsOf(node, 0).map((row) =>
      (row.children ?? [])
        .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        .map((cell) => richOf(cell, first)),
    )
    const [header, ...rest] = rows
    if (header) blocks.push({ type: 'table', header, rows: rest })
    return
  }
  const heading = /^h([1-6])$/.exec(name)
  if (heading) blocks.push({ type: 'heading', depth: Number(heading[1]), rich: richOf(node, first) })
  else if (name === 'li') {
    const inner = (node.children ?? []).filter((child) => child.tagName !== 'ul' && child.tagName !== 'ol')
    blocks.push({ type: 'item', rich: richOf({ ...node, children: inner }, first) })
    for (const child of node.children ?? []) if (!inner.includes(child)) walk(child, first, blocks, depth + 1)
  } else if (TEXTS.has(name) && !holdsBlocks(node, 0)) {
    const rich = richOf(node, first)
    if (rich.text.trim() !== '') blocks.push({ type: 'paragraph', rich })
  } else for (const child of node.children ?? []) walk(child, first, blocks, depth + 1)
}

function holdsBlocks(node: Node, depth: number): boolean {
  return (
    depth < DEEPEST &&
    (node.children ?? []).some(
      (child) =>
        /^(?:table|ul|ol|li|h[1-6]|p|div|details|summary)$/.test(child.tagName ?? '') || holdsBlocks(child, depth + 1),
    )
  )
}

function rowsOf(node: Node, depth: number): Node[] {
  if (node.tagName === 'tr') return [node]
  return depth > 4 ? [] : (node.children ?? []).flatMap((child) => rowsOf(child, depth + 1))
}

function richOf(node: Node, first: number): Rich {
  let text = ''
  const spans: Span[] = []
  const stops: { at: number; line: number; column: number }[] = []
  const visit = (at: Node, depth: number): void => {
    const start = text.length
    const place = at.position?.start
    if (at.type === 'text') {
      const value = (at.value ?? '').replace(/\s+/g, ' ')
      const lead = /^\s*/.exec(at.value ?? '')?.[0] ?? ''
      const breaks = lead.split('\n').length - 1
      if (place)
        stops.push({
          at: start + (value.startsWith(' ') ? 1 : 0),
          line: first + place.line - 1 + breaks,
          column: breaks ? lead.length - lead.lastIndexOf('\n') : place.column,
        })
      text += start === 0 ? value.trimStart() : value
      return
    }
    if (at.tagName === 'br') text += '\n'
    if (at.tagName === 'img') text += string(at.properties?.alt)
    if (depth < DEEPEST) for (const child of at.children ?? []) visit(child, depth + 1)
    const kind = at.tagName === 'img' ? 'image' : SPANS[at.tagName ?? '']
    if (kind && (text.length > start || kind === 'image')) {
      const href = string(at.properties?.href ?? at.properties?.src)
      spans.push({ kind, start, end: text.length, ...(href ? { href } : {}) })
    }
  }
  for (const child of node.tagName === 'img' ? [node] : (node.children ?? [])) visit(child, 0)
  const fallback = { line: first + (node.position?.start.line ?? 1) - 1, column: node.position?.start.column ?? 1 }
  return {
    text: text.trimEnd(),
    spans: spans.sort((a, b) => a.start - b.start || b.end - a.end),
    placeOf(offset) {
      const stop = stops.findLast((candidate) => candidate.at <= offset) ?? stops[0]
      return stop ? { line: stop.line, column: stop.column + Math.max(0, offset - stop.at) } : fallback
    },
  }
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
