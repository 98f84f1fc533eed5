import type { Findings } from '../findings.ts'
import { argumentsOf, nameIn } from '../nodes/ruby.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

interface Scope {
  readonly prefix: string
  /** Of the resources around: what its members have in front, and its collection. */
  readonly member: string
  readonly collection: string
  readonly inRoutes: boolean
}

const PLURAL: readonly (readonly [string, string, 'collection' | 'member', string])[] = [
  ['index', 'GET', 'collection', ''],
  ['create', 'POST', 'collection', ''],
  ['new', 'GET', 'collection', '/new'],
  ['edit', 'GET', 'member', '/edit'],
  ['show', 'GET', 'member', ''],
  ['update', 'PATCH', 'member', ''],
  ['update', 'PUT', 'member', ''],
  ['destroy', 'DELETE', 'member', ''],
]
const SINGULAR = PLURAL.filter(([action]) => action !== 'index')

/** Rails' routes.rb; Sinatra's and Grape's `get '/x' do`. */
export function rubyRoutes(root: SyntaxNode, findings: Findings, path: string): void {
  const isRoutes = /(?:^|\/)config\/routes(?:\.rb$|\/)/.test(path) || /\.routes\.draw\b/.test(root.text)
  const from = findings.imports.map((one) => one.from.split('/')[0])
  const isSinatra =
    from.includes('sinatra') ||
    findings.definitions.some((one) => one.bases.some((base) => /^(?:Sinatra::|Grape::API|Roda)/.test(base)))
  if (!isRoutes && !isSinatra) return
  const scope: Scope = { prefix: '', member: '', collection: '', inRoutes: isRoutes }
  walk<Scope>(root, scope, (node, around) =>
    node.type === 'call' && !node.child('receiver') ? call(node, around, findings) : around,
  )
}

function call(node: SyntaxNode, scope: Scope, findings: Findings): Scope {
  const method = node.child('method')?.text ?? ''
  const given = argumentsOf(node)
  const options = optionsOf(given)
  const first = nameIn(given[0])
  if (HTTP_METHODS.has(method) || method === 'match') {
    verb(node, method, given, options, scope, findings)
    return scope
  }
  switch (method) {
    case 'root':
      add(node, 'GET', scope.prefix || '/', first ?? options.get('to'), scope, findings)
      return scope
    case 'namespace':
      return within(scope, joinPath(scope.prefix, routePrefix(options.get('path') ?? first ?? '')))
    case 'scope':
    case 'path':
      return within(
        scope,
        joinPath(
          scope.prefix,
          routePrefix(
            (given[0]?.type === 'pair' ? undefined : given[0]?.type === 'string' ? first : undefined) ??
              options.get('path') ??
              '',
          ),
        ),
      )
    case 'resources':
    case 'resource':
      return resources(node, method, given, options, scope, findings)
    case 'member':
      return { ...scope, prefix: scope.member }
    case 'collection':
      return { ...scope, prefix: scope.collection }
    default:
      return scope
  }
}

const within = (scope: Scope, prefix: string): Scope => ({ ...scope, prefix, member: prefix, collection: prefix })

function optionsOf(given: readonly SyntaxNode[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>()
  for (const one of given.flatMap((node) => (node.type === 'hash' ? node.namedChildren : [node]))) {
    if (one.type !== 'pair') continue
    const key = nameIn(one.child('key')) ?? ''
    const value = one.child('value')
    const list =
      value && /^(?:array|symbol_array|string_array)$/.test(value.type)
        ? value.namedChildren.map((item) => nameIn(item) ?? item.text).join(' ')
        : nameIn(value)
    if (one.child('key')?.type === 'string') options.set('=>', `${key} ${list ?? ''}`)
    else if (list !== undefined) options.set(key, list)
  }
  return options
}

/** `get '/a', to: 'b#c'`, `post 'a' => 'b#c'`, `get :search`, `match '/m', via: [:get, :post]` */
function verb(
  node: SyntaxNode,
  name: string,
  given: readonly SyntaxNode[],
  options: ReadonlyMap<string, string>,
  scope: Scope,
  findings: Findings,
): void {
  const arrow = options.get('=>')?.split(' ')
  const path = arrow?.[0] ?? nameIn(given[0])
  if (path === undefined || (!scope.inRoutes && !node.child('block'))) return
  const outer =
    options.get('on') === 'member' ? scope.member : options.get('on') === 'collection' ? scope.collection : scope.prefix
  const handler = arrow?.[1] || options.get('to')
  const methods = name === 'match' ? (options.get('via') ?? 'any').split(' ') : [name]
  for (const method of methods)
    add(
      node,
      method === 'all' ? 'ANY' : method.toUpperCase(),
      joinPath(outer, routePath(path.replace(/\(\.?:\w+\)/g, ''))),
      handler,
      scope,
      findings,
    )
}

function add(
  node: SyntaxNode,
  method: string,
  path: string,
  handler: string | undefined,
  scope: Scope,
  findings: Findings,
): void {
  findings.routes.push({
    method,
    path,
    on: 'routes',
    handler,
    line: node.line,
    framework: scope.inRoutes ? 'rails' : 'sinatra',
  })
}

/** The seven routes of a resource, or those that `only` and `except` leave. */
function resources(
  node: SyntaxNode,
  method: string,
  given: readonly SyntaxNode[],
  options: ReadonlyMap<string, string>,
  scope: Scope,
  findings: Findings,
): Scope {
  const names = given.filter((one) => one.type !== 'pair').flatMap((one) => nameIn(one) ?? [])
  const only = options.get('only')?.split(' ')
  const except = options.get('except')?.split(' ')
  const isPlural = method === 'resources'
  let inner = scope
  for (const name of names) {
    const collection = joinPath(scope.prefix, routePrefix(options.get('path') ?? name))
    const parameter = options.get('param') ?? 'id'
    const member = isPlural ? `${collection}/{${parameter}}` : collection
    for (const [action, verb, place, ending] of isPlural ? PLURAL : SINGULAR) {
      if ((only && !only.includes(action)) || except?.includes(action)) continue
      add(
        node,
        verb,
        `${isPlural && place === 'member' ? member : collection}${ending}`,
        `${options.get('controller') ?? name}#${action}`,
        scope,
        findings,
      )
    }
    const singular = name
      .replace(/ies$/, 'y')
      .replace(/(ss|x|ch|sh)es$/, '$1')
      .replace(/s$/, '')
    inner = { ...scope, prefix: isPlural ? `${collection}/{${singular}_${parameter}}` : collection, member, collection }
  }
  return inner
}
