import { addresses } from './addresses.ts'
import { changesOf } from './changes.ts'
import { nameOf, type SiteContent } from './content.ts'
import { headlineOf } from './headline.ts'
import { plain } from './phrase.ts'
import type { Place } from './place.ts'

/** What a release changed, as feeds tell it. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly url: string
  /** ISO date and time of the release. */
  readonly date: string
  readonly text: string
}

export interface Feed {
  readonly title: string
  readonly url: string
  readonly self: string
  /** Date of the newest entry. */
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** Releases that a feed tells of. */
const ENTRIES = 50
/** Changes of a release that an entry lists; the page has all. */
const LISTED = 20

/** The releases of all projects and the verdicts that each changed, newest first. */
export function feedOf(content: SiteContent, place: Place): Feed {
  const { words } = place
  const entries = content.projects.flatMap((project) =>
    project.snapshots.map((snapshot, index): FeedEntry => {
      const before = project.snapshots[index - 1]
      const { release } = snapshot
      const address = before
        ? addresses.compare(project.id, before.release.id, release.id)
        : addresses.release(project.id, release.id)
      const lines = before
        ? changesOf(before, snapshot, project.id, place).groups.flatMap(({ title, rows }) =>
            rows.map(({ subject, reason }) => `${title}: ${plain([subject])} — ${plain(reason)}.`),
          )
        : []
      return {
        id: `tag:asbuilt,${release.date.slice(0, 10)}:${project.id}/${release.id}`,
        title: words.feed.entry(nameOf(project), release.label),
        url: place.url(address),
        date: release.date,
        text: [headlineOf(snapshot, place, project.id).sentences.join(' '), ...lines.slice(0, LISTED)].join('\n'),
      }
    }),
  )
  const newest = entries.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1))
  const [only, ...others] = content.projects
  return {
    title: words.feed.title(only && others.length === 0 ? nameOf(only) : 'asbuilt'),
    url: place.url(addresses.home),
    self: place.url(place.address),
    updated: newest[0]?.date ?? '1970-01-01T00:00:00Z',
    entries: newest.slice(0, ENTRIES),
  }
}
