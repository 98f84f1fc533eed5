import { access } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { Snapshot } from '../schema/snapshot.ts'
import { formatSnapshot } from './format.ts'
import { snapshotFile, textFile } from './places.ts'
import { readSnapshot } from './read.ts'
import { refuseOverBudget } from './size.ts'
import { diskFiles, type Files, writeFileWhole } from './write-file.ts'

export interface WriteOptions {
  /** Puts the snapshot in the place of one that was made from other inputs, or that cannot be read. */
  readonly replace?: boolean
  readonly files?: Files
}

/**
 * Keeps a snapshot under `content/snapshots/<project>/<release>.json`, and before it the texts of its documents, each
 * once under its sha256. What is written is never changed: made again from the same inputs it is left as it is.
 * @param content the content folder.
 * @param texts repaired texts of the documents by sha256.
 * @throws UserError where the release was collected from other inputs and `replace` is not set, the snapshot is far too
 *   large for its claims, or nothing can be written.
 */
export async function writeSnapshot(
  content: string,
  snapshot: Snapshot,
  texts: ReadonlyMap<string, string>,
  options: WriteOptions = {},
): Promise<'written' | 'unchanged' | 'replaced'> {
  const { replace = false, files = diskFiles } = options
  const { project, release } = snapshot
  const valid = Snapshot.parse(snapshot)
  const text = formatSnapshot(valid)
  refuseOverBudget(valid, Buffer.byteLength(text))
  const file = snapshotFile(content, project, release.id)
  for (const { text } of valid.documents) await keepText(textFile(content, project, text), texts.get(text), files)

  const there = await exists(file)
  if (there && replace) {
    const same = await readSnapshot(file).then(
      ({ inputs }) => inputs === valid.inputs,
      () => false,
    )
    if (same) return 'unchanged'
    await writeFileWhole(file, text, true, files)
    return 'replaced'
  }
  if (!there && (await writeFileWhole(file, text, false, files))) return 'written'
  const kept = await readSnapshot(file)
  if (kept.inputs === valid.inputs) return 'unchanged'
  throw new UserError(
    `${file} was made from ${kept.rules === valid.rules ? 'other inputs' : `rules ${kept.rules}, now ${valid.rules}`}`,
    'a release is written once; give --replace to put the new one in its place',
    { at: { file } },
  )
}

async function keepText(file: string, text: string | undefined, files: Files): Promise<void> {
  if (await exists(file)) return
  if (text === undefined) throw new Error(`the text of ${file} was not given`)
  await writeFileWhole(file, text, false, files)
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
