import { UserError } from '../../src/errors.ts'
import { inputsOf } from '../../src/inputs.ts'
import type { Collected } from '../../src/pipeline.ts'
import type { Project } from '../../src/schema/project.ts'
import type { Release, Snapshot } from '../../src/schema/snapshot.ts'
import { writeConfiguration } from '../../src/snapshot/configuration.ts'
import { inputsIn } from '../../src/snapshot/inputs.ts'
import { snapshotFile } from '../../src/snapshot/places.ts'
import { readSnapshot } from '../../src/snapshot/read.ts'
import { writeSnapshot } from '../../src/snapshot/write.ts'
import type { KeptFactCache } from '../../src/store/fact-store.ts'
import { selectReleases } from '../../src/tree/releases.ts'
import type { Repository } from '../../src/tree/repository.ts'
import type { Tree } from '../../src/tree/tree.ts'
import { openReaders, openThreads } from './fact-cache.ts'
import { keepProvenance } from './keep-provenance.ts'
import { OWN_COPIES } from './own-files.ts'
import type { OpenProject, Selection } from './projects.ts'
import type { Terminal } from './terminal.ts'
import { thinOut } from './thin-out.ts'

/** refused: it was collected from other inputs, and stays as it is; empty: it has no status document, only metrics. */
export type ReleaseState = 'collected' | 'unchanged' | 'refused' | 'empty'

export interface CollectedRelease {
  readonly release: Release
  readonly state: ReleaseState
  /** Why it stays as it was, where it does. */
  readonly why?: string
}

export interface CollectedProject {
  readonly project: OpenProject
  /** Oldest first. */
  readonly releases: readonly CollectedRelease[]
  /** The newest of the releases that has a status document, as it is kept now. */
  readonly latest: Snapshot
}

export interface CollectOptions {
  readonly content: string
  readonly replace: boolean
  readonly terminal: Terminal
  /** Opened only where there is something to collect. */
  readonly cache: () => Promise<KeptFactCache>
}

/**
 * Collects the selected releases of a project that are not collected yet. A release without a status document is
 * kept too: its metrics are part of every trend, and a later run need not look again.
 * @throws UserError (exit 3) where none of them has a status document
 */
export async function collectProject(
  project: OpenProject,
  selection: Selection,
  options: CollectOptions,
): Promise<CollectedProject> {
  const { repository, id } = project
  const { content } = options
  const configuration = judgedBy(project.configuration, selection)
  const releases = await selectReleases(repository, releaseSelection(project.configuration, selection))
  const states = new Map<string, Omit<CollectedRelease, 'release'>>()
  const pending: Release[] = []
  for (const release of releases) {
    const file = snapshotFile(content, id, release.id)
    const known = release.kind === 'worktree' ? undefined : inputsIn(file)
    const same = repository.possibleLimits.some(
      (limits) => known === inputsOf(release, configuration, { entries: () => [], limits }),
    )
    if (same) states.set(release.id, { state: 'unchanged' })
    else {
      const why = known === undefined || options.replace ? undefined : await whyKept(file, release, repository)
      if (why === undefined) pending.push(release)
      else states.set(release.id, { state: 'refused', why })
    }
  }
  const unread: string[] = []
  if (pending.length > 0) {
    const of = { configuration, pending, total: releases.length, unread }
    for await (const [release, state] of collectPending(project, of, options)) states.set(release.id, { state })
  }
  const latest = await latestOf(project, { releases, asked: configuration.documents ?? [], unread }, content)
  if (pending.length > 0) await thinOut(project, options, new Set(releases.map((release) => release.id)))
  await keepProvenance(project, options, pending.length > 0 ? undefined : releases.length)
  return {
    project,
    releases: releases.map((release) => ({ release, ...(states.get(release.id) ?? { state: 'empty' }) })),
    latest,
  }
}

interface Pending {
  readonly configuration: Project
  readonly pending: readonly Release[]
  /** Releases in all, those that are not pending included. */
  readonly total: number
  /** Why documents are not read that are there; filled as they are met. */
  readonly unread: string[]
}

async function* collectPending(
  project: OpenProject,
  { configuration, pending, total, unread }: Pending,
  { content, terminal, replace, cache: openCache }: CollectOptions,
): AsyncIterable<readonly [Release, ReleaseState]> {
  const listing = treesOf(project, pending)
  // Loaded here, so that a run without news starts fast; meanwhile git lists the trees.
  const [first, { collectRelease, gatherFacts }, cache, analysers, readers] = await Promise.all([
    listing.next(),
    import('../../src/pipeline.ts'),
    openCache().then(loaded),
    openThreads(),
    openReaders(total === pending.length),
  ])
  const common = {
    ...(analysers ? { analysers } : {}),
    documents: configuration.documents ?? [],
    exclude: [...(configuration.exclude ?? []), OWN_COPIES],
    mayLackDocuments: true,
    cache,
    before: new Map(),
  }
  try {
    const gathering = { ...common, ...(readers ? { readers } : {}), onProgress: terminal.progress }
    const trees = first.done ? [] : [first.value]
    // Git compares the other trees while the first is read.
    await gatherFacts(trees.map(treeIn), gathering)
    for await (const next of listing) trees.push(next)
    await gatherFacts(trees.slice(1).map(treeIn), gathering)
    readers?.close()
    cache.flush()
    // A project without any status document leaves nothing behind: its first releases wait until one has some.
    const held: Collected[] = []
    let holdsDocuments = total > pending.length
    const keep = ({ snapshot, texts }: Collected) =>
      writeSnapshot(content, snapshot, texts, {
        // What holds no document holds no verdict that must stay.
        replace:
          replace ||
          snapshot.release.kind === 'worktree' ||
          inputsIn(snapshotFile(content, project.id, snapshot.release.id)) !== undefined,
      })
    for (const [at, [release, tree]] of trees.entries()) {
      const place = total > 1 ? `${release.label} (${total - pending.length + at + 1} of ${total})` : release.label
      const collected = await collectRelease(tree, release, {
        ...common,
        project: project.id,
        configuration,
        onProgress: (event) => terminal.progress({ ...event, stage: `${place}: ${event.stage}` }),
      })
      terminal.clear()
      const { snapshot } = collected
      const isEmpty = snapshot.documents.length === 0
      unread.push(...snapshot.notices.filter(({ code }) => UNREAD.has(code)).map(({ detail }) => detail))
      if (isEmpty && !holdsDocuments) held.push(collected)
      else {
        holdsDocuments = true
        for (const one of held.splice(0)) await keep(one)
        const written = await keep(collected)
        yield [release, written === 'unchanged' ? 'unchanged' : isEmpty ? 'empty' : 'collected']
      }
      sayWhatIsDone(terminal, place, snapshot)
      if (at % FLUSHED_EVERY === FLUSHED_EVERY - 1) cache.flush()
    }
  } finally {
    cache.flush()
  }
}

/** Notices of documents that are there. */
const UNREAD: ReadonlySet<string> = new Set(['document-too-large', 'too-large', 'blob-missing', 'lfs-pointer'])

/** Releases after which new facts are kept, so that a run which is killed has not worked for nothing. */
const FLUSHED_EVERY = 10

/** Why what was collected before from other inputs stays; undefined where it holds no verdict that must. */
async function whyKept(file: string, release: Release, repository: Repository): Promise<string | undefined> {
  const kept = await readSnapshot(file)
  if (kept.documents.length === 0) return undefined
  const { commit } = kept.release
  if (commit === null || commit === release.commit) return 'collected before with other rules, documents or waivers'
  const gone = await repository.commit(commit).then(
    () => false,
    () => true,
  )
  const now = `it was collected at ${commit.slice(0, 8)} and is at ${release.commit?.slice(0, 8)} now`
  return gone ? `${now}; that commit is no longer in the repository: history was rewritten` : `${now}: it was moved`
}

/** What of a configuration decides what a snapshot says: the rest is how it is shown, and may change at any time. */
function judgedBy({ documents, exclude, waivers }: Project, { document }: Selection): Project {
  return {
    ...(document ? { documents: [...document] } : documents ? { documents } : {}),
    ...(exclude ? { exclude } : {}),
    ...(waivers ? { waivers } : {}),
  }
}

function releaseSelection({ releases = {} }: Project, { ref, releases: tags, worktree }: Selection) {
  if (ref && tags !== undefined)
    throw new UserError(
      '--ref and --releases cannot both be given',
      'repeat --ref for each revision, or give one glob of tags',
    )
  if (ref || tags !== undefined || worktree)
    return {
      ...(ref ? { refs: ref } : {}),
      ...(tags === undefined ? {} : { tags }),
      ...(worktree ? { worktree } : {}),
      latest: Number.POSITIVE_INFINITY,
    }
  return releases
}

/** With the notes of earlier runs, which are read when the first is asked for. */
function loaded(cache: KeptFactCache): KeptFactCache {
  cache.notes.has('')
  return cache
}

function treeIn([, tree]: readonly [Release, Tree]): Tree {
  return tree
}

async function* treesOf(
  { repository }: OpenProject,
  releases: readonly Release[],
): AsyncGenerator<readonly [Release, Tree]> {
  const commits = releases.filter(({ kind }) => kind !== 'worktree')
  const trees = repository.trees(commits.map(({ commit, ref }) => commit ?? ref))
  let at = 0
  for await (const tree of trees) {
    const release = commits[at++]
    if (release) yield [release, tree]
  }
  for (const release of releases) if (release.kind === 'worktree') yield [release, await repository.worktree()]
}

async function latestOf(
  { id, configuration, repository }: OpenProject,
  {
    releases,
    asked,
    unread,
  }: Pick<Pending, 'unread'> & {
    readonly releases: readonly Release[]
    readonly asked: readonly string[]
  },
  content: string,
): Promise<Snapshot> {
  for (const release of releases.toReversed()) {
    const file = snapshotFile(content, id, release.id)
    const snapshot = inputsIn(file) === undefined ? undefined : await readSnapshot(file)
    if (!snapshot || snapshot.documents.length === 0) continue
    await writeConfiguration(content, id, configuration)
    return snapshot
  }
  const exit = 3
  if (unread.length > 0)
    throw new UserError('no status document could be read', [...new Set(unread)].join('\n  '), { exit })
  throw asked.length > 0
    ? new UserError(
        `no document matches ${asked.join(', ')}`,
        `name a Markdown file of ${releases.length === 1 ? 'that commit' : 'one of these releases'}, relative to the repository`,
        { exit },
      )
    : new UserError(`no status document was found in ${repository.path}`, 'name one: asbuilt --document PATH', { exit })
}

function sayWhatIsDone(terminal: Terminal, place: string, { documents, claims, notices }: Snapshot): void {
  terminal.say(
    documents.length === 0
      ? `${place}: no status document`
      : `${place}: ${claims.length} claims in ${documents.length} documents`,
  )
  for (const { detail, mend } of notices) terminal.warn(`  ${detail}${mend ? `; to mend it: ${mend}` : ''}`)
}
