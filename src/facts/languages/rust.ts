import type { Definition, DefinitionKind, Import } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/rust.ts'
import { type Part, readTable, type Scope, type Table, UNMADE, valueIn } from '../read-table.ts'
import { rustRoutes } from '../routes/rust.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { rustTests } from '../test-cases/rust.ts'
import type { Language } from './language.ts'

export const rust: Language = {
  id: 'rust',
  version: 1,
  extensions: ['rs'],
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
    read(root, findings) {
      readTable(root, table, findings)
      addImplemented(root, findings)
      addModules(root, findings)
      rustRoutes(root, findings)
      rustTests(root, findings)
    },
  },
}

const table: Table = {
  definitions: {
    function_item: (node, scope) =>
      part(
        node,
        scope.kind === 'class' || scope.kind === 'interface' || scope.kind === 'enum' ? 'method' : 'function',
        scope,
        { stub: doesNothing(node.child('body')) },
      ),
    function_signature_item: (node, scope) => part(node, 'method', scope),
    struct_item: (node, scope) => part(node, 'class', scope, { bases: derived(node) }),
    union_item: (node, scope) => part(node, 'class', scope),
    enum_item: (node, scope) => part(node, 'enum', scope, { bases: derived(node) }),
    enum_variant: (node) => ({
      ...part(node, 'member', {}, { value: valueIn(node.child('value') ?? node.child('body')) }),
      exported: true,
    }),
    field_declaration: (node, scope) =>
      scope.kind === 'class' ? part(node, 'field', scope, { value: valueIn(node.child('type')) }) : undefined,
    trait_item: (node, scope) =>
      part(node, 'interface', scope, { bases: node.child('bounds')?.namedChildren.map(typeName) ?? [] }),
    associated_type: (node, scope) => part(node, 'type', scope),
    mod_item: (node, scope) => part(node, 'module', scope),
    macro_definition: (node, scope) => part(node, 'function', scope),
    const_item: (node, scope) => constant(node, scope),
    static_item: (node, scope) => constant(node, scope),
    type_item: (node, scope) => part(node, 'type', scope, { value: valueIn(node.child('type')) }),
  },
  scopes: { impl_item: (node) => ({ container: typeName(node.child('type')), kind: 'class' }) },
  imports: {
    use_declaration: useParts,
    extern_crate_declaration: (node) => {
      const from = node.child('name')?.text ?? ''
      return { from, names: [{ name: '*', local: node.child('alias')?.text ?? from }], line: node.line }
    },
  },
  comments: new Set(['line_comment', 'block_comment']),
  strings: new Set(['string_literal', 'raw_string_literal']),
  identifiers: new Set(['identifier', 'field_identifier', 'type_identifier', 'shorthand_field_identifier']),
  declares: (node) =>
    node.field === 'pattern' ||
    node.parent?.type === 'closure_parameters' ||
    (node.field === 'name' && node.parent?.type === 'type_parameter') ||
    node.parent?.type === 'tuple_pattern',
  catchesAll: () => false,
}

function part(node: SyntaxNode, kind: DefinitionKind, scope: Scope, more: Partial<Definition> = {}): Part {
  return {
    name: node.child('name')?.text ?? '',
    kind,
    exported: node.of('visibility_modifier') !== undefined || scope.kind === 'interface',
    decorators: attributesOf(node).map(attributeName),
    ...more,
  }
}

/** A constant of a file, module, impl or trait; those of a function are its own. */
function constant(node: SyntaxNode, scope: Scope): Part | undefined {
  if (scope.kind === 'function' || scope.kind === 'method') return undefined
  return part(node, scope.kind === undefined || scope.kind === 'module' ? 'variable' : 'field', scope, {
    value: valueIn(node.child('value') ?? node.child('type')),
  })
}

function derived(node: SyntaxNode): string[] {
  const lists = attributesOf(node).filter((one) => attributeName(one) === 'derive')
  return lists.flatMap((one) => one.of('attribute')?.child('arguments')?.all('identifier') ?? []).map((one) => one.text)
}

/** A type without its parameters and references. */
function typeName(node: SyntaxNode | undefined): string {
  if (node?.type === 'generic_type' || node?.type === 'reference_type') return typeName(node.child('type'))
  return node?.text.slice(0, 120) ?? ''
}

/** `impl Trait for Type` says what a type of this file also is. */
function addImplemented(root: SyntaxNode, { definitions }: Findings): void {
  const traits = new Map<string, string[]>()
  walk(root, true, (node) => {
    const trait = node.type === 'impl_item' ? node.child('trait') : undefined
    if (!trait) return /^(?:source_file|mod_item|declaration_list)$/.test(node.type) ? true : undefined
    const type = typeName(node.child('type'))
    traits.set(type, [...(traits.get(type) ?? []), typeName(trait)])
    return undefined
  })
  definitions.forEach((one, at) => {
    const more = one.kind === 'class' || one.kind === 'enum' ? traits.get(one.name) : undefined
    if (more) definitions[at] = { ...one, bases: [...new Set([...one.bases, ...more])] }
  })
}

/** `mod users;` takes in another file, as an import does. */
function addModules(root: SyntaxNode, { imports }: Findings): void {
  walk(root, true, (node) => {
    const name = node.type === 'mod_item' && !node.child('body') ? node.child('name')?.text : undefined
    if (name !== undefined) imports.push({ from: 'self', names: [{ name, local: name }], line: node.line })
    return /^(?:source_file|mod_item|declaration_list)$/.test(node.type) ? true : undefined
  })
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!body || statements.length > 1) return false
  const inner = only?.type === 'expression_statement' ? only.namedChildren[0] : only
  const macro = inner?.type === 'macro_invocation' ? inner.child('macro')?.text : undefined
  return (
    !only ||
    macro === 'todo' ||
    macro === 'unimplemented' ||
    (macro === 'panic' && UNMADE.test(only.text.slice(0, 300)))
  )
}

/** One import for each path of a tree of uses: `use a::{b, c as d}` is a::b and a::c. */
function useParts(node: SyntaxNode): Import[] {
  const tree = node.child('argument')
  return tree ? useTree(tree, '') : []
}

function useTree(node: SyntaxNode, prefix: string): Import[] {
  const join = (name: string): string => (prefix === '' ? name : `${prefix}::${name}`)
  switch (node.type) {
    case 'scoped_use_list': {
      const inner = join(node.child('path')?.text ?? '')
      return (node.child('list')?.namedChildren ?? []).flatMap((one) => useTree(one, inner))
    }
    case 'use_list':
      return node.namedChildren.flatMap((one) => useTree(one, prefix))
    case 'use_wildcard':
      return [{ from: join(node.namedChildren[0]?.text ?? ''), names: [{ name: '*', local: '*' }], line: node.line }]
    case 'use_as_clause':
      return [usePath(join(node.child('path')?.text ?? ''), node.child('alias')?.text, node.line)]
    case 'self':
      return [usePath(prefix, undefined, node.line)]
    default:
      return [usePath(join(node.text), undefined, node.line)]
  }
}

function usePath(path: string, alias: string | undefined, line: number): Import {
  const at = path.lastIndexOf('::')
  const name = at < 0 ? '*' : path.slice(at + 2)
  return { from: at < 0 ? path : path.slice(0, at), names: [{ name, local: alias ?? (at < 0 ? path : name) }], line }
}
