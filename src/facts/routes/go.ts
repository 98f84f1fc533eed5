import type { Findings } from '../findings.ts'
import { quoted } from '../read-table.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

const FRAMEWORKS: readonly (readonly [RegExp, string])[] = [
  [/gin-gonic\/gin/, 'gin'],
  [/go-chi\/chi/, 'chi'],
  [/labstack\/echo/, 'echo'],
  [/gofiber\/fiber/, 'fiber'],
  [/gorilla\/mux/, 'gorilla'],
  [/httprouter/, 'httprouter'],
  [/net\/http$/, 'net/http'],
]

const MAKER =
  /^(?:gin\.(?:Default|New)|chi\.NewRouter|chi\.NewMux|echo\.New|fiber\.New|mux\.NewRouter|http\.NewServeMux|httprouter\.New)\(/
const ROUTER_TYPE =
  /^\*?(?:gin\.(?:RouterGroup|Engine|IRouter|IRoutes)|chi\.(?:Router|Mux)|echo\.(?:Echo|Group)|fiber\.(?:App|Router|Group)|mux\.Router|http\.ServeMux|httprouter\.Router)$/

/** A router by the name it goes by in a function, with the prefix of the closures around. */
interface Router {
  readonly on: string
  readonly prefix: string
}

type Routers = ReadonlyMap<string, Router>

interface Reading {
  readonly findings: Findings
  readonly framework: string
  readonly constants: ReadonlyMap<string, string>
}

/** net/http, gin, chi, echo, fiber, gorilla/mux, httprouter. */
export function goRoutes(root: SyntaxNode, findings: Findings): void {
  const framework = FRAMEWORKS.find(([test]) => findings.imports.some((one) => test.test(one.from)))?.[1]
  if (framework === undefined) return
  const reading: Reading = { findings, framework, constants: constantsOf(root) }
  for (const declaration of root.all('function_declaration', 'method_declaration')) {
    const known = new Map<string, Router>()
    for (const one of declaration.child('parameters')?.all('parameter_declaration') ?? []) {
      if (ROUTER_TYPE.test(one.child('type')?.text ?? ''))
        for (const name of one.all('identifier')) known.set(name.text, { on: name.text, prefix: '' })
    }
    walk<Routers>(declaration, known, (node, routers) => {
      if (node.type === 'short_var_declaration' || node.type === 'assignment_statement' || node.type === 'var_spec')
        assigned(node, known, routers, reading)
      return node.type === 'call_expression' ? call(node, routers, reading) : routers
    })
  }
}

function constantsOf(root: SyntaxNode): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  walk(root, true, (node) => {
    if (/^(?:function|method)_declaration$/.test(node.type)) return undefined
    const value =
      node.type === 'const_spec' || node.type === 'var_spec' ? node.child('value')?.namedChildren[0] : undefined
    const text = textOf(value, constants)
    if (text !== undefined && !text.startsWith('{?')) constants.set(node.child('name')?.text ?? '', text)
    return true
  })
  return constants
}

function textOf(node: SyntaxNode | undefined, constants: ReadonlyMap<string, string>): string | undefined {
  switch (node?.type) {
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return quoted(node)
    case 'binary_expression': {
      const left = textOf(node.child('left'), constants)
      const right = textOf(node.child('right'), constants)
      return left === undefined || right === undefined ? undefined : left + right
    }
    case 'identifier':
    case 'selector_expression':
      return constants.get(node.text) ?? `{?${node.text.slice(0, 80)}}`
    case 'call_expression': {
      const format =
        node.child('function')?.text === 'fmt.Sprintf' ? textOf(argumentsOf(node)[0], constants) : undefined
      return format?.replace(/%[a-z]/g, '{?}')
    }
    default:
      return undefined
  }
}

function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return call.child('arguments')?.namedChildren ?? []
}

/** `api := r.Group("/api")`, `s := r.PathPrefix("/s").Subrouter()`, `r := chi.NewRouter()` */
function assigned(node: SyntaxNode, known: Map<string, Router>, routers: Routers, reading: Reading): void {
  const left = (node.child('left') ?? node).namedChildren[0]
  const value = (node.child('right') ?? node.child('value'))?.namedChildren[0]
  if (!left || !value) return
  const name = left.text.slice(0, 80)
  const group = groupOf(value, routers, reading)
  if (!group && !MAKER.test(value.text.slice(0, 40))) return
  known.set(name, { on: name, prefix: '' })
  if (group && group.on !== name)
    reading.findings.mounts.push({
      parent: group.on,
      child: name,
      prefix: group.prefix,
      line: node.line,
      within: within(node),
    })
}

/** The router that `r.Group("/x")` or `r.PathPrefix("/x").Subrouter()` gives, and the prefix up to it. */
function groupOf(node: SyntaxNode, routers: Routers, reading: Reading): Router | undefined {
  const callee = node.type === 'call_expression' ? node.child('function') : undefined
  const name = callee?.child('field')?.text ?? ''
  const object = callee?.child('operand')
  if (!object || !/^(?:Group|PathPrefix|Subrouter|Route|With)$/.test(name)) return undefined
  const first = argumentsOf(node)[0]
  const inner = groupOf(object, routers, reading) ?? routerOf(object, routers)
  const own = name === 'Subrouter' || name === 'With' ? '' : textOf(first, reading.constants)
  return inner && { on: inner.on, prefix: joinPath(inner.prefix, routePrefix(own ?? '')) }
}

function routerOf(node: SyntaxNode, routers: Routers): Router | undefined {
  const name = node.text.slice(0, 80)
  if (!/^[\w.]+$/.test(name)) return undefined
  return routers.get(name) ?? { on: name, prefix: '' }
}

function call(node: SyntaxNode, routers: Routers, reading: Reading): Routers {
  const callee = node.child('function')
  const given = argumentsOf(node)
  const name = callee?.child('field')?.text ?? ''
  const object = callee?.child('operand')
  const router = object && (groupOf(object, routers, reading) ?? routerOf(object, routers))
  if (!router) {
    passRouter(node, given, routers, reading)
    return routers
  }
  const inner = given.find((one) => one.type === 'func_literal')
  if (/^(?:Route|Group)$/.test(name) && inner && opensRouter(inner)) {
    const prefix = joinPath(router.prefix, routePrefix(textOf(given[0], reading.constants) ?? ''))
    const parameter = inner.child('parameters')?.find((one) => one.type === 'identifier')?.text ?? ''
    return new Map([...routers, [parameter, { on: router.on, prefix }]])
  }
  if (name === 'Mount' && given.length === 2) mounted(node, router, given, reading)
  else if (!registers(node, name, given, router, reading)) passRouter(node, given, routers, reading)
  return routers
}

/** Does the function take a router, not a request? */
function opensRouter(literal: SyntaxNode): boolean {
  const type = literal.child('parameters')?.of('parameter_declaration')?.child('type')?.text ?? ''
  return ROUTER_TYPE.test(type)
}

function mounted(node: SyntaxNode, router: Router, given: readonly SyntaxNode[], reading: Reading): void {
  const [path, child] = given
  const prefix = textOf(path, reading.constants)
  if (prefix === undefined || !child) return
  const name = child.type === 'call_expression' ? (child.child('function')?.text ?? '') : child.text
  reading.findings.mounts.push({
    parent: router.on,
    child: name.slice(0, 120),
    prefix: joinPath(router.prefix, routePrefix(prefix)),
    line: node.line,
    within: within(node),
  })
}

/** Is it a call that registers a route? Then the route is kept. */
function registers(
  node: SyntaxNode,
  name: string,
  given: readonly SyntaxNode[],
  router: Router,
  reading: Reading,
): boolean {
  if (given.length < 2) return false
  const isVerb = HTTP_METHODS.has(name.toLowerCase()) && (name === name.toUpperCase() || /^[A-Z][a-z]+$/.test(name))
  const isAny = name === 'Any' || name === 'All' || name === 'Handle' || name === 'HandleFunc' || name === 'HandlerFunc'
  const named =
    /^(?:Method|MethodFunc|Add|Handle|Handler|HandlerFunc)$/.test(name) && given.length > 2
      ? methodOf(given[0])
      : undefined
  if (!isVerb && !isAny && named === undefined) return false
  const written = textOf(given[named === undefined ? 0 : 1], reading.constants)
  const handler = given.at(-1)
  if (
    written === undefined ||
    !handler ||
    !/^(?:identifier|selector_expression|func_literal|call_expression|unary_expression)$/.test(handler.type)
  )
    return false
  // Since Go 1.22 the pattern may begin with a method and a host.
  const pattern = /^(?:([A-Z]+)\s+)?(?:[\w.-]+\.[\w.-]+(?=\/))?(.*)$/s.exec(written)
  const path = (pattern?.[2] ?? '').replace(/\{\$\}$/, '')
  if (!/^(?:\/|\{\?|$)/.test(path) || (path === '' && !isVerb)) return false
  const methods =
    named !== undefined
      ? [named]
      : isVerb
        ? [name.toUpperCase()]
        : pattern?.[1]
          ? [pattern[1]]
          : (methodsBehind(node) ?? ['ANY'])
  const full = joinPath(router.prefix, routePath(path))
  const sub =
    handler.type === 'call_expression' && handler.child('function')?.text === 'http.StripPrefix'
      ? argumentsOf(handler)[1]
      : undefined
  if (sub) {
    reading.findings.mounts.push({
      parent: router.on,
      child: sub.text.slice(0, 120),
      prefix: routePrefix(full),
      line: node.line,
      within: within(node),
    })
    return true
  }
  for (const method of methods) {
    reading.findings.routes.push({
      method,
      path: full,
      on: router.on,
      handler: handlerName(handler),
      line: node.line,
      framework: reading.framework,
      within: within(node),
    })
  }
  return true
}

/** "GET" or http.MethodGet. */
function methodOf(node: SyntaxNode | undefined): string | undefined {
  const name = node?.type === 'interpreted_string_literal' ? quoted(node) : /\.Method(\w+)$/.exec(node?.text ?? '')?.[1]
  return name && HTTP_METHODS.has(name.toLowerCase()) ? name.toUpperCase() : undefined
}

/** Gorilla's `.Methods("GET", "POST")` behind the call. */
function methodsBehind(node: SyntaxNode): string[] | undefined {
  const selector = node.parent
  const outer = selector?.parent
  if (selector?.type !== 'selector_expression' || outer?.type !== 'call_expression') return undefined
  if (selector.child('field')?.text !== 'Methods') return methodsBehind(outer)
  const methods = argumentsOf(outer).flatMap((one) => methodOf(one) ?? [])
  return methods.length > 0 ? methods : undefined
}

function handlerName(node: SyntaxNode): string | undefined {
  if (node.type === 'identifier' || node.type === 'selector_expression') return node.text.slice(0, 120)
  const inner = node.type === 'call_expression' ? argumentsOf(node).at(-1) : undefined
  return inner
    ? handlerName(inner)
    : node.type === 'call_expression'
      ? node.child('function')?.text.slice(0, 120)
      : undefined
}

/** `registerUsers(api)` and `users.Register(r.Group("/users"))`: the function is given a router. */
function passRouter(node: SyntaxNode, given: readonly SyntaxNode[], routers: Routers, reading: Reading): void {
  const callee = node.child('function')?.text.slice(0, 120) ?? ''
  if (!/^[\w.]+$/.test(callee)) return
  for (const one of given) {
    const group = groupOf(one, routers, reading) ?? routers.get(one.text.slice(0, 80))
    if (group)
      reading.findings.mounts.push({
        parent: group.on,
        child: callee,
        prefix: group.prefix,
        line: node.line,
        within: within(node),
      })
  }
}

function within(node: SyntaxNode): string | undefined {
  return node.above('function_declaration', 'method_declaration')?.child('name')?.text
}
