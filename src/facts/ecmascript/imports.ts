import type { Import } from '../facts.ts'
import type { Findings } from '../findings.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { argumentsOf, literalOf } from './text.ts'

/** `import`, `export … from`, `import x = require()`. */
export function importStatement(node: SyntaxNode, findings: Findings): void {
  const from = literalOf(node.child('source') ?? node.of('import_require_clause')?.child('source'))
  if (from === undefined) return
  const required = node.of('import_require_clause')?.of('identifier')
  const names = required
    ? [{ name: '*', local: required.text }]
    : (node.of('import_clause', 'export_clause', 'namespace_export')?.children ?? []).flatMap(namesIn)
  const isStar = node.type === 'export_statement' && names.length === 0
  findings.imports.push({ from, names: isStar ? [{ name: '*', local: '*' }] : names, line: node.line })
}

function namesIn(node: SyntaxNode): Import['names'] {
  switch (node.type) {
    case 'identifier':
      return [{ name: node.parent?.type === 'namespace_export' ? '*' : 'default', local: node.text }]
    case 'namespace_import':
      return [{ name: '*', local: node.of('identifier')?.text ?? '' }]
    case 'named_imports':
      return node.all('import_specifier').flatMap(namesIn)
    case 'import_specifier':
    case 'export_specifier': {
      const name = node.child('name')?.text ?? ''
      return [{ name, local: node.child('alias')?.text ?? name }]
    }
    default:
      return []
  }
}

/** `require('x')` and `import('x')`; the local name is the variable that takes it, or the lazy component around it. */
export function importCall(node: SyntaxNode, findings: Findings): void {
  const callee = node.child('function')
  const isImport = callee?.type === 'import'
  const from = isImport || callee?.text === 'require' ? literalOf(argumentsOf(node)[0]) : undefined
  if (from === undefined) return
  const holder = node.above('variable_declarator', 'statement_block', 'pair', 'class_body')
  const target = holder?.type === 'variable_declarator' ? holder.child('name') : undefined
  findings.imports.push({ from, names: target ? localNames(target, node, isImport) : [], line: node.line })
}

function localNames(target: SyntaxNode, call: SyntaxNode, isImport: boolean): Import['names'] {
  if (target.type === 'object_pattern') {
    return target.namedChildren.map((one) => {
      const name = (one.child('key') ?? one.child('left') ?? one).text
      return { name, local: (one.child('value') ?? one.child('left') ?? one).text }
    })
  }
  const member =
    call.parent?.type === 'member_expression' && !isImport ? call.parent.child('property')?.text : undefined
  const isLazy = isImport && call.parent?.type === 'arrow_function'
  return [{ name: member ?? (isLazy ? 'default' : '*'), local: target.text }]
}
