import type { Room } from '../room.ts'
import { ancestors, folderOf } from './imports/module-index.ts'
import { lexicon } from './lexicon.ts'
import { hasFileImports, reach } from './reach.ts'
import { readText } from './read-text.ts'
import { HANDS_ON } from './routes/route-files.ts'
import { isCodePath, isExamplePath, isTestPath, sourceFiles } from './source-files.ts'

const isScript = (path: string): boolean => !/\.(?:py|go|rs|dart)$/.test(path)

/** Folders whose folders are programs of their own. */
const GATHERS = /^(?:packages|apps|services|libs|modules|projects|crates|plugins|cmd|internal|pkg)$/

/** Calls by which a program loads files that it does not name. */
const LOADERS: readonly (readonly [(path: string) => boolean, string])[] = [
  [isScript, 'readdirSync readdir glob globSync globEager importAll'],
  [
    (path) => path.endsWith('.py'),
    'iter_modules walk_packages import_module import_string autodiscover_tasks module_from_spec find_modules entry_points',
  ],
]
/** Tools that put a file where it is named, without an import. */
const AUTO_IMPORT = /"(?:nuxt|unplugin-vue-components|unplugin-auto-import|require-all|@fastify\/autoload|awilix)"/

/** Files of a part that are followed to see whether its imports can be followed at all. */
const SAMPLE = 40

/** Which part of the tree a file belongs to: its package for scripts, else its folder at the top. */
export async function partsOf(room: Room): Promise<(path: string) => string> {
  const packages = new Set(
    room.tree.entries().flatMap(({ path }) => (/(?:^|\/)package\.json$/.test(path) ? [folderOf(path)] : [])),
  )
  return (path) => {
    const [top = '', next = ''] = path.split('/')
    const own = isScript(path) ? ancestors(folderOf(path)).find((folder) => packages.has(folder)) : undefined
    return own === undefined ? (GATHERS.test(top) ? `${top}/${next}` : top) : own === '' ? '.' : own
  }
}

/**
 * Whether nothing starting a file of this part means that it does not run: something of it is started, what we can
 * follow from there reaches most of it, and it loads no files that it does not name.
 */
export async function followedParts(room: Room): Promise<(part: string) => Promise<boolean>> {
  const graph = await room.once(reach)
  const index = await room.once(lexicon)
  const partOf = await room.once(partsOf)
  const started = new Set([...graph.entries.keys()].map(partOf))
  const files = new Map<string, string[]>()
  for (const { path } of await room.once(sourceFiles)) {
    if (!isProgram(path)) continue
    const known = files.get(partOf(path))
    if (known) known.push(path)
    else files.set(partOf(path), [path])
  }
  const loading = new Set(
    LOADERS.flatMap(([isOf, names]) =>
      names
        .split(' ')
        .flatMap((name) => index.writing(name).flatMap((file) => index.files[file]?.path ?? []))
        .filter((path) => isOf(path) && isProgram(path))
        .map(partOf),
    ),
  )
  const look = async (part: string): Promise<boolean> => {
    if (!started.has(part) || loading.has(part)) return false
    const manifest = part === '.' ? 'package.json' : `${part}/package.json`
    if (AUTO_IMPORT.test((await readText(room, manifest)) ?? '')) return false
    const all = files.get(part) ?? []
    const sample = all.filter((_, at) => at % Math.ceil(all.length / SAMPLE) === 0)
    let reached = 0
    for (const path of sample) if (await graph.wayUp(path)) reached++
    return reached * 2 >= sample.length
  }
  const known = new Map<string, Promise<boolean>>()
  return (part) => {
    const found = known.get(part) ?? look(part)
    known.set(part, found)
    return found
  }
}

/** Is it code whose imports name files, and that is neither a test nor an example nor only hands names on? */
export const isProgram = (path: string): boolean =>
  isCodePath(path) && hasFileImports(path) && !isTestPath(path) && !isExamplePath(path) && !HANDS_ON.test(path)
