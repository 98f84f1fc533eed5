import {
  argumentsOf,
  bare,
  type Constants,
  isFunction,
  literalOf,
  moduleConstants,
  property,
  textOf,
} from '../ecmascript/text.ts'
import type { Findings } from '../findings.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

/** What makes an app or a router, by how the call is written, and whose it is. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:require\(['"]express['"]\)|express)(?:\.Router)?\(/, 'express'],
  [/^(?:\w+\.)?Router\(/, 'express'],
  [/^PromiseRouter\(/, 'express'],
  [/^(?:require\(['"]fastify['"]\)|[fF]astify)\(/, 'fastify'],
  [/^new (?:OpenAPI)?Hono\b/, 'hono'],
  [/^new (?:Koa)?Router\b/, 'koa'],
  [/^new Koa\b/, 'koa'],
  [/^new Elysia\b/, 'elysia'],
  [/^(?:polka|restana)\(/, 'polka'],
  [/^restify\.createServer\(/, 'restify'],
  [/^(?:new )?Hapi\.[sS]erver\(/, 'hapi'],
  [/^(?:Auto|Itty)?Router\(|^createRouter\(\)/, 'router'],
]

const ROUTER_TYPE =
  /^:\s*(?:express\.)?(?:FastifyInstance|Application|Express|I?Router|Hono|OpenAPIHono|Elysia|Koa|KoaRouter)\b/

/** Names that are apps and routers by custom, where the file itself does not make them. */
const CUSTOM = /^(?:this\.)?(?:app|server|fastify|instance|router|\w*Router|\w+Routes?|routes?|\w+App|v\d+)$/

/** Libraries that call addresses, so that `api.get('/x')` of their making serves nothing. */
const CLIENTS = /^(?:axios|got|ky|superagent|supertest|node-fetch|undici|msw|nock|cypress|miragejs|ofetch)(?:\/|$)/

interface Router {
  readonly on: string
  readonly prefix: string
  readonly framework: string
  /** Made or typed in this file, not only named so. */
  readonly sure: boolean
}

type Routers = ReadonlyMap<string, Router>

interface Reading {
  readonly findings: Findings
  readonly constants: Constants
  readonly framework: string
  readonly clients: ReadonlySet<string>
}

/** Express, Fastify, Hono, Koa, Elysia, Hapi, restify, polka. */
export function ecmascriptRoutes(root: SyntaxNode, findings: Findings): void {
  const from = findings.imports.map((one) => one.from)
  const framework =
    MAKERS.map(([, name]) => name).find((name) =>
      from.some((one) => one === name || one.startsWith(`@${name}/`) || one.startsWith(`${name}-`)),
    ) ?? 'express'
  const clients = new Set(
    findings.imports.filter((one) => CLIENTS.test(one.from)).flatMap((one) => one.names.map((name) => name.local)),
  )
  const reading: Reading = { findings, constants: moduleConstants(root), framework, clients }
  const made = new Map<string, Router>()
  walk(root, true, (node) => {
    noteRouter(node, made, reading)
    return true
  })
  walk<Routers>(root, made, (node, routers) =>
    node.type === 'call_expression' ? call(node, routers, reading) : routers,
  )
}

/** The start of a chain of calls, and the prefixes that it sets: `new Hono().basePath('/api')`. */
function origin(
  node: SyntaxNode | undefined,
  constants: Constants,
): { readonly node: SyntaxNode | undefined; readonly prefix: string } {
  let inner = bare(node)
  let prefix = ''
  while (inner?.type === 'call_expression') {
    const callee: SyntaxNode | undefined = inner.child('function')
    if (callee?.type !== 'member_expression' || makerOf(inner)) break
    const name = callee.child('property')?.text
    if (name === 'basePath' || name === 'prefix')
      prefix = joinPath(routePrefix(textOf(argumentsOf(inner)[0], constants) ?? ''), prefix)
    inner = bare(callee.child('object'))
  }
  return { node: inner, prefix }
}

function makerOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type !== 'call_expression' && node?.type !== 'new_expression') return undefined
  const text = node.text.slice(0, 80)
  return MAKERS.find(([test]) => test.test(text))?.[1]
}

function noteRouter(node: SyntaxNode, made: Map<string, Router>, reading: Reading): void {
  const typed = node.type === 'required_parameter' && ROUTER_TYPE.test(node.child('type')?.text ?? '')
  if (typed) {
    const on = node.child('pattern')?.text ?? ''
    made.set(on, { on, prefix: '', framework: reading.framework, sure: true })
  }
  const target =
    node.type === 'assignment_expression' ? node.child('left') : (node.child('name') ?? node.child('property'))
  const value = node.type === 'assignment_expression' ? node.child('right') : node.child('value')
  if (
    !target ||
    !value ||
    !/^(?:variable_declarator|assignment_expression|public_field_definition|field_definition)$/.test(node.type)
  )
    return
  const start = origin(value, reading.constants)
  const framework = makerOf(start.node)
  if (!framework) return
  const on = node.type.endsWith('field_definition') ? `this.${target.text}` : target.text
  made.set(on, {
    on,
    prefix: '',
    framework: framework === 'express' || framework === 'router' ? reading.framework : framework,
    sure: true,
  })
  const options = argumentsOf(start.node).find((one) => one.type === 'object')
  const prefix = joinPath(routePrefix(textOf(property(options, 'prefix'), reading.constants) ?? ''), start.prefix)
  if (prefix !== '')
    reading.findings.mounts.push({ parent: '', child: on, prefix, line: node.line, within: within(node) })
}

/** Looks at one call; gives the routers that are known in it. */
function call(node: SyntaxNode, routers: Routers, reading: Reading): Routers {
  const callee = node.child('function')
  const given = argumentsOf(node)
  if (callee?.type !== 'member_expression') {
    passRouter(node, callee, given, routers, reading)
    return routers
  }
  const name = callee.child('property')?.text ?? ''
  const start = origin(callee.child('object'), reading.constants).node
  const router = routerOf(start, routers, reading)
  if (!router) {
    passRouter(node, callee, given, routers, reading)
    return routers
  }
  if (HTTP_METHODS.has(name) || name === 'all' || name === 'del' || name === 'ws')
    verb(node, callee, name, given, router, reading)
  else if (name === 'on' && given.length > 2) listed(node, given, router, reading)
  else if (name === 'route' || name === 'register' || name === 'use' || name === 'mount' || name === 'group')
    return mount(node, name, given, router, routers, reading)
  else if (name === 'prefix') prefixed(node, given, router, reading)
  return routers
}

function routerOf(start: SyntaxNode | undefined, routers: Routers, reading: Reading): Router | undefined {
  const framework = makerOf(start)
  if (start && framework) {
    const holder = start.above('variable_declarator', 'statement_block')
    const on = holder?.type === 'variable_declarator' ? (holder.child('name')?.text ?? '') : ''
    return routers.get(on) ?? { on: on || 'default', prefix: '', framework, sure: true }
  }
  const name = start?.type === 'identifier' || start?.type === 'member_expression' ? start.text.slice(0, 80) : ''
  const known = routers.get(name)
  if (known) return known
  return CUSTOM.test(name) && !reading.clients.has(name)
    ? { on: name, prefix: '', framework: reading.framework, sure: false }
    : undefined
}

/** Something that can answer a request: a function, a name of one, or a call that makes one. */
function isHandler(node: SyntaxNode | undefined): boolean {
  return (
    isFunction(node) ||
    (node !== undefined && /^(?:identifier|member_expression|call_expression|array)$/.test(node.type))
  )
}

function handlerName(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'identifier' || node?.type === 'member_expression') return node.text.slice(0, 120)
  if (node?.type === 'function_expression') return node.child('name')?.text
  if (node?.type !== 'call_expression') return undefined
  const callee = node.child('function')
  if (callee?.type === 'member_expression' && callee.child('property')?.text === 'bind')
    return callee.child('object')?.text
  return handlerName(argumentsOf(node).at(-1))
}

function verb(
  node: SyntaxNode,
  callee: SyntaxNode,
  name: string,
  given: readonly SyntaxNode[],
  router: Router,
  reading: Reading,
): void {
  const chained = routeChain(callee.child('object'), reading)
  const handlers = chained === undefined ? given.slice(1) : given
  const last = handlers.at(-1)
  // Fastify and Elysia put options between path and handler, Elysia behind; a client has no function at the end.
  const answers = router.sure
    ? handlers.some(isHandler)
    : isFunction(last) || (isHandler(last) && !/^(?:this\.)?(?:instance|routes?|server)$/.test(router.on))
  if (!answers) return
  const paths = chained !== undefined ? [chained] : pathsOf(given[0], router, reading)
  const method = name === 'all' ? 'ANY' : name === 'del' ? 'DELETE' : name === 'ws' ? 'WS' : name.toUpperCase()
  for (const path of paths) add(node, method, path, router, handlerName(last), reading)
}

/** The path of `router.route('/x').get(…).post(…)`. */
function routeChain(object: SyntaxNode | undefined, reading: Reading): string | undefined {
  for (let inner = bare(object); inner?.type === 'call_expression'; ) {
    const callee: SyntaxNode | undefined = inner.child('function')
    if (callee?.child('property')?.text === 'route' && argumentsOf(inner).length === 1)
      return textOf(argumentsOf(inner)[0], reading.constants)
    inner = bare(callee?.child('object'))
  }
  return undefined
}

function pathsOf(node: SyntaxNode | undefined, router: Router, reading: Reading): string[] {
  if (node?.type === 'array') return node.namedChildren.flatMap((one) => pathsOf(one, router, reading))
  const text = textOf(node, reading.constants)
  if (text === undefined || (node?.type === 'identifier' && !reading.constants.has(node.text) && !router.sure))
    return []
  const fits = router.sure ? /^(?:[/*{:\w]|$)/ : /^(?:\/|\*|\{\?)/
  return fits.test(text) && !/\s|:\/\//.test(text) ? [text] : []
}

function add(
  node: SyntaxNode,
  method: string,
  path: string,
  router: Router,
  handler: string | undefined,
  reading: Reading,
): void {
  reading.findings.routes.push({
    method,
    path: joinPath(router.prefix, routePath(path)),
    on: router.on,
    handler,
    line: (node.child('function')?.child('property') ?? node).line,
    framework: router.framework,
    within: within(node),
  })
}

/** Hono's `app.on(['GET', 'POST'], '/x', handler)`. */
function listed(node: SyntaxNode, given: readonly SyntaxNode[], router: Router, reading: Reading): void {
  for (const method of methodsIn(given[0]))
    for (const path of pathsOf(given[1], router, reading))
      add(node, method, path, router, handlerName(given.at(-1)), reading)
}

function methodsIn(node: SyntaxNode | undefined): string[] {
  const all = node?.type === 'array' ? node.namedChildren : node ? [node] : []
  return all
    .flatMap((one) => literalOf(one)?.toUpperCase() ?? [])
    .map((method) => (method === '*' ? 'ANY' : method))
    .filter((method) => method === 'ANY' || HTTP_METHODS.has(method.toLowerCase()))
}

/** use, register, mount, group, and route where it takes an object or another router. */
function mount(
  node: SyntaxNode,
  name: string,
  given: readonly SyntaxNode[],
  router: Router,
  routers: Routers,
  reading: Reading,
): Routers {
  const first = given[0]
  if (name === 'route' && (first?.type === 'object' || first?.type === 'array')) {
    for (const options of first.type === 'array' ? first.namedChildren : [first])
      declared(node, options, router, reading)
    return routers
  }
  const options = given.find((one) => one.type === 'object')
  const written =
    first && /^(?:string|template_string|binary_expression)$/.test(first.type) ? first : property(options, 'prefix')
  const prefix = routePrefix(textOf(written, reading.constants) ?? '')
  const children = (written === first ? given.slice(1) : given).flatMap((one) =>
    one.type === 'array' ? one.namedChildren : [one],
  )
  const inside = new Map(routers)
  for (const child of children) {
    if (isFunction(child)) openRouter(child, prefix, router, inside)
    else mountChild(node, child, prefix, router, reading)
  }
  return inside
}

/** fastify.route({ method, url, handler }) and hapi's server.route({ method, path, handler }). */
function declared(node: SyntaxNode, options: SyntaxNode, router: Router, reading: Reading): void {
  const path = textOf(property(options, 'url') ?? property(options, 'path'), reading.constants)
  if (path === undefined) return
  for (const method of methodsIn(property(options, 'method')))
    add(node, method, path, router, handlerName(property(options, 'handler')), reading)
}

/** A function that is called with a router: what it registers has the prefix of the call. */
function openRouter(child: SyntaxNode, prefix: string, router: Router, inside: Map<string, Router>): void {
  const parameters = child.child('parameters') ?? child.child('parameter')
  const first = parameters?.type === 'identifier' ? parameters : parameters?.namedChildren[0]
  const name = (first?.child('pattern') ?? first)?.text ?? ''
  if (/^(?:req|request|ctx|context|c|_\w*|err|error)$/.test(name) || name === '') return
  inside.set(name, { ...router, prefix: joinPath(router.prefix, prefix) })
}

function mountChild(node: SyntaxNode, child: SyntaxNode, prefix: string, router: Router, reading: Reading): void {
  const { findings } = reading
  const line = child.line
  const full = joinPath(router.prefix, prefix)
  const push = (name: string, module?: string): void => {
    findings.mounts.push({ parent: router.on, child: name, prefix: full, line, module, within: within(node) })
  }
  if (child.type === 'identifier' || child.type === 'member_expression') push(child.text.slice(0, 120))
  if (child.type !== 'call_expression') return
  const callee = child.child('function')
  const module = callee?.text === 'require' || callee?.type === 'import' ? literalOf(argumentsOf(child)[0]) : undefined
  const name = callee?.text.slice(0, 120) ?? ''
  if (module !== undefined) push('default', module)
  else if (/\.(?:routes|middleware)$/.test(name)) push(name.replace(/\.\w+$/, ''))
  // A middleware that is made in place mounts nothing; one that is made for a path may.
  else if (prefix !== '' || /rout|api|controller/i.test(name)) push(name)
}

/** Koa's `router.prefix('/x')`. */
function prefixed(node: SyntaxNode, given: readonly SyntaxNode[], router: Router, reading: Reading): void {
  const prefix = routePrefix(textOf(given[0], reading.constants) ?? '')
  if (router.sure && prefix !== '' && node.parent?.type === 'expression_statement')
    reading.findings.mounts.push({ parent: '', child: router.on, prefix, line: node.line, within: within(node) })
}

/** `registerUsers(app)` and `require('./routes')(app)`: the function is given a router. */
function passRouter(
  node: SyntaxNode,
  callee: SyntaxNode | undefined,
  given: readonly SyntaxNode[],
  routers: Routers,
  reading: Reading,
): void {
  const router = given.map((one) => routers.get(one.text.slice(0, 80))).find((one) => one?.sure)
  if (!router || !callee) return
  const module =
    callee.type === 'call_expression' && callee.child('function')?.text === 'require'
      ? literalOf(argumentsOf(callee)[0])
      : undefined
  const child = module === undefined ? callee.text.slice(0, 120) : 'default'
  if (/[({\s]/.test(child) || reading.clients.has(child)) return
  reading.findings.mounts.push({
    parent: router.on,
    child,
    prefix: router.prefix,
    line: node.line,
    module,
    within: within(node),
  })
}

/** The named function around a node. */
function within(node: SyntaxNode): string | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === 'function_declaration' || outer.type === 'method_definition') return outer.child('name')?.text
    if (isFunction(outer) && outer.parent?.type === 'variable_declarator') return outer.parent.child('name')?.text
    if (isFunction(outer) && /^(?:export_statement|assignment_expression)$/.test(outer.parent?.type ?? ''))
      return 'default'
  }
  return undefined
}
