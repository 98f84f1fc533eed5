import type { Definition, DefinitionKind } from '../../facts/facts.ts'
import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { definitionsNamed, type Found, isHolder, membersOf } from './definitions.ts'
import { presentAt, vague } from './feature/outcome.ts'
import { folderOf } from './imports/module-index.ts'
import { isExamplePath, isTestPath } from './source-files.ts'
import { evidenceOf } from './symbol/search.ts'
import { nameKey } from './words.ts'

/** So many rows of a table, and so great a part of them, have to be members of one class or enum before it is their list. */
const FEWEST = 6
const PART = 0.4
/** Of a longer table these rows tell it. */
const MOST = 200

/** The class or enum whose members the rows of a table name, by the key of each member's name. */
interface Register {
  readonly holder: Found
  readonly members: ReadonlyMap<string, Definition>
}

/**
 * A row of a table whose other rows are the members of one enum or class: `Command.CLIENT_ID` and thirty more. Such a
 * row is there as a member of it, also without the group that the table puts before it, and is not where no member goes
 * by its name. What is said to be absent and is a member by its whole name is left to others.
 */
export async function observeListed({ claim, context }: Question, room: Room): Promise<Observation | undefined> {
  // "Orders Test file" says something of the row's file, not of what the row names.
  if (context.peers === undefined || context.peers.length < FEWEST || !context.peers.includes(claim.subject))
    return undefined
  const register = await (await room.once(registers))(context.peers)
  if (!register) return undefined
  const { holder, members } = register
  const own = members.get(nameKey(claim.subject))
  const member = own ?? formsOf(claim.subject, context.peers).flatMap((form) => members.get(nameKey(form)) ?? [])[0]
  if (claim.claimed.op === 'present')
    return member && presentAt('symbol.listed', [evidenceOf({ entry: holder.entry, definition: member })])
  if (claim.claimed.op !== 'absent' || own) return undefined
  // "Functions Dump" where `DUMP` is listed, perhaps of another group.
  if (member) return vague(claim.subject, [holder.entry.path])
  return {
    state: 'observed',
    fact: { shape: 'presence', present: false, strength: 'present' },
    rule: 'symbol.listed',
    evidence: [evidenceOf(holder)],
  }
}

/** A row's name, also without its first word where other rows have that too: "Client List", "List". */
function formsOf(name: string, peers: readonly string[]): readonly string[] {
  const [group = '', ...rest] = name.trim().split(/\s+/)
  const isGrouped = rest.length > 0 && peers.filter((peer) => peer.startsWith(`${group} `)).length > 1
  return isGrouped ? [name, rest.join(' ')] : [name]
}

/** The definitions that go by the name of a row where a class holds it and other rows' names, most of these first. */
export async function listedDefinitions(name: string, peers: readonly string[], room: Room): Promise<readonly Found[]> {
  const holders = await (await room.once(holdersOf))(peers)
  const rank = ({ entry, definition }: Found) => holders.get(placeOf(entry.path, definition.container))?.peers.size ?? 0
  const { found } = await definitionsNamed(room, name)
  return found.filter((one) => isOwn(one) && rank(one) > 1).toSorted((a, b) => rank(b) - rank(a))
}

const LISTED: ReadonlySet<DefinitionKind> = new Set(['member', 'method', 'function'])

/** A class, enum or module, and the rows that its members are called after. */
interface Holder {
  readonly name: string
  readonly path: string
  readonly peers: Set<string>
}

type Holders = ReadonlyMap<string, Holder>

/** Classes of Go and partial ones of C# are spread over the files of a folder. */
const placeOf = (path: string, container = '') => `${folderOf(path)}\n${container}`
const isOwn = ({ entry }: Found) => !isTestPath(entry.path) && !isExamplePath(entry.path)

/** What holds the names of a table's rows, looked for once for each table. */
async function holdersOf(room: Room): Promise<(peers: readonly string[]) => Promise<Holders>> {
  return once(async (peers) => {
    const holders = new Map<string, Holder>()
    for (const peer of new Set(peers.slice(0, MOST))) {
      const found = await Promise.all(formsOf(peer, peers).map((form) => definitionsNamed(room, form)))
      for (const { entry, definition } of found.flatMap((search) => search.found.filter(isOwn))) {
        const { container, kind } = definition
        // What a class holds as fields are the parts of a thing, no list of what the program can do.
        if (container === undefined || !LISTED.has(kind)) continue
        const place = placeOf(entry.path, container)
        const holder = holders.get(place) ?? { name: container, path: entry.path, peers: new Set() }
        holders.set(place, holder)
        holder.peers.add(peer)
      }
    }
    return holders
  })
}

/** The register of each table, looked for once. */
async function registers(room: Room): Promise<(peers: readonly string[]) => Promise<Register | undefined>> {
  const holders = await room.once(holdersOf)
  return once(async (peers) => {
    const [best, next] = [...(await holders(peers)).values()].sort(
      (a, b) => b.peers.size - a.peers.size || (a.path < b.path ? -1 : 1),
    )
    const least = Math.max(FEWEST, PART * Math.min(MOST, peers.length))
    if (!best || best.peers.size < least || next?.peers.size === best.peers.size) return undefined
    const name = best.name.split('.').at(-1) ?? best.name
    const { found } = await definitionsNamed(room, name, new Set([best.path]))
    const holder = found.find(isHolder)
    if (!holder) return undefined
    const members = await membersOf(room, holder)
    return { holder, members: new Map(members.map((member) => [nameKey(member.name), member])) }
  })
}

function once<T>(make: (peers: readonly string[]) => Promise<T>): (peers: readonly string[]) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (peers) => {
    const key = peers.join('\n')
    const found = known.get(key) ?? make(peers)
    known.set(key, found)
    return found
  }
}
