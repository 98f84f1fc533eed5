import { folderOf } from './path-index.ts'
import { standing } from './standing.ts'

/** What stands around a name, from near to far. */
export interface Surroundings {
  /** Words beside the name: "tenant.py models". */
  readonly words: readonly string[]
  /** Files and folders of the section, nearest first. */
  readonly near: readonly string[]
  /** Words of the headings above it. */
  readonly headings: readonly string[]
}

/**
 * Of several paths that fit a name, the one that a careful reader takes, by these rules in turn:
 * live source before archived and generated copies; a folder that the words beside the name speak of;
 * the fewest steps through folders to a path that the section names, nearest mention first;
 * a folder that the headings speak of; source before tests and examples.
 * @returns one path, or all that are left where no rule prefers one
 */
export function choose(candidates: readonly string[], { words, near, headings }: Surroundings): readonly string[] {
  const live = leastOf(candidates, (path) => (standing(path) === 2 ? 1 : 0))
  if (live.length <= 1) return live
  const spoken = inFolderOf(live, words)
  if (spoken) return [spoken]
  for (const place of near) {
    const closest = leastOf(live, (path) => steps(folderOf(path), place))
    const [only] = closest
    if (closest.length === 1 && only !== undefined && shared(folderOf(only), place) > 0) return closest
  }
  const headed = inFolderOf(live, headings)
  return headed ? [headed] : leastOf(live, standing)
}

/** The only path with a folder that one of the words names. */
function inFolderOf(paths: readonly string[], words: readonly string[]): string | undefined {
  const spoken = paths.filter((path) => words.some((word) => parts(folderOf(path)).includes(word.toLowerCase())))
  return spoken.length === 1 ? spoken[0] : undefined
}

function leastOf(paths: readonly string[], cost: (path: string) => number): readonly string[] {
  const costs = paths.map(cost)
  const least = Math.min(...costs)
  return paths.filter((_, position) => costs[position] === least)
}

function parts(folder: string): readonly string[] {
  return folder === '' ? [] : folder.toLowerCase().split('/')
}

/** How many folders two paths begin with together. */
function shared(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)]
  let count = 0
  while (count < x.length && x[count] === y[count]) count++
  return count
}

/** Steps up and down the tree from one folder to the other. */
function steps(a: string, b: string): number {
  return parts(a).length + parts(b).length - 2 * shared(a, b)
}
