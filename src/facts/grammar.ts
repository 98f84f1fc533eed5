import type { Language, ParseState } from 'web-tree-sitter'
import { compileParser, type ParserInstance, startParser } from './parser-instance.ts'
import { Source, SyntaxNode } from './syntax-node.ts'
import type { Cursor } from './tree-cursor.ts'

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

/** Characters that are given to the parser at once; its own buffer holds hardly more. */
const CHUNK = 5000
/** How often it may read the text, and so look far ahead: code is read two to seven times. */
const MOST_CHUNKS = 100
const MOST_READINGS = 20

/**
 * Parses texts one after the other. After a failure, which may have left anything in the parser's memory, it starts
 * anew; and what failed is tried again where no other text came before it, so that the outcome is the text's own.
 */
function openParser(): (file: string, text: string) => Promise<Parsed | undefined> {
  let code: WebAssembly.Module | undefined
  let instance: ParserInstance | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const work = async (file: string, text: string): Promise<Parsed | undefined> => {
    for (;;) {
      const isFirst = instance === undefined
      code ??= compileParser()
      instance ??= await startParser(code)
      const language = await instance.grammar(file)
      try {
        return parseWith(instance, language, text)
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
        instance.end()
        instance = undefined
        if (isFirst) return undefined
      }
    }
  }
  return (file, text) => {
    const done = turn.then(() => work(file, text))
    turn = done.catch(() => {})
    return done
  }
}

/**
 * Parses a text with a grammar.
 * @param file the grammar's WebAssembly file, as a module specifier
 * @returns undefined where the text is so tangled that parsing it takes too many steps, too much memory or too deep a stack
 */
export const parse = openParser()

/** @throws RuntimeError or RangeError where the instance is of no use any more */
function parseWith({ parser, walk, checkStack }: ParserInstance, language: Language, text: string): Parsed | undefined {
  parser.setLanguage(language)
  let steps = 0
  let amiss = 0
  let chunks = MOST_CHUNKS + (MOST_READINGS * text.length) / CHUNK
  const tree = parser.parse((at) => (--chunks < 0 ? undefined : text.slice(at, at + CHUNK)), null, {
    progressCallback: ({ hasError }: ParseState): boolean =>
      ++steps > MOST_STEPS || (hasError && ++amiss > MOST_STEPS_AMISS) || chunks < 0,
  })
  if (!tree) parser.reset()
  checkStack()
  if (!tree) return undefined
  try {
    const broken = tree.rootNode.hasError
    return chunks < 0 ? undefined : walk(tree, (cursor) => copyTree(cursor, broken, language, new Source(text)))
  } finally {
    tree.delete()
    checkStack()
  }
}

/** How deep a tree is copied: what stands deeper is no definition, and costs every look upwards. */
const DEEPEST = 500

/** Punctuation tells nothing that the nodes around it do not. */
const KEYWORD = /^[a-z]/

/** @param broken does the tree hold a place that could not be read? */
function copyTree(cursor: Cursor, broken: boolean, language: Language, source: Source): Parsed {
  const errors: SyntaxNode[] = []
  const named = language.types.map((_, id) => language.nodeTypeIsNamed(id))
  const take = (parent: SyntaxNode | undefined): SyntaxNode | undefined => {
    const id = cursor.typeId()
    const type = language.types[id] ?? 'ERROR'
    const isNamed = named[id] ?? true
    const bad = broken && (type === 'ERROR' || cursor.isMissing())
    if (!isNamed && !bad && !KEYWORD.test(type)) return undefined
    const field = language.fields[cursor.fieldId()] ?? undefined
    const at = { type, field, named: isNamed, start: cursor.start(), end: cursor.end() }
    const node = new SyntaxNode(at, source, parent)
    parent?.children.push(node)
    if (bad) errors.push(node)
    return node
  }
  const nowhere = new SyntaxNode({ type: '', field: undefined, named: false, start: 0, end: 0 }, source, undefined)
  const root = take(undefined) ?? nowhere
  const path = [root]
  let down = cursor.toFirstChild()
  for (;;) {
    // Nothing below: go on beside, or up until there is something beside.
    while (!down) {
      if (path.length === 1) return { root, errors }
      path.pop()
      down = cursor.toNextSibling()
      if (!down) cursor.toParent()
    }
    path.push(take(path.at(-1)) ?? nowhere)
    down = path.length < DEEPEST && cursor.toFirstChild()
  }
}
