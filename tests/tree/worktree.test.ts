import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openRepository } from '../../src/tree/repository.ts'
import type { Tree } from '../../src/tree/tree.ts'
import { temporaryRepository } from '../support/temporary-repository.ts'

async function worktree(path: string): Promise<Tree> {
  return (await openRepository(path)).worktree()
}

async function contents(tree: Tree): Promise<Record<string, string>> {
  const read: Record<string, string> = {}
  for (const entry of tree.entries()) {
    const content = await tree.read(entry)
    read[entry.path] = content instanceof Uint8Array ? Buffer.from(content).toString() : content.why
  }
  return read
}

describe('a work tree', () => {
  test('is what lies on disk: changed, new and deleted files, but not ignored ones', async () => {
    const made = await temporaryRepository([
      { files: { '.gitignore': '*.log\n/build/\n', kept: 'kept', changed: 'before', deleted: 'x', 'src/a': 'a' } },
    ])
    made.write({ changed: 'after', deleted: null, 'new/file': 'new', 'a.log': 'noise', 'build/out': 'noise' })
    const tree = await worktree(join(made.path, 'src'))
    expect(await contents(tree)).toEqual({
      '.gitignore': '*.log\n/build/\n',
      changed: 'after',
      kept: 'kept',
      'new/file': 'new',
      'src/a': 'a',
    })
    expect([tree.commit, tree.date]).toEqual([await made.git('rev-parse', 'HEAD'), '2024-01-01T12:00:00Z'])
    expect(tree.entry('changed')?.oid).toBe(await made.git('hash-object', 'changed'))
    expect({ ...tree.entry('kept') }.oid).toBe(await made.git('rev-parse', 'HEAD:kept'))
    expect((await tree.lastChange('kept'))?.subject).toBe('commit 1')
  })

  test('follows no link: in a circle, out of it, or as a folder on the way', async () => {
    const made = await temporaryRepository([{ files: { 'folder/secret': 'inside', 'other/file': 'x' } }])
    mkdirSync(join(made.path, '../outside'))
    writeFileSync(join(made.path, '../outside/secret'), 'outside')
    made.write({ folder: { symlink: '../outside' }, circle: { symlink: 'circle' }, passwd: { symlink: '/etc/passwd' } })
    writeFileSync(join(made.path, '.git/info/exclude'), '/folder\n')
    const tree = await worktree(made.path)
    expect(await contents(tree)).toEqual({ circle: 'circle', 'other/file': 'x', passwd: '/etc/passwd' })
    expect(tree.entry('passwd')?.oid).toBe(
      execFileSync('git', ['hash-object', '--stdin'], { input: '/etc/passwd' }).toString().trim(),
    )
  })

  test('a pipe, a folder in place of a file and another repository do not hold it up', async () => {
    const made = await temporaryRepository([{ files: { pipe: 'x', file: 'y', z: 'z' } }])
    rmSync(join(made.path, 'pipe'))
    execFileSync('mkfifo', [join(made.path, 'pipe'), join(made.path, 'untracked')])
    made.write({ file: null, 'file/inside': 'y', 'nested/a': 'a' })
    execFileSync('git', ['init', '--quiet', join(made.path, 'nested')])
    const tree = await worktree(made.path)
    expect(tree.entries().map(({ path, type }) => [path, type])).toEqual([
      ['file/inside', 'file'],
      ['nested', 'submodule'],
      ['z', 'file'],
    ])
  })

  test('files that a sparse checkout leaves out are not missing', async () => {
    const made = await temporaryRepository([{ files: { 'in/a': 'a', 'out/b': 'bb' } }])
    await made.git('sparse-checkout', 'set', 'in')
    const tree = await worktree(made.path)
    expect(await contents(tree)).toEqual({ 'in/a': 'a', 'out/b': 'bb' })
    expect(tree.entry('out/b')?.size).toBe(2)
    expect(tree.limits).toEqual([])
  })

  test('a sparse checkout of a partial clone has all names, and fetches nothing', async () => {
    const made = await temporaryRepository([{ files: { 'in/a': 'a', 'out/b': 'bb' } }])
    await made.git('config', 'uploadpack.allowFilter', 'true')
    await made.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    await made.git('clone', '--quiet', '--filter=blob:none', '--sparse', `file://${made.path}`, '../clone')
    await made.git('-C', '../clone', 'sparse-checkout', 'set', 'in')
    const tree = await worktree(join(made.path, '../clone'))
    expect(await contents(tree)).toEqual({ 'in/a': 'a', 'out/b': 'blob-missing' })
    expect(tree.limits).toEqual([{ code: 'partial', mend: 'git fetch --refetch --no-filter' }])
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read is no missing file', async () => {
    const made = await temporaryRepository([{ files: { 'locked/a': 'a', b: 'b' } }])
    chmodSync(join(made.path, 'locked'), 0)
    const read = await contents(await worktree(made.path))
    chmodSync(join(made.path, 'locked'), 0o755)
    expect(read).toEqual({ b: 'b', 'locked/a': 'blob-missing' })
  })

  test('a conflict is one entry, and what git would convert is read as it lies there', async () => {
    const made = await temporaryRepository([
      { files: { a: 'base\n', '.gitattributes': 'crlf eol=crlf\n' } },
      { files: { a: 'ours\n' } },
      { branch: 'side', files: { a: 'theirs\n' } },
    ])
    await made.git('rm', '--quiet', '--cached', 'a')
    const lines = [1, 2, 3].map((stage) => `100644 ${'a'.repeat(39)}${stage} ${stage}\ta\n`).join('')
    execFileSync('git', ['update-index', '--index-info'], { cwd: made.path, input: lines })
    made.write({ a: '<<<<<<<\n', crlf: 'one\r\n' })
    expect(await contents(await worktree(made.path))).toEqual({
      '.gitattributes': 'crlf eol=crlf\n',
      a: '<<<<<<<\n',
      crlf: 'one\r\n',
    })
  })

  test('a submodule is an entry', async () => {
    const made = await temporaryRepository([{ files: { a: 'a', sub: { submodule: 'e'.repeat(40) } } }])
    const entry = (await worktree(made.path)).entry('sub')
    expect([entry?.type, entry?.oid, entry?.size]).toEqual(['submodule', 'e'.repeat(40), null])
  })

  test('a file that goes away meanwhile is an outcome', async () => {
    const made = await temporaryRepository([{ files: { a: 'a', b: 'b' } }])
    const tree = await worktree(made.path)
    made.write({ a: null })
    expect(await contents(tree)).toEqual({ a: 'blob-missing', b: 'b' })
    expect(tree.entry('a')?.oid).toBe('0'.repeat(40))
  })

  test('a bare repository has none', async () => {
    const made = await temporaryRepository([{}], { bare: true })
    const repository = await openRepository(made.path)
    await expect(repository.worktree()).rejects.toThrow(UserError)
  })
})
