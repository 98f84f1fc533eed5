import type { Findings } from '../findings.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { djangoCall, djangoClass } from './django.ts'
import { type Arguments, argumentsOf, type Constants, moduleConstants, textOf } from './python-text.ts'

/** Functions that make a router or an app, and the argument that holds its prefix. */
const MAKERS: ReadonlyMap<string, string> = new Map([
  ['FastAPI', ''],
  ['Flask', ''],
  ['Quart', ''],
  ['Sanic', ''],
  ['Starlette', ''],
  ['Litestar', ''],
  ['NinjaAPI', ''],
  ['APIRouter', 'prefix'],
  ['Blueprint', 'url_prefix'],
  ['APIBlueprint', 'url_prefix'],
  ['Namespace', 'path'],
  ['Router', 'path'],
])

/** Methods that mount a router: where its prefix is, by name or by place. */
const MOUNTS: ReadonlyMap<string, { readonly prefix: string; readonly child: number }> = new Map([
  ['include_router', { prefix: 'prefix', child: 0 }],
  ['register_blueprint', { prefix: 'url_prefix', child: 0 }],
  ['blueprint', { prefix: 'url_prefix', child: 0 }],
  ['add_namespace', { prefix: 'path', child: 0 }],
  ['mount', { prefix: 'path', child: 1 }],
  ['add_router', { prefix: 'prefix', child: 1 }],
])

const FRAMEWORKS = [
  'fastapi',
  'flask',
  'quart',
  'sanic',
  'starlette',
  'litestar',
  'aiohttp',
  'bottle',
  'ninja',
  'falcon',
  'tornado',
  'django',
]

/** Objects that a decorator takes from a test's or a client's library: no router. */
const NO_ROUTER =
  /(?:^|\.|_)(?:mock|mocker|patch|responses|respx|respx_mock|requests_mock|httpretty|session|client|requests|monkeypatch|cache)(?:$|\.)/i

interface Reading {
  readonly findings: Findings
  readonly constants: Constants
  readonly framework: string
  readonly routers: Set<string>
  readonly classes: ReadonlyMap<string, SyntaxNode>
}

/** FastAPI, Flask, Django and their relatives. */
export function pythonRoutes(root: SyntaxNode, findings: Findings): void {
  const imported = findings.imports.map((one) => one.from.split('.')[0] ?? '')
  const framework =
    FRAMEWORKS.find((name) => imported.some((module) => module === name || module.startsWith(`${name}_`))) ?? ''
  const classes = new Map<string, SyntaxNode>()
  const reading: Reading = { findings, constants: moduleConstants(root), framework, routers: new Set(), classes }
  walk(root, true, (node) => {
    if (node.type === 'class_definition') classes.set(node.child('name')?.text ?? '', node)
    if (node.type === 'assignment') madeRouter(node, reading)
    if (node.type === 'typed_parameter') takenRouter(node, reading)
    return true
  })
  walk(root, true, (node) => {
    if (node.type === 'decorator') decoratedRoute(node, reading)
    else if (node.type === 'call') calledRoute(node, reading)
    else if (node.type === 'class_definition') djangoClass(node, findings)
    return true
  })
}

/** `router = APIRouter(prefix="/users")` */
function madeRouter(node: SyntaxNode, reading: Reading): void {
  const call = node.child('right')
  const maker = lastName(call?.child('function')?.text ?? '')
  const keyword = call?.type === 'call' ? MAKERS.get(maker) : undefined
  const name = node.child('left')?.text ?? ''
  if (keyword === undefined) return
  reading.routers.add(name)
  const written = textOf(argumentsOf(call).named.get(keyword), reading.constants)
  const prefix = written === undefined ? '' : routePrefix(written)
  if (prefix !== '')
    reading.findings.mounts.push({ parent: '', child: name, prefix, line: node.line, within: within(node) })
}

/** `def register(app: FastAPI)` */
function takenRouter(node: SyntaxNode, reading: Reading): void {
  if (MAKERS.has(lastName(node.child('type')?.text ?? ''))) reading.routers.add(node.namedChildren[0]?.text ?? '')
}

function decoratedRoute(decorator: SyntaxNode, reading: Reading): void {
  const call = decorator.namedChildren[0]
  const callee = call?.type === 'call' ? call.child('function') : undefined
  if (!call || callee?.type !== 'attribute') return
  const on = callee.child('object')?.text ?? ''
  const name = callee.child('attribute')?.text ?? ''
  if (NO_ROUTER.test(on)) return
  const given = argumentsOf(call)
  const definition = decorator.parent?.child('definition')
  const isClass = definition?.type === 'class_definition'
  const methods = decoratorMethods(name, given, isClass ? definition : undefined)
  for (const path of methods.length > 0 ? pathsOf(given, reading) : []) {
    for (const method of methods) {
      const handler = definition?.child('name')?.text
      reading.findings.routes.push({
        method,
        path,
        on,
        handler,
        line: decorator.line,
        framework: frameworkOf(name, reading),
        within: within(decorator),
      })
    }
  }
}

/** `.get` of FastAPI and new Flask, `.route(methods=[…])`, `.api_route`, `.websocket`; a class answers by its methods. */
function decoratorMethods(name: string, given: Arguments, owner: SyntaxNode | undefined): string[] {
  if (HTTP_METHODS.has(name)) return [name.toUpperCase()]
  if (/^websocket(?:_route)?$/.test(name)) return ['WS']
  if (name !== 'route' && name !== 'api_route') return []
  if (owner) return methodsOfClass(owner)
  return listedMethods(given.named.get('methods') ?? given.named.get('method')) ?? ['GET']
}

function listedMethods(list: SyntaxNode | undefined): string[] | undefined {
  if (!list) return undefined
  const names = [...list.text.slice(0, 300).matchAll(/['"](\w+)['"]/g)].map((found) => (found[1] ?? '').toUpperCase())
  return names.length > 0 ? names : ['ANY']
}

export function methodsOfClass(owner: SyntaxNode | undefined): string[] {
  const names = (owner?.child('body')?.children ?? []).map(
    (one) => (one.child('definition') ?? one).child('name')?.text ?? '',
  )
  const methods = names.filter((name) => HTTP_METHODS.has(name)).map((name) => name.toUpperCase())
  return methods.length > 0 ? methods : ['ANY']
}

/** The path, first or by name; what begins with no slash is an address or a name, not a path. */
function pathsOf(given: Arguments, reading: Reading): string[] {
  const node = given.at[0] ?? given.named.get('path') ?? given.named.get('rule') ?? given.named.get('uri')
  const text = textOf(node, reading.constants)
  return text !== undefined && (text === '' || /^(?:\/|\{\?)/.test(text)) ? [routePath(text)] : []
}

function frameworkOf(decorator: string, reading: Reading): string {
  return reading.framework || (decorator === 'route' ? 'flask' : 'fastapi')
}

function calledRoute(call: SyntaxNode, reading: Reading): void {
  const callee = call.child('function')
  const name = lastName(callee?.text ?? '')
  const on = callee?.type === 'attribute' ? (callee.child('object')?.text ?? '') : ''
  const given = argumentsOf(call)
  const mount = on !== '' ? MOUNTS.get(name) : undefined
  if (mount) mountRouter(call, on, given, mount, reading)
  else if (
    on !== '' &&
    /^add_(?:url_rule|api_route|route|resource|api_websocket_route|get|post|put|patch|delete|view)$/.test(name)
  )
    addRoute(call, on, name, given, reading)
  else if (reading.framework === 'starlette' || reading.framework === 'fastapi')
    starletteRoute(call, name, given, reading)
  else if (reading.framework === 'tornado' && name === 'Application') tornadoRoutes(given, reading)
  else passRouter(call, name, given, reading)
  if (reading.framework === 'django' || name === 'path' || name === 're_path')
    djangoCall(call, reading.findings, reading.constants)
}

function mountRouter(
  call: SyntaxNode,
  on: string,
  given: Arguments,
  mount: { prefix: string; child: number },
  reading: Reading,
): void {
  const child = given.at[mount.child] ?? given.named.get('router') ?? given.named.get('app')
  const written = given.named.get(mount.prefix) ?? (mount.child === 1 ? given.at[0] : undefined)
  const prefix = written ? textOf(written, reading.constants) : ''
  if (!child || prefix === undefined) return
  const module = child.type === 'string' ? textOf(child, reading.constants) : undefined
  const name = child.type === 'call' ? (child.child('function')?.text ?? '') : child.text.slice(0, 120)
  reading.findings.mounts.push({
    parent: on,
    child: module ?? name,
    prefix: routePrefix(prefix),
    line: call.line,
    module,
    within: within(call),
  })
}

/** add_url_rule, add_api_route, aiohttp's add_get, Flask-RESTful's add_resource. */
function addRoute(call: SyntaxNode, on: string, name: string, given: Arguments, reading: Reading): void {
  const texts = given.at.map((one) => textOf(one, reading.constants))
  const paths = texts.flatMap((text, at) =>
    !/^(?:identifier|attribute)$/.test(given.at[at]?.type ?? '') && text !== undefined && /^(?:\/|\{\?)/.test(text)
      ? [routePath(text)]
      : [],
  )
  const view =
    given.named.get('view_func') ??
    given.named.get('endpoint') ??
    given.at.find((one) => /^(?:identifier|attribute|call)$/.test(one.type))
  const handler =
    view?.type === 'call' ? view.child('function')?.text.replace(/\.as_view$/, '') : view?.text.slice(0, 120)
  const verb = name.slice('add_'.length)
  const owner = reading.classes.get(handler ?? '')
  const methods = HTTP_METHODS.has(verb)
    ? [verb.toUpperCase()]
    : verb === 'api_websocket_route'
      ? ['WS']
      : (listedMethods(given.named.get('methods')) ?? (owner || verb === 'resource' ? methodsOfClass(owner) : ['GET']))
  for (const path of new Set(paths)) {
    for (const method of methods)
      reading.findings.routes.push({
        method,
        path,
        on,
        handler,
        line: call.line,
        framework: reading.framework || 'flask',
        within: within(call),
      })
  }
}

/** `Route("/x", endpoint, methods=["GET"])` in a list; `Mount("/x", routes=[…])` around it is its prefix. */
function starletteRoute(call: SyntaxNode, name: string, given: Arguments, reading: Reading): void {
  if (name !== 'Route' && name !== 'WebSocketRoute') {
    passRouter(call, name, given, reading)
    return
  }
  const path = textOf(given.at[0] ?? given.named.get('path'), reading.constants)
  if (path === undefined) return
  const outer = call.above('call')
  const isMounted = outer && lastName(outer.child('function')?.text ?? '') === 'Mount'
  const prefix = isMounted ? routePrefix(textOf(argumentsOf(outer).at[0], reading.constants) ?? '') : ''
  const handler = (given.at[1] ?? given.named.get('endpoint'))?.text.slice(0, 120)
  for (const method of name === 'Route' ? (listedMethods(given.named.get('methods')) ?? ['GET']) : ['WS']) {
    reading.findings.routes.push({
      method,
      path: joinPath(prefix, routePath(path)),
      on: '',
      handler,
      line: call.line,
      framework: 'starlette',
      within: within(call),
    })
  }
}

/** `Application([(r"/x", Handler)])` */
function tornadoRoutes(given: Arguments, reading: Reading): void {
  for (const entry of given.at[0]?.namedChildren ?? []) {
    const path = textOf(entry.namedChildren[0], reading.constants)
    const handler = entry.namedChildren[1]?.text.slice(0, 120)
    if (path === undefined || !path.startsWith('/')) continue
    for (const method of methodsOfClass(reading.classes.get(handler ?? ''))) {
      reading.findings.routes.push({
        method,
        path: routePath(path),
        on: 'Application',
        handler,
        line: entry.line,
        framework: 'tornado',
      })
    }
  }
}

/** `register_routes(app)`: a function that is given a router. */
function passRouter(call: SyntaxNode, name: string, given: Arguments, reading: Reading): void {
  const callee = call.child('function')?.text ?? ''
  const router = given.at.find((one) => one.type === 'identifier' && reading.routers.has(one.text))
  if (!router || MAKERS.has(name) || /[A-Z(]/.test(name)) return
  reading.findings.mounts.push({
    parent: router.text,
    child: callee,
    prefix: '',
    line: call.line,
    within: within(call),
  })
}

function lastName(callee: string): string {
  return callee.slice(callee.lastIndexOf('.') + 1)
}

function within(node: SyntaxNode): string | undefined {
  return node.above('function_definition')?.child('name')?.text
}
