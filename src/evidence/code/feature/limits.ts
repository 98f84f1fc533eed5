import type { Cover } from './cover.ts'

/** How much of a phrase, and of its telling words, has to be covered before a careful reader would nod. */
export interface Limits {
  readonly share: number
  readonly strong: number
}

/** In a file that the section names, names may cover the phrase together. */
export const SCOPE: Limits = { share: 0.58, strong: 0.5 }
/** What is said of a file by its name is a description: something of it has to show. */
export const DESCRIBED: Limits = { share: 0.3, strong: 0.3 }
/** Elsewhere, one definition with its file has to; more so where the section names the files it means. */
export const TREE: Limits = { share: 0.78, strong: 0.75 }
export const TREE_BESIDES_FILES: Limits = { share: 0.88, strong: 0.85 }
/** A line of a manifest has to say it alone. */
export const STARTED: Limits = { share: 0.6, strong: 0.6 }
/** "No such thing found" is contradicted only by a definition that says nearly all of it. */
export const AGAINST: Limits = { share: 0.85, strong: 0.85 }

export const enough = ({ share, strong }: Cover, least: Limits): boolean =>
  share >= least.share && (strong >= least.strong || strong === 0)
