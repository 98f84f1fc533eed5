import { readFile } from 'node:fs/promises'
import { Project } from '../schema/project.ts'
import { canonical } from './canonical.ts'
import { configurationFile } from './places.ts'
import { diskFiles, type Files, writeFileWhole } from './write-file.ts'

/**
 * Keeps the configuration that a project was last collected with, for the site: names, links, areas and gates are
 * how snapshots are shown, not what they say, so that a snapshot need not be made again when they change.
 */
export async function writeConfiguration(
  content: string,
  project: string,
  configuration: Project,
  files: Files = diskFiles,
): Promise<void> {
  const file = configurationFile(content, project)
  const text = `${canonical(Project.parse(configuration))}\n`
  if (text !== (await readText(file))) await writeFileWhole(file, text, true, files)
}

/** @returns an empty configuration where the project was never collected, or by an asbuilt whose keys were others. */
export async function readConfiguration(content: string, project: string): Promise<Project> {
  const text = await readText(configurationFile(content, project))
  if (text === undefined) return {}
  const kept = Project.safeParse(JSON.parse(text))
  return kept.success ? kept.data : {}
}

function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
