import { decoratorName, decoratorsOf } from '../ecmascript/definitions.ts'
import { argumentsOf, type Constants, moduleConstants, property, textOf } from '../ecmascript/text.ts'
import type { Findings } from '../findings.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

const CONTROLLER = /^(?:Controller|JsonController|RestController|Route)$/

/** Controllers by decorators: NestJS, routing-controllers, tsoa. */
export function nestRoutes(root: SyntaxNode, findings: Findings): void {
  const constants = moduleConstants(root)
  const framework = findings.imports.some((one) => one.from.startsWith('@nestjs/')) ? 'nestjs' : 'routing-controllers'
  walk(root, true, (node) => {
    if (node.type === 'class_declaration') controller(node, framework, constants, findings)
    if (node.type === 'call_expression') globalPrefix(node, constants, findings)
    return true
  })
}

function controller(node: SyntaxNode, framework: string, constants: Constants, findings: Findings): void {
  const marked = decoratorsOf(node).find((one) => CONTROLLER.test(decoratorName(one)))
  if (!marked) return
  const on = node.child('name')?.text ?? ''
  const prefixes = pathsIn(marked, constants)
  for (const method of node.child('body')?.all('method_definition') ?? []) {
    for (const decorator of decoratorsOf(method)) {
      const name = decoratorName(decorator)
      const verb =
        name === 'All'
          ? 'ANY'
          : /^[A-Z][a-z]+$/.test(name) && HTTP_METHODS.has(name.toLowerCase())
            ? name.toUpperCase()
            : undefined
      if (!verb) continue
      const handler = method.child('name')?.text
      for (const prefix of prefixes) {
        for (const path of pathsIn(decorator, constants)) {
          findings.routes.push({
            method: verb,
            path: joinPath(routePrefix(prefix), routePath(path)) || '/',
            on,
            handler,
            line: decorator.line,
            framework,
          })
        }
      }
    }
  }
}

/** `@Get()`, `@Get(':id')`, `@Get(['a', 'b'])`, `@Controller({ path: 'users' })` */
function pathsIn(decorator: SyntaxNode, constants: Constants): string[] {
  const call = decorator.of('call_expression')
  const first = argumentsOf(call)[0]
  const value = property(first, 'path') ?? (first?.type === 'object' ? undefined : first)
  const all = value?.type === 'array' ? value.namedChildren : [value]
  return all.map((one) => textOf(one, constants) ?? '')
}

/** `app.setGlobalPrefix('api')` goes before every controller. */
function globalPrefix(node: SyntaxNode, constants: Constants, findings: Findings): void {
  const callee = node.child('function')
  if (callee?.child('property')?.text !== 'setGlobalPrefix') return
  const prefix = textOf(argumentsOf(node)[0], constants)
  if (prefix !== undefined)
    findings.mounts.push({
      parent: '',
      child: callee.child('object')?.text ?? '',
      prefix: routePrefix(prefix),
      line: node.line,
    })
}
