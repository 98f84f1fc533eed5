import { withoutMarks } from './marks.ts'
import type { Passage, Table } from './passage.ts'
import { readState } from './state.ts'

/** The columns of a comparison: how far each of several products is. */
export interface Rivals {
  readonly columns: ReadonlySet<number>
  /** The one that speaks of this repository; undefined where the table does not tell. */
  readonly own: number | undefined
}

const NONE: Rivals = { columns: new Set(), own: undefined }

/** Headers by which a project speaks of itself. */
const SELF =
  /^(?:ours?|us|we|this (?:project|repo|repository|library|package|port|implementation|app|crate|plugin|fork)|our \p{L}+(?: \p{L}+)?|unsere?s?|本项目|我们|kami|proyek ini)$/iu
const FEWEST = 2
const SHARE = 0.6
/** A table of more rows is compared by its first. */
const MOST_ROWS = 60

/**
 * The columns that compare products in a table: two or more whose headers are names and whose cells begin with a mark
 * or word of state. The project's own is headed "Ours", or by the only one of these names that the title bears.
 */
export function rivalsOf(table: Table, { lexicon, sections }: Passage): Rivals {
  const names = table.header.map((cell) => withoutMarks(cell.text).replace(/\s+/g, ' ').trim())
  const rows = table.rows.slice(0, MOST_ROWS)
  const columns = names.flatMap((name, index) => {
    const texts = rows.map((row) => row.row?.cells[index]?.text.trim() ?? '').filter((text) => text !== '')
    const states = texts.filter((text) => readState(text.split(/\s[@\w`.]/)[0] ?? '', lexicon) !== undefined)
    const named = index > 0 && name !== '' && (SELF.test(name) || lexicon.roles(name).length === 0)
    return named && texts.length > 0 && states.length >= SHARE * texts.length ? [index] : []
  })
  if (columns.length < FEWEST) return NONE
  const title = ` ${
    sections()[0]
      ?.heading.text.toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, ' ') ?? ''
  } `
  const spoken = columns.filter((index) => title.includes(` ${names[index]?.toLowerCase()} `))
  const self = columns.filter((index) => SELF.test(names[index] ?? ''))
  const [own, ...others] = self.length > 0 ? self : spoken
  return { columns: new Set(columns), own: others.length === 0 ? own : undefined }
}
