import type { Reading } from './reading.ts'

/** A claim with its subject looked up among the paths of one commit. */
export interface Question extends Reading {
  /**
   * How many subjects fit: a listed group or a glob is one subject with many paths. `none` accuses: it is said only of
   * what is written as a path of this repository. `unneeded` where the claim names no path.
   */
  readonly fit: 'one' | 'many' | 'none' | 'unneeded'
  /** The paths it fits: files, or folders without a trailing slash. For a total: all of its group. */
  readonly paths: readonly string[]
  /** Where `fit` is none: files of that name elsewhere, or of nearly that name. */
  readonly elsewhere: readonly string[]
  /** Where `fit` is none: the path from the root that was looked for first. */
  readonly sought?: string
  /** Where `fit` is one by preference only: other paths of the same name. */
  readonly namesakes?: readonly string[]
  /**
   * The subject is words, and the path a reader's guess: `likely` a file that goes by exactly these words, `loosely` one
   * that may be meant. Both may bear a claim out; what is not said of the path by its name hardly speaks against it.
   */
  readonly guessed?: 'likely' | 'loosely'
  /** Members of a group, or alternatives of `{a,b}`, that fit no path, as the document writes them. */
  readonly lacking?: readonly string[]
  /** The subject is a path, but not one of this repository: somebody's machine, another host, a container. */
  readonly outside?: boolean
  /** Files and folders that the section is about, nearest first: where to look for symbols before the whole tree. */
  readonly scope: readonly string[]
}
