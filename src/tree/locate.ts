import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../errors.ts'

export interface Place {
  /** Absolute path of the git directory. */
  readonly gitDir: string
  /** Where objects and references are: another folder than gitDir for a linked work tree. */
  readonly commonDir: string
  /** Absolute path of the root of the work tree; undefined for a bare repository and for a git directory. */
  readonly workTree: string | undefined
}

/**
 * Finds the repository that a folder is, or lies in, as git does. It asks no git: with the git directory given, git
 * neither searches nor minds who owns the folder.
 * @throws UserError (exit 3) where there is none, or it cannot be read
 */
export async function locate(path: string): Promise<Place> {
  const start = await realpath(resolve(path)).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    for (let folder = start; ; folder = dirname(folder)) {
      const place = await placeAt(folder)
      if (place) return place
      if (folder === dirname(folder)) break
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  throw new UserError(`${path} is no git repository, and lies in none`, 'Give the folder of one: asbuilt --repo PATH', {
    exit: 3,
    at: { file: path },
  })
}

async function placeAt(folder: string): Promise<Place | undefined> {
  const dotGit = join(folder, '.git')
  const kind = await kindOf(dotGit)
  if (kind === 'folder') {
    const place = await gitDirectory(dotGit)
    if (place) return { ...place, workTree: folder }
  }
  if (kind === 'file') {
    const target = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(dotGit, 'utf8'))?.[1]
    const place = target === undefined ? undefined : await gitDirectory(resolve(folder, target))
    if (place) return { ...place, workTree: folder }
  }
  const place = await gitDirectory(folder)
  return place && { ...place, workTree: undefined }
}

/** A git directory has a HEAD, references and objects; a linked work tree has the last two elsewhere. */
async function gitDirectory(folder: string): Promise<Omit<Place, 'workTree'> | undefined> {
  if ((await kindOf(join(folder, 'HEAD'))) !== 'file') return undefined
  const commonDir =
    (await kindOf(join(folder, 'commondir'))) === 'file'
      ? resolve(folder, (await readFile(join(folder, 'commondir'), 'utf8')).trim())
      : folder
  const [objects, refs] = await Promise.all([kindOf(join(commonDir, 'objects')), kindOf(join(commonDir, 'refs'))])
  return objects === 'folder' && refs === 'folder' ? { gitDir: folder, commonDir } : undefined
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP')
    )
      return undefined
    throw error
  }
}

function unreadable(path: string, error: unknown): Error {
  if (!(error instanceof Error) || error instanceof UserError || !('code' in error))
    return error instanceof Error ? error : new Error(String(error))
  const at = { file: path }
  if (error.code === 'ENOENT')
    return new UserError(`There is no folder ${path}`, 'Give the folder of a git repository: asbuilt --repo PATH', {
      exit: 3,
      at,
    })
  return new UserError(
    `${path} cannot be read (${String(error.code)})`,
    'Check its permissions, or run as its owner.',
    { exit: 3, at },
  )
}
