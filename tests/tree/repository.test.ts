import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openRepository } from '../../src/tree/repository.ts'
import type { Tree } from '../../src/tree/tree.ts'
import { LARGEST_BLOB } from '../../src/tree/unreadable.ts'
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts'

afterEach(() => vi.unstubAllEnvs())

async function failure(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (error instanceof UserError) return error
  throw new Error(`no UserError, but ${String(error)}`)
}

async function contents(tree: Tree): Promise<Record<string, string>> {
  const read: Record<string, string> = {}
  for (const entry of tree.entries()) {
    const content = await tree.read(entry)
    read[entry.path] = content instanceof Uint8Array ? Buffer.from(content).toString('latin1') : content.why
  }
  return read
}

describe('opening', () => {
  test('a work tree, a folder in it, its git directory, a linked work tree, a bare clone', async () => {
    const made = await temporaryRepository([{ files: { 'docs/deep/a.md': 'one' }, tags: ['v1'] }])
    await made.git('worktree', 'add', '--quiet', '../linked', '-b', 'other')
    await made.git('clone', '--quiet', '--bare', '.', '../bare.git')
    await made.git('clone', '--quiet', '--bare', '.', '../quayside/repo.git')
    const head = await made.git('rev-parse', 'HEAD')
    const found = []
    for (const path of [
      '.',
      'docs/deep',
      '.git',
      '../linked',
      '../linked/docs',
      '../bare.git',
      '../quayside/repo.git',
    ]) {
      const repository = await openRepository(join(made.path, path))
      expect((await repository.tree('v1')).entries().map(({ path }) => path)).toEqual(['docs/deep/a.md'])
      expect(repository.head?.oid).toBe(head)
      found.push([path, repository.name, repository.bare, repository.head?.branch])
      repository.close()
    }
    expect(found).toEqual([
      ['.', 'repository', false, 'main'],
      ['docs/deep', 'repository', false, 'main'],
      ['.git', 'repository', true, 'main'],
      ['../linked', 'linked', false, 'other'],
      ['../linked/docs', 'linked', false, 'other'],
      ['../bare.git', 'bare', true, 'main'],
      ['../quayside/repo.git', 'quayside', true, 'main'],
    ])
  })

  test('a file at the root of a commit is read without the rest; a folder, a link and a file below are none', async () => {
    const files = { 'a.yaml': 'one', 'a/b.yaml': 'two', 'b.yaml': 'three', 'link.yaml': { symlink: 'a.yaml' } }
    const made = await temporaryRepository([{ files, tags: ['v1'] }])
    const repository = await openRepository(made.path)
    const read = async (rev: string, name: string) => {
      const bytes = await repository.rootFile(rev, name)
      return bytes && Buffer.from(bytes).toString()
    }
    expect([await read('v1', 'a.yaml'), await read('HEAD', 'b.yaml')]).toEqual(['one', 'three'])
    for (const name of ['a', 'a/b.yaml', 'link.yaml', 'c.yaml']) expect(await read('HEAD', name)).toBeUndefined()
    await expect(read('nothing', 'a.yaml')).rejects.toThrow('names no commit')
    repository.close()
  })

  test('a detached HEAD has no branch', async () => {
    const made = await temporaryRepository([{}])
    await made.git('checkout', '--quiet', '--detach')
    expect((await openRepository(made.path)).head?.branch).toBeUndefined()
  })

  test('no repository, no folder, a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-none-'))
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'odd/.git'), { recursive: true })
    for (const path of ['', 'odd', 'nowhere', 'file']) {
      const error = await failure(openRepository(join(folder, path)))
      expect([error.exit, error.at?.file, error.hint.length > 0]).toEqual([3, join(folder, path), true])
    }
    rmSync(folder, { recursive: true })
  })

  test.skipIf(process.getuid?.() !== 0)('a repository of somebody else', async () => {
    const made = await temporaryRepository([{ files: { a: 'a' } }])
    execFileSync('chown', ['-R', '12345:12345', made.path])
    const repository = await openRepository(made.path)
    expect(await contents(await repository.tree('main'))).toEqual({ a: 'a' })
    expect(await contents(await repository.worktree())).toEqual({ a: 'a' })
  })

  test.skipIf(process.getuid?.() === 0)('a repository that may not be read', async () => {
    const made = await temporaryRepository([{}])
    chmodSync(join(made.path, '.git'), 0)
    const error = await failure(openRepository(made.path))
    chmodSync(join(made.path, '.git'), 0o755)
    expect(error).toMatchObject({ exit: 3, message: expect.stringContaining('cannot be read') })
  })

  test('git is not installed', async () => {
    const made = await temporaryRepository([{}])
    vi.stubEnv('PATH', '/nowhere')
    expect(await failure(openRepository(made.path))).toMatchObject({
      exit: 3,
      message: expect.stringContaining('not installed'),
    })
  })

  test('no commit yet', async () => {
    const bare = await temporaryRepository([], { bare: true })
    expect((await failure(openRepository(bare.path))).message).toContain('no commit')
    const made = await temporaryRepository()
    const repository = await openRepository(made.path)
    expect(repository.head).toBeUndefined()
    expect(await failure(repository.tree('HEAD'))).toMatchObject({
      exit: 3,
      message: expect.stringContaining('no commit'),
    })
    made.write({ 'a.md': 'x' })
    const tree = await repository.worktree()
    expect([tree.commit, tree.date, tree.entries().map(({ path }) => path)]).toEqual([
      null,
      '1970-01-01T00:00:00Z',
      ['a.md'],
    ])
    expect([await tree.lastChange('a.md'), await tree.renamed('b'), await tree.reference('main')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a repository that git refuses says what git says', async () => {
    const made = await temporaryRepository([{}])
    await made.git('config', 'core.repositoryFormatVersion', '99')
    expect(await failure(openRepository(made.path))).toMatchObject({ exit: 3, message: expect.stringContaining('99') })
  })

  test('a name that names no commit', async () => {
    const made = await temporaryRepository([{ files: { a: 'a' }, tags: ['v1'] }, { files: { a: 'b' } }])
    await made.git('tag', 'of-a-file', 'HEAD:a')
    const repository = await openRepository(made.path)
    for (const rev of ['v9', 'of-a-file', '', '-x', '--help', 'v1\nHEAD', 'v1\0', 'HEAD:a', '0'.repeat(40)]) {
      expect((await failure(repository.tree(rev))).exit).toBe(2)
    }
    expect((await repository.tree('HEAD~1')).commit).toBe(await made.git('rev-parse', 'v1'))
    expect((await repository.tree((await made.git('rev-parse', 'v1')).slice(0, 7))).commit).toBe(
      await made.git('rev-parse', 'v1'),
    )
  })

  test('Node ends although nobody closed the repository', async () => {
    const made = await temporaryRepository([{}])
    const script = `import { openRepository } from '${resolve('src/tree/repository.ts')}'; await (await openRepository(process.argv[1])).tree('HEAD'); console.log('done')`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, made.path], { timeout: 10_000 })
    expect(output.toString()).toBe('done\n')
  })
})

describe('a tree', () => {
  const ODD = [
    'new\nline',
    'new\ue000line',
    'new\rline',
    'quo"te',
    "sing'le",
    'tab\t',
    '😀.md',
    '\uefff.md',
    'é',
    'latin1-\uefe9',
    '\uef80',
    'back\\slash',
    ' ',
    '-rf',
    ':(top)a',
    '*',
    '[id]/a',
    'CON',
    'a '.repeat(60),
  ]

  test('has every name, and different names stay different', async () => {
    const made = await temporaryRepository([
      { files: Object.fromEntries(ODD.map((path) => [path, `content of ${path}`])) },
    ])
    const repository = await openRepository(made.path)
    const tree = await repository.tree('main')
    const names = tree.entries().map(({ path }) => path)
    expect(new Set(names)).toEqual(new Set(ODD))
    for (const path of ODD) {
      const entry = tree.entry(path)
      expect(entry && Buffer.from(await read(tree, path)).toString()).toBe(`content of ${path}`)
    }
    expect(new Set(await tree.glob(['**']))).toEqual(new Set(ODD))
    expect((await repository.worktree()).entries().map(({ path, oid }) => [path, oid])).toEqual(
      tree.entries().map(({ path, oid }) => [path, oid]),
    )
  })

  test('has links, executables and submodules, and follows nothing', async () => {
    const made = await temporaryRepository([
      {
        files: {
          circle: { symlink: 'circle' },
          out: { symlink: '../../../../etc/passwd' },
          run: { executable: '#!/bin/sh\n' },
          sub: { submodule: 'c'.repeat(40) },
        },
      },
    ])
    const tree = await (await openRepository(made.path)).tree('main')
    expect(tree.entries().map(({ path, type, executable, size }) => [path, type, executable, size])).toEqual([
      ['circle', 'symlink', false, 6],
      ['out', 'symlink', false, 22],
      ['run', 'file', true, 10],
      ['sub', 'submodule', false, null],
    ])
    expect(await contents(tree)).toEqual({
      circle: 'circle',
      out: '../../../../etc/passwd',
      run: '#!/bin/sh\n',
      sub: 'blob-missing',
    })
  })

  test.each(['sha1', 'sha256'] as const)('reads bytes as they are (%s)', async (objectFormat) => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7) % 256)
    const made = await temporaryRepository([{ files: { bytes, empty: '', text: 'a\r\nb' } }], { objectFormat })
    const repository = await openRepository(made.path)
    for (const tree of [await repository.tree('main'), await repository.worktree()]) {
      expect(Buffer.from(await read(tree, 'bytes')).equals(bytes)).toBe(true)
      expect(tree.entry('bytes')?.oid).toBe(await made.git('rev-parse', 'main:bytes'))
      expect([(await read(tree, 'empty')).length, Buffer.from(await read(tree, 'text')).toString()]).toEqual([
        0,
        'a\r\nb',
      ])
    }
  })

  test('reads many at once, each blob once, and passes over what is too large', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, 'x'.repeat((at % 100) * 1000)]))
    const made = await temporaryRepository([{ files: { ...files, link: { symlink: 'f1' } } }])
    const repository = await openRepository(made.path)
    for (const tree of [await repository.tree('main'), await repository.worktree()]) {
      const seen: string[] = []
      let large = 0
      for await (const [entry, content] of tree.readAll(tree.entries(), 50_000)) {
        seen.push(entry.oid)
        if (content instanceof Uint8Array) expect(content.length).toBe(entry.size)
        else if (content.why === 'too-large') large++
      }
      expect([new Set(seen).size, seen.length, large]).toEqual([101, 101, 49])
    }
  })

  test('a reader that stops early leaves nothing running', async () => {
    const made = await temporaryRepository([
      { files: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, `${at}`.repeat(100_000)])) },
    ])
    const tree = await (await openRepository(made.path)).tree('main')
    for await (const _ of tree.readAll(tree.entries(), 1e9)) break
    expect(Buffer.from(await read(tree, 'f1')).length).toBe(100_000)
  })

  test('a huge blob is not read', async () => {
    const made = await temporaryRepository([{ files: { huge: Buffer.alloc(LARGEST_BLOB + 1) } }])
    const repository = await openRepository(made.path)
    for (const tree of [await repository.tree('main'), await repository.worktree()]) {
      expect(tree.entry('huge')?.size).toBe(LARGEST_BLOB + 1)
      expect(await contents(tree)).toEqual({ huge: 'too-large' })
    }
  })

  test('a Git LFS pointer is no content', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
    const made = await temporaryRepository([
      { files: { pointer, 'about.md': 'version https://git-lfs.github.com/spec/v1\nis how a pointer begins' } },
    ])
    const tree = await (await openRepository(made.path)).tree('main')
    const entry = tree.entry('pointer')
    expect(entry && (await tree.read(entry))).toMatchObject({
      why: 'lfs-pointer',
      detail: expect.stringContaining('12345'),
    })
    expect((await contents(tree))['about.md']).toContain('begins')
  })

  test('a blob that is absent or damaged is an outcome, and the others are read', async () => {
    const made = await temporaryRepository([{ files: { a: 'aaa', b: 'bbb', c: 'ccc', d: 'ddd' } }])
    const store = (oid: string) => join(made.path, '.git/objects', oid.slice(0, 2), oid.slice(2))
    const [absent, damaged] = await Promise.all(['main:b', 'main:c'].map((name) => made.git('rev-parse', name)))
    unpack(made)
    rmSync(store(absent ?? ''))
    chmodSync(store(damaged ?? ''), 0o644)
    writeFileSync(store(damaged ?? ''), 'no zlib')
    const tree = await (await openRepository(made.path)).tree('main')
    const expected = { a: 'aaa', b: 'blob-missing', c: 'blob-missing', d: 'ddd' }
    expect(tree.entry('b')?.size).toBeNull()
    expect(await contents(tree)).toEqual(expected)
    expect(
      await Promise.all(tree.entries().map((entry) => tree.read(entry))).then((all) =>
        all.map((one) => (one instanceof Uint8Array ? Buffer.from(one).toString() : one.why)),
      ),
    ).toEqual(Object.values(expected))
    const all: Record<string, string> = {}
    for await (const [{ path }, content] of tree.readAll(tree.entries(), 1e6)) {
      all[path] = content instanceof Uint8Array ? Buffer.from(content).toString() : content.why
    }
    expect(all).toEqual(expected)
  })

  test('commits with dates that no calendar has', async () => {
    const made = await temporaryRepository([{ date: '2024-06-30T22:30:00+02:00' }])
    const tree = await made.git('rev-parse', 'main^{tree}')
    const odd = (seconds: string) => `tree ${tree}\nauthor A <a@b> 0 +0000\ncommitter A <a@b> ${seconds} -0730\n\nx\n`
    const dates = []
    for (const seconds of ['-5', '99999999999999', 'never']) {
      const file = join(made.path, 'odd')
      writeFileSync(file, odd(seconds))
      const oid = await made.git('hash-object', '-t', 'commit', '-w', '--literally', 'odd')
      dates.push((await (await openRepository(made.path)).tree(oid)).date)
    }
    expect((await (await openRepository(made.path)).tree('main')).date).toBe('2024-06-30T20:30:00Z')
    expect(dates).toEqual(['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1970-01-01T00:00:00Z'])
  })

  test('many trees are the same as each alone', async () => {
    const made = await temporaryRepository([
      { files: { 'a.md': 'one', 'src/x.ts': '1', gone: 'x', kind: 'file' }, tags: ['v1'] },
      {
        files: { 'a.md': 'two', 'src/x.ts': null, 'src/y\n.ts': '1', gone: null, 'gone/now/folder': 'y' },
        tags: ['v2'],
      },
      { tags: ['v3'] },
      {
        files: { kind: { symlink: 'a.md' }, sub: { submodule: 'd'.repeat(40) }, 'a.md': { executable: 'two' } },
        tags: ['v4'],
      },
      { files: { 'a.md': 'one', 'gone/now/folder': null, gone: 'x' }, tags: ['v5'] },
    ])
    const repository = await openRepository(made.path)
    for (const revs of [['v1', 'v2', 'v3', 'v4', 'v5'], ['v5', 'v1', 'v1', 'v4'], ['v2'], []]) {
      const many: Tree[] = []
      for await (const tree of repository.trees(revs)) many.push(tree)
      const each = await Promise.all(revs.map((rev) => repository.tree(rev)))
      expect(many.map((tree) => [tree.commit, tree.date, tree.entries()])).toEqual(
        each.map((tree) => [tree.commit, tree.date, tree.entries()]),
      )
      expect(await Promise.all(many.map(contents))).toEqual(await Promise.all(each.map(contents)))
    }
  })
})

describe('a clone that lacks something', () => {
  async function cloned(...options: readonly string[]): Promise<TemporaryRepository & { clone: string }> {
    const made = await temporaryRepository([
      { files: { old: 'old', same: Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n') }, tags: ['v1'] },
      { files: { old: null, new: 'old' }, tags: ['v2'] },
      { files: { new: 'changed' }, tags: ['v3'] },
    ])
    await made.git('config', 'uploadpack.allowFilter', 'true')
    await made.git('clone', '--quiet', ...options, `file://${made.path}`, '../clone')
    return { ...made, clone: join(made.path, '../clone') }
  }

  test('a shallow one says so, and does not guess', async () => {
    const { clone, git } = await cloned('--depth=2')
    const tree = await (await openRepository(clone)).tree('HEAD')
    expect(tree.limits).toEqual([{ code: 'shallow', mend: 'git fetch --unshallow' }])
    expect((await tree.lastChange('new'))?.subject).toBe('commit 3')
    expect(await tree.lastChange('same')).toBeUndefined()
    expect(await tree.reference(await git('rev-parse', 'v1'))).toBeUndefined()
    expect(await failure((await openRepository(clone)).tree('v1'))).toMatchObject({
      hint: expect.stringContaining('--unshallow'),
    })
  })

  test('a partial one has every name, knows what is absent, and fetches nothing', async () => {
    const made = await cloned('--filter=blob:none', '--bare')
    const objects = () => readdirSync(join(made.clone, 'objects/pack')).sort()
    const before = objects()
    const repository = await openRepository(made.clone)
    const tree = await repository.tree('v3')
    expect(tree.entries().map(({ path, size }) => [path, size])).toEqual([
      ['new', null],
      ['same', null],
    ])
    expect(tree.limits).toEqual([{ code: 'partial', mend: 'git fetch --refetch --no-filter' }])
    expect(await contents(tree)).toEqual({ new: 'blob-missing', same: 'blob-missing' })
    const many: Tree[] = []
    for await (const one of repository.trees(['v1', 'v2', 'v3'])) many.push(one)
    expect(many.map((one) => one.entries().map(({ size }) => size))).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    // Renamed without a change: the ids alone tell.
    expect(await tree.renamed('old')).toBe('new')
    expect(objects()).toEqual(before)

    await made.git('-C', made.clone, 'fetch', '--quiet', '--refetch', '--no-filter')
    const mended = await (await openRepository(made.clone)).tree('v3')
    expect(mended.limits).toEqual([])
    expect(Object.keys(await contents(mended))).toEqual(['new', 'same'])
  })

  test('one without its trees cannot be listed, and says how to mend it', async () => {
    const { clone } = await cloned('--filter=tree:0', '--bare')
    expect(await failure((await openRepository(clone)).tree('v1'))).toMatchObject({
      exit: 3,
      hint: expect.stringContaining('git fetch --refetch'),
    })
  })
})

test('nothing that a repository configures is run', async () => {
  const made = await temporaryRepository([
    { files: { '.gitattributes': '* filter=evil diff=evil', a: 'a', b: 'b' }, tags: ['v1'] },
    { files: { b: null, c: 'b' } },
  ])
  const marker = join(made.path, '../ran')
  const evil = `touch ${marker}; true`
  const script = join(made.path, '../evil.sh')
  writeFileSync(script, `#!/bin/sh\n${evil}\n`, { mode: 0o755 })
  for (const [key, value] of Object.entries({
    'core.fsmonitor': script,
    'core.hooksPath': join(made.path, '..'),
    'core.pager': evil,
    'core.sshCommand': evil,
    'core.askPass': script,
    'core.editor': evil,
    'filter.evil.clean': evil,
    'filter.evil.smudge': evil,
    'filter.evil.required': 'true',
    'diff.evil.textconv': evil,
    'diff.external': script,
    'gpg.program': script,
    'log.showSignature': 'true',
    'alias.ls-tree': `!${evil}`,
    'protocol.allow': 'always',
    'protocol.ext.allow': 'always',
    'remote.origin.url': `ext::sh -c "${evil}"`,
    'remote.origin.promisor': 'true',
    'remote.origin.partialCloneFilter': 'blob:none',
    'extensions.partialClone': 'origin',
  })) {
    await made.git('config', key, value)
  }
  await made.git('-c', 'core.fsmonitor=', 'tag', '-a', '-m', 'x', 'v2', '-f').catch(() => {})
  rmSync(marker, { force: true })
  made.write({ a: 'changed' })
  const blob = await made.git('-c', 'core.fsmonitor=', 'rev-parse', 'v1:b')
  unpack(made)
  rmSync(join(made.path, '.git/objects', blob.slice(0, 2), blob.slice(2)))
  vi.stubEnv('GIT_DIR', '/nowhere')
  vi.stubEnv('GIT_EXTERNAL_DIFF', script)
  vi.stubEnv('GIT_TRACE', join(made.path, '../trace'))
  const repository = await openRepository(made.path)
  await repository.tags()
  await repository.host()
  for await (const tree of repository.trees(['v1', 'main'])) await contents(tree)
  for (const tree of [
    await repository.tree('v1').catch(() => undefined),
    await repository.tree('main').catch(() => undefined),
    await repository.worktree(),
  ]) {
    if (!tree) continue
    await contents(tree)
    await tree.lastChange('a')
    await tree.renamed('b')
    await tree.reference('deadbeef')
    await tree.reference('d'.repeat(40))
  }
  expect([existsSync(marker), existsSync(join(made.path, '../trace'))]).toEqual([false, false])
  // The bait is real: git by itself takes it.
  await made.git('status').catch(() => {})
  expect(existsSync(marker)).toBe(true)
})

async function read(tree: Tree, path: string): Promise<Uint8Array> {
  const entry = tree.entry(path)
  const content = entry && (await tree.read(entry))
  if (content instanceof Uint8Array) return content
  throw new Error(`${path} cannot be read`)
}

/** Objects of fast-import stand in a pack; a test that takes one away needs them loose. */
function unpack({ path }: TemporaryRepository): void {
  const pack = join(path, '.git/objects/pack')
  const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  for (const name of readdirSync(pack).filter((name) => name.endsWith('.pack'))) {
    const bytes = execFileSync('cat', [join(pack, name)])
    for (const part of ['.pack', '.idx', '.rev']) rmSync(join(pack, name.replace(/\.pack$/, part)), { force: true })
    execFileSync('git', ['unpack-objects', '-q'], { cwd: path, env, input: bytes })
  }
}
