import type { SyntaxNode } from '../syntax-node.ts'

export function attributesOf(node: SyntaxNode): SyntaxNode[] {
  return (node.child('attributes')?.all('attribute_group') ?? []).flatMap((group) => group.all('attribute'))
}

export function attributeName(attribute: SyntaxNode): string {
  return (attribute.namedChildren[0]?.text ?? '').replace(/^.*\\/, '')
}

/** What it extends and implements, and the traits that it uses. */
export function basesOf(node: SyntaxNode): string[] {
  const traits = node.child('body')?.all('use_declaration') ?? []
  return [...node.all('base_clause', 'class_interface_clause'), ...traits].flatMap((clause) =>
    clause.namedChildren.filter((one) => one.type !== 'use_list').map((one) => one.text.slice(0, 120)),
  )
}
