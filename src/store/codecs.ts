import type { BlobFacts, SyntaxFacts } from '../facts/facts.ts'
import type { Codec } from './kept-facts.ts'

/** JSON has no line ends; a segment's digest vouches that it is what was written. */
function json<T>(kind: string): Codec<T> {
  return { kind, write: (value) => JSON.stringify(value), read: (line) => JSON.parse(line) }
}

export const BLOBS = json<BlobFacts>('blobs')
export const SYNTAX = json<SyntaxFacts | null>('syntax')
export const NOTES: Codec<string> = { kind: 'notes', write: (note) => note, read: (line) => line }
