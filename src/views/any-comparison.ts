import type { JudgedClaim } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import type { ClaimLife } from '../snapshot/claim-life.ts'
import { addresses } from './addresses.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { subjectOf } from './finding.ts'
import { accuses, counts, MARKS, type Mark, markOf } from './marks.ts'
import type { Code, Phrase } from './phrase.ts'
import type { Place } from './place.ts'
import { weightOf } from './ranking.ts'
import { type Shell, shellOf } from './shell.ts'

/** The page that compares any two releases in the browser. Without a script it leads to the pages of neighbours. */
export interface AnyComparison {
  readonly shell: Shell
  /** Oldest first; each but the first with the page that compares it with the one before. */
  readonly releases: readonly { readonly id: string; readonly label: string; readonly date: string }[]
  readonly neighbours: readonly { readonly label: string; readonly date: string; readonly href: string }[]
  readonly dataHref: string
}

/** How a claim stood from a release on, until the next of its entries; `mark` is -1 where it was not made. */
export type Since = readonly [release: number, mark: number, flags: number, weight: number, sentence: Phrase]

/** What that page works with: each claim once, with an entry for each release in which something about it changed. */
export interface ComparisonData {
  readonly marks: readonly (readonly [mark: Mark, word: string])[]
  readonly lives: readonly (readonly [subject: string | Code, href: string, entries: readonly Since[]])[]
}

/** What a script must know of a claim beside its mark: the rules of `snapshot/diff.ts` need no more. */
const FLAGS = { counts: 1, accusing: 2, verified: 4 } as const

export function anyComparisonOf(content: SiteContent, project: ProjectContent, place: Place): AnyComparison {
  const { words } = place
  const { snapshots } = project
  return {
    shell: shellOf(place, content, {
      title: `${words.compare.any} – ${nameOf(project)}`,
      description: words.compare.caption,
      project,
    }),
    releases: snapshots.map(({ release: { id, label, date } }) => ({ id, label, date: words.format.date(date) })),
    neighbours: snapshots
      .flatMap(({ release }, at) => {
        const older = snapshots[at - 1]?.release
        if (!older) return []
        const href = place.href(addresses.compare(project.id, older.id, release.id))
        return [{ label: words.compare.title(older.label, release.label), date: words.format.date(release.date), href }]
      })
      .toReversed(),
    dataHref: place.href(addresses.comparisonData(project.id)),
  }
}

/** Grows with claims and with what happened to them, not with claims times releases. */
export function comparisonData(project: ProjectContent, place: Place): ComparisonData {
  const order = new Map(project.snapshots.map(({ release }, at) => [release.id, at]))
  return {
    marks: MARKS.map((mark) => [mark, place.words.marks[mark]]),
    lives: [...new Set(project.lives.values())].flatMap((life) => {
      const entries = entriesOf(life, order, place)
      const claim = life.standings.findLast(({ claim }) => claim)?.claim
      return claim && entries.some(([, , flags]) => flags & FLAGS.counts)
        ? [[subjectOf(claim), place.href(addresses.claim(project.id, life.id)), entries] as const]
        : []
    }),
  }
}

function entriesOf({ standings }: ClaimLife, order: ReadonlyMap<string, number>, { words }: Place): readonly Since[] {
  const entries: Since[] = []
  let last = ''
  for (const { release, claim } of standings) {
    const [mark, flags, weight, sentence]: [number, number, number, Phrase] = claim
      ? [MARKS.indexOf(markOf(claim)), flagsOf(claim), accuses(claim) ? weightOf(claim) : 0, words.reason(claim)]
      : [-1, 0, 0, []]
    const state = JSON.stringify([mark, flags, sentence])
    if (state !== last) entries.push([order.get(release.id) ?? 0, mark, flags, Math.round(weight * 100), sentence])
    last = state
  }
  return entries
}

function flagsOf(claim: JudgedClaim): number {
  const { word } = claim.verdict
  return (
    (counts(claim) ? FLAGS.counts : 0) |
    (ACCUSING.has(word) ? FLAGS.accusing : 0) |
    (word === 'verified' ? FLAGS.verified : 0)
  )
}
