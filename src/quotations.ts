import { readDocument } from './claims/read-document.ts'
import { citedDocument } from './resolve/cited.ts'
import type { PathIndex } from './resolve/path-index.ts'
import type { Reading } from './schema/reading.ts'
import type { Tree } from './tree/tree.ts'
import type { Quoted } from './verdicts/quotations.ts'

/** No document above this is read for what others quote of it. */
const LARGEST = 1024 * 1024

/**
 * Reads the documents of the commit that readings quote, also those that are no status documents of this run.
 * @param known documents that are read already
 * @returns the document that a reading quotes, where there is exactly one
 */
export async function quotedDocuments(
  readings: readonly Reading[],
  index: PathIndex,
  tree: Tree,
  known: readonly Quoted[],
): Promise<(reading: Reading) => Quoted | undefined> {
  const documents = new Map(known.map((document) => [document.path, document]))
  const sources = new Map<Reading, string>()
  for (const reading of readings) {
    const [path, ...more] = new Set(
      (reading.context.sources ?? []).flatMap((name) => citedDocument(name, reading.claim.document, index) ?? []),
    )
    if (path === undefined || more.length > 0) continue
    sources.set(reading, path)
    if (documents.has(path)) continue
    const entry = tree.entry(path)
    const bytes = entry?.type === 'file' && (entry.size ?? 0) <= LARGEST ? await tree.read(entry) : undefined
    if (bytes instanceof Uint8Array) documents.set(path, readDocument(path, bytes))
  }
  return (reading) => documents.get(sources.get(reading) ?? '')
}
