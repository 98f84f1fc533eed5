import { expect, test } from 'vitest'
import { openTerminal, type Terminal, visible } from '../../scripts/cli/terminal.ts'

function terminal(
  isTTY: boolean,
  quiet = false,
  env: Record<string, string> = {},
): { out: string[]; err: string[]; terminal: Terminal } {
  const [out, err]: [string[], string[]] = [[], []]
  const stream = (into: string[]) => ({
    write: (text: string | Uint8Array) => into.push(String(text)) > 0,
    isTTY,
    columns: 40,
  })
  return { out, err, terminal: openTerminal({ out: stream(out), err: stream(err), env }, quiet) }
}

const EVENT = { stage: 'judge', done: 1234, total: 1234, label: 'docs/a-long-name-of-a-document/STATUS.md' }

test('on a terminal one line moves, is cut to its width, and goes away before anything is printed', () => {
  const { out, err, terminal: shown } = terminal(true)
  shown.progress(EVENT)
  expect(err.join('')).toBe('\r\u001b[Kjudge  1,234 of 1,234 (100 %)  docs/a-…')
  shown.print('done')
  expect(err.at(-1)).toBe('\r\u001b[K')
  expect(out).toEqual(['done\n'])
})

test('a pipe gets plain lines, --quiet nothing but warnings', () => {
  const piped = terminal(false)
  piped.terminal.progress(EVENT)
  piped.terminal.say('v1: 3 claims')
  expect(piped.err).toEqual(['v1: 3 claims\n'])
  expect(piped.terminal.paint.red('x')).toBe('x')
  const quiet = terminal(true, true)
  quiet.terminal.progress(EVENT)
  quiet.terminal.say('v1: 3 claims')
  quiet.terminal.warn('shallow')
  expect(quiet.err).toEqual(['shallow\n'])
})

test('NO_COLOR is heard', () => {
  expect(terminal(true).terminal.paint.red('x')).toBe('\u001b[31mx\u001b[39m')
  expect(terminal(true, false, { NO_COLOR: '1' }).terminal.paint.red('x')).toBe('x')
})

test('nothing that a repository writes moves the cursor or turns the text around', () => {
  expect(visible('a\u001b[2Jb\r\nc\u202ed\u0007')).toBe('a\\u001b[2Jb\\u000d⏎c\\u202ed\\u0007')
  expect(visible('grüße ✅ 状态')).toBe('grüße ✅ 状态')
})
