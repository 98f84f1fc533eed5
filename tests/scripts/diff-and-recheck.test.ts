import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemo } from '../../scripts/demo.ts'
import { readContent } from '../../src/site/read-content.ts'
import { lifePage } from '../../src/views/claim-life.ts'
import { asbuilt } from '../support/in-process.ts'
import { place } from '../support/site-content.ts'

const home = mkdtempSync(join(tmpdir(), 'asbuilt-diff-'))
const content = join(home, 'content')
const snapshots = join(content, 'snapshots/quayside')
const fileOf = (release: string) => join(snapshots, `${release}.json`)

beforeAll(async () => {
  makeDemo(join(home, 'quayside'))
  const { code } = await asbuilt('collect', '--repo', join(home, 'quayside'), '--content', content, '--quiet')
  expect([0, 1]).toContain(code)
})

describe('diff', () => {
  const diff = (...words: string[]) => asbuilt('diff', ...words, '--content', content)

  test('says in text what broke, from which verdict to which, where, and why', async () => {
    const { code, out } = await diff('v0.4.0', 'v1.0.0')
    expect(code).toBe(0)
    expect(out).toMatch(/^quayside, v0\.4\.0 to v1\.0\.0\n\d+ broken/)
    expect(out).toMatch(/verified → \w+ {2}.+ — .+\n {4}\S+:\d+ {2}\S+ {2}the (?:document|repository) changed/)
  })

  test('gives every change with its totals as JSON; turned round, what was new is gone', async () => {
    const forth = JSON.parse((await diff('v0.4.0', 'v1.0.0', '--format', 'json')).out)
    const back = JSON.parse((await diff('v1.0.0', 'v0.4.0', '--format', 'json')).out)
    expect(forth.newer).toMatchObject({ id: 'v1.0.0', rules: expect.any(String) })
    expect(forth.totals.added).toBeGreaterThan(0)
    expect(back.totals.withdrawn + back.totals['withdrawn-while-false'] + back.totals.removed).toBe(
      forth.totals.added + forth.totals.split,
    )
    const broken = forth.changes.filter(({ kinds }: { kinds: string[] }) => kinds.includes('broken'))
    expect(broken).toHaveLength(forth.totals.broken)
    expect(broken[0]).toMatchObject({ before: { id: broken[0].id }, after: { id: broken[0].id } })
  })

  test('writes Markdown in which text of a repository stays text', async () => {
    const { out } = await diff('v0.4.0', 'v1.0.0', '--format', 'markdown')
    expect(out).toMatch(/^## quayside, v0\.4\.0 to v1\.0\.0\n\n\d+ broken/)
    const rows = out.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    for (const row of rows) expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6)
    expect(out).not.toMatch(/(?<!\\)[<>]/)
  })

  test('a release is itself: nothing changed', async () => {
    expect((await diff('v1.0.0', 'v1.0.0')).out).toContain('nothing changed')
  })

  test('finds a release by the beginning of its commit', async () => {
    const { release } = JSON.parse(readFileSync(fileOf('v0.4.0'), 'utf8'))
    const { out } = await diff(release.commit.slice(0, 8), 'v1.0.0')
    expect(out).toContain('v0.4.0 to v1.0.0')
  })

  test.each([
    [['v1.0.0'], 'wants A B'],
    [['v1.0.0', 'v1.0.1'], 'did you mean v1.0.0?'],
    [['v0.4.0', 'v1.0.0', '--project', 'quaysid'], 'did you mean quayside?'],
    [['v0.4.0', 'v1.0.0', '--format', 'yaml'], 'text, markdown, json'],
  ])('refuses %j and says what would be right', async (words, hint) => {
    const { code, out, err } = await diff(...words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(hint)
  })

  test('says where nothing was collected', async () => {
    const { code, err } = await asbuilt('diff', 'a', 'b', '--content', join(home, 'nowhere'))
    expect(code).toBe(3)
    expect(err).toContain('run asbuilt collect first')
  })
})

describe('recheck', () => {
  const recheck = (...words: string[]) => asbuilt('recheck', ...words, '--content', content)

  test('by the rules that judged them nothing changes, and nothing is written', async () => {
    const before = readdirSync(snapshots).map((name) => readFileSync(join(snapshots, name), 'utf8'))
    const { code, out } = await recheck()
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(5)
    expect(out.match(/nothing changed/g)).toHaveLength(5)
    expect(readdirSync(snapshots).map((name) => readFileSync(join(snapshots, name), 'utf8'))).toEqual(before)
  })

  test('shows a verdict that other rules gave, from what was observed then, without the repository', async () => {
    const file = fileOf('v0.3.0')
    const whole = readFileSync(file, 'utf8')
    const kept = JSON.parse(whole)
    const claim = kept.claims.find(
      (one: { kind: string; verdict: { word: string } }) => one.kind === 'lines' && one.verdict.word === 'overstated',
    )
    claim.verdict = { word: 'verified', strength: 'measured', reason: 'equal', values: claim.verdict.values }
    const old = JSON.stringify({ ...kept, rules: '0' })
    writeFileSync(file, old)
    try {
      const [layer] = JSON.parse((await recheck('v0.3.0', '--format', 'json')).out)
      expect(layer.rules).toEqual({ before: '0', after: kept.rules })
      const change = layer.changes.find(({ id }: { id: string }) => id === claim.id)
      expect(change).toMatchObject({
        kinds: ['broken'],
        causes: ['rules'],
        before: { verdict: 'verified' },
        after: { verdict: 'overstated' },
      })
      expect(layer.tally.after.overstated).toBeGreaterThan(0)
      expect(readFileSync(file, 'utf8')).toBe(old)

      // Kept, it is a layer beside the snapshot that the page of the claim shows.
      await recheck('v0.3.0', '--keep', '--quiet')
      expect(readFileSync(file, 'utf8')).toBe(old)
      const [project] = (await readContent(content)).projects
      expect(project?.rejudged.get('v0.3.0')).toMatchObject({
        rules: kept.rules,
        verdicts: { [claim.id]: { word: 'overstated' } },
      })
      const life = project?.lives.get(claim.id)
      const page = project && life && lifePage({ projects: [project] }, project, life, place)
      const standing = page?.standings.find(({ label }) => label === 'v0.3.0')?.claim
      expect(standing?.mark).toBe('verified')
      expect(standing?.rejudged).toMatchObject({ label: `By rule set ${kept.rules}`, mark: 'overstated' })
    } finally {
      writeFileSync(file, whole)
    }
  })
})

test.each(['diff', 'recheck'])('%s explains itself', async (name) => {
  const { code, out } = await asbuilt(name, '--help')
  expect(code).toBe(0)
  expect(out).toContain(`Usage: asbuilt ${name}`)
})
