import type { Snapshot } from '../schema/snapshot.ts'
import { type Changes, changesOf } from './changes.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import type { Place } from './place.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

/** Two neighbouring releases: what changed between them. */
export interface Comparison {
  readonly shell: Shell
  readonly title: string
  readonly older: ReleaseLine
  readonly newer: ReleaseLine
  readonly changes: Changes
}

export function comparisonOf(
  content: SiteContent,
  project: ProjectContent,
  older: Snapshot,
  newer: Snapshot,
  place: Place,
): Comparison {
  const title = place.words.compare.title(older.release.label, newer.release.label)
  const changes = changesOf(older, newer, project.id, place)
  const totals = changes.groups.map((group) => `${group.title} ${group.number}`).join(', ')
  return {
    shell: shellOf(place, content, {
      title: `${title} – ${nameOf(project)}`,
      description: totals || place.words.changes.none,
      project,
      snapshot: newer,
    }),
    title,
    older: releaseLine(place, project, older),
    newer: releaseLine(place, project, newer),
    changes,
  }
}
