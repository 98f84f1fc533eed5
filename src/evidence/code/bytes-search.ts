import type { Room } from '../room.ts'
import { sourceFiles } from './source-files.ts'

/** Larger files are data; a name in them says nothing of the program. */
const LARGEST = 500_000

/**
 * Does a name stand in any file that is neither read as source nor a document: build lists, data, vendored code? Asked
 * before a name is called missing, so it need not be fast; undefined where some bytes cannot be had.
 */
export async function occursElsewhere(room: Room, name: string): Promise<boolean | undefined> {
  const known = new Set((await room.once(sourceFiles)).map(({ path }) => path))
  const others = room.tree
    .entries()
    .filter(
      ({ path, type, size }) =>
        type === 'file' && size !== null && size <= LARGEST && !known.has(path) && room.isEvidence(path),
    )
  let unread = false
  for await (const [, bytes] of room.tree.readAll(others, LARGEST)) {
    if (!(bytes instanceof Uint8Array)) unread = true
    else if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) return true
  }
  return unread ? undefined : false
}
