import type { Area } from './areas.ts'
import { judgedOf, type Readiness, totalOf } from './marks.ts'
import type { Place } from './place.ts'

/** An area as charts and tables show it. */
export interface AreaRow {
  readonly name: string
  readonly claimed: number | undefined
  readonly readiness: Readiness | undefined
  /** The part of `readiness.low` that rests on more than presence. */
  readonly measured: number
  /** "95 % claimed, 61–72 %": short, for beside the name. */
  readonly figures: string
  readonly claimedText: string
  readonly supportedText: string
  readonly judgedText: string
  readonly wrong: number
  /** Its feed, where the page is of the newest release. */
  readonly feedHref?: string
}

export function areaRow({ name, claimed, readiness, tally }: Area, { words }: Place): AreaRow {
  const { areas, format } = words
  const claimedText = claimed === undefined ? areas.noClaim : format.percent(Math.round(claimed * 1000) / 10)
  const supportedText = readiness ? rangeText(readiness, words) : areas.none
  return {
    name,
    claimed,
    readiness,
    measured: totalOf(tally) === 0 ? 0 : (tally.verified - tally.present) / totalOf(tally),
    figures: claimed === undefined ? supportedText : `${claimedText} → ${supportedText}`,
    claimedText,
    supportedText,
    judgedText: areas.of(format.number(judgedOf(tally)), format.number(totalOf(tally))),
    wrong: tally.overstated + tally.understated + tally.missing + tally.contradicted,
  }
}

/** "61–72 %", the ends rounded outwards. */
export function rangeText({ low, high }: Readiness, { areas, format }: Place['words']): string {
  const [from, to] = [format.percentFloor(low), format.percentCeil(high)]
  return low === high || from === to ? from : areas.range(from.replace(/\s?%$/, ''), to)
}
