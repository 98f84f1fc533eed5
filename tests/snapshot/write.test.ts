import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { readProjectSnapshots, readSnapshot } from '../../src/snapshot/read.ts'
import { writeSnapshot } from '../../src/snapshot/write.ts'
import { diskFiles, type Files } from '../../src/snapshot/write-file.ts'
import { lines } from '../support/claim-specs.ts'
import { snapshotOf } from '../support/snapshots.ts'

const { snapshot, texts } = snapshotOf('quay', {
  id: 'v1.0.0',
  date: '2026-05-04T09:00:00Z',
  documents: [{ path: 'STATUS.md', lines: ['# Status', ['- `a.py` (469 lines)', lines('a.py', 469, 31)]] }],
})
const other: Snapshot = { ...snapshot, inputs: 'f'.repeat(64) }
let content = ''
let file = ''
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'asbuilt-snapshot-'))
  file = join(content, 'snapshots/quay/v1.0.0.json')
})
const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
const failing = (part: Partial<Record<keyof Files, NodeJS.ErrnoException['code']>>): Files => {
  const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
  return { ...diskFiles, ...Object.fromEntries(Object.entries(part).map(([name, code]) => [name, fail(code ?? '')])) }
}

describe('a release is written once', () => {
  test('and read back as it was, with the texts of its documents', async () => {
    expect(await writeSnapshot(content, snapshot, texts)).toBe('written')
    expect(await readSnapshot(file)).toEqual(snapshot)
    expect(await readProjectSnapshots(content, 'quay')).toEqual({ snapshots: [snapshot], texts })
  })

  test('the same inputs leave it as it is, to the byte', async () => {
    await writeSnapshot(content, snapshot, texts)
    const before = readFileSync(file)
    expect(await writeSnapshot(content, { ...snapshot, notices: [{ code: 'x', detail: 'y' }] }, texts)).toBe(
      'unchanged',
    )
    expect(await writeSnapshot(content, snapshot, texts, { replace: true })).toBe('unchanged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('other inputs want --replace, and say whether the rules changed', async () => {
    await writeSnapshot(content, snapshot, texts)
    const refused = writeSnapshot(content, other, texts)
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining('other inputs'),
      hint: expect.stringContaining('--replace'),
      at: { file },
    })
    await expect(writeSnapshot(content, { ...other, rules: '2' }, texts)).rejects.toThrow('made from rules 1, now 2')
    expect(await readSnapshot(file)).toEqual(snapshot)
    expect(await writeSnapshot(content, other, texts, { replace: true })).toBe('replaced')
    expect(await readSnapshot(file)).toEqual(other)
  })

  test('a file that cannot be read is replaced only when asked', async () => {
    await writeSnapshot(content, snapshot, texts)
    writeFileSync(file, '{"schemaVersion": 1, ')
    await expect(writeSnapshot(content, snapshot, texts)).rejects.toThrow('is not JSON')
    expect(await writeSnapshot(content, snapshot, texts, { replace: true })).toBe('replaced')
    expect(await readSnapshot(file)).toEqual(snapshot)
  })

  test('what is no snapshot is not written', async () => {
    const wrong = { ...snapshot, claims: [{ ...snapshot.claims[0], line: 0 }] } as Snapshot
    await expect(writeSnapshot(content, wrong, texts)).rejects.toThrow('line')
    expect(filesUnder(content)).toEqual([])
  })

  test.each(['../v1', 'a/b', '.hidden', '-rf', '', 'v1..2'])('%j is no name of a release', async (id) => {
    await expect(writeSnapshot(content, { ...snapshot, release: { ...snapshot.release, id } }, texts)).rejects.toThrow(
      'cannot be the name',
    )
    expect(filesUnder(content)).toEqual([])
  })

  test('a document whose text is not given is a mistake of ours', async () => {
    await expect(writeSnapshot(content, snapshot, new Map())).rejects.toThrow('was not given')
  })
})

describe('whatever happens while it is written', () => {
  test('of two runs at once one writes, and the other finds it done', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, () => writeSnapshot(content, snapshot, texts)))
    expect(runs.filter((outcome) => outcome === 'written')).toHaveLength(1)
    expect(await readSnapshot(file)).toEqual(snapshot)
    expect(filesUnder(content).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('of two runs with other inputs the first stands, and the second is refused', async () => {
    const runs = await Promise.allSettled([
      writeSnapshot(content, snapshot, texts),
      writeSnapshot(content, other, texts),
    ])
    const refused = runs.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    expect([snapshot.inputs, other.inputs]).toContain((await readSnapshot(file)).inputs)
  })

  test.each(['link', 'open'] as const)('a full disk at %s leaves nothing but a clear word', async (part) => {
    const refused = writeSnapshot(content, snapshot, texts, { files: failing({ [part]: 'ENOSPC' }) })
    await expect(refused).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('the disk is full'),
      exit: 3,
    })
    expect(filesUnder(content)).toEqual([])
  })

  test('a full disk while replacing leaves the old file', async () => {
    await writeSnapshot(content, snapshot, texts)
    await expect(
      writeSnapshot(content, other, texts, { replace: true, files: failing({ rename: 'ENOSPC' }) }),
    ).rejects.toThrow('the disk is full')
    expect(await readSnapshot(file)).toEqual(snapshot)
    expect(filesUnder(join(content, 'snapshots'))).toEqual(['v1.0.0.json'])
  })

  test('a read-only disk says so', async () => {
    await expect(writeSnapshot(content, snapshot, texts, { files: failing({ mkdir: 'EROFS' }) })).rejects.toThrow(
      'the disk is read-only',
    )
  })

  test('a file system without links still writes once', async () => {
    const files = failing({ link: 'EPERM' })
    expect(await writeSnapshot(content, snapshot, texts, { files })).toBe('written')
    await expect(writeSnapshot(content, other, texts, { files })).rejects.toThrow('other inputs')
    expect(await readSnapshot(file)).toEqual(snapshot)
  })

  test('killed before it has its name, it is not there, and the next run goes on', async () => {
    const input = join(content, 'input.json')
    writeFileSync(input, JSON.stringify({ snapshot, texts: [...texts] }))
    const source = (path: string) => pathToFileURL(join(import.meta.dirname, '../../src/snapshot', path)).href
    const script = `
      import { readFileSync } from 'node:fs'
      import { diskFiles } from '${source('write-file.ts')}'
      import { writeSnapshot } from '${source('write.ts')}'
      const { snapshot, texts } = JSON.parse(readFileSync(${JSON.stringify(input)}, 'utf8'))
      const link = (from, to) => (to.endsWith('.json') ? process.kill(process.pid, 'SIGKILL') : diskFiles.link(from, to))
      await writeSnapshot(${JSON.stringify(content)}, snapshot, new Map(texts), { files: { ...diskFiles, link } })
      await new Promise((resolve) => setTimeout(resolve, 10_000))`
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    expect(signal).toBe('SIGKILL')
    expect(filesUnder(join(content, 'snapshots')).filter((name) => !name.endsWith('.tmp'))).toEqual([])
    expect(await readProjectSnapshots(content, 'quay')).toEqual({ snapshots: [], texts: new Map() })
    expect(await writeSnapshot(content, snapshot, texts)).toBe('written')
    expect(await readSnapshot(file)).toEqual(snapshot)
  })

  test.skipIf(!canMount())('a disk that is really full leaves no torn file', async () => {
    const disk = join(content, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk])
    try {
      const large: Snapshot = { ...snapshot, excerpts: { 'a:1-1': 'x'.repeat(64 * 1024) } }
      await expect(writeSnapshot(disk, large, texts)).rejects.toThrow('the disk is full')
      expect(filesUnder(join(disk, 'snapshots'))).toEqual([])
      expect(await writeSnapshot(disk, snapshot, texts)).toBe('written')
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

/** Mounting needs rights that a developer's machine need not give. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  return status === 0
}
