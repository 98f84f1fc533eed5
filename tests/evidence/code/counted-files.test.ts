import { expect, test } from 'vitest'
import { lines } from '../../../src/evidence/lines.ts'
import { askCollector } from '../../support/ask-collector.ts'

const text = (count: number) => 'some code\n'.repeat(count)
const ask = await askCollector(lines, 'lines', {
  'db/migrations/001_first.sql': text(100),
  'db/migrations/002_second.sql': text(50),
  'src/app.ts': text(300),
  'tests/app.test.ts': text(80),
  'tests/more.test.ts': text(20),
})

test.each([
  ['as many as there are', '2 migration files', 150, 'verified at-least'],
  ['as many, and far larger', '2 migration files', 46_000, 'overstated more-than-observed'],
  ['more than there are', '3 migration files', 46_000, 'unverifiable'],
  ['tests, larger than all of them', '2 test files', 5_000, 'overstated more-than-observed'],
  ['tests that may be a part of them', '1 test files', 80, 'unverifiable'],
  ['more tests than there are', '9 test files', 900, 'unverifiable'],
])('%s', async (_, subject, value, verdict) =>
  expect((await ask(subject, { claimed: { op: 'ge', value, unit: 'lines', text: `${value}+` } })).verdict).toMatch(
    new RegExp(`^${verdict}`),
  ),
)
