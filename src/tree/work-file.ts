import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs'
import { open, readlink } from 'node:fs/promises'
import type { Entry, Unreadable } from './tree.ts'
import { LARGEST_BLOB, tooLarge, unlessPointer } from './unreadable.ts'

export type Hash = 'sha1' | 'sha256'

/** A file or a link on disk. */
export interface WorkFile {
  /** Its object id is worked out when first asked for, or when the file is read. */
  readonly entry: Entry
  /** Never follows a link, and never waits for a pipe. */
  read(limit: number): Promise<Uint8Array | Unreadable>
}

const CHUNK = 1 << 20
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * @param target the bytes of the path on disk
 * @param stats of the file itself, not of what a link leads to
 */
export function workFile(path: string, target: Buffer, stats: Stats, hash: Hash): WorkFile {
  let oid: string | undefined
  const type = stats.isSymbolicLink() ? 'symlink' : 'file'
  return {
    entry: {
      path,
      type,
      executable: type === 'file' && (stats.mode & 0o100) !== 0,
      size: stats.size,
      get oid() {
        oid ??= type === 'symlink' ? linkId(target, hash) : fileId(target, hash)
        return oid
      },
    },
    async read(limit) {
      try {
        const bytes =
          type === 'symlink'
            ? await readlink(target, 'buffer')
            : await readRegular(target, Math.min(limit, LARGEST_BLOB))
        if (typeof bytes === 'number') return tooLarge(bytes)
        oid ??= blobId(bytes, hash)
        return unlessPointer(bytes)
      } catch (error) {
        return unreadable(error instanceof Error && 'code' in error ? String(error.code) : String(error))
      }
    },
  }
}

/** A file that is there, but may not be looked at. */
export function unreadableFile(entry: Entry): WorkFile {
  return { entry, read: async () => unreadable('EACCES') }
}

function unreadable(code: string): Unreadable {
  return { why: 'blob-missing', detail: `cannot be read from disk (${code})` }
}

/** The id that git gives bytes, without filters. */
function blobId(bytes: Uint8Array, hash: Hash): string {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Stands for an id that cannot be known. */
export function noId(hash: Hash): string {
  return '0'.repeat(hash === 'sha1' ? 40 : 64)
}

/** @returns the bytes, or the size where it is above the limit */
async function readRegular(target: Buffer, limit: number): Promise<Uint8Array | number> {
  const file = await open(target, READ_ONLY)
  try {
    const { size } = await file.stat()
    return size > limit ? size : await file.readFile()
  } finally {
    await file.close()
  }
}

function linkId(target: Buffer, hash: Hash): string {
  try {
    return blobId(readlinkSync(target, 'buffer'), hash)
  } catch {
    return noId(hash)
  }
}

function fileId(target: Buffer, hash: Hash): string {
  try {
    const file = openSync(target, READ_ONLY)
    try {
      const { size } = fstatSync(file)
      const digest = createHash(hash).update(`blob ${size}\0`)
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size + 1))
      for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
        digest.update(chunk.subarray(0, read))
      return digest.digest('hex')
    } finally {
      closeSync(file)
    }
  } catch {
    return noId(hash)
  }
}
