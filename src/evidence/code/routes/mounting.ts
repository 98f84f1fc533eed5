import type { Mount, Route, SyntaxFacts } from '../../../facts/facts.ts'
import type { Entry } from '../../../tree/tree.ts'

/** A router, app or controller: a name of one file, or a local name of a function of that file. */
export type Node = string

export const node = (path: string, name: string, within: string | undefined): Node =>
  `${path}\0${within ?? ''}\0${name}`
export const fileOf = (of: Node): string => of.slice(0, of.indexOf('\0'))

/** A file with the routes and mounts that it writes. */
export interface RouteFile {
  readonly entry: Entry
  readonly facts: SyntaxFacts
}

export interface Edge {
  readonly from: Node
  readonly to: Node
  readonly prefix: string
}

/** Names of a module are shared by its functions; a local name belongs to its function. */
export function ownerOf({ entry, facts }: RouteFile, name: string, within: string | undefined): Node {
  if (within === undefined) return node(entry.path, name, undefined)
  const base = name.split('.')[0] ?? name
  const ofModule =
    facts.definitions.some((one) => one.name === base && one.container === undefined && one.kind === 'variable') ||
    facts.imports.some(({ names }) => names.some(({ local }) => local === base))
  return node(entry.path, name, ofModule ? undefined : within)
}

/** All nodes on which a file registers or mounts something. */
export function nodesOf(file: RouteFile): ReadonlySet<Node> {
  const all = [
    ...file.facts.routes.map((route) => ownerOf(file, route.on, route.within)),
    ...file.facts.mounts.map((mount) => ownerOf(file, mount.parent === '' ? mount.child : mount.parent, mount.within)),
  ]
  return new Set(all)
}

/** The prefix that a router was made with. */
export function madeWith(file: RouteFile): ReadonlyMap<Node, string> {
  const made = file.facts.mounts.filter(({ parent }: Mount) => parent === '')
  return new Map(made.map((mount) => [ownerOf(file, mount.child, mount.within), mount.prefix]))
}

export const isFlask = ({ facts }: RouteFile): boolean =>
  facts.routes.some(({ framework }: Route) => framework === 'flask' || framework === 'quart')
