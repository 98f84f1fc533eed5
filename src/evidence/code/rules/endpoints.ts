import { cover } from '../feature/cover.ts'
import { routeTable, type Served } from '../routes.ts'
import { isExamplePath } from '../source-files.ts'
import { bagOfNames } from '../words.ts'
import { type Rule, tally } from './rule.ts'

const place = ({ entry, route, paths }: Served) => ({
  path: entry.path,
  line: route.line,
  blob: entry.oid,
  note: `${route.method} ${paths[0] ?? route.path}`,
})

const bagOf = ({ entry, route, paths }: Served): ReadonlyMap<string, number> =>
  bagOfNames([...paths, route.handler ?? '', entry.path])

/** Routes by method and mounted path; those that something mounts; paths without their methods. */
export const endpoints: Rule = {
  counts:
    'Routes by method and path, examples and tests apart; also those that are mounted, and paths whatever the method.',
  nouns: [
    'endpoint',
    'route',
    'api',
    'path',
    'operation',
    'endpunkt',
    'routen',
    'ruta',
    'rota',
    '端点',
    '接口',
    'エンドポイント',
    'endpoint api',
  ],
  async count({ room, files, whole, about }) {
    const { served } = await room.once(routeTable)
    const inside = new Set(files.map(({ path }) => path))
    const all = served.filter(({ entry }) => inside.has(entry.path) && !isExamplePath(entry.path))
    if (all.length === 0) return []
    const mounted = all.filter(({ loose }) => !loose)
    const paths = new Map(all.map((one) => [one.paths[0] ?? one.route.path, one]))
    const spoken = mounted.filter((one) => about.terms.length > 0 && cover(about, bagOf(one)).share >= 0.8)
    // Redirects, health checks and resources are counted by some and not by others.
    const slack = Math.max(2, 0.1 * all.length)
    const tallies = [
      ...(spoken.length > 0 ? [tally('endpoints.spoken', 'endpoints', spoken.map(place), false)] : []),
      tally('endpoints.routes', 'endpoints', all.map(place), !whole),
      tally('endpoints.mounted', 'endpoints', mounted.map(place), !whole),
      tally('endpoints.paths', 'endpoints', [...paths.values()].map(place), !whole),
    ]
    return tallies.map((one) => ({ ...one, slack }))
  },
}
