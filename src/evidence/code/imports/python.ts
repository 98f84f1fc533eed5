import type { Import } from '../../../facts/facts.ts'
import { remembering } from '../../remembering.ts'
import { ancestors, folderOf, joinPaths, type ModuleIndex } from './module-index.ts'

/** Folders that hold the roots of packages beside the importer's own ancestors. */
const ROOTS = ['', 'src', 'lib', 'python', 'app', 'backend', 'server']

/**
 * The files that a Python import loads: the module, the packages on the way to it, and submodules that it names.
 * A package wins over a module of the same name, as the interpreter has it.
 */
export function resolvePython(importer: string, { from, names }: Import, index: ModuleIndex): readonly string[] {
  const folder = folderOf(importer)
  const dots = /^\.+/.exec(from)?.[0].length ?? 0
  const rest = from
    .slice(dots)
    .split('.')
    .filter((part) => part !== '')
  const bases =
    dots > 0
      ? [joinPaths(folder, '../'.repeat(dots - 1))].filter((base) => base !== undefined)
      : rootsFor(folder, rest, index)
  for (const base of bases) {
    const found = load(base, rest, index)
    if (!found) continue
    const last = rest.length === 0 ? base : join(base, rest.join('/'))
    const submodules = names.flatMap(({ name }) => (name === '*' ? [] : (moduleAt(join(last, name), index) ?? [])))
    return [...new Set([...found, ...submodules])]
  }
  return []
}

function rootsFor(folder: string, parts: readonly string[], index: ModuleIndex): string[] {
  const [first] = parts
  if (first === undefined) return []
  return rootsAbove(folder).filter((root) => {
    const path = join(root, first)
    return index.isFolder(path) || index.has(`${path}.py`)
  })
}

/** Where packages may begin for a file of a folder, nearest first. */
const rootsAbove: (folder: string) => readonly string[] = remembering((folder) => {
  const above = ancestors(folder)
  return [...new Set([...above, ...above.flatMap((root) => ROOTS.map((name) => join(root, name)))])]
})

/** Packages run their `__init__` on the way; a folder without one is a namespace package. */
function load(base: string, parts: readonly string[], index: ModuleIndex): string[] | undefined {
  const loaded: string[] = []
  if (parts.length === 0) {
    const init = join(base, '__init__.py')
    return index.has(init) ? [init] : index.isFolder(base) ? [] : undefined
  }
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(base, parts.slice(0, depth).join('/'))
    const module = moduleAt(path, index)
    if (module) loaded.push(module)
    else if (!index.isFolder(path)) return undefined
  }
  return loaded
}

function moduleAt(path: string, index: ModuleIndex): string | undefined {
  return [`${path}/__init__.py`, `${path}.py`].find((file) => index.has(file))
}

/** A module that no import can reach since a package beside it has its name. */
export const isShadowed = (path: string, index: ModuleIndex): boolean =>
  path.endsWith('.py') && index.has(`${path.slice(0, -3)}/__init__.py`)

const join = (a: string, b: string): string => (a === '' ? b : b === '' ? a : `${a}/${b}`)
