import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { accuses, counts, type MarkCount, markCounts } from './marks.ts'
import type { Place } from './place.ts'

/** A status document in a list. */
export interface DocumentRow {
  readonly path: string
  readonly title: string
  readonly href: string
  readonly claims: string
  readonly marks: readonly MarkCount[]
}

/** The documents of a release, those with the most false claims first. */
export function documentRows(
  { release, documents, claims }: Snapshot,
  project: string,
  place: Place,
): readonly DocumentRow[] {
  const { words } = place
  const rows = documents.map(({ path, title }) => {
    const own = claims.filter((claim) => claim.document === path)
    const wrong = own.filter(accuses).length
    const all = own.filter(counts).length
    return {
      wrong,
      row: {
        path,
        title,
        href: place.href(addresses.document(project, release.id, path)),
        claims: words.documents.claims(words.count(all, 'claims'), words.format.number(wrong)),
        marks: markCounts(own),
      },
    }
  })
  return rows.toSorted((a, b) => b.wrong - a.wrong || (a.row.path < b.row.path ? -1 : 1)).map(({ row }) => row)
}
