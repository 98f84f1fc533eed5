import type { Reason } from '../schema/reason.ts'
import type { Strength, Verdict, Word } from '../schema/verdict.ts'

/** How far apart two numbers are. */
export interface Gap {
  readonly delta: number
  readonly relative?: number
  readonly tolerance: number
}

export function verdict(word: Word, strength: Strength, reason: Reason, gap?: Gap): Verdict {
  return { word, strength, reason: reason.code, values: { ...reason.values }, ...gap }
}

/** Nothing here can settle it; the reason says what was tried and what would. */
export function unverifiable(reason: Reason): Verdict {
  return verdict('unverifiable', 'none', reason)
}
