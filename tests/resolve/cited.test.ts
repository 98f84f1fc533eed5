import { expect, test } from 'vitest'
import { citedDocument } from '../../src/resolve/cited.ts'
import { indexPaths } from '../../src/resolve/path-index.ts'

const index = indexPaths(
  [
    'README.md',
    'TODO.md',
    'docs/API.md',
    'docs/GAPS.md',
    'docs/STATUS.md',
    'old/TODO.md',
    'a/PLAN.md',
    'b/PLAN.md',
    'STATUS.md',
  ].map((path) => ({ path, type: 'file' }) as const),
)

test.each([
  ['TODO', 'TODO.md'],
  ['API.md', 'docs/API.md'],
  ['./docs/API.md', 'docs/API.md'],
  ['STATUS.md', undefined],
  ['PLAN', undefined],
  ['GAPS.md', undefined],
  ['RBAC', undefined],
])('%s, named in docs/GAPS.md', (name, expected) => {
  expect(citedDocument(name, 'docs/GAPS.md', index)).toBe(expected)
})
