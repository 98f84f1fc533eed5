import { UserError } from '../errors.ts'
import { expandBraces, matchesName } from '../schema/glob.ts'
import type { Period } from '../schema/period.ts'
import type { Release } from '../schema/snapshot.ts'
import { compareText, compareVersions, isWithin, parseVersion, type Version } from '../schema/version.ts'
import { EPOCH } from './commit.ts'
import { printable } from './git.ts'
import { lastCommitOf, lastOfPeriods } from './periods.ts'
import type { Reference } from './references.ts'
import { releaseId } from './release-id.ts'
import type { Repository } from './repository.ts'

/** Which releases are asked for; the first that is given counts: `list`, `refs`, `branch`, tags. */
export interface ReleaseSelection {
  /** Exactly these, in this order, under labels of their own; with a date the last commit up to the end of that day. */
  readonly list?: readonly Listed[]
  /** Exactly these tags, branches and commits, in this order. */
  readonly refs?: readonly string[]
  /** Glob of tag names; `*` stands for any characters, also `/`. Default: all that are versions, or all. */
  readonly tags?: string
  /** Only versions within bounds: `>=1.2 <3`. */
  readonly versions?: string
  /** Versions before a release: all or none. Default: those that no release has overtaken; with a glob all. */
  readonly prereleases?: boolean
  /** A branch instead of tags: its newest commit, or with `every` the last of each period along its first parents. */
  readonly branch?: string
  readonly every?: Period
  /** How many of the latest tags or periods. Default: ten. */
  readonly latest?: number
  /** HEAD as an entry of its own after the tags, unless the last of them is on the same commit. */
  readonly unreleased?: boolean
  /** What lies on disk as the last entry; alone where nothing else is asked for. */
  readonly worktree?: boolean
}

interface Listed {
  readonly ref: string
  readonly label?: string | undefined
  readonly date?: string | undefined
}

const LATEST = 10

/**
 * The releases to collect, oldest first. Tags of one family of versions are ordered by version, others by the date of
 * their commit. Without a glob, versions before a release count only while no release is newer. Where there are no
 * tags HEAD is the one release.
 * @throws UserError (exit 2) where a name or a glob fits nothing; (exit 3) where there is no commit
 */
export async function selectReleases(
  repository: Repository,
  selection: ReleaseSelection = {},
): Promise<readonly Release[]> {
  const list: readonly Listed[] = selection.list ?? selection.refs?.map((ref) => ({ ref })) ?? []
  const releases: Release[] = []
  if (list.length > 0) {
    releases.push(...(await Promise.all(list.map((one) => listedRelease(repository, one)))))
  } else if (selection.branch !== undefined && selection.tags === undefined) {
    releases.push(...(await ofBranch(repository, selection.branch, selection)))
  } else if (!selection.worktree || selection.tags !== undefined) {
    releases.push(...(await latestTags(repository, selection)))
    if (releases.length === 0 || (selection.unreleased && releases.at(-1)?.commit !== repository.head?.oid)) {
      releases.push(await releaseOf(repository, 'HEAD', undefined))
    }
  }
  if (selection.worktree) releases.push(worktreeRelease(repository))
  return withoutRepeats(releases)
}

async function latestTags(
  repository: Repository,
  { tags: glob, versions: bounds, prereleases, latest = LATEST }: ReleaseSelection,
): Promise<Release[]> {
  const all = (await repository.tags()).map((tag): Tag => ({ ...tag, version: parseVersion(tag.name) }))
  const patterns = expandBraces(glob ?? '*')
  const matching = all.filter(({ name }) => patterns.some((pattern) => matchesName(pattern, name)))
  if (glob !== undefined && matching.length === 0) {
    const some = all.slice(-5).map(({ name }) => printable(name))
    throw new UserError(
      `No tag fits "${printable(glob)}"`,
      some.length > 0 ? `Tags are, for example: ${some.join(', ')}` : 'The repository has no tags.',
    )
  }
  const versions = matching.filter(isVersion).filter(({ version }) => bounds === undefined || isWithin(version, bounds))
  if (bounds !== undefined && versions.length === 0)
    throw new UserError(`No tag is a version within "${printable(bounds)}"`, 'Bounds are like ">=1.2 <3".')
  const onlyVersions = bounds !== undefined || prereleases !== undefined || (glob === undefined && versions.length > 0)
  const chosen = onlyVersions ? inOrder(versions) : inOrder(matching)
  const open = prereleases === undefined && glob === undefined && onlyVersions ? withoutPast(inOrder(versions)) : chosen
  const ordered = prereleases === false ? open.filter(({ version }) => version?.phase !== -1) : open
  return ordered.slice(-latest).map((tag) => ({
    id: releaseId(tag.name),
    label: tag.name,
    ref: tag.name,
    kind: 'tag',
    commit: tag.commit,
    date: tag.date,
    prerelease: tag.version?.phase === -1,
  }))
}

interface Tag extends Reference {
  readonly version: Version | undefined
}

type VersionTag = Tag & { readonly version: Version }

function isVersion(tag: Tag): tag is VersionTag {
  return tag.version !== undefined
}

/** By version where all are versions of one thing, else by date. */
function inOrder<T extends Tag>(tags: readonly T[]): T[] {
  const families = new Set(tags.map(({ version }) => version?.family))
  const byDate = families.size > 1 || families.has(undefined)
  return tags.toSorted((a, b) => (byDate ? compareText(a.date, b.date) : 0) || compareTags(a, b))
}

function compareTags(a: Tag, b: Tag): number {
  if (a.version && b.version)
    return compareVersions(a.version, b.version) || compareText(a.date, b.date) || compareText(a.name, b.name)
  return Number(!a.version) - Number(!b.version) || compareText(a.name, b.name)
}

/** Leaves out versions before a release where a release of the same family comes later. */
function withoutPast(tags: readonly VersionTag[]): readonly VersionTag[] {
  const released = new Set<string>()
  return tags
    .toReversed()
    .filter(({ version }) => {
      if (version.phase === -1) return !released.has(version.family)
      released.add(version.family)
      return true
    })
    .toReversed()
}

async function listedRelease(repository: Repository, { ref, label, date }: Listed): Promise<Release> {
  return releaseOf(repository, ref, label, date === undefined ? undefined : await lastCommitOf(repository, ref, date))
}

async function ofBranch(
  repository: Repository,
  branch: string,
  { every, latest = LATEST }: ReleaseSelection,
): Promise<readonly Release[]> {
  const commits = every ? (await lastOfPeriods(repository, branch, every)).slice(-latest) : [undefined]
  return Promise.all(commits.map((commit) => releaseOf(repository, branch, undefined, commit)))
}

/** @param at a commit of the branch that stands for it, where it is not the newest */
async function releaseOf(
  repository: Repository,
  ref: string,
  label: string | undefined,
  at?: { readonly oid: string; readonly date: string },
): Promise<Release> {
  const tip = await repository.commit(ref)
  const { oid, date } = at ?? tip
  const plain = ref.replace(/^refs\/(?:tags|heads|remotes)\//, '')
  const named = (await repository.names()).get(plain)
  const kind = ref === 'HEAD' ? 'head' : named?.commit === tip.oid ? named.kind : 'commit'
  const version = kind === 'tag' ? parseVersion(plain) : undefined
  const common = { ref: at ? oid : ref, kind, commit: oid, date, prerelease: version?.phase === -1 } as const
  if (label !== undefined) return { id: releaseId(label), label, ...common }
  if (kind === 'tag') return { id: releaseId(plain), label: plain, ...common }
  if (kind === 'commit') return { id: oid.slice(0, 12), label: oid.slice(0, 12), ...common }
  // A branch moves, a release does not: the commit is part of its name.
  const branch = kind === 'head' ? (repository.head?.branch ?? 'HEAD') : plain
  const short = oid.slice(0, 8)
  return { id: releaseId(`${branch}-${short}`), label: `${branch}@${short}`, ...common }
}

function worktreeRelease({ head }: Repository): Release {
  return {
    id: 'worktree',
    label: 'worktree',
    ref: 'worktree',
    kind: 'worktree',
    commit: head?.oid ?? null,
    date: head?.date ?? EPOCH,
    prerelease: false,
  }
}

/** @throws UserError where two different commits would have one name */
function withoutRepeats(releases: readonly Release[]): readonly Release[] {
  const known = new Map<string, Release>()
  for (const release of releases) {
    const other = known.get(release.id)
    if (other && other.commit !== release.commit) {
      throw new UserError(
        `Two releases have the name "${printable(release.label)}": ${printable(other.ref)} and ${printable(release.ref)}`,
        'Give each release a label of its own.',
      )
    }
    if (!other) known.set(release.id, release)
  }
  return [...known.values()]
}
