import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { encodePath } from '../../src/tree/path-bytes.ts'

/** What stands at a path from this commit on; null takes it away. */
type CommittedFile =
  | string
  | Uint8Array
  | null
  | { readonly symlink: string }
  | { readonly executable: string }
  | { readonly submodule: string }

export interface CommitSpec {
  /** Only what changes: the rest stays as in the commit before. Paths may hold any character but NUL. */
  readonly files?: Readonly<Record<string, CommittedFile>>
  /** Default: `commit N`. */
  readonly message?: string
  /** ISO 8601. Default: noon UTC of the Nth of January 2024 (and on). */
  readonly date?: string
  /** Lightweight tags on this commit. */
  readonly tags?: readonly string[]
  /** The branch it goes on; a new one starts at the commit before. Default: main. */
  readonly branch?: string
  /** Branches that are merged into this commit. */
  readonly merges?: readonly string[]
}

export interface RepositoryOptions {
  readonly bare?: boolean
  readonly objectFormat?: 'sha1' | 'sha256'
  /** Name of the folder. Default: repository. */
  readonly name?: string
}

export interface TemporaryRepository {
  readonly path: string
  /** Adds commits; the work tree follows the branch main, and loses what was not committed. */
  commit(...commits: readonly CommitSpec[]): Promise<void>
  /** Writes into the work tree without telling git; null deletes. */
  write(files: Readonly<Record<string, string | Uint8Array | null | { readonly symlink: string }>>): void
  /** Runs git in it and gives what it prints, without the last newline. */
  git(...args: readonly string[]): Promise<string>
  remove(): void
}

/** Nothing of the machine's own configuration may change what a test sees. */
const ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A U Thor',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_COMMITTER_NAME: 'C O Mitter',
  GIT_COMMITTER_EMAIL: 'committer@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2024-01-01T12:00:00Z',
}

const run = promisify(execFile)
const folders = new Set<string>()
// Vitest ends its workers without an exit event.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * A real git repository in a temporary folder, gone when the tests of the file have ended. The same commits give the
 * same ids on every machine: `temporaryRepository([{ files: { 'a.md': 'one' }, tags: ['v1'] }, { files: { 'a.md': null } }])`.
 */
export async function temporaryRepository(
  commits: readonly CommitSpec[] = [],
  options: RepositoryOptions = {},
): Promise<TemporaryRepository> {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-'))
  folders.add(folder)
  const path = join(folder, options.name ?? 'repository')
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', [...args], { cwd: path, env: ENV, maxBuffer: 1 << 28 })
    return stdout.replace(/\n$/, '')
  }
  mkdirSync(path)
  await git(
    'init',
    '--quiet',
    '--initial-branch=main',
    `--object-format=${options.objectFormat ?? 'sha1'}`,
    ...(options.bare ? ['--bare'] : []),
  )
  let count = 0
  const known = new Set<string>()
  const repository: TemporaryRepository = {
    path,
    git,
    async commit(...more) {
      const begun = new Set<string>()
      const script = more.flatMap((spec) => {
        const branch = spec.branch ?? 'main'
        // Within one import git goes on with a branch by itself; across imports it has to be told.
        const base = known.has(branch) ? branch : 'main'
        const from =
          begun.has(branch) || known.size === 0 ? [] : [`from refs/heads/${base}${begun.has(base) ? '' : '^0'}\n`]
        begun.add(branch)
        known.add(branch)
        return importCommand(spec, branch, from, ++count)
      })
      execFileSync('git', ['fast-import', '--quiet'], {
        cwd: path,
        env: ENV,
        input: Buffer.concat(script.map(bytesOf)),
      })
      if (!options.bare) await git('reset', '--quiet', '--hard')
    },
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const target = Buffer.concat([Buffer.from(`${path}/`), encodePath(name)])
        mkdirSync(dirname(join(path, name)), { recursive: true })
        rmSync(target, { recursive: true, force: true })
        if (content === null) continue
        if (typeof content === 'object' && 'symlink' in content) symlinkSync(content.symlink, target)
        else writeFileSync(target, content)
      }
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
      folders.delete(folder)
    },
  }
  if (commits.length > 0) await repository.commit(...commits)
  return repository
}

function importCommand(
  spec: CommitSpec,
  branch: string,
  from: readonly string[],
  count: number,
): (string | Uint8Array)[] {
  const milliseconds = spec.date === undefined ? Date.UTC(2024, 0, count, 12) : Date.parse(spec.date)
  const who = `${Math.floor(milliseconds / 1000)} +0000\n`
  const message = Buffer.from(spec.message ?? `commit ${count}`)
  return [
    `commit refs/heads/${branch}\n`,
    `author A U Thor <author@example.com> ${who}`,
    `committer C O Mitter <committer@example.com> ${who}`,
    `data ${message.length}\n`,
    message,
    '\n',
    ...from,
    ...(spec.merges ?? []).map((name) => `merge refs/heads/${name}\n`),
    ...Object.entries(spec.files ?? {}).flatMap(([path, file]) => fileCommand(quoted(path), file)),
    '\n',
    ...(spec.tags ?? []).map((tag) => `reset refs/tags/${tag}\nfrom refs/heads/${branch}\n\n`),
  ]
}

function fileCommand(path: Uint8Array, file: CommittedFile): (string | Uint8Array)[] {
  if (file === null) return ['D ', path, '\n']
  if (typeof file === 'object' && 'submodule' in file) return [`M 160000 ${file.submodule} `, path, '\n']
  const [mode, content] =
    typeof file === 'string' || file instanceof Uint8Array
      ? ['100644', file]
      : 'symlink' in file
        ? ['120000', file.symlink]
        : ['100755', file.executable]
  const bytes = bytesOf(content)
  return [`M ${mode} inline `, path, `\ndata ${bytes.length}\n`, bytes, '\n']
}

/** A path as fast-import reads any bytes: quoted, with octal escapes. */
function quoted(path: string): Uint8Array {
  const octal = [...encodePath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
  return Buffer.from(`"${octal.join('')}"`)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}
