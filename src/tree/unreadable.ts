import type { Unreadable } from './tree.ts'

/** Blobs above this many bytes are not read: no source or document has them, and one could fill the memory. */
export const LARGEST_BLOB = 64 * 1024 * 1024

/** Brings what a partial or damaged clone lacks. */
export const FETCH_ALL = 'git fetch --refetch --no-filter'

const POINTER = 'version https://git-lfs.github.com/spec/v1\n'
const LARGEST_POINTER = 1024

export function tooLarge(size: number): Unreadable {
  return { why: 'too-large', detail: `${size} bytes` }
}

export function blobMissing(detail: string): Unreadable {
  return { why: 'blob-missing', detail, mend: FETCH_ALL }
}

/**
 * The bytes, unless they are a Git LFS pointer, which stands for a file that is kept elsewhere.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function unlessPointer(bytes: Uint8Array): Uint8Array | Unreadable {
  if (bytes.length > LARGEST_POINTER || bytes.length < POINTER.length) return bytes
  const text = Buffer.from(bytes).toString('latin1')
  const size =
    text.startsWith(POINTER) && /^oid sha256:[0-9a-f]{64}$/m.test(text) ? /^size (\d+)$/m.exec(text)?.[1] : undefined
  if (size === undefined) return bytes
  return { why: 'lfs-pointer', detail: `a Git LFS pointer to ${size} bytes`, mend: 'git lfs fetch --all' }
}
