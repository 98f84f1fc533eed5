import { isFileName, isFolderName } from './file-names.ts'
import type { Rich, Span } from './markdown/rich.ts'

/** What a name in a text is, as far as its form tells. */
export type MentionKind =
  | 'path'
  | 'folder'
  | 'glob'
  | 'route'
  | 'symbol'
  | 'call'
  | 'constant'
  | 'setting'
  | 'command'
  | 'url'
  | 'package'
  | 'word'

export interface Named {
  readonly kind: MentionKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** It stands in a code span, or is the target of a link. */
  readonly code: boolean
  /** Lines that follow the path: "main.rs:10-40", "#L5". */
  readonly range?: { readonly from: number; readonly to: number }
  /** Taken from an address of a code host, of whatever repository. */
  readonly hosted?: true
  /** A link to a place within a file: it leads the reader on. */
  readonly anchored?: true
  /** Method before a route. */
  readonly method?: string
}

export const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS|WEBSOCKET|ANY'
const RANGE = /^(.+?)(?::(\d{1,6})(?:\s?[-–]\s?(\d{1,6}))?|#L(\d{1,6})(?:-L?(\d{1,6}))?)$/
const BARE =
  /(?<![A-Za-z\u00c0-\u024f\p{N}_/.@$\\:-])(?:\.{0,2}\/)?[A-Za-z\u00c0-\u024f\p{Script=Cyrillic}\p{N}_@.$\-[\](){}*]+(?:[/\\][A-Za-z\u00c0-\u024f\p{Script=Cyrillic}\p{N}_@.$\-[\](){}*+]+)*\/?(?::\d{1,6}(?:[-–]\d{1,6})?)?/gu
const URL = /\bhttps?:\/\/[^\s<>"'`)\]}|]+|\bwww\.[^\s<>"'`)\]}|]+/g
const ROUTE = new RegExp(
  `(?<![\\w/])(?:(${METHODS})(?:\\s*[/|,]\\s*(?:${METHODS}))*\\s+)(/(?:[^\\s,;|()"'\`<>]|(?<=/)<[\\w:-]+>)*|/)`,
  'g',
)
const COMMAND =
  /^(?:\$\s+)?(?:sudo\s+)?(?:\S+\.(?:exe|bat|cmd|ps1|sh)(?=\s)|npm|npx|pnpm|yarn|bun|bunx|node|deno|python3?|pip3?|pipx|poetry|uv|uvx|pytest|cargo|rustup|go|make|just|docker|docker-compose|podman|kubectl|helm|git|gh|curl|wget|dotnet|mvn|\.\/mvnw|gradle|\.\/gradlew|\.\/[\w./-]+|bash|sh|cd|alembic|celery|uvicorn|gunicorn|flask|rails|rake|bundle|ruby|php|composer|artisan|terraform|ansible-playbook|brew|apt|cmake|ctest|bazel|swift|flutter|dart|mix|sbt|tsx|vitest|jest|ruff|mypy|psql|source|export|chmod|tox|nox|hatch|pdm|pre-commit|eslint|tsc)\s+\S/

/**
 * Names in a text: paths, folders, globs, routes, symbols, settings, commands, addresses. Code spans and link targets
 * first; elsewhere only what cannot be a word (a known extension, a known folder, a method before a slash).
 */
export function namesIn(rich: Rich): Named[] {
  const found: Named[] = []
  const taken: { start: number; end: number }[] = []
  const take = (named: Named) => {
    found.push(named)
    taken.push(named)
  }
  const free = (start: number, end: number) => !taken.some((other) => start < other.end && end > other.start)
  for (const match of rich.text.matchAll(ROUTE)) {
    const path = (match[2] ?? '').replace(/[.,;:]+$/, '')
    const start = match.index + match[0].length - (match[2]?.length ?? 0)
    take({ kind: 'route', text: path, start, end: start + path.length, code: false, method: match[1] })
  }
  for (const span of rich.spans) {
    if (span.kind === 'link' && span.href !== undefined)
      for (const named of linked(span, span.href)) if (free(named.start, named.end)) take(named)
    if (span.kind !== 'code' || !free(span.start, span.end)) continue
    const text = rich.text.slice(span.start, span.end)
    const before = new RegExp(`(?:^|[^\\w])(${METHODS})\\W*$`).exec(
      rich.text.slice(Math.max(0, span.start - 12), span.start),
    )
    take(codeName(text.trim(), span.start, span.end, before?.[1]))
  }
  for (const match of rich.text.matchAll(URL))
    if (free(match.index, match.index + match[0].length))
      take({
        kind: 'url',
        text: match[0].replace(/[.,;:]+$/, ''),
        start: match.index,
        end: match.index + match[0].length,
        code: false,
      })
  for (const match of rich.text.matchAll(BARE)) {
    const named = bareName(match[0], match.index)
    if (named && free(named.start, named.end)) take(named)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The files and folders among the names. */
export function isPlace(named: Named): boolean {
  return named.kind === 'path' || named.kind === 'folder' || named.kind === 'glob'
}

function linked(span: Span, href: string): Named[] {
  const at = { start: span.start, end: span.end, code: true }
  const host =
    /^https?:\/\/(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|src|raw)\/[^/]+\/([^?#]+)(?:#L(\d+)(?:-L?(\d+))?)?/.exec(
      href,
    )
  if (host) {
    const range = host[2] === undefined ? {} : { range: { from: Number(host[2]), to: Number(host[3] ?? host[2]) } }
    return [
      {
        kind: href.includes('/tree/') ? 'folder' : 'path',
        text: decodeURI(host[1] ?? ''),
        hosted: true,
        ...at,
        ...range,
      },
    ]
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return [{ kind: 'url', text: href, ...at }]
  const path = href.replace(/[?#].*$/, '')
  if (path === '' || !/[\w]/.test(path)) return []
  const named = codeName(decodeURI(path), span.start, span.end, undefined)
  const anchored = /\.\w+#[A-Za-z]/.test(href) && !/#L\d/.test(href) ? { anchored: true as const } : {}
  return isPlace(named) ? [{ ...named, ...anchored }] : []
}

function decodeURI(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A path that only a server has: below /api or a version, or with a star in the place of a name. */
const ROUTE_LIKE = /^\/(?:api|v\d+)\/|^\/[\w-]+\/\*$|^\/[^*]*\{[^/]*\*?$/

/** What a code span names. */
function codeName(raw: string, start: number, end: number, method: string | undefined): Named {
  const at = { start, end, code: true }
  const routed = new RegExp(`^(${METHODS})\\s+(/\\S*)$`).exec(raw)
  if (routed) return { kind: 'route', text: routed[2] ?? '', ...at, method: routed[1] }
  if (method && raw.startsWith('/')) return { kind: 'route', text: raw, ...at, method }
  if (/^https?:\/\//.test(raw)) return { kind: 'url', text: raw, ...at }
  const ranged = RANGE.exec(raw)
  const text = ranged && placeKind(ranged[1] ?? '', true) ? (ranged[1] ?? '') : raw
  const range =
    text === raw
      ? {}
      : {
          range: {
            from: Number(ranged?.[2] ?? ranged?.[4]),
            to: Number(ranged?.[3] ?? ranged?.[5] ?? ranged?.[2] ?? ranged?.[4]),
          },
        }
  const place = ROUTE_LIKE.test(text) && !isFileName(text.split('/').at(-1) ?? '') ? undefined : placeKind(text, true)
  if (place) return { kind: place, text: text.replaceAll('\\', '/'), ...at, ...range }
  if (COMMAND.test(raw) || /^(?:\.\/)?[\w-]+(?:\s+\S+)*\s+--?[a-z]/.test(raw))
    return { kind: 'command', text: raw.replace(/^\$\s+/, ''), ...at }
  if (/^\/[\w\-/{}:.*<>[\]()$|]*$/.test(raw)) return { kind: 'route', text: raw, ...at }
  if (/^@[\w.-]+\/[\w.-]+(?:@[\w.^~-]+)?$/.test(raw)) return { kind: 'package', text: raw, ...at }
  if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(raw)) return { kind: 'constant', text: raw, ...at }
  const typed =
    /^([a-z_]\w*)\??\s?:\s?(?:[A-Z][\w.<>[\], |?]*|str|int|bool|float|string|number|boolean|any|u\d+|i\d+|f\d+|usize)$/.exec(
      raw,
    )
  if (typed) return { kind: 'symbol', text: typed[1] ?? raw, ...at }
  if (/^[A-Za-z_][\w.-]*\s?[=:]\s?[^=\s].*$/.test(raw) && !/::/.test(raw)) return { kind: 'setting', text: raw, ...at }
  if (/^@?[\p{L}_$][\p{L}\p{N}_$.:<>#!?-]*\(.*\)$/u.test(raw)) return { kind: 'call', text: raw, ...at }
  if (/^@?[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|::|#|->)[\p{L}_$][\p{L}\p{N}_$]*)*(?:<[^<>]{0,60}>)?!?$/u.test(raw))
    return { kind: isIdentifier(raw) ? 'symbol' : 'word', text: raw, ...at }
  return { kind: 'word', text: raw, ...at }
}

/** A name that only code writes: two words joined by case, underscore, dot or colons, or a decorator. */
export function isIdentifier(text: string): boolean {
  return (
    /^@\w/.test(text) ||
    /[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2}\p{Ll}|_|::|\w\.\w|->|#\w/u.test(text) ||
    /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text)
  )
}

function placeKind(text: string, code: boolean): 'path' | 'folder' | 'glob' | undefined {
  if (
    text.length > 300 ||
    text === '/' ||
    /[\s"'`<>|=;!?%]/.test(text.replace(/ /g, code ? '' : ' ')) ||
    /^[a-z]+:\/\//i.test(text)
  )
    return undefined
  if (/ /.test(text) && !(code && /\.\w{1,5}$/.test(text) && text.includes('/'))) return undefined
  const path = text.replaceAll('\\', '/')
  const segments = path.replace(/^(?:\.{1,2}\/)+|^\//, '').split('/')
  const last = segments.at(-1) ?? ''
  const first = segments[0] ?? ''
  if (/\*/.test(path))
    return /[/.]/.test(path) &&
      /^[\w@./*[\](){},+$-]+$/.test(path) &&
      (isFolderName(first) ||
        /\*\.\w+$/.test(path) ||
        path.includes('**') ||
        (code && segments.length > 1 && !path.startsWith('/')))
      ? 'glob'
      : undefined
  if (/^(?:\/(?:Users|home)\/|[A-Z]:\/)/.test(path)) return isFileName(last) ? 'path' : 'folder'
  if (/[{}<>:]/.test(path) && !isFileName(last)) return undefined
  if (isFileName(last) && segments.every((segment) => segment !== ''))
    return /^[\p{L}\p{N}_@.~()[\]{}$+/ ,-]+$/u.test(path) ? 'path' : undefined
  if (path.endsWith('/'))
    return segments.length > 1 &&
      /^[\p{L}\p{N}_@.~()[\]$+/-]+$/u.test(path) &&
      (code || isFolderName(first) || /^[a-z]\w*(?:[-_.]\w+)+\/$/i.test(path))
      ? 'folder'
      : undefined
  if (segments.length > 1 && isFolderName(first) && segments.every((segment) => /^[\w@.()[\]-]+$/.test(segment)))
    return path.startsWith('/') &&
      /^(?:api|auth|app|services?|tasks|jobs|functions|reports?|docs|test|public|static|content|data|monitoring|actions|plugins|security|queues?|logs|users)$/i.test(
        first,
      )
      ? undefined
      : 'folder'
  return undefined
}

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['*', '*'],
] as const

function bareName(raw: string, index: number): Named | undefined {
  let text = raw.replace(/[.,:;]+$/, '')
  let start = index
  for (const [open, close] of BRACKETS) {
    const closes = text.endsWith(close)
    if (text.startsWith(open) && (closes || !text.includes(close))) {
      text = text.slice(1, closes ? -1 : undefined)
      start++
    } else if (closes && !text.includes(open)) text = text.slice(0, -1)
  }
  const ranged = RANGE.exec(text)
  const range = ranged && { from: Number(ranged[2] ?? ranged[4]), to: Number(ranged[3] ?? ranged[2] ?? ranged[4]) }
  const path = ranged ? (ranged[1] ?? '') : text
  const kind = placeKind(path, false)
  if (
    !kind ||
    (kind === 'folder' && !path.endsWith('/') && path.split('/').length < 3) ||
    (kind === 'glob' && !path.includes('/'))
  )
    return undefined
  if (kind === 'path' && !path.includes('/') && /^[A-Z]+$/i.test(path) && path.toLowerCase() === path) return undefined
  if (
    kind === 'path' &&
    !path.includes('.') &&
    !path.includes('/') &&
    !/file$/i.test(path) &&
    !/^(?:LICENSE|README|CHANGELOG|CONTRIBUTING|CODEOWNERS)$/.test(path)
  )
    return undefined
  return {
    kind,
    text: path.replaceAll('\\', '/'),
    start,
    end: start + text.length,
    code: false,
    ...(range ? { range } : {}),
  }
}
