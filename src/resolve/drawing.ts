import type { PathIndex } from './path-index.ts'
import type { Spelling } from './spelling.ts'
import type { Stand } from './stand.ts'
import { standing } from './standing.ts'

/** The path of a node from its drawing's root, without what stands for several files (`*.sh` with names beneath it). */
function wholeOf({ path }: Spelling, { base }: Stand): string {
  const whole = base === undefined || path === base || path.startsWith(`${base}/`) ? path : `${base}/${path}`
  const parts = whole.split('/')
  return parts.filter((part, at) => at === parts.length - 1 || !part.includes('*')).join('/')
}

/** What a build makes: `dist/index.html` is not the `index.html` that it is made from. */
const OUTPUT = /^(?:dist|build|out|target|coverage|node_modules|\.next)$/

/**
 * Where a node of a tree drawing may be: its root need not be the name of a folder, but may stand for the repository or
 * for a package; and drawings leave out the folders of a Java package's name.
 */
export function findDrawn(spelling: Spelling, stand: Stand, index: PathIndex): readonly string[] {
  const whole = wholeOf(spelling, stand)
  const fits = (path: string) => index.kindOf(path) !== undefined && !(spelling.folder && index.kindOf(path) === 'file')
  if (fits(whole)) return [whole]
  const slash = whole.indexOf('/')
  const root = slash < 0 ? whole : whole.slice(0, slash)
  const rest = slash < 0 ? '' : whole.slice(slash + 1)
  const isRoot = index.kindOf(root) === undefined && !OUTPUT.test(root)
  if (isRoot && rest === '') return ['']
  if (isRoot && fits(rest)) return [rest]
  const below = isRoot
    ? index
        .named(root)
        .map((place) => `${place}/${rest}`)
        .filter(fits)
    : []
  if (below.length > 0) return below
  // The root may be a package: `com.example/users`.
  const named = root.includes('.') ? index.endingWith(`${root.replaceAll('.', '/')}/${rest}`).filter(fits) : []
  if (named.length > 0) return named
  const packaged = [whole, ...(isRoot ? [rest] : [])].flatMap((path) => withoutPackage(path, index)).filter(fits)
  if (packaged.length > 0) return packaged
  const ungrouped = withoutGroups(whole, index).filter(fits)
  if (ungrouped.length > 0) return ungrouped
  // A node that was drawn a step too deep still stands with its folder.
  const pair = whole.split('/').slice(-2).join('/')
  return pair === whole ? [] : index.endingWith(pair).filter((path) => fits(path) && standing(path) === 0)
}

/** A node with a capital that is no folder there may only group what stands beneath it: "├── Configuration" over `manage.py`. */
function withoutGroups(whole: string, index: PathIndex): readonly string[] {
  const parts = whole.split('/')
  const [root = ''] = parts
  const isGroup = (name: string) => /^\p{Lu}[\p{L} &-]*$/u.test(name)
  const place = index.kindOf(root) === 'folder' ? `${root}/` : ''
  const [group = '', ...rest] = place === '' && isGroup(root) ? parts : parts.slice(1)
  return rest.length > 0 && isGroup(group) && index.kindOf(`${place}${group}`) === undefined
    ? [`${place}${rest.join('/')}`]
    : []
}

/** Where a node of a drawing should be, from the root of the repository. */
export function soughtDrawn(spelling: Spelling, stand: Stand, index: PathIndex): string {
  const whole = wholeOf(spelling, stand)
  const slash = whole.indexOf('/')
  return slash > 0 && index.kindOf(whole.slice(0, slash)) === undefined ? whole.slice(slash + 1) : whole
}

/** `src/main/java/users` for `src/main/java/com/example/users`. */
export function withoutPackage(path: string, index: PathIndex): readonly string[] {
  const found = /^(.*?(?:^|\/)(?:java|kotlin|scala|groovy))\/(.+)$/.exec(path)
  const [, head, tail] = found ?? []
  if (head === undefined || tail === undefined) return []
  return index.endingWith(tail).filter((one) => one.startsWith(`${head}/`) || one.includes(`/${head}/`))
}
