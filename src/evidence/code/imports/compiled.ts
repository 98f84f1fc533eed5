import type { Import } from '../../../facts/facts.ts'
import { ancestors, folderOf, joinPaths, type ModuleIndex } from './module-index.ts'

/** The files of the package that a Go import names. */
export function resolveGo(importer: string, { from }: Import, index: ModuleIndex): readonly string[] {
  const folder = folderOf(importer)
  const owners = index.goModules.filter(({ name }) => from === name || from.startsWith(`${name}/`))
  for (const { name, folder: root } of owners.toSorted((a, b) => b.name.length - a.name.length)) {
    const path = joinPaths(root, from.slice(name.length + 1))
    if (path !== undefined)
      return index.inFolder(path).filter((file) => file.endsWith('.go') && !file.endsWith('_test.go'))
  }
  return from === '.' ? index.inFolder(folder) : []
}

/** The files of a Rust `mod name;`, `use crate::a::b`, `use super::a` or a crate of this workspace. */
export function resolveRust(importer: string, { from, names }: Import, index: ModuleIndex): readonly string[] {
  const parts = from.split('::').filter((part) => part !== '')
  const own = importer.replace(/(?:\/(?:mod|lib|main))?\.rs$/, '')
  const crateRoot = ancestors(folderOf(importer)).find((folder) =>
    ['lib.rs', 'main.rs'].some((file) => index.has(folder === '' ? file : `${folder}/${file}`)),
  )
  const [first, ...rest] = parts
  const all = [...rest, ...names.map(({ name }) => name)]
  if (first === 'crate') return crateRoot === undefined ? [] : deepest(crateRoot, all, index)
  if (first === 'super')
    return deepest(
      folderOf(own),
      all.filter((part) => part !== 'super'),
      index,
    )
  if (first === 'self') return deepest(own, all, index)
  const crate = index.crates.find(({ name }) => name === first)
  if (crate)
    return [
      ...rustFile(crate.folder === '' ? 'src/lib' : `${crate.folder}/src/lib`, index),
      ...deepest(crate.folder === '' ? 'src' : `${crate.folder}/src`, all, index),
    ]
  const base = /(?:^|\/)(?:mod|lib|main)\.rs$/.test(importer) ? folderOf(importer) : own
  return first === undefined ? [] : deepest(base, [first, ...all], index)
}

/** Modules on the way down; the last parts of a path may be items of a module. */
function deepest(base: string, parts: readonly string[], index: ModuleIndex): string[] {
  const found: string[] = []
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = joinPaths(base, parts.slice(0, depth).join('/'))
    const here = path === undefined ? [] : rustFile(path, index)
    if (here.length === 0) break
    found.push(...here)
  }
  return found
}

const rustFile = (path: string, index: ModuleIndex): string[] =>
  [`${path}.rs`, `${path}/mod.rs`].filter((file) => index.has(file)).slice(0, 1)

/** The file of a class that Java, Kotlin, Scala or Groovy import by its full name; all of a package for `.*`. */
export function resolveJvm(_importer: string, { from, names }: Import, index: ModuleIndex): readonly string[] {
  const full = [from, ...names.filter(({ name }) => name !== '*').map(({ name }) => `${from}.${name}`)]
  for (const name of full.toReversed()) {
    const parts = name.split('.')
    for (let end = parts.length; end > 1 && end >= parts.length - 1; end--) {
      const path = parts.slice(0, end).join('/')
      const base = parts[end - 1] ?? ''
      const found = ['java', 'kt', 'scala', 'groovy'].flatMap((ending) =>
        index.named(`${base}.${ending}`).filter((file) => `/${file}`.endsWith(`/${path}.${ending}`)),
      )
      if (found.length > 0) return found
    }
  }
  return []
}

/** The file of a PHP class by PSR-4: the longest end of the namespace that is a path. */
export function resolvePhp(importer: string, { from }: Import, index: ModuleIndex): readonly string[] {
  if (/\.php$/.test(from))
    return [joinPaths(folderOf(importer), from), from]
      .filter((path) => path !== undefined && index.has(path))
      .flatMap((path) => path ?? [])
  const parts = from.split('\\').filter((part) => part !== '')
  const files = index.named(`${parts.at(-1) ?? ''}.php`)
  for (let start = 0; start < parts.length; start++) {
    const end = `/${parts.slice(start).join('/')}.php`
    const found = files.filter((file) => `/${file}`.endsWith(end))
    if (found.length > 0) return found
  }
  return []
}

/** The file of Ruby's `require_relative`, and of `require` below lib or the root. */
export function resolveRuby(importer: string, { from }: Import, index: ModuleIndex): readonly string[] {
  const file = from.endsWith('.rb') ? from : `${from}.rb`
  const bases = from.startsWith('.') ? [folderOf(importer)] : [folderOf(importer), 'lib', '', 'app']
  const found = bases.flatMap((base) => joinPaths(base, file) ?? []).find((path) => index.has(path))
  return found === undefined ? [] : [found]
}

/** The file of a Dart import: relative, or `package:` of this tree by its folder `lib`. */
export function resolveDart(importer: string, { from }: Import, index: ModuleIndex): readonly string[] {
  const own = /^package:[^/]+\/(.+)$/.exec(from)?.[1]
  const paths =
    own === undefined
      ? [joinPaths(folderOf(importer), from)]
      : ancestors(folderOf(importer)).map((root) => joinPaths(root, `lib/${own}`))
  const found = paths.find((path) => path !== undefined && index.has(path))
  return found === undefined ? [] : [found]
}
