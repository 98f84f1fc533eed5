/** The HTTP methods that a router has a function for, in lower case. */
export const HTTP_METHODS: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'trace',
  'connect',
  'query',
])

/**
 * Brings a path to one form: a slash in front, none behind, parameters as {name}, whatever the framework writes:
 * `:id`, `<int:id>`, `{id:int}`, `[id]`, `(?P<id>\d+)`, `*rest`.
 */
export function routePath(written: string): string {
  const path = written
    .slice(0, 300)
    .trim()
    .replace(/\(\?P?<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)/g, '{$1}')
    .replace(/<path:\s*(\w+)>|<(\w+)\.\.>/g, (_, a, b) => `{${a ?? b}*}`)
    .replace(/<(?:[^<>]*:)?\s*(\w+)\??>/g, '{$1}')
    .replace(/\[\[?\.\.\.(\w+)\]?\]/g, '{$1*}')
    .replace(/\[(\w+)\]/g, '{$1}')
    .replace(/\{(\w+):path\}|\{\*+(\w+)\}|\{(\w+)\.\.\.\}/g, (_, a, b, c) => `{${a ?? b ?? c}*}`)
    .replace(/\{(\w+)\s*[:=][^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '{$1}')
    .replace(/\{(\w+)\?\}/g, '{$1}')
    .replace(/(^|\/):(\w+)(?:\([^()]*\))?[*+]/g, '$1{$2*}')
    .replace(/:([A-Za-z_]\w*)(?:\([^()]*\))?\??/g, '{$1}')
    .replace(/(?:^|\/)\*{1,2}(\w*)$/, (_, name) => `/{${name || 'rest'}*}`)
  const led = path === '' || path.startsWith('/') || path.startsWith('{?') ? path : `/${path}`
  return led.length > 1 ? led.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1') : led
}

/** A prefix: as a path, but nothing where it is only a slash. */
export function routePrefix(written: string): string {
  const path = routePath(written)
  return path === '/' ? '' : path
}

/** Puts a prefix in front of a path. */
export function joinPath(prefix: string, path: string): string {
  if (prefix === '' || prefix === '/') return path
  return path === '' || path === '/'
    ? prefix
    : `${prefix}${path.startsWith('/') || path.startsWith('{?') ? '' : '/'}${path}`
}
