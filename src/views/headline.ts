import type { Snapshot } from '../schema/snapshot.ts'
import type { Tally } from '../schema/tally.ts'
import { addresses } from './addresses.ts'
import { type ClaimedShare, claimedByDocuments } from './claimed-share.ts'
import { judgedOf, type Mark, markCounts, type Readiness, readinessOf, totalOf } from './marks.ts'
import type { Place } from './place.ts'

/** The first thing that a reader sees of a release: what is claimed, what is supported, of how many claims. */
export interface Headline {
  /** Sentences, each with the numbers in it. */
  readonly sentences: readonly string[]
  /** 0 to 1, the highest that a document gives itself; undefined where none gives a figure. */
  readonly claimed: number | undefined
  /** Undefined where nothing was judged. */
  readonly readiness: Readiness | undefined
  readonly bar: VerdictBar
}

export interface VerdictBar {
  readonly title: string
  readonly total: number
  /** Where the documents' own figure stands on the bar, 0 to 1, and its words. */
  readonly claimed?: { readonly share: number; readonly label: string }
  readonly parts: readonly {
    readonly mark: Mark
    readonly word: string
    readonly count: number
    readonly number: string
    readonly href: string | undefined
  }[]
}

export function headlineOf(snapshot: Snapshot, place: Place, project: string): Headline {
  const { tally } = snapshot
  const claimed = claimedByDocuments(snapshot)
  return {
    sentences: standingSentences(tally, claimed, place),
    claimed: claimed?.high,
    readiness: readinessOf(tally),
    bar: {
      ...verdictBar(snapshot, place, project),
      ...(claimed
        ? { claimed: { share: claimed.high, label: `${place.words.scale.claimed} ${claimedText(claimed, place)}` } }
        : {}),
    },
  }
}

/** How the claims of a release or of an area stand, a sentence for each number; never a bare percentage. */
export function standingSentences(tally: Tally, claimed: ClaimedShare | undefined, place: Place): readonly string[] {
  const { words } = place
  const { headline, format } = words
  const total = totalOf(tally)
  const readiness = readinessOf(tally)
  const all = words.count(total, 'claims')
  const sentences =
    total === 0
      ? [headline.nothing]
      : readiness === undefined
        ? [headline.notJudged(all)]
        : [
            claimed ? headline.claims(claimedText(claimed, place)) : headline.claimsNumber(all),
            supported(readiness, place),
            headline.judged(format.number(judgedOf(tally)), all),
          ]
  if (tally.present > 0) sentences.push(headline.present(format.number(tally.present), format.number(tally.verified)))
  if (tally.waived > 0) sentences.push(headline.waived(words.count(tally.waived, 'claims')))
  return sentences
}

/** "95 %", or "60 to 95 %" where the documents differ. */
export function claimedText({ low, high }: ClaimedShare, { words }: Place): string {
  const [from, to] = [percentOf(low), percentOf(high)]
  return low === high ? words.format.percent(to) : words.interval(words.format.number(from), words.format.percent(to))
}

function percentOf(share: number): number {
  return Math.round(share * 1000) / 10
}

/** "The repository supports 61 to 72 %": the ends are rounded outwards, so that nothing looks better than it is. */
function supported({ low, high }: Readiness, { words }: Place): string {
  const { headline, format } = words
  const [from, to] = [format.percentFloor(low), format.percentCeil(high)]
  return low === high || from === to ? headline.supportsExactly(from) : headline.supports(from.replace(/\s?%$/, ''), to)
}

/** How the claims of a release stand, or those of one of its documents; each part leads to the list of them. */
export function verdictBar(snapshot: Snapshot, place: Place, project: string, document?: string): VerdictBar {
  const { words } = place
  const claims = snapshot.claims.filter((claim) => document === undefined || claim.document === document)
  const asked = document === undefined ? '' : `?${new URLSearchParams({ document })}`
  const parts = markCounts(claims).filter(({ mark }) => mark !== 'waived')
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return {
    title: words.bar.title(words.count(total, 'claims')),
    total,
    parts: parts.map(({ mark, count }) => ({
      mark,
      word: words.marks[mark],
      count,
      number: words.format.number(count),
      href: place.href(`${addresses.claims(project, snapshot.release.id)}${asked}#${mark}`),
    })),
  }
}

/** The share of asserted claims of a release that are false, for trends and feeds. */
export function falseCount(snapshot: Snapshot): number {
  const { overstated, understated, missing, contradicted } = snapshot.tally
  return overstated + understated + missing + contradicted
}
