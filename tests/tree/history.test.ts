import { beforeAll, describe, expect, test } from 'vitest'
import { openRepository, type Repository } from '../../src/tree/repository.ts'
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts'

const TEXT = Array.from({ length: 30 }, (_, at) => `line ${at} of a text that is long enough`).join('\n')

describe('history', () => {
  let made: TemporaryRepository
  let repository: Repository
  beforeAll(async () => {
    made = await temporaryRepository([
      {
        files: { 'docs/a.md': TEXT, 'src/x.ts': 'export {}\n', 'gone.md': 'x', '[id].ts': 'y', 'other.md': 'x' },
        tags: ['v1'],
        message: 'First\n\nbody',
      },
      {
        files: { 'docs/a.md': null, 'docs/b.md': `${TEXT}\nand one more`, 'gone.md': null },
        tags: ['v2'],
        message: 'Second: rename ü',
      },
      { branch: 'side', files: { 'src/x.ts': null, 'lib/x.ts': 'export {}\n' } },
      { files: { 'docs/b.md': null, 'c.md': `${TEXT}\nand two more` } },
      { merges: ['side'], files: { 'src/x.ts': null, 'lib/x.ts': 'export {}\n' }, tags: ['v3', 'main-too'] },
      { branch: 'unmerged', files: { 'c.md': null, 'd.md': TEXT } },
    ])
    await made.git('tag', '-a', 'annotated', '-m', 'x', 'v1')
    await made.git('update-ref', 'refs/remotes/origin/feature/far', 'v2')
    await made.git('update-ref', 'refs/remotes/origin/main', 'v1')
    repository = await openRepository(made.path)
  })

  test('a file that was renamed, twice, with changes, and on a branch', async () => {
    const tree = await repository.tree('v3')
    expect(await tree.renamed('docs/a.md')).toBe('c.md')
    expect(await tree.renamed('docs/b.md')).toBe('c.md')
    expect(await tree.renamed('src/x.ts')).toBe('lib/x.ts')
    for (const path of ['gone.md', 'never.md', 'c.md', '', '../x']) expect(await tree.renamed(path)).toBeUndefined()
  })

  test('a rename after the release is none of it, in whatever order one asks', async () => {
    const old = await repository.tree('v2')
    expect([await old.renamed('docs/a.md'), await old.renamed('src/x.ts'), await old.renamed('c.md')]).toEqual([
      'docs/b.md',
      undefined,
      undefined,
    ])
    const other = await openRepository(made.path)
    for (const rev of ['unmerged', 'v1', 'v3', 'v2']) await (await other.tree(rev)).renamed('docs/a.md')
    expect(await (await other.tree('v2')).renamed('docs/a.md')).toBe('docs/b.md')
    expect(await (await other.tree('v3')).renamed('docs/a.md')).toBe('c.md')
    expect(await (await other.tree('unmerged')).renamed('docs/a.md')).toBe('d.md')
  })

  test('files that were renamed in a circle do not go round', async () => {
    const circle = await temporaryRepository([
      { files: { a: TEXT } },
      { files: { a: null, b: TEXT } },
      { files: { b: null, a: TEXT } },
      { files: { a: null } },
    ])
    const tree = await (await openRepository(circle.path)).tree('main')
    expect(await tree.renamed('a')).toBeUndefined()
    expect(await tree.renamed('b')).toBeUndefined()
  })

  test('the newest commit that touched a path', async () => {
    const tree = await repository.tree('v3')
    expect(await tree.lastChange('c.md')).toEqual({
      commit: await made.git('rev-parse', 'v3~1'),
      date: '2024-01-04T12:00:00Z',
      subject: 'commit 4',
    })
    expect((await tree.lastChange('gone.md'))?.subject).toBe('Second: rename ü')
    expect((await tree.lastChange('[id].ts'))?.subject).toBe('First')
    expect((await tree.lastChange('docs'))?.subject).toBe('commit 4')
    for (const path of ['never.md', '*', ':(glob)**', '../x']) expect(await tree.lastChange(path)).toBeUndefined()
  })

  test('commits, branches and tags by the names that people write', async () => {
    const tree = await repository.tree('v2')
    const [v1, v2, v3, unmerged] = (await made.git('rev-parse', 'v1', 'v2', 'v3', 'unmerged')).split('\n')
    expect(await tree.reference('v1')).toEqual({ commit: v1, kind: 'tag', ancestor: true })
    expect(await tree.reference('annotated')).toEqual({ commit: v1, kind: 'tag', ancestor: true })
    expect(await tree.reference('v3')).toEqual({ commit: v3, kind: 'tag', ancestor: false })
    expect(await tree.reference('unmerged')).toEqual({ commit: unmerged, kind: 'branch', ancestor: false })
    expect(await tree.reference('feature/far')).toEqual({ commit: v2, kind: 'branch', ancestor: true })
    expect(await tree.reference('origin/feature/far')).toEqual({ commit: v2, kind: 'branch', ancestor: true })
    expect(await tree.reference('refs/heads/main')).toEqual({ commit: v3, kind: 'branch', ancestor: false })
    expect(await tree.reference('main')).toMatchObject({ commit: v3 })
    expect(await tree.reference(v1?.slice(0, 7).toUpperCase() ?? '')).toEqual({
      commit: v1,
      kind: 'commit',
      ancestor: true,
    })
    expect(await tree.reference(await made.git('rev-parse', 'v2:c.md').catch(() => 'abcdef1'))).toBeUndefined()
    for (const name of [
      'HEAD',
      'HEAD~1',
      '@{-1}',
      ':/First',
      'v1^{tree}',
      'deadbeef',
      'abc',
      '',
      '--all',
      'a\nb',
      '0'.repeat(40),
    ]) {
      expect(await tree.reference(name)).toBeUndefined()
    }
  })
})
