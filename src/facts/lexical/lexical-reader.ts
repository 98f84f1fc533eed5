import type { BlobReader } from '../facts.ts'
import { LEXICAL_VERSION, type LexicalFacts, lexicalFacts, suffixOf } from './lexical-facts.ts'

/**
 * Counts what a source file holds, once for each blob and language. Tens of thousands of notes are read at once, so
 * they are numbers in a fixed order, the language's name last.
 */
export const LEXICAL: BlobReader = {
  id: 'lexical',
  version: LEXICAL_VERSION,
  // A larger source file is data or generated; its lines would drown those that people wrote.
  largest: 2 * 1024 * 1024,
  partOf: suffixOf,
  read(path, bytes) {
    const facts = lexicalFacts(path, bytes)
    if (!facts) return ''
    const { code, comment, blank, markers, tests, routes, broadHandlers, definitions, language } = facts
    return `${code},${comment},${blank},${markers.TODO},${markers.FIXME},${markers.HACK},${markers.XXX},${tests},${routes},${broadHandlers},${definitions},${language}`
  },
}

/** @param note as LEXICAL writes it */
export function readLexicalNote(note: string): LexicalFacts {
  const parts = note.split(',', 11)
  const number = (at: number) => Number(parts[at])
  return {
    language: note.slice(parts.join(',').length + 1),
    code: number(0),
    comment: number(1),
    blank: number(2),
    markers: { TODO: number(3), FIXME: number(4), HACK: number(5), XXX: number(6) },
    tests: number(7),
    routes: number(8),
    broadHandlers: number(9),
    definitions: number(10),
  }
}
