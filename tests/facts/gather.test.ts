import { pathToFileURL } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { BLOB_READERS } from '../../src/blob-readers.ts'
import { createFactSource, memoryCache } from '../../src/facts/fact-source.ts'
import { gather, type Wanted } from '../../src/facts/gather.ts'
import { LEXICAL } from '../../src/facts/lexical/lexical-reader.ts'
import { openReaderThreads, type ReaderThreads } from '../../src/facts/reader-threads.ts'
import type { Entry, Tree } from '../../src/tree/tree.ts'
import { memoryTree } from '../support/memory-tree.ts'

const PROGRAM = pathToFileURL('src/read-worker.ts')

const tree = memoryTree({
  'package.json': '{"dependencies":{"zod":"4.0.0"}}',
  'copy/package.json': '{"dependencies":{"zod":"4.0.0"}}',
  'ci.yml': '# TODO: more\nimage: postgres:16\n',
  'STATUS.md': '# Status\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n',
  'a.bin': '\0',
  ...Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [`src/m${at}.py`, `def f${at}():\n    pass\n`.repeat(240)]),
  ),
})

/** All readers, of all files. */
const all: readonly Wanted[] = BLOB_READERS.map((reader) => ({ reader, entries: tree.entries() }))

async function notesWith(threads?: ReaderThreads): Promise<ReadonlyMap<string, string>> {
  const store = new Map<string, string>()
  await gather(tree, all, store, threads)
  threads?.close()
  return store
}

describe('notes of many blobs', () => {
  test('are taken for all readers in one stream that has each blob once, and never again', async () => {
    const streams: string[][] = []
    const counted: Pick<Tree, 'readAll'> = {
      async *readAll(entries: Iterable<Entry>, limit) {
        const asked = [...entries]
        streams.push(asked.map(({ oid }) => oid))
        yield* tree.readAll(asked, limit)
      },
    }
    const store = new Map<string, string>()
    await gather(counted, all, store)
    const [oids = []] = streams
    expect(new Set(oids).size).toBe(oids.length)
    expect([...store.values()].filter((note) => note.includes('"zod"'))).toHaveLength(2)
    await gather(counted, all, store)
    expect(streams).toHaveLength(1)
  })

  test('are the same where threads take them', async () => {
    const threads = openReaderThreads(PROGRAM, 2)
    const read = vi.spyOn(threads, 'read')
    expect(await notesWith(threads)).toEqual(await notesWith())
    expect(read).toHaveBeenCalled()
  })

  test.each<[string, () => ReaderThreads]>([
    ['cannot start', () => openReaderThreads(pathToFileURL('src/no-such-worker.ts'), 1)],
    [
      'were ended',
      () => {
        const threads = openReaderThreads(PROGRAM, 1)
        threads.close()
        return threads
      },
    ],
  ])('that threads which %s leave out are taken when they are asked for', async (_, open) => {
    expect((await notesWith(open())).size).toBeLessThan((await notesWith()).size)
    const counts = await createFactSource(tree, memoryCache()).lexical(tree.entries())
    const at = (path: string) => counts[tree.entries().findIndex((entry) => entry.path === path)]
    expect([at('src/m7.py')?.code, at('ci.yml')?.markers.TODO, at('a.bin')]).toEqual([480, 1, null])
  })
})

test('the note of a reader is of one line, and says all that was counted', () => {
  const note = LEXICAL.read('a.py', new TextEncoder().encode('# TODO\nx = 1\n\n'))
  expect(note).toBe('1,1,1,1,0,0,0,0,0,0,0,Python')
})
