import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What ends a line of a snapshot's file before the member; within a string a line end is written as \n. */
const BEFORE = '\n"inputs":"'
const DIGEST_LENGTH = 64
/** Behind the inputs stand only metrics and a few small members. */
const END = 64 * 1024

/**
 * The digest of what a snapshot's file was made from, without reading the rest of it: an unchanged release costs
 * one look. See formatSnapshot for the lines of the file.
 * @returns undefined where there is no such file, or no digest where one should be.
 */
export function inputsIn(file: string): string | undefined {
  const handle = openOrNone(file)
  if (handle === undefined) return undefined
  try {
    const { size } = fstatSync(handle)
    return digestIn(handle, size, END) ?? (size > END ? digestIn(handle, size, size) : undefined)
  } finally {
    closeSync(handle)
  }
}

function openOrNone(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** @param length how many of the last bytes to look through */
function digestIn(handle: number, size: number, length: number): string | undefined {
  const from = Math.max(0, size - length)
  const bytes = Buffer.alloc(size - from)
  const read = readSync(handle, bytes, 0, bytes.length, from)
  const at = bytes.subarray(0, read).indexOf(BEFORE)
  if (at < 0) return undefined
  const start = at + BEFORE.length
  const digest = bytes.toString('latin1', start, start + DIGEST_LENGTH)
  return /^[0-9a-f]{64}$/.test(digest) ? digest : undefined
}

/** The last part of a file as text: all small members of a snapshot are in it, unless it has very many metrics. */
export function endOf(file: string): string {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const from = Math.max(0, size - END)
    const bytes = Buffer.alloc(size - from)
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}
