import type { Lexicon } from './lexicon.ts'
import type { Rich } from './markdown/rich.ts'
import { withoutMarks } from './marks.ts'
import type { Passage, Table } from './passage.ts'
import { saysOnlyState } from './state.ts'
import type { Role } from './words/words.ts'

/** A column of a table, by its header; "Tests (unit)" and "Lines of code" are known by their words. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly roles: readonly Role[]
}

export interface Cell {
  readonly column: Column
  readonly rich: Rich
  /** Offset of the cell in the row's text. */
  readonly at: number
}

export function columnsOf(table: Table, lexicon: Lexicon): Column[] {
  return table.header.map((header, index) => {
    const text = header.text.replace(/\s+/g, ' ').trim()
    const bare = text.replace(/\s*[([（].*$/, '')
    const last = bare.split(' ').at(-1) ?? ''
    const roles =
      [text, bare, last, ...headsOf(last)].map((name) => lexicon.roles(name)).find((found) => found.length > 0) ?? []
    return { index, header: text, roles }
  })
}

/** What a compound without spaces ends with, longest first: 后端完成度 is a 完成度. */
function headsOf(word: string): string[] {
  const letters = [...word]
  return /^\p{Script=Han}{3,12}$/u.test(word)
    ? letters.slice(1, -1).map((_, index) => letters.slice(index + 1).join(''))
    : []
}

export function cellsOf(passage: Passage): Cell[] {
  if (!passage.row) return []
  const columns = columnsOf(passage.row.table, passage.lexicon)
  let at = 0
  return passage.row.cells.map((rich, index) => {
    const cell = { column: columns[index] ?? { index, header: '', roles: [] }, rich, at }
    at += rich.text.length + ' | '.length
    return cell
  })
}

export function has(cell: Cell, ...roles: readonly Role[]): boolean {
  return cell.column.roles.some((role) => roles.includes(role))
}

/** What a state in a cell is said of: in a column of files it is the row's file, not what the row names. */
export function subjectIn(cell: Cell, name: string): string {
  return has(cell, 'file', 'folder', 'command', 'route') ? `${name} ${cell.column.header}` : name
}

/** Is a cell one of a comparison of products, and does it say nothing of this one? */
export function isRival({ column }: Cell, { row }: Passage): boolean {
  const rivals = row?.table.rivals()
  return rivals !== undefined && rivals.own !== column.index && rivals.columns.has(column.index)
}

/**
 * The cell that names what the row is about: the first that is neither a number, a mark, nor a state; with a column
 * of numbers or ids ("#", "Task") left aside.
 */
export function subjectCell(passage: Passage, cells: readonly Cell[] = cellsOf(passage)): Cell | undefined {
  const names = (cell: Cell) =>
    (/\p{L}{2}/u.test(cell.rich.text) || /^[\d_-]{6,}$/.test(cell.rich.text.trim())) &&
    !(saysOnlyState(cell.rich.text, passage.lexicon) && cell.column.index > 0)
  const first = cells[0]
  if (
    first &&
    names(first) &&
    !(passage.row?.table.groups().has(passage) && cells[1] && names(cells[1])) &&
    !(has(first, 'number') && !/\p{L}{4}/u.test(first.rich.text) && cells[1] && names(cells[1]))
  )
    return first
  return cells.slice(1, 3).find(names) ?? (first && /\S/.test(first.rich.text) ? first : undefined)
}

/**
 * The group of each row, by a first column that names one where it begins and is blank below: the rows are about the
 * second. Empty for other tables.
 */
export function groupsOf({ rows }: Table): ReadonlyMap<Passage, string> {
  const names = rows.map(({ row }) => row?.cells[0]?.text.replace(/\s+/g, ' ').trim() ?? '')
  const isGrouped = rows.length >= 4 && names.filter((name) => name === '').length >= rows.length / 2
  const groups = new Map<Passage, string>()
  let group = ''
  for (const [index, row] of isGrouped ? rows.entries() : []) {
    group = names[index] || group
    groups.set(row, group)
  }
  return groups
}

/** The name of a row, behind that of its group: "ACL" and "LIST" make "ACL LIST". */
export function nameInGroup(passage: Passage, name: string): string {
  const group = passage.row?.table.groups().get(passage) ?? ''
  return group === '' || name.toLowerCase().startsWith(group.toLowerCase()) ? name : `${group} ${name}`
}

/** What the rows of a table are about, each behind its group. */
export function namesOf({ rows }: Table): readonly string[] {
  return rows.flatMap((row) => {
    const name = withoutMarks(subjectCell(row)?.rich.text ?? '').trim()
    return name === '' ? [] : nameInGroup(row, name)
  })
}

/** A row that sums up others: "Total", "**14 Total**", "Summe". */
export function isTotal(passage: Passage): boolean {
  const cell = subjectCell(passage)
  const text = [passage.row?.cells[0]?.text, cell?.rich.text].map((value) =>
    (value ?? '').replace(/[\d:.*#]+/g, ' ').trim(),
  )
  return text.some(
    (value) =>
      value !== '' &&
      (passage.lexicon.roles(value).includes('total') || value.split(/\s+/).some((word) => TOTAL.test(word))),
  )
}

const TOTAL = /^(?:totals?|sum|subtotal|summe|gesamt|insgesamt|合计|总计|小计|合計|total général|jumlah)$/i
