/** Which releases are collected and kept: from configurations in real repositories to the snapshots on the disk. */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/site/read-content.ts'
import { asbuilt } from '../support/in-process.ts'
import { type CommitSpec, temporaryRepository } from '../support/temporary-repository.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'asbuilt-releases-'))
const status = (files: number) =>
  `# Status\n\n${Array.from({ length: files }, (_, at) => `- ✅ \`src/f${at}.py\` works\n`).join('')}`
const commit = (files: number, more: Partial<CommitSpec> = {}): CommitSpec => ({
  ...more,
  files: { 'STATUS.md': status(files), [`src/f${files - 1}.py`]: 'x = 1\n', ...more.files },
})
const idsIn = (content: string, project: string) =>
  readdirSync(join(content, 'snapshots', project)).map((name) => name.replace(/\.json$/, ''))

async function collected(yaml: string, commits: readonly CommitSpec[], ...words: string[]) {
  const made = await temporaryRepository(commits, { name: 'quay' })
  made.write({ 'asbuilt.yaml': `documents: [STATUS.md]\n${yaml}` })
  const content = join(newFolder(), 'content')
  const { code, err } = await asbuilt('collect', '--repo', made.path, '--content', content, ...words)
  expect([code, err]).toEqual([0, expect.any(String)])
  const { projects } = await readContent(content)
  return { made, content, err, labels: projects[0]?.snapshots.map(({ release }) => release.label) ?? [] }
}

const HISTORY = [
  commit(1, { tags: ['v1.0.0'], date: '2026-01-01T00:00:00Z' }),
  commit(2, { tags: ['v2.0.0-rc.1'], date: '2026-02-01T00:00:00Z' }),
  commit(3, { tags: ['v2.0.0'], date: '2026-03-01T00:00:00Z' }),
  commit(4, { date: '2026-03-09T00:00:00Z' }),
]

describe('the configuration selects', () => {
  test.each([
    ['releases: { versions: ">=2" }', ['v2.0.0']],
    ['releases: { versions: ">=1", prereleases: true }', ['v1.0.0', 'v2.0.0-rc.1', 'v2.0.0']],
    ['releases: { tags: "v2*", unreleased: true }', ['v2.0.0-rc.1', 'v2.0.0', expect.stringMatching(/^main@/)]],
    ['releases: { branch: main, every: month }', [1, 2, 3].map(() => expect.stringMatching(/^main@/))],
    [
      'releases: { list: [{ ref: main, date: 2026-02-14, label: morning }, { ref: v2.0.0, label: evening }] }',
      ['morning', 'evening'],
    ],
  ])('%s', async (yaml, labels) => {
    expect((await collected(yaml, HISTORY)).labels).toEqual(labels)
  })

  test('what is unreleased, and what comes before a release, is marked as such', async () => {
    const { content } = await collected('releases: { tags: "v2*", unreleased: true }', HISTORY)
    const { projects } = await readContent(content)
    expect(projects[0]?.snapshots.map(({ release: { kind, prerelease } }) => [kind, prerelease])).toEqual([
      ['tag', true],
      ['tag', false],
      ['head', false],
    ])
  })
})

test('the packages of one repository are projects of their own, by their tags', async () => {
  const made = await temporaryRepository(
    [
      { files: { 'a/STATUS.md': status(1), 'b/STATUS.md': status(1), 'src/f0.py': 'x' }, tags: ['a@1.0.0'] },
      { files: { 'a/STATUS.md': status(2) }, tags: ['b@2.0.0', 'a@1.1.0'] },
      { files: { 'b/STATUS.md': status(2) }, tags: ['b@2.1.0-beta.1'] },
    ],
    { name: 'mono' },
  )
  const content = join(newFolder(), 'content')
  mkdirSync(join(content, 'projects'), { recursive: true })
  for (const name of ['a', 'b'])
    writeFileSync(
      join(content, `projects/${name}.yaml`),
      `repository: ${made.path}\ndocuments: [${name}/STATUS.md]\nreleases: { tags: "${name}@*" }\n`,
    )
  expect((await asbuilt('collect', '--content', content, '--quiet')).code).toBe(0)
  const { projects } = await readContent(content)
  expect(projects.map(({ id, snapshots }) => [id, snapshots.map(({ release }) => release.label)])).toEqual([
    ['a', ['a@1.0.0', 'a@1.1.0']],
    ['b', ['b@2.0.0', 'b@2.1.0-beta.1']],
  ])
  for (const { id, snapshots } of projects)
    for (const { documents } of snapshots) expect(documents.map(({ path }) => path)).toEqual([`${id}/STATUS.md`])
})

test('a release that is missing in between is a gap: the lives of claims go on', async () => {
  const { made, content } = await collected('releases: { list: [{ ref: v1.0.0 }] }', HISTORY)
  made.write({ 'asbuilt.yaml': 'documents: [STATUS.md]\nreleases: { list: [{ ref: v2.0.0 }] }\n' })
  await asbuilt('collect', '--repo', made.path, '--content', content, '--quiet')
  const [project] = (await readContent(content)).projects
  const first = [...(project?.lives.values() ?? [])].find(({ firstSeen }) => firstSeen.id === 'v1.0.0')
  expect(first?.standings.map(({ release, claim }) => [release.id, claim?.verdict.word])).toEqual([
    ['v1.0.0', 'verified'],
    ['v2.0.0', 'verified'],
  ])
})

describe('unreleased snapshots', () => {
  const day = (at: number) => `2026-03-${String(at).padStart(2, '0')}T10:00:00Z`
  const yaml = 'releases: { unreleased: true }\nretention: { all: 3, daily: 30 }\n'

  test('thin out by age with all that was theirs; releases stay, and the run says so', async () => {
    const { made, content } = await collected(yaml, [commit(1, { tags: ['v1.0.0'], date: day(1) })])
    const collect = async (...words: string[]) =>
      (await asbuilt('collect', '--repo', made.path, '--content', content, ...words)).err
    let said = ''
    for (const [files, date] of [
      [2, day(2)],
      [3, '2026-03-02T12:00:00Z'],
      [4, day(4)],
      [5, day(9)],
    ] as const) {
      await made.commit(commit(files, { date }))
      made.write({ 'asbuilt.yaml': `documents: [STATUS.md]\n${yaml}` })
      said = await collect()
    }
    const [project] = (await readContent(content)).projects
    const kept = project?.snapshots.map(({ release }) => release.date) ?? []
    expect(kept.map((date) => date.slice(5, 13))).toEqual(['03-01T10', '03-02T12', '03-04T10', '03-09T10'])
    expect(said).toMatch(/quay: thinned out main@[0-9a-f]{8}: unreleased/)
    expect(readdirSync(join(content, 'documents/quay'))).toHaveLength(4)
    expect(readdirSync(join(content, 'provenance/quay'))).toHaveLength(3)
    expect([...(project?.provenance.keys() ?? [])]).toHaveLength(3)
    expect(await collect()).not.toContain('thinned')
  })

  test('stay where the configuration says so', async () => {
    const { made, content } = await collected(`${yaml.replace('all: 3', 'off: true')}`, [
      commit(1, { tags: ['v1.0.0'], date: day(1) }),
      commit(2, { date: day(2) }),
    ])
    await made.commit(commit(3, { date: '2026-03-02T12:00:00Z' }), commit(4, { date: '2027-03-02T12:00:00Z' }))
    made.write({ 'asbuilt.yaml': `documents: [STATUS.md]\n${yaml.replace('all: 3', 'off: true')}` })
    expect((await asbuilt('collect', '--repo', made.path, '--content', content)).err).not.toContain('thinned')
    expect(idsIn(content, 'quay')).toHaveLength(3)
  })
})
