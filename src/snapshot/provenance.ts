import { readdir, readFile } from 'node:fs/promises'
import { Provenance } from '../schema/provenance.ts'
import { formatRecord } from './format.ts'
import { provenanceFile, provenanceFolder } from './places.ts'
import { diskFiles, type Files, writeFileWhole } from './write-file.ts'

/** Keeps who changed what before a release under `content/provenance/<project>/<release>.json`, in the place of an older one. */
export async function writeProvenance(
  content: string,
  provenance: Provenance,
  files: Files = diskFiles,
): Promise<void> {
  const { project, newer } = provenance
  await writeFileWhole(provenanceFile(content, project, newer), formatRecord(Provenance.parse(provenance)), true, files)
}

/** What is kept of a release; undefined where nothing is, or nothing that this asbuilt can read: it can be made anew. */
export async function readProvenance(
  content: string,
  project: string,
  release: string,
): Promise<Provenance | undefined> {
  const text = await readFile(provenanceFile(content, project, release), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )
  return text === undefined ? undefined : Provenance.safeParse(parsed(text)).data
}

/** Ids of the releases that something is kept of. */
export async function listProvenance(content: string, project: string): Promise<ReadonlySet<string>> {
  const names = await readdir(provenanceFolder(content, project)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return new Set(names.flatMap((name) => /^([^.].*)\.json$/.exec(name)?.[1] ?? []))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
