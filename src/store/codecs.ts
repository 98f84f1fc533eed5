import type { BlobFacts, SyntaxFacts } from '../facts/facts.ts'
import type { LexicalFacts } from '../facts/lexical/lexical-facts.ts'
import type { Codec } from './kept-facts.ts'

/** JSON has no line ends; a segment's digest vouches that it is what was written. */
function json<T>(kind: string): Codec<T> {
  return { kind, write: (value) => JSON.stringify(value), read: (line) => JSON.parse(line) }
}

export const BLOBS = json<BlobFacts>('blobs')
export const SYNTAX = json<SyntaxFacts | null>('syntax')
export const NOTES: Codec<string> = { kind: 'notes', write: (note) => note, read: (line) => line }

/** Tens of thousands are read at once, so they are numbers in a fixed order, the language's name last. */
export const LEXICAL: Codec<LexicalFacts> = {
  kind: 'lexical',
  write: ({ code, comment, blank, markers, tests, routes, broadHandlers, definitions, language }) =>
    `${code},${comment},${blank},${markers.TODO},${markers.FIXME},${markers.HACK},${markers.XXX},${tests},${routes},${broadHandlers},${definitions},${language}`,
  read: (line) => {
    const parts = line.split(',', 11)
    const number = (at: number) => Number(parts[at])
    return {
      language: line.slice(parts.join(',').length + 1),
      code: number(0),
      comment: number(1),
      blank: number(2),
      markers: { TODO: number(3), FIXME: number(4), HACK: number(5), XXX: number(6) },
      tests: number(7),
      routes: number(8),
      broadHandlers: number(9),
      definitions: number(10),
    }
  },
}
