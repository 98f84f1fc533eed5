import type { Passage } from '../passage.ts'
import { readState, saysOnlyState } from '../state.ts'
import type { Draft, Pattern } from './pattern.ts'

/** How far the tasks of a Mermaid Gantt chart are, and the share of a pie that is done. */
export const chart: Pattern = {
  id: 'chart',
  kinds: ['status'],
  title: 'Tasks of a Gantt chart, the finished part of a pie',
  examples: [
    {
      text: '```mermaid\ngantt\n  title Port\n  dateFormat YYYY-MM-DD\n  section Core\n  Parser :done, p1, 2024-01-01, 10d\n  Judge :crit, active, after p1, 3d\n  Site :s1, 2024-02-01, 10d\n```',
      claims: [
        { kind: 'status', subject: 'Parser', op: 'present', mood: 'asserted', line: 6, context: { state: 'done' } },
        { kind: 'status', subject: 'Judge', op: 'present', mood: 'asserted', context: { state: 'progress' } },
        { kind: 'status', subject: 'Site', op: 'absent', mood: 'planned', context: { state: 'open' } },
      ],
    },
    {
      text: '```mermaid\npie showData title Port\n  "Done" : 45\n  "In progress" : 5\n  "Open" : 10\n```',
      claims: [{ kind: 'status', subject: 'Port', op: 'eq', value: 75, unit: 'percent', line: 3 }],
    },
    { text: '```mermaid\npie title Lines\n  "Go" : 45\n  "Rust" : 5\n```', claims: [] },
    { text: '```mermaid\ngraph TD\n  A[Done] --> B\n```', claims: [] },
  ],
  *read(passage) {
    if (passage.code !== 'chart') return
    const kind = /^\s*(gantt|pie)\b/.exec(passage.siblings[0]?.text ?? '')?.[1]
    if (kind === 'gantt') yield* taskOf(passage)
    else if (kind === 'pie') yield* sliceOf(passage)
  },
}

/** Lines of a Gantt chart that set it up, and sections. */
const SETUP =
  /^\s*(?:gantt|title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|section|weekday|click|%%)\b/i

function* taskOf(passage: Passage): Iterable<Draft> {
  const [, name = '', rest = ''] = /^\s*([^:]+?)\s*:\s*(.+)$/.exec(passage.text) ?? []
  const tags = rest.split(',').map((tag) => tag.trim())
  if (!/\p{L}{2}/u.test(name) || SETUP.test(passage.text) || tags.includes('milestone')) return
  const state = tags.includes('done') ? 'done' : tags.includes('active') ? 'progress' : 'open'
  yield {
    kind: 'status',
    subject: name,
    claimed: { op: state === 'open' ? 'absent' : 'present', text: rest.slice(0, 80) },
    at: passage.text.indexOf(name),
    mood: state === 'open' ? 'planned' : 'asserted',
    context: { state, extent: { from: passage.line, to: passage.line } },
  }
}

const SLICE = /^\s*"([^"]{1,80})"\s*:\s*(\d+(?:\.\d+)?)\s*$/

/** A pie whose slices are all states says how much is done. */
function* sliceOf(passage: Passage): Iterable<Draft> {
  const { siblings, lexicon } = passage
  const slices = siblings.flatMap(({ text }) => {
    const [, name, value] = SLICE.exec(text) ?? []
    return name === undefined ? [] : [{ name, value: Number(value) }]
  })
  const own = SLICE.exec(passage.text)
  const title = /\btitle\s+(.+)$/m.exec(siblings.map(({ text }) => text).join('\n'))?.[1]?.trim()
  const whole = slices.reduce((sum, { value }) => sum + value, 0)
  if (!own || title === undefined || whole === 0 || slices.length < 2) return
  if (!slices.every(({ name }) => saysOnlyState(name, lexicon))) return
  if (readState(own[1] ?? '', lexicon)?.state !== 'done') return
  yield {
    kind: 'status',
    subject: title,
    claimed: {
      op: 'eq',
      value: Math.round((1000 * Number(own[2])) / whole) / 10,
      unit: 'percent',
      text: own[0].trim(),
    },
    at: 0,
    context: { extent: { from: passage.line, to: passage.line } },
  }
}
