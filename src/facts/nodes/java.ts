import type { SyntaxNode } from '../syntax-node.ts'

export function annotationsOf(node: SyntaxNode): SyntaxNode[] {
  return node.of('modifiers')?.all('annotation', 'marker_annotation') ?? []
}

export function annotationName(annotation: SyntaxNode): string {
  return annotation.child('name')?.text ?? ''
}

/** Names of what a type extends and implements, without type parameters. */
export function basesOf(node: SyntaxNode): string[] {
  const clauses = [node.child('superclass'), node.child('interfaces'), node.of('extends_interfaces')]
  const types = clauses.flatMap(
    (clause) => clause?.namedChildren.flatMap((one) => (one.type === 'type_list' ? one.namedChildren : [one])) ?? [],
  )
  return types.map((type) => (type.type === 'generic_type' ? type.namedChildren[0] : type)?.text ?? '')
}
