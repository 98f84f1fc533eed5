import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import type { ClaimChange } from '../snapshot/diff.ts'
import { addresses } from './addresses.ts'
import { areasIn } from './areas.ts'
import { changesOf } from './changes.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
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
  const [only, ...others] = content.projects
  const name = only && others.length === 0 ? nameOf(only) : 'asbuilt'
  const entries = content.projects.flatMap((project) =>
    project.snapshots.map((snapshot) => releaseEntry(project, snapshot, place)),
  )
  return made(name, addresses.home, entries, place)
}

/** The same of one project. */
export function projectFeed(project: ProjectContent, place: Place): Feed {
  const entries = project.snapshots.map((snapshot) => releaseEntry(project, snapshot, place))
  return made(nameOf(project), addresses.project(project.id), entries, place)
}

/** The releases that changed a verdict of one area, by the name that it goes by in them. */
export function areaFeed(project: ProjectContent, area: string, place: Place): Feed {
  const { words } = place
  const entries = project.snapshots.slice(-ENTRIES).flatMap((snapshot): FeedEntry[] => {
    const older = olderOf(project, snapshot)
    if (!older) return []
    const claims = new Set([older, snapshot].flatMap((one) => claimsIn(area, one, project)))
    const isWithin = ({ before, after }: ClaimChange) =>
      [before, after].some((claim) => claim !== undefined && claims.has(claim))
    const lines = changeLines(older, snapshot, project, place, isWithin)
    if (lines.length === 0) return []
    return [
      {
        ...entryOf(project, snapshot, place),
        id: `${idOf(project, snapshot)}#${encodeURIComponent(area)}`,
        title: `${words.feed.entry(nameOf(project), snapshot.release.label)}: ${area}`,
        text: lines.slice(0, LISTED).join('\n'),
      },
    ]
  })
  return made(`${nameOf(project)}, ${area}`, addresses.project(project.id), entries, place)
}

/** The areas of the newest release that have a feed, by name. */
export function areaNames(project: ProjectContent): readonly string[] {
  return [...new Set(areasIn(project, latestOf(project)).map(({ name }) => name))]
}

function made(name: string, home: string, entries: readonly FeedEntry[], place: Place): Feed {
  const newest = entries.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1))
  return {
    title: place.words.feed.title(name),
    url: place.url(home),
    self: place.url(place.address),
    updated: newest[0]?.date ?? '1970-01-01T00:00:00Z',
    entries: newest.slice(0, ENTRIES),
  }
}

function releaseEntry(project: ProjectContent, snapshot: Snapshot, place: Place): FeedEntry {
  const older = olderOf(project, snapshot)
  const lines = older ? changeLines(older, snapshot, project, place) : []
  const headline = headlineOf(snapshot, place, project.id).sentences.join(' ')
  return { ...entryOf(project, snapshot, place), text: [headline, ...lines.slice(0, LISTED)].join('\n') }
}

function entryOf(project: ProjectContent, snapshot: Snapshot, place: Place): Omit<FeedEntry, 'text'> {
  const { release } = snapshot
  const older = olderOf(project, snapshot)
  const address = older
    ? addresses.compare(project.id, older.release.id, release.id)
    : addresses.release(project.id, release.id)
  return {
    id: idOf(project, snapshot),
    title: place.words.feed.entry(nameOf(project), release.label),
    url: place.url(address),
    date: release.date,
  }
}

function idOf(project: ProjectContent, { release }: Snapshot): string {
  return `tag:asbuilt,${release.date.slice(0, 10)}:${project.id}/${release.id}`
}

function olderOf({ snapshots }: ProjectContent, snapshot: Snapshot): Snapshot | undefined {
  return snapshots[snapshots.indexOf(snapshot) - 1]
}

function changeLines(
  older: Snapshot,
  newer: Snapshot,
  project: ProjectContent,
  place: Place,
  only?: (change: ClaimChange) => boolean,
): readonly string[] {
  return changesOf(older, newer, project.id, place, {
    found: project.diffs.get(newer.release.id),
    only,
  }).groups.flatMap(({ title, rows }) =>
    rows.map(({ subject, reason }) => `${title}: ${plain([subject])} — ${plain(reason)}.`),
  )
}

function claimsIn(name: string, snapshot: Snapshot, project: ProjectContent): readonly JudgedClaim[] {
  return areasIn(project, snapshot).flatMap((area) => (area.name === name ? area.claims : []))
}
