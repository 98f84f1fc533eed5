import type { Definition, SyntaxFacts } from '../../src/facts/facts.ts'
import { syntaxFacts } from '../../src/facts/syntax-facts.ts'

/** The facts of a source that has an analyser. */
export async function read(path: string, source: string): Promise<SyntaxFacts> {
  const facts = await syntaxFacts(path, new TextEncoder().encode(source))
  if (!facts) throw new Error(`no analyser reads ${path}`)
  return facts
}

/** A definition in one line: `method Shop.buy = value`, with `-` for what no other file sees and `!` for a stub. */
export function show(one: Definition): string {
  const name = one.container === undefined ? one.name : `${one.container}.${one.name}`
  const parts = [
    `${one.exported ? '' : '-'}${one.stub ? '!' : ''}${one.kind} ${name}`,
    ...one.decorators.map((decorator) => `@${decorator}`),
    ...(one.bases.length > 0 ? [`< ${one.bases.join(' ')}`] : []),
    ...(one.role === undefined ? [] : [`<${one.role}>`]),
    ...(one.value === undefined ? [] : [`= ${one.value}`]),
    ...(one.size === undefined ? [] : [`#${one.size}`]),
  ]
  return parts.join(' ')
}

export async function definitions(path: string, source: string): Promise<string[]> {
  return (await read(path, source)).definitions.map(show)
}

/** Routes in one line: `GET /users/{id} on router in handler`. */
export async function routes(path: string, source: string): Promise<string[]> {
  const facts = await read(path, source)
  return facts.routes.map(
    (one) =>
      `${one.method} ${one.path} on ${one.on}${one.handler === undefined ? '' : ` by ${one.handler}`}${one.within === undefined ? '' : ` in ${one.within}`}`,
  )
}

/** Mounts in one line: `app + /users -> users`, with the module of the child behind a colon. */
export async function mounts(path: string, source: string): Promise<string[]> {
  const facts = await read(path, source)
  return facts.mounts.map(
    (one) =>
      `${one.parent} + ${one.prefix} -> ${one.child}${one.module === undefined ? '' : `:${one.module}`}${one.within === undefined ? '' : ` in ${one.within}`}`,
  )
}

/** Tests in one line: `suite > name`, with what is skipped, asserts nothing, or has cases. */
export async function tests(path: string, source: string): Promise<string[]> {
  const facts = await read(path, source)
  return facts.tests.map(
    (one) =>
      [one.suite, one.name].filter((part) => part !== undefined).join(' > ') +
      (one.skipped ? ' (skipped)' : '') +
      (one.asserts ? '' : ' (asserts nothing)') +
      (one.cases === undefined ? '' : ` x${one.cases}`),
  )
}

/** Imports in one line: `from: name as local, …`. */
export async function imports(path: string, source: string): Promise<string[]> {
  const facts = await read(path, source)
  return facts.imports.map(
    (one) =>
      `${one.from}: ${one.names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`)).join(', ')}`,
  )
}
