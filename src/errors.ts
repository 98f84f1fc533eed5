/** Where a mistake is: a file, and a line in it where that is known. */
export interface Place {
  readonly file: string
  readonly line?: number
}

/** The exit codes that a UserError may choose: a usage or configuration mistake, or something that cannot be read. */
export type ExitCode = 2 | 3

/** The one error that a person is meant to read: what happened, what to do, and where. */
export class UserError extends Error {
  readonly hint: string
  readonly at: Place | undefined
  readonly exit: ExitCode

  constructor(message: string, hint: string, options: { at?: Place; exit?: ExitCode } = {}) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
    this.at = options.at
    this.exit = options.exit ?? 2
  }
}
