import type { LifeEvent } from '../snapshot/claim-life.ts'
import type { Cause } from '../snapshot/diff.ts'
import type { ProjectContent } from './content.ts'
import { hostCommit } from './host.ts'
import type { Place } from './place.ts'

/** A commit that made a claim what it is. */
export interface Maker {
  readonly short: string
  readonly href: string | undefined
  readonly date: string
  readonly iso: string
  readonly author: string
  readonly subject: string
}

export interface Makers {
  readonly where: Exclude<Cause, 'rules'>
  readonly label: string
  /** Newest first. */
  readonly commits: readonly Maker[]
  /** "and 3 more", where not all are named. */
  readonly more: string | undefined
}

/** Who changed the line of a claim, or its evidence, between the two releases of an event; none where git was not asked. */
export function makersOf(
  { release, since, before, after }: LifeEvent,
  project: ProjectContent,
  place: Place,
): Makers[] {
  const { words } = place
  const at = (id: string) => project.snapshots.findIndex((one) => one.release.id === id)
  // Over a gap each release between has a part of the story.
  const first = since ? at(since.id) + 1 : at(release.id)
  const between = project.snapshots.slice(first, at(release.id) + 1).toReversed()
  const ids = [...new Set([after?.id, before?.id])].filter((id) => id !== undefined)
  return (['document', 'repository'] as const).flatMap((where): Makers[] => {
    const found = between.flatMap((snapshot) => {
      const known = project.provenance.get(snapshot.release.id)
      return ids.flatMap((id) => {
        const list = known?.claims[id]?.[where]
        return known && list ? [{ known, list }] : []
      })
    })
    const named = found.flatMap(({ known, list }) =>
      list.commits.flatMap((oid) => {
        const commit = known.commits[oid]
        return commit ? [{ oid, ...commit }] : []
      }),
    )
    const more = found.reduce((sum, { list }) => sum + (list.more ?? 0), 0)
    const unique = [...new Map(named.map((commit) => [commit.oid, commit])).values()]
    if (unique.length === 0) return []
    return [
      {
        where,
        label: words.claim.makers[where],
        commits: unique.map(({ oid, date, author, subject }) => ({
          short: oid.slice(0, 7),
          href: hostCommit(project.configuration.host, oid),
          date: words.format.date(date),
          iso: date,
          author,
          subject,
        })),
        more: more > 0 ? words.claim.moreEvidence(words.format.number(more)) : undefined,
      },
    ]
  })
}

/** The one commit that turned a verdict, where one alone did. */
export function onlyMaker({ causes }: LifeEvent, makers: readonly Makers[]): Maker | undefined {
  const own = makers.filter(({ where }) => causes.includes(where))
  const [only, ...others] = own.flatMap(({ commits }) => commits)
  return others.length === 0 && own.every(({ more }) => more === undefined) ? only : undefined
}
