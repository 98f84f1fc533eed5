import { cellsOf, has, subjectCell } from '../columns.ts'
import { quantitiesIn } from '../numbers.ts'
import type { Pattern } from './pattern.ts'

/** A table of limits and budgets: each number is a setting of the thing that its row names. */
export const cellSetting: Pattern = {
  id: 'cell-setting',
  kinds: ['config'],
  title: 'A limit or budget in a table',
  examples: [
    {
      text: '| Benchmark | p50 max (ns) | throughput min |\n|---|---|---|\n| `core/decode` | 1,500 | 500,000 |',
      claims: [
        { kind: 'config', subject: 'core/decode p50 max (ns)', op: 'le', value: 1500 },
        { kind: 'config', subject: 'core/decode throughput min', op: 'ge', value: 500000 },
      ],
    },
    { text: '| File | Lines | Tests |\n|---|---|---|\n| `a.py` | 100 | 3 |', claims: [] },
    { text: '| Task | Effort |\n|---|---|\n| `T1` | 3 |', claims: [] },
    { text: '| Part | p50 |\n|---|---|\n| Mail | 3 |', claims: [] },
  ],
  *read(passage) {
    if (!passage.row || passage.stance().mood !== 'asserted') return
    const cells = cellsOf(passage)
    const subject = subjectCell(passage, cells)
    const name = subject?.rich.text.trim() ?? ''
    if (!subject?.rich.spans.some((span) => span.kind === 'code' && span.start === 0) || /\.\w{1,5}$/.test(name)) return
    for (const cell of cells) {
      if (
        cell === subject ||
        cell.column.header === '' ||
        cell.column.roles.some((role) => role !== 'version' && role !== 'target')
      )
        continue
      const [quantity] = quantitiesIn(cell.rich.text, passage.lexicon)
      if (
        !quantity ||
        has(cell, 'version') ||
        quantity.unit !== '' ||
        !/^[\s~≈<>≤≥]*[\d.,\s]+(?:\s?[a-zA-Z/%µ]{1,8})?$/.test(cell.rich.text)
      )
        continue
      const op = /\bmax\b|ceiling|limit/i.test(cell.column.header)
        ? 'le'
        : /\bmin\b/i.test(cell.column.header)
          ? 'ge'
          : quantity.op
      yield {
        kind: 'config',
        subject: `${name} ${cell.column.header}`,
        claimed: { op, value: quantity.value, text: cell.rich.text.trim() },
        at: cell.at + quantity.start,
        context: { header: cell.column.header },
      }
    }
  },
}
