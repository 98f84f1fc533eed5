import { type Cell, cellsOf, has, isRival, isTotal, nameInGroup, subjectCell, subjectIn } from '../columns.ts'
import { withoutMarks } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { isClaimable, splitPhrases, trimPhrase } from '../phrases.ts'
import { readState, saysOnlyState } from '../state.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A row of a feature, capability or compatibility matrix: the thing it names is there, or nowhere. */
export const rowFeature: Pattern = {
  id: 'row-feature',
  kinds: ['symbol'],
  title: 'A feature in a matrix',
  examples: [
    {
      text: '| API | desktop | embedded |\n|---|---|---|\n| `send` | required | optional |\n| `tick` | unsupported | unsupported |',
      claims: [
        { kind: 'symbol', subject: 'send', op: 'present', line: 3 },
        { kind: 'symbol', subject: 'tick', op: 'absent', line: 4 },
      ],
    },
    {
      text: '| Feature | Supported |\n|---|---|\n| Joins | ✅ |\n| Views | ❌ |',
      claims: [
        { kind: 'symbol', subject: 'Joins', op: 'present' },
        { kind: 'symbol', subject: 'Views', op: 'absent' },
      ],
    },
    {
      text: '| No | Feature | Status | File |\n|---|---|---|---|\n| 1 | Search (category, place) | ✅ | `index.php` |',
      claims: [
        { kind: 'symbol', subject: 'Search: category' },
        { kind: 'symbol', subject: 'Search: place' },
      ],
    },
    {
      text: '| Feature | Rhino | Ours |\n|---|---|---|\n| Lambdas | ❌ | ✅ |\n| Records | ✅ | ❌ |',
      claims: [
        { kind: 'symbol', subject: 'Lambdas', op: 'present' },
        { kind: 'symbol', subject: 'Records', op: 'absent' },
      ],
    },
    {
      text: '| Module | Test file |\n|---|---|\n| Task | ❌ not created |',
      claims: [{ kind: 'symbol', subject: 'Task Test file', op: 'absent' }],
    },
    {
      text: '| Feature | Sub-feature | Status |\n|---|---|---|\n| `merge-base` | `--octopus` | ❌ |\n| `merge-base` | `--is-ancestor` | ✅ |',
      claims: [{ kind: 'symbol', subject: 'merge-base', op: 'present', line: 4 }],
    },
    {
      text: '| Command | Here |\n|---|---|\n| [List users](manual.md#list) | ✅ |',
      claims: [{ kind: 'symbol', subject: 'List users', op: 'present' }],
    },
    {
      text: '| Group | Command | Here |\n|---|---|---|\n| Functions | Dump | ❌ |\n| | Kill | ❌ |\n| | List | ✅ |\n| | Stat | ❌ |',
      claims: [
        { kind: 'symbol', subject: 'Functions Dump', op: 'absent' },
        { kind: 'symbol', subject: 'Functions Kill', op: 'absent' },
        { kind: 'symbol', subject: 'Functions List', op: 'present' },
        { kind: 'symbol', subject: 'Functions Stat', op: 'absent' },
      ],
    },
    { text: '| Area | Readiness |\n|---|---|\n| Mail | 80% |', claims: [] },
    { text: '| Task | Owner |\n|---|---|\n| Mail | Ann |', claims: [] },
    { text: '| File | Status |\n|---|---|\n| `a.py` | ✅ |', claims: [] },
  ],
  *read(passage) {
    if (!passage.row || isTotal(passage) || passage.stance().meta) return
    const cells = cellsOf(passage)
    const subject = subjectCell(passage, cells)
    if (
      !subject ||
      passage
        .names()
        .some(
          (named) =>
            named.kind === 'path' &&
            !named.anchored &&
            named.start < subject.at + subject.rich.text.length &&
            named.end > subject.at,
        )
    )
      return
    const said = cells.filter((cell) => cell !== subject && isLevel(cell, passage))
    const own = said.filter((cell) => !isRival(cell, passage))
    const levels = own.length > 0 ? own : said
    const listed = /[([（][^()（）]*[,、][^()（）]*[)\]）]/.test(subject.rich.text)
    const named =
      subject.rich.spans.some((span) => span.kind === 'code') ||
      /\b(?:feature|capability|api|function|fitur|funktion|功能|機能|función|recurso|fonction)/i.test(
        subject.column.header,
      )
    // "`remote` | prune | ❌": a part of it is absent, not the thing.
    const first = levels[0]?.column.index ?? 0
    const parts = cells.filter(({ column }) => column.index > subject.column.index && column.index < first)
    if (parts.some((cell) => isPart(cell, passage)) && isNowhere(levels, passage)) return
    if (levels.length === 0 || !(levels.every((cell) => !has(cell, 'status', 'percent')) || listed || named)) return
    yield* featuresOf(passage, subject, levels)
  },
}

function* featuresOf(passage: Passage, subject: Cell, levels: readonly Cell[]): Iterable<Draft> {
  const nowhere = isNowhere(levels, passage)
  const table = passage.row?.table
  const text = withoutMarks(subject.rich.text)
  const [first] = levels
  for (const part of splitPhrases(text, passage.lexicon).slice(0, 12)) {
    const name = nameInGroup(passage, trimPhrase(part.text.replaceAll('`', '')))
    if (isClaimable(name, passage.lexicon))
      yield {
        kind: 'symbol',
        subject: first && levels.every((cell) => subjectIn(cell, name) !== name) ? subjectIn(first, name) : name,
        claimed: { op: nowhere ? 'absent' : 'present' },
        at: subject.at + part.at,
        context: { header: subject.column.header, ...(table ? { peers: table.names() } : {}) },
      }
  }
}

function isNowhere(levels: readonly Cell[], { lexicon }: Passage): boolean {
  return levels.every(
    ({ rich }) =>
      rich.text.trim() === '-' ||
      lexicon.is('unsupported', rich.text) ||
      readState(rich.text, lexicon)?.state === 'absent',
  )
}

function isPart(cell: Cell, { lexicon }: Passage): boolean {
  return (
    /[\p{L}\p{N}]/u.test(cell.rich.text) && cell.column.roles.length === 0 && !saysOnlyState(cell.rich.text, lexicon)
  )
}

/** A level of support: a mark, a word of state, or one of the words that matrices use. */
function isLevel(cell: Cell, passage: Passage): boolean {
  const text = cell.rich.text.replace(/[`*]/g, '').trim()
  if (text === '' || has(cell, 'meta', 'description', 'number', 'claimed', 'target', 'gap', 'before', 'percent'))
    return false
  const first = text.replace(/\s*[([（].*$/, '')
  return passage.lexicon.is('levels', first) || (saysOnlyState(text, passage.lexicon) && !/\d\s*%/.test(text))
}
