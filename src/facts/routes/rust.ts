import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/rust.ts'
import { quoted } from '../read-table.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

const FRAMEWORKS = ['axum', 'actix_web', 'rocket', 'poem', 'salvo', 'ntex'] as const
const NAMES: Readonly<Record<string, string>> = { actix_web: 'actix' }

interface Reading {
  readonly findings: Findings
  readonly framework: string
  readonly constants: ReadonlyMap<string, string>
}

/** axum, actix-web, rocket, poem. */
export function rustRoutes(root: SyntaxNode, findings: Findings): void {
  const crate =
    FRAMEWORKS.find((name) => findings.imports.some((one) => one.from.split('::')[0] === name)) ??
    FRAMEWORKS.find((name) => root.text.includes(`${name}::`))
  if (crate === undefined) return
  const reading: Reading = { findings, framework: NAMES[crate] ?? crate, constants: constantsOf(root) }
  walk(root, true, (node) => {
    if (node.type === 'function_item') attributed(node, reading)
    else if (node.type === 'call_expression') called(node, reading)
    return true
  })
}

function constantsOf(root: SyntaxNode): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  for (const one of root.all('const_item', 'static_item')) {
    const value = one.child('value')
    if (value?.type === 'string_literal') constants.set(one.child('name')?.text ?? '', quoted(value))
  }
  return constants
}

function textOf(node: SyntaxNode | undefined, reading: Reading): string | undefined {
  if (node?.type === 'string_literal' || node?.type === 'raw_string_literal') return quoted(node)
  if (node?.type === 'reference_expression') return textOf(node.namedChildren[0], reading)
  if (node?.type === 'identifier' || node?.type === 'scoped_identifier')
    return reading.constants.get(node.text) ?? `{?${node.text.slice(0, 80)}}`
  if (node?.type === 'macro_invocation' && node.child('macro')?.text === 'format') {
    const format = node.find((one) => one.type === 'string_literal')
    return format && quoted(format).replace(/\{(\w*)[^{}]*\}/g, (_, name) => `{?${name}}`)
  }
  return undefined
}

/** `#[get("/users/{id}")]` before a handler; it serves where the handler is registered, so it is on itself. */
function attributed(node: SyntaxNode, reading: Reading): void {
  const handler = node.child('name')?.text ?? ''
  for (const item of attributesOf(node)) {
    const verb = attributeName(item).split('::').at(-1) ?? ''
    const given = item.of('attribute')?.child('arguments')
    const first = given?.namedChildren[0]
    if (first?.type !== 'string_literal' || !(HTTP_METHODS.has(verb) || verb === 'route')) continue
    const listed = [...(given?.text ?? '').matchAll(/\bmethod\s*=\s*"(\w+)"/g)].map((found) => found[1] ?? '')
    for (const method of verb === 'route' ? listed : [verb]) {
      const path = routePath(quoted(first).replace(/\?.*$/, ''))
      reading.findings.routes.push({
        method: method.toUpperCase(),
        path,
        on: handler,
        handler,
        line: item.line,
        framework: reading.framework,
      })
    }
  }
}

function called(node: SyntaxNode, reading: Reading): void {
  const callee = node.child('function')
  const name = callee?.type === 'field_expression' ? (callee.child('field')?.text ?? '') : ''
  const given = node.child('arguments')?.namedChildren ?? []
  const [first, second] = given
  switch (name) {
    case 'route':
    case 'at':
    case 'route_service':
      if (second) addRoute(node, textOf(first, reading), second, name === 'route_service', reading)
      else if (first && name === 'route') addRoute(node, '', first, false, reading)
      break
    case 'to':
      resourceHandler(node, first, reading)
      break
    case 'nest':
    case 'nest_service':
    case 'mount':
    case 'scope':
      if (second) mount(node, textOf(first, reading), second, reading)
      break
    case 'merge':
    case 'service':
    case 'configure':
      if (first) mount(node, '', first, reading)
  }
}

/** The names that a chain of calls leads back to: `Router::new()`, a variable, `web::scope("/x")`. */
function startOf(node: SyntaxNode): SyntaxNode {
  let inner = node
  for (;;) {
    const callee: SyntaxNode | undefined = inner.type === 'call_expression' ? inner.child('function') : undefined
    const next: SyntaxNode | undefined = callee?.type === 'field_expression' ? callee.child('value') : undefined
    if (!next) return inner
    inner = next
  }
}

/** Where a chain hangs: the router's name, and the prefix of the scopes around it. */
function place(node: SyntaxNode, reading: Reading): { readonly on: string; readonly prefix: string } {
  const start = startOf(node)
  const maker = start.type === 'call_expression' ? (start.child('function')?.text ?? '') : ''
  const own = /(?:^|::)(?:scope|resource)$/.test(maker)
    ? routePrefix(textOf(start.child('arguments')?.namedChildren[0], reading) ?? '')
    : ''
  let top = node
  while (top.parent?.type === 'field_expression' && top.parent.parent?.type === 'call_expression')
    top = top.parent.parent
  const outer = top.parent?.type === 'arguments' ? top.parent.parent : undefined
  const isInside = outer?.type === 'call_expression' && outer.child('function')?.child('field')?.text === 'service'
  if (outer && isInside) {
    const above = place(outer, reading)
    return { on: above.on, prefix: joinPath(above.prefix, own) }
  }
  const holder = top.above('let_declaration', 'block')
  const variable = holder?.type === 'let_declaration' ? holder.child('pattern')?.text.replace(/^mut\s+/, '') : undefined
  return {
    on: variable ?? (start.type === 'call_expression' ? maker.replace(/::\w+$/, '') : start.text.slice(0, 80)),
    prefix: own,
  }
}

function addRoute(
  node: SyntaxNode,
  path: string | undefined,
  target: SyntaxNode,
  isService: boolean,
  reading: Reading,
): void {
  if (path === undefined) return
  const { on, prefix } = place(node, reading)
  const methods = isService ? [{ method: 'ANY', handler: undefined }] : methodsIn(target)
  for (const { method, handler } of methods) {
    reading.findings.routes.push({
      method,
      path: joinPath(prefix, routePath(path)),
      on,
      handler,
      line: (node.child('function')?.child('field') ?? node).line,
      framework: reading.framework,
      within: within(node),
    })
  }
}

/** `get(list).post(create)`, `web::get().to(list)`, `any(handler)`; nothing for what gives no method. */
function methodsIn(target: SyntaxNode): { readonly method: string; readonly handler: string | undefined }[] {
  const found: { method: string; handler: string | undefined }[] = []
  let handler: string | undefined
  for (let inner: SyntaxNode | undefined = target; inner?.type === 'call_expression'; ) {
    const callee: SyntaxNode | undefined = inner.child('function')
    const name = (callee?.child('field') ?? callee?.child('name') ?? callee)?.text ?? ''
    const first = inner.child('arguments')?.namedChildren[0]
    if (name === 'to' || name === 'to_async') handler = first?.text.slice(0, 120)
    const verb = name.replace(/_service$/, '')
    if (HTTP_METHODS.has(verb))
      found.unshift({ method: verb.toUpperCase(), handler: handler ?? first?.text.slice(0, 120) })
    else if (verb === 'any' || verb === 'on' || (callee?.type !== 'field_expression' && name === 'to'))
      found.unshift({ method: 'ANY', handler: handler ?? first?.text.slice(0, 120) })
    inner = callee?.type === 'field_expression' ? callee.child('value') : undefined
  }
  return found
}

/** actix's `web::resource("/x").to(handler)`: all methods. */
function resourceHandler(node: SyntaxNode, handler: SyntaxNode | undefined, reading: Reading): void {
  const object = node.child('function')?.child('value')
  if (object?.type !== 'call_expression' || !/(?:^|::)resource$/.test(object.child('function')?.text ?? '')) return
  const { on, prefix } = place(node, reading)
  reading.findings.routes.push({
    method: 'ANY',
    path: prefix || '/',
    on,
    handler: handler?.text.slice(0, 120),
    line: node.line,
    framework: reading.framework,
    within: within(node),
  })
}

/** A router, a function that gives one, or handlers with attributes, in a scope. */
function mount(node: SyntaxNode, written: string | undefined, child: SyntaxNode, reading: Reading): void {
  if (written === undefined) return
  const { on, prefix } = place(node, reading)
  const full = joinPath(prefix, routePrefix(written))
  const listed = child.type === 'macro_invocation' && child.child('macro')?.text === 'routes'
  const names = listed
    ? (child.of('token_tree')?.text.slice(1, -1).split(',') ?? []).map((one) => one.trim())
    : [childName(child)]
  for (const name of names) {
    if (name !== '')
      reading.findings.mounts.push({
        parent: on,
        child: name.replace(/::/g, '.'),
        prefix: full,
        line: node.line,
        within: within(node),
      })
  }
}

/** The name to look for; a scope that is written in place has none, its routes know where they hang. */
function childName(child: SyntaxNode): string {
  if (child.type !== 'call_expression')
    return /^[\w:.]+$/.test(child.text.slice(0, 120)) ? child.text.slice(0, 120) : ''
  const start = startOf(child)
  const name = (start.type === 'call_expression' ? start.child('function') : start)?.text ?? ''
  return /^[\w:.]+$/.test(name) && !/(?:^|::)(?:scope|resource|new)$/.test(name) ? name.slice(0, 120) : ''
}

function within(node: SyntaxNode): string | undefined {
  return node.above('function_item')?.child('name')?.text
}
