import { type Git, GitFailure } from './git.ts'
import { recordsOf } from './parse-tree.ts'

/** Pairs that git compares by content in one commit, at most; above that only unchanged files count as renamed. */
const MOST_PAIRS = 1000

/** Renames in the history of one repository. */
export interface Renames {
  /** The commits among the ancestors of `commit` that took a path away, newest first. */
  removals(path: string, commit: string): Promise<readonly string[]>
  /** Old path to new path, as git detects it in one commit. */
  renamesIn(commit: string): Promise<ReadonlyMap<string, string>>
}

/**
 * Every commit is looked through once, however many paths and releases are asked about.
 * @param isAncestor of the second commit, or itself
 */
export function createRenames(
  git: Git,
  isAncestor: (commit: string, of: string) => Promise<boolean | undefined>,
): Renames {
  const removed = new Map<string, Removal[]>()
  const scans = new Map<string, Promise<void>>()
  const renames = new Map<string, Promise<ReadonlyMap<string, string>>>()
  let last: Promise<unknown> = Promise.resolve()

  const scan = async (commit: string, without: readonly string[]) => {
    const args = [
      'log',
      '--diff-filter=D',
      '--no-renames',
      '--raw',
      '--no-abbrev',
      '-z',
      '--format=%ct %H',
      commit,
      '--not',
      ...without,
    ]
    for (const removal of parseRemovals(await git.run([...args, '--']))) {
      const known = removed.get(removal.path)
      if (known) known.push(removal)
      else removed.set(removal.path, [removal])
    }
  }
  const scanned = (commit: string): Promise<void> => {
    const known = scans.get(commit)
    if (known) return known
    const before = [...scans.keys()]
    const made = last.then(() => scan(commit, before))
    last = made.catch(() => {})
    scans.set(commit, made)
    return made
  }
  return {
    async removals(path, commit) {
      await scanned(commit)
      const commits: string[] = []
      for (const removal of (removed.get(path) ?? []).toSorted(newestFirst)) {
        if (await isAncestor(removal.commit, commit)) commits.push(removal.commit)
      }
      return commits
    },
    renamesIn(commit) {
      const known = renames.get(commit)
      if (known) return known
      // In a clone that lacks blobs git cannot compare by content, but ids alone still tell unchanged files.
      const made = detect(git, commit, '50%').catch((error: unknown) => {
        if (error instanceof GitFailure) return detect(git, commit, '100%')
        throw error
      })
      renames.set(commit, made)
      return made
    },
  }
}

interface Removal {
  readonly path: string
  readonly commit: string
  /** Committer date, in seconds since 1970. */
  readonly seconds: number
}

function newestFirst(a: Removal, b: Removal): number {
  return b.seconds - a.seconds || (a.commit < b.commit ? -1 : 1)
}

/** Reads `git log --raw -z --format='%ct %H'` of removals. */
function parseRemovals(output: Buffer): Removal[] {
  const removed: Removal[] = []
  const { records } = recordsOf(output)
  let commit = ''
  let seconds = 0
  for (let at = 0; at < records.length; at++) {
    const record = (records[at] ?? '').trimStart()
    if (record.startsWith(':')) {
      removed.push({ path: records[++at] ?? '', commit, seconds })
    } else {
      const [date, oid = ''] = record.split(' ')
      commit = oid
      seconds = Number(date)
    }
  }
  return removed
}

async function detect(git: Git, commit: string, similarity: string): Promise<ReadonlyMap<string, string>> {
  const options = [`-M${similarity}`, `-l${MOST_PAIRS}`, '--diff-filter=R']
  return parseRenames(await git.run(['diff-tree', '-r', '-z', '--no-commit-id', ...options, commit]))
}

/** Reads `git diff-tree -r -z -M --diff-filter=R`. */
function parseRenames(output: Buffer): ReadonlyMap<string, string> {
  const renames = new Map<string, string>()
  const { records } = recordsOf(output)
  for (let at = 0; at + 2 < records.length; at += 3) renames.set(records[at + 1] ?? '', records[at + 2] ?? '')
  return renames
}
