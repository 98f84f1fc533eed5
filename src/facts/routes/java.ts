import type { Findings } from '../findings.ts'
import { annotationName, annotationsOf } from '../nodes/java.ts'
import { quoted } from '../read-table.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { type Annotation, annotatedRoutes } from './annotated.ts'

type Constants = ReadonlyMap<string, string>

/** Annotated controllers; Spring's router functions; Javalin, Spark and Vert.x. */
export function javaRoutes(root: SyntaxNode, findings: Findings): void {
  const constants = constantsOf(root)
  const functional = ['javalin', 'spark', 'vertx'].find((name) =>
    findings.imports.some((one) => one.from.split('.').includes(name)),
  )
  walk(root, true, (node) => {
    if (node.type === 'class_declaration' || node.type === 'interface_declaration') {
      const methods = (node.child('body')?.all('method_declaration') ?? []).map((one) => ({
        name: one.child('name')?.text ?? '',
        annotations: annotations(one, constants),
      }))
      annotatedRoutes(
        { name: node.child('name')?.text ?? '', line: node.line, annotations: annotations(node, constants), methods },
        findings,
      )
    }
    if (node.type === 'method_invocation') called(node, functional, constants, findings)
    return true
  })
}

function constantsOf(root: SyntaxNode): Constants {
  const constants = new Map<string, string>()
  walk(root, true, (node) => {
    const text =
      node.type === 'variable_declarator' && /^(?:field|constant)_declaration$/.test(node.parent?.type ?? '')
        ? textOf(node.child('value'), constants)
        : undefined
    if (text !== undefined) constants.set(node.child('name')?.text ?? '', text)
    return true
  })
  return constants
}

function textOf(node: SyntaxNode | undefined, constants: Constants): string | undefined {
  switch (node?.type) {
    case 'string_literal':
      return quoted(node)
    case 'binary_expression': {
      const left = textOf(node.child('left'), constants)
      const right = textOf(node.child('right'), constants)
      return left === undefined || right === undefined ? undefined : left + right
    }
    case 'identifier':
    case 'field_access':
      return constants.get(node.text) ?? `{?${node.text.slice(0, 80)}}`
    default:
      return undefined
  }
}

function annotations(node: SyntaxNode, constants: Constants): Annotation[] {
  return annotationsOf(node).map((one) => {
    const given = new Map<string, readonly string[]>()
    for (const argument of one.child('arguments')?.namedChildren ?? []) {
      const isPair = argument.type === 'element_value_pair'
      const key = isPair ? (argument.child('key')?.text ?? '') : 'value'
      given.set(key, textsOf(isPair ? argument.child('value') : argument, key, constants))
    }
    return { name: annotationName(one).replace(/^.*\./, ''), given, line: one.line }
  })
}

function textsOf(node: SyntaxNode | undefined, key: string, constants: Constants): string[] {
  if (node?.type === 'element_value_array_initializer')
    return node.namedChildren.flatMap((one) => textsOf(one, key, constants))
  const text = key === 'method' ? node?.text : textOf(node, constants)
  return text === undefined ? [] : [text]
}

/** `GET("/x", handler::list)` of a router function; `app.get("/x", ctx -> …)` of Javalin and its like. */
function called(node: SyntaxNode, functional: string | undefined, constants: Constants, findings: Findings): void {
  const name = node.child('name')?.text ?? ''
  const given = node.child('arguments')?.namedChildren ?? []
  const isSpring = name === name.toUpperCase() && HTTP_METHODS.has(name.toLowerCase())
  const isPlain =
    functional !== undefined &&
    HTTP_METHODS.has(name) &&
    /^(?:lambda_expression|method_reference|identifier|object_creation_expression)$/.test(given.at(-1)?.type ?? '')
  const path = isSpring || isPlain ? textOf(given[0], constants) : undefined
  if (path === undefined || !path.startsWith('/') || (isPlain && given.length < 2)) return
  const on = node.child('object')?.type === 'identifier' ? (node.child('object')?.text ?? '') : ''
  const handler = given.at(-1)?.type === 'method_reference' ? given.at(-1)?.text.slice(0, 120) : undefined
  findings.routes.push({
    method: name.toUpperCase(),
    path: joinPath(prefixAround(node, constants), routePath(path)),
    on,
    handler,
    line: node.line,
    framework: isSpring ? 'spring' : (functional ?? ''),
    within: node.above('method_declaration')?.child('name')?.text,
  })
}

/** `nest(path("/api"), …)` and `path("/api", () -> …)` around it. */
function prefixAround(node: SyntaxNode, constants: Constants): string {
  const outer = node.above('method_invocation')
  if (!outer) return ''
  const above = prefixAround(outer, constants)
  const isNest = /^(?:nest|path|andNest)$/.test(outer.child('name')?.text ?? '')
  const first = outer.child('arguments')?.namedChildren[0]
  const isInside = first !== undefined && node.start > first.end
  const inner =
    first?.type === 'method_invocation' && first.child('name')?.text === 'path'
      ? first.child('arguments')?.namedChildren[0]
      : first
  const own = isNest && isInside ? textOf(inner, constants) : undefined
  return own === undefined ? above : joinPath(above, routePrefix(own))
}
