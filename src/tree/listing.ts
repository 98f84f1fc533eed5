import { createGlob, type KnownFits } from './glob.ts'
import { seekPath } from './parse-tree.ts'
import type { Entry, Tree } from './tree.ts'

/** The part of a Tree that its entries alone answer. */
export type Listing = Pick<Tree, 'entries' | 'entry' | 'isFolder' | 'glob'>

/**
 * @param entries without duplicates, sorted by `comparePaths`
 * @param known what other trees of the repository found out about globs
 */
export function createListing(entries: readonly Entry[], known?: KnownFits): Listing {
  let glob: Listing['glob'] | undefined
  return {
    entries: () => entries,
    entry: (path) => {
      const entry = entries[seekPath(entries, path)]
      return entry?.path === path ? entry : undefined
    },
    isFolder: (path) => {
      if (path === '') return true
      const folder = path.endsWith('/') ? path : `${path}/`
      return entries[seekPath(entries, folder)]?.path.startsWith(folder) ?? false
    },
    glob: (patterns) => {
      glob ??= createGlob(entries, known)
      return glob(patterns)
    },
  }
}
