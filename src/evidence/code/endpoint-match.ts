import { remembering } from '../remembering.ts'
import type { Served } from './routes.ts'

/** An endpoint as a document writes it. */
export interface Wanted {
  /** Upper case; empty where the document names none. */
  readonly methods: readonly string[]
  readonly path: string
}

const METHOD = /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS|WEBSOCKET|ANY|ALL)\b/g
const PATH = /(?:https?:\/\/[^\s/`'"]+)?((?:\/[\p{L}\p{N}_.~:{}<>[\]()*%@$+-]*)+)/u

/** Reads "GET /users/{id}", "POST|PUT `/users`" or "/users (GET)"; undefined where there is no path. */
export function readEndpoint(subject: string): Wanted | undefined {
  const text = subject.slice(0, 400).replace(/[`"']/g, '')
  const path = PATH.exec(text)?.[1]
  if (path === undefined) return undefined
  const methods = [
    ...new Set(
      [...text.replace(path, ' ').matchAll(METHOD)].map(([, method = '']) =>
        method === 'WEBSOCKET' ? 'WS' : method === 'ALL' ? 'ANY' : method,
      ),
    ),
  ]
  return { methods, path: path.replace(/[?#].*$/, '').replace(/(.)[.,;:)]+$/, '$1') }
}

const OPEN = /^\{\?[^}]*\}$/
const REST = /^\{\w*\*\}$/
const TEMPLATE = /^(?:\{[^}]*\}|:[\w-]+\??|<[^>]*>|\[[^\]]*\]|\*|\$\{?\w+\}?)$/
/** An example value that a document may write for a parameter. */
const SAMPLE = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27,}|[0-9a-f]{24,40})$/i

export const segmentsOf: (path: string) => readonly string[] = remembering((path) =>
  path
    .replace(/\}(?=\{\?)/g, '}/')
    .replace(/(\{\?[^}]*\})(?=[^/])/g, '$1/')
    .split('/')
    .filter((part) => part !== ''),
)

/**
 * Does a wanted path fit a served one? Parameter names do not matter, a template does not match a literal.
 * `maybe` where a part of the served path is decided elsewhere, or it takes whatever follows.
 */
export function fits(wanted: readonly string[], served: readonly string[]): 'yes' | 'maybe' | 'no' {
  const open = served.findIndex((part) => OPEN.test(part) || REST.test(part))
  if (open < 0)
    return wanted.length === served.length && served.every((part, i) => same(wanted[i] ?? '', part)) ? 'yes' : 'no'
  if (!served.slice(0, open).every((part, i) => same(wanted[i] ?? '', part))) return 'no'
  const behind = served.slice(open + 1)
  if (REST.test(served[open] ?? '')) return wanted.length > open ? 'maybe' : 'no'
  if (behind.some((part) => OPEN.test(part) || REST.test(part))) return 'maybe'
  const tail = wanted.slice(wanted.length - behind.length)
  return wanted.length >= open + behind.length && behind.every((part, i) => same(tail[i] ?? '', part)) ? 'maybe' : 'no'
}

function same(wanted: string, served: string): boolean {
  if (TEMPLATE.test(served)) return (TEMPLATE.test(wanted) && wanted !== '*') || SAMPLE.test(wanted)
  if (TEMPLATE.test(wanted)) return false
  // "report-{id}.pdf": a parameter within a segment.
  return wanted === served || (/[{:]/.test(served) && blank(wanted) === blank(served))
}

const blank = (part: string): string => part.replace(/\{[^}]*\}|:[A-Za-z_]\w*|<[^>]*>/g, '{}')

/** Does the method fit? ANY takes all, and a document that names no method means any. */
export function methodFits({ methods }: Wanted, served: Served): boolean {
  return (
    methods.length === 0 ||
    served.route.method === 'ANY' ||
    methods.includes('ANY') ||
    methods.includes(served.route.method) ||
    (methods.includes('HEAD') && served.route.method === 'GET')
  )
}

/** Segments that gateways and version prefixes put in front: they distinguish nothing. */
const COMMON = /^(?:api|rest|v\d+(?:\.\d+)?|\{\?[^}]*\})$/i

/** The path without common prefixes. */
export function bare(segments: readonly string[]): readonly string[] {
  let from = 0
  while (from < segments.length && COMMON.test(segments[from] ?? '')) from++
  return segments.slice(from)
}

/** The served paths most like the wanted one, best first, at most three: for the note beside a missing one. */
export function nearest(wanted: Wanted, table: readonly Served[]): readonly string[] {
  const parts = bare(segmentsOf(wanted.path)).map((part) => part.toLowerCase())
  const scored = new Map<string, number>()
  for (const served of table)
    for (const path of served.paths) {
      const own = bare(segmentsOf(path)).map((part) => part.toLowerCase())
      const shared = parts.filter((part) => !TEMPLATE.test(part) && own.includes(part)).length
      if (shared > 0)
        scored.set(
          `${served.route.method} ${path}`,
          shared - Math.abs(own.length - parts.length) / 10 + (methodFits(wanted, served) ? 0.3 : 0),
        )
    }
  return [...scored]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([route]) => route)
}
