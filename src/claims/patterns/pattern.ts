import type { Claimed, Kind, Mood } from '../../schema/claim.ts'
import type { Context } from '../../schema/reading.ts'
import type { Passage } from '../passage.ts'

/** A claim as a pattern reads it; the reader adds id, place, section, text, mood and what stands near. */
export interface Draft {
  readonly kind: Kind
  readonly subject: string
  readonly claimed: Claimed
  /** Offset in the passage's text where it is written. */
  readonly at: number
  /** Where the pattern knows better than the passage's stance. */
  readonly mood?: Mood
  readonly context?: Partial<Context>
}

/** What an example must give: every named part must be equal. */
export interface Expected {
  readonly kind: Kind
  readonly subject: string
  readonly op?: Claimed['op']
  readonly value?: number
  readonly unit?: string
  readonly mood?: Mood
  readonly line?: number
  readonly text?: string
  readonly context?: Partial<Context>
}

export interface Example {
  /** Markdown. */
  readonly text: string
  /** All that this pattern reads in it, in order; empty for a counter-example. */
  readonly claims: readonly Expected[]
}

/** One way in which documents claim something. Its examples are its tests and its documentation. */
export interface Pattern {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly title: string
  readonly examples: readonly Example[]
  read(passage: Passage): Iterable<Draft>
}
