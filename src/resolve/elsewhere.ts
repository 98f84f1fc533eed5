import { extensionOf, folderOf, nameOf, type PathIndex, stemOf } from './path-index.ts'
import { standing } from './standing.ts'

/** More files of one name are no hint where it went. */
const MOST = 5

/** Names that every other folder has. */
const COMMON =
  /^(?:index|main|mod|lib|app|page|layout|route|types|utils|config|test|setup|__init__|__main__|readme|license|makefile|dockerfile|package|\.git(?:keep|ignore))(?:\.\w+)?$/i

/**
 * Where a path that is not there may be now: the same name elsewhere or in another case, the same stem with another
 * extension in the same folder, a module that is a package now.
 * @returns at most five, best guess first; none where the name is too common to tell
 */
export function elsewhere(path: string, index: PathIndex): readonly string[] {
  const name = nameOf(path)
  if (name === '' || name.includes('*')) return []
  const pair = path.split('/').slice(-2).join('/')
  const same = COMMON.test(name)
    ? [
        ...(pair === name ? [] : index.endingWith(pair)),
        ...index.likeNamed(name).filter((one) => one.toLowerCase() === path.toLowerCase()),
      ]
    : [...index.named(name), ...index.likeNamed(name)]
  const folder = folderOf(path)
  const siblings = index
    .stemmed(stemOf(path))
    .filter((file) => folderOf(file) === folder && extensionOf(file) !== extensionOf(path))
  const moduleOrPackage = [
    `${folder === '' ? '' : `${folder}/`}${stemOf(path)}`,
    `${folder}.${extensionOf(path) ?? 'py'}`,
  ].filter((other) => other !== path && index.kindOf(other) !== undefined && extensionOf(path) !== undefined)
  const found = [...new Set([...same, ...siblings, ...moduleOrPackage])].filter((other) => standing(other) < 2)
  return found.length > MOST ? [] : found
}
