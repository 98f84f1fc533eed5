import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/schema/observation.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { rollUp } from '../../src/verdicts/roll-up.ts'
import { counted, gone, judgedOf, readingOf, there, vague } from '../support/judged.ts'

let line = 0
const below = (given: Partial<JudgedClaim>, observation = vague) => judgedOf({ line: ++line, ...given }, observation)
const named: Observation = {
  state: 'observed',
  fact: { shape: 'presence', present: true, strength: 'present' },
  rule: 'feature',
  evidence: [],
}
const overstatedByName = () => ({
  ...below({ kind: 'symbol', subject: `phrase ${line}` }, named),
  verdict: { word: 'overstated' as const, strength: 'present' as const, reason: 'stub', values: {} },
})
const exists = () => below({ subject: `src/${line}.ts` }, there())
const missing = () => below({ subject: `src/${line}.ts` }, gone)
const unknown = () => below({ kind: 'symbol', subject: `feature ${line}` })
const rightlyAbsent = () => below({ claimed: { op: 'absent' } }, gone)
const hidden = () => below({ claimed: { op: 'absent' }, subject: `src/${line}.ts` }, there())
const drifted = () => below({ kind: 'lines', claimed: { op: 'eq', value: 900, unit: 'lines' } }, counted(400, 'lines'))
const sizeOfNothing = () => below({ kind: 'lines', claimed: { op: 'eq', value: 900, unit: 'lines' } }, gone)
const moved = () => below({}, { ...gone, moved: ['elsewhere.ts'] } as typeof gone)
const unused = () =>
  below({ subject: `src/middleware/${line}.py` }, {
    ...there(),
    fact: { shape: 'presence', present: true, strength: 'measured', unused: true },
  } as Observation)
const hollow = () =>
  below({ subject: `src/deploy/${line}.py` }, {
    ...there(),
    fact: { shape: 'presence', present: true, strength: 'measured', hollow: true },
  } as Observation)
const broken = () =>
  below({ subject: `src/jobs/${line}.py` }, {
    ...there(),
    fact: { shape: 'presence', present: true, strength: 'measured', broken: true },
  } as Observation)
const paper = () => below({ subject: `docs/${line}.md` }, gone)
const many = (count: number, make: () => JudgedClaim) => Array.from({ length: count }, make)
const planned = () => below({ mood: 'planned' }, gone)

function settle(given: Partial<JudgedClaim>, made: () => readonly JudgedClaim[], context = {}): JudgedClaim {
  line = 1
  const status = judgedOf({
    id: 'status',
    kind: 'status',
    subject: 'Login',
    line: 1,
    claimed: { op: 'present' },
    state: 'done',
    ...given,
  })
  const beneath = made()
  const settled = rollUp([
    readingOf({ ...status, extent: { from: 1, to: line } }, { state: status.state, ...context }),
    ...beneath.map((claim) => readingOf(claim)),
  ])
  const [first] = settled
  if (!first) throw new Error('nothing settled')
  expect(settled.slice(1)).toEqual(beneath)
  return first
}
const said = ({ verdict }: JudgedClaim) => `${verdict.word} ${verdict.reason} ${verdict.strength}`

describe('a done state', () => {
  test.each([
    ['all of it is there: present, never more', () => [exists(), exists()], 'verified evidence-holds present'],
    ['a file of it is missing', () => [exists(), exists(), missing()], 'overstated evidence-fails measured'],
    ['sizes drifted', () => [exists(), drifted()], 'verified evidence-holds present'],
    ['the size of a file that is not there', () => [exists(), sizeOfNothing()], 'overstated evidence-fails measured'],
    ['a file stands elsewhere now', () => [exists(), moved()], 'verified evidence-holds present'],
    ['one phrase is uncertain', () => [exists(), exists(), overstatedByName()], 'verified evidence-holds present'],
    [
      'most phrases fail',
      () => [exists(), overstatedByName(), overstatedByName()],
      'overstated evidence-fails present',
    ],
    ['one slip among many', () => [...many(30, exists), missing()], 'unverifiable evidence-fails none'],
    ['two slips among many', () => [...many(30, exists), missing(), missing()], 'overstated evidence-fails measured'],
    [
      'one and the same slip twice',
      () => [...many(30, exists), missing(), { ...missing(), subject: 'src/31.ts' }],
      'unverifiable evidence-fails none',
    ],
    ['a part of it is registered nowhere', () => [exists(), exists(), unused()], 'overstated not-wired measured'],
    [
      'a part is missing and another registered nowhere',
      () => [exists(), unused(), missing()],
      'overstated evidence-fails measured',
    ],
    ['a part of it only simulates', () => [exists(), exists(), hollow()], 'overstated simulated measured'],
    ['a part of it cannot run', () => [exists(), exists(), broken()], 'overstated cannot-run measured'],
    ['one that cannot run among many', () => [...many(30, exists), broken()], 'overstated cannot-run measured'],
    ['one such part among many', () => [...many(30, exists), unused()], 'unverifiable not-wired none'],
    ['a paper is missing', () => [exists(), exists(), exists(), paper()], 'verified evidence-holds present'],
    ['most papers are missing', () => [exists(), paper(), paper()], 'overstated evidence-fails measured'],
    ['a plan beneath it is not there yet', () => [exists(), planned()], 'verified evidence-holds present'],
    ['nothing beneath it', () => [], 'unverifiable nothing-checked none'],
    ['nothing beneath it could be settled', () => [unknown(), unknown()], 'unverifiable nothing-checked none'],
    ['only what the document says is lacking', () => [rightlyAbsent()], 'unverifiable nothing-checked none'],
  ])('%s', (_, made, expected) => expect(said(settle({}, made))).toBe(expected))

  test('names the first failure and counts all', () => {
    const { verdict, observation } = settle({}, () => [exists(), missing(), missing()])
    expect(verdict.values).toEqual({ fails: 2, of: 3, first: 'src/2.ts' })
    expect(observation).toMatchObject({ fact: { shape: 'ratio', part: 1, whole: 3, items: ['src/2.ts', 'src/3.ts'] } })
  })

  test('of another document does not accuse', () => {
    expect(said(settle({ mood: 'attributed' }, () => [missing()]))).toBe('unverifiable not-asserted none')
  })
})

describe('other states', () => {
  const percent = (value: number) => ({
    state: 'partial' as const,
    claimed: { op: 'eq' as const, value, unit: 'percent' },
  })
  test.each([
    [
      'partial, some of it there',
      { state: 'partial' as const },
      () => [exists(), rightlyAbsent()],
      'verified gap-admitted present',
    ],
    [
      'partial, all there and more',
      { state: 'partial' as const },
      () => [exists(), hidden(), hidden()],
      'understated more-is-there measured',
    ],
    [
      'partial, one thing more',
      { state: 'partial' as const },
      () => [exists(), hidden()],
      'verified evidence-holds present',
    ],
    [
      'partial, as far as it lists',
      { state: 'partial' as const },
      () => [exists(), exists()],
      'verified evidence-holds present',
    ],
    [
      'minimal, and most of it is there',
      { state: 'partial' as const, subject: 'Minimal login' },
      () => [exists(), hidden(), hidden(), rightlyAbsent()],
      'understated more-is-there measured',
    ],
    [
      'a percentage that what is there bears out',
      percent(50),
      () => [...many(4, exists), ...many(4, missing)],
      'verified gap-admitted present',
    ],
    [
      'a percentage that may be as many',
      percent(90),
      () => [...many(4, exists), ...many(2, rightlyAbsent)],
      'unverifiable undefined-whole none',
    ],
    ['a percentage of too little', percent(50), () => [exists(), missing()], 'unverifiable undefined-whole none'],
    [
      'absent, and it is',
      { state: 'absent' as const },
      () => [rightlyAbsent(), rightlyAbsent()],
      'verified gap-confirmed measured',
    ],
    [
      'absent, and most of it is there',
      { state: 'absent' as const },
      () => [hidden(), hidden(), rightlyAbsent()],
      'contradicted more-is-there measured',
    ],
    [
      'absent, and some of it is there',
      { state: 'absent' as const },
      () => [hidden(), rightlyAbsent(), rightlyAbsent()],
      'unverifiable undefined-whole none',
    ],
    [
      '0 %, and some of it is there',
      { ...percent(0), state: 'absent' as const },
      () => [hidden(), rightlyAbsent(), rightlyAbsent()],
      'contradicted more-is-there measured',
    ],
    [
      'blocked, and most of it is there',
      { state: 'blocked' as const },
      () => [hidden(), exists(), exists(), rightlyAbsent()],
      'understated more-is-there measured',
    ],
    [
      'a list of what is wrong',
      { state: 'blocked' as const, subject: 'Critical Issues' },
      () => [hidden(), exists(), exists()],
      'unverifiable nothing-checked none',
    ],
    ['open, nothing found', { state: 'open' as const }, () => [unknown()], 'unverifiable nothing-checked none'],
    [
      '95 %, and a third is missing',
      percent(95),
      () => [exists(), exists(), missing()],
      'overstated evidence-fails measured',
    ],
    ['95 %, and all there', percent(95), () => [exists(), exists(), unknown()], 'unverifiable undefined-whole none'],
    [
      '15 %, and most of it there',
      percent(15),
      () => [exists(), exists(), hidden(), rightlyAbsent()],
      'understated more-is-there measured',
    ],
    ['50 %, and half of it there', percent(50), () => [exists(), rightlyAbsent()], 'unverifiable undefined-whole none'],
  ])('%s', (_, given, made, expected) => expect(said(settle(given, made))).toBe(expected))
})

test('a heading that calls a gap what its own percentage plainly understates', () => {
  const extent = { from: 1, to: 9 }
  const status = (given: Partial<JudgedClaim>) =>
    judgedOf({ kind: 'status', subject: 'Tenants', extent, state: 'open', claimed: { op: 'absent' }, ...given })
  const settled = rollUp(
    [
      status({ id: 'heading', line: 1 }),
      status({ id: 'line', line: 2, state: 'partial', claimed: { op: 'approx', value: 15, unit: 'percent' } }),
      ...[3, 4, 5].map((at) => judgedOf({ line: at, subject: `src/${at}.ts` }, there())),
      judgedOf({ line: 6, subject: 'src/6.ts', claimed: { op: 'absent' } }, there()),
      ...[7, 8].map((at) => judgedOf({ line: at, subject: `src/${at}.ts`, claimed: { op: 'absent' } }, gone)),
    ].map((claim) => readingOf(claim, { state: claim.state })),
  )
  expect(settled.slice(0, 2).map(said)).toEqual(Array(2).fill('understated more-is-there measured'))
})

describe('a percentage over sections that say to be done', () => {
  const settle = (percent: number, holding: readonly boolean[]) => {
    const whole = judgedOf({
      id: 'whole',
      kind: 'status',
      subject: 'Project',
      line: 1,
      state: 'partial',
      claimed: { op: 'eq', value: percent, unit: 'percent' },
    })
    const sections = holding.flatMap((holds, at) => {
      const line = 10 * (at + 1)
      const section = judgedOf({ id: `section${at}`, kind: 'status', subject: `Part ${at}`, line, state: 'done' })
      return [
        readingOf({ ...section, extent: { from: line, to: line + 3 } }, { state: 'done' }),
        ...[1, 2].map((n) =>
          readingOf(judgedOf({ line: line + n, subject: `src/${at}/${n}.ts` }, n === 2 && !holds ? gone : there())),
        ),
        // What is right beneath all of them makes the failing files few.
        ...Array.from({ length: 20 }, (_, n) =>
          readingOf(judgedOf({ line: line + 8, subject: `src/${at}/more${n}.ts` }, there())),
        ),
      ]
    })
    const [first] = rollUp([readingOf({ ...whole, extent: { from: 1, to: 99 } }, { state: 'partial' }), ...sections])
    return first && said(first)
  }
  test.each([
    ['half of them are overstated', 95, [true, true, false, false], 'overstated evidence-fails measured'],
    ['one of them is', 95, [true, true, true, false], 'unverifiable undefined-whole none'],
    ['there are but two of them', 95, [true, false], 'unverifiable undefined-whole none'],
    ['it does not say nearly all', 80, [true, true, false, false], 'unverifiable undefined-whole none'],
  ])('%s', (_, percent, holding, expected) => expect(settle(percent, holding)).toBe(expected))
})

test('a row whose only failure is the thing itself adds nothing to it', () => {
  const row = judgedOf({ id: 'row', kind: 'status', subject: 'src/a.ts', line: 7, state: 'done' })
  const file = judgedOf({ subject: 'src/a.ts', line: 7 }, gone)
  const [settled] = rollUp([readingOf(row, { state: 'done' }), readingOf(file)])
  expect(`${settled?.verdict.word} ${settled?.verdict.reason}`).toBe('unverifiable evidence-fails')
})

test.each([
  ['❌ FAIL', {}],
  [': 0% (0/5 criteria FULL)', { value: 0, unit: 'percent' }],
])('the outcome of a check, %s, is not contradicted by what is there', (text, measure) => {
  const row = judgedOf({
    kind: 'status',
    subject: 'Gate',
    line: 1,
    state: 'absent',
    claimed: { op: 'absent', text, ...measure },
    extent: { from: 1, to: 100_000 },
  })
  const settled = rollUp(
    [row, ...many(4, hidden)].map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})),
  )
  expect(settled[0]?.verdict.word).toBe('unverifiable')
})

test.each([
  ['infra/backups/', 'contradicted'],
  ['infra/storage/', 'unverifiable'],
])('what is not found, though %s is there: %s', (subject, expected) => {
  const state = judgedOf({
    kind: 'status',
    subject: 'No Backup System',
    line: 1,
    state: 'absent',
    claimed: { op: 'absent' },
    extent: { from: 1, to: 9 },
  })
  const folder = judgedOf({ subject, line: 2, claimed: { op: 'absent' } }, there('infra'))
  const lacking = [3, 4].map((at) => judgedOf({ subject: `${at}.py`, line: at, claimed: { op: 'absent' } }, gone))
  const [settled] = rollUp(
    [state, folder, ...lacking].map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})),
  )
  expect(settled?.verdict.word).toBe(expected)
})

test.each([
  ['a rate is measured', 'Success rates', 'partial', { value: 95, unit: 'percent', op: 'eq' }, gone],
  ['a cross over dead code', 'Storage: major dead code', 'absent', { op: 'absent' }, there()],
] as const)('%s and says nothing of what stands beneath', (_, subject, state, claimed, observation) => {
  const op = state === 'absent' ? ('absent' as const) : ('present' as const)
  const status = judgedOf({ kind: 'status', subject, line: 1, state, claimed, extent: { from: 1, to: 9 } })
  const beneath = [2, 3, 4].map((at) => judgedOf({ subject: `${at}.py`, line: at, claimed: { op } }, observation))
  const [settled] = rollUp(
    [status, ...beneath].map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})),
  )
  expect(`${settled?.verdict.word} ${settled?.verdict.reason}`).toBe('unverifiable nothing-checked')
})

test('a row that says no more than its own claim of absence leaves the accusation to that', () => {
  const subject = 'Orders tests'
  const row = judgedOf({
    kind: 'status',
    subject,
    line: 9,
    state: 'absent',
    claimed: { op: 'absent' },
    extent: { from: 9, to: 9 },
  })
  const own = judgedOf({ kind: 'symbol', subject, line: 9, claimed: { op: 'absent' } }, there('tests/orders.test.ts'))
  const settled = rollUp([row, own].map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})))
  expect(settled.map(({ verdict }) => verdict.word)).toEqual(['unverifiable', 'contradicted'])
})

test('a row that gives its subject several states answers for none of what it names', () => {
  const section = { section: ['Report', 'Search'] }
  const row = (state: 'done' | 'absent') => judgedOf({ id: state, kind: 'status', subject: 'Search', line: 90, state })
  const settle = (...rows: JudgedClaim[]) =>
    rollUp([
      ...[exists(), missing()].map((claim) => readingOf({ ...claim, ...section })),
      ...rows.map((claim) => readingOf(claim, { state: claim.state })),
    ]).at(2)?.verdict.word
  expect(settle(row('done'))).toBe('overstated')
  expect(settle(row('done'), row('absent'))).toBe('unverifiable')
})

test('what is not done is not the whole document', () => {
  const claims = [...many(4, exists), hidden()]
  const gap = judgedOf({
    kind: 'status',
    subject: 'Not implemented',
    line: 900,
    state: 'absent',
    claimed: { op: 'absent' },
  })
  const settled = rollUp([...claims, gap].map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})))
  expect(settled.at(-1)?.verdict.word).toBe('unverifiable')
})

describe('a row that names a section', () => {
  const section = (title: string, ...claims: JudgedClaim[]) =>
    claims.map((claim) => ({ ...claim, section: ['Report', title] }))
  const row = (subject: string, claims: readonly JudgedClaim[]) => {
    const status = judgedOf({
      id: 'row',
      kind: 'status',
      subject,
      line: 900,
      state: 'done',
      claimed: { op: 'present' },
    })
    const settled = rollUp(
      [...claims, status].map((claim) => readingOf(claim, { ...(claim.state ? { state: claim.state } : {}) })),
    )
    return said(settled.at(-1) ?? status)
  }
  test('a line of the section itself is a part of it, and does not name it', () => {
    const claims = [...section('Duplicate orders', exists(), missing()), ...section('Something else', exists())]
    const within = (title: string) => {
      const part = judgedOf({
        kind: 'status',
        subject: 'Quick order duplicates',
        line: 900,
        state: 'done',
        claimed: { op: 'present' },
      })
      const settled = rollUp(
        [...claims, ...section(title, part)].map((claim) =>
          readingOf(claim, claim.state ? { state: claim.state } : {}),
        ),
      )
      return settled.at(-1)?.verdict.word
    }
    expect(within('Summary')).toBe('overstated')
    expect(within('Duplicate orders')).toBe('unverifiable')
  })

  test.each([
    ['RBAC', '2. Role-Based Access Control (RBAC) ✅ COMPLETE'],
    ['Audit Logging', '4. Audit Logging System'],
    ['Celery Config', 'Celery Configuration ✅'],
    ['Backup Scripts', '1.9 Backup & Restore Scripts'],
  ])('%s is %s', (subject, title) => {
    const claims = [...section(title, exists(), missing()), ...section('Something else', exists())]
    expect(row(subject, claims)).toBe('overstated evidence-fails measured')
  })

  test('several sections that it lists, though one of them is all within its name', () => {
    const claims = [...section('Mail rules', missing()), ...section('Data Retention', exists())]
    expect(row('Mail rules, data retention', claims)).toBe('overstated evidence-fails measured')
  })

  test('two sections that fit as well as each other are none', () => {
    const claims = [...section('Login API', missing()), ...section('Login UI', exists())]
    expect(row('Login', claims)).toBe('unverifiable nothing-checked none')
  })
})

describe('a heading against its boxes', () => {
  const ticked = (text = 'a box') => below({ kind: 'symbol', subject: text, text })
  const open = (text = 'a box') => below({ kind: 'symbol', subject: text, text, mood: 'planned' })
  const gap = () => {
    line++
    return ticked()
  }
  test.each([
    ['done, all ticked', 'done' as const, () => [ticked(), ticked()], 'verified boxes-agree'],
    ['done, one open', 'done' as const, () => [ticked(), open('tests')], 'overstated boxes-open'],
    [
      'done, one open beside what is there',
      'done' as const,
      () => [ticked(), { ...open(), line }, open()],
      'overstated boxes-open',
    ],
    [
      'done, a row that is blocked',
      'done' as const,
      () => [ticked(), below({ kind: 'status', state: 'blocked' })],
      'overstated boxes-open',
    ],
    [
      'done, an optional one open',
      'done' as const,
      () => [ticked(), open('Optional: dark mode')],
      'verified boxes-agree',
    ],
    ['not begun, one open', 'open' as const, () => [ticked(), open()], 'verified boxes-agree'],
    ['not begun, all ticked', 'open' as const, () => [ticked(), ticked()], 'understated boxes-open'],
    [
      'not begun, all ticked but one that was not read',
      'open' as const,
      () => [ticked(), gap()],
      'unverifiable nothing-checked',
    ],
    ['nothing beneath', 'done' as const, () => [], 'unverifiable nothing-checked'],
    ['a picture of a list', 'done' as const, () => [ticked(), open()], 'unverifiable nothing-checked', 'Checklist'],
  ])('%s', (_, state, made, expected, subject = 'Login') => {
    line = 1
    const boxes = made()
    const heading = judgedOf({
      kind: 'rollup',
      subject,
      line: 1,
      extent: { from: 2, to: line },
      claimed: { op: 'present' },
    })
    const [settled] = rollUp([
      readingOf(heading, { state }),
      ...boxes.map((claim) => readingOf(claim, claim.state ? { state: claim.state } : {})),
    ])
    expect(`${settled?.verdict.word} ${settled?.verdict.reason}`).toBe(expected)
  })

  test('three ticked heads over open boxes are how the document writes', () => {
    const heads = (many: number) => {
      const claims = Array.from({ length: many }, (_, index) => {
        const at = 10 * (index + 1)
        const head = judgedOf({
          kind: 'rollup',
          line: at,
          subject: `part ${index}`,
          extent: { from: at + 1, to: at + 1 },
          claimed: { op: 'present' },
        })
        const box = judgedOf({ kind: 'status', line: at + 1, subject: `rest ${index}`, mood: 'planned' }, vague)
        return [readingOf(head, { state: 'done' }), readingOf(box, { state: 'open' })]
      }).flat()
      return rollUp(claims)
        .filter(({ kind }) => kind === 'rollup')
        .map(({ verdict }) => verdict.word)
    }
    expect(heads(2)).toEqual(['overstated', 'overstated'])
    expect(heads(3)).toEqual(['unverifiable', 'unverifiable', 'unverifiable'])
  })
})
