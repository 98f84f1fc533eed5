import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { SCHEMA_VERSION, Snapshot } from '../schema/snapshot.ts'
import { inReleaseOrder } from './order.ts'
import { snapshotFolder, textFile } from './places.ts'
import { type Upgrade, upgrade } from './upgrade.ts'

/**
 * Reads a snapshot of any schema version that was ever published, as the present one.
 * @throws UserError that names the file and what was expected: not there, not JSON, of a newer asbuilt, not a snapshot.
 */
export async function readSnapshot(file: string, upgrades?: Readonly<Record<number, Upgrade>>): Promise<Snapshot> {
  const value = upgrade(parse(await read(file), file), file, upgrades)
  const result = Snapshot.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`)
  throw refuse(file, `is not a snapshot of schema version ${SCHEMA_VERSION}\n${issues.join('\n')}`)
}

export interface SnapshotFile {
  readonly project: string
  /** Id of the release. */
  readonly release: string
  readonly file: string
}

/** The snapshots under a content folder by project, then release, in ascending order of their names; none where there is no folder. */
export async function listSnapshots(content: string): Promise<readonly SnapshotFile[]> {
  const projects = await namesIn(join(content, 'snapshots'))
  const lists = await Promise.all(
    projects.map(async (project) => {
      const folder = snapshotFolder(content, project)
      const files = (await namesIn(folder)).filter((name) => name.endsWith('.json'))
      return files.map((name) => ({ project, release: name.slice(0, -'.json'.length), file: join(folder, name) }))
    }),
  )
  return lists.flat()
}

/** What the site needs of one project: its snapshots in the order of releases, and the texts of their documents by sha256. */
export async function readProjectSnapshots(
  content: string,
  project: string,
): Promise<{ readonly snapshots: readonly Snapshot[]; readonly texts: ReadonlyMap<string, string> }> {
  const files = (await listSnapshots(content)).filter((entry) => entry.project === project)
  const snapshots = await Promise.all(files.map(({ file }) => readSnapshot(file)))
  const digests = new Set(snapshots.flatMap(({ documents }) => documents.map(({ text }) => text)))
  const texts = await Promise.all(
    [...digests].map(async (digest) => [digest, await read(textFile(content, project, digest))] as const),
  )
  return { snapshots: inReleaseOrder(snapshots), texts: new Map(texts) }
}

/** Names in a folder without hidden ones, sorted; none where it is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return names.filter((name) => !name.startsWith('.')).sort()
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(file, `could not be read: ${error.code ?? error.message}`)
  })
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse(file, `is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function refuse(file: string, what: string): UserError {
  return new UserError(
    `${file} ${what}`,
    'collect that release again with --replace, or restore the file from version control',
    {
      at: { file },
      exit: 3,
    },
  )
}
