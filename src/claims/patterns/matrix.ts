import { type Cell, cellsOf, has, isRival, isTotal } from '../columns.ts'
import { withoutMarks } from '../marks.ts'
import type { Passage, Table } from '../passage.ts'
import { readState } from '../state.ts'
import type { Pattern } from './pattern.ts'

/** An identifier as a matrix lists them: a name, dotted or not, of one word. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*(?:(?:\.|::|#)[\w$]+)*(?:\(\))?$/
const SHARE = 0.7
const FEWEST = 3

/** A table whose first column lists code names claims each of them, whatever its other columns say about it. */
export const matrix: Pattern = {
  id: 'matrix',
  kinds: ['symbol'],
  title: 'Names of a table that lists code',
  examples: [
    {
      text: '| API | desktop | embedded |\n|---|---|---|\n| `start` | required | optional |\n| `send_group` | optional | optional |\n| `tick` | optional | required |',
      claims: [
        { kind: 'symbol', subject: 'start', op: 'present', line: 3 },
        { kind: 'symbol', subject: 'send_group', line: 4 },
        { kind: 'symbol', subject: 'tick', line: 5 },
      ],
    },
    {
      text: '| Method | Supported |\n|---|---|\n| `open()` | ✅ |\n| `close()` | ✅ |\n| `seek()` | ❌ |',
      claims: [
        { kind: 'symbol', subject: 'open' },
        { kind: 'symbol', subject: 'close' },
        { kind: 'symbol', subject: 'seek', op: 'absent' },
      ],
    },
    {
      text: '| Method | Part | Status | Notes |\n|---|---|---|---|\n| `open` | | ✅ | |\n| `seek` | | ❌ | slow |\n| `tell` | `--far` | ❌ | |',
      claims: [
        { kind: 'symbol', subject: 'open', op: 'present' },
        { kind: 'symbol', subject: 'seek', op: 'absent' },
      ],
    },
    { text: '| Key | Value |\n|---|---|\n| `a.yml` | 1 |\n| `b.yml` | 2 |\n| `c.yml` | 3 |', claims: [] },
    { text: '| Part | Status |\n|---|---|\n| Mail | ✅ |\n| Login | ✅ |\n| Search | ❌ |', claims: [] },
  ],
  *read(passage) {
    const table = passage.row?.table
    const [first, ...others] = cellsOf(passage)
    if (!table || !first || isTotal(passage) || OTHER.some((role) => has(first, role)) || !listsCode(table)) return
    const name = nameIn(first)
    if (name === undefined) return
    const own = others.filter((cell) => !isRival(cell, passage) && /\S/.test(cell.rich.text))
    const states = own.filter((cell) => !has(cell, 'meta', 'description') && readState(cell.rich.text, passage.lexicon))
    const absent = states.length > 0 && states.every((cell) => isAbsent(cell, passage))
    // "`remote` | prune | ❌": a part of it is absent, not the thing.
    if (absent && own.some((cell) => cell.column.index < (states[0]?.column.index ?? 0))) return
    yield {
      kind: 'symbol',
      subject: name,
      claimed: { op: absent ? 'absent' : 'present' },
      at: first.at + first.rich.text.indexOf(name),
      context: { peers: table.names() },
    }
  },
}

/** Columns whose names are claimed as something else than a definition. */
const OTHER = [
  'file',
  'folder',
  'config',
  'command',

  'technology',
  'version',
  'meta',
  'number',
] as const

/** A table of more rows is known by its first: each row asks. */
const MOST_ROWS = 60

function listsCode(table: Table): boolean {
  const cells = table.rows.slice(0, MOST_ROWS).flatMap((row) => row.row?.cells[0] ?? [])
  const names = cells.filter((cell) => cell.spans.some(({ kind }) => kind === 'code') && isName(cell.text))
  return names.length >= FEWEST && names.length >= cells.length * SHARE
}

function nameIn({ rich }: Cell): string | undefined {
  return isName(rich.text) ? withoutMarks(rich.text).trim().replace(/\(\)$/, '') : undefined
}

function isName(text: string): boolean {
  const name = withoutMarks(text).trim()
  return (
    IDENTIFIER.test(name) &&
    !/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(name) &&
    !/\.(?:[a-z]{1,4}|json|yaml|toml)$/.test(name)
  )
}

function isAbsent(cell: Cell, { lexicon }: Passage): boolean {
  const text = cell.rich.text.trim()
  return /^(?:❌|✗|✘|✖)/u.test(text) || lexicon.is('absent', text)
}
