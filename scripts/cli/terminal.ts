import type { Progress } from '../../src/pipeline.ts'
import { formatOf } from '../../src/views/format.ts'

/** The two streams of a process, and whether a person looks at them. */
export interface Streams {
  readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>
  readonly err: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What a command may say: results to standard output, everything else to standard error. */
export interface Terminal {
  /** A result. */
  print(text: string): void
  /** A line for the person who waits; nothing with --quiet. */
  say(text: string): void
  /** Something that the person must know, also with --quiet. */
  warn(text: string): void
  /** What is being done and how much is left: one line that moves on a terminal, nothing in a pipe or with --quiet. */
  readonly progress: Progress
  /** Takes the moving line away. */
  clear(): void
  readonly paint: Paint
}

export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
}

const SHOWN_EVERY = 80
const { number } = formatOf('en')

export function openTerminal({ out, err, env }: Streams, quiet: boolean): Terminal {
  const moving = Boolean(err.isTTY) && !quiet && env.TERM !== 'dumb'
  let shown = false
  let last = 0
  const clear = () => {
    if (shown) err.write('\r\u001b[K')
    shown = false
  }
  const line = (stream: Streams['out'], text: string) => {
    clear()
    stream.write(`${text}\n`)
  }
  return {
    print: (text) => line(out, text),
    say: (text) => {
      if (!quiet) line(err, text)
    },
    warn: (text) => line(err, text),
    progress: (event) => {
      const now = performance.now()
      if (!moving || (now - last < SHOWN_EVERY && event.done < event.total)) return
      last = now
      err.write(`\r\u001b[K${progressLine(event, err.columns || 80)}`)
      shown = true
    },
    clear,
    paint: painter(Boolean(out.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'),
  }
}

/** "judge  320 of 1,295 (25 %)  docs/STATUS.md", cut to the width of the terminal. */
function progressLine({ stage, done, total, label }: Parameters<Progress>[0], width: number): string {
  const share = total > 0 ? ` (${Math.floor((done / total) * 100)} %)` : ''
  const text = `${stage}  ${number(done)} of ${number(total)}${share}  ${visible(label ?? '')}`.trimEnd()
  return text.length < width ? text : `${text.slice(0, Math.max(0, width - 2))}…`
}

/** Names of files and sentences of a repository may hold escape sequences: show them, never obey them. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this replaces
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return character === '\n' ? '⏎' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function painter(coloured: boolean): Paint {
  const wrap = (code: number, end: number) => (text: string) =>
    coloured ? `\u001b[${code}m${text}\u001b[${end}m` : text
  return { bold: wrap(1, 22), dim: wrap(2, 22), red: wrap(31, 39), yellow: wrap(33, 39) }
}
