import type { Definition, DefinitionKind, Import } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { type Part, quoted, readTable, type Scope, type Table, UNMADE, valueIn } from '../read-table.ts'
import { goRoutes } from '../routes/go.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { goTests } from '../test-cases/go.ts'
import type { Language } from './language.ts'

export const go: Language = {
  id: 'go',
  version: 2,
  extensions: ['go'],
  trait: (path) => (path.endsWith('_test.go') ? 'test' : ''),
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
    read(root, findings, path) {
      readTable(root, table, findings)
      nameEnums(findings)
      goRoutes(root, findings)
      if (path.endsWith('_test.go')) goTests(root, findings)
    },
  },
}

const isExported = (name: string): boolean => /^\p{Lu}/u.test(name)
const named = (name: string, kind: DefinitionKind, more: Partial<Definition> = {}): Part => ({
  name,
  kind,
  exported: isExported(name),
  ...more,
})

const table: Table = {
  definitions: {
    function_declaration: (node) => named(nameOf(node), 'function', { stub: doesNothing(node.child('body')) }),
    method_declaration: (node) =>
      named(nameOf(node), 'method', { container: receiver(node), stub: doesNothing(node.child('body')) }),
    type_spec: typePart,
    type_alias: (node) => named(nameOf(node), 'type', { value: valueIn(node.child('type')) }),
    field_declaration: (node) =>
      node.children
        .filter((one) => one.field === 'name')
        .map((one) => named(one.text, 'field', { value: valueIn(node.child('type')) })),
    method_elem: (node) => named(nameOf(node), 'method'),
    const_declaration: constants,
    var_spec: (node, scope) =>
      scope.container === undefined
        ? node.children
            .filter((one) => one.field === 'name' && one.text !== '_')
            .map((one) => named(one.text, 'variable', { value: valueIn(node.child('value') ?? node.child('type')) }))
        : undefined,
  },
  imports: { import_spec: importPart },
  comments: new Set(['comment']),
  strings: new Set(['interpreted_string_literal', 'raw_string_literal']),
  identifiers: new Set(['identifier', 'field_identifier', 'type_identifier', 'package_identifier']),
  declares: (node) =>
    (node.field === 'name' && node.parent?.type === 'const_spec') ||
    (node.field === 'name' && node.parent?.type === 'parameter_declaration') ||
    node.parent?.type === 'package_clause' ||
    (node.parent?.field === 'left' && /^(?:short_var_declaration|range_clause)$/.test(node.parent.parent?.type ?? '')),
  catchesAll: () => false,
}

function nameOf(node: SyntaxNode): string {
  return node.child('name')?.text ?? ''
}

function receiver(node: SyntaxNode): string | undefined {
  return node.child('receiver')?.find((one) => one.type === 'type_identifier')?.text
}

function typePart(node: SyntaxNode): Part {
  const type = node.child('type')
  const embedded = (type?.of('field_declaration_list') ?? type)?.children.filter(
    (one) => (one.type === 'field_declaration' && !one.child('name')) || one.type === 'type_elem',
  )
  const bases = (embedded ?? []).flatMap(
    (one) => one.find((inner) => /^(?:qualified_type|type_identifier)$/.test(inner.type))?.text ?? [],
  )
  if (type?.type === 'struct_type') return named(nameOf(node), 'class', { bases })
  if (type?.type === 'interface_type') return named(nameOf(node), 'interface', { bases })
  return named(nameOf(node), 'type', { value: valueIn(type) })
}

/** Constants; those of a type of their own are its members, and go on with it where they write nothing (iota). */
function constants(node: SyntaxNode, scope: Scope): Part[] {
  if (scope.container !== undefined) return []
  let type: string | undefined
  return node.all('const_spec').flatMap((spec) => {
    const value = spec.child('value')
    if (value) type = spec.child('type')?.text ?? value.of('call_expression')?.child('function')?.text
    const container = type && /^[A-Za-z]\w*$/.test(type) && !BUILT_IN.test(type) ? type : undefined
    const values = value?.namedChildren ?? []
    const names = spec.children.filter((one) => one.field === 'name' && one.text !== '_')
    const kind = container ? 'member' : 'variable'
    return names.map((one, at) =>
      named(one.text, kind, { container, line: one.line, end: spec.endLine, value: valueIn(values[at]) }),
    )
  })
}

const BUILT_IN = /^(?:u?int\d*|float\d+|string|bool|byte|rune|error|len)$/

/** A type with constants of its own is what this language has for an enum. */
function nameEnums({ definitions }: Findings): void {
  const members = new Set(definitions.filter((one) => one.kind === 'member').map((one) => one.container))
  definitions.forEach((one, at) => {
    if (one.kind === 'type' && members.has(one.name)) definitions[at] = { ...one, kind: 'enum' }
  })
}

/** Empty, a panic, or one return that says that it is not implemented. */
function doesNothing(body: SyntaxNode | undefined): boolean {
  if (!body) return false
  const statements = body.of('statement_list')?.namedChildren ?? []
  const only = statements[0]
  if (!only || statements.length > 1) return statements.length === 0
  if (only.type === 'return_statement') return only.namedChildren.length === 0 || UNMADE.test(only.text.slice(0, 300))
  return /^panic\(/.test(only.text.slice(0, 10)) && UNMADE.test(only.text.slice(0, 300))
}

function importPart(node: SyntaxNode): Import {
  const path = node.child('path')
  const from = path ? quoted(path) : ''
  const last =
    from
      .replace(/\/v\d+$/, '')
      .split('/')
      .at(-1) ?? from
  return { from, names: [{ name: '*', local: node.child('name')?.text ?? last }], line: node.line }
}
