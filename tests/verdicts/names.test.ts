import { expect, test } from 'vitest'
import { claimsNamed, namesIn } from '../../src/verdicts/names.ts'
import { judgedOf } from '../support/judged.ts'

test('a row is not about a section that is called by one general word of its own', () => {
  const names = namesIn([
    judgedOf({ subject: 'keys.sh', section: ['Security'] }),
    judgedOf({ subject: 'backup.sh', section: ['Backup'] }),
  ])
  expect(claimsNamed(names, 'Row-level security', 'STATUS.md')).toEqual([])
  expect(claimsNamed(names, 'Security', 'STATUS.md')).toHaveLength(1)
  expect(claimsNamed(names, 'Daily backup', 'STATUS.md')).toHaveLength(1)
})
