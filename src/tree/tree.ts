/** One path of a commit, or of a work tree. */
export interface Entry {
  readonly path: string
  readonly type: 'file' | 'symlink' | 'submodule'
  readonly executable: boolean
  /** Git blob id; for a work tree the id that git would give the bytes on disk. */
  readonly oid: string
  /** Size in bytes, or null where the blob is not in the object store. */
  readonly size: number | null
}

/** Why bytes cannot be had. */
export interface Unreadable {
  readonly why: 'blob-missing' | 'too-large' | 'lfs-pointer'
  readonly detail: string
  readonly mend?: string
}

/** A commit that touched a path. */
export interface Change {
  readonly commit: string
  readonly date: string
  readonly subject: string
}

/**
 * One commit, or a work tree, read-only. Everything that asbuilt knows of a repository at a release passes here,
 * so that history, a work tree and a test's in-memory map behave alike.
 */
export interface Tree {
  /** Commit id, or null for an unborn work tree. */
  readonly commit: string | null
  /** Committer date in UTC, ISO 8601. */
  readonly date: string
  /** All paths in ascending byte order. */
  entries(): readonly Entry[]
  entry(path: string): Entry | undefined
  /** Is there a file below this folder? `''` is the root. */
  isFolder(path: string): boolean
  /** The bytes of a file or the target of a symbolic link; never follows links. */
  read(entry: Entry): Promise<Uint8Array | Unreadable>
  /** The bytes of many files, each blob once, in the order of the answers, not of the request. */
  readAll(entries: Iterable<Entry>, limit: number): AsyncIterable<readonly [Entry, Uint8Array | Unreadable]>
  /** Paths that match the globs (fast-glob's syntax), in ascending byte order. */
  glob(patterns: readonly string[]): Promise<readonly string[]>
  /** The newest commit that touched a path, reachable from this one; undefined where history cannot tell. */
  lastChange(path: string): Promise<Change | undefined>
  /** The path that a file which existed at `path` was renamed to, as git detects it. */
  renamed(path: string): Promise<string | undefined>
  /** Resolves a branch, tag or commit as named in a text; says whether it is an ancestor of this commit. */
  reference(
    name: string,
  ): Promise<
    { readonly commit: string; readonly kind: 'commit' | 'branch' | 'tag'; readonly ancestor: boolean } | undefined
  >
  /** Shallow or partial clone, and the command that mends it. */
  readonly limits: readonly { readonly code: 'shallow' | 'partial'; readonly mend: string }[]
}
