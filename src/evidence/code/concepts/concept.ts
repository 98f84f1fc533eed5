/** One way in which the files of a tree show a concept; the first that holds is the evidence. */
export type Proof =
  /** A file of such a path, whatever is in it. */
  | { readonly file: RegExp }
  /** An entry of a parsed configuration file: its keys joined by dots, and its value if that matters. */
  | { readonly in: RegExp; readonly key: RegExp; readonly value?: RegExp }
  /** As many lines of such files, comments left out, for formats without a parser here. */
  | { readonly in: RegExp; readonly line: RegExp; readonly times?: number }
  /** Names that stand together in one source file as definitions, uses, imports, bases or annotations. */
  | { readonly names: readonly string[] }
  /** A class or another type whose name ends in this word. */
  | { readonly type: string }
  /** A field, column or variable of one of these names. */
  | { readonly fields: readonly string[] }
  /** A declared dependency of such a name. */
  | { readonly package: RegExp }

/** A term of the field that documents use for something that programs do not call by these words. */
export interface Concept {
  /**
   * How documents say it, in English words; each phrase by itself. A word with a question mark may be left out, all
   * others have to stand there, and no telling word may stand there besides.
   */
  readonly said: readonly string[]
  readonly shownBy: readonly Proof[]
}
