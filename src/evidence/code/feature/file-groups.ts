import type { Evidence } from '../../../schema/observation.ts'
import type { Room } from '../../room.ts'
import { folderOf } from '../imports/module-index.ts'
import { isExamplePath, sourceFiles } from '../source-files.ts'
import { bagOfName } from '../words.ts'
import { covererOf } from './cover.ts'
import type { Phrase } from './phrase.ts'

const ENOUGH = 0.85

/**
 * Files whose paths carry all the words together: "backup and restore scripts" are scripts/backup.sh and
 * scripts/restore.sh. At most three, of one folder; empty where no folder has them. Needs two telling words.
 */
export async function fileGroups(room: Room, phrase: Phrase): Promise<readonly Evidence[]> {
  if (phrase.terms.length < 2 || phrase.terms.every(({ weak }) => weak)) return []
  const folders = await room.once(wordedFolders)
  const coverer = covererOf(phrase)
  let best: { share: number; files: readonly Evidence[] } | undefined
  for (const files of folders) {
    const near = files.filter(({ bag }) => coverer.cover(coverer.credits(bag)).share >= 0.4)
    const union = new Map(near.flatMap(({ bag }) => [...bag]))
    const { share, strong } = coverer.cover(coverer.credits(union))
    if (share >= ENOUGH && strong >= ENOUGH && share > (best?.share ?? 0))
      best = { share, files: near.slice(0, 3).map(({ path, oid }) => ({ path, blob: oid })) }
  }
  return best?.files ?? []
}

interface WordedPath {
  readonly path: string
  readonly oid: string
  readonly bag: ReadonlyMap<string, number>
}

async function wordedFolders(room: Room): Promise<readonly (readonly WordedPath[])[]> {
  const folders = new Map<string, WordedPath[]>()
  for (const { path, oid } of await room.once(sourceFiles)) {
    if (isExamplePath(path)) continue
    const bag = bagOfName(path)
    const folder = folderOf(path)
    const known = folders.get(folder)
    if (known) known.push({ path, oid, bag })
    else folders.set(folder, [{ path, oid, bag }])
  }
  return [...folders.values()]
}
