import type { Entry, Tree } from '../tree/tree.ts'
import type { FactStore } from './fact-source.ts'

/** What is made of each of many blobs. */
export interface Making<T> {
  /** The same for all that must come out the same; undefined for what nothing is made of. */
  readonly keyOf: (entry: Entry) => string | undefined
  readonly make: (path: string, bytes: Uint8Array) => T | undefined
  /** Bytes above which a file is left out. */
  readonly largest: number
}

/** What is known of entries that were met before; undefined where nothing is made of one. */
export type SeenEntries<T> = WeakMap<Entry, T | undefined>

/**
 * Makes something of many files, each blob read once, in one stream, and only where the store does not know it.
 * @returns what was made by path; files that cannot be read, or of which nothing is made, are left out
 */
export async function readEach<T>(
  tree: Pick<Tree, 'readAll'>,
  entries: Iterable<Entry>,
  { keyOf, make, largest }: Making<T>,
  store: FactStore<T>,
  seen: SeenEntries<T>,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  const unread = new Map<string, Map<string, Entry[]>>()
  for (const entry of entries) {
    const before = seen.get(entry)
    if (before !== undefined) found.set(entry.path, before)
    if (before !== undefined || seen.has(entry)) continue
    const readable = entry.type === 'file' && entry.size !== null && entry.size <= largest
    const key = readable ? keyOf(entry) : undefined
    const known = key === undefined ? undefined : store.get(key)
    if (key !== undefined && known === undefined) {
      enter(unread, entry, key)
      continue
    }
    seen.set(entry, known)
    if (known !== undefined) found.set(entry.path, known)
  }
  if (unread.size === 0) return found
  const firsts = [...unread.values()].flatMap((keys) => [...keys.values()].flatMap(([first]) => first ?? []))
  for await (const [{ oid }, bytes] of tree.readAll(firsts, largest)) {
    if (!(bytes instanceof Uint8Array)) continue
    for (const [key, alike] of unread.get(oid) ?? []) {
      const made = make(alike[0]?.path ?? '', bytes)
      if (made === undefined) continue
      store.set(key, made)
      for (const entry of alike) {
        seen.set(entry, made)
        found.set(entry.path, made)
      }
    }
  }
  return found
}

function enter(unread: Map<string, Map<string, Entry[]>>, entry: Entry, key: string): void {
  const keys = unread.get(entry.oid) ?? new Map<string, Entry[]>()
  const alike = keys.get(key)
  if (alike) alike.push(entry)
  else keys.set(key, [entry])
  unread.set(entry.oid, keys)
}
