import type { SyntaxNode } from '../syntax-node.ts'

/** Module constants by name, so that `PREFIX + "/x"` and `f"{PREFIX}/x"` can be read. */
export type Constants = ReadonlyMap<string, string>

export function moduleConstants(root: SyntaxNode): Constants {
  const constants = new Map<string, string>()
  for (const statement of root.all('expression_statement')) {
    const assignment = statement.of('assignment')
    const name = assignment?.child('left')
    const value = textOf(assignment?.child('right'), constants)
    if (name?.type === 'identifier' && value !== undefined) constants.set(name.text, value)
  }
  return constants
}

/**
 * The text that an expression gives, with `{?name}` for parts that are decided elsewhere.
 * @returns undefined where it is not a text at all
 */
export function textOf(node: SyntaxNode | undefined, constants: Constants): string | undefined {
  switch (node?.type) {
    case 'string':
      return node.children.map((part) => partOf(part, node, constants)).join('')
    case 'concatenated_string':
      return node.namedChildren.map((part) => textOf(part, constants) ?? '').join('')
    case 'parenthesized_expression':
      return textOf(node.namedChildren[0], constants)
    case 'binary_operator': {
      const left = textOf(node.child('left'), constants)
      const right = textOf(node.child('right'), constants)
      return left === undefined || right === undefined ? undefined : left + right
    }
    case 'identifier':
      return constants.get(node.text) ?? `{?${node.text}}`
    case 'attribute':
      return `{?${node.text.slice(0, 80)}}`
    default:
      return undefined
  }
}

function partOf(part: SyntaxNode, string: SyntaxNode, constants: Constants): string {
  if (part.type === 'interpolation') {
    const expression = part.child('expression') ?? part.namedChildren[0]
    return textOf(expression, constants) ?? '{?}'
  }
  if (part.type !== 'string_content') return ''
  // In an f-string a doubled brace stands for one.
  return /^[rRbB]?[fF]/.test(string.of('string_start')?.text ?? '')
    ? part.text.replace(/\{\{/g, '{').replace(/\}\}/g, '}')
    : part.text
}

export interface Arguments {
  /** Positional arguments. */
  readonly at: readonly SyntaxNode[]
  readonly named: ReadonlyMap<string, SyntaxNode>
}

export function argumentsOf(call: SyntaxNode | undefined): Arguments {
  const at: SyntaxNode[] = []
  const named = new Map<string, SyntaxNode>()
  for (const argument of call?.child('arguments')?.namedChildren ?? []) {
    const value = argument.type === 'keyword_argument' ? argument.child('value') : undefined
    if (value) named.set(argument.child('name')?.text ?? '', value)
    else if (argument.type !== 'keyword_argument') at.push(argument)
  }
  return { at, named }
}
