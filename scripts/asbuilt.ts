import { UserError } from '../src/errors.ts'
import type { Command, Exit } from './cli/command.ts'
import { nearest } from './cli/nearest.ts'
import { packageVersion } from './cli/package-root.ts'
import { openTerminal, type Streams, visible } from './cli/terminal.ts'
import { commands } from './commands/index.ts'

/** Runs one command line and says how it ended. Everything that goes wrong is caught here, and only here. */
export async function main(words: readonly string[], streams: Streams): Promise<Exit> {
  const open = (quiet: boolean) => openTerminal(streams, quiet)
  try {
    const [first] = words
    if (first === '--version' || first === '-V') open(false).print(packageVersion())
    else if (words.length === 1 && (first === '--help' || first === '-h' || first === 'help'))
      open(false).print(await overview())
    else {
      const { load, rest } = chosen(words)
      return await (await load()).run(rest, open)
    }
    return 0
  } catch (error) {
    const terminal = open(false)
    if (isForPeople(error)) {
      const place =
        error.at && !error.message.includes(error.at.file)
          ? `${error.at.file}${error.at.line ? `:${error.at.line}` : ''}: `
          : ''
      terminal.warn(`asbuilt: ${shown(place + error.message)}\n  ${shown(error.hint)}`)
      return error.exit
    }
    terminal.warn(bugReport(error, words))
    return 70
  }
}

/** Runs the command line of this process. */
export async function start(): Promise<void> {
  // A reader that has seen enough (head, less) closes the pipe: that is no error of ours.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr, env: process.env })
}

/** The command that the first words name, most words first; the main job where they name none. */
function chosen(words: readonly string[]): { load: () => Promise<Command>; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const load = commands.get(words.slice(0, length).join(' '))
    if (load && words.length >= length) return { load, rest: words.slice(length) }
  }
  const [first] = words
  const main = commands.get('')
  if (!main) throw new Error('the registry of commands has no main job')
  if (first === undefined || first.startsWith('-')) return { load: main, rest: words }
  const names = [...commands.keys()].filter(Boolean)
  const near =
    names.find((name) => name.startsWith(`${first} `)) ??
    nearest(words.slice(0, 2).join(' '), names) ??
    nearest(first, names)
  throw new UserError(`unknown command "${first}"`, near ? `did you mean "asbuilt ${near}"?` : 'see asbuilt --help')
}

async function overview(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()))
  const width = Math.max(...all.map(({ name }) => name.length))
  const list = all.filter(({ name }) => name !== '').map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`)
  const [main] = all
  return [
    main?.help ?? '',
    '',
    'Commands:',
    ...list,
    '',
    'Each has its own --help. Exit codes: 0 done, 1 a gate failed,',
    '2 usage or configuration, 3 something could not be read, 70 a bug.',
  ].join('\n')
}

/** By its name: the compiled pages hold a copy of the class. */
function isForPeople(error: unknown): error is UserError {
  return error instanceof UserError || (error instanceof Error && error.name === 'UserError' && 'hint' in error)
}

/** Line by line, so that a list of mistakes stays a list, and nothing in a name of a file moves the cursor. */
function shown(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

function bugReport(error: unknown, words: readonly string[]): string {
  return [
    'asbuilt: this is a bug in asbuilt, not in your repository. Please report it with these lines:',
    `  asbuilt ${packageVersion()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `  asbuilt ${words.map((word) => (/\s/.test(word) ? JSON.stringify(word) : word)).join(' ')}`,
    ...(error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n').map((line) => `  ${line}`),
  ].join('\n')
}
