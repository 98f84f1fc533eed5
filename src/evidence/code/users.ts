import type { SyntaxFacts } from '../../facts/facts.ts'
import type { Evidence } from '../../schema/observation.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { lexicon } from './lexicon.ts'
import type { Reach } from './reach.ts'
import { HANDS_ON } from './routes/route-files.ts'
import { isExamplePath, isTestPath, syntaxOf } from './source-files.ts'
import { nameKey, splitWords } from './words.ts'

const MOST = 200

/**
 * Code outside tests and examples that uses a module, or one definition of it: by importing it, or by using a name
 * that it defines. Files that only hand its names on are no use. Ascending by path.
 */
export async function usersOf(
  room: Room,
  entry: Entry,
  name: string | undefined,
  graph: Reach,
): Promise<readonly Evidence[]> {
  const facts = await syntaxOf(room, entry)
  const names = name === undefined ? telling(facts) : [name]
  const index = await room.once(lexicon)
  const users = new Map<string, Evidence>()
  if (name === undefined)
    for (const path of await graph.importersOf(entry.path))
      if (!HANDS_ON.test(path)) users.set(path, { path, note: `imports ${entry.path}` })
  for (const one of names)
    for (const file of index.holding(nameKey(one)).slice(0, MOST)) {
      const other = index.files[file]
      if (
        !other ||
        other.path === entry.path ||
        HANDS_ON.test(other.path) ||
        isTestPath(other.path) ||
        isExamplePath(other.path)
      )
        continue
      if (usesName(await syntaxOf(room, other), one))
        users.set(other.path, { path: other.path, blob: other.oid, note: `uses ${one}` })
    }
  // Within its own file a definition may be used by what is exported.
  if (name !== undefined && users.size === 0 && facts?.uses.includes(name))
    for (const path of await graph.importersOf(entry.path))
      if (!HANDS_ON.test(path)) users.set(path, { path, note: `imports ${entry.path}` })
  return [...users.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Names that hardly another module has: two words or more, exported, at the top of the file. */
export function telling(facts: SyntaxFacts | undefined): readonly string[] {
  const names = (facts?.definitions ?? [])
    .filter(({ container, exported, name }) => container === undefined && exported && splitWords(name).length > 1)
    .map(({ name }) => name)
  return [...new Set(names)].slice(0, 40)
}

function usesName(facts: SyntaxFacts | undefined, name: string): boolean {
  if (!facts || facts.definitions.some((one) => one.name === name && one.container === undefined)) return false
  return (
    facts.uses.includes(name) ||
    facts.imports.some(({ names }) => names.some((one) => one.name === name)) ||
    facts.mounts.some(({ child }) => child.split('.').includes(name))
  )
}
