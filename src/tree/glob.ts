import { resolve } from 'node:path'
import type fastGlob from 'fast-glob'
import { type Last, lookAtEach, nothingYet } from '../schema/carry-over.ts'
import { comparePaths } from './path-order.ts'
import type { Entry } from './tree.ts'

/** Patterns come from documents too: beyond these bounds matching could take exponential time. */
const MOST_ALTERNATIVES = 256
const MOST_STARS = 4
const MOST_FOLDER_STARS = 6
const LONGEST_PATTERN = 1000

interface Node {
  readonly name: string
  /** Undefined for what has nothing below it: files, links, submodules. */
  readonly below?: Map<string, Node>
}

/** What of the tree before fits which patterns: a path fits or not whatever lies beside it. */
export type KnownFits = Map<string, Last<Entry, boolean>>

/** Sets of patterns that are remembered: those that every release asks for come first. Others would fill the memory. */
const MOST_REMEMBERED = 8

/**
 * Globs over the entries of a tree. Patterns that are asked of every release are matched against new paths only.
 * @param entries in ascending order of paths
 */
export function createGlob(
  entries: readonly Entry[],
  known: KnownFits = new Map(),
): (patterns: readonly string[]) => Promise<readonly string[]> {
  let inTree: ReturnType<typeof matcherOf> | undefined
  return async (patterns) => {
    const tame = patterns.map((pattern) => offer(fromRoot(pattern))).filter(isTame)
    const key = tame.join('\0')
    const last = known.get(key) ?? (known.size < MOST_REMEMBERED ? nothingYet<Entry, boolean>() : undefined)
    if (!last) {
      inTree ??= matcherOf(entries)
      return (await inTree)(tame)
    }
    known.set(key, last)
    const before = lookAtEach(entries, last, () => undefined)
    const unknown = entries.filter((_, at) => before[at] === undefined)
    const ends = tame.filter((pattern) => !pattern.startsWith('!')).map(endsOf)
    const likely = unknown.filter(({ path }) => {
      const name = offer(path)
      return ends.some(([beginning, ending]) => name.startsWith(beginning) && name.endsWith(ending))
    })
    const matched = new Set(likely.length > 0 ? (await matcherOf(likely))(tame) : [])
    // Meanwhile another tree may have been looked at.
    const fits = entries.map(({ path }, at) => before[at] ?? matched.has(path))
    Object.assign(last, { items: entries, found: fits })
    return entries.filter((_, at) => fits[at]).map(({ path }) => path)
  }
}

/**
 * Gives fast-glob a file system made of entries, so that a glob means the same in history and on disk. Links and
 * submodules match as files do; nothing is followed. Names that begin with a dot match like any other; `/a` and `./a`
 * mean `a`; nothing lies above the root. A pattern that no person would write (hundreds of alternatives, five stars in a name) matches nothing.
 */
async function matcherOf(entries: readonly Entry[]): Promise<(tame: string[]) => readonly string[]> {
  // Loaded here, so that a run without news starts fast.
  const { default: glob } = await import('fast-glob')
  const offered = new Map<string, string[]>()
  for (const { path } of entries) {
    const name = offer(path)
    const alike = offered.get(name)
    if (alike) alike.push(path)
    else offered.set(name, [path])
  }
  const root = folderOf(offered.keys())
  const cwd = resolve('/')
  const find = (path: string): Node => {
    let node: Node | undefined = root
    for (const name of path.slice(cwd.length).split(process.platform === 'win32' ? /[\\/]/ : '/')) {
      if (name !== '') node = node?.below?.get(name)
    }
    if (node) return node
    throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
  }
  const fs = {
    lstatSync: (path: string) => statOf(find(path)),
    statSync: (path: string) => statOf(find(path)),
    readdirSync: (path: string) => [...(find(path).below?.values() ?? [])].map(statOf),
  }
  return (tame) => {
    const found = glob.sync(tame, {
      cwd,
      // Node's types want every overload of its functions; fast-glob calls them with a path and one option only.
      fs: fs as unknown as fastGlob.FileSystemAdapter,
      dot: true,
      extglob: false,
      followSymbolicLinks: false,
    })
    return found.flatMap((name) => offered.get(name) ?? []).sort(comparePaths)
  }
}

/** How every path begins and ends that fits a pattern: what stands before its first sign of a glob, and behind its last. */
function endsOf(pattern: string): readonly [string, string] {
  const [beginning = ''] = /^(?:[^*?[\]{}()!+@|\\,/]|\/(?!\/))*/.exec(pattern) ?? []
  const [ending = ''] = /[^*?[\]{}()!+@|\\,/]*$/.exec(pattern) ?? []
  return [beginning, ending]
}

/** A `**` of fast-glob does not match the end of a line: names with one are offered with another character for it. */
function offer(path: string): string {
  return path.replace(/[\n\r\u2028\u2029]/g, '\ue000')
}

function folderOf(paths: Iterable<string>): Node {
  const root = { name: '', below: new Map<string, Node>() }
  for (const path of paths) {
    let below = root.below
    let from = 0
    for (let to = path.indexOf('/'); to >= 0; to = path.indexOf('/', from)) {
      const name = path.slice(from, to)
      const known = below.get(name)
      const folder: Node = known?.below ? known : { name, below: new Map() }
      if (folder !== known) below.set(name, folder)
      below = folder.below ?? below
      from = to + 1
    }
    below.set(path.slice(from), { name: path.slice(from) })
  }
  return root
}

/** What fast-glob asks of a Dirent and of a Stats. */
function statOf(node: Node) {
  const no = () => false
  return {
    name: node.name,
    isFile: () => node.below === undefined,
    isDirectory: () => node.below !== undefined,
    isSymbolicLink: no,
    isBlockDevice: no,
    isCharacterDevice: no,
    isFIFO: no,
    isSocket: no,
  }
}

function fromRoot(pattern: string): string {
  const negated = pattern.startsWith('!') ? '!' : ''
  return negated + pattern.slice(negated.length).replace(/^(?:\.?\/)+/, '')
}

function isTame(pattern: string): boolean {
  if (pattern === '' || pattern === '!' || pattern.length > LONGEST_PATTERN) return false
  const alternatives = pattern.split('{').reduce((product, part) => product * part.split(',').length, 1)
  const parts = pattern.split('/')
  return (
    alternatives <= MOST_ALTERNATIVES &&
    !/\{[^{},]*\.\./.test(pattern) &&
    parts.filter((part) => part.includes('**')).length <= MOST_FOLDER_STARS &&
    parts.every((part) => part !== '..' && part.split('*').length - 1 <= MOST_STARS)
  )
}
