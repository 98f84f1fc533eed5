import type { Claim, State } from './claim.ts'

export type { State }

/** A place in a document where a path, or a name that may be one, is written. */
export interface Mention {
  readonly text: string
  readonly line: number
}

/** What an arithmetic claim adds up, so that it can be computed again from the document alone. */
export interface Sum {
  readonly rule: 'sum' | 'percent' | 'difference' | 'ratio' | 'mean' | 'items'
  readonly terms: readonly number[]
  /** Terms written with "~" or "+" make the computed number a bound, not a number. */
  readonly exact: boolean
}

/**
 * What a careful reader knows around a claim. It lives only between reading and resolving;
 * a snapshot does not keep it.
 */
export interface Context {
  /** Language of the document: a key of claims/words. */
  readonly language: string
  readonly form: 'heading' | 'item' | 'row' | 'tree' | 'sentence' | 'code'
  /** Folder that bare names under this place belong to, as the document writes it. */
  readonly base?: string
  /** The path is taken from an address of a code host: it may be one of another repository. */
  readonly hosted?: true
  /** Paths written nearby, nearest first: same line or row, enclosing item, siblings, headings. */
  readonly near: readonly Mention[]
  /** Paths whose sizes a total adds up, or which a list introduced by the claim holds. */
  readonly group: readonly Mention[]
  /** Names that the claim lists ("6 queues: default, email, …"). */
  readonly items: readonly string[]
  /**
   * For a row that names a thing: what the rows of its table are about, itself included. For a route: one of the same
   * list that is written with a prefix such as `/api` or `/v1`.
   */
  readonly peers?: readonly string[]
  /** Class, enum or model that the section or the enclosing item speaks about. */
  readonly container?: string
  /** Header of the column that the claim stands in. */
  readonly header?: string
  /** For status and rollup: the state in words, and the lines of the document that it sums up, inclusive. */
  readonly state?: State
  readonly extent?: { readonly from: number; readonly to: number }
  /** For arithmetic. */
  readonly sum?: Sum
  /** For an attributed claim: names of the document that it quotes, as written ("TODO", "docs/API.md"). */
  readonly sources?: readonly string[]
  /** For contradiction: the other place. */
  readonly other?: { readonly document: string; readonly line: number; readonly text: string }
}

export interface Reading {
  readonly claim: Claim
  readonly context: Context
}

/** One document after reading. `text` is the repaired text: what the page shows, line for line. */
export interface ReadDocument {
  readonly path: string
  readonly title: string
  readonly language: string
  readonly encoding: { readonly name: string; readonly repaired: boolean }
  readonly text: string
  readonly readings: readonly Reading[]
}
