import type { Entry } from '../../tree/tree.ts'
import { ownFiles, type Room } from '../room.ts'
import { sourceFiles } from './source-files.ts'

/** Larger files are data; a name in them says nothing of the program. */
const LARGEST = 500_000

/** Runs of the characters that names are made of: a name of these alone occurs where one of the runs holds it. */
const RUN = /[\w$]{4,}/g

/**
 * Does a name stand in any file that is neither read as source nor a document: build lists, data, vendored code?
 * Undefined where some bytes cannot be had.
 */
export async function occursElsewhere(room: Room, name: string): Promise<boolean | undefined> {
  const { runs, unread } = await room.once(runsElsewhere)
  const parts = name.match(RUN) ?? []
  if (parts.every((part) => runs.includes(part)) && (parts[0] === name || (await isWritten(room, name)))) return true
  return unread ? undefined : false
}

/** All different runs of the other files in one text, each file read once. */
async function runsElsewhere(room: Room): Promise<{ readonly runs: string; readonly unread: boolean }> {
  const runs = new Set<string>()
  let unread = false
  for await (const [, bytes] of room.tree.readAll(await room.once(otherFiles), LARGEST)) {
    if (!(bytes instanceof Uint8Array)) unread = true
    else for (const run of textOf(bytes).toString('latin1').match(RUN) ?? []) runs.add(run)
  }
  return { runs: [...runs].join(' '), unread }
}

async function isWritten(room: Room, name: string): Promise<boolean> {
  for await (const [, bytes] of room.tree.readAll(await room.once(otherFiles), LARGEST))
    if (bytes instanceof Uint8Array && textOf(bytes).includes(name)) return true
  return false
}

async function otherFiles(room: Room): Promise<readonly Entry[]> {
  const known = new Set((await room.once(sourceFiles)).map(({ path }) => path))
  return (await room.once(ownFiles)).filter(({ path, size }) => size !== null && size <= LARGEST && !known.has(path))
}

const textOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
