import type { Definition, DefinitionKind } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { lexicon } from './lexicon.ts'
import { standing, syntaxOf } from './source-files.ts'
import { hasKey, nameKey } from './words.ts'

/** A definition and the file that holds it. */
export interface Found {
  readonly entry: Entry
  readonly definition: Definition
}

/** What a search for a name tells beside the definitions. */
export interface Search {
  readonly found: readonly Found[]
  /** Files that hold the name but define nothing of it; `used` where their syntax uses it, not only a comment. */
  readonly mentions: readonly { readonly entry: Entry; readonly used: boolean; readonly read: boolean }[]
}

/** More files than this hold only names like `id`: a search there tells nothing. */
const MOST = 400

/**
 * Definitions whose name has the same key, in the whole tree or among some files, nearest to real code first.
 * @param among paths to look in; undefined is the whole tree
 */
export async function definitionsNamed(room: Room, name: string, among?: ReadonlySet<string>): Promise<Search> {
  const key = nameKey(name)
  const { files, holding } = await words(room)
  const found: Found[] = []
  const mentions: { entry: Entry; used: boolean; read: boolean }[] = []
  const byStanding = await room.once(standing)
  const entries = holding(key).flatMap((index) => files[index] ?? [])
  const chosen = among ? entries.filter(({ path }) => among.has(path)) : entries
  for (const entry of chosen.toSorted((a, b) => byStanding(a.path, b.path)).slice(0, MOST)) {
    const facts = await syntaxOf(room, entry)
    const here = (facts?.definitions ?? []).filter((definition) => hasKey(definition.name, key))
    found.push(...here.map((definition) => ({ entry, definition })))
    if (here.length > 0) continue
    const used =
      facts !== undefined &&
      (facts.uses.some((use) => hasKey(use, key)) ||
        facts.definitions.some(({ decorators }) => decorators.some((one) => hasKey(one.replace(/\(.*$/s, ''), key))) ||
        facts.strings.some((string) => hasKey(string, key)) ||
        facts.imports.some(({ names }) => names.some(({ name, local }) => hasKey(name, key) || hasKey(local, key))) ||
        facts.routes.some(({ handler }) => handler !== undefined && hasKey(handler, key)))
    mentions.push({ entry, used, read: facts !== undefined })
  }
  return { found, mentions }
}

async function words(room: Room) {
  const index = await room.once(lexicon)
  return { files: index.files, holding: (key: string) => index.holding(key) }
}

/** What a container holds: members, fields and methods of the same file that name it. */
export async function membersOf(room: Room, { entry, definition }: Found): Promise<readonly Definition[]> {
  const facts = await syntaxOf(room, entry)
  const inside = ({ container, line, end }: Definition) =>
    container !== undefined &&
    (container === definition.name || container.endsWith(`.${definition.name}`)) &&
    line >= definition.line &&
    end <= definition.end
  const members = (facts?.definitions ?? []).filter(inside)
  // Methods of Go and impl blocks of Rust stand outside of what they belong to.
  return members.length > 0
    ? members
    : (facts?.definitions ?? []).filter(({ container }) => container === definition.name)
}

/** The classes of the repository that a container inherits from, nearest first; each by a name that only one class has. */
export async function ancestorsOf(room: Room, { definition }: Found): Promise<readonly Found[]> {
  const ancestors: Found[] = []
  const queue = [...definition.bases]
  for (let base = queue.shift(); base !== undefined && ancestors.length < MOST_ANCESTORS; base = queue.shift()) {
    const name = base.split(/[.:\\]+/).at(-1) ?? base
    const { found } = await definitionsNamed(room, name)
    const [only, ...more] = found.filter((one) => isHolder(one) && one.definition.name === name)
    if (!only || more.length > 0 || ancestors.some((known) => known.definition === only.definition)) continue
    ancestors.push(only)
    queue.push(...only.definition.bases)
  }
  return ancestors
}

const MOST_ANCESTORS = 8

const HOLDERS: ReadonlySet<DefinitionKind> = new Set(['class', 'interface', 'type', 'enum', 'module'])
export const isHolder = ({ definition }: Found): boolean => HOLDERS.has(definition.kind)
