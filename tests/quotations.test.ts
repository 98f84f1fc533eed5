import { expect, test } from 'vitest'
import { examine } from '../src/pipeline.ts'
import { memoryTree } from './support/memory-tree.ts'

const GAPS = `# Gaps

## Tenants
**TODO Claim**: 70% Complete
**Actual Status**: 15% Complete

According to docs/API.md: 40 endpoints.
`

test('a document that is quoted is read, also where only the one that quotes it was asked for', async () => {
  const tree = memoryTree({
    'docs/GAPS.md': GAPS,
    'TODO.md': '# To do\n\n- **Tenants:** 15% (not 70%)\n',
    'docs/API.md': '# API\n\nThis service has 12 endpoints.\n',
  })
  const { claims, documents } = await examine(tree, { documents: ['docs/GAPS.md'] })
  expect(documents.map(({ path }) => path)).toEqual(['docs/GAPS.md'])
  const found = claims.filter(({ kind }) => kind === 'contradiction')
  expect(found.map(({ line, other }) => `${line} ${other?.document}:${other?.line}`)).toEqual([
    '4 TODO.md:3',
    '7 docs/API.md:3',
  ])
})
