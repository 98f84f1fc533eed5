import { Language, Parser, type ParseState, type TreeCursor } from 'web-tree-sitter'
import { Source, SyntaxNode } from './syntax-node.ts'

/** A parsed text. `errors` are the places that the grammar could not read or had to invent. */
export interface Parsed {
  readonly root: SyntaxNode
  readonly errors: readonly SyntaxNode[]
}

/**
 * Steps of the parser, about 140 bytes of code each: a bound without a clock. A megabyte takes 7,000. Behind an error a
 * step can cost a thousand times as much, because the parser tries all that the text might have meant.
 */
const MOST_STEPS = 30_000
const MOST_STEPS_AMISS = 500

/**
 * Loads grammars, each once. The parser's memory cannot give a loaded grammar back, so they are kept for the process.
 */
function openGrammars(): (file: string) => Promise<Language> {
  let started: Promise<void> | undefined
  const loaded = new Map<string, Promise<Language>>()
  return async (file) => {
    started ??= Parser.init()
    await started
    const language = loaded.get(file) ?? Language.load(new URL(import.meta.resolve(file)))
    loaded.set(file, language)
    return language
  }
}

const grammarOf = openGrammars()

/**
 * Parses a text with a grammar.
 * @param file the grammar's WebAssembly file, as a module specifier
 * @returns undefined where the text is so tangled that parsing it takes too many steps
 */
export async function parse(file: string, text: string): Promise<Parsed | undefined> {
  const language = await grammarOf(file)
  const parser = new Parser()
  try {
    parser.setLanguage(language)
    let steps = 0
    let amiss = 0
    const progressCallback = ({ hasError }: ParseState): boolean =>
      ++steps > MOST_STEPS || (hasError && ++amiss > MOST_STEPS_AMISS)
    const tree = parser.parse(text, null, { progressCallback })
    if (!tree) return undefined
    const cursor = tree.walk()
    try {
      return copyTree(cursor, language, new Source(text))
    } finally {
      cursor.delete()
      tree.delete()
    }
  } finally {
    parser.delete()
  }
}

/** How deep a tree is copied: what stands deeper is no definition, and costs every look upwards. */
const DEEPEST = 500

/** Punctuation tells nothing that the nodes around it do not. */
const KEYWORD = /^[a-z]/

function copyTree(cursor: TreeCursor, language: Language, source: Source): Parsed {
  const broken = cursor.currentNode.hasError
  const errors: SyntaxNode[] = []
  const named = language.types.map((_, id) => language.nodeTypeIsNamed(id))
  const take = (parent: SyntaxNode | undefined): SyntaxNode | undefined => {
    const id = cursor.nodeTypeId
    const type = language.types[id] ?? 'ERROR'
    const isNamed = named[id] ?? true
    const bad = broken && (type === 'ERROR' || cursor.nodeIsMissing)
    if (!isNamed && !bad && !KEYWORD.test(type)) return undefined
    const field = language.fields[cursor.currentFieldId] ?? undefined
    const at = { type, field, named: isNamed, start: cursor.startIndex, end: cursor.endIndex }
    const node = new SyntaxNode(at, source, parent)
    parent?.children.push(node)
    if (bad) errors.push(node)
    return node
  }
  const nowhere = new SyntaxNode({ type: '', field: undefined, named: false, start: 0, end: 0 }, source, undefined)
  const root = take(undefined) ?? nowhere
  const path = [root]
  let down = cursor.gotoFirstChild()
  for (;;) {
    // Nothing below: go on beside, or up until there is something beside.
    while (!down) {
      if (path.length === 1) return { root, errors }
      path.pop()
      down = cursor.gotoNextSibling()
      if (!down) cursor.gotoParent()
    }
    path.push(take(path.at(-1)) ?? nowhere)
    down = path.length < DEEPEST && cursor.gotoFirstChild()
  }
}
