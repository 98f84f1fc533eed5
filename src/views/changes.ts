import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { type ChangeKind, type ClaimChange, type Diff, diff } from '../snapshot/diff.ts'
import { addresses } from './addresses.ts'
import { subjectOf } from './finding.ts'
import { accuses, counts, type Mark, markOf } from './marks.ts'
import type { Code, Phrase } from './phrase.ts'
import type { Place } from './place.ts'
import { weightOf } from './ranking.ts'

export type ChangeGroupKind = 'broken' | 'fixed' | 'withdrawn-while-false' | 'added' | 'other'

/** One claim that is another than before. */
export interface ChangeRow {
  readonly subject: string | Code
  readonly href: string
  readonly before: Mark | undefined
  readonly after: Mark | undefined
  /** Why it stands as it does now, or stood when it was withdrawn. */
  readonly reason: Phrase
  /** What else happened to it than its group says. */
  readonly kinds: string
  readonly causes: string
}

export interface ChangeGroup {
  readonly kind: ChangeGroupKind
  readonly title: string
  readonly count: number
  readonly number: string
  readonly rows: readonly ChangeRow[]
}

export interface Changes {
  readonly since: string
  readonly href: string
  /** Where any two releases are compared. */
  readonly anyHref: string
  readonly groups: readonly ChangeGroup[]
}

const GROUPS: readonly ChangeGroupKind[] = ['broken', 'fixed', 'withdrawn-while-false', 'added', 'other']

interface Choice {
  /** What is known to have changed between them; worked out where it is not given. */
  readonly found?: Diff | undefined
  readonly only?: ((change: ClaimChange) => boolean) | undefined
}

/** What changed between two releases of a project, heaviest first in each group. */
export function changesOf(
  older: Snapshot,
  newer: Snapshot,
  project: string,
  place: Place,
  { found = diff(older, newer), only = () => true }: Choice = {},
): Changes {
  const changed = found.changes.filter((change) => matters(change) && only(change))
  const byGroup = groupBy(changed)
  return {
    since: older.release.label,
    href: place.href(addresses.compare(project, older.release.id, newer.release.id)),
    anyHref: place.href(addresses.comparisons(project)),
    groups: GROUPS.flatMap((kind) => {
      const changes = byGroup.get(kind) ?? []
      if (changes.length === 0) return []
      const rows = changes
        .toSorted((a, b) => weight(b) - weight(a))
        .map((change) => rowOf(change, kind, project, place))
      return [
        {
          kind,
          title: place.words.changes.groups[kind],
          count: rows.length,
          number: place.words.format.number(rows.length),
          rows,
        },
      ]
    }),
  }
}

function groupBy(changes: readonly ClaimChange[]): Map<ChangeGroupKind, ClaimChange[]> {
  const groups = new Map<ChangeGroupKind, ClaimChange[]>()
  for (const change of changes) {
    const kind = groupOf(change.kinds)
    groups.set(kind, [...(groups.get(kind) ?? []), change])
  }
  return groups
}

function groupOf(kinds: readonly ChangeKind[]): ChangeGroupKind {
  for (const kind of ['broken', 'fixed', 'withdrawn-while-false', 'added'] as const)
    if (kinds.includes(kind)) return kind
  return 'other'
}

/** Claims that count before or after; a heading that was renamed above a claim is no news. */
function matters({ kinds, before, after }: ClaimChange): boolean {
  return [before, after].some((claim) => claim && counts(claim)) && kinds.some((kind) => kind !== 'moved')
}

function weight({ before, after }: ClaimChange): number {
  return Math.max(...[before, after].map((claim) => (claim && accuses(claim) ? weightOf(claim) : 0)))
}

function rowOf(
  { id, kinds, causes, before, after }: ClaimChange,
  group: ChangeGroupKind,
  project: string,
  place: Place,
): ChangeRow {
  const { words } = place
  const claim = after ?? before
  const mark = (of: JudgedClaim | undefined) => (of ? markOf(of) : undefined)
  return {
    subject: claim ? subjectOf(claim) : id,
    href: place.href(addresses.claim(project, id)),
    before: mark(before),
    after: mark(after),
    reason: claim ? words.reason(claim) : [],
    kinds: kinds
      .filter((kind) => kind !== group)
      .map((kind) => words.changeKinds[kind])
      .join(', '),
    causes: causes.map((cause) => words.causes[cause]).join(', '),
  }
}
