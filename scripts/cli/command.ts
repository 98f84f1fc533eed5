import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UserError } from '../../src/errors.ts'
import { nearest } from './nearest.ts'
import { COMMON, type Option } from './options.ts'
import type { Terminal } from './terminal.ts'

/** 0 done, 1 a gate failed, 2 usage or configuration, 3 something could not be read, 70 a bug. */
export type Exit = 0 | 1 | 2 | 3 | 70

type Options = Readonly<Record<string, Option>>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values']

interface Definition<O extends Options> {
  /** As it is typed: '' for the main job, 'export claims' for two words. */
  readonly name: string
  readonly about: string
  /** What stands after the name and is no option, as in 'ID | FILE:LINE'. */
  readonly operand?: string
  /** How many operands there are where one is named. Default: one. */
  readonly operands?: { readonly least: number; readonly most: number }
  readonly options: O
  readonly examples: readonly string[]
  readonly run: (input: {
    readonly values: Values<O>
    readonly operands: readonly string[]
    readonly terminal: Terminal
  }) => Promise<Exit>
}

/** A command with its options' types folded away, so that commands of all kinds fit one registry. */
export interface Command {
  readonly name: string
  readonly about: string
  /** `asbuilt diff <A B> [options]` */
  readonly usage: string
  /** What the help says of each option, in order, those that every command has first. */
  readonly options: readonly { readonly call: string; readonly about: string }[]
  readonly examples: readonly string[]
  readonly help: string
  /** @throws UserError for an unknown option, a missing value, a choice that is none, an operand too many or too few. */
  readonly run: (words: readonly string[], terminal: (quiet: boolean) => Terminal) => Promise<Exit>
}

export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  const options = { ...COMMON, ...definition.options }
  const { name, about, examples } = definition
  const printed = { name, about, usage: usageOf(definition), options: printedOptions(options), examples }
  const help = helpText(printed)
  return {
    ...printed,
    help,
    async run(words, open) {
      const { values, operands } = parseWords(definition, options, words)
      const terminal = open(values.quiet === true)
      if (values.help === true) {
        terminal.print(help)
        return 0
      }
      const { least, most } = operandsOf(definition)
      if (operands.length < least || operands.length > most) throw wrongOperands(definition, operands)
      // parseWords has checked names, types and choices against these very options.
      return definition.run({ values: values as Values<O>, operands, terminal })
    },
  }
}

function parseWords(definition: Definition<Options>, options: Options, words: readonly string[]) {
  const config = {
    args: [...words],
    options: { ...options },
    allowPositionals: true,
    strict: false,
    tokens: true,
  } satisfies ParseArgsConfig
  const { values, positionals, tokens } = parseArgs(config)
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw unknownOption(definition, token.rawName, Object.keys(options))
    const bad = badValue(option, token.value)
    if (bad) throw new UserError(`${token.rawName} ${bad}`, helpHint(definition))
    if (
      !option.multiple &&
      tokens.some((other) => other.kind === 'option' && other.name === token.name && other.index > token.index)
    )
      throw new UserError(`${token.rawName} is given twice`, `give it once; ${helpHint(definition)}`)
  }
  return { values, operands: positionals }
}

function badValue(option: Option, value: string | undefined): string | undefined {
  if (option.type === 'boolean') return value === undefined ? undefined : 'takes no value'
  const wanted = option.choices?.join(', ') ?? option.hint ?? 'a value'
  if (value === undefined || value === '') return `needs a value: ${wanted}`
  if (option.choices && !option.choices.includes(value)) return `cannot be "${value}": ${wanted}`
  return undefined
}

function unknownOption(definition: Definition<Options>, raw: string, known: readonly string[]): UserError {
  const near = nearest(raw.replace(/^-+/, ''), known)
  return new UserError(`unknown option ${raw}`, `${near ? `did you mean --${near}? ` : ''}${helpHint(definition)}`)
}

function operandsOf({ operand, operands }: Definition<Options>): { readonly least: number; readonly most: number } {
  return operands ?? (operand === undefined ? { least: 0, most: 0 } : { least: 1, most: 1 })
}

function wrongOperands(
  { name, operand, operands: wanted }: Definition<Options>,
  operands: readonly string[],
): UserError {
  const call = commandLine(name)
  if (operand === undefined) return new UserError(`${call} takes no "${operands[0]}"`, `see ${call} --help`)
  return new UserError(
    wanted
      ? `${call} wants ${operand}, not ${operands.length} of them`
      : `${call} needs one ${operand}, not ${operands.length}`,
    `see ${call} --help`,
  )
}

function commandLine(name: string): string {
  return ['asbuilt', name].filter(Boolean).join(' ')
}

function helpHint({ name }: Definition<Options>): string {
  return `see ${commandLine(name)} --help`
}

function usageOf(definition: Definition<Options>): string {
  const { name, operand } = definition
  const [open, close] = operandsOf(definition).least > 0 ? ['<', '>'] : ['[', ']']
  return `${commandLine(name)}${operand ? ` ${open}${operand}${close}` : ''} [options]`
}

function printedOptions(options: Options): Command['options'] {
  return Object.entries(options).map(([key, { choices, hint, about }]) => {
    const value = choices?.join('|') ?? hint
    return { call: `--${key}${value ? ` ${value}` : ''}`, about }
  })
}

function helpText({ about, usage, options, examples }: Omit<Command, 'help' | 'run'>): string {
  const width = Math.max(...options.map(({ call }) => call.length))
  return [
    about,
    '',
    `Usage: ${usage}`,
    '',
    'Options:',
    ...options.map(({ call, about: meaning }) => `  ${call.padEnd(width)}  ${meaning}`),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`),
  ].join('\n')
}
