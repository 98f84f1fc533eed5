import { parse as parseToml } from 'smol-toml'
import type { Room } from '../../room.ts'
import { readText } from '../read-text.ts'

/** What a manifest calls the folder that it stands in. */
export interface NamedFolder {
  readonly name: string
  readonly folder: string
}

/** Alias of a tsconfig: a prefix of imports and the folders or files that it stands for. */
export interface Alias {
  /** The folder whose files know the alias. */
  readonly folder: string
  readonly prefix: string
  readonly wildcard: boolean
  readonly targets: readonly string[]
}

/** Everything that imports of this tree are resolved against. */
export interface ModuleIndex {
  has(path: string): boolean
  isFolder(path: string): boolean
  /** Files by their name, without folder. */
  named(base: string): readonly string[]
  /** Files directly in a folder. */
  inFolder(folder: string): readonly string[]
  readonly packages: readonly NamedFolder[]
  readonly goModules: readonly NamedFolder[]
  readonly crates: readonly NamedFolder[]
  readonly aliases: readonly Alias[]
}

export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** Joins and normalises; undefined where `..` leads out of the tree. */
export function joinPaths(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** The folder and those above it, nearest first; the root is last. */
export function ancestors(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/')
  return Array.from({ length: parts.length + 1 }, (_, i) => parts.slice(0, parts.length - i).join('/'))
}

/** Reads names of packages, modules and aliases from the manifests of the tree. */
export async function moduleIndex(room: Room): Promise<ModuleIndex> {
  const paths = room.tree.entries().flatMap(({ path, type }) => (type === 'file' ? [path] : []))
  const known = new Set(paths)
  const byBase = new Map<string, string[]>()
  const byFolder = new Map<string, string[]>()
  const folders = new Set([''])
  for (const { path } of room.tree.entries())
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  for (const path of paths) {
    push(byBase, path.slice(path.lastIndexOf('/') + 1), path)
    push(byFolder, folderOf(path), path)
  }
  const packages: NamedFolder[] = []
  const goModules: NamedFolder[] = []
  const crates: NamedFolder[] = []
  const aliases: Alias[] = []
  for (const path of paths) {
    const base = path.slice(path.lastIndexOf('/') + 1)
    const folder = folderOf(path)
    if (path.includes('node_modules/')) continue
    if (base === 'package.json') {
      const name = field(readJson(await readText(room, path)), 'name')
      if (typeof name === 'string') packages.push({ name, folder })
    } else if (base === 'go.mod') {
      const name = /^module\s+(\S+)/m.exec((await readText(room, path)) ?? '')?.[1]
      if (name) goModules.push({ name, folder })
    } else if (base === 'Cargo.toml') {
      const name = crateName(await readText(room, path))
      if (name) crates.push({ name, folder })
    } else if (/^(ts|js)config(\.[\w-]+)?\.json$/.test(base)) {
      aliases.push(...aliasesOf(readJson(await readText(room, path)), folder))
    }
  }
  return {
    has: (path) => known.has(path),
    isFolder: (path) => folders.has(path),
    named: (base) => byBase.get(base) ?? [],
    inFolder: (folder) => byFolder.get(folder) ?? [],
    packages,
    goModules,
    crates,
    aliases,
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function crateName(text: string | undefined): string | undefined {
  try {
    const name = field(field(parseToml(text ?? ''), 'package'), 'name')
    return typeof name === 'string' ? name.replace(/-/g, '_') : undefined
  } catch {
    return undefined
  }
}

/** JSON as editors read it: comments and trailing commas are allowed. Undefined where it is none. */
export function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (all) =>
    all.startsWith('"') ? all : ' ',
  )
  try {
    return JSON.parse(bare.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, (all) => (all === ',' ? '' : all)))
  } catch {
    return undefined
  }
}

export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}

function aliasesOf(config: unknown, folder: string): Alias[] {
  const options = field(config, 'compilerOptions')
  const written = field(options, 'baseUrl')
  const base = typeof written === 'string' ? joinPaths(folder, written) : folder
  const paths = field(options, 'paths')
  if (base === undefined || typeof paths !== 'object' || paths === null)
    return typeof written === 'string' && base !== undefined
      ? [{ folder, prefix: '', wildcard: true, targets: [base] }]
      : []
  const found = Object.entries(paths).map(([key, value]): Alias => {
    const wildcard = key.endsWith('*')
    const targets = (Array.isArray(value) ? value : []).flatMap((target: unknown) =>
      typeof target === 'string' ? (joinPaths(base, target.replace(/\*$/, '')) ?? []) : [],
    )
    return { folder, prefix: wildcard ? key.slice(0, -1) : key, wildcard, targets }
  })
  return typeof written === 'string' ? [...found, { folder, prefix: '', wildcard: true, targets: [base] }] : found
}
