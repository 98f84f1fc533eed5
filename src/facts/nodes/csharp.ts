import type { SyntaxNode } from '../syntax-node.ts'

export function attributesOf(node: SyntaxNode): SyntaxNode[] {
  return node.all('attribute_list').flatMap((list) => list.all('attribute'))
}

/** Without its namespace and the ending that C# lets one leave out. */
export function attributeName(attribute: SyntaxNode): string {
  return (attribute.child('name')?.text ?? '').replace(/^.*\./, '').replace(/(.)Attribute$/, '$1')
}
