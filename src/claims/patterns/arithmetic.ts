import type { Sum } from '../../schema/reading.ts'
import { cellView } from '../cell-view.ts'
import { type Cell, cellsOf, columnsOf, has, isTotal, subjectCell } from '../columns.ts'
import { type Figure, figuresIn } from '../figures.ts'
import { isPlace } from '../mentions.ts'
import { type Quantity, quantitiesIn } from '../numbers.ts'
import type { Passage } from '../passage.ts'
import { listOf } from '../phrases.ts'
import { percentsIn } from '../state.ts'
import { titleOf } from '../status-items.ts'
import type { Draft, Pattern } from './pattern.ts'

/** Numbers that the document itself lets one compute again. */
export const arithmetic: Pattern = {
  id: 'arithmetic',
  kinds: ['arithmetic'],
  title: 'Sums, differences and ratios within the document',
  examples: [
    { text: '**Files**: `a.py` (724 lines), `b.py` (551 lines), `c.py` (557 lines)', claims: [] },
    {
      text: '- **viewport** (3): new, scroll_down, goto_top\n- **input** (5): new, cursor_set/start/end',
      claims: [{ kind: 'arithmetic', subject: 'viewport', value: 3, line: 1 }],
    },
    {
      text: '| Part | Lines |\n|---|---|\n| A | 100 |\n| B | 50+ |\n| **Total** | **~150** |',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Total Lines',
          op: 'approx',
          value: 150,
          line: 5,
          context: { sum: { rule: 'sum', terms: [100, 50], exact: false } },
        },
      ],
    },
    {
      text: '- **Tasks (30 lines total):**\n\n| Task | Lines |\n|---|---|\n| A | 10 |\n| B | 20 |',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Tasks',
          value: 30,
          line: 1,
          context: { sum: { rule: 'sum', terms: [10, 20], exact: true } },
        },
      ],
    },
    {
      text: 'RBAC: 1,244 lines: `a.py` (386), `b.py` (496), `c.py` (362)',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'RBAC',
          value: 1244,
          context: { sum: { rule: 'sum', terms: [386, 496, 362], exact: true } },
        },
      ],
    },
    {
      text: '## Audit\n- **Files:**\n  - `a.py` (600+ lines)\n  - `b.py` (400+ lines)\n- **Implementation:**\n  - Lines of Code: 1,000+ lines',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Audit',
          op: 'ge',
          value: 1000,
          line: 6,
          context: { sum: { rule: 'sum', terms: [600, 400], exact: false } },
        },
      ],
    },
    {
      text: '| Metric | Current | Target | Gap |\n|---|---|---|---|\n| Lines | 9.89% | 75% | -65.11% |',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Lines Gap',
          value: -65.11,
          unit: 'percent',
          context: { sum: { rule: 'difference', terms: [9.89, 75], exact: true } },
        },
      ],
    },
    {
      text: '- **Coverage:** 9.89% overall (8,021/81,100 statements)',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Coverage',
          value: 9.89,
          context: { sum: { rule: 'percent', terms: [8021, 81100], exact: true } },
        },
      ],
    },
    {
      text: '- **Test/Endpoint Ratio:** 0.59 (240 tests / 401 endpoints)',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Test/Endpoint Ratio',
          value: 0.59,
          context: { sum: { rule: 'ratio', terms: [240, 401], exact: true } },
        },
      ],
    },
    {
      text: '## Mail\n**Verdict**: OVERSTATED BY ~55 PERCENTAGE POINTS (15% actual vs 70% claimed)',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Mail',
          op: 'approx',
          value: 55,
          context: { sum: { rule: 'difference', terms: [70, 15], exact: true } },
        },
      ],
    },
    { text: '**Conversion (8)**:\n- Ord, IntToStr\n- StrToInt, which rounds', claims: [] },
    { text: '- Passes: 4/6 (17% → 67%)', claims: [] },
    { text: '### Services (8 total)\n\nTwo hours.\n\nFocus on:\n- speed\n- size', claims: [] },
    {
      text: '**Files Found** (3 total):\n- a.py, b.py\n- c.py',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Files Found',
          value: 3,
          context: { sum: { rule: 'items', terms: [3], exact: true } },
        },
      ],
    },
    {
      text: '- **Total: 220 backend tests + 54 E2E tests = 274 test cases**',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Total',
          value: 274,
          context: { sum: { rule: 'sum', terms: [220, 54], exact: true } },
        },
      ],
    },
    {
      text: '- 7/30 services (23%), 10/27 endpoints (37%)',
      claims: [
        { kind: 'arithmetic', subject: '7/30 services (23%), 10/27 endpoints', value: 23 },
        { kind: 'arithmetic', subject: '7/30 services (23%), 10/27 endpoints', value: 37 },
      ],
    },
    { text: '- **Design** (20%): 98/100 = 19.6', claims: [] },
    {
      text: '| Case | Before | After | Improvement |\n|---|---|---|---|\n| Reads | ~50 ms | ~10 ms | 3-5x faster |',
      claims: [],
    },
    {
      text: '- Other\n  - Notes (638 lines)\n- Guides\n  - Start (363 lines)\n  - Basics (100 lines)\n  - Total: 463 lines',
      claims: [
        {
          kind: 'arithmetic',
          subject: 'Total',
          value: 463,
          context: { sum: { rule: 'sum', terms: [363, 100], exact: true } },
        },
      ],
    },
    {
      text: '| Measure | Value |\n|---|---|\n| Total modules | 13 |\n| Ready | 6 |\n| Stubs | 3 |\n| Total tests | 107 |',
      claims: [],
    },
    { text: '**Failing (5):**\n- `a.test.ts` - 2 failures\n- `b.test.ts` - 3 failures', claims: [] },
    { text: '- Total: 34 tests', claims: [] },
    { text: '- Coverage ≥ 60% (from 23%)', claims: [] },
    { text: '| Part | Lines |\n|---|---|\n| A | 100 |', claims: [] },
  ],
  *read(passage) {
    if (passage.row) {
      if (isTotal(passage)) yield* totals(passage)
      else {
        yield* gaps(passage)
        yield* inlineSums(passage)
      }
    } else if (passage.form !== 'code' && passage.form !== 'tree') {
      yield* equations(passage)
      yield* sums(passage)
      yield* ratios(passage)
      yield* differences(passage)
      yield* lists(passage)
      yield* inlineLists(passage)
    }
  },
}

const exactly = (quantities: readonly Quantity[]) => quantities.every((quantity) => quantity.op === 'eq')

function claim(
  passage: Passage,
  subject: string,
  quantity: Pick<Quantity, 'op' | 'value' | 'text' | 'unit'>,
  at: number,
  sum: Sum,
  header?: string,
): Draft {
  return {
    kind: 'arithmetic',
    subject,
    claimed: {
      op: quantity.op,
      value: quantity.value,
      ...(quantity.unit === '' ? {} : { unit: quantity.unit }),
      text: quantity.text,
    },
    at,
    ...(passage.stance().mood === 'planned' ? { mood: 'asserted' as const } : {}),
    context: { sum, ...(header === undefined ? {} : { header }) },
  }
}

/** A row of totals against the rows above it, up to the total before. */
function* totals(passage: Passage): Iterable<Draft> {
  const rows = passage.row?.table.rows ?? []
  const at = rows.indexOf(passage)
  const previous = rows.slice(0, at).findLastIndex((row) => isTotal(row))
  const parts = rows.slice(previous + 1, at)
  // "Total modules" and "Total lines" are measures side by side, no sums of the rows above.
  const isMeasure = (row: Passage) => /^\W*total\s+\p{L}/iu.test(row.text)
  if (parts.length < 2 || (isMeasure(passage) && rows.some((row) => row !== passage && isMeasure(row)))) return
  const name = totalName(passage)
  for (const cell of cellsOf(passage)) {
    const own = numberIn(cell, passage)
    if (!own || has(cell, 'meta', 'number') || /[$€£¥]/.test(cell.rich.text)) continue
    const terms = parts.flatMap((row) => {
      const part = cellsOf(row)[cell.column.index]
      const quantity = part && numberIn(part, row)
      return quantity && (quantity.unit === own.unit || quantity.unit === '' || own.unit === '') ? [quantity] : []
    })
    if (terms.length < 2 || own.unit === 'percent') continue
    yield claim(
      passage,
      `${name} ${cell.column.header}`.trim(),
      { ...own, unit: own.unit || cell.column.header.toLowerCase() },
      cell.at + own.start,
      { rule: 'sum', terms: terms.map((term) => term.value), exact: exactly(terms) },
      cell.column.header,
    )
  }
}

function totalName(passage: Passage): string {
  const first = passage.row?.cells[0]?.text.trim() ?? ''
  const name = subjectCell(passage)?.rich.text.trim() ?? ''
  return first === name || first === '' ? name : `${first} ${name}`
}

/** The one number of a cell; undefined where it holds none or several. */
function numberIn(cell: Cell, passage: Passage): Quantity | undefined {
  const found = quantitiesIn(cell.rich.text, passage.lexicon)
  return found.length === 1 && found[0]?.to === undefined ? found[0] : undefined
}

/** A column of gaps: what two other columns of the row differ by. */
function* gaps(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const columns = passage.row ? columnsOf(passage.row.table, passage.lexicon) : []
  const gap = cells.find((cell) => has(cell, 'gap'))
  if (!gap) return
  const pair = (['actual', 'target'] as const).map((role) => cells.find((cell) => has(cell, role)))
  const before = cells.find((cell) => has(cell, 'before'))
  const claimed = cells.find((cell) => has(cell, 'claimed'))
  const current =
    pair[0] ??
    cells.find(
      (cell) => cell !== gap && cell !== before && cell !== claimed && has(cell, 'status', 'percent', 'coverage'),
    )
  const base =
    claimed ??
    (/gap|differ|lücke|差距/i.test(columns[gap.column.index]?.header ?? '') ? pair[1] : undefined) ??
    before ??
    pair[1]
  const terms = [current, base].map((cell) => cell && numeric(cell))
  const own = numeric(gap)
  const [now, then] = terms
  if (!own || !now || !then || own.percent !== now.percent || now.percent !== then.percent) return
  const name = subjectCell(passage, cells)?.rich.text.trim() ?? ''
  yield claim(
    passage,
    `${name} ${gap.column.header}`.trim(),
    {
      op: own.approx ? 'approx' : 'eq',
      value: own.value,
      text: gap.rich.text.trim(),
      unit: own.percent ? 'percent' : '',
    },
    gap.at,
    { rule: 'difference', terms: [now.value, then.value], exact: !now.approx && !then.approx },
    gap.column.header,
  )
}

function numeric(cell: Cell): { value: number; percent: boolean; approx: boolean } | undefined {
  // "3-5x faster" is a factor.
  if (/\d\s?[x×倍](?![\p{L}\d])/iu.test(cell.rich.text)) return undefined
  const match =
    /^[\s*✅❌⚠️🔄]*([~≈])?\s?([-+−])?(\d+(?:[.,]\d+)?)(?:\s?[-–]\s?\d+(?:[.,]\d+)?)?\s?([%％])?(?![\w/])/u.exec(
      cell.rich.text,
    )
  if (!match) return undefined
  const value = Number((match[3] ?? '').replace(',', '.')) * (/[-−]/.test(match[2] ?? '') ? -1 : 1)
  return { value, percent: match[4] !== undefined, approx: match[1] !== undefined }
}

/** A cell may hold a total and its parts: "1,244 lines: a.py (386), b.py (858)". */
function* inlineSums(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const name = subjectCell(passage, cells)?.rich.text.trim() ?? ''
  for (const cell of cells) {
    if (!cell.rich.text.includes('(')) continue
    for (const draft of sums(cellView(passage, cell, name))) yield { ...draft, subject: name, at: cell.at + draft.at }
  }
}

/** A total before, or below, the sizes that it adds up. */
function* sums(passage: Passage): Iterable<Draft> {
  const { statement } = passage
  for (const quantity of passage.quantities()) {
    if (quantity.unit !== 'lines' && quantity.unit !== 'bytes' && quantity.unit !== 'tests') continue
    const listed = inlineTerms(passage, quantity)
    if (listed.length > 1) {
      yield claim(passage, nameBefore(passage, quantity), quantity, quantity.start, {
        rule: 'sum',
        terms: listed.map((term) => term.value),
        exact: exactly(listed),
      })
      return
    }
    const introduced = termsOf(
      passage.children.flatMap((child) => [child, ...child.children]),
      quantity,
    )
    const total = /\b(?:total|insgesamt|gesamt)\b|共|合计|总/i.test(passage.text) || statement.introduces
    if (total && introduced.length > 1) {
      yield claim(passage, nameBefore(passage, quantity), quantity, quantity.start, {
        rule: 'sum',
        terms: introduced.map((term) => term.value),
        exact: exactly(introduced),
      })
      return
    }
    const generic =
      passage.lexicon.roles(statement.label).some((role) => role === 'lines' || role === 'total') ||
      /\b(?:total|gesamt|insgesamt)\b/i.test(statement.label)
    const at = passage.around.indexOf(passage)
    const beside = passage.parent ? termsOf(passage.siblings.slice(0, passage.siblings.indexOf(passage)), quantity) : []
    const above = () => termsOf(passage.around.slice(Math.max(0, at - 40), at), quantity)
    const isOfOthers = generic && passage.quantities().length === 1 && passage.children.length === 0
    // A total within an item is that of the parts which stand with it.
    const before = !isOfOthers ? [] : beside.length > 1 ? beside : above()
    if (before.length > 1)
      yield claim(passage, titleOf(passage.section) || statement.label, quantity, quantity.start, {
        rule: 'sum',
        terms: before.map((term) => term.value),
        exact: exactly(before),
      })
    return
  }
}

/** "1,244 lines: a (386), b (496)": bare numbers in brackets behind the total. */
function inlineTerms(passage: Passage, total: Quantity): Quantity[] {
  // "`a.py` (724 lines), `b.py` (551 lines)": one of them, no total of the rest.
  if (/^\s*\+?\s*\p{L}*\s*[)\]）]\s*[,，、;；]/u.test(passage.text.slice(total.end))) return []
  return passage
    .quantities()
    .filter(
      (other) =>
        other.start > total.end &&
        (other.unit === total.unit || other.unit === '') &&
        /[([（]\s*[~≈]?$/.test(passage.text.slice(0, other.start)) &&
        /^\s*\+?\s*(?:lines?|bytes|tests|loc)?\s*[)\]）]/i.test(passage.text.slice(other.end)),
    )
}

/** Sizes of the same unit, one in each passage, beside a name of their own. */
function termsOf(passages: readonly Passage[], total: Quantity): Quantity[] {
  return passages.flatMap((each) => {
    const cell = each.row
      ? cellsOf(each).find((candidate) =>
          has(candidate, total.unit === 'tests' ? 'tests' : total.unit === 'bytes' ? 'bytes' : 'lines'),
        )
      : undefined
    if (each.row && isTotal(each)) return []
    if (cell) return numberIn(cell, each) ?? []
    const sizes = each.quantities().filter((quantity) => quantity.unit === total.unit)
    const named = each.names().some(isPlace) || /[([（]\s*[~≈]?$/.test(each.text.slice(0, sizes[0]?.start ?? 0))
    return sizes.length === 1 && named && each.form === 'item' ? sizes : []
  })
}

function nameBefore(passage: Passage, quantity: Quantity): string {
  const before = passage.text
    .slice(Math.min(passage.statement.start, quantity.start), quantity.start)
    .replace(/[\s([（:：*-]+$/, '')
    .trim()
  return before || passage.statement.label || titleOf(passage.section) || quantity.unit
}

/** "220 backend tests + 54 E2E tests = 274 tests". */
function* equations(passage: Passage): Iterable<Draft> {
  const all = passage.quantities()
  const last = all.findIndex(
    (quantity, index) => index > 1 && /=\s*\**$/.test(passage.text.slice(all[index - 1]?.end ?? 0, quantity.start)),
  )
  const total = all[last]
  if (!total) return
  const terms = [all[last - 1]].filter((term) => term !== undefined)
  for (let index = last - 2; index >= 0; index--) {
    const [term, next] = [all[index], all[index + 1]]
    if (!term || !next || !/\+\s*\**$/.test(passage.text.slice(term.end, next.start))) break
    terms.unshift(term)
  }
  if (terms.length > 1)
    yield claim(passage, nameOf(passage), total, total.start, {
      rule: 'sum',
      terms: terms.map((term) => term.value),
      exact: exactly(terms),
    })
}

/** "9.89% (8,021/81,100)" and "0.59 (240 tests / 401 endpoints)". */
function* ratios(passage: Passage): Iterable<Draft> {
  const percents = percentsIn(passage.text)
  const name = passage.statement.label || passage.statement.lead || nameOf(passage)
  for (const match of passage.text.matchAll(
    /(?<![\d./])(\d{1,3}(?:,\d{3})+|\d+)(\s[\p{L}]+){0,2}\s?\/\s?(\d{1,3}(?:,\d{3})+|\d+)(?![\d./-])/gu,
  )) {
    const terms = [match[1], match[3]].map((raw) => Number((raw ?? '').replaceAll(',', '')))
    const [part = 0, whole = 0] = terms
    if (whole === 0) continue
    const end = match.index + match[0].length
    // "4/6 (17% → 67%)": what it was stands before the arrow.
    const behind = percents.find(
      (each) => each.start >= end && each.start - end <= 32 && !/^\s*(?:→|[-=]>)/.test(passage.text.slice(each.end)),
    )
    const percent = behind ?? percents.findLast((each) => each.end <= match.index && match.index - each.end <= 24)
    const between = percent ? passage.text.slice(Math.min(end, percent.end), Math.max(match.index, percent.start)) : ''
    // "< 0.01 % (0/1000)" is a bound, no quotient.
    const isBound =
      percent && /[<>≤≥＜＞]=?\s?$/.test(passage.text.slice(Math.max(0, percent.start - 3), percent.start))
    if (isBound) continue
    // "Design (20%): 98/100" gives the weight of a mark.
    const isWeight = percent !== undefined && percent !== behind && /[:：]/.test(between)
    if (percent && !isWeight && part <= whole && !/[,;]\s|\d|\s[-–—]\s/.test(between)) {
      yield claim(
        passage,
        name,
        {
          op: percent.approx ? 'approx' : 'eq',
          value: percent.value,
          unit: 'percent',
          text: passage.text.slice(percent.start, percent.end).trim(),
        },
        percent.start,
        { rule: 'percent', terms, exact: true },
      )
      continue
    }
    const quotient = /(?<![\d.,])(0\.\d{1,3})\s*[([（=]\s*$/.exec(
      passage.text.slice(Math.max(0, match.index - 12), match.index),
    )
    if (quotient)
      yield claim(
        passage,
        name,
        { op: 'eq', value: Number(quotient[1]), unit: 'ratio', text: quotient[1] ?? '' },
        match.index - quotient[0].length,
        { rule: 'ratio', terms, exact: true },
      )
  }
}

/** "15% actual vs 70% claimed", with the gap that the sentence states. */
function* differences(passage: Passage): Iterable<Draft> {
  const figures = figuresIn(passage.text, passage.lexicon)
  const points = passage
    .quantities()
    .find(
      (quantity) =>
        quantity.unit === 'percent' &&
        !figures.some((figure) => figure.start < quantity.end && quantity.start < figure.end),
    )
  const gap: Pick<Figure, 'start' | 'end' | 'value' | 'approx'> | undefined =
    figures.find((figure) => figure.role === 'gap') ??
    (points && { start: points.start, end: points.end, value: points.value, approx: points.op === 'approx' })
  const claimed =
    figures.find((figure) => figure.role === 'claimed') ??
    figures.find((figure) => figure.role === 'target') ??
    figures.find((figure) => figure.role === 'before')
  const actual =
    figures.find((figure) => figure.role === 'actual') ?? figures.find((figure) => figure.role === undefined)
  if (!gap || !claimed || !actual || claimed === actual || gap.value === 0) return
  const negative = gap.value < 0 || /[-−]$/.test(passage.text.slice(Math.max(0, gap.start - 1), gap.start))
  const terms = negative ? [actual.value, claimed.value] : [claimed.value, actual.value]
  yield claim(
    passage,
    nameOf(passage),
    {
      op: gap.approx ? 'approx' : 'eq',
      value: negative ? -Math.abs(gap.value) : gap.value,
      unit: 'percent',
      text: passage.text.slice(gap.start, gap.end).trim(),
    },
    gap.start,
    { rule: 'difference', terms, exact: !claimed.approx && !actual.approx },
  )
}

function nameOf(passage: Passage): string {
  const { statement, lexicon } = passage
  if (statement.label !== '' && !lexicon.is('verdicts', statement.label)) return statement.label
  if (statement.lead !== '') return statement.lead
  return titleOf(passage.section) || statement.body.slice(0, 60)
}

/** "**viewport** (7): new, scroll, …": a number before a list that has as many parts. Another number of parts may be split wrongly. */
function* inlineLists(passage: Passage): Iterable<Draft> {
  const { label, body, start } = passage.statement
  const match = /^(.{2,60}?)\s*[([（](\d{1,3})[)\]）]$/u.exec(label)
  const value = Number(match?.[2])
  const listed = match && passage.form === 'item' ? listOf(body, passage.lexicon, 6) : undefined
  if (!match || listed === undefined || listed.length < 2 || listed.length !== value) return
  yield claim(
    passage,
    match[1] ?? '',
    { op: 'eq', value, unit: 'items', text: match[2] ?? '' },
    Math.max(0, start - 1),
    {
      rule: 'items',
      terms: [listed.length],
      exact: true,
    },
  )
}

/** "Files Found (23 total):" against the names in the list that it introduces; "(9 items)" against its items. */
function* lists(passage: Passage): Iterable<Draft> {
  const { statement } = passage
  const match =
    /[([（]\s*(\d{1,4})\s*(?:total|items?|entries|insgesamt|einträge|punkte|项|个|条)?\s*[)\]）]\s*[:：]?\s*\**\s*$/iu.exec(
      passage.text,
    )
  const under = passage.form === 'heading' ? (passage.opens?.().passages ?? []) : passage.children
  const items = under.filter((each) => each.form === 'item' && (passage.form !== 'heading' || !each.parent))
  if (!match || items.length < 2 || (passage.form !== 'heading' && !statement.introduces)) return
  // "Services (8 total)", and beneath it "Focus on:": another list.
  if (items.some(({ intro }) => intro !== undefined && intro !== passage && intro.statement.introduces)) return
  const names = items.map((item) => item.names().filter((named) => isPlace(named)).length)
  const listed =
    names.every((each) => each > 0) && names.some((each) => each > 1)
      ? names.reduce((sum, each) => sum + each, 0)
      : items.length
  // A table beside the list may be what is counted; an item that counts for itself, as in "Failing (5): a.ts - 2 failures",
  // that names several things or goes on with "etc." is not one of those that are counted.
  const isUnclear =
    under.some(({ row }) => row !== undefined) || items.some((item) => countsItself(item) || isSeveral(item))
  if (listed !== Number(match[1]) && isUnclear) return
  // Items that list several things themselves, or tell of them, may be counted in either way.
  if (listed !== Number(match[1]) && items.some(({ text }) => /[,、，]/.test(withoutBrackets(text)))) return
  const subject = passage.text.slice(statement.start, match.index).replace(/[\s:：*]+$/, '') || statement.label
  yield claim(
    passage,
    subject,
    { op: 'eq', value: Number(match[1]), unit: 'items', text: match[1] ?? '' },
    match.index + 1,
    { rule: 'items', terms: [listed], exact: true },
  )
}

function withoutBrackets(text: string): string {
  return text.replace(/[([（][^()[\]（）]*[)\]）]/g, ' ')
}

function countsItself(item: Passage): boolean {
  return item
    .quantities()
    .some(
      ({ value, unit, noun, of }) =>
        value > 1 && unit !== 'percent' && unit !== 'lines' && unit !== 'bytes' && (noun !== '' || of !== undefined),
    )
}

/** "`GET /` / `GET /health`", "`a`, `b` etc.": one item for several things. */
function isSeveral({ text, statement }: Passage): boolean {
  const head = text.slice(statement.start).split(/\s[-–—]+\s|[:：]\s/u)[0] ?? ''
  return /\s[/+&]\s|、/u.test(head) || ETC.test(text)
}

const ETC = /(?:\betc\.?|\busw\.?|\bdll\.?|\bdsb\.?|\bu\.\s?a\.|等|など|\.\.\.|…)\s*[)）.。]?\s*$/iu
