import type { EffortRow, Plan, PlanItem } from './plan.ts'
import {
  ACTUAL,
  DUE_COLUMN,
  EFFORT,
  ESTIMATED,
  LEVEL_COLUMN,
  levelIn,
  OWNER_COLUMN,
  OWNER_IN_LINE,
  SECTIONS,
  SETTLED,
} from './words.ts'

interface Heading {
  readonly depth: number
  readonly text: string
}

/** The headings over a line, from the outermost. */
type Trail = readonly Heading[]

const DONE = /^(?:✅|☑️?|✔️?|\[x\]|:white_check_mark:)\s*/iu
const OPEN = /^(?:❌|✗|⬜|☐|🔲|⏳|🔴|🟡|⚠️?|🚧|\[[ ~!-]\])\s*/u
/** The longest text that is shown of one item. */
const LONGEST = 300

/**
 * Reads the criteria, blockers, risks and milestones that a document lists under headings of those names, and tables
 * of effort. Lists and tables only: prose sets nothing down. Pure; the text is the repaired one of a snapshot.
 */
export function readPlan(text: string): Plan {
  const items: PlanItem[] = []
  const efforts: EffortRow[] = []
  let trail: Trail = []
  let columns: readonly string[] | undefined
  let fence: string | undefined
  for (const [index, source] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    const mark = /^\s*(`{3,}|~{3,})/.exec(source)?.[1]
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    if (fence !== undefined || mark) continue
    const [, marks = '', title] = /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(source) ?? []
    if (title !== undefined) {
      trail = [...trail.filter(({ depth }) => depth < marks.length), { depth: marks.length, text: title }]
      columns = undefined
      continue
    }
    if (/^\s*\|/.test(source)) {
      const cells = cellsOf(source)
      if (columns === undefined) columns = cells.map(plain)
      else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
        const effort = effortOf(cells, columns, line)
        if (effort) efforts.push(effort)
        else items.push(...rowItem(cells, columns, trail, line))
      }
      continue
    }
    columns = undefined
    const [, item] = /^\s{0,5}(?:[-*+]|\d{1,3}[.)])\s+(.+)$/.exec(source) ?? []
    if (item !== undefined) items.push(...listItem(item, trail, line))
  }
  return { items, efforts }
}

/** What the nearest heading that says so makes of a list; a heading beneath it may say how much its items matter. */
function kindUnder(trail: Trail): PlanItem['kind'] | undefined {
  for (const { text } of trail.toReversed()) {
    const kind = SECTIONS.find(([, words]) => words.test(text))?.[0]
    if (kind) return kind
  }
  return undefined
}

function listItem(source: string, trail: Trail, line: number): readonly PlanItem[] {
  const kind = kindUnder(trail)
  if (!kind) return []
  return [
    {
      kind,
      line,
      text: textOf(source),
      ticked: tickOf(source) ?? settledUnder(trail),
      level: levelIn(source) ?? levelUnder(trail),
      owner: plain(OWNER_IN_LINE.exec(source)?.[1] ?? '') || undefined,
      due: undefined,
    },
  ]
}

function rowItem(
  cells: readonly string[],
  columns: readonly string[],
  trail: Trail,
  line: number,
): readonly PlanItem[] {
  const kind = kindUnder(trail)
  const text = cells.map(textOf).find((cell) => cell !== '' && !/^#?\d+\.?$/.test(cell))
  if (!kind || text === undefined) return []
  const column = (words: RegExp) => plain(cells[columns.findIndex((name) => words.test(name))] ?? '')
  const ticks = cells.flatMap((cell) => tickOf(cell) ?? [])
  return [
    {
      kind,
      line,
      text,
      ticked: ticks[0] ?? settledUnder(trail),
      level: levelIn(column(LEVEL_COLUMN)) ?? levelUnder(trail),
      owner: column(OWNER_COLUMN) || undefined,
      due: column(DUE_COLUMN) || undefined,
    },
  ]
}

function tickOf(source: string): boolean | undefined {
  return DONE.test(source) ? true : OPEN.test(source) ? false : undefined
}

function settledUnder(trail: Trail): true | undefined {
  return trail.some(({ text }) => SETTLED.test(text)) || undefined
}

function levelUnder(trail: Trail): PlanItem['level'] {
  return trail.toReversed().flatMap(({ text }) => levelIn(text) ?? [])[0]
}

/** A row with a figure under "estimated" and one under "actual", in a table of effort. */
function effortOf(cells: readonly string[], columns: readonly string[], line: number): EffortRow | undefined {
  const estimated = columns.findIndex((name) => ESTIMATED.test(name))
  const actual = columns.findIndex((name, index) => index !== estimated && ACTUAL.test(name))
  const [what = '', from = '', to = ''] = [cells[0], cells[estimated], cells[actual]].map((cell) => plain(cell ?? ''))
  const speaksOfTime =
    columns.some((name) => EFFORT.test(name)) || /\d\s*(?:h|d|w|hours?|days?|weeks?|Tage|Std)\b/iu.test(from)
  return estimated > 0 && actual > 0 && /\d/.test(from) && /\d/.test(to) && speaksOfTime
    ? { line, what, estimated: from, actual: to }
    : undefined
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

/** Without its tick, and not longer than a page shows. */
function textOf(source: string): string {
  return plain(source.replace(DONE, '').replace(OPEN, '')).slice(0, LONGEST)
}

/** Without the marks of Markdown: a page sets its own. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]{1,3}(\S(?:.*?\S)?)[*_`~]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
