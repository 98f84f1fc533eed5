import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDemo } from '../../scripts/demo.ts'
import { examine } from '../../src/pipeline.ts'
import { WORDS } from '../../src/schema/verdict.ts'
import { openRepository } from '../../src/tree/repository.ts'

const folder = makeDemo(join(mkdtempSync(join(tmpdir(), 'asbuilt-demo-')), 'quayside'))

function commits(repository: string): string {
  return execFileSync('git', ['log', '--all', '--format=%H %D'], { cwd: repository, encoding: 'utf8' })
}

test('the demonstration is the same repository wherever it is made', () => {
  const again = makeDemo(join(mkdtempSync(join(tmpdir(), 'asbuilt-demo-')), 'elsewhere'))
  expect(commits(again)).toBe(commits(folder))
  expect(commits(folder).match(/tag: v/g)).toHaveLength(5)
})

test('a newcomer sees every verdict in it, and nearly every kind of claim', async () => {
  const tree = await (await openRepository(folder)).tree('v1.0.0')
  const { claims } = await examine(tree, { documents: ['STATUS.md', 'docs/ROADMAP.md'] })
  const asserted = claims.filter(({ mood }) => mood === 'asserted')
  const shown = new Set(asserted.map(({ verdict }) => verdict.word))
  expect([...shown].toSorted()).toEqual(WORDS.toSorted())
  expect(new Set(claims.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12)
  expect(new Set(claims.map(({ mood }) => mood)).size).toBeGreaterThanOrEqual(3)
  expect(asserted.some(({ verdict }) => verdict.word === 'verified' && verdict.strength === 'present')).toBe(true)
})
