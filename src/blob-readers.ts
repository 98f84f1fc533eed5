import { isStatusDocument } from './claims/discover.ts'
import { DECLARED } from './evidence/technology/manifests.ts'
import type { BlobReader } from './facts/facts.ts'
import { LEXICAL } from './facts/lexical/lexical-reader.ts'
import { RULES } from './verdicts/rules.ts'

/** A document larger than this is refused with a notice: nobody reads it, and its claims would be a hundred thousand. */
export const LARGEST_DOCUMENT = 4 * 1024 * 1024

export const MARKDOWN = /\.(?:md|mdx|markdown|MD|Md)$/

/** Whether a Markdown file is a status document. */
export const STATUS: BlobReader = {
  id: `status-${RULES}`,
  version: 1,
  largest: LARGEST_DOCUMENT,
  partOf: (path) => (MARKDOWN.test(path) ? path : undefined),
  read: (path, bytes) => (isStatusDocument(path, bytes) ? 'yes' : 'no'),
}

/** All that is noted of many blobs: a thread is told by an id which of them is meant. */
export const BLOB_READERS: readonly BlobReader[] = Object.freeze([LEXICAL, DECLARED, STATUS])
