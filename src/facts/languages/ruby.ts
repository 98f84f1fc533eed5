import type { Definition, DefinitionKind, Import } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { argumentsOf, nameIn } from '../nodes/ruby.ts'
import { type Part, readTable, type Scope, type Table, UNMADE, valueIn } from '../read-table.ts'
import { rubyRoutes } from '../routes/ruby.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { rubyTests } from '../test-cases/ruby.ts'
import type { Language } from './language.ts'

export const ruby: Language = {
  id: 'ruby',
  version: 1,
  extensions: ['rb', 'rake', 'gemspec', 'ru'],
  names: ['Rakefile', 'Gemfile', 'Guardfile', 'Capfile', 'Fastfile', 'Podfile'],
  trait: (path) => (/(?:^|\/)config\/routes(?:\.rb$|\/)/.test(path) ? 'routes' : ''),
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
    read(root, findings, path) {
      readTable(root, table, findings)
      addMixins(root, findings)
      rubyRoutes(root, findings, path)
      rubyTests(root, findings)
    },
  },
}

const table: Table = {
  definitions: {
    class: (node) => part(node, 'class', { bases: basesOf(node) }),
    module: (node) => part(node, 'module'),
    method: (node, scope) =>
      part(node, inType(scope) ? 'method' : 'function', { stub: doesNothing(node), exported: !isPrivate(node) }),
    singleton_method: (node, scope) => part(node, inType(scope) ? 'method' : 'function', { stub: doesNothing(node) }),
    assignment: constant,
    call: declared,
  },
  imports: { call: rubyImport },
  comments: new Set(['comment']),
  strings: new Set(['string', 'simple_symbol']),
  identifiers: new Set(['identifier', 'constant', 'hash_key_symbol', 'instance_variable']),
  declares: (node) =>
    node.field === 'left' ||
    /^(?:method_parameters|block_parameters|exception_variable|optional_parameter|keyword_parameter|block_parameter|splat_parameter|lambda_parameters)$/.test(
      node.parent?.type ?? '',
    ),
  catchesAll: (node) =>
    node.type === 'rescue' &&
    (node.child('exceptions')?.namedChildren.some((one) => one.text === 'Exception') ?? false),
}

function part(node: SyntaxNode, kind: DefinitionKind, more: Partial<Definition> = {}): Part {
  return { name: (node.child('name')?.text ?? '').replace(/^.*::/, ''), kind, ...more }
}

const inType = (scope: Scope): boolean => scope.kind === 'class' || scope.kind === 'module'

function basesOf(node: SyntaxNode): string[] {
  const base = node.child('superclass')?.namedChildren[0]
  return base ? [base.text.slice(0, 120)] : []
}

/** `include Comparable` makes a class one of those too. */
function addMixins(root: SyntaxNode, { definitions }: Findings): void {
  const mixins = new Map<number, string[]>()
  walk(root, true, (node) => {
    const isMixin =
      node.type === 'call' &&
      /^(?:include|extend|prepend)$/.test(node.child('method')?.text ?? '') &&
      !node.child('receiver')
    const owner = isMixin ? node.above('class', 'module', 'method') : undefined
    const line = owner?.type === 'class' ? owner.child('name')?.line : undefined
    if (line !== undefined)
      mixins.set(line, [...(mixins.get(line) ?? []), ...argumentsOf(node).map((one) => one.text.slice(0, 120))])
    return true
  })
  definitions.forEach((one, at) => {
    const more = one.kind === 'class' ? mixins.get(one.line) : undefined
    if (more) definitions[at] = { ...one, bases: [...one.bases, ...more] }
  })
}

/** Behind a bare `private`, or given to one. */
function isPrivate(node: SyntaxNode): boolean {
  for (let one = node.previous; one; one = one.previous) {
    if (one.type === 'identifier' && /^(?:private|protected|public)$/.test(one.text)) return one.text !== 'public'
  }
  return /^(?:private|protected)$/.test(node.above('call', 'class', 'module')?.child('method')?.text ?? '')
}

function doesNothing(node: SyntaxNode): boolean {
  const body = node.child('body')
  if (body && body.type !== 'body_statement') return false
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!only || statements.length > 1) return statements.length === 0 && node.child('name')?.text !== 'initialize'
  if (only.type === 'nil' || only.type === 'return') return only.namedChildren.length === 0
  return (
    only.type === 'call' &&
    /^(?:raise|fail)$/.test(only.child('method')?.text ?? '') &&
    (/NotImplementedError/.test(only.text.slice(0, 200)) || UNMADE.test(only.text.slice(0, 300)))
  )
}

function constant(node: SyntaxNode, scope: Scope): Part[] {
  const left = node.child('left')
  if (left?.type !== 'constant') return []
  const right = node.child('right')
  const list = right?.type === 'call' && right.child('method')?.text === 'freeze' ? right.child('receiver') : right
  const size =
    list && /^(?:array|hash|string_array|symbol_array)$/.test(list.type) ? list.namedChildren.length : undefined
  return [{ name: left.text, kind: scope.container === undefined ? 'variable' : 'field', value: valueIn(right), size }]
}

const FIELDS =
  /^(?:attr_accessor|attr_reader|attr_writer|attribute|has_many|has_one|belongs_to|has_and_belongs_to_many|has_one_attached|has_many_attached|field|property|column|delegated_type|store_accessor)$/
const COLUMNS =
  /^(?:string|text|integer|bigint|float|decimal|datetime|date|time|timestamp|boolean|json|jsonb|uuid|binary|references|belongs_to|inet|virtual|enum|citext|hstore)$/

/** Declarations that are calls: attributes, associations, scopes, enums, tables of a schema. */
function declared(node: SyntaxNode, scope: Scope): Part[] {
  const method = node.child('method')?.text ?? ''
  const given = argumentsOf(node)
  const receiver = node.child('receiver')?.text
  const named = (kind: DefinitionKind, nodes: readonly SyntaxNode[]): Part[] =>
    nodes.flatMap((one) => nameIn(one) ?? []).map((name) => ({ name, kind, line: node.line }))
  if (receiver === 't' && COLUMNS.test(method))
    return named('field', given.slice(0, 1)).map((one) => ({ ...one, container: tableAround(node), value: method }))
  if (receiver !== undefined) return []
  if (method === 'create_table') return named('class', given.slice(0, 1))
  if (scope.kind !== 'class' && scope.kind !== 'module') return []
  if (FIELDS.test(method))
    return named('field', method.startsWith('attr_') ? given : given.slice(0, 1)).map((one) => ({
      ...one,
      value: method,
    }))
  if (method === 'scope' || method === 'define_method') return named('method', given.slice(0, 1))
  return method === 'enum' ? enumParts(node, given) : []
}

function tableAround(node: SyntaxNode): string | undefined {
  const outer = node.above('call')
  return outer?.child('method')?.text === 'create_table' ? nameIn(argumentsOf(outer)[0]) : undefined
}

/** `enum :status, { active: 0 }`, `enum status: [:active]` */
function enumParts(node: SyntaxNode, given: readonly SyntaxNode[]): Part[] {
  const pair = given[0]?.type === 'pair' ? given[0] : undefined
  const name = nameIn(pair ? pair.child('key') : given[0]) ?? ''
  const values = pair ? pair.child('value') : given[1]?.type === 'pair' ? undefined : given[1]
  const pairs = values?.namedChildren ?? given.slice(1)
  const members = pairs.map((one) =>
    one.type === 'pair'
      ? { name: nameIn(one.child('key')) ?? '', value: valueIn(one.child('value')) }
      : { name: nameIn(one) ?? one.text, value: undefined },
  )
  return [
    { name, kind: 'enum', line: node.line },
    ...members.map((one) => ({ ...one, kind: 'member' as const, container: name, line: node.line })),
  ]
}

/** `require 'x'`, `require_relative './x'`, `autoload :X, 'x'` */
function rubyImport(node: SyntaxNode): Import | undefined {
  const method = node.child('method')?.text ?? ''
  const given = argumentsOf(node)
  if (!/^(?:require|require_relative|load|autoload)$/.test(method) || node.child('receiver')) return undefined
  const from = nameIn(given.at(method === 'autoload' ? 1 : 0))
  if (from === undefined) return undefined
  return {
    from: method === 'require_relative' && !from.startsWith('.') ? `./${from}` : from,
    names: [],
    line: node.line,
  }
}
