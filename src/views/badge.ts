import { rangeText } from './area-rows.ts'
import { latestOf, nameOf, type ProjectContent } from './content.ts'
import { falseCount, headlineOf } from './headline.ts'
import { totalOf } from './marks.ts'
import type { Place } from './place.ts'

export interface Badge {
  readonly label: string
  readonly figure: string
  readonly title: string
  /** none: nothing checked; wrong: false claims; open: some could not be judged; right: all hold. */
  readonly state: 'none' | 'wrong' | 'open' | 'right'
}

/** The newest release in one line: the interval and of how many claims, never a bare percentage. */
export function badgeOf(project: ProjectContent, place: Place): Badge {
  const { words } = place
  const snapshot = latestOf(project)
  const { readiness, sentences } = headlineOf(snapshot, place, project.id)
  const { tally } = snapshot
  return {
    label: words.badge.label,
    figure: readiness
      ? words.badge.of(rangeText(readiness, words), words.count(totalOf(tally), 'claims'))
      : words.badge.none,
    title: `${nameOf(project)} ${snapshot.release.label}. ${sentences.join(' ')}`,
    state: !readiness ? 'none' : falseCount(snapshot) > 0 ? 'wrong' : tally.unverifiable > 0 ? 'open' : 'right',
  }
}
