import { describe, expect, test } from 'vitest'
import { defineCommand } from '../../scripts/cli/command.ts'
import { openTerminal } from '../../scripts/cli/terminal.ts'
import { UserError } from '../../src/errors.ts'

const sail = defineCommand({
  name: 'sail',
  about: 'Sail somewhere.',
  operand: 'HARBOUR',
  options: {
    ref: { type: 'string', hint: 'REV', multiple: true, about: 'a revision' },
    format: { type: 'string', choices: ['json', 'csv'], about: 'how to print' },
    replace: { type: 'boolean', about: 'write anew' },
  },
  examples: ['asbuilt sail Husum'],
  async run({ values, operands, terminal }) {
    terminal.print(JSON.stringify({ ...values, operands }))
    return 0
  },
})

async function run(...words: string[]): Promise<string> {
  const printed: string[] = []
  const out = { write: (text: string | Uint8Array) => printed.push(String(text)) > 0, isTTY: false, columns: 80 }
  const code = await sail.run(words, (quiet) => openTerminal({ out, err: out, env: {} }, quiet))
  expect(code).toBe(0)
  return printed.join('')
}

describe('a command line', () => {
  test('takes repeated options, values after a space or an equals sign, and operands among them', async () => {
    const printed = await run('--ref', 'v1', 'Husum', '--ref=v2', '--format=csv', '--replace')
    expect(JSON.parse(printed)).toEqual({ ref: ['v1', 'v2'], format: 'csv', replace: true, operands: ['Husum'] })
  })

  test.each([
    [['--rfe', 'v1', 'Husum'], 'unknown option --rfe', 'did you mean --ref?'],
    [['--zzz', 'Husum'], 'unknown option --zzz', 'see asbuilt sail --help'],
    [['--constructor', 'Husum'], 'unknown option --constructor', 'see asbuilt sail --help'],
    [['Husum', '--ref'], '--ref needs a value: REV', 'see asbuilt sail --help'],
    [['Husum', '--format', 'xml'], '--format cannot be "xml": json, csv', 'see asbuilt sail --help'],
    [['Husum', '--format', 'csv', '--format', 'json'], '--format is given twice', 'give it once'],
    [['Husum', '--replace=yes'], '--replace takes no value', 'see asbuilt sail --help'],
    [['Husum', '--no-replace'], 'unknown option --no-replace', 'see asbuilt sail --help'],
    [[], 'asbuilt sail needs one HARBOUR, not 0', 'see asbuilt sail --help'],
    [['Husum', 'Tönning'], 'asbuilt sail needs one HARBOUR, not 2', 'see asbuilt sail --help'],
  ])('refuses %j and says what would be right', async (words, message, hint) => {
    const error = await run(...words).catch((reason: unknown) => reason)
    if (!(error instanceof UserError)) throw error
    expect(error.message).toBe(message)
    expect(error.hint).toContain(hint)
    expect(error.exit).toBe(2)
  })

  test('--help shows the options and an example, whatever else is asked', async () => {
    const printed = await run('--help')
    expect(printed).toContain('Usage: asbuilt sail <HARBOUR> [options]')
    expect(printed).toContain('--format json|csv')
    expect(printed).toContain('asbuilt sail Husum')
  })
})
