import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../../src/errors.ts'
import type { Project } from '../../src/schema/project.ts'
import { openRepository, type Repository } from '../../src/tree/repository.ts'
import { readConfiguration } from './configuration.ts'

/** A repository with what is to be known of it. */
export interface OpenProject {
  /** The name of its folder under content/snapshots, and the first part of its addresses. */
  readonly id: string
  readonly repository: Repository
  readonly configuration: Project
}

export interface Selection {
  readonly repo?: string | undefined
  readonly ref?: readonly string[] | undefined
  readonly releases?: string | undefined
  readonly worktree?: boolean | undefined
  readonly document?: readonly string[] | undefined
}

const NAMES = ['asbuilt.yaml', 'asbuilt.yml']

/**
 * The projects that a run is about: the repository of --repo; else every file of `projects` in the content folder;
 * else the repository around this folder.
 */
export async function openProjects(selection: Selection, content: string): Promise<readonly OpenProject[]> {
  const folder = join(content, 'projects')
  const files = selection.repo === undefined ? await yamlFiles(folder) : []
  if (files.length === 0) return [await openProject(selection)]
  return Promise.all(files.map((file) => openListed(join(folder, file), selection)))
}

/** The repository of --repo, or around this folder, with its own configuration. */
export async function openProject(selection: Selection): Promise<OpenProject> {
  const repository = await openRepository(selection.repo ?? '.')
  const configuration = await configurationOf(repository, selection)
  const hosted = configuration.host?.split('/').at(-1)
  return { id: projectId(configuration.name ?? hosted ?? repository.name), repository, configuration }
}

async function openListed(file: string, selection: Selection): Promise<OpenProject> {
  const shown = relative('.', file) || file
  const listed = readConfiguration(shown, await readFile(file, 'utf8'))
  const repository = await openRepository(resolve(dirname(file), listed.repository ?? '.')).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.message, `${shown} names it as "repository"`, { at: { file: shown }, exit: error.exit })
  })
  const configuration = await configurationOf(repository, selection, listed)
  return { id: projectId(basename(file).replace(/\.ya?ml$/, '')), repository, configuration }
}

/** Links to files need the address at a host: the configured one, or the one that it was cloned from. */
async function configurationOf(repository: Repository, selection: Selection, listed: Project = {}): Promise<Project> {
  const [own, host] = await Promise.all([ownConfiguration(repository, selection), repository.host()])
  return { ...(host === undefined ? {} : { host }), ...own, ...listed }
}

/**
 * What the repository says of itself: at the revision that is asked for, else as it lies on disk, so that a file
 * which `asbuilt init` has just written counts. Where it lies it may not name another repository.
 */
async function ownConfiguration(repository: Repository, { ref }: Selection): Promise<Project> {
  const revision = ref?.at(-1) ?? (repository.bare && repository.head ? 'HEAD' : undefined)
  const found = revision === undefined ? await onDisk(repository) : await inCommit(repository, revision)
  if (!found) return {}
  const { repository: other, ...configuration } = readConfiguration(found.name, found.text)
  if (other === undefined) return configuration
  throw new UserError(
    `${found.name} lies in the repository that it is about: it cannot name one`,
    'remove "repository", or move the file to content/projects of the folder that makes the site',
    { at: { file: found.name } },
  )
}

interface Found {
  readonly name: string
  readonly text: string
}

async function inCommit(repository: Repository, revision: string): Promise<Found | undefined> {
  for (const name of NAMES) {
    const bytes = await repository.rootFile(revision, name)
    if (bytes) return { name, text: new TextDecoder().decode(bytes) }
  }
  return undefined
}

/** Never through a link: what it leads to is no part of the repository. */
async function onDisk(repository: Repository): Promise<Found | undefined> {
  if (repository.bare) return undefined
  for (const name of NAMES) {
    const file = join(repository.path, name)
    const kind = await lstat(file).catch(() => undefined)
    if (kind?.isFile()) return { name, text: await readFile(file, 'utf8') }
  }
  return undefined
}

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^[^.].*\.ya?ml$/.test(name)).toSorted()
}

/** A name as an address and a folder can carry it. */
export function projectId(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._+-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._+-]+|[._+-]+$/g, '')
  return id.slice(0, 100) || 'project'
}
