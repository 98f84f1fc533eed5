import { createHash } from 'node:crypto'
import { createListing } from '../../src/tree/listing.ts'
import { comparePaths } from '../../src/tree/path-order.ts'
import type { Change, Entry, Tree, Unreadable } from '../../src/tree/tree.ts'
import { unlessPointer } from '../../src/tree/unreadable.ts'

/** What stands at a path: text, bytes, a link, an executable, a submodule, or a file whose bytes are not to be had. */
export type MemoryFile =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly executable: string }
  | { readonly submodule: string }
  | Unreadable

export interface MemoryOptions {
  /** Default: forty times `1`. */
  readonly commit?: string | null
  /** Default: 2024-01-01T00:00:00Z. */
  readonly date?: string
  readonly limits?: Tree['limits']
  readonly changes?: Readonly<Record<string, Change>>
  /** Old path to new path. */
  readonly renames?: Readonly<Record<string, string>>
  readonly references?: Readonly<Record<string, NonNullable<Awaited<ReturnType<Tree['reference']>>>>>
}

/** A Tree made of a map, with the object ids and sizes that git would give. */
export function memoryTree(files: Readonly<Record<string, MemoryFile>>, options: MemoryOptions = {}): Tree {
  const contents = new Map<string, Uint8Array | Unreadable>()
  const entries = Object.entries(files).map(([path, file]): Entry => {
    const content = contentOf(file)
    const oid =
      typeof file === 'object' && 'submodule' in file
        ? file.submodule
        : content instanceof Uint8Array
          ? blobId(content)
          : blobId(Buffer.from(path))
    contents.set(oid, content)
    return {
      path,
      type:
        typeof file === 'object' && 'symlink' in file
          ? 'symlink'
          : typeof file === 'object' && 'submodule' in file
            ? 'submodule'
            : 'file',
      executable: typeof file === 'object' && 'executable' in file,
      oid,
      size: content instanceof Uint8Array ? content.length : null,
    }
  })
  entries.sort((a, b) => comparePaths(a.path, b.path))
  const read = (entry: Entry): Uint8Array | Unreadable =>
    contents.get(entry.oid) ?? { why: 'blob-missing', detail: `${entry.path} is not in this tree` }
  return {
    ...createListing(entries),
    commit: options.commit === undefined ? '1'.repeat(40) : options.commit,
    date: options.date ?? '2024-01-01T00:00:00Z',
    limits: options.limits ?? [],
    read: async (entry) => read(entry),
    async *readAll(wanted, limit) {
      const done = new Set<string>()
      for (const entry of wanted) {
        if (done.has(entry.oid)) continue
        done.add(entry.oid)
        const content = read(entry)
        yield [
          entry,
          content instanceof Uint8Array && content.length > limit
            ? { why: 'too-large', detail: `${content.length} bytes` }
            : content,
        ]
      }
    },
    lastChange: async (path) => options.changes?.[path],
    renamed: async (path) => options.renames?.[path],
    reference: async (name) => options.references?.[name],
  }
}

function contentOf(file: MemoryFile): Uint8Array | Unreadable {
  if (typeof file === 'string') return unlessPointer(Buffer.from(file))
  if (file instanceof Uint8Array) return unlessPointer(file)
  if ('why' in file) return file
  if ('symlink' in file) return Buffer.from(file.symlink)
  if ('executable' in file) return Buffer.from(file.executable)
  return { why: 'blob-missing', detail: 'a submodule' }
}

function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
