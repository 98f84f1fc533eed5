import type { Findings } from '../findings.ts'
import { joinPath, routePath, routePrefix } from '../route-path.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { argumentsOf, type Constants, textOf } from './python-text.ts'

const FRAMEWORK = 'django'

/** `path('x/', view)`, `re_path(r'^x$', view)`, `path('x/', include('shop.urls'))`, `router.register('x', ViewSet)`. */
export function djangoCall(call: SyntaxNode, findings: Findings, constants: Constants): void {
  const callee = call.child('function')?.text ?? ''
  const given = argumentsOf(call)
  const written = textOf(given.at[0] ?? given.named.get('prefix'), constants)
  const target = given.at[1] ?? given.named.get('view') ?? given.named.get('viewset')
  if (written === undefined || !target) return
  if (/^(?:path|re_path|url)$/.test(callee))
    addPath(call, callee === 'path' ? written : withoutAnchors(written), target, findings, constants)
  const router = /^(\w+)\.register$/.exec(callee)?.[1]
  if (router && /^[A-Z]|\.[A-Z]/.test(target.text)) {
    findings.mounts.push({
      parent: router,
      child: target.text.slice(0, 120),
      prefix: routePrefix(written),
      line: call.line,
    })
  }
}

function withoutAnchors(pattern: string): string {
  return pattern
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/\/\?$/, '/')
    .replace(/\\([-./])/g, '$1')
}

function addPath(
  call: SyntaxNode,
  written: string,
  target: SyntaxNode,
  findings: Findings,
  constants: Constants,
): void {
  const callee = target.type === 'call' ? (target.child('function')?.text ?? '') : target.text.slice(0, 120)
  if (callee === 'include') include(call, written, argumentsOf(target).at[0], findings, constants)
  if (callee === 'include' || /^admin\.site\.urls$/.test(callee)) return
  const handler = callee.replace(/\.as_view$/, '')
  findings.routes.push({
    method: 'ANY',
    path: routePath(written),
    on: 'urlpatterns',
    handler,
    line: call.line,
    framework: FRAMEWORK,
  })
}

/** The urls of another module, of a router, or of a list; with a namespace they stand in a tuple. */
function include(
  call: SyntaxNode,
  written: string,
  what: SyntaxNode | undefined,
  findings: Findings,
  constants: Constants,
): void {
  const included = what?.type === 'tuple' ? what.namedChildren[0] : what
  if (!included) return
  const module = included.type === 'string' ? textOf(included, constants) : undefined
  const child = module === undefined ? included.text.slice(0, 120).replace(/\.urls$/, '') : 'urlpatterns'
  findings.mounts.push({ parent: 'urlpatterns', child, prefix: routePrefix(written), line: call.line, module })
}

const LIST: readonly (readonly [string, string])[] = [
  ['list', 'GET'],
  ['create', 'POST'],
]
const DETAIL: readonly (readonly [string, string])[] = [
  ['retrieve', 'GET'],
  ['update', 'PUT'],
  ['partial_update', 'PATCH'],
  ['destroy', 'DELETE'],
]

/** Which actions a base class of Django REST framework brings. */
const BRINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bReadOnlyModelViewSet$/, ['list', 'retrieve']],
  [/(?:^|\.)ModelViewSet$/, ['list', 'create', 'retrieve', 'update', 'partial_update', 'destroy']],
  [/\bListModelMixin$/, ['list']],
  [/\bCreateModelMixin$/, ['create']],
  [/\bRetrieveModelMixin$/, ['retrieve']],
  [/\bUpdateModelMixin$/, ['update', 'partial_update']],
  [/\bDestroyModelMixin$/, ['destroy']],
]

/** The routes of a ViewSet, relative to where it is registered. */
export function djangoClass(node: SyntaxNode, findings: Findings): void {
  const bases = (node.child('superclasses')?.namedChildren ?? []).map((base) => base.text)
  if (!bases.some((base) => /ViewSet$/.test(base))) return
  const on = node.child('name')?.text ?? ''
  const actions = new Map<string, number>()
  for (const base of bases)
    for (const [test, names] of BRINGS) if (test.test(base)) for (const name of names) actions.set(name, node.line)
  for (const one of node.child('body')?.children ?? []) {
    const method = one.child('definition') ?? one
    if (method.type === 'function_definition') actions.set(method.child('name')?.text ?? '', method.line)
    for (const decorator of one.all('decorator')) extraAction(decorator, method, on, findings)
  }
  const add = (names: typeof LIST, path: string): void => {
    for (const [name, method] of names) {
      const line = actions.get(name)
      if (line !== undefined) findings.routes.push({ method, path, on, handler: name, line, framework: FRAMEWORK })
    }
  }
  add(LIST, '')
  add(DETAIL, '/{pk}')
}

/** `@action(detail=True, methods=['post'], url_path='set-password')` */
function extraAction(decorator: SyntaxNode, method: SyntaxNode, on: string, findings: Findings): void {
  const call = decorator.namedChildren[0]
  if (call?.type !== 'call' || !/^(?:\w+\.)?action$/.test(call.child('function')?.text ?? '')) return
  const given = argumentsOf(call)
  const handler = method.child('name')?.text ?? ''
  const path = routePath(textOf(given.named.get('url_path'), new Map()) ?? handler)
  const methods = [...(given.named.get('methods')?.text ?? "'get'").slice(0, 200).matchAll(/['"](\w+)['"]/g)].map(
    (found) => (found[1] ?? '').toUpperCase(),
  )
  const prefix = given.named.get('detail')?.text === 'True' ? '/{pk}' : ''
  for (const one of methods)
    findings.routes.push({
      method: one,
      path: joinPath(prefix, path),
      on,
      handler,
      line: decorator.line,
      framework: FRAMEWORK,
    })
}
