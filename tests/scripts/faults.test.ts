/** What happens to a run that is killed, meets a full disk, a spoilt cache, another run, or a history that changed. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemo } from '../../scripts/demo.ts'

const BIN = join(import.meta.dirname, '../../bin/asbuilt.js')
const home = mkdtempSync(join(tmpdir(), 'asbuilt-faults-'))
const demo = join(home, 'quayside')
/** What an undisturbed run writes, and how long it takes. */
let whole: ReadonlyMap<string, string>
let duration = 0

interface Place {
  readonly folder: string
  readonly cache: string
  readonly repository?: string
}

function place(repository?: string): Place {
  const folder = mkdtempSync(join(home, 'run-'))
  return { folder, cache: join(folder, 'cache'), ...(repository ? { repository } : {}) }
}

function collect({ folder, cache, repository = demo }: Place, ...words: string[]) {
  return spawnSync(process.execPath, [BIN, 'collect', '--repo', repository, '--content', 'content', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASBUILT_CACHE: cache },
  })
}

/** All that is kept, by path; files that nothing reads (hidden ones) left out. */
function keptIn({ folder }: Place): Map<string, string> {
  const content = join(folder, 'content')
  if (!existsSync(content)) return new Map()
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[^.].*\/[^.][^/]*\.\w+$/.test(path),
  )
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(content, path), 'utf8')]))
}

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@quayside.example', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function copyOfDemo(): string {
  const copy = join(mkdtempSync(join(home, 'copy-')), 'quayside')
  cpSync(demo, copy, { recursive: true })
  return copy
}

function segmentsOf({ cache }: Place): string[] {
  return readdirSync(cache)
    .filter((name) => name.endsWith('.facts'))
    .map((name) => join(cache, name))
}

beforeAll(() => {
  makeDemo(demo)
  const undisturbed = place()
  const began = performance.now()
  expect(collect(undisturbed).status).toBe(1)
  duration = performance.now() - began
  whole = keptIn(undisturbed)
  expect(whole.size).toBeGreaterThan(10)
})

describe('killed', () => {
  test.each([0.2, 0.5, 0.65, 0.8, 0.95])(
    'after %d of its time: what is there is whole, and the next run goes on',
    async (share) => {
      const at = place()
      const child = spawn(process.execPath, [BIN, 'collect', '--repo', demo, '--content', 'content'], {
        cwd: at.folder,
        env: { ...process.env, ASBUILT_CACHE: at.cache },
        stdio: 'ignore',
      })
      const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
      await new Promise((resolve) => setTimeout(resolve, duration * share))
      child.kill('SIGKILL')
      await ended
      for (const [path, text] of keptIn(at)) expect(text, path).toBe(whole.get(path))
      const { status, stderr } = collect(at)
      expect(stderr).not.toContain('bug in asbuilt')
      expect(status).toBe(1)
      expect(keptIn(at)).toEqual(whole)
    },
  )

  test('while the first release is written: the next run goes on', async () => {
    const at = place()
    const child = spawn(process.execPath, [BIN, 'collect', '--repo', demo, '--content', 'content'], {
      cwd: at.folder,
      env: { ...process.env, ASBUILT_CACHE: at.cache },
      stdio: 'ignore',
    })
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
    const snapshots = join(at.folder, 'content/snapshots/quayside')
    while (child.exitCode === null && !existsSync(snapshots)) await new Promise((resolve) => setTimeout(resolve, 1))
    child.kill('SIGKILL')
    await ended
    for (const [path, text] of keptIn(at)) expect(text, path).toBe(whole.get(path))
    expect(collect(at).status).toBe(1)
    expect(keptIn(at)).toEqual(whole)
  })
})

describe('the disk', () => {
  test.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'full: says so, leaves nothing torn, and goes on when there is room',
    () => {
      const at = place()
      const content = join(at.folder, 'content')
      mkdirSync(content)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', content]).status === 0
      expect(mounted, 'a tmpfs could be mounted').toBe(true)
      try {
        const { status, stderr } = collect(at)
        expect(status).toBe(3)
        expect(stderr).toContain('the disk is full')
        expect(stderr).toContain('nothing was left half written')
        for (const [path, text] of keptIn(at)) expect(text, path).toBe(whole.get(path))
        expect(spawnSync('mount', ['-o', 'remount,size=16m', content]).status).toBe(0)
        expect(collect(at).status).toBe(1)
        expect(keptIn(at)).toEqual(whole)
      } finally {
        spawnSync('umount', [content])
      }
    },
  )

  test.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'full under the cache only: says so once, and the run goes on without',
    () => {
      const at = place()
      mkdirSync(at.cache)
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', at.cache]).status).toBe(0)
      try {
        const { status, stderr } = collect(at)
        expect(status).toBe(1)
        expect(stderr.match(/the fact cache/g)).toHaveLength(1)
        expect(keptIn(at)).toEqual(whole)
      } finally {
        spawnSync('umount', [at.cache])
      }
    },
  )
})

describe('the cache', () => {
  const again = (at: Place) => collect(at, '--replace', '--ref', 'v1.0.0', '--document', 'STATUS.md')

  test.each([
    ['cut short', (file: string) => truncateSync(file, 100), 'damaged'],
    [
      'of another version',
      (file: string) => {
        const text = readFileSync(file, 'utf8')
        writeFileSync(file, text.replace(/^(asbuilt-facts \d+) \w+/, '$1 0123456789abcdef'))
      },
      'of another asbuilt',
    ],
  ] as const)('%s: a clear word, and the same snapshot', (_, spoil, word) => {
    const [spoilt, sound] = [place(), place()]
    for (const at of [spoilt, sound]) collect(at)
    for (const file of segmentsOf(spoilt)) spoil(file)
    const { status, stderr } = again(spoilt)
    expect(again(sound).status).toBe(status)
    expect(stderr).toContain(word)
    expect(stderr).toContain('computed again')
    expect(keptIn(spoilt)).toEqual(keptIn(sound))
    expect(again(spoilt).stderr).not.toContain('the fact cache')
  })

  test('of a far future or a far past, and of a run with none: the same snapshots', () => {
    const at = place()
    collect(at)
    for (const [index, file] of segmentsOf(at).entries()) utimesSync(file, index * 4e9, index * 4e9)
    const other = { ...place(), cache: at.cache }
    expect(collect(other).status).toBe(1)
    expect(keptIn(other)).toEqual(whole)
    const none = place()
    expect(collect(none, '--no-cache').status).toBe(1)
    expect(keptIn(none)).toEqual(whole)
    expect(existsSync(none.cache)).toBe(false)
  })
})

test('two runs at once write the same, and neither harms the other', async () => {
  const at = place()
  const run = () =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, [BIN, 'collect', '--repo', demo, '--content', 'content'], {
        cwd: at.folder,
        env: { ...process.env, ASBUILT_CACHE: at.cache },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let err = ''
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      child.on('close', (code) => resolve({ code, err }))
    })
  const ended = await Promise.all([run(), run()])
  expect(ended.map(({ code }) => code)).toEqual([1, 1])
  expect(ended.map(({ err }) => err).join()).not.toMatch(/damaged|cannot/)
  expect(keptIn(at)).toEqual(whole)
})

describe('history', () => {
  test('a tag that moved: its snapshot stays, and the word says from where to where', () => {
    const at = place(copyOfDemo())
    collect(at)
    const before = keptIn(at)
    git(at.repository ?? '', 'tag', '--force', 'v0.4.0', 'v1.0.0')
    const { status, stderr } = collect(at)
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /v0\.4\.0 stays as collected: it was collected at [0-9a-f]{8} and is at [0-9a-f]{8} now: it was moved; --replace/,
    )
    expect(keptIn(at)).toEqual(before)
    expect(collect(at, '--replace').status).toBe(1)
    expect(collect(at).status).toBe(1)
  })

  test('rewritten, so that the recorded commit is gone: said, kept, and mended by --replace', () => {
    const repository = copyOfDemo()
    const at = place(repository)
    collect(at)
    git(repository, 'checkout', '--quiet', '--orphan', 'rewritten')
    git(repository, 'commit', '--quiet', '--message', 'All in one')
    git(repository, 'tag', '--force', 'v1.0.0')
    for (const tag of ['v0.1.0', 'v0.2.0', 'v0.3.0', 'v0.4.0']) git(repository, 'tag', '--delete', tag)
    git(repository, 'branch', '--delete', '--force', 'main')
    git(repository, 'reflog', 'expire', '--expire=now', '--all')
    git(repository, 'gc', '--quiet', '--prune=now')
    const { status, stderr } = collect(at)
    expect(status).toBe(2)
    expect(stderr).toContain('that commit is no longer in the repository: history was rewritten')
    expect(keptIn(at)).toEqual(whole)
    expect(collect(at, '--replace').status).toBe(1)
  })

  test('with dates of 1970 and 2105 is collected like any other', () => {
    const repository = copyOfDemo()
    for (const [tag, date] of [
      ['v1.0.1', '@1 +0000'],
      ['v1.0.2', '@4260211200 +0000'],
    ] as const) {
      execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', tag], {
        cwd: repository,
        env: {
          ...process.env,
          GIT_COMMITTER_DATE: date,
          GIT_AUTHOR_DATE: date,
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: 'a@b.c',
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'a@b.c',
        },
      })
      git(repository, 'tag', tag)
    }
    const at = place(repository)
    const { status, stdout } = collect(at, '--json')
    expect(status).toBe(1)
    expect(
      JSON.parse(stdout)
        .projects[0].releases.map(({ id }: { id: string }) => id)
        .slice(-2),
    ).toEqual(['v1.0.1', 'v1.0.2'])
  })
})

test('a shallow clone is collected once: again it is unchanged', () => {
  const clone = join(mkdtempSync(join(home, 'shallow-')), 'quayside')
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${demo}`, clone])
  const at = place(clone)
  const words = ['--ref', 'HEAD', '--json']
  expect(collect(at, ...words).stderr).toContain('shallow')
  const { stdout } = collect(at, ...words)
  expect(JSON.parse(stdout).projects[0].releases).toMatchObject([{ state: 'unchanged' }])
})

test('a release without a status document keeps its metrics, is looked at once, and gives way when a document is named', () => {
  const repository = join(mkdtempSync(join(home, 'bare-')), 'plain')
  mkdirSync(repository)
  git(repository, 'init', '--quiet', '--initial-branch=main')
  writeFileSync(join(repository, 'a.py'), 'x = 1\n')
  writeFileSync(join(repository, 'NOTES.md'), '# Notes\n\n`a.py` has 300 lines.\n')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '--message', 'one')
  git(repository, 'tag', 'v1.0.0')
  writeFileSync(
    join(repository, 'STATUS.md'),
    '# Status\n\n- ✅ `a.py` (1 line)\n- ✅ `NOTES.md`\n- [x] Notes written\n- [ ] `b.py`\n- [ ] `c.py`\n',
  )
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '--message', 'two')
  git(repository, 'tag', 'v1.1.0')
  const at = place(repository)
  expect(collect(at).status).toBe(0)
  const first = keptIn(at).get('snapshots/plain/v1.0.0.json') ?? ''
  expect(JSON.parse(first).metrics.length).toBeGreaterThan(5)
  expect(collect(at).status).toBe(0)
  expect(keptIn(at).get('snapshots/plain/v1.0.0.json')).toBe(first)
  expect(collect(at, '--ref', 'v1.0.0', '--document', 'NOTES.md').status).toBe(0)
  expect(JSON.parse(keptIn(at).get('snapshots/plain/v1.0.0.json') ?? '').claims).not.toEqual([])
})
