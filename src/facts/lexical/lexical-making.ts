import type { Making } from '../read-each.ts'
import { LEXICAL_VERSION, type LexicalFacts, lexicalFacts, suffixOf } from './lexical-facts.ts'

/** Counts what a source file holds, once for each blob and language. */
export const LEXICAL: Making<LexicalFacts> = {
  keyOf: ({ path, oid }) => {
    const suffix = suffixOf(path)
    return suffix && `lexical@${LEXICAL_VERSION}:${suffix}:${oid}`
  },
  make: lexicalFacts,
  // A larger source file is data or generated; its lines would drown those that people wrote.
  largest: 2 * 1024 * 1024,
}
