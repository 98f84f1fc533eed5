import type { Findings } from '../findings.ts'
import { joinPath, routePath, routePrefix } from '../route-path.ts'

/** An annotation as a Java or Kotlin file writes it. */
export interface Annotation {
  /** Without its package. */
  readonly name: string
  /** Texts by key, lists flattened; what has no key is under `value`. Names of constants stand for themselves. */
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly line: number
}

/** A class or interface whose methods may serve routes. */
export interface Controller {
  readonly name: string
  readonly line: number
  readonly annotations: readonly Annotation[]
  readonly methods: readonly { readonly name: string; readonly annotations: readonly Annotation[] }[]
}

const MAPPING = /^(Get|Post|Put|Patch|Delete)Mapping$/
const MICRONAUT = /^(Get|Post|Put|Patch|Delete|Head|Options|Trace)$/
const JAX_RS = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

/** Interfaces that describe somebody else's server. */
const CLIENT = /^(?:FeignClient|HttpExchange|RegisterRestClient|Client)$/

/** Spring, JAX-RS (Quarkus, Jersey) and Micronaut. */
export function annotatedRoutes(controller: Controller, findings: Findings): void {
  const { annotations, name: on } = controller
  const has = (name: string): boolean => annotations.some((one) => one.name === name)
  if (annotations.some((one) => CLIENT.test(one.name))) return
  const outer = annotations.find(
    (one) => one.name === 'RequestMapping' || one.name === 'Path' || one.name === 'Controller',
  )
  const prefixes = outer ? pathsIn(outer) : ['']
  if (has('ApplicationPath')) {
    const path = annotations.find((one) => one.name === 'ApplicationPath')?.given.get('value')?.[0] ?? ''
    findings.mounts.push({ parent: '', child: on, prefix: routePrefix(path), line: controller.line })
  }
  for (const { name: handler, annotations: own } of controller.methods) {
    const resource = own.find((one) => one.name === 'Path')
    for (const one of own) {
      const framework =
        MAPPING.test(one.name) || one.name === 'RequestMapping'
          ? 'spring'
          : JAX_RS.test(one.name)
            ? 'jax-rs'
            : MICRONAUT.test(one.name) && has('Controller')
              ? 'micronaut'
              : undefined
      if (!framework) continue
      const verb = (MAPPING.exec(one.name) ?? MICRONAUT.exec(one.name) ?? JAX_RS.exec(one.name))?.[1]
      const methods = verb ? [verb] : (one.given.get('method') ?? ['ANY'])
      const paths = framework === 'jax-rs' ? (resource ? pathsIn(resource) : ['']) : pathsIn(one)
      for (const prefix of prefixes) {
        for (const path of paths) {
          const full = joinPath(routePrefix(prefix), routePath(path)) || '/'
          for (const method of methods)
            findings.routes.push({
              method: method.replace(/^.*\./, '').toUpperCase(),
              path: full,
              on,
              handler,
              line: one.line,
              framework,
            })
        }
      }
    }
  }
}

function pathsIn({ given }: Annotation): readonly string[] {
  const paths = given.get('value') ?? given.get('path') ?? given.get('uri')
  return paths && paths.length > 0 ? paths : ['']
}
