import type { Nodes, Parents, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import { escaped, tag } from './html.ts'
import { idPart, slugger } from './slug.ts'

/** What a document's text needs to know of the world around it. */
export interface DocumentContext {
  /** Where a link of the document leads, or undefined where it leads nowhere that a reader could go. */
  href(target: string): string | undefined
  /** The lines of a code block, as markup. */
  code(source: string, language: string): readonly string[]
  /** Takes the marks that stand up to this place of the source, in order. */
  marks(line: number, column?: number): string
  /** Takes the notes of the marks that were taken since the last call. */
  notes(): string
}

/** Deeper than this nobody reads; what lies beneath is shown as text. */
const DEEPEST = 60

interface State {
  readonly context: DocumentContext
  readonly definitions: ReadonlyMap<string, string>
  /** The id of the next heading. */
  readonly slug: (heading: string) => string
  readonly below: number
  /** Level of the last heading, so that levels never skip one. */
  level: number
  depth: number
  /** Inside a link no other link may stand: marks wait until it ends. */
  linked: boolean
}

/**
 * Sets a document as HTML: its own words and structure, never its markup; marks and notes where the context has them.
 * @param below level of the heading that the page has above it; 0 where it has none
 */
export function setDocument(root: Root, context: DocumentContext, below = 1): string {
  const definitions = new Map<string, string>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url)
    if ('children' in node && node.type !== 'paragraph') for (const child of node.children) collect(child)
  }
  collect(root)
  const state: State = { context, definitions, slug: slugger(), below, level: below, depth: 0, linked: false }
  return root.children.map((child) => block(child, state)).join('\n')
}

function block(node: RootContent, state: State): string {
  if (state.depth > DEEPEST) return tag('p', {}, escaped(plainText(node).slice(0, 2000)))
  state.depth++
  const html = blockOf(node, state)
  state.depth--
  return html
}

function blockOf(node: RootContent, state: State): string {
  switch (node.type) {
    case 'heading': {
      state.level = Math.min(node.depth + state.below, state.level + 1, 6)
      const level = state.level
      return noted(
        tag(`h${level}`, { id: state.slug(plainText(node)) }, inline(node, state) + rest(node, state)),
        state,
      )
    }
    case 'paragraph':
      return noted(tag('p', {}, inline(node, state) + rest(node, state)), state)
    case 'blockquote':
      return tag('blockquote', {}, blocks(node, state))
    case 'list': {
      const items = node.children.map((item) => listItem(item, node.spread === true, state)).join('\n')
      const start = node.ordered && node.start !== 1 ? String(node.start ?? 1) : undefined
      return tag(node.ordered ? 'ol' : 'ul', { start }, items)
    }
    case 'code':
      return codeBlock(node, state)
    case 'table':
      return table(node, state)
    case 'thematicBreak':
      return '<hr>'
    case 'html':
      return noted(rawBlock(node.value, node, state), state)
    case 'footnoteDefinition':
      return tag('div', { class: 'footnote', id: `fn-${idPart(node.identifier)}` }, blocks(node, state))
    case 'yaml':
      return tag('pre', { class: 'front' }, `<code>${escaped(node.value)}</code>`)
    case 'definition':
      return ''
    default:
      return noted(tag('p', {}, phrasing(node, state) + rest(node, state)), state)
  }
}

function blocks(node: Parents, state: State): string {
  return node.children.map((child) => block(child, state)).join('\n')
}

type Item = Extract<RootContent, { type: 'listItem' }>

function listItem(item: Item, spread: boolean, state: State): string {
  const box =
    typeof item.checked === 'boolean'
      ? `<input type="checkbox" disabled${item.checked ? ' checked' : ''} aria-hidden="true"> `
      : ''
  const children = item.children.map((child) => {
    // The one paragraph of a tight item stands in the item itself.
    if (child.type !== 'paragraph' || spread) return block(child, state)
    return inline(child, state) + rest(child, state) + wrapped(state.context.notes())
  })
  return tag('li', { class: box ? 'task' : undefined }, box + children.join('\n'))
}

/** A block with its notes beside it: the notes in their own column on wide screens, beneath it on narrow ones. */
function noted(html: string, state: State): string {
  const notes = state.context.notes()
  return notes ? tag('div', { class: 'b' }, html + wrapped(notes)) : html
}

function wrapped(notes: string): string {
  return notes ? tag('div', { class: 'notes' }, notes) : ''
}

/** The marks that stand on the last lines of a block and were not placed inside it. */
function rest(node: Nodes, { context }: State): string {
  return context.marks(node.position?.end.line ?? 0)
}

function codeBlock(node: Extract<RootContent, { type: 'code' }>, state: State): string {
  const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } }
  const fenced = end.line - start.line + 1 > node.value.split('\n').length
  const before = fenced ? state.context.marks(start.line) : ''
  const first = start.line + (fenced ? 1 : 0)
  const lines = state.context.code(node.value, node.lang ?? '')
  const set = lines.map((line, index) => line + state.context.marks(first + index))
  return noted(tag('pre', { tabindex: '0' }, `<code>${before}${set.join('\n')}${rest(node, state)}</code>`), state)
}

function table(node: Table, state: State): string {
  const [head, ...body] = node.children
  const cells = (row: TableRow, name: 'th' | 'td') =>
    row.children.map((cell, index) => tableCell(cell, row, index, node, name, state)).join('')
  const line = (row: TableRow, name: 'th' | 'td') => tag('tr', {}, cells(row, name))
  const thead = head ? tag('thead', {}, line(head, 'th')) : ''
  const tbody = body.length > 0 ? tag('tbody', {}, body.map((row) => line(row, 'td')).join('\n')) : ''
  return noted(
    tag('div', { class: 'scroll', tabindex: '0', role: 'group' }, tag('table', {}, `${thead}\n${tbody}`)),
    state,
  )
}

function tableCell(
  cell: TableCell,
  row: TableRow,
  index: number,
  { align }: Table,
  name: 'th' | 'td',
  state: State,
): string {
  const last = index === row.children.length - 1
  const end = last ? undefined : cell.position?.end.column
  const marks = state.context.marks(row.position?.start.line ?? 0, end)
  const side = align?.[index]
  const attributes = { class: side && side !== 'left' ? side : undefined, scope: name === 'th' ? 'col' : undefined }
  // An empty header cell is no header.
  const content = inline(cell, state)
  return tag(
    name === 'th' && content === '' ? 'td' : name,
    name === 'th' && content === '' ? {} : attributes,
    content + marks,
  )
}

function inline(node: Parents, state: State): string {
  return node.children.map((child) => phrasing(child, state)).join('')
}

function phrasing(node: RootContent | PhrasingContent, state: State): string {
  switch (node.type) {
    case 'text':
      return lined(node.value, node.position?.start.line, state)
    case 'emphasis':
      return tag('em', {}, inline(node, state))
    case 'strong':
      return tag('strong', {}, inline(node, state))
    case 'delete':
      return tag('del', {}, inline(node, state))
    case 'inlineCode':
      return tag('code', {}, escaped(node.value))
    case 'break':
      return `${state.linked ? '' : state.context.marks(node.position?.start.line ?? 0)}<br>\n`
    case 'link':
      return link(node.url, node, state)
    case 'linkReference':
      return link(state.definitions.get(node.identifier) ?? '', node, state)
    case 'image':
      return image(node.alt ?? '', node.url, state)
    case 'imageReference':
      return image(node.alt ?? '', state.definitions.get(node.identifier) ?? '', state)
    case 'footnoteReference':
      return tag(
        'sup',
        {},
        state.linked
          ? escaped(node.identifier)
          : `<a href="#fn-${idPart(node.identifier)}">${escaped(node.identifier)}</a>`,
      )
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value)
        ? '<br>'
        : /^<!--/.test(node.value)
          ? ''
          : tag('span', { class: 'raw' }, escaped(node.value))
    default:
      return 'children' in node ? blocks(node, state) : 'value' in node ? escaped(node.value) : ''
  }
}

/** Text of several lines, with the marks of each line at its end. The last line's marks come with the block. */
function lined(value: string, line: number | undefined, { context, linked }: State): string {
  const lines = value.split(/\r\n|\n|\r/)
  if (line === undefined || linked) return escaped(value)
  return lines
    .map((text, index) => escaped(text) + (index < lines.length - 1 ? `${context.marks(line + index)}\n` : ''))
    .join('')
}

function link(url: string, node: Parents, state: State): string {
  const href = state.linked ? undefined : state.context.href(url)
  const was = state.linked
  state.linked = was || href !== undefined
  const content = inline(node, state)
  state.linked = was
  if (href === undefined) return content
  const outside = /^https?:/.test(href)
  // A link without words is announced as nothing: its address stands for it.
  return tag('a', { href, rel: outside ? 'nofollow noopener noreferrer' : undefined }, content || escaped(url))
}

/** Pictures are not fetched: a page asks no other site for anything. Their words stand for them. */
function image(alt: string, url: string, state: State): string {
  const words = escaped(alt || url.split('/').at(-1) || 'image')
  const href = state.linked ? undefined : state.context.href(url)
  return href === undefined
    ? tag('span', { class: 'image' }, words)
    : tag('a', { class: 'image', href, rel: 'nofollow noopener noreferrer' }, words)
}

/** Markup of the author's own is shown as what it is: text. Comments are left out, as a browser would. */
function rawBlock(value: string, node: Nodes, state: State): string {
  const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
  const first = node.position?.start.line ?? 0
  if (shown === '') return wrappedMarks(rest(node, state))
  const lines = value.split('\n').map((line, index) => escaped(line) + state.context.marks(first + index))
  return tag('pre', { class: 'raw' }, `<code>${lines.join('\n')}</code>`)
}

function wrappedMarks(marks: string): string {
  return marks ? tag('p', {}, marks) : ''
}

/** The words of a node, without its markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
