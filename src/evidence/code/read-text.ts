import type { Room } from '../room.ts'
import { LARGEST } from './source-files.ts'

/** The text of a file of the tree; undefined where there is none, or its bytes cannot be had, or it is too large. */
export async function readText(room: Room, path: string): Promise<string | undefined> {
  const entry = room.tree.entry(path)
  if (entry?.type !== 'file' || (entry.size ?? 0) > LARGEST) return undefined
  const bytes = await room.tree.read(entry)
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined
}
