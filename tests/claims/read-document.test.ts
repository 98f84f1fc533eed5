import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStatusDocument } from '../../src/claims/discover.ts'
import { identify } from '../../src/claims/identify.ts'
import { detectLanguage } from '../../src/claims/language.ts'
import { readDocument } from '../../src/claims/read-document.ts'

const read = (text: string, path = 'STATUS.md') => readDocument(path, new TextEncoder().encode(text))
const ids = (text: string, path?: string) => read(text, path).readings.map(({ claim }) => claim.id)

describe('ids', () => {
  const before = '# Report\n- ✅ `a.py` - 469 lines\n- ✅ `b.py` - 12 lines\n'

  test('stay when a number, the line or the name of the document changes', () => {
    expect(ids('# Report\n\nWords.\n\n- ✅ `a.py` - 500 lines\n- ✅ `b.py` - 13 lines\n', 'docs/OLD.md')).toEqual(
      ids(before),
    )
  })

  test('are unique within a document and over documents of one title', () => {
    const documents = ['a/S.md', 'b/S.md'].map((path) => read(`${before}${before}`, path))
    const all = identify(documents).map(({ claim }) => claim.id)
    expect(new Set(all).size).toBe(all.length)
  })

  test('are given by the document where it says so, also when all documents are identified together', () => {
    const document = read('# R\n- `a.py` <!-- asbuilt:id login-file -->\n')
    expect(identify([document]).map(({ claim }) => claim.id)).toEqual(['login-file'])
  })

  test('do not change when identified again', () => {
    const document = read(before)
    expect(identify([document]).map(({ claim }) => claim.id)).toEqual(document.readings.map(({ claim }) => claim.id))
  })
})

describe('readDocument', () => {
  test('tells title, language, encoding and the trail of headings', () => {
    const document = read(
      '# Bericht\n## Stand\nDas ist der Stand und die Liste ist nicht lang, auch wird sie mit Zeilen gezählt.\n- ✅ `a.py`\n',
    )
    expect(document).toMatchObject({ title: 'Bericht', language: 'de', encoding: { name: 'UTF-8', repaired: false } })
    expect(document.readings[0]?.claim).toMatchObject({
      line: 4,
      column: 6,
      section: ['Bericht', 'Stand'],
      subject: 'a.py',
    })
  })

  test('is the same for every line end', () => {
    const text = '# R\n\n| File | Lines |\n|---|---|\n| `a.py` | 12 |\n'
    expect(read(text.replaceAll('\n', '\r\n')).readings).toEqual(read(text).readings)
    expect(read(text.replaceAll('\n', '\r')).readings).toEqual(read(text).readings)
  })

  test('takes struck-through text for withdrawn, and what is quoted for somebody else’s', () => {
    expect(read('- ~~`old.py`~~').readings).toEqual([])
    const [quoted] = read('- **Note:** TODO claims "`x.py` exists" but it is elsewhere').readings
    expect(quoted?.claim.mood).toBe('attributed')
  })

  test('reads what an unclosed fence hides behind the next heading', () => {
    expect(read('```\nsome output\n\n## Files\n- `a.py`\n').readings.map(({ claim }) => claim.subject)).toContain(
      'a.py',
    )
  })

  test('reads tables and summaries of HTML', () => {
    const html =
      '<details><summary>✅ Login complete</summary>\n\n<table>\n<tr><th>File</th><th>Lines</th></tr>\n<tr><td><code>a.py</code></td><td>12</td></tr>\n</table>\n</details>\n'
    expect(read(html).readings.map(({ claim }) => [claim.kind, claim.subject, claim.line])).toEqual(
      expect.arrayContaining([
        ['path', 'a.py', 5],
        ['lines', 'a.py', 5],
      ]),
    )
  })

  test.each(['<details>\n', '<div>', '<b>', '<font>', '<ul><li>'])(
    '%s that nobody closes hides only its block',
    (tag) => {
      const claims = '\n\n# After\n\n- ✅ `a.py` - 12 lines\n'
      expect(ids(`# Report\n\n${tag.repeat(20_000)}${claims}`)).toEqual(ids(`# Report\n${claims}`))
    },
  )

  test('a long table that leaves its cells open, as HTML allows, is not deep', () => {
    const rows = '<tr><td>`a.py`<td>12 lines<td>✅\n'.repeat(1000)
    expect(read(`# Report\n\n<table>\n${rows}</table>\n`).readings.length).toBeGreaterThan(900)
  })

  test('never fails, and places every claim on a line of the text', () => {
    const pieces = [
      '# ',
      '- ',
      '| a | b |\n|---|---|\n',
      '✅ ',
      '`a.py`',
      '**',
      '~~',
      '```\n',
      '├── ',
      '60-80%',
      ' lines',
      '(',
      ')',
      '[x] ',
      ' - ',
      '：',
      '完成',
      '\n',
      '\t',
      '<table>',
      '> ',
      '1. ',
      'POST /x',
      '<!--',
      '\\',
      '&amp;',
      '_',
      '[',
      '](',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const document = read(parts.join(''))
        const lines = document.text.split('\n').length
        for (const { claim } of document.readings)
          expect(claim.line >= 1 && claim.line <= lines && claim.column >= 1).toBe(true)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test.each([
    ['a table of 5,000 rows', `| File | Status |\n|---|---|\n${'| `src/file.py` | ✅ Complete |\n'.repeat(5000)}`],
    ['lists nested 3,000 deep', Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['one line of a megabyte', 'word `code` 12 lines, '.repeat(50_000)],
    ['50,000 quotation signs', '>'.repeat(50_000)],
    ['100,000 open brackets', '[('.repeat(100_000)],
    ['fences that never close', '```\n# x\n'.repeat(20_001)],
    ['tables that never close', '<table>\n'.repeat(50_000)],
    ['a megabyte of stars', '*a '.repeat(300_000)],
  ])(
    'reads %s within seconds',
    (_, text) => {
      expect(read(text).text.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

describe('detectLanguage', () => {
  test.each([
    ['en', 'The report is not complete, and all of this has to be done by the team.'],
    ['de', 'Das ist der Stand der Dinge, und die Liste ist noch nicht fertig, auch wird sie mit der Zeit länger.'],
    ['zh', '这是项目的当前状态，已经完成了大部分功能，还有一些模块正在开发中。'],
    ['en', 'ok'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('isStatusDocument', () => {
  const status = new TextEncoder().encode(
    '# Status\n- [x] Login\n- [x] Mail\n- [ ] Search\n- [ ] Export\n- [x] Roles\n',
  )
  test('knows a report by its name and its lines', () => {
    expect(isStatusDocument('docs/STATUS.md', status)).toBe(true)
    expect(isStatusDocument('node_modules/x/STATUS.md', status)).toBe(false)
    expect(
      isStatusDocument(
        'docs/STATUS.md',
        new TextEncoder().encode('# Status\nAll words.\nMore words.\nAnd more.\nThe end.\nTruly.\n'),
      ),
    ).toBe(false)
  })

  const seeds = new URL('../../../shared/seeds/', import.meta.url)
  test.skipIf(!existsSync(seeds))('knows the seeds (needs ../shared)', () => {
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt')))
      expect(isStatusDocument('docs/IMPLEMENTATION_STATUS.md', readFileSync(new URL(name, seeds)))).toBe(true)
  })
})

test('a measure in per cent is not how far a thing is', () => {
  const { readings } = read('# Status\n- ✅ **Mail** (9 lines, 0% tracked)\n')
  expect(readings.filter(({ claim }) => claim.kind === 'status').map(({ claim }) => claim.claimed.op)).toEqual([
    'present',
  ])
})

test.each([
  [
    'orders beside what is new',
    '```\nsrc/\n├── a.ts   ← [NEW] menu\n└── b.ts   ← [MODIFY] list\n```',
    'src/a.ts planned',
  ],
  ['a week beside what is ticked', '```\nsrc/\n├── a.ts ✅\n└── b.ts (Week 4)\n```', 'src/b.ts planned'],
])('a tree with %s is to come', (_, tree, said) => {
  const moods = read(`# Status\n${tree}\n`).readings.map(({ claim }) => `${claim.subject} ${claim.mood}`)
  expect(moods).toContain(said)
})

test('what happens where something lacks is no lack', () => {
  const { readings } = read('# Status\n- Missing keys return `401` with `INVALID_KEY`\n- Missing keys in `.env`\n')
  const settings = readings.filter(({ claim }) => claim.kind === 'config' && claim.line === 2)
  expect(settings.map(({ claim }) => claim.claimed.op)).toEqual(['present'])
})

test('a comparison of technologies names files of either', () => {
  const { readings } = read(
    '# Status\n| Aspect | Next.js | Vite |\n|---|---|---|\n| Entry | `app/page.tsx` | `src/main.tsx` |\n',
  )
  expect(readings.filter(({ claim }) => claim.kind === 'path')).toEqual([])
})

test('a word behind a tick belongs to what is ticked', () => {
  const { readings } = read('# Criteria status\n- [x] API key authentication required\n')
  expect(readings.every(({ claim }) => claim.mood === 'asserted')).toBe(true)
})

test('what describes a ticked name is not its state', () => {
  const ops = read(
    '# Tests\n- ✅ `test_unset` - Door not configured\n- ✅ `test_miss` - A miss returns none\n',
  ).readings
  expect(ops.map(({ claim }) => `${claim.subject} ${claim.claimed.op}`)).toEqual(
    expect.arrayContaining(['test_unset present', 'test_miss present']),
  )
})

describe('what is planned accuses nobody', () => {
  const moods = (text: string) =>
    read(text).readings.flatMap(({ claim }) => (claim.kind === 'path' ? [`${claim.subject} ${claim.mood}`] : []))

  test.each([
    [
      'a label that says what is to be made',
      '# Gaps\n## 3. Roadmap\n- **Pages to create**:\n  - `a.tsx` - Available widgets\n',
    ],
    ['a heading that proposes', '# Summary\n## Proposed Architecture\n- `a.tsx` holds the menu\n'],
    [
      'the title of a plan, under a heading of neutral words',
      '# Test Suite Plan\n## Week 3: Features\n- `a.tsx` (menu)\n',
    ],
    ['an open state under the title', '# Tutorial\n**Status:** Ready to implement\n\n## Modules\n- `a.tsx` (menu)\n'],
    [
      'a label beside boxes that are all open',
      '# Tasks\n## Menu\n- [ ] Draw it\n- [ ] Test it\n\n**Deliverables:**\n- `a.tsx`\n',
    ],
    ['a heading of next steps for something', '# Summary\n## Next Steps for Release\n- **Menu**:\n  - Draw `a.tsx`\n'],
    ['a label with a time', '# Summary\n**To Be Generated (Weeks 2-4)**:\n- 📝 `a.tsx` (detailed)\n'],
    ['what a run puts out', '# Summary\n**Output Files**:\n- `a.tsx`\n'],
    ['a task in a sentence', '# Roadmap of search\n## Strategy\nCreate new `a.tsx`:\n'],
    ['what belongs to an open box', '# Tasks status\n- [ ] Menu\n  - Call `a.tsx` for each\n'],
    ['an open box with a word', '# Tasks status\n- [ ] **Create** `a.tsx` (Complete)\n'],
    [
      'the file of open work',
      '# Tasks status\n## 6. Menu\n**File**: `a.tsx`\n\n**Tasks**:\n- [ ] Draw it\n- [ ] Test it\n',
    ],
    ['a label of two purposes', '# Gaps\n- **Pages to Build/Verify**:\n  - `a.tsx`\n'],
    ['words that are no state', '# Gaps\n- **Pages to Build**:\n  - `a.tsx` - Live preview\n'],
    ['nor is this', '# Gaps\n- **Pages to Build**:\n  - `a.tsx` - Auto-complete\n'],
    ['a task without a mark', '# Summary\n## 1. Menu (Task 3)\n**Steps:**\n1. Create `a.tsx`\n'],
    ['how a thing is used', '# Summary\n## Menu ✅\n**How It Works:**\n- Add variant A: `a.tsx`\n'],
    ['a label of what is expected', '# Summary\n**Pages expected:**\n- `a.tsx`\n'],
    ['conventions', '# Docs status\n## Standards\n### File Naming\n- Lower case: `a.tsx`\n'],
  ])('%s', (_, text) => expect(moods(text)).toEqual(['a.tsx planned']))

  test.each([
    ['a heading that is done under a plan', '# Test Suite Plan\n## Week 3: Menu ✅ COMPLETE\n- `a.tsx` (menu)\n'],
    ['a heading of what exists under a plan', '# Test Suite Plan\n## Inventory of Existing Tests\n- `a.tsx` (menu)\n'],
    ['a task among what was built', '# Summary\n## Implemented\n- Add `a.tsx`\n'],
    ['a label that is a noun', '# Summary\n- **Design system:** `a.tsx`\n'],
    ['a mark under a plan', '# Test Suite Plan\n## Week 3\n- ✅ `a.tsx` (menu)\n'],
    [
      'deliverables beside a ticked box',
      '# Tasks\n## Menu\n- [x] Draw it\n- [x] Test it\n\n**Deliverables:**\n- `a.tsx`\n',
    ],
  ])('but %s asserts', (_, text) => expect(moods(text)).toEqual(['a.tsx asserted']))

  test('a name with double underscores is no bold text', () => {
    expect(moods('# Status\n- ✅ models/__init__.py is there\n')).toEqual(['models/__init__.py asserted'])
  })
})
