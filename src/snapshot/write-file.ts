import { link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../errors.ts'

/** What writing needs of a file system; tests give one that fails. */
export interface Files {
  readonly mkdir: typeof mkdir
  readonly open: typeof open
  readonly link: typeof link
  readonly rename: typeof rename
  readonly unlink: typeof unlink
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'])

export const diskFiles: Files = { mkdir, open, link, rename, unlink }

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then to its name. Killed
 * at any moment it leaves the old file or none, and perhaps a `.tmp` that nothing reads.
 * @param replace false: a file that is already there stays as it is.
 * @returns false where the file was there and stayed, whoever wrote it, also at the same moment.
 * @throws UserError where the disk is full or may not be written.
 */
export async function writeFileWhole(
  file: string,
  text: string,
  replace: boolean,
  files: Files = diskFiles,
): Promise<boolean> {
  try {
    await files.mkdir(dirname(file), { recursive: true })
    const temporary = await writeTemporary(file, text, files)
    try {
      if (replace) await files.rename(temporary, file)
      else if (!(await linkNew(temporary, file, files))) return false
    } finally {
      await files.unlink(temporary).catch(() => {})
    }
    await syncFolder(dirname(file), files)
    return true
  } catch (error) {
    throw asUserError(error, file)
  }
}

/**
 * Gives a file its name only if nobody has it: of two runs at once, one wins. Where a file system has no links
 * (exFAT, some shares) the name is looked up first, which leaves a moment in which the later run wins.
 */
async function linkNew(temporary: string, file: string, files: Files): Promise<boolean> {
  try {
    await files.link(temporary, file)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code)) throw error
  }
  const there = await files.open(file, 'r').catch(() => undefined)
  await there?.close()
  if (there) return false
  await files.rename(temporary, file)
  return true
}

async function writeTemporary(file: string, text: string, files: Files): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const temporary = join(dirname(file), `.${basename(file)}.${process.pid}-${attempt}.tmp`)
    const handle = await files.open(temporary, 'wx').catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST' && attempt < 1000) return undefined
      throw error
    })
    if (!handle) continue
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } catch (error) {
      await handle.close().catch(() => {})
      await files.unlink(temporary).catch(() => {})
      throw error
    }
    await handle.close()
    return temporary
  }
}

/** Makes the new name itself survive a power cut, where the system lets a folder be opened. */
async function syncFolder(folder: string, files: Files): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const EXPLAINED: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', 'free some space and run it again; nothing was left half written'],
  EDQUOT: ['the disk quota is used up', 'free some space and run it again; nothing was left half written'],
  EACCES: ['the folder may not be written', 'choose another folder, or change its permissions'],
  EPERM: ['the folder may not be written', 'choose another folder, or change its permissions'],
  EROFS: ['the disk is read-only', 'choose another folder'],
  ENOTDIR: ['a part of its path is a file', 'choose another folder'],
}

function asUserError(error: unknown, file: string): unknown {
  const [what, hint] = EXPLAINED[codeOf(error)] ?? []
  if (what === undefined || hint === undefined) return error
  return new UserError(`could not write ${file}: ${what}`, hint, { at: { file }, exit: 3 })
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
