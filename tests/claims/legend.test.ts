import { expect, test } from 'vitest'
import { signsOf } from '../../src/claims/legend.ts'
import { lexiconOf } from '../../src/claims/lexicon.ts'

const signs = (text: string) => Object.fromEntries(signsOf(text, lexiconOf('en')))

test.each([
  ['Legend: ➕ = supported, ➖ = not supported.', { '➕': 'done', '➖': 'absent' }],
  ['**Legend:** 🟣 planned | ✖ not applicable', { '🟣': 'open', '✖': undefined }],
  ['## Legend\n\n- ◇ - Partial\n- ◆: Done\n\n## Rest\n- § - Done', { '◇': 'partial', '◆': 'done' }],
  ['### Status key\n| Sign | Meaning |\n|---|---|\n| ➖ | Not supported |', { '➖': 'absent' }],
])('%s', (text, expected) => expect(signs(text)).toEqual(expected))

test('other lists explain no signs', () => {
  expect(signs('## Features\n- ➕ Search\n- ➖ Filters')).toEqual({})
  expect(signs('Key features: ➕ fast')).toEqual({})
})
