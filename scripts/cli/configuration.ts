import { isAlias, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import * as z from 'zod'
import { UserError } from '../../src/errors.ts'
import { Project } from '../../src/schema/project.ts'
import { nearest } from './nearest.ts'

/** A configuration larger than this is a mistake or an attack. */
const LARGEST = 1024 * 1024

const MOST_ALIASES = 20

interface Mistake {
  readonly line: number
  readonly text: string
}

/**
 * Reads an `asbuilt.yaml`, or a file of `content/projects`. It is data: nothing in it is run or loaded.
 * @param file the name that mistakes are reported under.
 * @throws UserError that names every mistake with its line and what was expected there.
 */
export function readConfiguration(file: string, text: string): Project {
  if (text.length > LARGEST)
    throw new UserError(`${file} is too large for a configuration`, 'it may have 1 MB', { at: { file } })
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  })
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (document.errors.length > 0)
    throw refuse(
      file,
      document.errors.map((error) => ({ line: lineAt(error.pos[0]), text: firstLine(error.message) })),
    )
  const value = toValue(document)
  if (value === undefined)
    throw refuse(file, [{ line: 1, text: 'aliases (*name) that lead nowhere, or too many of them' }])
  const result = Project.safeParse(value)
  if (result.success) return result.data
  const mistakes = result.error.issues.flatMap((issue): Mistake[] => {
    if (issue.code !== 'unrecognized_keys') {
      const node = nodeAt(document.contents, issue.path)
      return [
        {
          line: lineAt(node?.range?.[0] ?? 0),
          text: `${keyPath(issue.path)}: ${expectation(issue.message)}`,
        },
      ]
    }
    const known = keysAt(Project, issue.path)
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      const expected = near ? `did you mean "${near}"?` : `expected one of ${known.join(', ')}`
      return {
        line: lineAt(keyOffset(nodeAt(document.contents, issue.path), key)),
        text: `unknown key "${key}": ${expected}`,
      }
    })
  })
  throw refuse(file, mistakes)
}

/** Undefined stands for an alias that leads nowhere, or for aliases of aliases that would fill the memory. */
function toValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {}
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

function refuse(file: string, mistakes: readonly Mistake[]): UserError {
  const sorted = mistakes.toSorted((a, b) => a.line - b.line)
  const [first] = sorted
  const list = sorted.map(({ line, text }) => `  ${file}:${line}: ${text}`).join('\n')
  const count = sorted.length === 1 ? 'a mistake' : `${sorted.length} mistakes`
  return new UserError(
    `${file} has ${count}\n${list}`,
    'every key is described in public/schema/project.json; "asbuilt init" writes a commented example',
    { at: { file, ...(first ? { line: first.line } : {}) } },
  )
}

type Steps = readonly PropertyKey[]

/** The deepest node on the way to a value: a missing value is reported at what should hold it. */
function nodeAt(root: Node | null, steps: Steps): Node | null {
  let node: Node | null = root
  for (const step of steps) {
    const next: unknown =
      node && 'get' in node ? node.get(typeof step === 'symbol' ? String(step) : step, true) : undefined
    if (!isNode(next)) break
    node = next
  }
  return node
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && !isAlias(value)
}

function keyOffset(node: Node | null, key: string): number {
  const pair = isMap(node)
    ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    : undefined
  return (isScalar(pair?.key) ? pair.key.range?.[0] : node?.range?.[0]) ?? 0
}

function keysAt(schema: unknown, steps: Steps): string[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const [step, ...rest] = steps
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest)
  if (!(inner instanceof z.ZodObject)) return []
  return step === undefined ? Object.keys(inner.shape) : keysAt(inner.shape[String(step)], rest)
}

function keyPath(steps: Steps): string {
  if (steps.length === 0) return 'the file'
  return steps
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')
}

function expectation(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/received undefined$/, 'but it is missing')
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
