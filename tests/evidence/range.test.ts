import { expect, test } from 'vitest'
import { range } from '../../src/evidence/range.ts'
import { askCollector } from '../support/ask-collector.ts'

const source = [
  'import os',
  '',
  'def first():',
  '    return 1',
  '',
  'def second(x):',
  '    y = x',
  '    return first() + y',
  '',
].join('\n')
const ask = await askCollector(range, 'range', { 'src/calc.py': source })

test.each([
  ['src/calc.py:3-4', '`first()` at src/calc.py:3-4', 'verified found'],
  ['src/calc.py:2-4', '`first` is in src/calc.py:2-4', 'verified found'],
  ['src/calc.py:6', '`second` (src/calc.py:6)', 'verified found'],
  ['src/calc.py:8-8', 'calls `first()` at src/calc.py:8', 'verified found-by-name'],
  ['src/calc.py:3-4', '`second()` at src/calc.py:3-4', 'missing moved'],
  ['src/calc.py:400-410', 'see src/calc.py:400-410', 'missing not-found'],
  ['src/calc.py:1-2', 'the header', 'verified found-by-name'],
  ['src/gone.py:1-2', 'the header', 'missing not-found'],
])('%s in "%s" is %s', async (subject, text, verdict) => expect((await ask(subject, { text })).verdict).toBe(verdict))
