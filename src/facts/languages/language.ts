import type { Findings } from '../findings.ts'
import type { SyntaxNode } from '../syntax-node.ts'

/** How one language is read. */
export interface Language {
  readonly id: string
  /** Goes up with every change of what the analyser finds: facts kept under an older version are not used. */
  readonly version: number
  /** File name endings, without the dot. */
  readonly extensions: readonly string[]
  /** Whole file names, for files without an ending. */
  readonly names?: readonly string[]
  /** What of a path changes the facts, such as a folder that makes a route of a file; facts are kept apart by it. */
  readonly trait?: (path: string) => string
  readonly reader: GrammarReader | TextReader
}

export interface GrammarReader {
  readonly by: 'grammar'
  /** The grammar's WebAssembly file, as a module specifier. */
  readonly grammar: string
  /** The text to parse, with what is not in this language blanked out; default: all of it. */
  readonly part?: (text: string) => string
  /** `text` is the whole text, not only the part. */
  readonly read: (root: SyntaxNode, findings: Findings, path: string, text: string) => void
  /** Is this error one that leaves the definitions around it whole? Default: errors inside the body of a function. */
  readonly harmless?: (error: SyntaxNode) => boolean
}

export interface TextReader {
  readonly by: 'text'
  /** Gives false where the text is plainly not in this language. */
  readonly read: (text: string, findings: Findings, path: string) => boolean
}
