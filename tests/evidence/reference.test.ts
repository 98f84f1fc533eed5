import { expect, test } from 'vitest'
import { reference } from '../../src/evidence/reference.ts'
import { askCollector } from '../support/ask-collector.ts'

const references = {
  abc1234: { commit: 'abc1234'.padEnd(40, '0'), kind: 'commit' as const, ancestor: true },
  'v1.2.0': { commit: '1'.repeat(40), kind: 'tag' as const, ancestor: true },
  'feat/login': { commit: '2'.repeat(40), kind: 'branch' as const, ancestor: false },
  main: { commit: '1'.repeat(40), kind: 'branch' as const, ancestor: true },
}
const ask = await askCollector(reference, 'reference', { a: '' }, { references })

test.each([
  ['abc1234', 'verified found'],
  ['commit abc1234', 'verified found'],
  ['released as v1.2.0', 'verified found'],
  ['branch `feat/login`', 'verified found-by-name'],
  ['main branch', 'verified found'],
  ['deadbe1', 'unverifiable outside'],
  ['PR #42', 'unverifiable outside'],
  ['--upload-pack=evil', 'unverifiable outside'],
])('%s is %s', async (subject, verdict) => expect((await ask(subject)).verdict).toBe(verdict))

test('a shallow clone says how it is mended', async () => {
  const shallow = await askCollector(
    reference,
    'reference',
    { a: '' },
    { limits: [{ code: 'shallow', mend: 'git fetch --unshallow' }] },
  )
  const { observation } = await shallow('deadbe1')
  expect(observation).toMatchObject({ state: 'failed', why: 'shallow', mend: 'git fetch --unshallow' })
})
