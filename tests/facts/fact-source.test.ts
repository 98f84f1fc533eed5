import { expect, test } from 'vitest'
import { createFactSource, type FactCache, memoryCache } from '../../src/facts/fact-source.ts'
import type { Entry, Tree } from '../../src/tree/tree.ts'
import { memoryTree } from '../support/memory-tree.ts'

/** A tree that counts what is read from it. */
function counted(files: Parameters<typeof memoryTree>[0]): { tree: Tree; reads: string[] } {
  const inner = memoryTree(files)
  const reads: string[] = []
  const read = (entry: Entry) => {
    reads.push(entry.path)
    return inner.read(entry)
  }
  return { tree: { ...inner, read }, reads }
}

function entryOf(tree: Tree, path: string): Entry {
  const entry = tree.entry(path)
  if (!entry) throw new Error(`no ${path}`)
  return entry
}

test('a blob is read once, whatever its paths and however many ask', async () => {
  const { tree, reads } = counted({ 'a.py': 'x = 1\n', 'b.py': 'x = 1\n' })
  const facts = createFactSource(tree)
  const all = await Promise.all([
    facts.syntax(entryOf(tree, 'a.py')),
    facts.syntax(entryOf(tree, 'b.py')),
    facts.syntax(entryOf(tree, 'a.py')),
  ])
  expect(new Set(all).size).toBe(1)
  await facts.syntax(entryOf(tree, 'b.py'))
  expect(reads).toEqual(['a.py'])
})

test('the same bytes under another language, or in a place that means something, are other facts', async () => {
  const source = 'export function GET() {}\n'
  const { tree } = counted({
    'a.ts': source,
    'a.js': source,
    'app/x/route.ts': source,
    'app/y/route.ts': source,
    'test_a.py': 'def test_a(): pass\n',
    'a.py': 'def test_a(): pass\n',
  })
  const facts = createFactSource(tree)
  const routes = async (path: string) => {
    const found = await facts.syntax(entryOf(tree, path))
    return found && 'routes' in found ? found.routes.map((one) => one.path) : undefined
  }
  expect(await Promise.all(['a.ts', 'app/x/route.ts', 'app/y/route.ts'].map(routes))).toEqual([[], ['/x'], ['/y']])
  expect(await facts.syntax(entryOf(tree, 'a.js'))).toMatchObject({ language: 'javascript' })
  expect(await facts.syntax(entryOf(tree, 'a.py'))).toMatchObject({ tests: [] })
  expect(await facts.syntax(entryOf(tree, 'test_a.py'))).toMatchObject({ tests: [{ name: 'test_a' }] })
})

test('what a cache holds is not read again, and what was read is put there', async () => {
  const cache: FactCache = memoryCache()
  const files = { 'a.py': 'x = 1\n' }
  const first = counted(files)
  const facts = createFactSource(first.tree, cache)
  const before = [await facts.blob(entryOf(first.tree, 'a.py')), await facts.syntax(entryOf(first.tree, 'a.py'))]
  const second = counted(files)
  const again = createFactSource(second.tree, cache)
  expect([await again.blob(entryOf(second.tree, 'a.py')), await again.syntax(entryOf(second.tree, 'a.py'))]).toEqual(
    before,
  )
  expect(second.reads).toEqual([])
})

test('a text that is too tangled is not tried again', async () => {
  const { tree, reads } = counted({ 'A.java': '{[('.repeat(10_000) })
  const cache = memoryCache()
  expect(await createFactSource(tree, cache).syntax(entryOf(tree, 'A.java'))).toBeUndefined()
  expect(await createFactSource(tree, cache).syntax(entryOf(tree, 'A.java'))).toBeUndefined()
  expect(reads).toEqual(['A.java'])
})

test('what cannot be read says why, and is asked for again', async () => {
  const missing = { why: 'blob-missing', detail: 'partial clone', mend: 'git fetch' } as const
  const { tree, reads } = counted({ 'a.py': missing })
  const facts = createFactSource(tree)
  expect(await facts.syntax(entryOf(tree, 'a.py'))).toEqual(missing)
  expect(await facts.blob(entryOf(tree, 'a.py'))).toEqual(missing)
  await facts.syntax(entryOf(tree, 'a.py'))
  expect(reads.length).toBe(3)
})

test('a link, a submodule, a language without an analyser and a large file have no syntax', async () => {
  const { tree, reads } = counted({
    'a.py': { symlink: 'b.py' },
    'm.py': { submodule: 'f'.repeat(40) },
    'a.md': '# a',
    'big.py': `x = 1\n${'#'.repeat(1_000_000)}`,
  })
  const facts = createFactSource(tree)
  for (const path of ['a.py', 'm.py', 'a.md', 'big.py']) expect(await facts.syntax(entryOf(tree, path))).toBeUndefined()
  expect(reads).toEqual([])
})

test('an error while reading reaches who asked, and the next one asks anew', async () => {
  const { tree } = counted({ 'a.py': 'x = 1\n' })
  let fails = true
  const facts = createFactSource({
    ...tree,
    read: async (entry) => {
      if (fails) throw new Error('git died')
      return tree.read(entry)
    },
  })
  await expect(facts.syntax(entryOf(tree, 'a.py'))).rejects.toThrow('git died')
  fails = false
  expect(await facts.syntax(entryOf(tree, 'a.py'))).toMatchObject({ language: 'python' })
})
