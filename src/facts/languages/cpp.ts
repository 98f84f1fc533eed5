import type { Definition, DefinitionKind, Import } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { type Part, quoted, readTable, type Scope, type Table, UNMADE, valueIn } from '../read-table.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from '../test-cases/asserting.ts'
import type { Language } from './language.ts'

/** C is read as the part of C++ that it nearly is. */
export const cpp: Language = {
  id: 'cpp',
  version: 1,
  extensions: ['c', 'h', 'cc', 'cpp', 'cxx', 'c++', 'hh', 'hpp', 'hxx', 'ipp', 'ino', 'cu', 'cuh'],
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-cpp.wasm',
    read(root, findings) {
      readTable(root, table, findings)
      tests(root, findings)
    },
    // Macros can stand for anything, so that what looks broken need not be; a merge's markers are.
    harmless: (error) =>
      !/^[<=>]{7}/m.test(error.source.text.slice(error.source.text.lastIndexOf('\n', error.start) + 1, error.end)),
  },
}

const table: Table = {
  definitions: {
    class_specifier: type('class'),
    struct_specifier: type('class'),
    union_specifier: type('class'),
    enum_specifier: type('enum'),
    enumerator: (node) => part(node, 'member', { value: valueIn(node.child('value')) }),
    namespace_definition: (node) => part(node, 'module'),
    alias_declaration: (node) => part(node, 'type', { value: valueIn(node.child('type')) }),
    type_definition: (node) =>
      part(node, 'type', { name: declared(node.child('declarator'))?.name ?? '', value: valueIn(node.child('type')) }),
    function_definition: functionPart,
    field_declaration: (node, scope) => members(node, scope),
    declaration: (node, scope) => variables(node, scope),
    preproc_def: (node) => part(node, 'variable', { value: valueIn(node.child('value')) }),
    preproc_function_def: (node) => part(node, 'function'),
    concept_definition: (node) => part(node, 'interface'),
  },
  imports: {
    preproc_include: (node): Import => ({
      from: quoted(node.child('path') ?? node).replace(/^<|>$/g, ''),
      names: [],
      line: node.line,
    }),
  },
  comments: new Set(['comment']),
  strings: new Set(['string_literal', 'raw_string_literal']),
  identifiers: new Set(['identifier', 'field_identifier', 'type_identifier', 'namespace_identifier']),
  declares: (node) => node.field === 'declarator' || node.parent?.type === 'type_parameter_declaration',
  catchesAll: (node) =>
    node.type === 'catch_clause' &&
    /^\(\s*(?:\.\.\.|(?:const\s+)?(?:std::)?exception\b[^)]*)\)$/.test(node.child('parameters')?.text ?? ''),
}

function part(node: SyntaxNode, kind: DefinitionKind, more: Partial<Definition> = {}): Part {
  return {
    name: node.child('name')?.text ?? '',
    kind,
    exported: !node.all('storage_class_specifier').some((one) => one.text === 'static'),
    ...more,
  }
}

/** A type with a body; without one it is only mentioned. */
function type(kind: 'class' | 'enum') {
  return (node: SyntaxNode): Part | undefined => {
    if (!node.child('body') || !node.child('name')) return undefined
    const bases = (node.of('base_class_clause')?.namedChildren ?? [])
      .filter((one) => one.type !== 'access_specifier')
      .map((one) => one.text.replace(/<[\s\S]*$/, '').slice(0, 120))
    return part(node, kind, { bases })
  }
}

/** The name that a declarator declares, through pointers, arrays and functions; with the class it belongs to. */
function declared(
  node: SyntaxNode | undefined,
):
  | { readonly name: string; readonly container?: string; readonly isFunction: boolean; readonly at: SyntaxNode }
  | undefined {
  let inner = node
  let isFunction = false
  while (inner) {
    if (inner.type === 'function_declarator') isFunction = true
    if (inner.type === 'qualified_identifier') {
      const path = inner.text.replace(/<[^<>]*>/g, '').split('::')
      return { name: path.at(-1)?.trim() ?? '', container: path.at(-2)?.trim(), isFunction, at: inner }
    }
    const next: SyntaxNode | undefined =
      inner.child('declarator') ?? inner.of('reference_declarator', 'pointer_declarator', 'function_declarator')
    if (!next) break
    inner = next
  }
  const isName =
    inner !== undefined &&
    /^(?:identifier|field_identifier|type_identifier|destructor_name|operator_name|primitive_type)$/.test(inner.type)
  if (inner?.type === 'reference_declarator') return declared(inner.namedChildren[0])
  return inner && isName ? { name: inner.text, isFunction, at: inner } : undefined
}

const TESTS = /^(?:TYPED_)?TEST(?:_[FP])?$/

function functionPart(node: SyntaxNode, scope: Scope): Part | undefined {
  const found = declared(node.child('declarator'))
  if (!found?.isFunction || TESTS.test(found.name) || /^(?:if|for|while|switch)$/.test(found.name)) return undefined
  const container = found.container ?? scope.container
  const isMethod = found.container !== undefined || scope.kind === 'class'
  const isPlain = found.name !== container && !found.name.startsWith('~')
  return part(node, isMethod ? 'method' : 'function', {
    name: found.name,
    container,
    line: found.at.line,
    stub: isPlain && doesNothing(node.child('body')),
  })
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  const only = statements[0]
  if (!body || statements.length > 1) return false
  if (!only || only.type === 'return_statement') return !only || only.namedChildren.length === 0
  return /^(?:throw\b|assert\(|abort\()/.test(only.text.slice(0, 10)) && UNMADE.test(only.text.slice(0, 300))
}

/** Fields and declared methods of a type. */
function members(node: SyntaxNode, scope: Scope): Part[] {
  return node.children
    .filter((one) => one.field === 'declarator')
    .flatMap((one) => {
      const found = declared(one)
      if (!found) return []
      return [
        part(node, found.isFunction ? 'method' : 'field', {
          name: found.name,
          container: scope.container,
          line: found.at.line,
          exported: true,
          value: found.isFunction ? undefined : valueIn(node.child('default_value') ?? node.child('type')),
        }),
      ]
    })
}

/** Variables of a file or namespace, and functions that a header declares. */
function variables(node: SyntaxNode, scope: Scope): Part[] {
  if (scope.kind === 'function' || scope.kind === 'method') return []
  return node.children
    .filter((one) => one.field === 'declarator')
    .flatMap((one) => {
      const found = declared(one)
      if (!found) return []
      const kind = found.isFunction ? (scope.kind === 'class' ? 'method' : 'function') : 'variable'
      return [
        part(node, kind, {
          name: found.name,
          line: found.at.line,
          value: found.isFunction ? undefined : valueIn(one.child('value')),
        }),
      ]
    })
}

const ASSERTS = /^(?:EXPECT|ASSERT|REQUIRE|CHECK|BOOST_\w+|assert|INFO|FAIL|SUCCEED|verify|expect|should|cr_assert)\w*$/

/** GoogleTest's TEST, TEST_F and TEST_P; Catch2's and doctest's TEST_CASE. */
function tests(root: SyntaxNode, findings: Findings): void {
  const isAssertion = (node: SyntaxNode): boolean =>
    node.type === 'call_expression' && ASSERTS.test(node.child('function')?.text.slice(0, 60) ?? '')
  const asserts = assertsIn(root, { functions: new Set(), calls: {}, isAssertion })
  walk(root, true, (node) => {
    const found = node.type === 'function_definition' ? declared(node.child('declarator')) : undefined
    if (found && TESTS.test(found.name)) {
      const [suite, name] = (node.child('declarator')?.child('parameters')?.namedChildren ?? []).map((one) => one.text)
      findings.tests.push({
        name: name ?? '',
        line: node.line,
        suite,
        skipped: /^DISABLED_/.test(name ?? ''),
        asserts: asserts(node.child('body')),
      })
    }
    const title =
      node.type === 'call_expression' &&
      /^(?:TEST_CASE|SCENARIO|TEST_CASE_METHOD|BOOST_AUTO_TEST_CASE)$/.test(node.child('function')?.text ?? '')
        ? node.child('arguments')?.namedChildren
        : undefined
    const text = title?.find((one) => one.type === 'string_literal') ?? title?.[0]
    const body = node.parent?.parent?.children[node.parent.index + 1]
    if (text)
      findings.tests.push({
        name: quoted(text),
        line: node.line,
        skipped: /\[!?(?:\.|hide|skip)/.test(title?.[1]?.text ?? ''),
        asserts: asserts(body),
      })
    return true
  })
}
