import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { formatSnapshot } from '../../src/snapshot/format.ts'
import { listSnapshots, readSnapshot } from '../../src/snapshot/read.ts'
import { overBudget } from '../../src/snapshot/size.ts'
import { writeSnapshot } from '../../src/snapshot/write.ts'
import { judgedOf, there } from '../support/judged.ts'
import { snapshotOf } from '../support/snapshots.ts'

const documents = [{ path: 'STATUS.md', lines: ['# Status'] }]

function withClaims(count: number, text: string): Snapshot {
  const { snapshot } = snapshotOf('quay', { id: 'v1', date: '2026-01-01T00:00:00Z', documents })
  return {
    ...snapshot,
    claims: Array.from({ length: count }, (_, at) => judgedOf({ id: `claim-${at}`, text }, there())),
  }
}

const sizeOf = (snapshot: Snapshot) => Buffer.byteLength(formatSnapshot(snapshot))

test('1,500 claims with long lines stay below 1.5 MB', () => {
  const snapshot = withClaims(1500, 'x'.repeat(300))
  expect(sizeOf(snapshot)).toBeLessThan(1_500_000)
  expect(overBudget(snapshot, sizeOf(snapshot))).toBeUndefined()
})

test('a snapshot as it is kept is within its budget', async () => {
  const file = join(import.meta.dirname, '../golden/snapshots/quay-v1.0.0.json')
  expect(overBudget(await readSnapshot(file), readFileSync(file).length)).toBeUndefined()
})

test('what is too large says what takes most', () => {
  const snapshot = withClaims(40, 'x'.repeat(3000))
  expect(overBudget(snapshot, sizeOf(snapshot))).toMatch(
    /^\d+ bytes for 40 claims, \d+ allowed: most are claims with \d+; its largest claim is claim-\d+ with \d+$/,
  )
})

test('collecting refuses one of twice its budget, with the reason, and writes nothing', async () => {
  const content = mkdtempSync(join(tmpdir(), 'asbuilt-size-'))
  const { texts } = snapshotOf('quay', { id: 'v1', date: '2026-01-01T00:00:00Z', documents })
  await expect(writeSnapshot(content, withClaims(200, 'x'.repeat(3000)), texts)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringMatching(/^the snapshot of v1 is too large: \d+ bytes for 200 claims, \d+ allowed/),
  })
  expect(await listSnapshots(content)).toEqual([])
  expect(await writeSnapshot(content, withClaims(200, 'x'.repeat(900)), texts)).toBe('written')
})
