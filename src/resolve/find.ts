import { expandBraces, globMatcher } from '../schema/glob.ts'
import { absent } from './absent.ts'
import { findDrawn, soughtDrawn, withoutPackage } from './drawing.ts'
import { choose } from './nearest.ts'
import { folderOf, nameOf, type PathIndex, stemOf } from './path-index.ts'
import { join, overlap, places } from './places.ts'
import { type Spelling, spell } from './spelling.ts'
import type { Found, Stand } from './stand.ts'
import { standing } from './standing.ts'

const UNNEEDED: Found = { fit: 'unneeded', paths: [] }

/**
 * The path that a mention means. `none` only for what is surely written as a path of this repository.
 * @param text the mention as the document writes it
 */
export function find(text: string, stand: Stand, index: PathIndex): Found {
  const alternatives = expandBraces(text)
  if (alternatives.length < 2) return findOne(text, stand, index)
  const found = alternatives.map((alternative) => ({ alternative, ...findOne(alternative, stand, index) }))
  if (found.some(({ fit }) => fit === 'unneeded' || fit === 'many')) return UNNEEDED
  const paths = [...new Set(found.flatMap((one) => one.paths))]
  const lacking = found.filter(({ fit }) => fit === 'none').map(({ alternative }) => alternative)
  if (paths.length === 0) return found[0] ?? UNNEEDED
  return { fit: 'one', paths, ...(lacking.length > 0 ? { lacking } : {}) }
}

function findOne(text: string, stand: Stand, index: PathIndex): Found {
  const spelling = spell(text, index)
  if (!spelling) {
    const found = modules(text.trim().replace(/^`|`$/g, ''), index)
    return found.length === 0 ? UNNEEDED : among(choose(found, { ...stand, words: [] }))
  }
  if (spelling.path === '') return { fit: 'one', paths: [''], spelling }
  if (spelling.pattern) return findPattern(spelling, stand, index)
  const exact = findExact(spelling, stand, index)
  if (exact !== undefined) return { fit: 'one', paths: [exact], spelling }
  const there = spelling.outside ? [] : findElsewhere(spelling, stand, index)
  const candidates = there.length > 0 || spelling.path.includes('/') ? there : modules(spelling.path, index)
  const chosen = candidates.length > 0 ? choose(candidates, { ...stand, words: spelling.words }) : []
  if (chosen.length > 0) {
    const namesakes = candidates.filter((path) => !chosen.includes(path) && standing(path) < 2)
    return { ...among(chosen), spelling, ...(namesakes.length > 0 ? { namesakes } : {}) }
  }
  const cut = findCut(spelling, index)
  if (cut !== undefined) return { fit: 'one', paths: [cut], spelling }
  return absent(spelling, stand, index)
}

function among(paths: readonly string[]): Found {
  return { fit: paths.length === 1 ? 'one' : 'many', paths }
}

function findExact(spelling: Spelling, stand: Stand, index: PathIndex): string | undefined {
  const fits = (path: string | undefined) =>
    path !== undefined && index.kindOf(path) !== undefined && !(spelling.folder && index.kindOf(path) === 'file')
  if (spelling.outside) return fits(spelling.path) && spelling.path.includes('/') ? spelling.path : undefined
  for (const place of places(spelling, stand)) {
    const path = join(place, spelling.path)
    if (fits(path)) return path
    const prose = path !== undefined && PROSE.test(spelling.path) ? index.stemmed(spelling.path) : []
    const written = prose.find((one) => folderOf(one) === place)
    if (written !== undefined) return written
    const overlapped = overlap(place, spelling.path)
    if (fits(overlapped)) return overlapped
    if (path !== undefined && spelling.from === 'here') {
      const imported = IMPORTED.map(([from, to]) => path.replace(from, to)).find((one) => one !== path && fits(one))
      if (imported !== undefined) return imported
    }
  }
  return undefined
}

/** Documents that are known by their name, whatever they are written in. */
const PROSE = /^(?:readme|changelog|licen[cs]e|contributing|notice|authors|copying|security)$/i

/** What an import means that leaves the extension out, or names the compiled file. */
const IMPORTED: readonly (readonly [RegExp, string])[] = [
  [/\.js$/, '.ts'],
  [/\.js$/, '.tsx'],
  [/\.jsx$/, '.tsx'],
  [/\.mjs$/, '.mts'],
  ...['.ts', '.tsx', '.js', '.jsx', '.vue', '.svelte', '.py', '/index.ts', '/index.js'].map(
    (end) => [/(?<=\/[^./]+)$/, end] as const,
  ),
]

/** Paths that end with these parts, wherever they are. */
function findElsewhere(spelling: Spelling, stand: Stand, index: PathIndex): readonly string[] {
  if (stand.drawn) {
    const drawn = findDrawn(spelling, stand, index)
    if (drawn.length > 0 || stand.base !== undefined) return drawn
  }
  // A link whose steps upwards are wrong still names its file.
  const path = spelling.path.replace(/^(?:\.\.?\/)+/, '')
  const endings = index.endingWith(path).filter((found) => !(spelling.folder && index.kindOf(found) === 'file'))
  // "/components/x" may count from the root of a package, but is not just any "components/x".
  if (spelling.from === 'root')
    return path.includes('/') ? endings.filter((found) => index.isPackage(found.slice(0, -path.length - 1))) : []
  const others = [
    endings,
    PROSE.test(path) ? index.stemmed(path) : [],
    withoutPackage(path, index),
    stamped(path, index),
    withoutExtension(path, index),
    withoutPrefix(path, index),
  ]
  return others.find((found) => found.length > 0) ?? []
}

/** Frameworks stamp the names of migrations. */
function stamped(path: string, index: PathIndex): readonly string[] {
  return index
    .stamped(nameOf(path))
    .filter((found) => `${folderOf(found)}/`.endsWith(`${folderOf(path)}/`.replace(/^\/$/, '')))
}

/** `api/submit` for `api/submit.ts`, where the folder is named with it. */
function withoutExtension(path: string, index: PathIndex): readonly string[] {
  const folder = folderOf(path)
  if (folder === '' || nameOf(path).includes('.')) return []
  return index
    .stemmed(nameOf(path))
    .filter((found) => folderOf(found) === folder || folderOf(found).endsWith(`/${folder}`))
}

/** `core/src/lib.rs` for `crates/shop-core/src/lib.rs`: packages are spoken of without the name that they share. */
function withoutPrefix(path: string, index: PathIndex): readonly string[] {
  const slash = path.indexOf('/')
  if (slash < 3) return []
  const [first, rest] = [path.slice(0, slash).toLowerCase(), path.slice(slash + 1)]
  return index.endingWith(rest).filter((found) => {
    const above = found.slice(0, -rest.length - 1).toLowerCase()
    return ['-', '_', '.'].some((joint) => above.endsWith(`${joint}${first}`))
  })
}

/** `src.api.auth`, `com.example.Bar`, `crate::store::disk`: a module by its dotted name. */
function modules(path: string, index: PathIndex): readonly string[] {
  const parts = path.replace(/^crate::/, 'src::').split(/\.|::/)
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined || parts.some((part) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(part))) return []
  const ending = parts.join('/')
  const files = index.stemmed(last).filter((file) => {
    const plain = file.slice(0, file.length - nameOf(file).length + stemOf(file).length)
    return plain === ending || plain.endsWith(`/${ending}`)
  })
  return files.length > 0 ? files : index.endingWith(ending)
}

/** A path of somebody's machine, cut to the repository: the longest ending that is a path from the root. */
function findCut({ path, from, outside, folder }: Spelling, index: PathIndex): string | undefined {
  if (from !== 'root' && !outside) return undefined
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const rest = path.slice(slash + 1)
    const kind = index.kindOf(rest)
    if (rest.includes('/') && kind !== undefined && !(folder && kind === 'file')) return rest
  }
  return undefined
}

function findPattern(spelling: Spelling, stand: Stand, index: PathIndex): Found {
  const globs = places(spelling, stand).flatMap((place) => join(place, spelling.path) ?? [])
  if (stand.drawn) globs.unshift(soughtDrawn(spelling, stand, index))
  if (spelling.from === 'anywhere') globs.push(`**/${spelling.path}`)
  for (const glob of new Set(globs)) {
    const paths = index.files.filter(globMatcher(glob))
    if (paths.length > 0) return { fit: 'one', paths, spelling }
  }
  return spelling.template || spelling.outside ? { ...UNNEEDED, spelling } : absent(spelling, stand, index)
}
