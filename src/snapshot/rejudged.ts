import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { Rejudged } from '../schema/rejudged.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { canonical } from './canonical.ts'
import { formatRecord } from './format.ts'
import { rejudgedFile, rejudgedFolder } from './places.ts'
import { diskFiles, type Files, writeFileWhole } from './write-file.ts'

/** What a rule set judges otherwise than the snapshot did. */
export function layerOf(before: Snapshot, after: Snapshot): Rejudged {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]))
  const ids = new Set(after.claims.map(({ id }) => id))
  const turned = after.claims.filter(({ id, verdict }) => {
    const known = old.get(id)
    return known && canonical(known.verdict) !== canonical(verdict)
  })
  return {
    schemaVersion: 1,
    project: before.project,
    release: before.release.id,
    inputs: before.inputs,
    rules: after.rules,
    verdicts: Object.fromEntries(turned.map(({ id, verdict }) => [id, verdict] as const)),
    added: after.claims.filter(({ id }) => !old.has(id)),
    removed: before.claims.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    tally: after.tally,
  }
}

/** Keeps a layer beside its snapshot. One of the same rules and inputs is the same, and written again. */
export async function writeRejudged(content: string, layer: Rejudged, files: Files = diskFiles): Promise<string> {
  const file = rejudgedFile(content, layer.project, layer.release, layer.rules)
  await writeFileWhole(file, formatRecord(Rejudged.parse(layer)), true, files)
  return file
}

/** The layer of the newest rules that judged this very snapshot; undefined where there is none. */
export async function readRejudged(
  content: string,
  { project, release, inputs }: Snapshot,
): Promise<Rejudged | undefined> {
  const folder = rejudgedFolder(content, project, release.id)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const versions = names
    .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(b) - Number(a))
  for (const rules of versions) {
    const file = join(folder, `${rules}.json`)
    const layer = Rejudged.safeParse(JSON.parse(await readFile(file, 'utf8')))
    if (!layer.success)
      throw new UserError(`${file} is no layer of verdicts`, 'remove it, or run `asbuilt recheck --keep` again', {
        at: { file },
        exit: 3,
      })
    if (layer.data.inputs === inputs) return layer.data
  }
  return undefined
}
