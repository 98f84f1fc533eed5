import { utc } from './commit.ts'
import type { Git } from './git.ts'

/** A tag or a branch, with the commit that it names in the end. */
export interface Reference {
  /** Without refs/tags/, refs/heads/ or refs/remotes/. */
  readonly name: string
  readonly kind: 'tag' | 'branch'
  readonly commit: string
  /** Committer date of the commit, in UTC, ISO 8601. */
  readonly date: string
}

const FORMAT = [
  'refname',
  'symref',
  'objecttype',
  'objectname',
  'committerdate:unix',
  '*objecttype',
  '*objectname',
  '*committerdate:unix',
]
  .map((field) => `%(${field})`)
  .join('%00')

type Folder = 'refs/tags' | 'refs/heads' | 'refs/remotes'

/**
 * References below folders of refs/, all by one process, in ascending order of names. What leads to no commit in one or
 * two steps (tags of files, tags of tags of tags) is left out, and so are symbolic ones such as origin/HEAD.
 */
export async function listReferences(
  git: Git,
  ...folders: readonly Folder[]
): Promise<(folder: Folder) => Reference[]> {
  const lines = (await git.run(['for-each-ref', `--format=${FORMAT}`, ...folders])).toString('utf8').split('\n')
  return (folder) =>
    lines.flatMap((line): Reference[] => {
      const [ref = '', symbolic, type, oid, seconds, peeledType, peeledOid, peeledSeconds] = line.split('\0')
      const common = { name: ref.slice(folder.length + 1), kind: folder === 'refs/tags' ? 'tag' : 'branch' } as const
      if (symbolic !== '' || !ref.startsWith(`${folder}/`)) return []
      if (type === 'commit' && oid) return [{ ...common, commit: oid, date: utc(Number(seconds)) }]
      if (peeledType === 'commit' && peeledOid)
        return [{ ...common, commit: peeledOid, date: utc(Number(peeledSeconds)) }]
      return []
    })
}

/**
 * References by the names that people write, in git's order of precedence: tags, branches, then branches of remotes
 * with the name of the remote and without.
 */
export function byName(
  tags: readonly Reference[],
  heads: readonly Reference[],
  remotes: readonly Reference[],
): ReadonlyMap<string, Reference> {
  const named = new Map<string, Reference>()
  const add = (name: string, reference: Reference) => {
    if (!named.has(name)) named.set(name, reference)
  }
  for (const reference of [...tags, ...heads, ...remotes]) add(reference.name, reference)
  for (const reference of remotes) add(reference.name.slice(reference.name.indexOf('/') + 1), reference)
  return named
}
