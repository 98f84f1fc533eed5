/**
 * Writes the pages of the documentation that are printed from the code: the keys of a configuration from its schema,
 * the commands from their definitions. `node scripts/reference.ts`; a test holds them to both.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Project } from '../src/schema/project.ts'
import { commands } from './commands/index.ts'

const FOLDER = join(import.meta.dirname, '../src/docs')

/** The Markdown of each printed page by the name of its file. */
export async function printedPages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['reference.md', configurationPage()],
    ['commands.md', await commandsPage()],
  ])
}

function configurationPage(): string {
  const keys = Object.entries(schemaOf(Project.shape)).map(([key, schema]) => {
    const rows = rowsOf(schema)
    const table =
      rows.length > 0
        ? ['', '| key | value | meaning |', '| --- | --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)]
        : []
    return [`## \`${key}\``, '', `${sentence(schema.description ?? '')} ${sentence(typeOf(schema))}`, ...table].join(
      '\n',
    )
  })
  return `${[
    '# All keys',
    'Every key that `asbuilt.yaml`, or a file of `content/projects`, may have: printed from the schema that checks it. All of them may be left out at the top; below a key, **bold** ones are needed. [Configuration](configuration.md) explains them by what you want to do; the schema itself, for editors, is `public/schema/project.v1.json` of the package.',
    ...keys,
  ].join('\n\n')}\n`
}

/** What this page reads of a JSON schema. */
const Node = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return Node.optional()
  },
  get properties() {
    return z.record(z.string(), Node).optional()
  },
})
type Node = z.infer<typeof Node>

function schemaOf(shape: typeof Project.shape): Readonly<Record<string, Node>> {
  return Node.parse(z.toJSONSchema(z.strictObject(shape), { io: 'input' })).properties ?? {}
}

/** The keys below a schema, as `criteria[].label`, each with its type and meaning. */
function rowsOf(schema: Node, before = ''): readonly (readonly [string, string, string])[] {
  const inner = schema.type === 'array' ? schema.items : schema
  return Object.entries(inner?.properties ?? {}).flatMap(([key, value]) => {
    const name = `${before}${key}`
    const needed = inner?.required?.includes(key) ? `**\`${name}\`**` : `\`${name}\``
    const below = `${name}${value.type === 'array' ? '[]' : ''}.`
    return [[needed, typeOf(value), value.description ?? ''] as const, ...rowsOf(value, below)]
  })
}

function typeOf({ type, enum: choices, format, pattern, items }: Node): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ')
  if (format === 'date') return 'a date, `YYYY-MM-DD`'
  if (format === 'uri') return 'an address'
  if (pattern?.includes('0-9a-f')) return '`#rrggbb`'
  switch (type) {
    case 'array':
      return items?.type === 'object' ? 'a list of entries' : 'a list of texts'
    case 'object':
      return 'an entry'
    case 'boolean':
      return '`true` or `false`'
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number'
    default:
      return 'text'
  }
}

async function commandsPage(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()))
  const common = all[0]?.options.filter(({ call }) =>
    all.every(({ options }) => options.some((one) => one.call === call)),
  )
  const sections = all.map(({ name, about, usage, options, examples }) =>
    [
      `## \`${name === '' ? 'asbuilt' : `asbuilt ${name}`}\``,
      about,
      `Usage: \`${usage}\``,
      optionTable(options.filter(({ call }) => !common?.some((one) => one.call === call))),
      `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return `${[
    '# Commands',
    'Every command with its options: printed from the definitions that the program itself reads. Results go to the standard output, progress and warnings to the standard error.',
    'Exit codes: `0` done, `1` a gate is not passed, `2` usage or configuration, `3` a repository or document cannot be read, `70` a bug.',
    'Every command has these:',
    optionTable(common ?? []),
    ...sections,
  ].join('\n\n')}\n`
}

function optionTable(options: readonly { readonly call: string; readonly about: string }[]): string {
  if (options.length === 0) return ''
  const rows = options.map(({ call, about }) => `| \`${call.replaceAll('|', '\\|')}\` | ${sentence(about)} |`)
  return ['| option | meaning |', '| --- | --- |', ...rows].join('\n')
}

/** With a capital letter and a full stop. */
function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`
}

if (import.meta.main) for (const [file, text] of await printedPages()) writeFileSync(join(FOLDER, file), text)
