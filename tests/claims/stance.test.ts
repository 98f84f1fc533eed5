import { expect, test } from 'vitest'
import { lexiconOf } from '../../src/claims/lexicon.ts'
import { readPassages } from '../../src/claims/passages.ts'
import { readDocument } from '../../src/claims/read-document.ts'

const moods = (text: string, language: 'en' | 'de' | 'zh' = 'en') =>
  readPassages(text, lexiconOf(language))
    .passages.filter(({ form }) => form === 'item')
    .map((passage) => passage.stance().mood)

test.each([
  ['a heading of plans', '## Next steps\n- Mail\n', 'planned'],
  ['a ticked box under it', '## Next steps\n- [x] Mail\n', 'asserted'],
  ['a label that ends with what is to be done', '**Pages to create:**\n- Mail\n', 'planned'],
  ['a label of what is expected', '**Expected Deliverable:**\n- Mail\n', 'planned'],
  ['what a set-up will make', '## What will be created\n- Mail\n', 'planned'],
  ['what stands in another document alone', '## Features\n- Mail – found only in CHANGELOG.md\n', 'attributed'],
  ['a label of what is to go', '**Documents to clean up:**\n- Mail\n', 'planned'],
  ['a heading of what a document of requirements asks for', '## Parts (from PRD)\n- Mail\n', 'planned'],
  ['what is said to be needed', 'These files need to be created to complete it:\n- Mail\n', 'planned'],
  ['a layout that others should follow', 'Each part should have this layout:\n- Mail\n', 'planned'],
  ['a section whose field says that it is open', '### Mail\n- **File**: `mail.go`\n- **Status**: TODO\n', 'planned'],
  ['a heading of gaps that ends in another word', '## Missing parts that the matrix supports\n- Mail\n', 'planned'],
  ['what holds when it is done', '## Goals\n- Mail: 85% (when implemented)\n', 'planned'],
  ['features', '## Features\n- Mail\n', 'asserted'],
])('%s', (_, text, mood) => expect(moods(text)[0]).toEqual(mood))

test.each([
  ['a document whose title begins so', '# Plan: search\n\n## Parts\n- Mail\n', 'planned'],
  ['one that waits', '# Search\n\n**Status**: Blocked\n\n## Parts\n- Mail\n', 'planned'],
  ['one whose title goes on', '# Sync plan - here and there\n\n## Parts\n- Mail\n', 'planned'],
  ['one that is carried out', '# Sync plan - completed\n\n## Parts\n- Mail\n', 'asserted'],
  ['one that has requirements', '# Feature: search\n\n## Functional Requirements\n\n## Parts\n- Mail\n', 'planned'],
  ['what it ticks', '# Feature: search\n\n## User Stories\n\n## Parts\n- ✅ Mail\n', 'asserted'],
  ['one that reports', '# Search status\n\n## Requirements\n\n## Parts\n- Mail\n', 'asserted'],
])('a plan: %s', (_, text, mood) => expect(moods(text)).toEqual([mood]))

test('what is seen to is not absent, nor what only a link to it lacks', () => {
  const stances = (text: string) =>
    readDocument('a.md', new TextEncoder().encode(text)).readings.map(
      ({ claim }) => `${claim.claimed.op} ${claim.mood}`,
    )
  expect(stances('✅ Ensure tokens are never logged\n- `SafeLogger` masks them\n')).toContain('present asserted')
  expect(stances('## ❌ Missing integrations\n### `ConsentForm` component\n')).toContain('present planned')
})

test('a label in another language', () => {
  expect(moods('**Noch anzulegen:**\n- Mail\n', 'de')).toEqual(['planned'])
})

test('a label that is all state may name a plan', () => {
  expect(moods('## 需要清理的文档\n- `docs/old.md`\n', 'zh')).toEqual(['planned'])
  expect(moods('**待完善：**\n- ⚠️ 补充 `b.py`\n', 'zh')).toEqual(['planned'])
  expect(moods('**已完成：**\n- ✅ `b.py`\n', 'zh')).toEqual(['asserted'])
})
