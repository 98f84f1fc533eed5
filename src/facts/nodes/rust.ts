import type { SyntaxNode } from '../syntax-node.ts'

/** The attributes that stand in front of an item. */
export function attributesOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let one = node.previous; one; one = one.previous) {
    if (one.type === 'attribute_item') found.unshift(one)
    else if (one.type !== 'line_comment' && one.type !== 'block_comment') break
  }
  return found
}

/** `tokio::test` of `#[tokio::test(flavor = "…")]`. */
export function attributeName(item: SyntaxNode): string {
  return item.of('attribute')?.namedChildren[0]?.text ?? ''
}
