import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/plan/read-plan.ts'

const read = (text: string) =>
  readPlan(text).items.map(({ kind, text, ticked, level, owner }) => [kind, text, ticked, level?.rank, owner])

describe('what a document sets down for whoever decides', () => {
  test('criteria under their heading, with ticks, and levels of the headings beneath', () => {
    expect(
      read(`# Status
## Launch criteria
### Must have
- [x] Guests can **book** a berth
- [ ] Payments are refunded
### Nice to have
- ✅ Dark mode
## Next steps
- [ ] Weather`),
    ).toEqual([
      ['criterion', 'Guests can book a berth', true, 'must', undefined],
      ['criterion', 'Payments are refunded', false, 'must', undefined],
      ['criterion', 'Dark mode', true, 'nice', undefined],
    ])
  })

  test.each([
    ['Abnahmekriterien', 'criterion'],
    ['Definition of Done', 'criterion'],
    ['Go/No-Go', 'criterion'],
    ['验收标准', 'criterion'],
    ['Kriteria keberhasilan', 'criterion'],
    ['🔴 Critical Blockers', 'blocker'],
    ['Risiken', 'risk'],
    ['Milestones', 'milestone'],
  ])('a list under "%s" is of kind %s', (title, kind) => {
    expect(read(`## ${title}\n\n1. One thing`)[0]?.slice(0, 2)).toEqual([kind, 'One thing'])
  })

  test.each(['Release notes', 'Launch', 'Success stories', 'Risk-free trial code', 'Features'])(
    'a list under "%s" is %#',
    (title) => {
      const items = read(`## ${title}\n- a\n`)
      expect(items.filter(([kind]) => kind === 'criterion')).toEqual([])
    },
  )

  test('rows of a table, with priority and owner by their columns', () => {
    expect(
      read(`## Blockers
| # | Blocker | Priority | Owner |
| --- | --- | --- | --- |
| 1 | Refunds fail | P0 | Ada |
| 2 | No map | P2 | |`),
    ).toEqual([
      ['blocker', 'Refunds fail', undefined, 'must', 'Ada'],
      ['blocker', 'No map', undefined, 'nice', undefined],
    ])
  })

  test('priority, owner and date are kept as they are written', () => {
    const { items } = readPlan(`## Meilensteine
| Meilenstein | Termin | Verantwortlich |
| --- | --- | --- |
| ✅ Beta | 2026-03-01 | Ada |

## Risks
- High: the payment provider leaves (owner: Grace)`)
    expect(items.map(({ text, ticked, level, owner, due }) => [text, ticked, level?.said, owner, due])).toEqual([
      ['Beta', true, undefined, 'Ada', '2026-03-01'],
      ['High: the payment provider leaves (owner: Grace)', undefined, 'High', 'Grace', undefined],
    ])
  })

  test('under "Resolved" a blocker is said to be settled', () => {
    expect(read('## Blockers\n### Resolved\n- Refunds fail\n### Open\n- No map')).toEqual([
      ['blocker', 'Refunds fail', true, undefined, undefined],
      ['blocker', 'No map', undefined, undefined, undefined],
    ])
  })

  test('effort against actual, only where a table of effort states both', () => {
    expect(
      readPlan(`| Task | Estimated (days) | Actual |
| --- | --- | --- |
| Berths | 5 | 8 |
| Map | 3 | – |

| Metric | Target | Actual |
| --- | --- | --- |
| Tests | 5 | 8 |`).efforts,
    ).toEqual([{ line: 3, what: 'Berths', estimated: '5', actual: '8' }])
  })

  test('what is fenced is quoted, and prose sets nothing down', () => {
    expect(read('## Risks\n```\n- a\n```\nThere is one - maybe.\n')).toEqual([])
  })
})
