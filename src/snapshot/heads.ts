import { Release, type Snapshot } from '../schema/snapshot.ts'
import { endOf } from './inputs.ts'
import { inReleaseOrder } from './order.ts'
import { listSnapshots, readSnapshot } from './read.ts'

/** What orders a snapshot and tells it from others. */
export interface Head extends Pick<Snapshot, 'inputs' | 'release'> {
  readonly file: string
}

/** The heads of a project's snapshots in the order of releases, without reading the rest of the files. */
export async function readHeads(content: string, project: string): Promise<readonly Head[]> {
  const files = (await listSnapshots(content)).filter((one) => one.project === project)
  return inReleaseOrder(await Promise.all(files.map(({ file }) => headOf(file))))
}

/** From the lines of the file, see formatSnapshot; one that was written otherwise is read whole. */
async function headOf(file: string): Promise<Head> {
  const [, inputs, release] = /\n"inputs":"([0-9a-f]{64})",[\s\S]*\n"release":(\{[^}]*\n\})/.exec(endOf(file)) ?? []
  const known = release === undefined ? undefined : Release.safeParse(JSON.parse(release)).data
  if (inputs !== undefined && known) return { file, inputs, release: known }
  const snapshot = await readSnapshot(file)
  return { file, inputs: snapshot.inputs, release: snapshot.release }
}
