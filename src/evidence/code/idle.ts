import type { Definition, SyntaxFacts } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { moduleIndex } from './imports/module-index.ts'
import { resolveImport } from './imports/resolve-import.ts'
import { lexicon } from './lexicon.ts'
import { followedParts, isProgram, partsOf } from './parts.ts'
import { reach } from './reach.ts'
import { readText } from './read-text.ts'
import { HANDS_ON } from './routes/route-files.ts'
import { routeTable } from './routes.ts'
import { isCodePath, isExamplePath, isTestPath, syntaxOf } from './source-files.ts'
import { telling, usersOf } from './users.ts'
import { nameKey } from './words.ts'

/** Definitions that do nothing until a program mounts them; what frameworks discover by themselves is not among them. */
const MOUNTED =
  /(?:Middleware|Router|Blueprint|Guard|Interceptor)s?$|^(?:middleware|router|bp|blueprint)$|_(?:middleware|router)$/

/** What people run by hand, what others start by its place, and what a framework finds by its name. */
const ASIDE =
  /(?:^|\/)(?:[\w-]*scripts?|bin|tools?|cli|migrations?|versions|seed(?:s|ers?)?|demos?|docs?|config|public|static|assets|stories|\.[\w-]+|commands|templatetags|plugins?|extensions?|stubs|mocks?|generated|__generated__)\/|(?:^|\/)(?:middleware|sw|service-?worker|[^/]*\.(?:worker|config|stories|setup|d))\.[cm]?[jt]sx?$|\.(?:freezed|gen|generated)\.\w+$|(?:^|\/)(?:conftest|manage|setup|settings|wsgi|asgi|apps|admin|models|signals|celery|tasks|run[^/]*|main|cli|start[^/]*|seed[^/]*)\.\w+$|^(?:[^/]+\/)?(?:api|functions|netlify|lambdas?)\/.*\.[cm]?[jt]s$/i

/** Decorators that change a definition and tell nobody of it; others may register it. */
const PLAIN_DECORATOR =
  /^(?:(?:dataclasses\.)?dataclass|(?:contextlib\.)?(?:async)?contextmanager|(?:functools\.)?(?:lru_cache|cache|wraps|total_ordering)|runtime_checkable|unique|deprecated|attrs?\.\w+)$/
/** Bases whose subclasses nobody looks for; others may collect them. */
const PLAIN_BASE =
  /^(?:object|(?:abc\.)?ABC|Protocol|Generic|NamedTuple|TypedDict|str|int|dict|list|BaseModel|BaseHTTPMiddleware|(?:\w+\.)?\w*(?:Enum|Flag)|\w*(?:Error|Exception))$/

/**
 * Why nothing that is started uses a file of the program; undefined where something does, or where it cannot be said.
 * Looked for are mounts, imports, uses of its names, and its own name in strings and configuration. Said only beside an
 * entry point, of a part whose imports can be followed: what we see nothing start may well be started otherwise.
 */
export async function idleBecause(entry: Entry, room: Room): Promise<string | undefined> {
  const { path } = entry
  if (!isProgram(path)) return undefined
  const graph = await room.once(reach)
  const part = (await room.once(partsOf))(path)
  const facts = graph.entries.has(path) ? undefined : await syntaxOf(room, entry)
  if (!facts || ![...graph.entries.keys()].some((started) => started.split('/')[0] === path.split('/')[0]))
    return undefined
  if (await isUnmounted(path, room)) return 'its routes are mounted nowhere'
  if (ASIDE.test(path)) return undefined
  if (await isWorkerApart(path, facts, room)) return 'nothing starts a worker of its own Celery application'
  // What only works where it is mounted does nothing unless a server does so; the rest may be for people to run.
  const isMounted = tops(facts).some(({ name }) => MOUNTED.test(name))
  const isByHand = async (path: string) => !isMounted && isStartedByHand(path, room)
  const way = await graph.wayUp(path, isByHand)
  if (way && !(await isOnlyHandedOn(facts, way, room))) return undefined
  for (const user of await usersOf(room, entry, undefined, graph))
    if (await graph.wayUp(user.path, isByHand)) return undefined
  if (isMounted && !way) return 'nothing that is started registers it'
  if ((await isNamed(path, room)) || !(await (await room.once(followedParts))(part))) return undefined
  return 'nothing that is started uses it'
}

/** A script, or a module that can be run by itself. Of servers it is the one that is deployed which runs. */
async function isStartedByHand(path: string, room: Room): Promise<boolean> {
  const entry = room.tree.entry(path)
  const facts = entry && (await syntaxOf(room, entry))
  if (!facts) return false
  return ASIDE.test(path) || (facts.strings.includes('__main__') && facts.routes.length + facts.mounts.length === 0)
}

/** Has it a Celery application of its own, while the workers that are started are those of another? */
async function isWorkerApart(path: string, facts: SyntaxFacts, room: Room): Promise<boolean> {
  if (!makesWorkers(facts)) return false
  const graph = await room.once(reach)
  if ((await graph.importersOf(path)).length > 0 || (await isNamed(path, room))) return false
  for (const started of graph.entries.keys()) {
    const entry = room.tree.entry(started)
    const other = entry && (await syntaxOf(room, entry))
    if (other && makesWorkers(other)) return true
  }
  return false
}

function makesWorkers({ imports, definitions }: SyntaxFacts): boolean {
  return (
    imports.some(({ from, names }) => from === 'celery' && names.some(({ name }) => name === 'Celery')) &&
    definitions.some(({ kind, value = '' }) => kind === 'variable' && /^Celery\(/.test(value))
  )
}

/** Has it routes, of a router that no statement mounts, and that nothing imports to mount it in a way we cannot read? */
async function isUnmounted(path: string, room: Room): Promise<boolean> {
  const own = (await room.once(routeTable)).served.filter(({ entry }) => entry.path === path)
  return (
    own.length > 0 && own.every(({ loose }) => loose) && (await (await room.once(reach)).importersOf(path)).length === 0
  )
}

/**
 * Is it loaded by a package's `__init__` or a folder's `index` alone, which hands its names on, so that somebody would
 * have to use one of them? What registers itself when it is loaded works without, and a library hands on for others.
 */
async function isOnlyHandedOn(facts: SyntaxFacts, way: readonly string[], room: Room): Promise<boolean> {
  const [path = '', over = ''] = way
  const names = telling(facts)
  if (names.length === 0 || !tops(facts).every(isPlain)) return false
  if (!HANDS_ON.test(over) || way.slice(1).every((one) => HANDS_ON.test(one))) return false
  const entry = room.tree.entry(over)
  const handing = entry && (await syntaxOf(room, entry))
  const modules = await room.once(moduleIndex)
  const own = handing?.imports.filter((one) => resolveImport(over, one, modules).includes(path)) ?? []
  if (names.some((name) => handing?.uses.includes(name))) return false
  // Under another name, or one that others have too, it may be used where we do not look for it.
  return own.every((one) => one.names.every(({ name, local }) => name === local && names.includes(name)))
}

const isPlain = ({ decorators, bases }: Definition): boolean =>
  decorators.every((one) => PLAIN_DECORATOR.test(one)) && bases.every((one) => PLAIN_BASE.test(one))

const tops = ({ definitions }: SyntaxFacts): readonly Definition[] =>
  definitions.filter(({ container }) => container === undefined)

/** Does a string of what is started or a file of configuration name the file: a worker, a preload script, a task? */
async function isNamed(path: string, room: Room): Promise<boolean> {
  const index = await room.once(lexicon)
  const graph = await room.once(reach)
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const written = base.replace(/[^\w-]/g, '.')
  const named = new RegExp(
    `(?:^|[/\\\\.:])${written}(?:\\.\\w+)?$|(?:^|[^\\w-])${written}\\.(?:py|[cm]?[jt]sx?|vue|svelte)\\b`,
  )
  for (const file of index.holding(nameKey(base))) {
    const other = index.files[file]
    if (!other || other.path === path || isTestPath(other.path) || isExamplePath(other.path)) continue
    const strings = isCodePath(other.path)
      ? ((await syntaxOf(room, other))?.strings ?? [])
      : ((await readText(room, other.path)) ?? '').split(/[\s"'`,;=()[\]{}]+/)
    if (!strings.some((text) => /[./\\:]/.test(text) && named.test(text))) continue
    if (!isProgram(other.path) || (await graph.wayUp(other.path))) return true
  }
  return false
}
