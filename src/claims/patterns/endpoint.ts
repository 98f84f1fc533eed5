import { cellsOf, has } from '../columns.ts'
import { METHODS, type Named } from '../mentions.ts'
import { governors, type Passage } from '../passage.ts'
import type { Pattern } from './pattern.ts'

/** METHOD and path of something that is served. */
export const endpoint: Pattern = {
  id: 'endpoint',
  kinds: ['endpoint'],
  title: 'An HTTP endpoint',
  examples: [
    {
      text: '- GET /users/<id>/posts served',
      claims: [{ kind: 'endpoint', subject: 'GET /users/<id>/posts' }],
    },
    {
      text: '- GET `/items/{id}` - Get an item',
      claims: [{ kind: 'endpoint', subject: 'GET /items/{id}', op: 'present' }],
    },
    {
      text: '- ✅ `POST /api/items` and DELETE /api/items/:id work',
      claims: [
        { kind: 'endpoint', subject: 'POST /api/items' },
        { kind: 'endpoint', subject: 'DELETE /api/items/:id' },
      ],
    },
    {
      text: '| # | Method | Path |\n|---|---|---|\n| 1 | PUT | `/users/{id}` |',
      claims: [{ kind: 'endpoint', subject: 'PUT /users/{id}' }],
    },
    {
      text: '## Endpoints\n- `/users` (GET, POST) with RBAC',
      claims: [
        { kind: 'endpoint', subject: 'GET /users' },
        { kind: 'endpoint', subject: 'POST /users' },
      ],
    },
    { text: '- ❌ `GET /metrics` missing', claims: [{ kind: 'endpoint', subject: 'GET /metrics', op: 'absent' }] },
    {
      text: '- [ ] Verify endpoints: https://api.example.org/health',
      claims: [{ kind: 'endpoint', subject: 'GET /health' }],
    },
    { text: 'Mount the disk under `/var/data` first.', claims: [] },
    { text: 'See https://example.org/docs for more.', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' || passage.form === 'tree') return
    const stance = passage.stance()
    const claimed = {
      op:
        stance.absent || (stance.mood === 'planned' && passage.box === undefined)
          ? ('absent' as const)
          : ('present' as const),
    }
    const routes = passage.names().flatMap((named) => {
      const route = routeOf(passage, named)
      return route ? [{ named, route }] : []
    })
    // Of a list of thousands only what names a route looks through it.
    const prefixed = routes.length > 0 ? prefixedIn(passage) : undefined
    const whole = prefixed === undefined ? {} : { context: { peers: [prefixed] } }
    for (const { named, route } of routes)
      for (const method of methodsOf(passage, named))
        for (const one of alternatives(route))
          yield { kind: 'endpoint', subject: `${method}${method ? ' ' : ''}${one}`, claimed, at: named.start, ...whole }
  },
}

/** A route of the passage's list that is written with a common prefix. */
function prefixedIn({ siblings }: Passage): string | undefined {
  for (const sibling of siblings) {
    const route = /(?:^|[\s`(])(\/(?:api|rest|v\d+)\/[\w{:]\S*)/.exec(sibling.text)?.[1]
    if (route !== undefined) return route
  }
  return undefined
}

const SERVED = /\b(?:endpoint|route|api|url|health|webhook)s?\b|接口|路由|端点|エンドポイント/i

function routeOf(passage: Passage, named: Named): string | undefined {
  if (named.kind === 'url') {
    const path = /^https?:\/\/[^/\s]+(\/[^\s?#]*)/.exec(named.text)?.[1]
    return path &&
      path !== '/' &&
      !GENERATED.test(path) &&
      (passage.form === 'item' || passage.form === 'row') &&
      /\b(?:endpoint|health|status|api|url|check)s?\b/i.test(passage.text.slice(0, named.start))
      ? path.replace(/\/$/, '')
      : undefined
  }
  if (named.kind === 'route')
    return named.method || speaksOfRoutes(passage) || /^\/(?:api|v\d)\//.test(named.text) ? named.text : undefined
  const cell = cellsOf(passage).find((each) => each.at <= named.start && each.at + each.rich.text.length >= named.end)
  return cell && has(cell, 'route') && named.text.startsWith('/') ? named.text : undefined
}

/** Pages that a framework serves of itself. */
const GENERATED = /^\/(?:docs|redoc|openapi\.json|swagger(?:-ui)?|api-docs|graphiql)(?:\/|$)/

/** "/versions/{id}/import|export" is two routes. */
function alternatives(route: string): string[] {
  const last = route.slice(route.lastIndexOf('/') + 1)
  return last.includes('|') && !last.includes('{')
    ? last.split('|').map((each) => `${route.slice(0, route.lastIndexOf('/') + 1)}${each}`)
    : [route]
}

function speaksOfRoutes(passage: Passage): boolean {
  const cells = cellsOf(passage)
  if (cells.some((cell) => has(cell, 'route') || has(cell, 'method'))) return true
  if (SERVED.test(passage.text)) return true
  for (const above of governors(passage)) if (SERVED.test(above.text)) return true
  return false
}

/** The methods beside a route: before it, in the method column, or in brackets behind it. */
function methodsOf(passage: Passage, named: Named): string[] {
  if (named.method) {
    const before = new RegExp(`(?:(?:${METHODS})[\\s/|,]+)+$`).exec(
      passage.text.slice(Math.max(0, named.start - 40), named.start).replace(/`/g, ' '),
    )?.[0]
    const all = before?.match(new RegExp(METHODS, 'g'))
    return all && all.length > 1 ? [...all] : [named.method]
  }
  const column = cellsOf(passage).find((cell) => has(cell, 'method'))
  const listed = (column?.rich.text ?? /^[`\s]*\(([A-Z, /|]+)\)/.exec(passage.text.slice(named.end))?.[1] ?? '').match(
    new RegExp(`\\b(?:${METHODS})\\b`, 'g'),
  )
  if (listed) return [...listed]
  // Others post to a webhook.
  return [named.kind === 'url' && !/hook/i.test(named.text) ? 'GET' : '']
}
