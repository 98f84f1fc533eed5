import type { Cell } from './columns.ts'
import { namesIn } from './mentions.ts'
import { quantitiesIn } from './numbers.ts'
import type { Passage } from './passage.ts'

/** A cell of a row, to be read like a sentence about what the row is about. Offsets are into the cell. */
export function cellView(passage: Passage, cell: Cell, name: string): Passage {
  const { rich } = cell
  const names = namesIn(rich)
  const quantities = quantitiesIn(rich.text, passage.lexicon)
  return {
    ...passage,
    form: 'sentence',
    rich,
    text: rich.text,
    statement: { ...passage.statement, label: name, lead: '', start: 0, end: rich.text.length, body: rich.text },
    children: [],
    names: () => names,
    quantities: () => quantities,
  }
}
