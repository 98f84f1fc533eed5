/** What this repository says of itself in STATUS.md is true, as asbuilt sees it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfiguration } from '../scripts/cli/configuration.ts'
import { examine } from '../src/pipeline.ts'
import { ACCUSING } from '../src/schema/verdict.ts'
import { openRepository } from '../src/tree/repository.ts'
import type { Tree } from '../src/tree/tree.ts'

const ROOT = join(import.meta.dirname, '..')

async function accusations(tree: Tree): Promise<{ verified: number; accused: string[] }> {
  const { documents, exclude } = readConfiguration('asbuilt.yaml', readFileSync(join(ROOT, 'asbuilt.yaml'), 'utf8'))
  const { claims } = await examine(tree, { documents: documents ?? [], exclude: exclude ?? [] })
  const asserted = claims.filter(({ mood }) => mood === 'asserted')
  return {
    verified: asserted.filter(({ verdict }) => verdict.word === 'verified').length,
    accused: asserted
      .filter(({ verdict }) => ACCUSING.has(verdict.word))
      .map(
        ({ line, kind, subject, verdict }) =>
          `STATUS.md:${line} ${kind} ${subject}: ${verdict.word}, ${verdict.reason}`,
      ),
  }
}

test('STATUS.md says nothing false, and most of it is verified', async () => {
  const tree = await (await openRepository(ROOT)).worktree()
  const { verified, accused } = await accusations(tree)
  expect(accused).toEqual([])
  expect(verified).toBeGreaterThan(40)
})

test('a lie in it would be found', async () => {
  const tree = await (await openRepository(ROOT)).worktree()
  const text = readFileSync(join(ROOT, 'STATUS.md'), 'utf8').replace(
    '`src/verdicts/judge.ts`',
    '`src/verdicts/jury.ts`',
  )
  const lying: Tree = {
    ...tree,
    read: (entry) => (entry.path === 'STATUS.md' ? Promise.resolve(Buffer.from(text)) : tree.read(entry)),
  }
  expect((await accusations(lying)).accused.join('\n')).toMatch(/path src\/verdicts\/jury\.ts: missing/)
})
