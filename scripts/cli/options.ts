/** An option of a command, in the shape that node:util's parseArgs takes, with what the help says about it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly short?: string
  /** What stands for the value in the help. */
  readonly hint?: string
  readonly choices?: readonly string[]
  readonly about: string
}

/** Options that every command has. */
export const COMMON = {
  help: { type: 'boolean', short: 'h', about: 'show this text' },
  quiet: { type: 'boolean', short: 'q', about: 'print nothing but results and errors' },
} as const satisfies Record<string, Option>

/** One state of a repository, and which of its documents. */
export const STATE = {
  repo: {
    type: 'string',
    hint: 'PATH',
    about: 'a work tree or a bare repository (default: the one around this folder)',
  },
  ref: { type: 'string', hint: 'REV', multiple: true, about: 'a tag, branch or commit; may be repeated' },
  worktree: { type: 'boolean', about: 'what lies on disk, changes that are not committed included' },
  document: {
    type: 'string',
    hint: 'PATH-OR-GLOB',
    multiple: true,
    about: 'a status document; may be repeated (default: found)',
  },
} as const satisfies Record<string, Option>

/** The same, and many states of it. */
export const SELECTION = {
  ...STATE,
  releases: { type: 'string', hint: 'GLOB', about: 'all tags that match, for example "v*"' },
} as const satisfies Record<string, Option>

/** Where snapshots are kept. */
export const STORE = {
  content: {
    type: 'string',
    hint: 'DIR',
    about: 'where snapshots are kept (default: DIR/content with --out, else content)',
  },
} as const satisfies Record<string, Option>

/** Which of the kept snapshots. */
export const KEPT = {
  content: { type: 'string', hint: 'DIR', about: 'where snapshots are kept (default: content)' },
  project: { type: 'string', hint: 'NAME', about: 'which project, where there are several' },
} as const satisfies Record<string, Option>

export const REPORT = {
  format: { type: 'string', choices: ['text', 'markdown', 'json'], about: 'default: text' },
} as const satisfies Record<string, Option>

export const COLLECT = {
  'no-cache': { type: 'boolean', about: 'compute every fact anew, and keep none for the next run' },
  replace: { type: 'boolean', about: 'write anew what other rules, or another configuration, collected' },
} as const satisfies Record<string, Option>

/** How the site is made. */
export const SITE = {
  out: { type: 'string', hint: 'DIR', about: 'where the site goes (default: site)' },
  base: { type: 'string', hint: '/PATH/', about: 'the path that the site will be served under (default: /)' },
  site: { type: 'string', hint: 'URL', about: 'the address that the site will have, for feeds, cards and badges' },
  font: {
    type: 'string',
    hint: 'FILE',
    multiple: true,
    about: 'a face for letters in PNGs that our own has not; may be repeated',
  },
} as const satisfies Record<string, Option>

export const JSON_OUTPUT = { json: { type: 'boolean', about: 'print the result as JSON' } } as const satisfies Record<
  string,
  Option
>
