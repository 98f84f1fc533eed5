import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/php.ts'
import { quoted } from '../read-table.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

interface Scope {
  readonly prefix: string
  readonly controller?: string
}

/** Laravel and Lumen, Slim, Symfony's attributes, WordPress' REST API. */
export function phpRoutes(root: SyntaxNode, findings: Findings, path: string): void {
  // Laravel loads this file under /api.
  if (/(?:^|\/)routes\/api\.php$/.test(path))
    findings.mounts.push({ parent: '', child: 'Route', prefix: '/api', line: 1 })
  walk<Scope>(root, { prefix: '' }, (node, scope) => {
    if (node.type === 'class_declaration') symfony(node, findings)
    if (node.type === 'function_call_expression' && node.child('function')?.text === 'register_rest_route')
      wordpress(node, findings)
    if (node.type !== 'scoped_call_expression' && node.type !== 'member_call_expression') return scope
    return call(node, scope, findings)
  })
}

function argumentsOf(node: SyntaxNode | undefined): SyntaxNode[] {
  return (node?.child('arguments')?.all('argument') ?? []).flatMap((one) => one.namedChildren.at(-1) ?? [])
}

function textOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'string') return quoted(node)
  if (node?.type === 'encapsed_string') return quoted(node).replace(/\{?\$\{?(\w+)[^}"/]*\}?/g, '{?$1}')
  if (node?.type === 'binary_expression') {
    const left = textOf(node.child('left'))
    const right = textOf(node.child('right'))
    return left === undefined && right === undefined ? undefined : `${left ?? '{?}'}${right ?? '{?}'}`
  }
  return undefined
}

/** Strings of a list. */
function listOf(node: SyntaxNode | undefined): string[] {
  const items =
    node?.type === 'array_creation_expression'
      ? node.namedChildren.flatMap((one) => one.namedChildren.at(-1) ?? [])
      : node
        ? [node]
        : []
  return items.flatMap((one) => textOf(one) ?? [])
}

function entryOf(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const items = node?.type === 'array_creation_expression' ? node.namedChildren : []
  const found = items.find((one) => one.namedChildren.length === 2 && textOf(one.namedChildren[0]) === key)
  return found?.namedChildren[1]
}

/** The calls of a chain by name, from the end to its start, and what it starts on. */
function chainOf(node: SyntaxNode): { readonly on: string; readonly calls: ReadonlyMap<string, SyntaxNode> } {
  const calls = new Map<string, SyntaxNode>()
  let inner: SyntaxNode | undefined = node
  while (inner?.type === 'member_call_expression' || inner?.type === 'scoped_call_expression') {
    calls.set(inner.child('name')?.text ?? '', inner)
    const next: SyntaxNode | undefined = inner.child('object') ?? inner.child('scope')
    if (!next) break
    inner = next
  }
  return { on: (inner?.text ?? '').slice(0, 80).replace(/^\$/, '').replace(/^.*\\/, ''), calls }
}

function call(node: SyntaxNode, scope: Scope, findings: Findings): Scope {
  const name = node.child('name')?.text ?? ''
  const { on, calls } = chainOf(node)
  const isLaravel = on === 'Route' || (on === 'router' && !node.text.startsWith('$router->map'))
  if (!isLaravel && !/^(?:app|group|this|router|api|r|route)\b/.test(on)) return scope
  const given = argumentsOf(node)
  const prefix = joinPath(scope.prefix, prefixOf(calls, name))
  if (name === 'group') {
    const first = given[0]
    const own =
      first?.type === 'array_creation_expression'
        ? routePrefix(textOf(entryOf(first, 'prefix')) ?? '')
        : isLaravel
          ? ''
          : routePrefix(textOf(first) ?? '')
    return { prefix: joinPath(prefix, own), controller: controllerOf(calls) ?? scope.controller }
  }
  const framework = isLaravel ? 'laravel' : 'slim'
  const push = (method: string, path: string, handler: string | undefined): void => {
    findings.routes.push({
      method,
      path,
      on: isLaravel ? 'Route' : on,
      handler,
      line: (node.child('name') ?? node).line,
      framework,
      within: node.above('method_declaration', 'function_definition')?.child('name')?.text,
    })
  }
  const methods = HTTP_METHODS.has(name)
    ? [name]
    : name === 'any'
      ? ['any']
      : name === 'match' || name === 'map'
        ? listOf(given[0])
        : []
  const path = textOf(given[name === 'match' || name === 'map' ? 1 : 0])
  const answers =
    given.length >= (name === 'match' || name === 'map' ? 3 : 2) &&
    /^(?:anonymous_function|arrow_function|array_creation_expression|class_constant_access_expression|string)$/.test(
      given.at(-1)?.type ?? '',
    )
  if (methods.length > 0 && path !== undefined && answers && (isLaravel || path.startsWith('/') || path === '')) {
    for (const method of methods)
      push(method.toUpperCase(), joinPath(prefix, routePath(path)) || '/', handlerOf(given.at(-1), scope))
  } else if (isLaravel && /^(?:resource|apiResource)$/.test(name)) resource(node, name, given, prefix, push)
  else if (isLaravel && /^(?:resources|apiResources)$/.test(name))
    for (const one of given[0]?.namedChildren ?? []) resource(node, name.slice(0, -1), one.namedChildren, prefix, push)
  return scope
}

/** `prefix('a')` in front of the call; of those that stand in the chain, not of those around. */
function prefixOf(calls: ReadonlyMap<string, SyntaxNode>, name: string): string {
  const own = name === 'prefix' ? undefined : calls.get('prefix')
  return own ? routePrefix(textOf(argumentsOf(own)[0]) ?? '') : ''
}

function controllerOf(calls: ReadonlyMap<string, SyntaxNode>): string | undefined {
  return calls.has('controller') ? className(argumentsOf(calls.get('controller'))[0]) : undefined
}

function className(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'class_constant_access_expression' ? node.namedChildren[0]?.text : textOf(node)
}

/** `[C::class, 'method']`, `C::class`, `'C@method'`, and a method's name in a controller's group. */
function handlerOf(node: SyntaxNode | undefined, scope: Scope): string | undefined {
  if (node?.type === 'array_creation_expression') {
    const [owner, method] = node.namedChildren.map((one) => one.namedChildren[0])
    return [className(owner), textOf(method)].filter((one) => one !== undefined).join('@')
  }
  const name = className(node)
  return name !== undefined && scope.controller !== undefined && node?.type === 'string'
    ? `${scope.controller}@${name}`
    : name
}

const ACTIONS: readonly (readonly [string, string, string])[] = [
  ['index', 'GET', ''],
  ['create', 'GET', '/create'],
  ['store', 'POST', ''],
  ['show', 'GET', '/{id}'],
  ['edit', 'GET', '/{id}/edit'],
  ['update', 'PUT', '/{id}'],
  ['update', 'PATCH', '/{id}'],
  ['destroy', 'DELETE', '/{id}'],
]

/** The routes of `Route::resource`, less what `only` and `except` behind it take. */
function resource(
  node: SyntaxNode,
  name: string,
  given: readonly SyntaxNode[],
  prefix: string,
  push: (method: string, path: string, handler: string) => void,
): void {
  const written = textOf(given[0])
  if (written === undefined) return
  const behind = (word: string): string[] | undefined => {
    for (let outer = node.parent; outer?.type === 'member_call_expression'; outer = outer.parent)
      if (outer.child('name')?.text === word) return listOf(argumentsOf(outer)[0])
    const option = entryOf(given[2], word)
    return option && listOf(option)
  }
  const only = behind('only')
  const except = behind('except')
  // `photos.comments` nests: photos/{photo}/comments.
  const path = written
    .split('.')
    .map((part, at, all) => (at < all.length - 1 ? `${part}/{${part.replace(/s$/, '')}}` : part))
    .join('/')
  for (const [action, method, ending] of ACTIONS) {
    if (
      (name === 'apiResource' && /^(?:create|edit)$/.test(action)) ||
      (only && !only.includes(action)) ||
      except?.includes(action)
    )
      continue
    push(method, `${joinPath(prefix, routePath(path))}${ending}`, `${className(given[1]) ?? written}@${action}`)
  }
}

/** `#[Route('/x', methods: ['GET'])]` on a method, with that of its class in front. */
function symfony(node: SyntaxNode, findings: Findings): void {
  const on = node.child('name')?.text ?? ''
  const outer = attributesOf(node).find((one) => attributeName(one) === 'Route')
  const prefix = outer ? routePrefix(pathIn(outer) ?? '') : ''
  for (const method of node.child('body')?.all('method_declaration') ?? []) {
    for (const attribute of attributesOf(method)) {
      const name = attributeName(attribute)
      const verb = HTTP_METHODS.has(name.toLowerCase()) ? name.toUpperCase() : undefined
      const path = name === 'Route' || verb ? pathIn(attribute) : undefined
      if (path === undefined) continue
      const listed = attribute
        .child('parameters')
        ?.all('argument')
        .find((one) => one.child('name')?.text === 'methods')
        ?.namedChildren.at(-1)
      const methods = verb ? [verb] : listed ? listOf(listed) : ['ANY']
      for (const one of methods)
        findings.routes.push({
          method: one.toUpperCase(),
          path: joinPath(prefix, routePath(path)) || '/',
          on,
          handler: method.child('name')?.text,
          line: attribute.line,
          framework: 'symfony',
        })
    }
  }
}

function pathIn(attribute: SyntaxNode): string | undefined {
  const given = attribute.child('parameters')?.all('argument') ?? []
  const first = given.find((one) => !one.child('name') || one.child('name')?.text === 'path')
  return textOf(first?.namedChildren.at(-1))
}

/** `register_rest_route('shop/v1', '/items', ['methods' => 'GET'])` */
function wordpress(node: SyntaxNode, findings: Findings): void {
  const given = argumentsOf(node)
  const [namespace, path] = given.map(textOf)
  if (namespace === undefined || path === undefined) return
  const methods = listOf(entryOf(given[2], 'methods')).flatMap((one) => one.split(/\s*,\s*/))
  for (const method of methods.length > 0 ? methods : ['ANY'])
    findings.routes.push({
      method: method.toUpperCase(),
      path: joinPath(`/wp-json${routePrefix(namespace)}`, routePath(path)),
      on: '',
      line: node.line,
      framework: 'wordpress',
    })
}
