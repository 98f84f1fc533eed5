import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { UserError } from '../errors.ts'

/** Git processes that one repository may have at work at the same time, besides the long-lived one. */
const MOST_AT_ONCE = 4

/** A git command that did not end well. */
export class GitFailure extends Error {
  readonly code: number | null

  constructor(command: string, code: number | null, stderr: string) {
    super(`git ${command} ended with ${code ?? 'a signal'}: ${printable(stderr)}`)
    this.name = 'GitFailure'
    this.code = code
  }
}

interface RunOptions {
  readonly input?: string | Uint8Array
  /** Folder of the work tree, for the commands that look at one. The person's own ignore rules count there. */
  readonly workTree?: string
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>

/** The one door to git: every process of asbuilt that is not Node is started here, in one repository, without a shell. */
export interface Git {
  /** Absolute path of the git directory. */
  readonly dir: string
  /**
   * @returns what the command prints
   * @throws GitFailure where it ends with another code than 0; UserError where there is no git to start
   */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer>
  /** Starts a command to talk with. The caller reads its stdout, ends its stdin and handles its error event. */
  start(args: readonly string[]): GitProcess
}

export function createGit(dir: string): Git {
  const start = (args: readonly string[], workTree?: string): GitProcess => {
    const process = spawn(
      'git',
      [...SAFE, `--git-dir=${dir}`, ...(workTree === undefined ? [] : [`--work-tree=${workTree}`]), ...args],
      {
        cwd: workTree ?? dir,
        env: environment(workTree === undefined),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      },
    )
    // A command that ends before it has read everything says why in its exit code.
    process.stdin.on('error', () => {})
    return process
  }
  const waiting: (() => void)[] = []
  let running = 0
  return {
    dir,
    start: (args) => start(args),
    async run(args, options = {}) {
      if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
      running++
      try {
        return await collect(start(args, options.workTree), args[0] ?? '', options.input)
      } finally {
        running--
        waiting.shift()?.()
      }
    },
  }
}

/** The mistake that a person can mend where git itself cannot be started, else the error as it is. */
export function startError(error: Error): Error {
  if (!('code' in error) || error.code !== 'ENOENT') return error
  return new UserError('git is not installed, or not on the PATH', 'Install git 2.25 or newer: https://git-scm.com', {
    exit: 3,
  })
}

/** One line without the control characters that a repository may have put into it. */
export function printable(text: string): string {
  return text
    .trim()
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 300)
}

function collect(process: GitProcess, command: string, input: string | Uint8Array = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    let err = ''
    process.on('error', (error) => reject(startError(error)))
    process.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    process.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 10_000) err += chunk.toString()
    })
    process.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(out)) : reject(new GitFailure(command, code, err)),
    )
    process.stdin.end(input)
  })
}

/** What a repository's own configuration could otherwise make git run, or fetch. */
const SAFE = [
  '--no-pager',
  ...['core.fsmonitor=', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'log.showSignature=false'].flatMap(
    (setting) => ['-c', setting],
  ),
]

function environment(withoutUserConfig: boolean): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_')))
  return {
    ...own,
    LC_ALL: 'C',
    // protocol.<name>.allow in a repository would win over protocol.allow; nothing wins over this list.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    ...(withoutUserConfig ? { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' } : {}),
  }
}
