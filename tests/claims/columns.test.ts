import { expect, test } from 'vitest'
import { type Cell, cellsOf, subjectIn } from '../../src/claims/columns.ts'
import { lexiconOf } from '../../src/claims/lexicon.ts'
import { readPassages } from '../../src/claims/passages.ts'

const cells = (table: string): Cell[] =>
  readPassages(table, lexiconOf('en')).passages.flatMap((passage) => cellsOf(passage))

test('what a state is said of: the row, or its file', () => {
  const [, status, file] = cells('| Module | Status | Test file |\n|---|---|---|\n| Mail | ✅ | ❌ |\n')
  expect(status && subjectIn(status, 'Mail')).toBe('Mail')
  expect(file && subjectIn(file, 'Mail')).toBe('Mail Test file')
})
