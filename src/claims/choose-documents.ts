/** More than a person would call the status documents of one project; further ones can be named. */
const MOST_DOCUMENTS = 16

/** Folders and names of what once was: kept for the record, not for decisions. */
const PAST =
  /(?:^|[/_\-. ])(?:archived?|archiv|old|legacy|deprecated|obsolete|outdated|backups?|history|historical|previous|superseded)(?:[/_\-. ]|$)|(?:归档|历史)/i
/** Names that say what the whole stands at, before those of one part or one day. */
const WHOLE =
  /(?:^|[/_-])(?:status|todo|roadmap|gap|readiness|progress|verification|checklist|parity|compatibility|features?|milestones?|implementation|matrix)(?:[/_\-.]|s?\.\w+$)/i

/**
 * Of the documents that were found unasked, those that a reader would take for current: not archived, the whole before
 * its parts, nearer to the root before deeper. The order of the answer is that of the paths given.
 * @returns the chosen paths, and how many were left out
 */
export function chooseDocuments(paths: readonly string[]): {
  readonly chosen: readonly string[]
  readonly left: number
} {
  const current = paths.filter((path) => !PAST.test(path))
  const pool = current.length > 0 ? current : paths
  const rank = (path: string) => (WHOLE.test(path) ? 0 : 1) * 100 + path.split('/').length
  const best = new Set(
    pool.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)).slice(0, MOST_DOCUMENTS),
  )
  return { chosen: paths.filter((path) => best.has(path)), left: paths.length - best.size }
}
