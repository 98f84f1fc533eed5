import { readFile, rm } from 'node:fs/promises'
import { readHeads } from '../../src/snapshot/heads.ts'
import { provenanceFile, textFile } from '../../src/snapshot/places.ts'
import { readSnapshot } from '../../src/snapshot/read.ts'
import { thinnedOut } from '../../src/snapshot/retention.ts'
import type { OpenProject } from './projects.ts'
import { type Terminal, visible } from './terminal.ts'

/** Removes the unreleased snapshots that retention lets go, with what only they needed, and says which. */
export async function thinOut(
  { id, configuration }: OpenProject,
  { content, terminal }: { readonly content: string; readonly terminal: Terminal },
  selected: ReadonlySet<string>,
): Promise<void> {
  const heads = await readHeads(content, id)
  const thinned = thinnedOut(heads, configuration.retention ?? {}, selected)
  if (thinned.length === 0) return
  const texts = new Set<string>()
  for (const { file, release } of thinned) {
    for (const { text } of (await readSnapshot(file)).documents) texts.add(text)
    await rm(file)
    await rm(provenanceFile(content, id, release.id), { force: true })
  }
  for (const { file } of heads.filter((head) => !thinned.includes(head))) {
    const kept = await readFile(file, 'utf8')
    for (const text of texts) if (kept.includes(text)) texts.delete(text)
  }
  for (const text of texts) await rm(textFile(content, id, text), { force: true })
  const labels = thinned.map(({ release }) => release.label)
  terminal.say(
    `${id}: thinned out ${visible(labels.join(', '))}: unreleased, and a newer one of the same time stays; "retention" in asbuilt.yaml says how many do`,
  )
}
