import type { BatchAnswer } from './batch.ts'
import type { Objects } from './objects.ts'
import type { Entry, Tree, Unreadable } from './tree.ts'
import { blobMissing, LARGEST_BLOB, tooLarge, unlessPointer } from './unreadable.ts'

/** `read` and `readAll` of entries whose bytes are in the object store. */
export function blobReader(objects: Objects): Pick<Tree, 'read' | 'readAll'> {
  return {
    async read(entry) {
      return unreadable(entry, LARGEST_BLOB) ?? contentOf(await objects.get(entry.oid))
    },
    async *readAll(entries, limit) {
      const wanted = new Map<string, Entry>()
      for (const entry of entries) {
        if (wanted.has(entry.oid)) continue
        wanted.set(entry.oid, entry)
      }
      const asked: Entry[] = []
      for (const entry of wanted.values()) {
        const why = unreadable(entry, limit)
        if (why) yield [entry, why]
        else asked.push(entry)
      }
      let at = 0
      for await (const answer of objects.stream(
        asked.map(({ oid }) => oid),
        limit,
      )) {
        const entry = asked[at++]
        if (entry) yield [entry, contentOf(answer)]
      }
    },
  }
}

/** Why there is no use in asking git. */
function unreadable({ type, size }: Entry, limit: number): Unreadable | undefined {
  if (type === 'submodule') return { why: 'blob-missing', detail: 'a submodule: a commit of another repository' }
  if (size === null) return blobMissing('not in the object store')
  return size > limit ? tooLarge(size) : undefined
}

function contentOf(answer: BatchAnswer): Uint8Array | Unreadable {
  switch (answer.state) {
    case 'found':
      return unlessPointer(answer.bytes)
    case 'too-large':
      return tooLarge(answer.size)
    case 'missing':
    case 'ambiguous':
      return blobMissing('not in the object store')
  }
}
