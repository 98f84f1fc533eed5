import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { UserError } from '../errors.ts'
import { Project } from '../schema/project.ts'
import type { Provenance } from '../schema/provenance.ts'
import type { Rejudged } from '../schema/rejudged.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { claimLives } from '../snapshot/claim-life.ts'
import { readConfiguration } from '../snapshot/configuration.ts'
import { neighbourDiffs } from '../snapshot/diff.ts'
import { readProvenance } from '../snapshot/provenance.ts'
import { listSnapshots, readProjectSnapshots } from '../snapshot/read.ts'
import { readRejudged } from '../snapshot/rejudged.ts'
import { areasOf } from '../views/areas.ts'
import { listedClaims } from '../views/claim-groups.ts'
import type { ProjectContent, SiteContent } from '../views/content.ts'

/**
 * Reads a content folder: `snapshots/<project>/<release>.json`, `documents/<project>/<sha256>.md` and, where there is
 * one, `projects/<project>.yaml`, which goes before the configuration that a project was collected with.
 * @throws UserError where there is no snapshot, or where one cannot be read.
 */
export async function readContent(content: string): Promise<SiteContent> {
  const ids = new Set((await listSnapshots(content)).map(({ project }) => project))
  if (ids.size === 0) throw new UserError(`${content} holds no snapshot`, 'run `asbuilt collect` first', { exit: 3 })
  const projects: ProjectContent[] = []
  for (const id of ids) {
    const { snapshots, texts } = await readProjectSnapshots(content, id)
    const configuration = {
      ...(await readConfiguration(content, id)),
      ...(await listedConfiguration(join(content, 'projects', `${id}.yaml`))),
    }
    projects.push({
      id,
      configuration,
      snapshots,
      texts,
      provenance: await provenanceOf(content, id, snapshots),
      rejudged: await rejudgedOf(content, snapshots),
      diffs: neighbourDiffs(snapshots),
      lives: claimLives(snapshots),
      listed: listedClaims(snapshots),
      areas: new Map(snapshots.map((snapshot) => [snapshot.release.id, areasOf(snapshot, configuration)])),
    })
  }
  return { projects }
}

async function provenanceOf(
  content: string,
  project: string,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, Provenance>> {
  const known = new Map<string, Provenance>()
  for (const [at, { release }] of snapshots.entries()) {
    const older = snapshots[at - 1]?.release.id
    const found = older === undefined ? undefined : await readProvenance(content, project, release.id)
    if (found?.older === older && found) known.set(release.id, found)
  }
  return known
}

async function rejudgedOf(content: string, snapshots: readonly Snapshot[]): Promise<ReadonlyMap<string, Rejudged>> {
  const known = new Map<string, Rejudged>()
  for (const snapshot of snapshots) {
    const layer = await readRejudged(content, snapshot)
    if (layer) known.set(snapshot.release.id, layer)
  }
  return known
}

/** The command line has checked it already; here a file that is not there is an empty configuration. */
async function listedConfiguration(file: string): Promise<Project> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return Project.parse(parse(text) ?? {})
}
