import type { Definition, DefinitionKind } from '../facts.ts'
import { excerpt, type Findings, noteMarkers, noteString } from '../findings.ts'
import { HTTP_METHODS, joinPath, routePath, routePrefix } from '../route-path.ts'
import type { Language } from './language.ts'

/** Elixir line by line: `mix format` puts every definition on a line of its own, its `end` below at its column. */
export const elixir: Language = {
  id: 'elixir',
  version: 1,
  extensions: ['ex', 'exs'],
  reader: { by: 'text', read },
}

interface Open {
  readonly name: string
  readonly column: number
  readonly kind: 'module' | 'function' | 'scope' | 'describe'
  readonly prefix: string
}

const DEFINES: Readonly<Record<string, DefinitionKind>> = {
  defmodule: 'module',
  defprotocol: 'interface',
  defimpl: 'class',
  def: 'function',
  defp: 'function',
  defmacro: 'function',
  defmacrop: 'function',
  defdelegate: 'function',
  defguard: 'function',
}

function read(text: string, findings: Findings): boolean {
  const lines = blankOut(text, findings).split('\n')
  const open: Open[] = []
  lines.forEach((line, index) => {
    const column = line.search(/\S/)
    if (column < 0) return
    while (open.length > 0 && column <= (open.at(-1)?.column ?? -1)) open.pop()
    statement(line.trim(), { line: index + 1, column, open, lines, findings })
    for (const word of line.matchAll(/(?<![:\w])[a-z_]\w*[?!]?(?=[(.:])|\b[A-Z]\w*|(?<=\.)[a-z_]\w*|:[a-z_]\w*/g))
      findings.uses.add(word[0].replace(/^:/, ''))
    if (/\brescue\s*$/.test(line) && /^\s*(?:_|\w+)\s*->/.test(lines[index + 1] ?? ''))
      findings.broadHandlers.add(index + 1)
  })
  return !/^<{7} /m.test(text)
}

interface Place {
  readonly line: number
  readonly column: number
  readonly open: Open[]
  readonly lines: readonly string[]
  readonly findings: Findings
}

function statement(text: string, place: Place): void {
  const { open, findings, line, column } = place
  const prefix = open.at(-1)?.prefix ?? ''
  const definition = /^(def\w*)\s+(@?[\w.]+[?!]?)/.exec(text)
  const kind = definition && Object.hasOwn(DEFINES, definition[1] ?? '') ? DEFINES[definition[1] ?? ''] : undefined
  if (definition && kind) {
    const name = definition[2] ?? ''
    define(name, kind, text, place, definition[1] ?? '')
    if (/\bdo\s*$/.test(text))
      open.push({
        name,
        column,
        kind: kind === 'module' || kind === 'interface' || kind === 'class' ? 'module' : 'function',
        prefix,
      })
    return
  }
  const field =
    /^field\s*\(?\s*:(\w+)\s*,?\s*(.*)$/.exec(text) ??
    /^(?:belongs_to|has_many|has_one|many_to_many)\s*\(?\s*:(\w+)\s*,?\s*(.*)$/.exec(text)
  if (field) push(field[1] ?? '', 'field', place, { value: excerpt(field[2] ?? '') })
  const attribute = /^@(\w+)\s+(.+)$/.exec(text)
  if (attribute && !/^(?:doc|moduledoc|spec|type|impl|callback|behaviour|typedoc|opaque)$/.test(attribute[1] ?? ''))
    push(attribute[1] ?? '', 'variable', place, { value: excerpt(attribute[2] ?? '') })
  const imported = /^(?:alias|import|require|use)\s+(\w+(?:\.\w+)*)(?:\.\{([^}]*)\})?(?:.*\bas:\s*(\w+))?/.exec(text)
  if (imported) {
    const from = imported[1] ?? ''
    const names = imported[2] ? imported[2].split(',').map((one) => one.trim()) : [from.split('.').at(-1) ?? from]
    findings.imports.push({ from, names: names.map((name) => ({ name, local: imported[3] ?? name })), line })
  }
  routes(text, prefix, place)
  tests(text, prefix, place)
}

function push(
  name: string,
  kind: DefinitionKind,
  { open, findings, line }: Place,
  more: Partial<Definition> = {},
): void {
  const container = open.findLast((one) => one.kind === 'module')?.name
  findings.definitions.push({
    name,
    kind,
    container,
    line,
    end: line,
    exported: true,
    decorators: [],
    bases: [],
    stub: false,
    ...more,
  })
}

function define(name: string, kind: DefinitionKind, text: string, place: Place, word: string): void {
  const { lines, line, column } = place
  const isBlock = /\bdo\s*$/.test(text)
  let end = line
  if (isBlock) {
    end = endOf(lines, line, column)
  }
  const body = isBlock
    ? lines
        .slice(line, end - 1)
        .join('\n')
        .trim()
    : text
  const stub = kind === 'function' && isBlock && (body === '' || /^raise\b.*not.?implemented/i.test(body))
  push(name, kind, place, { end, stub, exported: !word.endsWith('p') || word === 'defp' ? word !== 'defp' : false })
}

/** The line of the `end` that stands at a column, below a line. */
function endOf(lines: readonly string[], line: number, column: number): number {
  for (let index = line; index < lines.length; index++) if (lines[index]?.search(/\S/) === column) return index + 1
  return lines.length
}

/** Phoenix: `scope "/api" do`, `get "/users", UserController, :index`, `resources "/posts", PostController` */
function routes(text: string, prefix: string, { open, findings, line, column }: Place): void {
  const scope = /^scope\s*\(?\s*(?:path:\s*)?"([^"]*)".*\bdo\s*$/.exec(text)
  if (scope) open.push({ name: '', column, kind: 'scope', prefix: joinPath(prefix, routePrefix(scope[1] ?? '')) })
  const route = /^(\w+)\s*\(?\s*"([^"]*)"\s*,\s*([\w.]+)(?:\s*,\s*:(\w+))?/.exec(text)
  const [, verb = '', path = '', controller = '', action] = route ?? []
  const add = (method: string, full: string, name: string | undefined): void => {
    findings.routes.push({
      method,
      path: full,
      on: 'router',
      handler: name ? `${controller}.${name}` : controller,
      line,
      framework: 'phoenix',
    })
  }
  if (!route || !/^[A-Z]/.test(controller)) return
  const full = joinPath(prefix, routePath(path)) || '/'
  if (HTTP_METHODS.has(verb)) add(verb.toUpperCase(), full, action)
  else if (verb === 'live') add('GET', full, action)
  else if (verb === 'forward') add('ANY', full, undefined)
  else if (verb === 'resources') {
    const only = /\bonly:\s*\[([^\]]*)\]/.exec(text)?.[1]
    const except = /\bexcept:\s*\[([^\]]*)\]/.exec(text)?.[1]
    for (const [name, method, ending] of ACTIONS) {
      if ((only !== undefined && !only.includes(`:${name}`)) || except?.includes(`:${name}`)) continue
      add(method, `${full}${ending}`, name)
    }
  }
}

const ACTIONS: readonly (readonly [string, string, string])[] = [
  ['index', 'GET', ''],
  ['new', 'GET', '/new'],
  ['create', 'POST', ''],
  ['show', 'GET', '/{id}'],
  ['edit', 'GET', '/{id}/edit'],
  ['update', 'PATCH', '/{id}'],
  ['update', 'PUT', '/{id}'],
  ['delete', 'DELETE', '/{id}'],
]

/** ExUnit: `test "…" do` in `describe "…" do`. */
function tests(text: string, prefix: string, { open, findings, lines, line, column }: Place): void {
  const found = /^(describe|test|property)\s+"((?:[^"\\]|\\.)*)"/.exec(text)
  if (!found) return
  const name = found[2] ?? ''
  if (found[1] === 'describe') {
    open.push({ name, column, kind: 'describe', prefix })
    return
  }
  const body = lines.slice(line, endOf(lines, line, column)).join('\n')
  findings.tests.push({
    name,
    line,
    suite: open.findLast((one) => one.kind === 'describe')?.name,
    skipped: /^\s*@tag\s+:skip\b/.test(lines[line - 2] ?? ''),
    asserts: /\b(?:assert|refute|expect|verify)\w*\b/.test(body),
  })
}

/** Comments and documentation become blanks, so that nothing in them is taken for code; strings stay. */
function blankOut(text: string, findings: Findings): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ')
  let line = 1
  let counted = 0
  return text.replace(/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*/g, (part, offset: number) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 10) line++
    if (part.startsWith('#')) noteMarkers(findings, part, line)
    else if (!part.startsWith('"""') && !part.includes('#{')) noteString(findings, part.slice(1, -1))
    return part.startsWith('"') && !part.startsWith('"""') ? part : blank(part)
  })
}
