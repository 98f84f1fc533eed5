import { describe, expect, test } from 'vitest'
import { bytes } from '../../src/evidence/bytes.ts'
import { lines } from '../../src/evidence/lines.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const text = (count: number) => 'some code\n'.repeat(count)
const files = {
  'src/mail.ts': text(100),
  'src/queue.ts': text(300),
  'src/deep/more.ts': text(50),
  'docs/guide.md': text(30),
  'docs/site.ts': text(500),
  'src/logo.png': new Uint8Array([0, 1, 2, 3]),
  'a/tenant.py': text(40),
  'b/tenant.py': text(90),
  'jobs/error_handling.py': text(461),
  'jobs/monitor.py': text(70),
  'assets/movie.mp4': { why: 'lfs-pointer', detail: 'the bytes are in LFS' } as const,
}
const eq = (value: number, unit = 'lines'): Claimed => ({ op: 'eq', value, unit, text: String(value) })

describe('lines', async () => {
  const ask = await askCollector(lines, 'lines', files)

  test.each([
    ['src/mail.ts', 100, 'verified equal'],
    ['src/mail.ts', 102, 'verified within-tolerance'],
    ['src/mail.ts', 120, 'overstated more-than-observed'],
    ['src/mail.ts', 60, 'understated less-than-observed'],
    ['src/mail.ts', 1000, 'overstated other-measure'],
    ['src/', 450, 'verified equal'],
    ['src/', 400, 'verified equal'],
    ['docs/', 530, 'verified equal'],
    ['docs/', 500, 'verified equal'],
    ['src/gone.ts', 10, 'missing not-found'],
    ['src/logo.png', 10, 'unverifiable binary'],
    ['lines of code reviewed', 50_000, 'unverifiable vague'],
  ])('%s with %d: %s', async (subject, value, verdict) =>
    expect((await ask(subject, { claimed: eq(value) })).verdict).toBe(verdict),
  )

  test('a part of a file is no file', async () => {
    const said = async (text: string, value: number, section: string[] = []) =>
      (await ask('src/queue.ts', { claimed: eq(value), text, section })).verdict
    expect(await said('`drain()` method in `src/queue.ts` (120 lines)', 120)).toBe('unverifiable vague')
    expect(await said('`src/queue.ts` - 6 retry methods (120 lines)', 120)).toBe('unverifiable vague')
    expect(await said('Lines of code: 120', 120, ['Core method: `Queue.drain()`'])).toBe('unverifiable vague')
    expect(await said('`src/queue.ts` (120 lines): the function that drains', 120)).toBe(
      'understated less-than-observed',
    )
    expect(await said('`drain()` method in `src/queue.ts` (900 lines)', 900)).toBe('overstated more-than-observed')
  })

  test('a group together, and not where a part of it is not there', async () => {
    expect((await ask('workers', { claimed: eq(400), group: ['src/mail.ts', 'queue.ts'] })).verdict).toBe(
      'verified equal',
    )
    expect((await ask('workers', { claimed: eq(900), group: ['src/mail.ts', 'gone.ts'] })).verdict).toBe(
      'unverifiable no-subject',
    )
    const more: Claimed = { op: 'ge', value: 90, unit: 'lines', text: '90+' }
    expect((await ask('workers', { claimed: more, group: ['src/mail.ts', 'gone.ts'] })).verdict).toBe(
      'verified at-least',
    )
  })

  test('a number of files that is not that of the list', async () => {
    const text = '4 files verified, 400 lines in total'
    expect((await ask('All parts', { claimed: eq(400), text, group: ['src/mail.ts', 'queue.ts'] })).verdict).toBe(
      'unverifiable vague',
    )
  })

  test('of namesakes the one with the claimed size, else the only one of about that size, else none', async () => {
    const { verdict, places } = await ask('tenant.py', { claimed: eq(90) })
    expect([verdict, places]).toEqual(['verified equal', ['b/tenant.py']])
    expect((await ask('tenant.py', { claimed: eq(1000), near: ['a/'] })).verdict).toBe('unverifiable many-subjects')
    const about = await ask('tenant.py', { claimed: eq(80) })
    expect([about.verdict, about.places]).toEqual(['understated less-than-observed', ['b/tenant.py']])
    expect((await ask('tenant.py', { claimed: eq(60) })).verdict).toBe('unverifiable many-subjects')
  })

  test('words that a file goes by', async () => {
    expect((await ask('Error Handling', { claimed: eq(461) })).verdict).toBe('verified equal')
    expect((await ask('Error Handling with retries', { claimed: eq(400) })).verdict).toBe(
      'understated less-than-observed',
    )
    expect((await ask('Error Handling', { claimed: eq(2300) })).verdict).toBe('unverifiable many-subjects')
    expect((await ask('Monitoring', { claimed: eq(70) })).verdict).toBe('verified equal')
    expect((await ask('Monitoring', { claimed: eq(300) })).verdict).toBe('unverifiable many-subjects')
  })
})

describe('bytes', async () => {
  const ask = await askCollector(bytes, 'bytes', files)

  test.each([
    ['src/mail.ts', eq(1000, 'bytes'), 'verified equal'],
    ['src/mail.ts', { op: 'eq', value: 1000, unit: 'bytes', text: '1KB' } as const, 'verified equal'],
    ['src/mail.ts', eq(100, 'bytes'), 'understated other-measure'],
    ['src/mail.ts', { op: 'eq', value: 16, unit: 'bytes', text: '16 bytes' } as const, 'unverifiable vague'],
    ['assets/movie.mp4', eq(100, 'bytes'), 'unverifiable lfs-pointer'],
    ['src/logo.png', eq(4, 'bytes'), 'verified equal'],
  ])('%s', async (subject, claimed, verdict) => expect((await ask(subject, { claimed })).verdict).toBe(verdict))
})
