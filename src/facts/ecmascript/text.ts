import type { SyntaxNode } from '../syntax-node.ts'

/** Module constants by name, so that `${PREFIX}/x` and `PREFIX + '/x'` can be read. */
export type Constants = ReadonlyMap<string, string>

export function moduleConstants(root: SyntaxNode): Constants {
  const constants = new Map<string, string>()
  for (const statement of root.children) {
    const declaration = statement.type === 'export_statement' ? statement.child('declaration') : statement
    for (const declarator of declaration?.all('variable_declarator') ?? []) {
      const name = declarator.child('name')
      const value = textOf(declarator.child('value'), constants)
      if (name?.type === 'identifier' && value !== undefined) constants.set(name.text, value)
    }
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
      return literalOf(node)
    case 'template_string':
      return node.namedChildren
        .map((part) =>
          part.type === 'template_substitution' ? (textOf(part.namedChildren[0], constants) ?? '{?}') : part.text,
        )
        .join('')
    case 'parenthesized_expression':
    case 'as_expression':
    case 'satisfies_expression':
      return textOf(node.namedChildren[0], constants)
    case 'binary_expression': {
      const left = textOf(node.child('left'), constants)
      const right = textOf(node.child('right'), constants)
      return left === undefined || right === undefined ? undefined : left + right
    }
    case 'identifier':
      return constants.get(node.text) ?? `{?${node.text}}`
    case 'member_expression':
      return /^[\w.]{1,80}$/.test(node.text) ? `{?${node.text}}` : '{?}'
    default:
      return undefined
  }
}

/** What stands between the quotes of a string; undefined for anything else. */
export function literalOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'string' || (node?.type === 'template_string' && !node.of('template_substitution'))) {
    return node.namedChildren.map((part) => part.text).join('')
  }
  return undefined
}

export function argumentsOf(call: SyntaxNode | undefined): readonly SyntaxNode[] {
  return call?.child('arguments')?.namedChildren ?? []
}

/** The value of a key of an object literal. */
export function property(object: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  if (object?.type !== 'object') return undefined
  for (const one of object.children) {
    if (one.type === 'pair' && keyOf(one) === key) return one.child('value')
    if (one.type === 'method_definition' && one.child('name')?.text === key) return one
    if (one.type === 'shorthand_property_identifier' && one.text === key) return one
  }
  return undefined
}

/** The key of a pair, without quotes; a computed key is empty. */
export function keyOf(pair: SyntaxNode): string {
  const key = pair.child('key')
  if (key?.type === 'computed_property_name') return ''
  return literalOf(key) ?? key?.text ?? ''
}

export function isFunction(node: SyntaxNode | undefined): boolean {
  return (
    node !== undefined &&
    /^(?:arrow_function|function_expression|generator_function|method_definition)$/.test(node.type)
  )
}

/** What a cast or brackets stand around. */
export function bare(node: SyntaxNode | undefined): SyntaxNode | undefined {
  let inner = node
  while (
    inner &&
    /^(?:as_expression|satisfies_expression|parenthesized_expression|non_null_expression|await_expression)$/.test(
      inner.type,
    )
  ) {
    inner = inner.namedChildren[0]
  }
  return inner
}
