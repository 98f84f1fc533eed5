import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/csharp.ts'
import { quoted } from '../read-table.ts'
import { joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

const VERB = /^Http(Get|Post|Put|Patch|Delete|Head|Options)$/
const MAP = /^Map(Get|Post|Put|Patch|Delete)$/

type Constants = ReadonlyMap<string, string>

/** ASP.NET Core: controllers by attributes, minimal API. */
export function csharpRoutes(root: SyntaxNode, findings: Findings): void {
  const constants = constantsOf(root)
  walk(root, true, (node) => {
    if (node.type === 'class_declaration') controller(node, constants, findings)
    if (node.type === 'invocation_expression') mapped(node, constants, findings)
    if (node.type === 'variable_declarator') grouped(node, constants, findings)
    return true
  })
}

function constantsOf(root: SyntaxNode): Constants {
  const constants = new Map<string, string>()
  walk(root, true, (node) => {
    const text = node.type === 'variable_declarator' ? textOf(node.namedChildren[1], constants) : undefined
    if (text !== undefined && !text.startsWith('{?')) constants.set(node.child('name')?.text ?? '', text)
    return true
  })
  return constants
}

function textOf(node: SyntaxNode | undefined, constants: Constants): string | undefined {
  switch (node?.type) {
    case 'string_literal':
    case 'verbatim_string_literal':
    case 'raw_string_literal':
      return quoted(node)
    case 'identifier':
    case 'member_access_expression':
      return constants.get(node.text) ?? `{?${node.text.slice(0, 80)}}`
    case 'binary_expression': {
      const left = textOf(node.child('left'), constants)
      const right = textOf(node.child('right'), constants)
      return left === undefined || right === undefined ? undefined : left + right
    }
    case 'interpolated_string_expression':
      return node.namedChildren
        .map((one) =>
          one.type === 'interpolation'
            ? (textOf(one.namedChildren[0], constants) ?? '{?}')
            : one.type === 'string_content'
              ? one.text
              : '',
        )
        .join('')
    default:
      return undefined
  }
}

/** The template of an attribute: its first argument without a name. */
function template(attribute: SyntaxNode, constants: Constants): string | undefined {
  const given = attribute.of('attribute_argument_list')?.all('attribute_argument') ?? []
  const first = given.find((one) => one.namedChildren[0]?.type !== 'assignment_expression')
  return textOf(first?.namedChildren.at(-1), constants)
}

function controller(node: SyntaxNode, constants: Constants, findings: Findings): void {
  const on = node.child('name')?.text ?? ''
  const outer = attributesOf(node)
    .filter((one) => attributeName(one) === 'Route')
    .map((one) => template(one, constants) ?? '')
  for (const method of node.child('body')?.all('method_declaration') ?? []) {
    const handler = method.child('name')?.text ?? ''
    const own = attributesOf(method)
    const routes = own.filter((one) => attributeName(one) === 'Route').map((one) => template(one, constants) ?? '')
    const fill = (path: string): string =>
      path
        .replace(/\[controller\]/gi, on.replace(/Controller$/, ''))
        .replace(/\[action\]/gi, handler)
        .replace(/\[area\]/gi, '{?area}')
    for (const attribute of own) {
      const verb = VERB.exec(attributeName(attribute))?.[1]
      if (!verb) continue
      const written = template(attribute, constants)
      const paths = written !== undefined ? [written] : routes.length > 0 ? routes : ['']
      for (const prefix of outer.length > 0 ? outer : ['']) {
        for (const path of paths) {
          // A template that begins with a slash does not take the controller's prefix.
          const full = /^~?\//.test(path)
            ? path.replace(/^~/, '')
            : joinPath(routePrefix(fill(prefix)), fill(path) === '' ? '' : routePath(fill(path)))
          findings.routes.push({
            method: verb.toUpperCase(),
            path: routePath(full) || '/',
            on,
            handler,
            line: attribute.line,
            framework: 'aspnet',
          })
        }
      }
    }
  }
}

/** `app.MapGet("/x", …)`, `var g = app.MapGroup("/api")`, `app.MapGroup("/api").MapUsers()` */
function mapped(node: SyntaxNode, constants: Constants, findings: Findings): void {
  const callee = node.child('function')
  const name = callee?.child('name')?.text ?? ''
  const object = callee?.child('expression')
  if (callee?.type !== 'member_access_expression' || !object) return
  const given = (node.child('arguments')?.namedChildren ?? []).map((one) => one.namedChildren.at(-1))
  const group = groupOf(object, constants)
  const verb = MAP.exec(name)?.[1] ?? (name === 'MapMethods' ? 'ANY' : undefined)
  const path = textOf(given[0], constants)
  if (verb && path !== undefined) {
    const listed =
      name === 'MapMethods'
        ? [...(given[1]?.text ?? '').slice(0, 200).matchAll(/"(\w+)"/g)].map((one) => one[1] ?? '')
        : [verb]
    const last = given.at(-1)
    const handler =
      last?.type === 'identifier' || last?.type === 'member_access_expression' ? last.text.slice(0, 120) : undefined
    for (const method of listed) {
      findings.routes.push({
        method: method.toUpperCase(),
        path: joinPath(group.prefix, routePath(path)) || '/',
        on: group.on,
        handler,
        line: (callee.child('name') ?? node).line,
        framework: 'aspnet',
        within: within(node),
      })
    }
  } else if (/^Map[A-Z]/.test(name) && name !== 'MapGroup' && (given.length === 0 || group.prefix !== '')) {
    // An extension method that maps routes of its own: its first parameter is the router.
    findings.mounts.push({ parent: group.on, child: name, prefix: group.prefix, line: node.line, within: within(node) })
  }
}

/** `var users = app.MapGroup("/users").WithTags("Users")`, `var api = app.NewVersionedApi("Shop")` */
function grouped(node: SyntaxNode, constants: Constants, findings: Findings): void {
  const value = node.namedChildren[1]
  if (value?.type !== 'invocation_expression' || !/\.(?:MapGroup|NewVersionedApi)\b/.test(value.text.slice(0, 2000)))
    return
  const { on, prefix } = groupOf(value, constants)
  findings.mounts.push({
    parent: on,
    child: node.child('name')?.text ?? '',
    prefix,
    line: node.line,
    within: within(node),
  })
}

/** The router that a chain begins with, and the groups on the way. */
function groupOf(node: SyntaxNode, constants: Constants): { readonly on: string; readonly prefix: string } {
  let inner = node
  let prefix = ''
  for (;;) {
    const callee: SyntaxNode | undefined = inner.type === 'invocation_expression' ? inner.child('function') : undefined
    const next: SyntaxNode | undefined = callee?.child('expression')
    if (!next) return { on: inner.text.slice(0, 80), prefix }
    if (callee?.child('name')?.text === 'MapGroup') {
      prefix = joinPath(
        routePrefix(textOf(inner.child('arguments')?.namedChildren[0]?.namedChildren.at(-1), constants) ?? ''),
        prefix,
      )
    }
    inner = next
  }
}

function within(node: SyntaxNode): string | undefined {
  return node.above('method_declaration', 'local_function_statement')?.child('name')?.text
}
