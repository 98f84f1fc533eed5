import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the folder needs of a file system; tests give one that fails. */
export interface SegmentFiles {
  readonly writeFileSync: (file: string, bytes: Buffer, options: { readonly flag: 'wx' }) => void
  readonly renameSync: typeof renameSync
}

const diskFiles: SegmentFiles = { writeFileSync, renameSync }

/** Segments of a kind that may lie side by side before they are made one. */
const MOST_BESIDE = 24
const SEGMENT = /^([a-z]+)-([0-9a-f]{32})\.facts$/
const TEMPORARY = /^\.[a-z]+-[0-9a-f]{32}\.\d+\.tmp$/
const DAY = 86_400_000

export interface SegmentFolder {
  /** The names of a kind's segments, ascending. */
  names(kind: string): readonly string[]
  /** Undefined where another run took it away. */
  read(name: string): Buffer | undefined
  /** Writes a segment whole or not at all, under a name from its content. @throws what the file system throws */
  write(kind: string, digest: string, bytes: Buffer): string
  remove(name: string): void
  /** Whether so many lie side by side that they should be made one. */
  isCrowded(kind: string): boolean
  /** Takes the oldest away until the rest is within a limit, and what killed runs left behind. */
  prune(limit: number): void
}

/**
 * A folder of files that are written once, under names from their content, and never changed: runs at the same time
 * cannot harm one another, and a run that is killed leaves at most a temporary file.
 * @throws what the file system throws where it cannot be made
 */
export function openSegmentFolder(folder: string, files: SegmentFiles = diskFiles): SegmentFolder {
  mkdirSync(folder, { recursive: true })
  const names = (kind: string) =>
    readdirSync(folder)
      .filter((name) => SEGMENT.exec(name)?.[1] === kind)
      .sort()
  const remove = (name: string) => rmSync(join(folder, name), { force: true })
  return {
    names,
    read(name) {
      try {
        return readFileSync(join(folder, name))
      } catch {
        return undefined
      }
    },
    write(kind, digest, bytes) {
      const name = `${kind}-${digest.slice(0, 32)}`
      const temporary = `.${name}.${process.pid}.tmp`
      remove(temporary)
      try {
        files.writeFileSync(join(folder, temporary), bytes, { flag: 'wx' })
        files.renameSync(join(folder, temporary), join(folder, `${name}.facts`))
      } catch (error) {
        remove(temporary)
        throw error
      }
      return `${name}.facts`
    },
    remove,
    isCrowded: (kind) => names(kind).length > MOST_BESIDE,
    prune(limit) {
      const known = readdirSync(folder)
        .filter((name) => SEGMENT.test(name) || TEMPORARY.test(name))
        .flatMap((name) => {
          const stat = statSync(join(folder, name), { throwIfNoEntry: false })
          return stat ? [{ name, size: stat.size, time: stat.mtimeMs }] : []
        })
        .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
      const newest = known[0]?.time ?? 0
      let kept = 0
      for (const { name, size, time } of known) {
        // A temporary file may be another run's: only what is a day older than the newest is surely nobody's.
        const left = TEMPORARY.test(name) && newest - time > DAY
        if (left || kept + size > limit) remove(name)
        else kept += size
      }
    },
  }
}
