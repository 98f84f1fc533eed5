import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './locate.ts'
import type { Entry, Tree } from './tree.ts'
import { FETCH_ALL } from './unreadable.ts'

export const UNSHALLOW = 'git fetch --unshallow'

/** What tells a whole clone from one that left something where it came from. */
export interface Clone {
  /** The commits where a shallow clone was cut off; empty for others. */
  readonly shallow: ReadonlySet<string>
  /** Whether objects may be absent, promised by the repository that was cloned. */
  readonly promised: boolean
  /** The branch that is checked out; undefined where HEAD is detached. */
  readonly branch: string | undefined
}

export async function inspectClone({ gitDir, commonDir }: Place): Promise<Clone> {
  const [shallow, packs, head] = await Promise.all([
    textOf(join(commonDir, 'shallow')),
    readdir(join(commonDir, 'objects/pack')).catch(() => []),
    textOf(join(gitDir, 'HEAD')),
  ])
  return {
    shallow: new Set(shallow.split('\n').filter(Boolean)),
    promised: packs.some((name) => name.endsWith('.promisor')),
    branch: /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1],
  }
}

/** @param entries of the tree that the limits are for */
export function limitsOf({ shallow, promised }: Clone, entries: readonly Entry[]): Tree['limits'] {
  const partial = promised && entries.some(({ size, type }) => size === null && type !== 'submodule')
  return [
    ...(shallow.size > 0 ? [{ code: 'shallow' as const, mend: UNSHALLOW }] : []),
    ...(partial ? [{ code: 'partial' as const, mend: FETCH_ALL }] : []),
  ]
}

/** Whether a partial clone lacks blobs of a tree is only known of the tree: both are possible. */
export function possibleLimits(clone: Clone): readonly Tree['limits'][] {
  const lacking: Entry = { path: '', type: 'file', executable: false, oid: '', size: null }
  return clone.promised ? [limitsOf(clone, []), limitsOf(clone, [lacking])] : [limitsOf(clone, [])]
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
