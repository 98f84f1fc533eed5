import type { Import, SyntaxFacts } from '../../facts/facts.ts'
import type { Evidence } from '../../schema/observation.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { moduleIndex } from './imports/module-index.ts'
import { resolveImport } from './imports/resolve-import.ts'
import { lexicon } from './lexicon.ts'
import type { Reach } from './reach.ts'
import { HANDS_ON } from './routes/route-files.ts'
import { isExamplePath, isTestPath, syntaxOf } from './source-files.ts'
import { nameKey, splitWords } from './words.ts'

const MOST = 200

/** Languages in which a name of another module has to be imported. */
const BY_IMPORT: ReadonlySet<string> = new Set(['python', 'javascript', 'typescript', 'tsx'])

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
  const importers = await graph.importersOf(entry.path)
  const handing = new Set([entry.path])
  for (const at of handing) for (const path of await graph.importersOf(at)) if (HANDS_ON.test(path)) handing.add(path)
  const modules = await room.once(moduleIndex)
  if (name === undefined)
    for (const path of importers) if (!HANDS_ON.test(path)) users.set(path, { path, note: `imports ${entry.path}` })
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
      const own = await syntaxOf(room, other)
      if (
        usesName(own, one) &&
        !isAnothers(own, one, (imported) => resolveImport(other.path, imported, modules), handing)
      )
        users.set(other.path, { path: other.path, blob: other.oid, note: `uses ${one}` })
    }
  // Within its own file a definition may be used by what is exported.
  if (name !== undefined && users.size === 0 && facts?.uses.includes(name))
    for (const path of importers) if (!HANDS_ON.test(path)) users.set(path, { path, note: `imports ${entry.path}` })
  return [...users.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Names that hardly another module has: two words or more, exported, at the top of the file. */
export function telling(facts: SyntaxFacts | undefined): readonly string[] {
  const names = (facts?.definitions ?? [])
    .filter(({ container, exported, name }) => container === undefined && exported && splitWords(name).length > 1)
    .map(({ name }) => name)
  return [...new Set(names)].slice(0, 40)
}

/**
 * Where names come by imports: does a file have the name from another module, or from an object of its own? What it
 * imports from may be this module, or one that hands its names on.
 */
function isAnothers(
  facts: SyntaxFacts | undefined,
  name: string,
  filesOf: (imported: Import) => readonly string[],
  handing: ReadonlySet<string>,
): boolean {
  if (!facts || !BY_IMPORT.has(facts.language) || facts.imports.length === 0) return false
  const naming = facts.imports.filter(({ names }) => names.some((one) => one.name === name || one.local === name))
  // Of a package the last file is the one that is named, the others are loaded before it.
  const from = naming.length > 0 ? naming.map((one) => filesOf(one).at(-1)) : facts.imports.flatMap(filesOf)
  // Of a module that is not of this tree nothing is known.
  return !from.some((path) => path === undefined || handing.has(path))
}

function usesName(facts: SyntaxFacts | undefined, name: string): boolean {
  if (!facts || facts.definitions.some((one) => one.name === name && one.container === undefined)) return false
  return (
    facts.uses.includes(name) ||
    facts.imports.some(({ names }) => names.some((one) => one.name === name)) ||
    facts.mounts.some(({ child }) => child.split('.').includes(name))
  )
}
