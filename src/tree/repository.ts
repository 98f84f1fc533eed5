import { basename, dirname } from 'node:path'
import { UserError } from '../errors.ts'
import { blobReader } from './blobs.ts'
import { inspectClone, limitsOf, possibleLimits, UNSHALLOW } from './clone.ts'
import { type Commit, EPOCH, utc } from './commit.ts'
import { listTree, listTrees } from './entries.ts'
import { createGit, type Git, GitFailure, printable } from './git.ts'
import type { KnownFits } from './glob.ts'
import { createHistory, readCommit, UNTOLD } from './history.ts'
import { hostOf } from './host.ts'
import { createListing } from './listing.ts'
import { locate } from './locate.ts'
import { openObjects } from './objects.ts'
import { fileInTree } from './parse-tree.ts'
import { byName, listReferences, type Reference } from './references.ts'
import { type Touch, touchesBetween } from './touches.ts'
import type { Entry, Tree } from './tree.ts'
import { emptyRepository, noWorkTree, orUserError } from './trouble.ts'
import { LARGEST_BLOB } from './unreadable.ts'
import type { Hash } from './work-file.ts'
import { openWorkFiles } from './worktree.ts'

/** Bytes of a file that a person may have written. */
const LARGEST_TEXT = 4 * 1024 * 1024

/** A git repository, read-only. Nothing in it is run, fetched or written. */
export interface Repository {
  /** Absolute path of the work tree, or of the git directory where there is none. */
  readonly path: string
  /** The name of its folder, without `.git`; of the one above where a bare repository's is called "repo" or the like. */
  readonly name: string
  readonly bare: boolean
  /** What the trees of this clone may lack: each tree says one of these. */
  readonly possibleLimits: readonly Tree['limits'][]
  /** The commit that is checked out, and its branch unless HEAD is detached; undefined before the first commit. */
  readonly head: (Commit & { readonly branch: string | undefined }) | undefined
  /** Tags that lead to commits, in ascending order of names. */
  tags(): Promise<readonly Reference[]>
  /** Tags and branches by all the names that people write for them. */
  names(): Promise<ReadonlyMap<string, Reference>>
  /** The address of the repository at its host; undefined where it was cloned from no host that is known. */
  host(): Promise<string | undefined>
  /**
   * @param rev any name of a commit that git understands, or a branch of a remote without the remote's name
   * @throws UserError where there is no such commit (exit 2), or it cannot be read (exit 3)
   */
  commit(rev: string): Promise<Commit>
  /**
   * A regular file that stands at the root of a commit, without listing the rest; undefined where it cannot be read.
   * @throws UserError as `commit` does
   */
  rootFile(rev: string, name: string): Promise<Uint8Array | undefined>
  /** @throws UserError as `commit` does */
  tree(rev: string): Promise<Tree>
  /** The trees of many commits, in their order. Neighbours that are alike cost little. */
  trees(revs: readonly string[]): AsyncIterable<Tree>
  /**
   * What lies on disk now, uncommitted and untracked files included, ignored ones not.
   * @throws UserError (exit 3) in a bare repository
   */
  worktree(): Promise<Tree>
  /** The commits of a branch along its first parents, newest first. @throws UserError as `commit` does */
  firstParents(rev: string): Promise<readonly { readonly oid: string; readonly date: string }[]>
  /** See {@link touchesBetween}; none where the clone lacks one of the commits. */
  touches(older: string | undefined, newer: string, paths: readonly string[]): Promise<readonly Touch[]>
  /** The lines of a blob as UTF-8; undefined where it is not there, or too large to be read by lines. */
  lines(oid: string): Promise<readonly string[] | undefined>
  /** Ends the process that reads objects. Not needed for Node to end. */
  close(): void
}

/** A folder of a bare repository that only says what it is: the one above it says whose. */
const NAMELESS = /^(?:repo|repository|git|mirror)?$/i

function nameOf(root: string, bare: boolean): string {
  const own = basename(root).replace(/\.git$/, '')
  const above = basename(dirname(root))
  return own === '' || (bare && NAMELESS.test(own) && above !== '') ? above : own
}

/**
 * Opens the repository that a folder is, or lies in: a work tree, a folder in it, a bare repository, a git directory.
 * @throws UserError (exit 3) where there is none, it has neither a commit nor a work tree, or git cannot read it
 */
export async function openRepository(path: string): Promise<Repository> {
  const place = await locate(path)
  const root = place.workTree ?? place.gitDir
  const git = createGit(place.gitDir)
  const objects = openObjects(git, LARGEST_BLOB)
  const [clone, headCommit] = await Promise.all([inspectClone(place), readCommit(objects, 'HEAD')])
  const readable = <T>(work: () => Promise<T>): Promise<T> => orUserError(root, clone.promised, work)
  if (headCommit === undefined) await readable(() => git.run(['rev-parse', '--git-dir']))
  const head = headCommit && { ...headCommit, branch: clone.branch }

  const tags = once(() => readable(async () => (await listReferences(git, 'refs/tags'))('refs/tags')))
  const names = once(() =>
    readable(async () => {
      const of = await listReferences(git, 'refs/tags', 'refs/heads', 'refs/remotes')
      return byName(of('refs/tags'), of('refs/heads'), of('refs/remotes'))
    }),
  )
  const historyOf = createHistory(git, objects, { names, shallow: clone.shallow })
  const fits: KnownFits = new Map()
  const treeOf = (
    commit: Commit | undefined,
    entries: readonly Entry[],
    reader: Pick<Tree, 'read' | 'readAll'>,
  ): Tree => {
    const listing = createListing(entries, fits)
    return {
      ...listing,
      ...(commit ? historyOf(commit.oid, (path) => listing.entry(path) !== undefined) : UNTOLD),
      read: reader.read,
      readAll: reader.readAll,
      commit: commit?.oid ?? null,
      date: commit?.date ?? EPOCH,
      limits: limitsOf(clone, entries),
    }
  }
  const blobs = blobReader(objects)

  const findCommit = async (rev: string): Promise<Commit> => {
    const known = await readCommit(objects, rev)
    if (known) return known
    const reference = (await names()).get(rev)
    const named = reference && (await readCommit(objects, reference.commit))
    if (named) return named
    if (!head && (await names()).size === 0) throw emptyRepository(root)
    const hint =
      clone.shallow.size > 0 ? `The clone is shallow: ${UNSHALLOW}` : 'git tag and git branch --all list what is there.'
    throw new UserError(`"${printable(rev)}" names no commit in ${root}`, hint)
  }
  if (!head && place.workTree === undefined && (await names()).size === 0) throw emptyRepository(root)

  return {
    path: root,
    name: nameOf(root, place.workTree === undefined),
    bare: place.workTree === undefined,
    possibleLimits: possibleLimits(clone),
    head,
    tags,
    names,
    host: once(async () => {
      const origin = await git.run(['config', '--get', 'remote.origin.url']).catch((error: unknown) => {
        if (error instanceof GitFailure) return ''
        throw error
      })
      return hostOf(origin.toString().trim())
    }),
    commit: findCommit,
    async rootFile(rev, name) {
      const { tree } = await findCommit(rev)
      const listed = await objects.get(tree)
      const oid = listed.state === 'found' ? fileInTree(listed.bytes, name, tree.length / 2) : undefined
      const bytes = oid && (await blobs.read({ path: name, type: 'file', executable: false, oid, size: 0 }))
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    async tree(rev) {
      const commit = await findCommit(rev)
      return treeOf(commit, await readable(() => listTree(git, objects, commit.tree, clone.promised)), blobs)
    },
    async *trees(revs) {
      const commits = await Promise.all(revs.map(findCommit))
      const listed = listTrees(
        git,
        objects,
        commits.map(({ tree }) => tree),
        clone.promised,
      )
      for (const commit of commits) {
        const { value } = await readable(() => listed.next())
        if (value) yield treeOf(commit, value, blobs)
      }
    },
    async worktree() {
      const { workTree } = place
      if (workTree === undefined) throw noWorkTree(root)
      return readable(async () => {
        const committed = async () => (head ? listTree(git, objects, head.tree, clone.promised) : [])
        const files = await openWorkFiles(git, objects, workTree, await hashOf(git, head), committed)
        return treeOf(head, files.entries, files)
      })
    },
    async firstParents(rev) {
      const { oid } = await findCommit(rev)
      const lines = `${await readable(() => git.run(['log', '--first-parent', '--format=%H %ct', oid, '--']))}`.split(
        '\n',
      )
      return lines.flatMap((line) => {
        const [oid = '', seconds] = line.split(' ')
        return seconds === undefined ? [] : [{ oid, date: utc(Number(seconds)) }]
      })
    },
    touches: (older, newer, paths) =>
      touchesBetween(git, older, newer, paths).catch((error: unknown) => {
        if (error instanceof GitFailure) return []
        throw error
      }),
    async lines(oid) {
      const answer = await objects.get(oid)
      const fits = answer.state === 'found' && answer.bytes.length <= LARGEST_TEXT
      return fits ? new TextDecoder().decode(answer.bytes).split('\n') : undefined
    },
    close: () => objects.close(),
  }
}

async function hashOf(git: Git, head: Commit | undefined): Promise<Hash> {
  const isLong = head
    ? head.oid.length === 64
    : /sha256/.test(`${await git.run(['rev-parse', '--show-object-format'])}`)
  return isLong ? 'sha256' : 'sha1'
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
