import type { Route } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { moduleIndex } from './imports/module-index.ts'
import { type Edge, fileOf, isFlask, madeWith, type Node, ownerOf, type RouteFile } from './routes/mounting.ts'
import { routeFiles } from './routes/route-files.ts'
import { settingValues } from './routes/settings.ts'
import { byFunction, type Routers, targetsOf } from './routes/targets.ts'
import { syntaxOf } from './source-files.ts'

/** A route as the started program serves it. */
export interface Served {
  readonly entry: Entry
  readonly route: Route
  /** Every full path that it is mounted at; `{?name}` is a part that the run decides. */
  readonly paths: readonly string[]
  /** No statement that we can read mounts its router. */
  readonly loose: boolean
}

export interface RouteTable {
  readonly served: readonly Served[]
  /** Mounts whose child cannot be seen: what is loose may be mounted there, under one of these prefixes. */
  readonly unclear: readonly { readonly file: string; readonly prefixes: readonly string[] }[]
}

const DEEPEST = 12
/** Functions that are given an app and do something else with it than mount routers. */
const PREPARES =
  /^(?:[\w.()]+\.)?(?:setup|configure|init|instrument|add|enable|install|attach|expose|start|bind|wrap|apply)(?:_(?!rout|url|api|endpoint|blueprint)|[A-Z](?!out|pi)|$)/
const MOST_PREFIXES = 24

/** Every route of the tree with its prefixes: of its router, of each mount on the way, of the app. */
export async function routeTable(room: Room): Promise<RouteTable> {
  const files = new Map<string, RouteFile>()
  for (const entry of await room.once(routeFiles)) {
    const facts = await syntaxOf(room, entry)
    if (facts) files.set(entry.path, { entry, facts })
  }
  const routers: Routers = { files, modules: await room.once(moduleIndex), byFunction: byFunction(files.values()) }
  const { edges, unclear } = mountsOf(routers)
  const into = new Map<Node, Edge[]>()
  for (const edge of edges) {
    const known = into.get(edge.to)
    if (known) known.push(edge)
    else into.set(edge.to, [edge])
  }
  const settings = await settingValues(room, files.values())
  const loaded = namedInStrings(files.values())
  const served: Served[] = []
  for (const file of files.values()) {
    for (const route of file.facts.routes) {
      const own = ownerOf(file, route.on, route.within)
      const prefixes = prefixesOf(own, into, routers, 0)
      const paths = prefixes.map((prefix) => settings(joined(prefix, route.path)))
      const loose = !into.has(own) && needsMount(file, route)
      // A loader that gets the module's name in a string decides where it is mounted.
      if (loose && loaded(file.entry.path)) paths.push(...paths.map((path) => `{?}${path}`))
      served.push({
        entry: file.entry,
        route,
        paths: [...new Set(paths)].sort(),
        loose: loose && !loaded(file.entry.path),
      })
    }
  }
  const hidden = unclear.map(({ from, prefix }) => {
    const prefixes = prefixesOf(from, into, routers, 0).map((outer) => settings(joined(outer, prefix)))
    return { file: fileOf(from), prefixes: [...new Set(prefixes)].sort() }
  })
  return { served, unclear: hidden }
}

function mountsOf(routers: Routers): { edges: readonly Edge[]; unclear: readonly { from: Node; prefix: string }[] } {
  const edges: Edge[] = []
  const unclear: { from: Node; prefix: string }[] = []
  for (const file of routers.files.values())
    for (const mount of file.facts.mounts) {
      if (mount.parent === '') continue
      const from = ownerOf(file, mount.parent, mount.within)
      const targets = targetsOf(file, mount, routers).filter((to) => to !== from)
      if (targets.length === 0 && !PREPARES.test(mount.child)) unclear.push({ from, prefix: mount.prefix })
      for (const to of targets) edges.push({ from, to, prefix: mount.prefix })
    }
  return { edges, unclear }
}

function prefixesOf(
  of: Node,
  into: ReadonlyMap<Node, readonly Edge[]>,
  routers: Routers,
  depth: number,
): readonly string[] {
  const file = routers.files.get(fileOf(of))
  const made = (file && madeWith(file).get(of)) ?? ''
  const above = depth > DEEPEST ? [] : (into.get(of) ?? [])
  if (above.length === 0) return [made]
  const all = above.flatMap(({ from, prefix }) => {
    // Flask's mount replaces the blueprint's own prefix, the others add to it.
    const own = file && isFlask(file) && prefix !== '' ? prefix : joined(prefix, made)
    return prefixesOf(from, into, routers, depth + 1).map((outer) => joined(outer, own))
  })
  return [...new Set(all)].slice(0, MOST_PREFIXES)
}

/** Is a module named in full in a string of some file: `("api.v1.users", "router", "/users")`? */
function namedInStrings(files: Iterable<RouteFile>): (path: string) => boolean {
  const dotted = new Set(
    [...files].flatMap(({ facts }) =>
      facts.strings.filter((text) => /^[\w]+(?:[./][\w-]+)+$/.test(text)).map((text) => text.replace(/\//g, '.')),
    ),
  )
  return (path) => {
    const parts = path.replace(/(\/__init__)?\.\w+$/, '').split('/')
    return parts.some((_, from) => parts.length - from > 1 && dotted.has(parts.slice(from).join('.')))
  }
}

export function joined(prefix: string, path: string): string {
  if (prefix === '') return path === '' ? '/' : path
  return path === '' || path === '/'
    ? prefix
    : `${prefix}${path.startsWith('/') || path.startsWith('{?') ? '' : '/'}${path}`
}

/** Is it made by a constructor of routers that serve nothing by themselves? */
function needsMount({ facts }: RouteFile, { on, within }: Route): boolean {
  if (within !== undefined) return false
  const definition = facts.definitions.find(({ name, container }) => name === on && container === undefined)
  return /^(?:new\s+)?(?:[\w.]+\.)?(?:APIRouter|Blueprint|APIBlueprint|Router|KoaRouter)\s*\(/.test(
    definition?.value ?? '',
  )
}
