import type { SyntaxFacts } from './facts.ts'
import { openThreads } from './threads.ts'

/** A file that a thread is to analyse. */
export interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Threads that analyse files. */
export interface Analysers {
  /** How many files keep all threads busy. */
  readonly atOnce: number
  /** @returns null as for syntaxFacts; undefined where a thread failed, so that the file is to be analysed by who asks */
  syntax(path: string, bytes: Uint8Array): Promise<SyntaxFacts | null | undefined>
}

/** @param program the file of `syntax-worker` */
export function openAnalysers(program: URL, most: number): Analysers {
  const { atOnce, ask } = openThreads<File, SyntaxFacts | null>(program, most)
  return {
    atOnce,
    syntax(path, bytes) {
      // The bytes may be a part of a larger buffer, all of which would be sent.
      const own = new Uint8Array(bytes)
      return ask({ path, bytes: own }, [own.buffer])
    },
  }
}
