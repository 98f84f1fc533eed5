import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { GROUPINGS, type Grouping, groupsByArea, groupsByFile } from './claim-groups.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type Finding, findingOf } from './finding.ts'
import { headlineOf, type VerdictBar } from './headline.ts'
import { counts, MARKS, type Mark, type MarkCount, markCounts, markOf } from './marks.ts'
import type { Code } from './phrase.ts'
import type { Place } from './place.ts'
import { type Link, type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

export interface ClaimRow extends Finding {
  readonly kind: string
  readonly document: string
  readonly line: string
}

/** All claims of a release, the false ones first: in one table by how they stand, or by area or file, folded. */
export interface ClaimTable {
  readonly shell: Shell
  readonly title: string
  readonly release: ReleaseLine
  readonly bar: VerdictBar
  /** The same claims in each order. */
  readonly orders: readonly Link[]
  readonly caption: string | undefined
  readonly verdicts: readonly { readonly mark: Mark; readonly count: string; readonly rows: readonly ClaimRow[] }[]
  readonly groups: readonly {
    readonly anchor: string
    readonly name: string | Code
    readonly document: string | undefined
    readonly counts: readonly MarkCount[]
    readonly number: string
    readonly rows: readonly ClaimRow[]
  }[]
  /** What the filters offer, and how their result is told; `{}` stands for the number of rows. */
  readonly filters: {
    readonly verdicts: readonly { readonly mark: Mark; readonly count: string }[]
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
  by: Grouping,
  place: Place,
): ClaimTable {
  const { words } = place
  const { number } = words.format
  const release = snapshot.release.id
  const title = words.claims.titles[by](snapshot.release.label)
  const headline = headlineOf(snapshot, place, project.id)
  const context = { place, project: project.id, snapshot, host: project.configuration.host }
  const rowOf = (claim: JudgedClaim): ClaimRow => ({
    ...findingOf(claim, context),
    kind: words.kinds[claim.kind],
    document: claim.document,
    line: number(claim.line),
  })
  const groups =
    by === 'verdict'
      ? []
      : by === 'areas'
        ? groupsByArea(snapshot, project.areas.get(release) ?? [])
        : groupsByFile(snapshot)
  const verdicts = MARKS.toReversed().flatMap((mark) => {
    const of = snapshot.claims.filter((claim) => markOf(claim) === mark)
    return of.length > 0 ? [{ mark, count: number(of.length), of }] : []
  })
  const shown = by === 'verdict' ? snapshot.claims.length : groups.reduce((sum, { claims }) => sum + claims.length, 0)
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
    bar: headline.bar,
    orders: GROUPINGS.map((one) => {
      const address = addresses.claims(project.id, release, one === 'verdict' ? undefined : one)
      return { label: words.claims.by[one], href: place.href(address), current: one === by }
    }),
    caption: by === 'verdict' ? undefined : words.claims.captions[by],
    verdicts: by === 'verdict' ? verdicts.map(({ of, ...rest }) => ({ ...rest, rows: of.map(rowOf) })) : [],
    groups: groups.map(({ anchor, name, document, claims }) => ({
      anchor,
      name,
      document,
      counts: markCounts(claims),
      number: words.count(claims.length, 'claims'),
      rows: claims.map(rowOf),
    })),
    filters: {
      verdicts: verdicts.map(({ mark, count }) => ({ mark, count })),
      kinds: [...new Set(snapshot.claims.map(({ kind }) => words.kinds[kind]))].toSorted(),
      documents: snapshot.documents.map(({ path }) => path),
      shown: words.claims.shown('{}', number(shown)),
      all: words.claims.shown(number(shown), number(shown)),
    },
    notCounted: apart > 0 ? words.claims.notCounted(words.count(apart, 'claims')) : undefined,
    csvHref: place.href(addresses.claimsFile(project.id, release, 'csv')),
    jsonHref: place.href(addresses.claimsFile(project.id, release, 'json')),
  }
}
