import { join } from 'node:path'
import type { Project } from '../schema/project.ts'
import { readConfiguration } from '../snapshot/configuration.ts'
import { listSnapshots } from '../snapshot/read.ts'
import { listedConfiguration } from './read-content.ts'

type Settings = NonNullable<Project['site']>

/**
 * Where the projects of a content folder say that their site will be, and in which language: each value of the first
 * project, in the order of their ids, that gives one.
 */
export async function settingsOf(content: string): Promise<Settings> {
  const ids = [...new Set((await listSnapshots(content)).map(({ project }) => project))]
  let said: Settings = {}
  for (const id of ids) {
    const listed = await listedConfiguration(join(content, 'projects', `${id}.yaml`))
    said = { ...(await readConfiguration(content, id)).site, ...listed.site, ...said }
  }
  return said
}
