import { type Last, lookAtEach } from '../schema/carry-over.ts'
import type { Entry, Tree } from '../tree/tree.ts'
import type { FactStore } from './fact-source.ts'
import type { BlobReader } from './facts.ts'
import { gather, noteKey } from './gather.ts'

/** What is known of the files that were met last; null where nothing is noted of one. */
export type LastSeen<T> = Last<Entry, T | null>

/**
 * What a reader notes of many files, in their order; undefined for files that it leaves out or that cannot be read.
 * Each blob is read once, in one stream, and only where the store has no note of it.
 * @param parse makes a value of a note
 */
export async function readEach<T>(
  tree: Pick<Tree, 'readAll'>,
  entries: readonly Entry[],
  reader: BlobReader,
  parse: (note: string) => T,
  store: FactStore<string>,
  last: LastSeen<T>,
): Promise<readonly (T | null | undefined)[]> {
  const look = (entry: Entry): T | null | undefined => {
    const key = noteKey(reader, entry)
    if (key === undefined) return null
    const note = store.get(key)
    return note === undefined ? undefined : parse(note)
  }
  const found = lookAtEach(entries, last, look)
  const unread = entries.filter((_, at) => found[at] === undefined)
  if (unread.length === 0) return found
  await gather(tree, [{ reader, entries: unread }], store)
  return lookAtEach(entries, last, look)
}
