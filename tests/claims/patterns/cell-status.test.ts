import { expect, test } from 'vitest'
import { lexiconOf } from '../../../src/claims/lexicon.ts'
import { readPassages } from '../../../src/claims/passages.ts'
import { cellStatus } from '../../../src/claims/patterns/cell-status.ts'

const read = (text: string) =>
  readPassages(text, lexiconOf('en')).passages.flatMap((passage) =>
    [...cellStatus.read(passage)].map(({ subject, claimed }) => [subject, claimed.op]),
  )

test('a mark in a column of files speaks of the file, in another of the row', () => {
  expect(read('| Module | Test file |\n|---|---|\n| Mail | ❌ not created |\n')).toEqual([['Mail Test file', 'absent']])
  expect(read('| Feature | Works |\n|---|---|\n| Mail | ❌ |\n')).toEqual([['Mail', 'absent']])
})
