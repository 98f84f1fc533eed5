import type { Mount } from '../../../facts/facts.ts'
import type { ModuleIndex } from '../imports/module-index.ts'
import { resolveImport } from '../imports/resolve-import.ts'
import { type Node, node, nodesOf, ownerOf, type RouteFile } from './mounting.ts'

/** What mounts are looked up in. */
export interface Routers {
  readonly files: ReadonlyMap<string, RouteFile>
  readonly modules: ModuleIndex
  /** Nodes that are filled inside a function, by the function's name. */
  readonly byFunction: ReadonlyMap<string, readonly Node[]>
}

const DEEPEST = 6

/**
 * The routers that the child of a mount means: a local one, an imported one, one that a module re-exports, all that a
 * function fills which is called with the router, or all of a module that is mounted as a whole.
 * @returns an empty list where it cannot be seen, as for a variable of a loop
 */
export function targetsOf(file: RouteFile, mount: Mount, routers: Routers): readonly Node[] {
  if (mount.module !== undefined) {
    const paths = resolveImport(file.entry.path, { from: mount.module, names: [], line: mount.line }, routers.modules)
    return paths
      .slice(-1)
      .flatMap((path) =>
        ofModule(path, mount.child === mount.module || mount.child === 'default' ? undefined : mount.child, routers, 0),
      )
  }
  const child = mount.child
    .replace(/\(.*$/s, '')
    .replace(/\.(?:urls|as_view|routes|router\.urls|asMiddleware|middleware)$/, '')
  const local = ownerOf(file, child, mount.within)
  if (nodesOf(file).has(local)) return [local]
  const parts = child.split('.')
  const imported = throughImport(file, parts, routers, 0)
  if (imported.length > 0) return imported
  const name = parts.at(-1) ?? child
  const filled = routers.byFunction.get(name) ?? []
  const here = filled.filter((one) => one.startsWith(`${file.entry.path}\0`))
  if (here.length > 0) return here
  const folder = file.entry.path.slice(0, file.entry.path.lastIndexOf('/') + 1)
  const beside = filled.filter(
    (one) => one.startsWith(folder) && !one.slice(folder.length, one.indexOf('\0')).includes('/'),
  )
  return beside.length > 0 ? beside : name.length > 3 ? filled : []
}

function throughImport(file: RouteFile, parts: readonly string[], routers: Routers, depth: number): readonly Node[] {
  const [base, ...rest] = parts
  if (depth > DEEPEST) return []
  for (const imported of file.facts.imports) {
    const name = imported.names.find(({ local }) => local === base)
    if (!name) continue
    const paths = resolveImport(file.entry.path, { ...imported, names: [name] }, routers.modules)
    const whole = name.name === '*' || name.name === 'default'
    const wanted = whole ? rest.at(-1) : rest.length > 0 ? rest.at(-1) : name.name
    // The last file that is loaded is the module itself, those before it are the packages on the way.
    for (const path of paths.toReversed()) {
      const found = ofModule(path, wanted, routers, depth + 1)
      if (found.length > 0) return found
    }
  }
  return []
}

/** The router of that name in a module, or all that the module does not mount on one another. */
function ofModule(path: string, name: string | undefined, routers: Routers, depth: number): readonly Node[] {
  const file = routers.files.get(path)
  if (!file) return []
  const all = [...nodesOf(file)]
  if (name !== undefined) {
    const exact = all.filter((one) => one.endsWith(`\0${name}`))
    if (exact.length > 0) return exact
    const filled = (routers.byFunction.get(name) ?? []).filter((one) => one.startsWith(`${path}\0`))
    if (filled.length > 0) return filled
    const through = throughImport(file, [name], routers, depth)
    if (through.length > 0) return through
    const alias = file.facts.definitions.find((one) => one.name === name && one.container === undefined)?.value
    return alias !== undefined && /^\w+$/.test(alias) && alias !== name && depth < DEEPEST
      ? ofModule(path, alias, routers, depth + 1)
      : []
  }
  const mounted = new Set(
    file.facts.mounts.filter(({ parent }) => parent !== '').map((mount) => ownerOf(file, mount.child, mount.within)),
  )
  return all.filter((one) => !mounted.has(one))
}

/**
 * Routers that a function fills, found by its name; the function is called with one, or gives one back. What it mounts
 * itself on another, `v1 := e.Group("/v1")`, is not the one that it is called with.
 */
export function byFunction(files: Iterable<RouteFile>): ReadonlyMap<string, readonly Node[]> {
  const map = new Map<string, Node[]>()
  for (const file of files) {
    const mounted = new Set(
      file.facts.mounts
        .filter(({ parent, module }) => parent !== '' && module === undefined)
        .map(({ child, within }) => node(file.entry.path, child, within)),
    )
    for (const { within, on } of [
      ...file.facts.routes,
      ...file.facts.mounts.map((mount) => ({
        within: mount.within,
        on: mount.parent === '' ? mount.child : mount.parent,
      })),
    ]) {
      if (within === undefined || ownerOf(file, on, within) !== node(file.entry.path, on, within)) continue
      const known = map.get(within) ?? []
      const one = node(file.entry.path, on, within)
      if (!known.includes(one) && !mounted.has(one)) map.set(within, [...known, one])
    }
  }
  return map
}
