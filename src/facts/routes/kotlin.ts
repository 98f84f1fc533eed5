import type { Findings } from '../findings.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import type { Declared, Mark } from '../tokens/declarations.ts'
import type { Tokens } from '../tokens/tokenise.ts'
import { type Annotation, annotatedRoutes } from './annotated.ts'

interface Reading {
  readonly source: Tokens
  readonly declared: readonly Declared[]
  readonly constants: ReadonlyMap<string, string>
  readonly findings: Findings
}

/** Spring, JAX-RS and Micronaut by annotations; Ktor's routing blocks; Javalin and http4k. */
export function kotlinRoutes(source: Tokens, declared: readonly Declared[], findings: Findings): void {
  const texts = declared.flatMap((one) =>
    /^"[^"$]*"$/.test(one.value ?? '') ? [[one.name, (one.value ?? '').slice(1, -1)] as const] : [],
  )
  const reading: Reading = { source, declared, constants: new Map(texts), findings }
  const owned = new Map<string, Declared[]>()
  for (const one of declared) {
    const known = owned.get(one.container ?? '')
    if (one.kind !== 'method') continue
    if (known) known.push(one)
    else owned.set(one.container ?? '', [one])
  }
  for (const one of declared) {
    if (one.kind !== 'class' && one.kind !== 'interface') continue
    const methods = (owned.get(one.name) ?? []).filter((other) => other.at >= one.from && other.at < one.to)
    annotatedRoutes(
      {
        name: one.name,
        line: one.line,
        annotations: annotationsOf(one.marks, reading),
        methods: methods.map((method) => ({ name: method.name, annotations: annotationsOf(method.marks, reading) })),
      },
      findings,
    )
  }
  const from = findings.imports.map((one) => one.from)
  if (from.some((one) => one.startsWith('io.ktor')) || /\bRoute\.\w+\s*\(/.test(source.text)) ktor(reading)
  if (from.some((one) => one.startsWith('org.http4k'))) http4k(reading)
  if (from.some((one) => one.startsWith('io.javalin') || one.startsWith('org.springframework.web.')))
    functional(reading, from.some((one) => one.startsWith('io.javalin')) ? 'javalin' : 'spring')
}

function annotationsOf(marks: readonly Mark[], reading: Reading): Annotation[] {
  return marks.map((mark) => {
    const given = new Map<string, string[]>()
    const { tokens } = reading.source
    let key = 'value'
    for (let at = (mark.from ?? 0) + 1; at < (mark.to ?? 0); at++) {
      const token = tokens[at]
      if (token?.kind === 'name' && tokens[at + 1]?.text === '=') key = token.text
      const isNamed =
        token?.kind === 'name' &&
        tokens[at + 1]?.text !== '=' &&
        tokens[at + 1]?.text !== '.' &&
        tokens[at + 1]?.text !== '('
      const text =
        token?.kind === 'string'
          ? filled(token.text, reading)
          : isNamed
            ? key === 'method'
              ? token.text
              : constant(at, reading)
            : undefined
      if (text !== undefined) given.set(key, [...(given.get(key) ?? []), text])
      if (token?.text === ',' && reading.source.inside[at] === mark.from) key = 'value'
    }
    return { name: mark.name.replace(/^.*\./, ''), given, line: mark.line }
  })
}

/** A text with `$name` parts: those of this file are known. */
function filled(text: string, { constants }: Reading): string {
  return text.replace(
    /\$\{([^{}]*)\}|\$(\w+)/g,
    (_, a, b) => constants.get(a ?? b) ?? `{?${(a ?? b ?? '').replace(/[^\w.]/g, '')}}`,
  )
}

function constant(at: number, { source, constants }: Reading): string {
  const name = source.tokens[at]?.text ?? ''
  return constants.get(name) ?? `{?${name}}`
}

/** The path in the brackets behind a token: a text, or the name of a constant. */
function pathBehind(at: number, reading: Reading): string | undefined {
  const { tokens } = reading.source
  const token = tokens[at + 2]
  if (tokens[at + 1]?.text !== '(') return undefined
  if (token?.kind === 'string') return filled(token.text, reading)
  const isAlone = token?.kind === 'name' && /^[,)]$/.test(tokens[at + 3]?.text ?? '')
  return isAlone && reading.constants.has(token.text) ? reading.constants.get(token.text) : undefined
}

const PASSES =
  /^(?:routing|route|authenticate|rateLimit|install|cors|intercept|accept|header|param|contentType|host|localPort|withRole|webSocketRaw)$/

/** `routing { route("/users") { get("/{id}") { } } }`, also in functions on Route. */
function ktor(reading: Reading): void {
  const { source, findings } = reading
  const { tokens, pairs, inside } = source
  const blocks = new Map<number, string>()
  const resources = resourcePaths(reading)
  for (const one of reading.declared)
    if (one.receiver && /^(?:Route|Routing|RootRoute|NormalOpenAPIRoute)$/.test(one.receiver))
      blocks.set(one.from - 1, '')
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' || tokens[at - 1]?.text === 'fun') return
    const around = prefixAround(at, blocks, inside)
    const isCalled = tokens[at - 1]?.text !== '.'
    const block = blockOf(at, source)
    if (token.text === 'routing' && block >= 0) blocks.set(block, '')
    else if (around === undefined || !isCalled) return
    else if (PASSES.test(token.text) && block >= 0) {
      const own = token.text === 'route' ? routePrefix(pathBehind(at, reading) ?? '') : ''
      blocks.set(block, joinPath(around.prefix, own))
    } else if (HTTP_METHODS.has(token.text) || /^(?:webSocket|sse|handle)$/.test(token.text)) {
      const type = typeBehind(at, tokens)
      const typed = resources.get(type)
      if (block < 0 && pathBehind(at, reading) === undefined && typed === undefined) return
      const path = typed ?? pathBehind(at, reading) ?? (type === '' ? '' : `{?${type}}`)
      const method =
        token.text === 'webSocket'
          ? 'WS'
          : token.text === 'handle'
            ? 'ANY'
            : token.text === 'sse'
              ? 'GET'
              : token.text.toUpperCase()
      findings.routes.push({
        method,
        path: joinPath(around.prefix, routePath(path)) || '/',
        on: around.on,
        line: token.line,
        framework: 'ktor',
        within: withinOf(at, reading),
      })
    } else if (
      tokens[at + 1]?.text === '(' &&
      pairs.get(at + 1) !== undefined &&
      /^[a-z]/.test(token.text) &&
      inside[at] === around.bracket
    ) {
      findings.mounts.push({
        parent: around.on,
        child: token.text,
        prefix: around.prefix,
        line: token.line,
        within: withinOf(at, reading),
      })
    }
  })
}

/** `Id` of `get<Articles.Id> {`. */
function typeBehind(at: number, tokens: Tokens['tokens']): string {
  let name = ''
  for (let next = at + 1; tokens[at + 1]?.text === '<' && tokens[next] && tokens[next]?.text !== '>'; next++) {
    if (tokens[next]?.kind === 'name') name = tokens[next]?.text ?? ''
  }
  return name
}

/** The innermost routing block around a token. */
function prefixAround(
  at: number,
  blocks: ReadonlyMap<number, string>,
  inside: readonly number[],
): { readonly prefix: string; readonly on: string; readonly bracket: number } | undefined {
  for (let bracket = inside[at] ?? -1; bracket >= 0; bracket = inside[bracket] ?? -1) {
    const prefix = blocks.get(bracket)
    if (prefix !== undefined) return { prefix, on: 'routing', bracket }
  }
  return undefined
}

/** The brace behind a call, `name(…) {` or `name {`; -1 where there is none. */
function blockOf(at: number, { tokens, pairs }: Tokens): number {
  let next = at + 1
  if (tokens[next]?.text === '<') while (tokens[next] && tokens[next]?.text !== '>') next++
  if (tokens[next]?.text === '>') next++
  if (tokens[next]?.text === '(') next = (pairs.get(next) ?? next) + 1
  return tokens[next]?.kind === 'mark' && tokens[next]?.text === '{' ? next : -1
}

/** `@Resource("/articles") class Articles { @Resource("{id}") class Id(val parent: Articles) }` */
function resourcePaths(reading: Reading): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const one of reading.declared) {
    const [resource] = annotationsOf(
      one.marks.filter((mark) => mark.name === 'Resource' || mark.name === 'Location'),
      reading,
    )
    const own = resource?.given.get('value')?.[0]
    if (own !== undefined) paths.set(one.name, joinPath(paths.get(one.container ?? '') ?? '', routePath(own)))
  }
  return paths
}

/** `"/users" bind GET to handler` */
function http4k({ source, findings }: Reading): void {
  const { tokens } = source
  tokens.forEach((token, at) => {
    const method = tokens[at + 2]?.text === 'Method' ? tokens[at + 4]?.text : tokens[at + 2]?.text
    if (
      token.kind !== 'string' ||
      tokens[at + 1]?.text !== 'bind' ||
      !method ||
      !HTTP_METHODS.has(method.toLowerCase())
    )
      return
    findings.routes.push({ method, path: routePath(token.text), on: 'routes', line: token.line, framework: 'http4k' })
  })
}

/** Javalin's `app.get("/x") { }`, Spring's `router { GET("/x", …) }` with `"/api".nest { }` around. */
function functional(reading: Reading, framework: string): void {
  const { source, findings } = reading
  const { tokens, inside } = source
  tokens.forEach((token, at) => {
    const isCall = framework === 'spring' ? token.text === token.text.toUpperCase() : tokens[at - 1]?.text === '.'
    const path =
      token.kind === 'name' && HTTP_METHODS.has(token.text.toLowerCase()) && isCall
        ? pathBehind(at, reading)
        : undefined
    if (path === undefined || !path.startsWith('/')) return
    let prefix = ''
    for (let bracket = inside[at] ?? -1; bracket >= 0; bracket = inside[bracket] ?? -1) {
      const isNest = tokens[bracket - 1]?.text === 'nest' && tokens[bracket - 3]?.kind === 'string'
      if (isNest) prefix = joinPath(routePrefix(tokens[bracket - 3]?.text ?? ''), prefix)
    }
    findings.routes.push({
      method: token.text.toUpperCase(),
      path: joinPath(prefix, routePath(path)),
      on: framework === 'spring' ? 'router' : (tokens[at - 2]?.text ?? ''),
      line: token.line,
      framework,
      within: withinOf(at, reading),
    })
  })
}

function withinOf(at: number, { declared }: Reading): string | undefined {
  return declared.findLast((one) => /^(?:function|method)$/.test(one.kind) && one.from <= at && at < one.to)?.name
}
