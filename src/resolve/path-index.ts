import { standing } from './standing.ts'
import { rootOf, wordsIn } from './words.ts'

/** An entry of a tree, as far as its name tells. */
export interface Listed {
  readonly path: string
  readonly type: 'file' | 'symlink' | 'submodule'
}

/** The paths of one commit, to be looked up by place, name, ending and stem. Lists are in the order of the entries. */
export interface PathIndex {
  readonly files: readonly string[]
  /** `''` is the root. A submodule counts as a folder. */
  kindOf(path: string): 'file' | 'folder' | undefined
  /** The symbolic link or submodule that a path leads through, or into. */
  linkAbove(path: string): string | undefined
  /** Files and folders whose last part is this name. */
  named(name: string): readonly string[]
  /** The same, without regard to upper and lower case. */
  likeNamed(name: string): readonly string[]
  /** Files whose name without its extension is this, without regard to case. */
  stemmed(stem: string): readonly string[]
  /** Files whose name is this behind a stamp of digits, as migrations have it: `2025_01_31_create_users.php`. */
  stamped(name: string): readonly string[]
  /** Files in whose name this word is, by its root. */
  worded(root: string): readonly string[]
  /** Files and folders that are, or end with, these parts. */
  endingWith(parts: string): readonly string[]
  /** Folders that hold a manifest: the roots of packages. */
  isPackage(folder: string): boolean
  /** Are any files named with `[…]`, as routes by file name are? */
  readonly hasBrackets: boolean
  /** File name extensions that occur, lower case, without the dot. */
  readonly extensions: ReadonlySet<string>
}

const STAMP = /^V?\d[\d_.-]*?_{1,2}(?=\p{L})/u

const MANIFEST =
  /^(?:package\.json|pyproject\.toml|setup\.py|requirements\.txt|Cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|Gemfile|pubspec\.yaml|[^/]+\.(?:csproj|fsproj|sln))$/

/** @param entries all entries of a commit, in ascending byte order of their paths */
export function indexPaths(entries: readonly Listed[]): PathIndex {
  const kinds = new Map<string, 'file' | 'folder'>([['', 'folder']])
  const links = new Set<string>()
  const names = new Map<string, string[]>()
  const likeNames = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const stamps = new Map<string, string[]>()
  const extensions = new Set<string>()
  const packages = new Set<string>()

  const enter = (path: string, kind: 'file' | 'folder') => {
    kinds.set(path, kind)
    push(names, nameOf(path), path)
    push(likeNames, nameOf(path).toLowerCase(), path)
  }
  for (const { path, type } of entries) {
    if (type !== 'file') links.add(path)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      if (!kinds.has(path.slice(0, slash))) enter(path.slice(0, slash), 'folder')
    enter(path, type === 'submodule' ? 'folder' : 'file')
    push(stems, stemOf(path).toLowerCase(), path)
    const stamp = STAMP.exec(nameOf(path))
    if (stamp) push(stamps, nameOf(path).slice(stamp[0].length), path)
    const extension = extensionOf(path)
    if (extension) extensions.add(extension)
    if (MANIFEST.test(nameOf(path)) && standing(path) < 2) packages.add(folderOf(path))
  }
  let words: Map<string, string[]> | undefined
  return {
    files: entries.map((entry) => entry.path),
    kindOf: (path) => kinds.get(path),
    linkAbove: (path) => {
      for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        if (links.has(path.slice(0, slash))) return path.slice(0, slash)
      return undefined
    },
    named: (name) => names.get(name) ?? [],
    likeNamed: (name) => likeNames.get(name.toLowerCase()) ?? [],
    stemmed: (stem) => stems.get(stem.toLowerCase()) ?? [],
    stamped: (name) => stamps.get(name) ?? [],
    worded: (root) => {
      words ??= byWords(entries)
      return words.get(root) ?? []
    },
    endingWith: (parts) =>
      (names.get(nameOf(parts)) ?? []).filter((path) => path === parts || path.endsWith(`/${parts}`)),
    isPackage: (folder) => packages.has(folder),
    hasBrackets: entries.some(({ path }) => path.includes('[')),
    extensions,
  }
}

function byWords(entries: readonly Listed[]): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const { path, type } of entries)
    if (type === 'file') for (const word of new Set(wordsIn(stemOf(path)).map(rootOf))) push(words, word, path)
  return words
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder that holds a path, `''` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The name up to its last dot: `a.test` of `x/a.test.ts`, `.env` of `.env`. */
export function stemOf(path: string): string {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** Lower case, without the dot; undefined where there is none. */
export function extensionOf(path: string): string | undefined {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 && dot < name.length - 1 ? name.slice(dot + 1).toLowerCase() : undefined
}
