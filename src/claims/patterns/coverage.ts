import { cellsOf, has, subjectCell } from '../columns.ts'
import { namesCoverage, underCoverage } from '../coverage-context.ts'
import { type Figure, figuresIn } from '../figures.ts'
import { boxState } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { percentsIn } from '../state.ts'
import { afterLabel, titleOf } from '../status-items.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A percentage of code that tests cover. */
export const coverage: Pattern = {
  id: 'coverage',
  kinds: ['coverage'],
  title: 'A percentage of test coverage',
  examples: [
    {
      text: '- **Test Coverage:** 9.89% overall',
      claims: [{ kind: 'coverage', subject: 'Test Coverage overall', value: 9.89, unit: 'percent' }],
    },
    {
      text: '| Area | Claimed | Actual |\n|---|---|---|\n| Test Coverage | 60-80% | 9.89% |',
      claims: [
        { kind: 'coverage', subject: 'Test Coverage', value: 60, mood: 'attributed' },
        { kind: 'coverage', subject: 'Test Coverage', value: 9.89 },
      ],
    },
    {
      text: '**Coverage Breakdown**:\n| Metric | Current | Target | Gap |\n|---|---|---|---|\n| Branches | 66.76% | 75% | -8.24% |',
      claims: [{ kind: 'coverage', subject: 'Branches', value: 66.76 }],
    },
    {
      text: '**High Coverage Areas**:\n- Auth components: 100%',
      claims: [{ kind: 'coverage', subject: 'Auth components', value: 100 }],
    },
    {
      text: '- Overall: 80%+ test coverage required',
      claims: [{ kind: 'coverage', subject: 'test coverage required', op: 'ge', value: 80 }],
    },
    {
      text: '- [ ] 75% test coverage achieved (currently 9.89%)',
      claims: [
        { kind: 'coverage', subject: 'test coverage achieved', value: 75, mood: 'planned' },
        { kind: 'coverage', subject: '75% test coverage achieved', value: 9.89, mood: 'asserted' },
      ],
    },
    { text: '- Mail is 80% complete', claims: [] },
    { text: '| Area | Status |\n|---|---|\n| Mail | 80% |', claims: [] },
  ],
  *read(passage) {
    if (passage.row) yield* inRow(passage)
    else if (passage.form !== 'code' && passage.form !== 'tree') yield* inText(passage)
  },
}

function* inText(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  const { text, at } = afterLabel(passage)
  const figures = figuresIn(text, lexicon)
  if (figures.length === 0) return
  const own = namesCoverage(passage.text)
  const section = lexicon.is('verdicts', statement.label) && namesCoverage(titleOf(passage.section))
  const governed = !own && (section || underCoverage(passage))
  if (!own && !governed) return
  for (const [index, figure] of figures.entries()) {
    const around = text.slice(figures[index - 1]?.end ?? 0, figures[index + 1]?.start ?? text.length)
    const goal = /^\W*(?:[\p{L}-]+\s){0,2}(?:target|goal|requirement|ziel)\b/iu.test(text.slice(figure.end))
    if (own && !section && !namesCoverage(statement.label + statement.lead) && !namesCoverage(around)) continue
    if (
      figure.role === 'gap' ||
      figure.role === 'denied' ||
      /^\W*(?:complete|pass|of the|remaining|reduction|improvement|erfolg)\b/i.test(text.slice(figure.end))
    )
      continue
    yield {
      kind: 'coverage',
      subject: section ? titleOf(passage.section) : subjectOf(passage, text, figure, governed),
      claimed: {
        op: figure.atLeast ? 'ge' : figure.approx ? 'approx' : 'eq',
        value: figure.value,
        unit: 'percent',
        text: text.slice(figure.start, figure.end).trim(),
      },
      at: at + figure.start,
      ...(goal || isToReach(passage, figure) ? { mood: 'planned' as const } : moodOf(passage, figure)),
    }
  }
}

/** "[ ] 75 % coverage (currently 10 %)": an open box asks for what stands first, and tells the rest. */
function isToReach({ box }: Passage, { role }: Figure): boolean {
  return role === undefined && boxState(box ?? '') === 'open'
}

function moodOf(passage: Passage, figure: Figure): { mood?: 'planned' | 'attributed' | 'historical' | 'asserted' } {
  if (figure.role === 'target') return { mood: 'planned' }
  if (figure.role === 'claimed') return { mood: 'attributed' }
  if (figure.role === 'before') return { mood: 'historical' }
  return figure.role === 'actual' && passage.stance().mood === 'planned' ? { mood: 'asserted' } : {}
}

function subjectOf(passage: Passage, text: string, figure: Figure, governed: boolean): string {
  const { statement } = passage
  const before = (
    text
      .slice(0, figure.start)
      .replace(/[([（].*$/, '')
      .split(/[,;]\s|→/)
      .at(-1) ?? ''
  ).replace(/^[\s*:：-]+|[\s:：–—~≈=*-]+$/g, '')
  if (statement.label !== '' && (governed || namesCoverage(statement.label))) {
    const area = /^\W*([\p{L}]+)(?=[,;)]|$)/u.exec(text.slice(figure.end))?.[1]
    return area && before === '' ? `${statement.label} ${area}` : statement.label
  }
  if (governed) return before !== '' && before.length < 60 ? before : 'coverage'
  if (namesCoverage(before) && before.length < 60) return before
  const after = /^\W*((?:[\p{L}-]+\s){0,3}[\p{L}]+)/u.exec(text.slice(figure.end))?.[1] ?? ''
  return namesCoverage(after) ? after : namesCoverage(statement.lead) ? statement.lead : 'test coverage'
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  const name = subject?.rich.text.replace(/\s+/g, ' ').trim() ?? ''
  const above = underCoverage(passage)
  for (const cell of cells) {
    if (
      cell === subject ||
      has(cell, 'target', 'gap', 'meta') ||
      !(
        namesCoverage(name) ||
        has(cell, 'coverage') ||
        (above && /^(?:statements?|branches|functions?|lines?|overall|total|all files|.*\.\w+)$/i.test(name))
      )
    )
      continue
    const percent = percentsIn(cell.rich.text)[0]
    if (percent)
      yield {
        kind: 'coverage',
        subject: name,
        claimed: {
          op: percent.atLeast ? 'ge' : percent.approx ? 'approx' : 'eq',
          value: percent.value,
          unit: 'percent',
          text: cell.rich.text.trim(),
        },
        at: cell.at + percent.start,
        ...(has(cell, 'claimed')
          ? { mood: 'attributed' as const }
          : has(cell, 'before')
            ? { mood: 'historical' as const }
            : {}),
        context: { header: cell.column.header },
      }
  }
}
