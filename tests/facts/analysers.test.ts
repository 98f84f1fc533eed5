import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { type Analysers, openAnalysers } from '../../src/facts/analysers.ts'
import { createFactSource, memoryCache } from '../../src/facts/fact-source.ts'
import type { SyntaxFacts } from '../../src/facts/facts.ts'
import { syntaxFacts } from '../../src/facts/syntax-facts.ts'
import { memoryTree } from '../support/memory-tree.ts'

const PROGRAM = pathToFileURL('src/facts/syntax-worker.ts')
const bytes = (text: string) => new TextEncoder().encode(text)
const source = (at: number) => `def f${at}(x):\n    return "a.b.c${at}"\n`

test('a thread finds what this one finds, of a part of a larger buffer too', async () => {
  const analysers = openAnalysers(PROGRAM, 1)
  const whole = bytes(`xx${source(1)}xx`)
  const [python, none] = await Promise.all([
    analysers.syntax('a.py', whole.subarray(2, -2), true),
    analysers.syntax('a.md', bytes('# a'), false),
  ])
  expect(python).toEqual(await syntaxFacts('a.py', bytes(source(1))))
  expect(none).toBeNull()
  expect(whole.length).toBeGreaterThan(4)
})

test('a thread that cannot start leaves its files to who asks', async () => {
  const analysers = openAnalysers(pathToFileURL('src/facts/no-such-worker.ts'), 1)
  expect(await Promise.all([0, 1].map((at) => analysers.syntax('a.py', bytes(source(at)), true)))).toEqual([
    undefined,
    undefined,
  ])
  expect(await analysers.syntax('a.py', bytes(source(2)), true)).toBeUndefined()
})

test('what is wanted comes before what is analysed ahead', async () => {
  const analysers = openAnalysers(PROGRAM, 1)
  const order: string[] = []
  const send = (name: string, wanted: boolean) =>
    analysers.syntax('a.py', bytes(source(1)), wanted).then(() => order.push(name))
  const ahead = Array.from({ length: 20 }, (_, at) => send(`ahead ${at}`, false))
  const wanted = Array.from({ length: 3 }, () => send('wanted', true))
  await Promise.all([...ahead, ...wanted])
  expect(order.lastIndexOf('wanted')).toBeLessThan(20)
})

test('threads that rest give their memory back, and start anew for what is asked later', async () => {
  const analysers = openAnalysers(PROGRAM, 1)
  const once = await analysers.syntax('a.py', bytes(source(1)), true)
  analysers.rest()
  expect(await analysers.syntax('a.py', bytes(source(1)), true)).toEqual(once)
  expect(once?.definitions).toHaveLength(1)
})

const files = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`m${at}.py`, source(at)]))

/** The facts of all files, asked for one after the other. */
async function ask(analysers?: Analysers) {
  const tree = memoryTree(files)
  const cache = memoryCache()
  const list = async () => tree.entries()
  const facts = createFactSource(
    tree,
    cache,
    analysers && { analysers, files: list, signal: new AbortController().signal },
  )
  const found = new Map<string, unknown>()
  for (const entry of tree.entries()) found.set(entry.path, await facts.syntax(entry))
  return found
}

test.each<[string, () => Analysers]>([
  ['analysed by threads', () => openAnalysers(PROGRAM, 2)],
  ['that every thread fails at', () => ({ atOnce: 2, syntax: async () => undefined, rest() {} })],
])('files %s have the facts that they have without threads', async (_, open) => {
  const analysers = open()
  const asked = vi.spyOn(analysers, 'syntax')
  expect(await ask(analysers)).toEqual(await ask())
  expect(asked).toHaveBeenCalled()
})

test('a long document has all files analysed before one is asked for', async () => {
  const tree = memoryTree(files)
  const analysers = openAnalysers(PROGRAM, 1)
  const asked = vi.spyOn(analysers, 'syntax')
  const signal = new AbortController().signal
  const facts = createFactSource(tree, memoryCache(), { analysers, files: async () => tree.entries(), signal })
  facts.readAhead()
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(120), 30_000)
  expect(asked.mock.calls.some(([, , wanted]) => wanted)).toBe(false)
})

test('a short document starts no thread', async () => {
  const tree = memoryTree(files)
  const asked = vi.fn(async (): Promise<SyntaxFacts | null | undefined> => undefined)
  const facts = createFactSource(tree, memoryCache(), {
    analysers: { atOnce: 2, syntax: asked, rest() {} },
    files: async () => tree.entries(),
    signal: new AbortController().signal,
  })
  for (const entry of tree.entries().slice(0, 20)) await facts.syntax(entry)
  expect(asked).not.toHaveBeenCalled()
})
