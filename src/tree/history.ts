import { type Commit, parseCommit } from './commit.ts'
import { type Git, GitFailure } from './git.ts'
import type { Objects } from './objects.ts'
import type { Reference } from './references.ts'
import { createRenames } from './renames.ts'
import type { Tree } from './tree.ts'

/** What history tells of the paths and names around one commit. */
export type History = Pick<Tree, 'lastChange' | 'renamed' | 'reference'>

export interface HistoryOptions {
  readonly names: () => Promise<ReadonlyMap<string, Reference>>
  /** The commits where a shallow clone was cut off: what lies behind them cannot be told. */
  readonly shallow: ReadonlySet<string>
}

/**
 * @returns the history of a commit; what is worked out for one commit helps the others
 */
export function createHistory(
  git: Git,
  objects: Objects,
  options: HistoryOptions,
): (commit: string, exists: (path: string) => boolean) => History {
  const ancestry = new Map<string, Promise<boolean | undefined>>()
  const isAncestor = (commit: string, of: string): Promise<boolean | undefined> => {
    const key = `${commit} ${of}`
    const known = ancestry.get(key)
    if (known) return known
    const made = commit === of ? Promise.resolve(true) : askAncestry(git, commit, of, options.shallow.size > 0)
    ancestry.set(key, made)
    return made
  }
  const renames = createRenames(git, isAncestor)

  return (commit, exists) => {
    const renamed = async (path: string, seen: ReadonlySet<string>): Promise<string | undefined> => {
      for (const removal of await renames.removals(path, commit)) {
        const next = (await renames.renamesIn(removal)).get(path)
        if (next === undefined || seen.has(next)) continue
        const found = exists(next) ? next : await renamed(next, new Set([...seen, next]))
        if (found !== undefined) return found
      }
      return undefined
    }
    return {
      lastChange: (path) =>
        orUntold(async () => {
          const output = await git.run(['rev-list', '--max-count=1', commit, '--', path])
          const oid = output.toString('latin1').trim()
          // The commit at the cut seems to add every file.
          if (oid === '' || options.shallow.has(oid)) return undefined
          const change = await readCommit(objects, oid)
          return change && { commit: change.oid, date: change.date, subject: change.subject }
        }),
      renamed: (path) => orUntold(async () => (exists(path) ? undefined : renamed(path, new Set([path])))),
      reference: (name) =>
        orUntold(async () => {
          const reference = (await options.names()).get(name.replace(/^refs\/(?:tags|heads|remotes)\//, ''))
          const found = reference ?? (await readAbbreviated(objects, name))
          if (found === undefined) return undefined
          const ancestor = await isAncestor(found.commit, commit)
          return ancestor === undefined ? undefined : { commit: found.commit, kind: found.kind, ancestor }
        }),
    }
  }
}

/** Before the first commit. */
export const UNTOLD: History = {
  lastChange: async () => undefined,
  renamed: async () => undefined,
  reference: async () => undefined,
}

/** @param rev any name of a commit that git understands */
export async function readCommit(objects: Objects, rev: string): Promise<Commit | undefined> {
  const answer = await objects.get(`${rev}^{commit}`)
  return answer.state === 'found' ? parseCommit(answer.oid, answer.bytes) : undefined
}

/** Shorter ones than six digits are more often numbers than commits. */
async function readAbbreviated(
  objects: Objects,
  name: string,
): Promise<{ commit: string; kind: 'commit' } | undefined> {
  if (!/^[0-9a-f]{6,64}$/i.test(name)) return undefined
  const commit = await readCommit(objects, name)
  return commit && { commit: commit.oid, kind: 'commit' }
}

/** In a shallow clone a "no" may only mean that the way lies behind the cut. */
async function askAncestry(git: Git, commit: string, of: string, shallow: boolean): Promise<boolean | undefined> {
  try {
    await git.run(['merge-base', '--is-ancestor', commit, of])
    return true
  } catch (error) {
    if (error instanceof GitFailure) return error.code === 1 && !shallow ? false : undefined
    throw error
  }
}

async function orUntold<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitFailure) return undefined
    throw error
  }
}
