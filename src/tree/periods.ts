import { UserError } from '../errors.ts'
import { type Period, periodOf } from '../schema/period.ts'
import { printable } from './git.ts'
import type { Repository } from './repository.ts'

type Dated = Awaited<ReturnType<Repository['firstParents']>>[number]

/**
 * The last commit of a branch, along its first parents, up to the end of a day in UTC.
 * @throws UserError where the branch had none by then
 */
export async function lastCommitOf(repository: Repository, branch: string, date: string): Promise<Dated> {
  const line = await repository.firstParents(branch)
  const found = line.find((commit) => commit.date.slice(0, 10) <= date)
  if (found) return found
  throw new UserError(
    `${printable(branch)} had no commit by ${date}`,
    `Its first is of ${line.at(-1)?.date.slice(0, 10)}.`,
  )
}

/** The last commit of each period that has one, oldest first, in UTC. */
export async function lastOfPeriods(repository: Repository, branch: string, every: Period): Promise<readonly Dated[]> {
  const last = new Map<string, Dated>()
  for (const commit of await repository.firstParents(branch)) {
    const key = periodOf(commit.date, every)
    if (!last.has(key)) last.set(key, commit)
  }
  return [...last.values()].toReversed()
}
