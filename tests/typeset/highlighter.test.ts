import { expect, test } from 'vitest'
import { createHighlighter } from '../../src/typeset/highlighter.ts'

test('what one has set, another that is given it takes over, by grammar and source', async () => {
  const first = await createHighlighter()
  const lines = await first.lines('port: 80 # open\n', 'compose.yaml')
  expect(lines[0]).toContain('<span class="tc"># open</span>')
  const [[key] = ['']] = await first.remembered()
  const second = await createHighlighter([[key, ['as remembered']]])
  expect(await second.lines('port: 80 # open\n', 'other.yaml')).toEqual(['as remembered'])
  expect(await second.lines('port: 81 # open\n', 'other.yaml')).not.toEqual(['as remembered'])
  expect(await second.lines('port: 80 # open\n', 'other.py')).not.toEqual(['as remembered'])
})
