import { lstatSync, type Stats } from 'node:fs'
import { blobReader } from './blobs.ts'
import type { Git } from './git.ts'
import type { Objects } from './objects.ts'
import { entryOf, recordsOf, SUBMODULE } from './parse-tree.ts'
import { encodePath } from './path-bytes.ts'
import { comparePaths } from './path-order.ts'
import type { Entry, Tree } from './tree.ts'
import { LARGEST_BLOB } from './unreadable.ts'
import { type Hash, noId, unreadableFile, type WorkFile, workFile } from './work-file.ts'

/** Names that git never checks out; a made-up index could hold them. */
const FORBIDDEN = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i
const FILES_AT_ONCE = 64
const BYTES_AT_ONCE = 16 * 1024 * 1024

/**
 * What lies on disk: tracked files as they are now, and untracked ones that no rule ignores. A link is an entry and is
 * never followed, also not as a folder on the way. Files that a sparse checkout leaves out are read from the index.
 * @param root absolute path of the work tree
 * @param committed the entries of HEAD: they know the sizes of files that a sparse checkout leaves out
 */
export async function openWorkFiles(
  git: Git,
  objects: Objects,
  root: string,
  hash: Hash,
  committed: () => Promise<readonly Entry[]>,
): Promise<Pick<Tree, 'read' | 'readAll'> & { readonly entries: readonly Entry[] }> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--stage', '-t', '-z']
  const listed = recordsOf(await git.run(args, { workTree: root })).records.map((record) => parseListed(record, hash))
  const files = new Map<string, WorkFile>()
  const submodules: Entry[] = []
  const sparse: Entry[] = []
  const isFolder = folderCheck(root)
  for (const { tag, entry } of listed) {
    const { path } = entry
    if (FORBIDDEN.test(path)) continue
    if (tag === 'S') sparse.push(entry)
    else if (entry.type === 'submodule') submodules.push(entry)
    else {
      const target = targetOf(root, path)
      const found = isFolder(parentOf(path)) ? lookAt(target) : undefined
      if (found === 'unreadable') files.set(path, unreadableFile(entry))
      else if (found && !found.isDirectory()) files.set(path, workFile(path, target, found, hash))
    }
  }
  const sizes = new Map(sparse.length > 0 ? (await committed()).map(({ oid, size }) => [oid, size]) : [])
  const stored = sparse.map((entry) => ({ ...entry, size: sizes.get(entry.oid) ?? null }))
  const blobs = blobReader(objects)
  return {
    entries: [...submodules, ...stored, ...[...files.values()].map(({ entry }) => entry)].sort((a, b) =>
      comparePaths(a.path, b.path),
    ),
    read: async (entry) => files.get(entry.path)?.read(LARGEST_BLOB) ?? blobs.read(entry),
    async *readAll(entries, limit) {
      const done = new Set<string>()
      for (const batch of batches(entries)) {
        const contents = await Promise.all(batch.map((entry) => files.get(entry.path)?.read(limit)))
        for (const [at, entry] of batch.entries()) {
          if (done.has(entry.oid)) continue
          done.add(entry.oid)
          const content = contents[at]
          if (content) yield [entry, content]
          else yield* blobs.readAll([entry], limit)
        }
      }
    },
  }
}

interface Listed {
  readonly tag: string
  readonly entry: Entry
}

/** Reads one record of `git ls-files --stage -t`; what is not in the index has its path only. */
function parseListed(record: string, hash: Hash): Listed {
  const tag = record.slice(0, 1)
  if (tag === '?') {
    const path = record.slice(2)
    // A slash at the end is another repository, which git does not look into.
    return path.endsWith('/')
      ? { tag, entry: entryOf(SUBMODULE, noId(hash), path.slice(0, -1), null) }
      : { tag, entry: entryOf('100644', noId(hash), path, null) }
  }
  const tab = record.indexOf('\t')
  const [mode = '', oid = ''] = record.slice(2, tab).split(' ')
  return { tag, entry: entryOf(mode, oid, record.slice(tab + 1), null) }
}

/** Is it a real folder, and all above it? Each is looked at once. One that cannot be looked at may be. */
function folderCheck(root: string): (folder: string) => boolean {
  const known = new Map([['', true]])
  const check = (folder: string): boolean => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const found = check(parentOf(folder)) ? lookAt(targetOf(root, folder)) : undefined
    const real = found === 'unreadable' || found?.isDirectory() === true
    known.set(folder, real)
    return real
  }
  return check
}

/** The file, link or folder that is there; undefined where there is none, or a pipe or a device. */
function lookAt(target: Buffer): Stats | 'unreadable' | undefined {
  try {
    const stats = lstatSync(target)
    return stats.isFile() || stats.isSymbolicLink() || stats.isDirectory() ? stats : undefined
  } catch (error) {
    const none = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return none ? undefined : 'unreadable'
  }
}

function* batches(entries: Iterable<Entry>): Generator<Entry[]> {
  let batch: Entry[] = []
  let bytes = 0
  for (const entry of entries) {
    batch.push(entry)
    bytes += entry.size ?? 0
    if (batch.length < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function targetOf(root: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${root}/`), encodePath(path)])
}
