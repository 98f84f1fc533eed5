import { type Findings, noteMarkers, noteString } from '../findings.ts'
import { ecmascriptRoutes } from '../routes/ecmascript.ts'
import { fileRoutes } from '../routes/file-routes.ts'
import { nestRoutes } from '../routes/nest.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { ecmascriptTests } from '../test-cases/ecmascript.ts'
import { definitions, type Scope } from './definitions.ts'
import { importCall, importStatement } from './imports.ts'
import { keyOf, literalOf } from './text.ts'

/** Reads JavaScript or TypeScript, with or without JSX: their grammars share their names. */
export function readEcmascript(root: SyntaxNode, findings: Findings, path: string): void {
  const exported = exportedNames(root)
  walk<Scope>(root, { level: 'module' }, (node, scope) => {
    note(node, findings)
    return definitions(node, scope, { findings, exported })
  })
  ecmascriptRoutes(root, findings)
  nestRoutes(root, findings)
  fileRoutes(path, root, findings)
  ecmascriptTests(root, findings)
}

function exportedNames(root: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>()
  for (const statement of root.children) {
    if (statement.type === 'export_statement') {
      const value = statement.child('value')
      if (value?.type === 'identifier') names.add(value.text)
      for (const one of statement.of('export_clause')?.all('export_specifier') ?? [])
        names.add(one.child('name')?.text ?? '')
    }
    const assigned = statement.of('assignment_expression')
    if (assigned?.child('left')?.text !== 'module.exports') continue
    const right = assigned.child('right')
    if (right?.type === 'identifier') names.add(right.text)
    for (const one of right?.type === 'object' ? right.namedChildren : [])
      names.add(one.type === 'pair' ? (one.child('value')?.text ?? '') : one.text)
  }
  return names
}

function note(node: SyntaxNode, findings: Findings): void {
  switch (node.type) {
    case 'import_statement':
      importStatement(node, findings)
      break
    case 'export_statement':
      if (node.child('source')) importStatement(node, findings)
      break
    case 'call_expression':
      importCall(node, findings)
      break
    case 'string':
    case 'template_string':
      noteString(findings, literalOf(node) ?? '')
      break
    case 'pair':
      if (/^[\w.:-]{1,80}$/.test(keyOf(node))) findings.uses.add(keyOf(node))
      break
    case 'catch_clause':
      // A catch takes everything in this language; ESLint's no-empty names the ones that also drop it.
      if (node.child('body')?.children.length === 0) findings.broadHandlers.add(node.line)
      break
    case 'comment':
    case 'html_comment':
      noteMarkers(findings, node.text, node.line)
      break
    case 'identifier':
    case 'type_identifier':
    case 'property_identifier':
    case 'shorthand_property_identifier':
      if (!isDeclared(node)) findings.uses.add(node.text)
      break
  }
}

/** Is this identifier a name that is made or imported here, not used? */
function isDeclared(node: SyntaxNode): boolean {
  const parent = node.parent
  if (!parent) return false
  if (/^(?:import_|export_|namespace_)/.test(parent.type))
    return parent.type !== 'export_statement' && parent.type !== 'export_specifier'
  if (node.field === 'name') return !/^(?:jsx_|generic_type|nested_)/.test(parent.type)
  if (node.field === 'pattern' || node.field === 'parameter') return true
  if (parent.type === 'pair_pattern') return node.field === 'value'
  if (parent.type === 'assignment_pattern' || parent.type === 'for_in_statement') return node.field === 'left'
  return (
    /^(?:formal_parameters|rest_pattern|array_pattern|enum_body|labeled_statement|field_definition)$/.test(
      parent.type,
    ) && node.field !== 'value'
  )
}
