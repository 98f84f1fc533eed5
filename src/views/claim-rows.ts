import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type Finding, findingOf } from './finding.ts'
import { type Headline, headlineOf } from './headline.ts'
import { counts, MARKS, type Mark, markOf } from './marks.ts'
import type { Place } from './place.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

export interface ClaimRow extends Finding {
  readonly kind: string
  readonly document: string
  readonly line: string
}

/** All claims of a release, by how they stand, the false ones first. */
export interface ClaimTable {
  readonly shell: Shell
  readonly title: string
  readonly release: ReleaseLine
  readonly headline: Headline
  readonly groups: readonly { readonly mark: Mark; readonly count: string; readonly rows: readonly ClaimRow[] }[]
  /** What the filters offer, and how their result is told; `{}` stands for the number of rows. */
  readonly filters: {
    readonly kinds: readonly string[]
    readonly documents: readonly string[]
    readonly shown: string
    /** The same while nothing is filtered. */
    readonly all: string
  }
  readonly notCounted: string | undefined
  readonly csvHref: string
  readonly jsonHref: string
}

export function claimTable(
  content: SiteContent,
  project: ProjectContent,
  snapshot: Snapshot,
  place: Place,
): ClaimTable {
  const { words } = place
  const title = words.claims.title(snapshot.release.label)
  const headline = headlineOf(snapshot, place, project.id)
  const context = { place, project: project.id, snapshot, host: project.configuration.host }
  const rows = snapshot.claims.map((claim) => ({
    mark: markOf(claim),
    row: {
      ...findingOf(claim, context),
      kind: words.kinds[claim.kind],
      document: claim.document,
      line: words.format.number(claim.line),
    },
  }))
  const apart = snapshot.claims.filter((claim) => !counts(claim)).length
  return {
    shell: shellOf(place, content, {
      title: `${title} – ${nameOf(project)}`,
      description: headline.sentences.join(' '),
      project,
      snapshot,
    }),
    title,
    release: releaseLine(place, project, snapshot),
    headline,
    groups: MARKS.toReversed().flatMap((mark) => {
      const of = rows.filter((one) => one.mark === mark).map(({ row }) => row)
      return of.length > 0 ? [{ mark, count: words.format.number(of.length), rows: of }] : []
    }),
    filters: {
      kinds: [...new Set(rows.map(({ row }) => row.kind))].toSorted(),
      documents: snapshot.documents.map(({ path }) => path),
      shown: words.claims.shown('{}', words.format.number(rows.length)),
      all: words.claims.shown(words.format.number(rows.length), words.format.number(rows.length)),
    },
    notCounted: apart > 0 ? words.claims.notCounted(words.count(apart, 'claims')) : undefined,
    csvHref: place.href(addresses.claimsFile(project.id, snapshot.release.id, 'csv')),
    jsonHref: place.href(addresses.claimsFile(project.id, snapshot.release.id, 'json')),
  }
}
