import type { Release } from '../schema/snapshot.ts'
import { compareText, compareVersions, parseVersion } from '../schema/version.ts'

/**
 * Snapshots of one project, or what is known of them, oldest first. Tags that are versions of one thing go by version, so that a fix of an old
 * line does not come between two releases of the new one; what else there is stands behind the last of them that is no
 * newer. Where tags are of several things, or no versions, all go by the dates of their commits.
 */
export function inReleaseOrder<T extends { readonly release: Release }>(snapshots: readonly T[]): readonly T[] {
  const byDate = snapshots.toSorted(({ release: a }, { release: b }) => compareDates(a, b))
  const tagged = byDate.flatMap((snapshot) => {
    const version = snapshot.release.kind === 'tag' ? parseVersion(snapshot.release.ref) : undefined
    return version ? [{ snapshot, version }] : []
  })
  const tags = byDate.filter(({ release }) => release.kind === 'tag')
  const families = new Set(tagged.map(({ version }) => version.family))
  if (families.size !== 1 || tagged.length < tags.length) return byDate
  const ordered = tagged.toSorted((a, b) => compareVersions(a.version, b.version)).map(({ snapshot }) => snapshot)
  for (const snapshot of byDate) {
    if (snapshot.release.kind === 'tag') continue
    const date = Date.parse(snapshot.release.date)
    const before = ordered.findLastIndex(({ release }) => Date.parse(release.date) <= date)
    ordered.splice(before + 1, 0, snapshot)
  }
  return ordered
}

function compareDates(a: Release, b: Release): number {
  return Date.parse(a.date) - Date.parse(b.date) || compareText(a.id, b.id)
}
