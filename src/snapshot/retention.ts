import { periodOf } from '../schema/period.ts'
import type { Project } from '../schema/project.ts'
import type { Release } from '../schema/snapshot.ts'
import { compareText } from '../schema/version.ts'

const DAY = 24 * 60 * 60 * 1000
/** Days for which unreleased snapshots are kept: all of them, one a day, one a week; beyond that one a month. */
const DEFAULT = { all: 14, daily: 60, weekly: 365 }

/**
 * The unreleased snapshots that are thinned out. Releases stay for ever: tags, what the configuration names by a
 * label, and the work tree. Age is counted from the newest snapshot, not from today, so that the same snapshots give
 * the same answer on any day. Of each branch the newest of a day, week (from Monday) or month stays.
 * @param selected ids that the present run was asked for: they stay whatever their age
 */
export function thinnedOut<T extends { readonly release: Release }>(
  heads: readonly T[],
  { off = false, ...days }: NonNullable<Project['retention']>,
  selected: ReadonlySet<string>,
): readonly T[] {
  const { all, daily, weekly } = { ...DEFAULT, ...days }
  const newest = Math.max(...heads.map(({ release }) => Date.parse(release.date)))
  const kept = new Set<string>()
  return heads
    .filter(({ release }) => !off && branchOf(release) !== undefined)
    .toSorted((a, b) => compareText(b.release.date, a.release.date) || compareText(a.release.id, b.release.id))
    .filter(({ release }) => {
      const age = (newest - Date.parse(release.date)) / DAY
      if (age <= all) return false
      const period = age <= daily ? 'day' : age <= weekly ? 'week' : 'month'
      const key = `${branchOf(release)}\0${periodOf(release.date, period)}`
      const isFirst = !kept.has(key)
      kept.add(key)
      return !isFirst && !selected.has(release.id)
    })
}

/** The branch of a snapshot that goes by the name of a commit; undefined for what has a name of its own. */
function branchOf({ kind, label, commit }: Release): string | undefined {
  if (commit === null) return undefined
  if (kind === 'commit') return label === commit.slice(0, 12) ? '' : undefined
  const end = `@${commit.slice(0, 8)}`
  return (kind === 'head' || kind === 'branch') && label.endsWith(end) ? label.slice(0, -end.length) : undefined
}
