/** Who made a claim true or untrue: collected from a real repository, kept beside its snapshots, shown on its page. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '../../src/site/read-content.ts'
import { lifePage } from '../../src/views/claim-life.ts'
import type { SiteContent } from '../../src/views/content.ts'
import { placeOf } from '../../src/views/place.ts'
import { asbuilt } from '../support/in-process.ts'
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts'

const lines = (count: number) => 'x = 1\n'.repeat(count)
const STATUS = '# Status\n\n- ✅ `api/login.py` (40 lines)\n- ✅ `api/mail.py` sends the mails\n'

let made: TemporaryRepository
let content: string
let site: SiteContent
const collect = (...more: string[]) => asbuilt('collect', '--repo', made.path, '--content', content, '--quiet', ...more)

beforeAll(async () => {
  made = await temporaryRepository(
    [
      {
        files: {
          'STATUS.md': STATUS,
          'api/login.py': lines(40),
          'api/mail.py': lines(5),
          'asbuilt.yaml': 'documents: [STATUS.md]\n',
        },
        message: 'Begin',
        tags: ['v1.0.0'],
      },
      { files: { 'other.txt': 'x' }, message: 'Nothing to do with it' },
      { files: { 'api/login.py': lines(20) }, message: 'Throw half of the login away' },
      { files: { 'api/mail.py': null }, message: 'Mails are gone' },
      { files: { 'other.txt': 'y' }, message: 'Nothing either', tags: ['v1.1.0'] },
      { files: { 'STATUS.md': STATUS.replace('40', '20') }, message: 'Say what is there' },
      {
        files: { 'STATUS.md': STATUS.replace('40', '20').replace(/^- ✅ `api\/mail.*\n/m, '') },
        message: 'No more mails',
        tags: ['v1.2.0'],
      },
    ],
    { name: 'quay' },
  )
  content = join(mkdtempSync(join(tmpdir(), 'asbuilt-provenance-')), 'content')
  expect((await collect()).code).toBe(0)
  site = await readContent(content)
})

/** What the page of a claim says of each event: "release: what (where commit subject)". */
function told(kind: string, subject: string, language: 'en' | 'de' = 'en'): { facts: string; events: string[] } {
  const place = placeOf('', { base: '/', language })
  for (const project of site.projects)
    for (const life of project.lives.values()) {
      const claim = life.standings[0]?.claim
      if (claim?.kind !== kind || claim.subject !== subject) continue
      const { facts, events } = lifePage(site, project, life, place)
      return {
        facts: facts.join(' '),
        events: events.map(({ release, what, makers }) =>
          [
            `${release}: ${what}`,
            ...makers.flatMap(({ label, commits }) => commits.map((one) => `${label} "${one.subject}" ${one.author}`)),
          ].join(', '),
        ),
      }
    }
  throw new Error(`no claim ${kind} ${subject}`)
}

describe('the page of a claim names', () => {
  test('who made it untrue in the repository, and who mended the document', () => {
    const { facts, events } = told('lines', 'api/login.py')
    expect(events).toEqual([
      'v1.0.0: first seen',
      'v1.1.0: broken, in the repository "Throw half of the login away" A U Thor',
      'v1.1.0: first false',
      'v1.2.0: fixed, in the document "Say what is there" A U Thor',
      'v1.2.0: number changed',
    ])
    expect(facts).toContain('First false in v1.1.0')
  })

  test('when it was last right, and who withdrew it while it was false', () => {
    const { facts, events } = told('path', 'api/mail.py')
    expect(facts).toContain('Last right in v1.0.0')
    expect(facts).toMatch(/Right until [0-9a-f]{7} of .* by A U Thor\./)
    expect(events).toEqual([
      'v1.0.0: first seen',
      'v1.1.0: broken, in the repository "Mails are gone" A U Thor',
      'v1.1.0: first false',
      'v1.2.0: withdrawn while false, in the document "No more mails" A U Thor',
    ])
    expect(told('path', 'api/mail.py', 'de').facts).toMatch(/Richtig bis [0-9a-f]{7} vom .* von A U Thor\./)
  })
})

describe('what is kept', () => {
  const folder = () => join(content, 'provenance/quay')
  const all = () =>
    Object.fromEntries(readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name), 'utf8')]))

  test('is one small file for each release but the first, the same at every run', async () => {
    expect(readdirSync(folder())).toEqual(['v1.1.0.json', 'v1.2.0.json'])
    const before = all()
    const written = statSync(join(folder(), 'v1.1.0.json')).mtimeMs
    expect((await collect()).code).toBe(0)
    expect(statSync(join(folder(), 'v1.1.0.json')).mtimeMs).toBe(written)
    rmSync(folder(), { recursive: true })
    expect((await collect()).code).toBe(0)
    expect(all()).toEqual(before)
  })

  test('is made anew where another release comes between two', async () => {
    await made.git('tag', 'v1.0.5', 'v1.1.0~2')
    expect((await collect()).code).toBe(0)
    const site = await readContent(content)
    const [project] = site.projects
    expect([...(project?.provenance ?? [])].map(([id, { older }]) => `${older} ${id}`)).toEqual([
      'v1.0.0 v1.0.5',
      'v1.0.5 v1.1.0',
      'v1.1.0 v1.2.0',
    ])
    expect(Object.values(project?.provenance.get('v1.1.0')?.commits ?? {}).map(({ subject }) => subject)).toEqual([
      'Mails are gone',
    ])
  })

  test('is nothing of a commit that is no longer there, and says nothing wrong', async () => {
    const copy = await temporaryRepository(
      [{ files: { 'STATUS.md': STATUS, 'asbuilt.yaml': 'documents: [STATUS.md]\n' }, tags: ['v1.2.0'] }],
      { name: 'quay' },
    )
    const other = join(mkdtempSync(join(tmpdir(), 'asbuilt-provenance-')), 'content')
    await asbuilt('collect', '--repo', made.path, '--content', other, '--quiet', '--ref', 'v1.0.0')
    await asbuilt('collect', '--repo', copy.path, '--content', other, '--quiet')
    expect(existsSync(join(other, 'provenance/quay/v1.2.0.json'))).toBe(true)
    const [project] = (await readContent(other)).projects
    expect(project?.provenance.get('v1.2.0')).toMatchObject({ older: 'v1.0.0', commits: {}, claims: {} })
  })
})
