import { quoted } from '../read-table.ts'
import type { SyntaxNode } from '../syntax-node.ts'

export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return call.child('arguments')?.namedChildren ?? []
}

/** A symbol or string without what marks it. */
export function nameIn(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'simple_symbol') return node.text.slice(1)
  if (node?.type === 'hash_key_symbol' || node?.type === 'constant') return node.text
  return node?.type === 'string' && !node.of('interpolation') ? quoted(node) : undefined
}
