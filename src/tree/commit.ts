/** What asbuilt asks of a commit. */
export interface Commit {
  readonly oid: string
  readonly tree: string
  /** Committer date in UTC, ISO 8601. */
  readonly date: string
  readonly subject: string
}

/** The date of a work tree that has no commit yet. No clock is asked. */
export const EPOCH = '1970-01-01T00:00:00Z'

/** The latest second that a four-digit year can write. */
const LAST_SECOND = 253_402_300_799

/** @param bytes of a commit object, as `git cat-file commit` gives them */
export function parseCommit(oid: string, bytes: Uint8Array): Commit {
  const text = new TextDecoder().decode(bytes)
  const end = text.indexOf('\n\n')
  const header = end < 0 ? text : text.slice(0, end)
  const message = end < 0 ? '' : text.slice(end + 2)
  return {
    oid,
    tree: /^tree ([0-9a-f]+)$/m.exec(header)?.[1] ?? '',
    date: utc(Number(/^committer .*> (-?\d+)/m.exec(header)?.[1] ?? 0)),
    subject: message.trimStart().split('\n', 1)[0] ?? '',
  }
}

/** @param seconds since 1970; dates that ISO 8601 cannot write in four digits are cut to the nearest that it can */
export function utc(seconds: number): string {
  const date = new Date(Math.min(Math.max(seconds, 0), LAST_SECOND) * 1000)
  return date.toISOString().replace('.000Z', 'Z')
}
