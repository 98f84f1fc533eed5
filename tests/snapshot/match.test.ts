import { describe, expect, test } from 'vitest'
import { identify } from '../../src/claims/identify.ts'
import { readDocument } from '../../src/claims/read-document.ts'
import type { JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import { claimLives } from '../../src/snapshot/claim-life.ts'
import { diff } from '../../src/snapshot/diff.ts'
import { judgedOf, vague } from '../support/judged.ts'
import { snapshotOf } from '../support/snapshots.ts'

let made = 0
/** A release of documents as they are read: real claims with real ids; nothing of them is looked for. */
function release(texts: Readonly<Record<string, string>>): Snapshot {
  const documents = Object.entries(texts).map(([path, text]) => readDocument(path, new TextEncoder().encode(text)))
  const claims = identify(documents).map(({ claim }): JudgedClaim => judgedOf(claim, vague))
  const day = String(++made).padStart(2, '0')
  const { snapshot } = snapshotOf('quay', {
    id: `v${made}`,
    date: `2026-01-01T00:00:${day}Z`,
    documents: documents.map(({ path, text }) => ({ path, lines: text.split('\n') })),
  })
  return { ...snapshot, claims }
}

/** "kind kind: text" of each change. */
function changes(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  return diff(release(before), release(after)).changes.map(
    ({ kinds, before: old, after: claim }) => `${kinds.join(' ')}: ${claim?.subject ?? old?.subject}`,
  )
}

const FILES = '\n- ✅ `api/login.py` signs people in (120 lines)\n- ✅ `api/mail.py` sends the mails (80 lines)\n'

describe('a document', () => {
  test('with another title keeps its claims', () => {
    expect(changes({ 'S.md': `# Status report\n${FILES}` }, { 'S.md': `# How we stand\n${FILES}` })).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^moved: api\/(?:login|mail)\.py$/)),
    )
  })

  test('with another title and another place keeps its claims, also over a gap', () => {
    const [old, gap, late] = [
      release({ 'S.md': `# Status${FILES}` }),
      release({}),
      release({ 'docs/T.md': `# Now${FILES}` }),
    ]
    for (const life of claimLives([old, gap, late]).values()) {
      expect(life.events.map(({ kind }) => kind)).toEqual(['first-seen', 'moved'])
      expect(life.standings.map(({ claim }) => claim?.document)).toEqual(['S.md', undefined, 'docs/T.md'])
    }
  })

  test('that is new and takes the ids of another of its title does not take its lives', () => {
    const [old, late] = [
      release({ 'docs/S.md': '# Status\n\n- `api/login.py` exists\n' }),
      release({
        'docs/S.md': '# Status\n\n- `api/login.py` exists\n',
        'docs/A.md': '# Status\n\n- `api/login.py` exists\n',
      }),
    ]
    expect(old.claims[0]?.id).toBe(late.claims[0]?.id)
    expect(late.claims[0]?.document).toBe('docs/A.md')
    expect(diff(old, late).changes.map(({ kinds, after }) => `${kinds} ${after?.document}`)).toEqual([
      'added docs/A.md',
    ])
    const lives = claimLives([old, late])
    expect([...new Set(lives.values())].map(({ standings }) => standings.map(({ claim }) => claim?.document))).toEqual([
      ['docs/A.md'],
      ['docs/S.md', 'docs/S.md'],
    ])
  })

  test('that is divided gives its lines away', () => {
    expect(
      changes(
        { 'S.md': `# Status${FILES}\n- ✅ \`web/app.ts\` shows the map\n` },
        { 'S.md': `# Status${FILES}`, 'WEB.md': '# The web\n\n- ✅ `web/app.ts` shows the map\n' },
      ),
    ).toEqual(['moved: web/app.ts'])
  })
})

describe('a subject', () => {
  const list = (line: string) => `# Status\n\n## Files\n${FILES}${line}\n`
  const change = (before: string, after: string) => changes({ 'S.md': list(before) }, { 'S.md': list(after) })

  test('with another name keeps its claim where what is peculiar to the line stayed', () => {
    expect(change('- `api/pay.py` takes card payments', '- `api/payments.py` takes card payments')).toEqual([
      'renamed: api/payments.py',
    ])
    expect(change('- `api/pay.py` (469 lines)', '- `core/pay.py` (469 lines)')).toEqual([
      'renamed: core/pay.py',
      'renamed: core/pay.py',
    ])
  })

  test.each([
    ['another line of the same form', '- ✅ `api/pay.py` (469 lines)', '- ✅ `api/geo.py` (12 lines)'],
    ['another number in its name', '- Phase 4 is complete', '- Phase 5 is complete'],
    ['nothing but a tick in common', '- ✅ `api/pay.py`', '- ✅ `core/map.py`'],
  ])('with %s is another one', (_, before, after) => {
    expect(change(before, after).some((one) => one.startsWith('renamed'))).toBe(false)
    expect(change(before, after).join()).toMatch(/added.*withdrawn/)
  })

  test('two candidates are none', () => {
    expect(
      change(
        '- `api/pay.py` takes card payments',
        '- `api/a.py` takes card payments\n- `api/b.py` takes card payments',
      ),
    ).toEqual(['added: api/a.py', 'added: api/b.py', 'withdrawn: api/pay.py'])
  })

  test('rows of a table that only share their state are different rows', () => {
    const table = (...rows: string[]) =>
      `# Status\n\n| Feature | State | Priority |\n| --- | --- | --- |\n${['Login', 'Mail', 'Map', ...rows].map((row) => `| ${row} | ✅ done | high |\n`).join('')}`
    const found = changes({ 'S.md': table('Search') }, { 'S.md': table('Billing') })
    expect(found.length).toBeGreaterThan(0)
    expect(found.some((one) => one.startsWith('renamed'))).toBe(false)
  })
})

describe('a claim that is split', () => {
  const say = (id: string, subject: string) =>
    judgedOf({ id, subject, text: `✅ ${subject}`, kind: 'symbol', section: ['Status'] }, vague)
  const of = (...claims: JudgedClaim[]) => ({ ...release({ 'STATUS.md': '# Status\n' }), claims })

  test('is the beginning of its parts, and its own end', () => {
    const all = [of(say('whole', 'email and push notices')), of(say('a', 'email notices'), say('b', 'push notices'))]
    const { changes, totals } = diff(all[0] ?? of(), all[1] ?? of())
    expect(changes.map(({ id, kinds, before }) => `${id} ${kinds} ${before?.id}`)).toEqual([
      'a split whole',
      'b split whole',
    ])
    expect(totals).toMatchObject({ split: 2, withdrawn: 0, added: 0 })
    const lives = claimLives(all)
    expect(lives.get('whole')?.events.map(({ kind, after }) => `${kind} ${after?.id}`)).toEqual([
      'first-seen whole',
      'split a',
      'split b',
    ])
    expect(lives.get('b')?.events.map(({ kind }) => kind)).toEqual(['first-seen', 'split'])
  })

  test('needs parts that divide all of its words', () => {
    const { totals } = diff(of(say('whole', 'email and push notices')), of(say('a', 'email'), say('b', 'billing')))
    expect(totals).toMatchObject({ split: 0, withdrawn: 1, added: 2 })
  })
})

test('a claim that gets an id of its own goes on', () => {
  const text = '# Status\n\n- `api/login.py` exists'
  const all = [release({ 'S.md': text }), release({ 'S.md': `${text} <!-- asbuilt:id login -->` })]
  expect(diff(all[0] ?? release({}), all[1] ?? release({})).changes).toEqual([])
  const lives = claimLives(all)
  expect(lives.get('login')).toBe(lives.get(all[0]?.claims[0]?.id ?? ''))
  expect(lives.get('login')?.standings).toHaveLength(2)
})
