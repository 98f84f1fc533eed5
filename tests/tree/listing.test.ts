import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createListing } from '../../src/tree/listing.ts'
import { decodePath, encodePath } from '../../src/tree/path-bytes.ts'
import { comparePaths } from '../../src/tree/path-order.ts'
import { memoryTree } from '../support/memory-tree.ts'
import { type CommitSpec, temporaryRepository } from '../support/temporary-repository.ts'

const path = fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => bytes.filter((byte) => byte !== 0))

describe('paths', () => {
  test('any bytes survive decoding and encoding, and decode to well-formed text', () => {
    fc.assert(
      fc.property(path, (bytes) => {
        const text = decodePath(bytes)
        expect(() => encodeURIComponent(text)).not.toThrow()
        expect(encodePath(text)).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('valid UTF-8 decodes to itself, unless it uses the stand-ins', () => {
    expect(decodePath(Buffer.from('é🎉\n"'))).toBe('é🎉\n"')
    expect(decodePath(Buffer.from([0x61, 0xff]))).not.toBe(decodePath(Buffer.from('a\uefff')))
    expect(decodePath(Buffer.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa')
  })

  test('are ordered as git orders their bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })
})

describe('a listing', () => {
  const tree = memoryTree({
    'README.md': '# one',
    'src/a.ts': '',
    'src/deep/[id]/b.ts': '',
    'src/deep/c.py': '',
    'src-old/d.ts': '',
    '.github/workflows/ci.yml': '',
    link: { symlink: 'src' },
    vendor: { submodule: 'a'.repeat(40) },
    'we\nird\\name.md': '',
  })

  test('finds entries and folders', () => {
    expect(tree.entry('src/a.ts')?.path).toBe('src/a.ts')
    expect(tree.entry('src')).toBeUndefined()
    expect(tree.entry('src/A.ts')).toBeUndefined()
    for (const folder of ['', 'src', 'src/', 'src/deep', 'src/deep/[id]', '.github'])
      expect(tree.isFolder(folder)).toBe(true)
    for (const folder of ['sr', 'src/a.ts', 'link', 'vendor', 'zzz']) expect(tree.isFolder(folder)).toBe(false)
  })

  test('finds every entry of any set of paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 })), (paths) => {
        const made = memoryTree(Object.fromEntries(paths.map((name) => [name, ''])))
        for (const name of paths) expect(made.entry(name)?.path).toBe(name)
      }),
    )
  })

  test.each([
    [['**/*.ts'], ['src-old/d.ts', 'src/a.ts', 'src/deep/[id]/b.ts']],
    [
      ['/src/*.ts', './README.md'],
      ['README.md', 'src/a.ts'],
    ],
    [
      ['src/**', '!**/*.py'],
      ['src/a.ts', 'src/deep/[id]/b.ts'],
    ],
    [['**/*.{py,yml}'], ['.github/workflows/ci.yml', 'src/deep/c.py']],
    [['src/deep/\\[id\\]/*'], ['src/deep/[id]/b.ts']],
    [
      ['link', 'vendor', 'link/**'],
      ['link', 'vendor'],
    ],
    [['*.md'], ['README.md', 'we\nird\\name.md']],
    [['readme.md', '../**', 'nowhere/*'], []],
    [[], []],
  ])('matches %j', async (patterns, paths) => {
    expect(await tree.glob(patterns)).toEqual(paths)
  })

  test('of many trees at once is what it is of each alone', async () => {
    const known = new Map()
    const lists = [['a.ts', 'b.ts'], ['b.ts', 'c.md', 'd.ts'], ['b.ts'], [], ['a.ts', 'd.ts']]
    const entryAt = new Map(lists.flat().map((path) => [path, memoryTree({ [path]: '' }).entries()]))
    const found = await Promise.all(
      lists.map((paths) =>
        createListing(
          paths.flatMap((path) => entryAt.get(path) ?? []),
          known,
        ).glob(['**/*.ts']),
      ),
    )
    expect(found).toEqual(lists.map((paths) => paths.filter((path) => path.endsWith('.ts'))))
  })

  test.each([
    `${'{a,b}'.repeat(40)}.ts`,
    '{1..100000000}',
    `${'*a'.repeat(50)}b`,
    `${'**/a/'.repeat(40)}b`,
    '+(a|aa|aaa)+(b|bb)c',
    '[',
    '{',
    'a'.repeat(100_000),
    '',
  ])('is not held up by a pattern made for that (%#)', async (pattern) => {
    const long = memoryTree({ [`${'a'.repeat(250)}/${'a/'.repeat(100)}x`]: '' })
    expect(await long.glob([pattern])).toEqual([])
  })
})

test('a temporary repository is the same on every machine, in one import or several', async () => {
  const first: CommitSpec = { files: { 'a.md': 'one\n', 'ü\n"/b': { executable: 'x' } }, tags: ['v1'] }
  const side: CommitSpec = { branch: 'side', files: { 'a.md': 'two' } }
  const last: CommitSpec = { merges: ['side'], files: { 'a.md': null, 'c.md': { symlink: 'a.md' } } }
  const together = await temporaryRepository([first, side, last])
  const apart = await temporaryRepository([first])
  await apart.commit(side)
  await apart.commit(last)
  for (const repository of [together, apart]) {
    expect(await repository.git('rev-parse', 'v1', 'side', 'main')).toMatchInlineSnapshot(`
      "3c77ab7c0bc08745def82822a3f79f50c8d03775
      e5a6d0d9cd59a793827d18beed4ed15cc2f38c9d
      7939ffaa14dd72c1f630369167f19795298aeb97"
    `)
    expect(await repository.git('status', '--porcelain')).toBe('')
    repository.remove()
  }
})
