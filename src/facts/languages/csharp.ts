import type { Definition, DefinitionKind, Import } from '../facts.ts'
import { attributeName, attributesOf } from '../nodes/csharp.ts'
import { type Part, readTable, type Table, UNMADE, valueIn } from '../read-table.ts'
import { csharpRoutes } from '../routes/csharp.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { csharpTests } from '../test-cases/csharp.ts'
import type { Language } from './language.ts'

export const csharp: Language = {
  id: 'csharp',
  version: 1,
  extensions: ['cs'],
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
    read(root, findings) {
      readTable(root, table, findings)
      csharpRoutes(root, findings)
      csharpTests(root, findings)
    },
    // The grammar does not run the preprocessor, so that an #if around half a statement looks broken.
    harmless: (error) => !/^[<=>]{7}/m.test(error.text.slice(0, 200)) && /^\s*#/m.test(error.source.text),
  },
}

const table: Table = {
  definitions: {
    class_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    struct_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    record_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    interface_declaration: (node) => part(node, 'interface', { bases: basesOf(node) }),
    enum_declaration: (node) => part(node, 'enum'),
    enum_member_declaration: (node) => part(node, 'member', { exported: true, value: valueIn(node.child('value')) }),
    delegate_declaration: (node) => part(node, 'type'),
    namespace_declaration: (node) => ({ ...part(node, 'module'), exported: true }),
    parameter: (node, scope) =>
      node.parent?.parent?.type === 'record_declaration'
        ? part(node, 'field', { container: scope.container, exported: true, value: valueIn(node.child('type')) })
        : undefined,
    method_declaration: (node, scope) =>
      part(node, 'method', {
        exported: scope.kind === 'interface' || isPublic(node),
        stub: doesNothing(node.child('body')),
      }),
    local_function_statement: (node) =>
      part(node, 'function', { exported: false, stub: doesNothing(node.child('body')) }),
    constructor_declaration: (node) => part(node, 'method'),
    property_declaration: (node, scope) =>
      part(node, 'field', {
        exported: scope.kind === 'interface' || isPublic(node),
        value: valueIn(bodyOf(node.child('value')) ?? node.child('type')),
      }),
    field_declaration: (node) => variables(node),
    event_field_declaration: (node) => variables(node),
  },
  // Members belong to the class, not to the namespace around it, which a file names once for all.
  imports: { using_directive: importPart },
  comments: new Set(['comment']),
  strings: new Set(['string_literal', 'verbatim_string_literal', 'raw_string_literal']),
  identifiers: new Set(['identifier']),
  declares: (node) =>
    (node.field === 'name' &&
      /^(?:variable_declarator|parameter|catch_declaration|foreach_statement|declaration_expression|type_parameter|file_scoped_namespace_declaration)$/.test(
        node.parent?.type ?? '',
      )) ||
    (node.parent?.type === 'variable_declarator' && node.parent.children[0] === node) ||
    (node.parent?.parent?.type.endsWith('namespace_declaration') ?? false),
  catchesAll: (node) => {
    if (node.type !== 'catch_clause') return false
    const type = node.of('catch_declaration')?.child('type')?.text
    return (type === undefined || /^(?:System\.)?Exception$/.test(type)) && !node.of('catch_filter_clause')
  },
}

function part(node: SyntaxNode, kind: DefinitionKind, more: Partial<Definition> = {}): Part {
  return {
    name: node.child('name')?.text ?? '',
    kind,
    exported: isPublic(node),
    decorators: attributesOf(node).map(attributeName),
    ...more,
  }
}

/** What stands behind `=>`. */
function bodyOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'arrow_expression_clause' ? node.namedChildren[0] : node
}

function isPublic(node: SyntaxNode): boolean {
  return node.all('modifier').some((one) => one.text === 'public')
}

function basesOf(node: SyntaxNode): string[] {
  const bases = node.of('base_list')?.namedChildren ?? []
  return bases
    .filter((base) => base.type !== 'argument_list')
    .map((base) => {
      const type = base.type === 'primary_constructor_base_type' ? (base.namedChildren[0] ?? base) : base
      return (type.type === 'generic_name' ? type.namedChildren[0] : type)?.text.slice(0, 120) ?? ''
    })
}

function variables(node: SyntaxNode): Part[] {
  const declaration = node.of('variable_declaration')
  return (declaration?.all('variable_declarator') ?? []).map((one) => ({
    name: one.child('name')?.text ?? '',
    kind: 'field',
    line: one.line,
    exported: isPublic(node),
    decorators: attributesOf(node).map(attributeName),
    value: valueIn(one.namedChildren[1] ?? declaration?.child('type')),
  }))
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!body || statements.length > 1) return false
  if (!only || only.type === 'return_statement') return !only || only.namedChildren.length === 0
  const throws = only.type === 'throw_statement' || only.type === 'throw_expression'
  return (
    throws &&
    (/NotImplementedException|NotSupportedException\(\s*\)/.test(only.text.slice(0, 200)) ||
      UNMADE.test(only.text.slice(0, 300)))
  )
}

/** `using A.B;`, `using static A.B;`, `using X = A.B;` */
function importPart(node: SyntaxNode): Import {
  const alias = node.child('name')?.text
  const from = node.namedChildren.find((one) => one.field !== 'name')?.text ?? alias ?? ''
  return { from, names: [{ name: '*', local: alias ?? '*' }], line: node.line }
}
