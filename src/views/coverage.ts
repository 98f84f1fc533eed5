import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { counts } from './marks.ts'
import type { Place } from './place.ts'

/** How much of each package the tests cover, as the reports of the release say, and what the documents claim. */
export interface Coverage {
  readonly title: string
  readonly caption: string
  readonly packages: readonly { readonly name: string; readonly share: number; readonly text: string }[]
  /** What documents claim of a coverage, wherever they do. 0 to 1. */
  readonly claimed: readonly {
    readonly share: number
    readonly text: string
    readonly subject: string
    readonly where: string
    readonly href: string
  }[]
}

/** More would be too many to read; the largest come first in a snapshot. */
const MOST = 24
const CLAIMS = 4

/** Undefined where no report of the release tells packages apart. */
export function coverageOf(snapshot: Snapshot, project: string, place: Place): Coverage | undefined {
  const { words } = place
  const percent = (value: number) => ({ share: Math.min(1, value / 100), text: words.format.percent(value) })
  const packages = snapshot.metrics
    .filter(({ id }) => id.startsWith('coverage.'))
    .slice(0, MOST)
    .map(({ id, value }) => ({ name: id.slice('coverage.'.length), ...percent(value) }))
    .toSorted((a, b) => a.share - b.share || (a.name < b.name ? -1 : 1))
  if (packages.length < 2) return undefined
  const claims = snapshot.claims.filter((claim) => counts(claim) && claim.kind === 'coverage')
  return {
    title: words.coverage.title,
    caption: words.coverage.caption,
    packages,
    claimed: claims.slice(0, CLAIMS).flatMap((claim) => {
      const { value } = claim.claimed
      if (value === undefined) return []
      const { document, id, line, subject } = claim
      const href = place.href(addresses.mark(project, snapshot.release.id, document, id))
      return [{ ...percent(value), subject, where: `${document}:${line}`, href }]
    }),
  }
}
