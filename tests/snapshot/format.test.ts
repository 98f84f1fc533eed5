import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { formatSnapshot } from '../../src/snapshot/format.ts'
import { readSnapshot } from '../../src/snapshot/read.ts'
import { writeSnapshot } from '../../src/snapshot/write.ts'
import { clash, gone, open, lines as sizes, status, there } from '../support/claim-specs.ts'
import { snapshotOf } from '../support/snapshots.ts'

const { snapshot } = snapshotOf('quay', {
  id: 'v1.0.0',
  date: '2026-05-04T09:00:00Z',
  metrics: { files: 42, lines: 1244 },
  notices: [{ code: 'shallow', detail: 'the repository is a shallow clone', mend: 'git fetch --unshallow' }],
  sources: { 'api/login.py': 'import os\n\ndef login():\n    return os\n' },
  documents: [
    {
      path: 'STATUS.md',
      lines: [
        '# Status',
        ['## Login ✅ 100% — “done”', status('Login', 100, 4, { holds: 1, of: 3, first: 'api/sso.py' })],
        [
          '- `api/login.py` (469 lines)',
          sizes('api/login.py', 469, 31),
          there('path', 'api/login.py', 'api/login.py', 3),
        ],
        ['- `api/sso.py`', gone('path', 'api/sso.py', 'auth/sso.py')],
        ['- 95% coverage', open('coverage', 'coverage', 'needs-report', 'a coverage report of this commit')],
        [
          '- 179 endpoints',
          clash(
            'endpoints',
            'endpoints',
            179,
            212,
            { document: 'README.md', line: 9, text: '212 endpoints' },
            'there',
            '212 endpoints',
          ),
        ],
      ],
    },
  ],
})

test('the bytes of a snapshot: sorted keys, a line for each claim', async () => {
  await expect(formatSnapshot(snapshot)).toMatchFileSnapshot('../golden/snapshots/quay-v1.0.0.json')
})

test('the order in which keys were set does not change a byte', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, member]) => [key, reversed(member)]),
    )
  }
  expect(formatSnapshot(reversed(snapshot) as Snapshot)).toBe(formatSnapshot(snapshot))
})

test('any text that a repository may hold is read as it was written', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(texts, texts, fc.dictionary(texts, texts, { maxKeys: 3 }), async (text, subject, excerpts) => {
      const [claim] = snapshot.claims
      if (!claim) throw new Error('no claim')
      const odd: Snapshot = { ...snapshot, documents: [], excerpts, claims: [{ ...claim, text, subject }] }
      const content = mkdtempSync(join(tmpdir(), 'asbuilt-format-'))
      await writeSnapshot(content, odd, new Map())
      expect(await readSnapshot(join(content, 'snapshots/quay/v1.0.0.json'))).toEqual(odd)
    }),
    { numRuns: 50 },
  )
})

test('1,500 claims stay under 1.5 MB', () => {
  const claims = Array.from({ length: 1500 }, (_, n) => {
    const claim = snapshot.claims[n % snapshot.claims.length]
    if (!claim) throw new Error('no claim')
    const section = ['A report of some length', 'Week 3: Security and compliance', 'Role-based access control']
    return {
      ...claim,
      id: `${claim.id}-${n}`,
      section,
      text: `${claim.text} ${'and what a sentence says of it '.repeat(4)}`,
    }
  })
  expect(Buffer.byteLength(formatSnapshot({ ...snapshot, claims }))).toBeLessThan(1_500_000)
})
