import type { Definition, DefinitionKind, Import } from '../facts.ts'
import { attributeName, attributesOf, basesOf } from '../nodes/php.ts'
import { type Part, quoted, readTable, type Table, UNMADE, valueIn } from '../read-table.ts'
import { phpRoutes } from '../routes/php.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { phpTests } from '../test-cases/php.ts'
import type { Language } from './language.ts'

export const php: Language = {
  id: 'php',
  version: 1,
  extensions: ['php', 'phtml'],
  trait: (path) => (/(?:^|\/)routes\/api\.php$/.test(path) ? 'api' : ''),
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
    read(root, findings, path) {
      readTable(root, table, findings)
      phpRoutes(root, findings, path)
      phpTests(root, findings)
    },
  },
}

const table: Table = {
  definitions: {
    class_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    trait_declaration: (node) => part(node, 'class', { bases: basesOf(node) }),
    interface_declaration: (node) => part(node, 'interface', { bases: basesOf(node) }),
    enum_declaration: (node) => part(node, 'enum', { bases: basesOf(node) }),
    enum_case: (node) => part(node, 'member', { value: valueIn(node.child('value')) }),
    method_declaration: (node) =>
      part(node, 'method', { stub: part(node, 'method').name !== '__construct' && doesNothing(node.child('body')) }),
    function_definition: (node) => part(node, 'function', { stub: doesNothing(node.child('body')) }),
    property_declaration: (node) =>
      node.all('property_element').map((one) =>
        part(one, 'field', {
          exported: isPublic(node),
          decorators: attributesOf(node).map(attributeName),
          value: valueIn(one.child('default_value') ?? node.child('type')),
        }),
      ),
    property_promotion_parameter: (node, scope) => [
      part(node, 'field', {
        container: scope.kind === 'method' ? ownerOf(node) : scope.container,
        value: valueIn(node.child('type')),
      }),
    ],
    const_declaration: (node, scope) =>
      node.all('const_element').map((one) => ({
        ...part(one, scope.container === undefined ? 'variable' : 'field'),
        name: one.namedChildren[0]?.text ?? '',
        value: valueIn(one.namedChildren[1]),
      })),
    function_call_expression: constant,
  },
  imports: {
    namespace_use_declaration: useParts,
    require_once_expression: required,
    require_expression: required,
    include_expression: required,
    include_once_expression: required,
  },
  comments: new Set(['comment']),
  strings: new Set(['string', 'encapsed_string']),
  identifiers: new Set(['name']),
  declares: (node) =>
    /^(?:variable_name|namespace_name)$/.test(node.parent?.type ?? '') &&
    node.parent?.parent?.type !== 'expression_statement',
  catchesAll: (node) =>
    node.type === 'catch_clause' &&
    (node.child('type')?.namedChildren.some((type) => /^\\?(?:Exception|Throwable)$/.test(type.text)) ?? false),
}

function part(node: SyntaxNode, kind: DefinitionKind, more: Partial<Definition> = {}): Part {
  return {
    name: (node.child('name')?.text ?? '').replace(/^\$/, ''),
    kind,
    exported: isPublic(node),
    decorators: attributesOf(node).map(attributeName),
    ...more,
  }
}

function isPublic(node: SyntaxNode): boolean {
  return !/^(?:private|protected)$/.test(node.of('visibility_modifier')?.text ?? '')
}

function ownerOf(node: SyntaxNode): string | undefined {
  return node.above('class_declaration', 'trait_declaration', 'enum_declaration')?.child('name')?.text
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!body || statements.length > 1) return false
  if (!only || only.type === 'return_statement') return !only || only.namedChildren.length === 0
  return (
    /^throw\b/.test(only.text.slice(0, 8)) &&
    (/NotImplemented/.test(only.text.slice(0, 200)) || UNMADE.test(only.text.slice(0, 300)))
  )
}

/** `define('NAME', value)` */
function constant(node: SyntaxNode): Part[] {
  if (node.child('function')?.text !== 'define') return []
  const [name, value] = (node.child('arguments')?.namedChildren ?? []).map((one) => one.namedChildren.at(-1))
  return name?.type === 'string' ? [{ name: quoted(name), kind: 'variable', value: valueIn(value) }] : []
}

/** `use A\B;`, `use A\{B, C as D};` */
function useParts(node: SyntaxNode): Import[] {
  const group = node.child('body')
  const prefix = group ? `${node.of('namespace_name')?.text ?? ''}\\` : ''
  return (group ?? node).all('namespace_use_clause').map((clause) => {
    const path = `${prefix}${clause.namedChildren[0]?.text ?? ''}`.replace(/^\\/, '')
    const at = path.lastIndexOf('\\')
    const name = path.slice(at + 1)
    return {
      from: path.slice(0, Math.max(0, at)),
      names: [{ name, local: clause.child('alias')?.text ?? name }],
      line: clause.line,
    }
  })
}

function required(node: SyntaxNode): Import | undefined {
  const path = node.find((one) => one.type === 'string')
  return path && { from: quoted(path), names: [], line: node.line }
}
