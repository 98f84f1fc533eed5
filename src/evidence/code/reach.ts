import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { entryPoints } from './entry-points.ts'
import { folderOf, type ModuleIndex, moduleIndex } from './imports/module-index.ts'
import { resolvePython } from './imports/python.ts'
import { resolveImport } from './imports/resolve-import.ts'
import { type Lexicon, lexicon } from './lexicon.ts'
import { isCodePath, isExamplePath, isTestPath, syntaxOf } from './source-files.ts'
import { nameKey } from './words.ts'

/** Who loads whom, asked file by file: a file is parsed only if it holds the name of what is looked for. */
export interface Reach {
  /** What starts a file, by its path. */
  readonly entries: ReadonlyMap<string, string>
  /** Files outside tests and examples that import a file. Ascending by path. */
  importersOf(path: string): Promise<readonly string[]>
  /**
   * The files from this one up to one that is started, itself first; undefined where there is no way that we can see.
   * @param isStarted what else than the entries counts as started
   */
  wayUp(path: string, isStarted?: (path: string) => Promise<boolean>): Promise<readonly string[] | undefined>
}

/** A search that has come by so many files goes round in a part that nothing starts. */
const MOST_VISITED = 2000

export async function reach(room: Room): Promise<Reach> {
  const modules = await room.once(moduleIndex)
  const index = await room.once(lexicon)
  const entries = new Map((await room.once(entryPoints)).map(({ path, by }) => [path, by]))
  const loads = new Map<string, Promise<ReadonlySet<string>>>()
  const loadsOfFile = (entry: Entry): Promise<ReadonlySet<string>> => {
    const known = loads.get(entry.path)
    if (known) return known
    const made = loadsOf(room, entry, modules)
    loads.set(entry.path, made)
    return made
  }
  const importersOf = async (path: string): Promise<readonly string[]> => {
    const found: string[] = []
    for (const entry of mayImport(path, index)) if ((await loadsOfFile(entry)).has(path)) found.push(entry.path)
    return found
  }
  return {
    entries,
    importersOf,
    async wayUp(path, isStarted) {
      const via = new Map<string, string | undefined>([[path, undefined]])
      for (const at of via.keys()) {
        if (entries.has(at) || (await isStarted?.(at))) return chain(at, via)
        if (via.size > MOST_VISITED) return undefined
        for (const importer of await importersOf(at)) if (!via.has(importer)) via.set(importer, at)
      }
      return undefined
    },
  }
}

function chain(top: string, via: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way: string[] = []
  for (let at: string | undefined = top; at !== undefined; at = via.get(at)) way.unshift(at)
  return way
}

/** Code files that hold the name by which others import a file: its own, or its folder's for the file that stands for it. */
function mayImport(path: string, index: Lexicon): readonly Entry[] {
  const parts = path.replace(/\.[^./]+$/, '').split('/')
  const base = parts.at(-1) ?? ''
  const stands = /^(__init__|index|mod|lib|main)$/.test(base)
  const names = /\.go$/.test(path) || stands ? [parts.at(-2) ?? base] : [base]
  const holding = names.flatMap((name) => {
    const sets = name
      .split(/[^\w$]+/)
      .filter((word) => word !== '')
      .map((word) => new Set(index.holding(nameKey(word))))
    const [first, ...others] = sets
    return first ? [...first].filter((file) => others.every((set) => set.has(file))) : []
  })
  return [...new Set(holding)]
    .flatMap((file) => index.files[file] ?? [])
    .filter(
      (entry) => entry.path !== path && isCodePath(entry.path) && !isTestPath(entry.path) && !isExamplePath(entry.path),
    )
}

/** Imports, modules that are named in strings (`include=["app.tasks"]`), and what shares a package of Go. */
async function loadsOf(room: Room, entry: Entry, modules: ModuleIndex): Promise<ReadonlySet<string>> {
  const facts = await syntaxOf(room, entry)
  if (!facts) return new Set()
  const loaded = new Set(facts.imports.flatMap((imported) => resolveImport(entry.path, imported, modules)))
  for (const text of facts.strings) {
    if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+(:\w+)?$/.test(text) && entry.path.endsWith('.py')) {
      const name = text.replace(/:\w+$/, '')
      for (const module of [name, name.slice(0, name.lastIndexOf('.'))])
        for (const path of resolvePython(entry.path, { from: module, names: [], line: 1 }, modules)) loaded.add(path)
    } else if (/^\.{1,2}\/[\w./-]+$/.test(text)) {
      for (const path of resolveImport(entry.path, { from: text, names: [], line: 1 }, modules)) loaded.add(path)
    }
  }
  if (entry.path.endsWith('.go'))
    for (const path of modules.inFolder(folderOf(entry.path)))
      if (path.endsWith('.go') && !path.endsWith('_test.go')) loaded.add(path)
  return loaded
}

/** Languages whose imports name files, so that "imported by nothing" means what it says. */
export const hasFileImports = (path: string): boolean => /\.(py|[cm]?[jt]sx?|vue|svelte|astro|go|rs|dart)$/.test(path)
