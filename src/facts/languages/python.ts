import type { Definition } from '../facts.ts'
import { excerpt, type Findings, noteMarkers, noteString } from '../findings.ts'
import { pretends } from '../pretends.ts'
import { pythonRoutes } from '../routes/python.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { isPythonTestFile, pythonTests } from '../test-cases/python.ts'
import type { Language } from './language.ts'

interface Scope {
  readonly container?: string
  /** Are we directly in a class, and is it an enum? */
  readonly body: 'module' | 'class' | 'enum' | 'function'
}

export const python: Language = {
  id: 'python',
  version: 2,
  extensions: ['py', 'pyi', 'pyw'],
  trait: (path) => (isPythonTestFile(path) ? 'test' : ''),
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
    // An interpreter refuses the whole module for any error in it.
    harmless: () => false,
    read(root, findings, path) {
      walk<Scope>(root, { body: 'module' }, (node, scope) => visit(node, scope, findings))
      pythonRoutes(root, findings)
      pythonTests(root, findings, isPythonTestFile(path))
    },
  },
}

function visit(node: SyntaxNode, scope: Scope, findings: Findings): Scope | undefined {
  switch (node.type) {
    case 'class_definition':
      return defineClass(node, scope, findings)
    case 'function_definition':
      return defineFunction(node, scope, findings)
    case 'assignment':
      defineVariables(node, scope, findings)
      return scope
    case 'type_alias_statement':
      define(node, scope, findings, { name: node.namedChildren[0]?.text ?? '', kind: 'type' })
      return scope
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
      noteImport(node, findings)
      return undefined
    case 'call':
      noteDynamicImport(node, findings)
      return scope
    case 'except_clause':
    case 'except_group_clause':
      if (catchesAll(node)) findings.broadHandlers.add(node.line)
      return scope
    case 'string':
      // A string that stands alone documents what is around it.
      if (node.parent?.type !== 'expression_statement') noteString(findings, constantOf(node) ?? '')
      if (node.parent?.type === 'pair' && node.field === 'key') useKey(node, findings)
      return scope
    case 'identifier':
      if (!isDeclared(node)) findings.uses.add(node.text)
      return scope
    case 'comment':
      noteMarkers(findings, node.text, node.line)
      return scope
    default:
      return scope
  }
}

function define(
  node: SyntaxNode,
  scope: Scope,
  findings: Findings,
  one: Pick<Definition, 'name' | 'kind'> & Partial<Definition>,
): void {
  const decorated = node.parent?.type === 'decorated_definition' ? node.parent : undefined
  findings.definitions.push({
    container: scope.container,
    line: node.line,
    end: node.endLine,
    exported: !one.name.startsWith('_'),
    decorators: decorated?.all('decorator').map((decorator) => calleeOf(decorator.namedChildren[0])) ?? [],
    bases: [],
    stub: false,
    ...one,
  })
}

/** `app.get` of `@app.get("/x")`; `Generic` of `Generic[T]`. */
function calleeOf(node: SyntaxNode | undefined): string {
  if (node?.type === 'call') return calleeOf(node.child('function'))
  if (node?.type === 'subscript') return calleeOf(node.child('value'))
  return node?.text.replace(/\s+/g, '') ?? ''
}

const ENUM = /(?:Enum|Flag|Choices)$/

function defineClass(node: SyntaxNode, scope: Scope, findings: Findings): Scope {
  const name = node.child('name')?.text ?? ''
  const arguments_ = node.child('superclasses')?.namedChildren ?? []
  const bases = arguments_.filter((base) => base.type !== 'keyword_argument').map(calleeOf)
  const isEnum = bases.some((base) => ENUM.test(base))
  const stub = bases.length === 0 && doesNothing(node.child('body'))
  define(node, scope, findings, { name, kind: isEnum ? 'enum' : 'class', bases, stub })
  return { container: name, body: isEnum ? 'enum' : 'class' }
}

function defineFunction(node: SyntaxNode, scope: Scope, findings: Findings): Scope {
  const name = node.child('name')?.text ?? ''
  const body = node.child('body')
  const decorators =
    node.parent?.type === 'decorated_definition' ? node.parent.all('decorator').map((one) => one.text) : []
  const declared = decorators.some((one) => /abstract|overload/.test(one)) || isProtocol(node)
  const feigned = !declared && name !== '__init__' && pretends(node)
  const stub = feigned || (!declared && name !== '__init__' && doesNothing(body))
  const inClass = scope.body === 'class' || scope.body === 'enum'
  define(node, scope, findings, {
    name,
    kind: inClass ? 'method' : 'function',
    stub,
    pretends: feigned || undefined,
    value: constantResult(body),
  })
  // What a constructor sets belongs to the class.
  return { container: inClass && name === '__init__' ? scope.container : name, body: 'function' }
}

function isProtocol(method: SyntaxNode): boolean {
  const owner = method.above('class_definition', 'function_definition')
  return owner?.type === 'class_definition' && /Protocol/.test(owner.child('superclasses')?.text ?? '')
}

/** A function of one `return <constant>`. */
function constantResult(body: SyntaxNode | undefined): string | undefined {
  const statements = statementsOf(body)
  const only = statements.length === 1 ? statements[0] : undefined
  const value = only?.type === 'return_statement' ? only.namedChildren[0] : undefined
  return value && /^(?:string|integer|float|true|false)$/.test(value.type) ? excerpt(value.text) : undefined
}

/** The statements of a body behind its docstring. */
function statementsOf(body: SyntaxNode | undefined): SyntaxNode[] {
  const [first, ...others] = body?.namedChildren ?? []
  if (!first) return []
  return first.type === 'expression_statement' && first.namedChildren[0]?.type === 'string'
    ? others
    : [first, ...others]
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = statementsOf(body)
  if (!body || statements.length > 1) return false
  const only = statements[0]
  switch (only?.type) {
    case undefined:
    case 'pass_statement':
      return true
    case 'expression_statement':
      return only.namedChildren[0]?.type === 'ellipsis'
    case 'return_statement':
      return only.namedChildren.length === 0 || only.namedChildren[0]?.type === 'none'
    case 'raise_statement':
      return /NotImplemented|not[ _-]?(?:yet[ _-]?)?implemented|\b501\b/i.test(only.text.slice(0, 300))
    default:
      return false
  }
}

function defineVariables(node: SyntaxNode, scope: Scope, findings: Findings): void {
  const left = node.child('left')
  const right = node.child('right')
  const value = right ?? node.child('type')
  const one = { value: value && excerpt(value.text), size: sizeOf(right) }
  if (scope.body === 'function') {
    const object = left?.type === 'attribute' ? left.child('object')?.text : undefined
    const inConstructor = node.above('function_definition')?.child('name')?.text === '__init__'
    if (object === 'self' && inConstructor)
      define(node, scope, findings, { name: left?.child('attribute')?.text ?? '', kind: 'field', ...one })
    return
  }
  const names =
    left?.type === 'identifier'
      ? [left]
      : /^(?:pattern_list|tuple_pattern)$/.test(left?.type ?? '')
        ? (left?.all('identifier') ?? [])
        : []
  for (const { text: name } of names) {
    const kind =
      scope.body === 'module'
        ? 'variable'
        : scope.body === 'enum' && right && !name.startsWith('_')
          ? 'member'
          : 'field'
    define(node, scope, findings, { name, kind, ...(names.length === 1 ? one : {}) })
  }
}

/** How many elements a literal list, tuple, set or mapping has. */
function sizeOf(value: SyntaxNode | undefined): number | undefined {
  const isLiteral = value && /^(?:list|tuple|set|dictionary)$/.test(value.type)
  return isLiteral && !value.of('list_splat', 'dictionary_splat') ? value.namedChildren.length : undefined
}

function noteImport(node: SyntaxNode, findings: Findings): void {
  const named = node.children
    .filter((child) => child.field === 'name')
    .map((child) => {
      const name = (child.child('name') ?? child).text
      return { name, local: child.child('alias')?.text ?? name }
    })
  const isLazy = node.above(
    'function_definition',
    'class_definition',
    'try_statement',
    'if_statement',
    'with_statement',
  )
  const lazy = isLazy ? { lazy: true as const } : {}
  if (node.type === 'import_statement') {
    for (const { name, local } of named)
      findings.imports.push({ from: name, names: [{ name: '*', local }], line: node.line, ...lazy })
    return
  }
  const from = node.child('module_name')?.text ?? '__future__'
  const names = node.of('wildcard_import') ? [{ name: '*', local: '*' }] : named
  findings.imports.push({ from, names, line: node.line, ...lazy })
}

/** importlib.import_module('x') and __import__('x'). */
function noteDynamicImport(node: SyntaxNode, findings: Findings): void {
  if (!/^(?:importlib\.)?(?:import_module|__import__)$/.test(node.child('function')?.text ?? '')) return
  const from = constantOf(node.child('arguments')?.namedChildren[0])
  if (from) findings.imports.push({ from, names: [], line: node.line })
}

/**
 * Catches everything: no type, Exception or BaseException, alone or among others
 * (pycodestyle E722 and pylint W0718, but also where the handler raises again).
 */
function catchesAll(clause: SyntaxNode): boolean {
  const value = clause.child('value') ?? clause.namedChildren.find((child) => child.type !== 'block')
  const types = value?.type === 'as_pattern' ? value.namedChildren[0] : value
  if (!types) return true
  const all = types.type === 'tuple' ? types.namedChildren : [types]
  return all.some((type) => /^(?:builtins\.)?(?:Base)?Exception$/.test(type.text))
}

/** The text of a string without computed parts. */
function constantOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type !== 'string' || node.of('interpolation')) return undefined
  return node
    .all('string_content')
    .map((part) => part.text)
    .join('')
}

function useKey(node: SyntaxNode, findings: Findings): void {
  const key = constantOf(node)
  if (key && /^[\w.:-]{1,80}$/.test(key)) findings.uses.add(key)
}

const BINDING: ReadonlySet<string> = new Set([
  'function_definition',
  'class_definition',
  'parameters',
  'lambda_parameters',
  'typed_parameter',
  'default_parameter',
  'typed_default_parameter',
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'pattern_list',
  'tuple_pattern',
  'as_pattern_target',
  'global_statement',
  'nonlocal_statement',
])

/** Is this identifier a name that is made here, not used? */
function isDeclared(node: SyntaxNode): boolean {
  const parent = node.parent
  if (!parent) return false
  if (parent.type === 'default_parameter' || parent.type === 'typed_default_parameter') return node.field === 'name'
  if (parent.type === 'assignment' || parent.type === 'for_statement' || parent.type === 'for_in_clause')
    return node.field === 'left'
  return BINDING.has(parent.type)
}
