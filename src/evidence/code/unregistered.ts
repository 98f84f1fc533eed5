import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { hasFileImports, reach } from './reach.ts'
import { isCodePath, isExamplePath, isTestPath, syntaxOf } from './source-files.ts'
import { usersOf } from './users.ts'

/** Definitions that do nothing until a program mounts them; what frameworks discover by themselves is not among them. */
const MOUNTED =
  /(?:Middleware|Router|Blueprint|Guard|Interceptor)s?$|^(?:middleware|router|bp|blueprint)$|_(?:middleware|router)$/

/** What people run by hand, what others start by its place, and what a framework finds by its name. */
const ASIDE =
  /(?:^|\/)(?:scripts?|bin|tools?|migrations?|versions|demos?|docs?|config|e2e|fixtures?)\/|(?:^|\/)middleware\.[cm]?[jt]s$/

/**
 * Is a file there whose definitions only work where they are registered, and nothing that is started uses it? Said only
 * beside an entry point: a part of the tree that we see nothing start may well be started otherwise.
 */
export async function isUnregistered(entry: Entry, room: Room): Promise<boolean> {
  const { path } = entry
  if (!isCodePath(path) || !hasFileImports(path) || isTestPath(path) || isExamplePath(path) || ASIDE.test(path))
    return false
  const facts = await syntaxOf(room, entry)
  if (!facts?.definitions.some(({ container, name }) => container === undefined && MOUNTED.test(name))) return false
  const graph = await room.once(reach)
  const top = path.split('/')[0]
  if (![...graph.entries.keys()].some((started) => started.split('/')[0] === top)) return false
  if (await graph.wayUp(path)) return false
  for (const user of await usersOf(room, entry, undefined, graph)) if (await graph.wayUp(user.path)) return false
  return true
}
