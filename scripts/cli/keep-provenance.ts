import { readFile } from 'node:fs/promises'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { readHeads } from '../../src/snapshot/heads.ts'
import { inputsIn } from '../../src/snapshot/inputs.ts'
import { provenanceFile, textFile } from '../../src/snapshot/places.ts'
import { listProvenance, writeProvenance } from '../../src/snapshot/provenance.ts'
import { readSnapshot } from '../../src/snapshot/read.ts'
import type { OpenProject } from './projects.ts'
import type { Terminal } from './terminal.ts'

/**
 * Keeps, beside each snapshot but the first, who changed what since the one before it; again where that is another one
 * now. What is kept of all releases is not looked at again.
 * @param count snapshots that a run without news left as they were; undefined where it brought some
 */
export async function keepProvenance(
  { id, repository }: OpenProject,
  { content, terminal }: { readonly content: string; readonly terminal: Terminal },
  count: number | undefined,
): Promise<void> {
  if (count !== undefined && (await listProvenance(content, id)).size >= count - 1) return
  const { provenanceInputs, provenanceOf } = await import('../../src/provenance.ts')
  const heads = await readHeads(content, id)
  let last: Snapshot | undefined
  for (const [at, newer] of heads.entries()) {
    const older = heads[at - 1]
    if (!older || inputsIn(provenanceFile(content, id, newer.release.id)) === provenanceInputs(older, newer)) continue
    terminal.progress({ stage: 'who changed what', done: at, total: heads.length, label: newer.release.label })
    const before = last?.release.id === older.release.id ? last : await readSnapshot(older.file)
    last = await readSnapshot(newer.file)
    const texts = await textsOf(content, [before, last])
    await writeProvenance(content, await provenanceOf(before, last, texts, repository))
  }
  terminal.clear()
}

async function textsOf(content: string, snapshots: readonly Snapshot[]): Promise<ReadonlyMap<string, string>> {
  const digests = new Map(
    snapshots.flatMap(({ project, documents }) =>
      documents.map(({ text }) => [text, textFile(content, project, text)]),
    ),
  )
  return new Map(
    await Promise.all([...digests].map(async ([text, file]) => [text, await readFile(file, 'utf8')] as const)),
  )
}
