import type { Entry, Tree } from '../tree/tree.ts'
import type { FactStore } from './fact-source.ts'
import type { BlobReader } from './facts.ts'
import type { Ask, BlobToRead, ReaderThreads } from './reader-threads.ts'

/** Files that a reader is to take note of. */
export interface Wanted {
  readonly reader: BlobReader
  readonly entries: Iterable<Entry>
}

/** Bytes that are sent to a thread at once. */
const BATCH = 256 * 1024

/** Fewer bytes are read here before a thread has started. */
const WORTH_A_THREAD = 4 * 1024 * 1024

/** Names a note by all that it depends on; undefined where the reader leaves the file out. */
export function noteKey({ id, version, largest, partOf }: BlobReader, entry: Entry): string | undefined {
  if (entry.type !== 'file' || entry.size === null || entry.size > largest) return undefined
  const part = partOf(entry.path)
  return part === undefined ? undefined : `${id}@${version}:${entry.oid}:${part}`
}

/**
 * Takes the notes that the store lacks: each blob is read once for all readers, all blobs in one stream. Blobs that
 * cannot be read are left out, and so is what a thread failed at.
 * @param threads that read beside this one where there is much to read
 */
export async function gather(
  tree: Pick<Tree, 'readAll'>,
  wanted: readonly Wanted[],
  store: FactStore<string>,
  threads?: ReaderThreads,
): Promise<void> {
  const { entries, asks, largest } = unread(wanted, store)
  if (entries.length === 0) return
  const bytes = entries.reduce((sum, entry) => sum + (entry.size ?? 0), 0)
  const helpers = bytes < WORTH_A_THREAD ? undefined : threads
  const underWay = new Set<Promise<void>>()
  let blobs: BlobToRead[] = []
  let size = 0
  const keep = (read: readonly BlobToRead[], notes: readonly string[] | undefined): void => {
    for (const [at, { key }] of read.flatMap((blob) => blob.asks).entries()) {
      const note = notes?.[at]
      if (note !== undefined) store.set(key, note)
    }
  }
  const send = (): void => {
    const read = blobs
    blobs = []
    size = 0
    // Where all threads have enough to do this one helps.
    if (!helpers || underWay.size >= helpers.atOnce) keep(read, readHere(read))
    else {
      const done: Promise<void> = helpers.read(read).then((notes) => {
        keep(read, notes)
        underWay.delete(done)
      })
      underWay.add(done)
    }
  }
  for await (const [{ oid }, bytes] of tree.readAll(entries, largest)) {
    if (!(bytes instanceof Uint8Array)) continue
    blobs.push({ bytes, asks: asks.get(oid) ?? [] })
    size += bytes.length
    if (size >= BATCH) send()
  }
  send()
  await Promise.all(underWay)
}

/** What is to be read, each blob with all that is to be noted of it. */
function unread(wanted: readonly Wanted[], store: FactStore<string>) {
  const entries: Entry[] = []
  const asks = new Map<string, Ask[]>()
  for (const { reader, entries: files } of wanted) {
    for (const entry of files) {
      const key = noteKey(reader, entry)
      if (key === undefined || store.has(key)) continue
      const ask = { reader, path: entry.path, key }
      const others = asks.get(entry.oid)
      if (others === undefined) {
        asks.set(entry.oid, [ask])
        entries.push(entry)
      } else if (others.every((other) => other.key !== key)) others.push(ask)
    }
  }
  return { entries, asks, largest: Math.max(0, ...wanted.map(({ reader }) => reader.largest)) }
}

function readHere(blobs: readonly BlobToRead[]): readonly string[] {
  return blobs.flatMap(({ bytes, asks }) => asks.map(({ reader, path }) => reader.read(path, bytes)))
}
