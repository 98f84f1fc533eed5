import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSnapshots, readProjectSnapshots, readSnapshot } from '../../src/snapshot/read.ts'
import { upgrade } from '../../src/snapshot/upgrade.ts'
import { writeSnapshot } from '../../src/snapshot/write.ts'
import { snapshotOf } from '../support/snapshots.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'asbuilt-read-'))
const made = (id: string, date: string, project = 'quay') =>
  snapshotOf(project, { id, date, documents: [{ path: 'STATUS.md', lines: [`# Status of ${id}`] }] })

function written(text: string): string {
  const file = join(folder(), 'v1.json')
  writeFileSync(file, text)
  return file
}

test.each([
  ['nothing', '', 'is not JSON'],
  ['half of it', '{"schemaVersion": 1, "claims": [', 'is not JSON'],
  ['another file', '{"name": "package"}', 'has no schemaVersion'],
  ['a list', '[]', 'has no schemaVersion'],
  ['a version that is none', '{"schemaVersion": "1"}', 'has no schemaVersion'],
  ['a newer one', '{"schemaVersion": 99}', 'has schema version 99; this asbuilt knows up to 1'],
  ['one that never was', '{"schemaVersion": 0}', 'was never published'],
])('%s is refused with its file and what was expected', async (_, text, message) => {
  const file = written(text)
  await expect(readSnapshot(file)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(message),
    exit: 3,
    at: { file },
  })
  await expect(readSnapshot(file)).rejects.toThrow(file)
})

test('a snapshot with a mistake in it is refused, and the place of the mistake named', async () => {
  const { snapshot } = made('v1.0.0', '2026-01-01T00:00:00Z')
  const file = written(JSON.stringify({ ...snapshot, rules: 1, extra: true }))
  await expect(readSnapshot(file)).rejects.toThrow(/rules: .*expected string[\s\S]*Unrecognized key: "extra"/)
})

test('a file that is not there', async () => {
  await expect(readSnapshot(join(folder(), 'none.json'))).rejects.toThrow('could not be read: ENOENT')
})

test('every version that was ever published is brought to the present one, step by step', () => {
  const steps = {
    1: (old: object) => ({ ...old, added: 'by 1' }),
    2: (old: object) => ({ ...old, added: `${'added' in old ? old.added : ''} and 2` }),
  }
  expect(upgrade({ schemaVersion: 1, kept: true }, 'x.json', steps, 3)).toEqual({
    schemaVersion: 3,
    kept: true,
    added: 'by 1 and 2',
  })
  expect(upgrade({ schemaVersion: 3 }, 'x.json', steps, 3)).toEqual({ schemaVersion: 3 })
  expect(() => upgrade({ schemaVersion: 1 }, 'x.json', { 2: steps[2] }, 3)).toThrow('was never published')
})

test('snapshots are listed by name, and read in the order of releases', async () => {
  const content = folder()
  expect(await listSnapshots(content)).toEqual([])
  for (const [id, date] of [
    ['v1.10.0', '2026-03-01T00:00:00Z'],
    ['v1.9.0', '2026-02-01T00:00:00Z'],
    ['v2.0.0', '2026-02-01T00:00:00Z'],
  ] as const) {
    const { snapshot, texts } = made(id, date)
    await writeSnapshot(content, snapshot, texts)
  }
  const { snapshot, texts } = made('v1.0.0', '2026-01-01T00:00:00Z', 'pier')
  await writeSnapshot(content, snapshot, texts)
  mkdirSync(join(content, 'snapshots/.cache'))
  writeFileSync(join(content, 'snapshots/quay/.v3.json.1-0.tmp'), '{')
  writeFileSync(join(content, 'snapshots/README.md'), '')
  const listed = await listSnapshots(content)
  expect(listed.map(({ project, release }) => `${project} ${release}`)).toEqual([
    'pier v1.0.0',
    'quay v1.10.0',
    'quay v1.9.0',
    'quay v2.0.0',
  ])
  const { snapshots } = await readProjectSnapshots(content, 'quay')
  expect(snapshots.map(({ release }) => release.id)).toEqual(['v1.9.0', 'v1.10.0', 'v2.0.0'])
})
