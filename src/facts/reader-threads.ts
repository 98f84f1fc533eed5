import type { BlobReader } from './facts.ts'
import { openThreads } from './threads.ts'

/** What is to be noted of a blob, under a path that it has. */
export interface Ask {
  readonly reader: BlobReader
  readonly path: string
  readonly key: string
}

export interface BlobToRead {
  readonly bytes: Uint8Array
  readonly asks: readonly Ask[]
}

/** Threads that read blobs. */
export interface ReaderThreads {
  /** How many batches keep all threads busy. */
  readonly atOnce: number
  /** @returns the notes of all asks, in their order; undefined where a thread failed */
  read(blobs: readonly BlobToRead[]): Promise<readonly string[] | undefined>
  /** Starts the first thread before there is something to read. */
  start(): void
  close(): void
}

/** Blobs one behind the other, and what to note of which part. The answer has a line for each note. */
export interface Batch {
  readonly bytes: Uint8Array
  readonly asks: readonly {
    /** Id of a reader. */
    readonly reader: string
    readonly path: string
    readonly from: number
    readonly to: number
  }[]
}

/** @param program the file of `read-worker` */
export function openReaderThreads(program: URL, most: number): ReaderThreads {
  const { atOnce, ask, close } = openThreads<Batch, string>(program, most)
  const read: ReaderThreads['read'] = async (blobs) => {
    const bytes = new Uint8Array(blobs.reduce((sum, blob) => sum + blob.bytes.length, 0))
    let from = 0
    const asks = blobs.flatMap((blob) => {
      const start = from
      from += blob.bytes.length
      bytes.set(blob.bytes, start)
      return blob.asks.map(({ reader, path }) => ({ reader: reader.id, path, from: start, to: from }))
    })
    return (await ask({ bytes, asks }, [bytes.buffer]))?.split('\n')
  }
  return { atOnce, read, start: () => void read([]), close }
}
