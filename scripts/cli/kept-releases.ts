import { UserError } from '../../src/errors.ts'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { listSnapshots, readSnapshot, type SnapshotFile } from '../../src/snapshot/read.ts'
import { nearest } from './nearest.ts'

/**
 * The snapshots of one project in a content folder.
 * @param project its name; may be left out where there is one project only
 * @throws UserError (exit 3) where there is none, (exit 2) where the name is none of them or must be given
 */
export async function keptReleases(content: string, project: string | undefined): Promise<readonly SnapshotFile[]> {
  const all = await listSnapshots(content)
  const names = [...new Set(all.map((file) => file.project))]
  if (names.length === 0)
    throw new UserError(`nothing was collected in ${content}`, 'run asbuilt collect first', { exit: 3 })
  const [only] = names
  const wanted = project ?? (names.length === 1 ? only : undefined)
  if (wanted === undefined) throw new UserError('there are several projects', `give --project: ${names.join(', ')}`)
  const files = all.filter((file) => file.project === wanted)
  if (files.length > 0) return files
  const near = nearest(wanted, names)
  throw new UserError(
    `there is no project "${wanted}"`,
    near ? `did you mean ${near}?` : `there are: ${names.join(', ')}`,
  )
}

/**
 * The snapshot of a release by its id, its label or the beginning of its commit (at least six digits).
 * @throws UserError (exit 2) where none or several fit
 */
export async function keptRelease(files: readonly SnapshotFile[], name: string): Promise<Snapshot> {
  const exact = files.find(({ release }) => release === name)
  if (exact) return readSnapshot(exact.file)
  const snapshots = await Promise.all(files.map(({ file }) => readSnapshot(file)))
  const fitting = snapshots.filter(
    ({ release: { label, ref, commit } }) =>
      label === name || ref === name || (/^[0-9a-f]{6,64}$/.test(name) && commit?.startsWith(name)),
  )
  const [found] = fitting
  if (found && fitting.length === 1) return found
  const ids = files.map(({ release }) => release)
  const near = nearest(name, ids)
  throw new UserError(
    found ? `"${name}" is the name of several releases` : `no release "${name}" was collected`,
    found
      ? `give an id: ${fitting.map(({ release }) => release.id).join(', ')}`
      : near
        ? `did you mean ${near}?`
        : `there are: ${ids.slice(-8).join(', ')}`,
  )
}
