import { utc } from './commit.ts'
import type { Git } from './git.ts'
import { NOTHING, recordsOf } from './parse-tree.ts'

/** What one commit did to a path: the blobs before and after it; null where there was no file. */
export interface Touch {
  readonly commit: string
  /** Committer date in UTC, ISO 8601. */
  readonly date: string
  /** The name of its author. */
  readonly author: string
  readonly subject: string
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** Commits between two releases that are looked through, newest first. */
const MOST_COMMITS = 20_000

/**
 * The commits of `newer` that `older` has not and that changed one of the paths, newest first; merges are not told.
 * @param older undefined: since the first commit
 * @param paths none is no path, not all of them
 * @throws GitFailure where one of the commits is not there
 */
export async function touchesBetween(
  git: Git,
  older: string | undefined,
  newer: string,
  paths: readonly string[],
): Promise<readonly Touch[]> {
  if (paths.length === 0) return []
  const wanted = new Set(paths)
  const range = [newer, ...(older === undefined ? [] : [`^${older}`])]
  const form = ['--no-merges', '--no-renames', '--raw', '--no-abbrev', '-z', '--format=%H %ct %an%n%s', '--no-notes']
  // Git compares each path with each that it is given: with many it is faster to be told all and to choose here.
  const output = await git.run(['log', ...form, `--max-count=${MOST_COMMITS}`, ...range, '--'])
  const touches = parseTouches(output).filter(({ path }) => wanted.has(path))
  return touches.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.commit < b.commit ? -1 : 1))
}

function parseTouches(output: Buffer): Touch[] {
  const touches: Touch[] = []
  const { records } = recordsOf(output)
  let commit = { commit: '', date: '', author: '', subject: '' }
  for (let at = 0; at < records.length; at++) {
    const record = (records[at] ?? '').trimStart()
    const change = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) \w/.exec(record)
    if (change) {
      const [, modeBefore, modeAfter, before = '', after = ''] = change
      touches.push({
        ...commit,
        path: records[++at] ?? '',
        before: modeBefore === NOTHING ? null : before,
        after: modeAfter === NOTHING ? null : after,
      })
      continue
    }
    const [, oid = '', seconds, author = '', subject = ''] = /^(\S+) (-?\d+) ([^\n]*)\n?(.*)$/s.exec(record) ?? []
    commit = { commit: oid, date: utc(Number(seconds)), author, subject }
  }
  return touches
}
