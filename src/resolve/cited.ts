import type { PathIndex } from './path-index.ts'

const ENDINGS = ['md', 'mdx', 'markdown']

/**
 * The one document that another names: by its path, else beside it or at the root, else the only one so called.
 * Undefined where none or several fit.
 * @param name a path, a file name, or a name without its ending: "TODO"
 * @param from path of the document that names it
 */
export function citedDocument(name: string, from: string, index: PathIndex): string | undefined {
  const bare = name.replace(/^\.?\//, '')
  const wanted = /\.\w+$/.test(bare) ? [bare] : ENDINGS.map((ending) => `${bare}.${ending}`)
  const found = wanted.flatMap((path) => index.endingWith(path)).filter((path) => index.kindOf(path) === 'file')
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const near = found.filter((path) => wanted.some((one) => path === one || path === folder + one))
  const [only, ...more] = near.length > 0 ? near : found
  return more.length === 0 && only !== from ? only : undefined
}
