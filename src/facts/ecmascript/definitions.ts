import type { Definition } from '../facts.ts'
import { excerpt, type Findings } from '../findings.ts'
import { pretends } from '../pretends.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { argumentsOf, bare, isFunction, keyOf, literalOf } from './text.ts'

/** Where in the nesting of definitions a node stands. */
export interface Scope {
  readonly container?: string
  readonly level: 'module' | 'class' | 'function' | 'type' | 'nested-type' | 'value'
  /** The variable whose object literal we are in, empty for the module's own export, and how many objects deep. */
  readonly owner?: { readonly name: string; readonly objects: number; readonly frozen: boolean }
}

/** Functions around a function that leave it what it is: a component, a hook, a handler. */
const WRAPPER =
  /^(?:React\.|_\.)?(?:memo|forwardRef|observer|useCallback|debounce|throttle|lazy|dynamic|asyncHandler|catchAsync|asyncWrapper|cache|curry)$|[hH]andler$|^wrap|^with[A-Z]|^define[A-Z]|^create(?:AsyncThunk|Selector|Action)$/

/** Calls that give a component, whatever stands in them. */
const COMPONENT = /^(?:styled\b|(?:React\.)?(?:lazy|memo|forwardRef|dynamic)\b)/

const HOOK = /^use[A-Z0-9]/

interface Reading {
  readonly findings: Findings
  /** Names in `export { … }`, `export default x` and `module.exports`. */
  readonly exported: ReadonlySet<string>
}

type Part = Pick<Definition, 'name' | 'kind'> & Partial<Definition>

function define(node: SyntaxNode, scope: Scope, { findings, exported }: Reading, one: Part): void {
  findings.definitions.push({
    container: scope.container,
    line: node.line,
    end: node.endLine,
    exported: scope.level === 'module' ? isExported(node) || exported.has(one.name) : true,
    decorators: [],
    bases: [],
    stub: false,
    ...one,
  })
}

function isExported(node: SyntaxNode): boolean {
  const parent = node.type === 'variable_declarator' ? node.parent?.parent : node.parent
  return parent?.type === 'export_statement'
}

/** Keeps what a node defines and gives the scope of what stands in it. */
export function definitions(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  switch (node.type) {
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'class':
      return defineClass(node, scope, reading)
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'function_expression':
    case 'generator_function':
    case 'arrow_function':
      return defineFunction(node, scope, reading)
    case 'function_signature':
      if (node.parent?.type === 'ambient_declaration')
        define(node, scope, reading, { name: nameOf(node), kind: 'function' })
      return scope
    case 'method_definition':
    case 'abstract_method_signature':
      return defineMethod(node, scope, reading)
    case 'public_field_definition':
    case 'field_definition':
      return defineField(node, scope, reading)
    case 'required_parameter':
      if (node.of('accessibility_modifier') && node.parent?.parent?.type === 'method_definition')
        defineParameter(node, reading)
      return scope
    case 'interface_declaration':
      define(node, scope, reading, { name: nameOf(node), kind: 'interface', bases: basesOf(node) })
      return { container: nameOf(node), level: 'type' }
    case 'type_alias_declaration':
      return defineType(node, scope, reading)
    case 'property_signature':
    case 'method_signature':
      if (scope.level !== 'type') return scope
      define(node, scope, reading, {
        name: nameOf(node).replace(/^['"]|['"]$/g, ''),
        kind: node.type === 'method_signature' ? 'method' : 'field',
        value: written(node.child('type')),
      })
      return { ...scope, level: 'nested-type' }
    case 'enum_declaration':
      defineEnum(node, scope, reading)
      return scope
    case 'internal_module':
    case 'module':
      define(node, scope, reading, { name: nameOf(node).replace(/^['"]|['"]$/g, ''), kind: 'module' })
      return { container: nameOf(node), level: 'module' }
    case 'variable_declarator':
      return defineVariable(node, scope, reading)
    case 'assignment_expression':
      return defineAssigned(node, scope, reading)
    case 'object':
      return defineEntries(node, scope, reading)
    case 'pair':
      return definePair(node, scope, reading)
    case 'export_statement':
      return node.has('default') && node.child('value')
        ? { ...scope, owner: { name: '', objects: 0, frozen: false } }
        : scope
    default:
      return scope
  }
}

function nameOf(node: SyntaxNode): string {
  return node.child('name')?.text ?? ''
}

function written(node: SyntaxNode | undefined): string | undefined {
  return node && excerpt(node.text.replace(/^\s*:\s*/, ''))
}

/** Names of decorators in the node, before the `export` around it, or before it in a class. */
export function decoratorsOf(node: SyntaxNode): SyntaxNode[] {
  const found = [...node.all('decorator')]
  const parent = node.parent
  if (parent?.type === 'export_statement') found.unshift(...parent.all('decorator'))
  if (parent?.type === 'class_body') {
    for (let one = node.previous; one?.type === 'decorator'; one = one.previous) found.unshift(one)
  }
  return found
}

export function decoratorName(decorator: SyntaxNode): string {
  const expression = decorator.namedChildren[0]
  return (expression?.type === 'call_expression' ? expression.child('function') : expression)?.text ?? ''
}

function basesOf(node: SyntaxNode): string[] {
  const clauses = [...(node.of('class_heritage')?.children ?? []), ...node.all('extends_type_clause')]
  return clauses.flatMap((clause) => {
    if (!/_clause$/.test(clause.type)) return clause.named ? [baseName(clause)] : []
    return clause.namedChildren.filter((base) => base.type !== 'type_arguments').map(baseName)
  })
}

function baseName(node: SyntaxNode): string {
  if (node.type === 'generic_type') return node.child('name')?.text ?? ''
  if (node.type === 'call_expression') return node.child('function')?.text ?? ''
  return node.text.slice(0, 120)
}

function defineClass(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const name = nameOf(node) || (node.parent?.type === 'variable_declarator' ? nameOf(node.parent) : '')
  const bases = basesOf(node)
  const role = bases.some((base) => /^(?:React\.)?(?:Pure)?Component$/.test(base)) ? 'component' : undefined
  const stub = bases.length === 0 && (node.child('body')?.namedChildren.length ?? 1) === 0
  const decorators = decoratorsOf(node).map(decoratorName)
  if (node.type !== 'class' || name !== '')
    define(node, scope, reading, { name, kind: 'class', bases, decorators, role, stub })
  return { container: name, level: 'class' }
}

function defineFunction(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const isDefault = node.parent?.type === 'export_statement' && node.parent.has('default')
  const isDeclaration = node.type.endsWith('_declaration')
  const name = isDeclaration || isDefault ? nameOf(node) || 'default' : ''
  if (name === '') {
    // A function in a variable's value is that variable's; it is defined with it.
    const isOwned =
      scope.owner &&
      node.parent &&
      /^(?:arguments|export_statement|assignment_expression|variable_declarator|pair)$/.test(node.parent.type)
    return isOwned
      ? { container: scope.container, level: 'value', owner: scope.owner }
      : { container: scope.container, level: 'function' }
  }
  define(node, scope, reading, functionPart(name, node, 'function'))
  return { container: name, level: 'function' }
}

/** What a function is: empty, a hook, a component. */
export function functionPart(name: string, node: SyntaxNode, kind: 'function' | 'method'): Part {
  const feigned = pretends(node)
  return {
    name,
    kind,
    stub: doesNothing(node.child('body')) || feigned,
    pretends: feigned || undefined,
    role: kind === 'function' ? roleOf(name, node) : undefined,
    value: constantResult(node),
  }
}

function roleOf(name: string, node: SyntaxNode): Definition['role'] {
  if (HOOK.test(name)) return 'hook'
  const isMarkup = (one: SyntaxNode): boolean =>
    one.type.startsWith('jsx_') || one.source.text.startsWith('React.createElement(', one.start)
  return /^[A-Z]/.test(name) && node.find(isMarkup) ? 'component' : undefined
}

/** A function of one `return <constant>`. */
function constantResult(node: SyntaxNode): string | undefined {
  const body = node.child('body')
  const statements = body?.type === 'statement_block' ? body.namedChildren : []
  const only =
    statements.length === 1 && statements[0]?.type === 'return_statement' ? statements[0].namedChildren[0] : undefined
  return only && /^(?:string|number|true|false)$/.test(only.type) ? excerpt(only.text) : undefined
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  if (body?.type !== 'statement_block') return body?.type === 'undefined'
  const statements = body.namedChildren
  const only = statements[0]
  if (!only || statements.length > 1) return statements.length === 0
  if (only.type === 'return_statement')
    return only.namedChildren.length === 0 || only.namedChildren[0]?.type === 'undefined'
  return (
    only.type === 'throw_statement' &&
    /not[ _-]?(?:yet[ _-]?)?(?:been[ _-]?)?implemented|NotImplemented|\bTODO\b|\b501\b/i.test(only.text.slice(0, 300))
  )
}

function defineMethod(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const name = nameOf(node).replace(/^['"]|['"]$/g, '')
  const container = scope.level === 'class' ? scope.container : scope.owner?.name || undefined
  if (scope.level !== 'class' && !scope.owner) return { container: name, level: 'function' }
  const part = functionPart(name, node, container === undefined ? 'function' : 'method')
  define(node, { ...scope, container }, reading, {
    ...part,
    stub: part.stub && name !== 'constructor',
    decorators: decoratorsOf(node).map(decoratorName),
  })
  return { container: name === 'constructor' ? container : name, level: 'function' }
}

function defineField(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const name = (node.child('name') ?? node.child('property'))?.text.replace(/^['"]|['"]$/g, '') ?? ''
  const value = bare(node.child('value'))
  const decorators = decoratorsOf(node).map(decoratorName)
  if (value && isFunction(value)) {
    define(node, scope, reading, { ...functionPart(name, value, 'method'), decorators })
    return { container: name, level: 'function' }
  }
  define(node, scope, reading, { name, kind: 'field', decorators, value: written(value ?? node.child('type')) })
  return { container: scope.container, level: 'value' }
}

/** `constructor(private readonly users: Users)` */
function defineParameter(node: SyntaxNode, reading: Reading): void {
  const container = node.above('class_declaration', 'abstract_class_declaration', 'class')
  const scope: Scope = { container: container && nameOf(container), level: 'class' }
  define(node, scope, reading, {
    name: node.child('pattern')?.text ?? '',
    kind: 'field',
    value: written(node.child('type')),
  })
}

function defineType(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const name = nameOf(node)
  const value = node.child('value')
  define(node, scope, reading, { name, kind: 'type', value: written(value) })
  for (const member of literalMembers(value))
    define(member, { container: name, level: 'type' }, reading, { name: literalOf(member) ?? '', kind: 'member' })
  return { container: name, level: 'type' }
}

/** `'admin' | 'user'`, whose tree leans to the left. */
function literalMembers(value: SyntaxNode | undefined): SyntaxNode[] {
  const members: SyntaxNode[] = []
  for (let rest = value; rest; rest = rest.type === 'union_type' ? rest.namedChildren[0] : undefined) {
    const last = rest.type === 'union_type' ? rest.namedChildren.slice(1) : [rest]
    const strings = last.flatMap((one) => (one.type === 'literal_type' ? one.all('string') : []))
    if (strings.length !== last.length) return []
    members.unshift(...strings)
  }
  return members
}

function defineEnum(node: SyntaxNode, scope: Scope, reading: Reading): void {
  const name = nameOf(node)
  const inside: Scope = { container: name, level: 'type' }
  define(node, scope, reading, { name, kind: 'enum' })
  for (const member of node.child('body')?.namedChildren ?? []) {
    const label = member.type === 'enum_assignment' ? nameOf(member) : member.text
    define(member, inside, reading, {
      name: label.replace(/^['"]|['"]$/g, ''),
      kind: 'member',
      value: written(member.child('value')),
    })
  }
}

/** The function that a call wraps: `memo(forwardRef((props) => …))`. */
function wrapped(value: SyntaxNode | undefined): SyntaxNode | undefined {
  let inner = bare(value)
  while (inner?.type === 'call_expression' && WRAPPER.test(inner.child('function')?.text.slice(0, 80) ?? '')) {
    const given: readonly SyntaxNode[] = argumentsOf(inner)
    inner = bare(given.find((one) => isFunction(one)) ?? given[0])
  }
  return isFunction(inner) ? inner : undefined
}

function defineVariable(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const pattern = node.child('name')
  const value = bare(node.child('value'))
  const isLocal = scope.level === 'function' || scope.level === 'value'
  if (pattern?.type !== 'identifier') {
    for (const one of isLocal || isRequire(value)
      ? []
      : (pattern?.all('shorthand_property_identifier_pattern') ?? [])) {
      define(node, scope, reading, { name: one.text, kind: 'variable' })
    }
    return scope
  }
  const name = pattern.text
  if (value?.type === 'class' || isRequire(value)) return scope
  const isComponent = /^[A-Z]/.test(name) && COMPONENT.test(value?.text.slice(0, 20) ?? '')
  const body = wrapped(value)
  if (body) {
    const part = functionPart(name, body, 'function')
    define(node, scope, reading, isComponent ? { ...part, role: 'component' } : part)
    // A wrapped function may give the object whose entries are looked for; a plain one does not.
    const owner = value === body || isLocal ? undefined : { name, objects: 0, frozen: false }
    return { container: name, level: 'function', owner }
  }
  if (isLocal) return { ...scope, owner: undefined }
  const isFrozen =
    /\bas\s+const\s*$/.test(node.child('value')?.text.slice(-20) ?? '') ||
    /^Object\.freeze\b/.test(value?.text.slice(0, 20) ?? '')
  const role = isComponent ? 'component' : HOOK.test(name) && value?.type === 'call_expression' ? 'hook' : undefined
  define(node, scope, reading, {
    name,
    kind: 'variable',
    value: written(node.child('value')),
    size: sizeOf(value),
    role,
  })
  if (isFrozen && value?.type === 'array') {
    for (const one of value.all('string'))
      define(one, { container: name, level: 'type' }, reading, { name: literalOf(one) ?? '', kind: 'member' })
  }
  return { container: name, level: 'value', owner: { name, objects: 0, frozen: isFrozen } }
}

/** `require('x')`, `require('x').y`: an import, not a definition. */
function isRequire(value: SyntaxNode | undefined): boolean {
  return /^(?:require|import)\([^()]*\)(?:\.\w+)*$/.test(value?.text.slice(0, 200) ?? '')
}

function sizeOf(value: SyntaxNode | undefined): number | undefined {
  const isLiteral = (value?.type === 'array' || value?.type === 'object') && !value.of('spread_element')
  return isLiteral ? value.namedChildren.length : undefined
}

/** `exports.find = async () => {}`, `module.exports = {…}`, `Model.prototype.save = function () {}`, `this.x = …`. */
function defineAssigned(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const left = node.child('left')
  const right = bare(node.child('right'))
  if (left?.type !== 'member_expression') return scope
  const object = left.child('object')?.text.slice(0, 120) ?? ''
  const name = left.child('property')?.text ?? ''
  if (object === 'module' && name === 'exports') return { ...scope, owner: { name: '', objects: 0, frozen: false } }
  if (
    object === 'this' &&
    scope.level === 'function' &&
    left.above('method_definition')?.child('name')?.text === 'constructor'
  ) {
    define(node, scope, reading, { name, kind: 'field', value: written(right) })
    return scope
  }
  const isExports = object === 'exports' || object === 'module.exports'
  const container = /^(\w+)\.(?:prototype|methods|statics)$/.exec(object)?.[1]
  const body = wrapped(right)
  if (body && (isExports || container || scope.level === 'module')) {
    const part = functionPart(name, body, container ? 'method' : 'function')
    const holder = container ?? (isExports ? undefined : object)
    define(node, { container: holder, level: 'module' }, reading, isExports ? { ...part, exported: true } : part)
    return { container: name, level: 'function' }
  }
  if (isExports && right?.type !== 'identifier')
    define(node, { level: 'module' }, reading, { name, kind: 'variable', exported: true, value: written(right) })
  return isExports ? { container: name, level: 'value', owner: { name, objects: 0, frozen: false } } : scope
}

function defineEntries(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  if (!scope.owner) return scope
  const owner = { ...scope.owner, objects: scope.owner.objects + 1 }
  if (owner.objects === 1 && owner.name !== '') {
    for (const one of node.all('pair')) {
      if (isFunction(one.child('value'))) continue
      const value = bare(one.child('value'))
      define(one, { container: owner.name, level: 'type' }, reading, {
        name: keyOf(one),
        kind: owner.frozen ? 'member' : 'field',
        value: written(value),
        size: sizeOf(value),
      })
    }
  }
  return { ...scope, level: 'value', owner }
}

function definePair(node: SyntaxNode, scope: Scope, reading: Reading): Scope {
  const body = scope.owner ? wrapped(node.child('value')) : undefined
  if (!body) return scope
  const container = scope.owner?.name || undefined
  define(
    node,
    { ...scope, container },
    reading,
    functionPart(keyOf(node), body, container === undefined ? 'function' : 'method'),
  )
  return { container: keyOf(node), level: 'function' }
}
