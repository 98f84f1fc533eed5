import type { Definition, DefinitionKind, Import } from '../facts.ts'
import { annotationName, annotationsOf, basesOf } from '../nodes/java.ts'
import { type Part, readTable, type Scope, type Table, UNMADE, valueIn } from '../read-table.ts'
import { javaRoutes } from '../routes/java.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { javaTests } from '../test-cases/java.ts'
import type { Language } from './language.ts'

export const java: Language = {
  id: 'java',
  version: 1,
  extensions: ['java'],
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
    read(root, findings) {
      readTable(root, table, findings)
      javaRoutes(root, findings)
      javaTests(root, findings)
    },
  },
}

const table: Table = {
  definitions: {
    class_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    interface_declaration: (node) => part(node, 'interface', { bases: basesOf(node) }),
    annotation_type_declaration: (node) => part(node, 'interface'),
    enum_declaration: (node) => part(node, 'enum', { bases: basesOf(node) }),
    enum_constant: (node) => part(node, 'member', { exported: true, value: valueIn(node.child('arguments')) }),
    record_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    formal_parameter: (node, scope) =>
      node.parent?.parent?.type === 'record_declaration'
        ? part(node, 'field', { container: scope.container, exported: true, value: valueIn(node.child('type')) })
        : undefined,
    method_declaration: (node, scope) =>
      part(node, 'method', {
        exported: scope.kind === 'interface' || isPublic(node),
        stub: doesNothing(node.child('body')),
      }),
    annotation_type_element_declaration: (node) => part(node, 'method', { exported: true }),
    constructor_declaration: (node) => part(node, 'method'),
    field_declaration: fields,
    constant_declaration: fields,
  },
  imports: { import_declaration: importPart },
  comments: new Set(['line_comment', 'block_comment']),
  strings: new Set(['string_literal']),
  identifiers: new Set(['identifier', 'type_identifier']),
  declares: (node) =>
    (node.field === 'name' &&
      /^(?:variable_declarator|formal_parameter|catch_formal_parameter|type_parameter|resource)$/.test(
        node.parent?.type ?? '',
      )) ||
    node.parent?.type === 'inferred_parameters' ||
    node.parent?.type === 'package_declaration',
  catchesAll: (node) =>
    node.type === 'catch_type' &&
    node.namedChildren.some((type) => /^(?:java\.lang\.)?(?:Exception|Throwable)$/.test(type.text)),
}

function part(node: SyntaxNode, kind: DefinitionKind, more: Partial<Definition> = {}): Part {
  return {
    name: node.child('name')?.text ?? '',
    kind,
    exported: isPublic(node),
    decorators: annotationsOf(node).map(annotationName),
    ...more,
  }
}

function isPublic(node: SyntaxNode): boolean {
  return node.of('modifiers')?.has('public') ?? false
}

function fields(node: SyntaxNode, scope: Scope): Part[] {
  const isPublicHere = scope.kind === 'interface' || isPublic(node)
  return node.all('variable_declarator').map((one) => ({
    name: one.child('name')?.text ?? '',
    kind: 'field',
    line: one.line,
    exported: isPublicHere,
    decorators: annotationsOf(node).map(annotationName),
    value: valueIn(one.child('value') ?? node.child('type')),
  }))
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!body || statements.length > 1) return false
  if (!only || only.type === 'return_statement') return !only || only.namedChildren.length === 0
  return (
    only.type === 'throw_statement' &&
    (/UnsupportedOperationException\(\s*\)|NotImplemented/.test(only.text.slice(0, 200)) ||
      UNMADE.test(only.text.slice(0, 300)))
  )
}

function importPart(node: SyntaxNode): Import {
  const path = node.of('scoped_identifier', 'identifier')?.text ?? ''
  if (node.of('asterisk')) return { from: path, names: [{ name: '*', local: '*' }], line: node.line }
  const at = path.lastIndexOf('.')
  const name = path.slice(at + 1)
  return { from: path.slice(0, Math.max(0, at)), names: [{ name, local: name }], line: node.line }
}
