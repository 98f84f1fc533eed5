import type { SyntaxFacts } from './facts.ts'
import { openThreads } from './threads.ts'

/** A file that a thread is to analyse. */
export interface File {
  readonly path: string
  readonly bytes: Uint8Array
  /** Somebody waits for it: it comes before what is analysed ahead of its time. */
  readonly wanted: boolean
}

/** Threads that analyse files. */
export interface Analysers {
  /** How many files keep all threads busy while this one works on something else. */
  readonly atOnce: number
  /**
   * @param wanted somebody waits for it
   * @returns null as for syntaxFacts; undefined where a thread failed, so that the file is to be analysed by who asks
   */
  syntax(path: string, bytes: Uint8Array, wanted: boolean): Promise<SyntaxFacts | null | undefined>
  /** Gives back the memory of threads that have nothing to do. */
  rest(): void
}

/** Files that wait at a thread: it shall not run out of them while this one reads a document, a tenth of a second. */
const AHEAD = 32

/** @param program the file of `syntax-worker` */
export function openAnalysers(program: URL, most: number): Analysers {
  const { atOnce, ask, rest } = openThreads<File, SyntaxFacts | null>(program, most, AHEAD)
  return {
    atOnce,
    rest,
    syntax(path, bytes, wanted) {
      // The bytes may be a part of a larger buffer, all of which would be sent.
      const own = new Uint8Array(bytes)
      return ask({ path, bytes: own, wanted }, [own.buffer])
    },
  }
}
