import type { Spelling } from './spelling.ts'

/** Where a mention stands, as far as it tells which path is meant. */
export interface Stand {
  /** The document's own folder, `''` for the root. */
  readonly folder: string
  /** The folder that bare names here belong to, without slashes at either end. */
  readonly base: string | undefined
  /** Folders that are written on the same line. */
  readonly beside: readonly string[]
  /** A tree drawing gives whole paths: a name that is not in its folder is not there. */
  readonly drawn: boolean
  /** Files and folders of the section, nearest first. */
  readonly near: readonly string[]
  /** Words of the column's header and of the headings above. */
  readonly headings: readonly string[]
}

/** The paths that a mention fits. */
export interface Found {
  readonly fit: 'one' | 'many' | 'none' | 'unneeded'
  readonly paths: readonly string[]
  readonly lacking?: readonly string[]
  readonly outside?: boolean
  readonly namesakes?: readonly string[]
  readonly spelling?: Spelling
}

/** A path that is meant, as far as the words around it tell. */
export interface Guess extends Found {
  readonly guessed?: 'likely' | 'loosely'
}
