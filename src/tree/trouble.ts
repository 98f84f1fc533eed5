import { UserError } from '../errors.ts'
import { GitFailure } from './git.ts'
import { FETCH_ALL } from './unreadable.ts'

export function emptyRepository(root: string): UserError {
  return new UserError(
    `${root} has no commit yet`,
    'Commit something first, or look at what lies on disk: --worktree',
    { exit: 3, at: { file: root } },
  )
}

export function noWorkTree(root: string): UserError {
  const at = { file: root }
  return new UserError(`${root} has no work tree`, 'Name a tag, branch or commit: --ref REV', { exit: 3, at })
}

/** What a person can do where git cannot read the repository that `work` reads. */
export async function orUserError<T>(root: string, promised: boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    const hint = promised
      ? `The clone is partial: ${FETCH_ALL}`
      : 'git fsck says what is damaged; a fresh clone mends it.'
    throw new UserError(`${root} cannot be read: ${error.message}`, hint, { exit: 3, at: { file: root } })
  }
}
