/** A thread that reads the blobs it is sent: the other side of `facts/reader-threads.ts`. */
import { parentPort } from 'node:worker_threads'
import { BLOB_READERS } from './blob-readers.ts'
import type { Batch } from './facts/reader-threads.ts'
import type { Answer, Question } from './facts/threads.ts'

const readers = new Map(BLOB_READERS.map((reader) => [reader.id, reader]))

parentPort?.on('message', ({ id, asked: { bytes, asks } }: Question<Batch>) => {
  const notes = asks.map(({ reader, path, from, to }) => readers.get(reader)?.read(path, bytes.subarray(from, to)))
  // One text is sent several times faster than many.
  parentPort?.postMessage({ id, answer: notes.join('\n') } satisfies Answer<string>)
})
