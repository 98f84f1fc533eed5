import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { Release } from '../../src/schema/snapshot.ts'
import { hostOf } from '../../src/tree/host.ts'
import { releaseId } from '../../src/tree/release-id.ts'
import { type ReleaseSelection, selectReleases } from '../../src/tree/releases.ts'
import { openRepository } from '../../src/tree/repository.ts'
import { segment } from '../../src/views/addresses.ts'
import { type CommitSpec, temporaryRepository } from '../support/temporary-repository.ts'

/** Labels of what is selected in a repository with one commit for each list of tags. */
async function labels(tags: readonly (readonly string[])[], selection?: ReleaseSelection): Promise<string[]> {
  const commits = tags.map((tags, at): CommitSpec => ({ tags, files: { a: `${at}` } }))
  const repository = await openRepository((await temporaryRepository(commits)).path)
  const releases = await selectReleases(repository, selection)
  for (const release of releases) expect(Release.parse(release)).toEqual(release)
  return releases.map(({ label }) => label)
}

describe('releases', () => {
  test('are the latest ten versions, in their order, not in that of their dates', async () => {
    const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '2.0', '1.9.1']
    expect(await labels(versions.map((version) => [`v${version}`]))).toEqual(
      ['1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.9.1', '1.10', '2.0']
        .map((version) => `v${version}`)
        .toSpliced(0, 0, 'v1.3'),
    )
    expect(await labels([['v1'], ['v2'], ['v10']], { latest: 2 })).toEqual(['v2', 'v10'])
  })

  test('versions before a release count while it is not out; moving tags do not count beside versions', async () => {
    const tags = [
      ['v1.0.0-rc1', 'latest'],
      ['v1.0.0', 'backup'],
      ['v1.1.0-rc1', 'nightly-2024-01-05'],
    ]
    expect(await labels(tags)).toEqual(['v1.0.0', 'v1.1.0-rc1'])
    expect(await labels(tags.slice(0, 2))).toEqual(['v1.0.0'])
    expect(await labels([['v1.0-a1'], ['v1.0-a2']])).toEqual(['v1.0-a1', 'v1.0-a2'])
    expect(await labels(tags, { tags: 'v*' })).toEqual(['v1.0.0-rc1', 'v1.0.0', 'v1.1.0-rc1'])
  })

  test('of several packages go by date, of one by version', async () => {
    const tags = [['a@2.0.0'], ['b@1.0.0'], ['a@1.5.0', '@scope/c@9.0.0']]
    expect(await labels(tags)).toEqual(['a@2.0.0', 'b@1.0.0', '@scope/c@9.0.0', 'a@1.5.0'])
    expect(await labels(tags, { tags: 'a@*' })).toEqual(['a@1.5.0', 'a@2.0.0'])
    expect(await labels(tags, { tags: '{b,@scope/*}@*' })).toEqual(['b@1.0.0', '@scope/c@9.0.0'])
    expect(await labels(tags, { tags: '*' })).toHaveLength(4)
  })

  test('without versions go by date', async () => {
    expect(await labels([['zebra'], ['apple'], ['middle']])).toEqual(['zebra', 'apple', 'middle'])
  })

  test('HEAD where there are no tags, and beside them where asked for', async () => {
    expect(await labels([[]])).toEqual([expect.stringMatching(/^main@[0-9a-f]{8}$/)])
    expect(await labels([['v1'], []], { unreleased: true })).toEqual(['v1', expect.stringMatching(/^main@/)])
    expect(await labels([['v1']], { unreleased: true })).toEqual(['v1'])
    expect(await labels([['v1'], []])).toEqual(['v1'])
  })

  test('by name: tags, branches, commits, in the order asked for, each once', async () => {
    const made = await temporaryRepository([{ tags: ['v1', 'v1-too'] }, { branch: 'topic/x' }, { tags: ['v2-rc1'] }])
    const repository = await openRepository(made.path)
    const v1 = await made.git('rev-parse', 'v1')
    const releases = await selectReleases(repository, {
      refs: ['v2-rc1', 'topic/x', 'v1', v1.slice(0, 8), 'v1', 'HEAD'],
    })
    expect(releases.map(({ kind, ref, commit, prerelease }) => [kind, ref, commit === v1, prerelease])).toEqual([
      ['tag', 'v2-rc1', false, true],
      ['branch', 'topic/x', false, false],
      ['tag', 'v1', true, false],
      ['commit', v1.slice(0, 8), true, false],
      ['head', 'HEAD', false, false],
    ])
    expect(releases[1]?.id).toMatch(/^topic-x-[0-9a-f]{8}-[0-9a-f]{8}$/)
    expect(releases[3]).toMatchObject({ id: v1.slice(0, 12), label: v1.slice(0, 12) })
  })

  test('by a list with labels', async () => {
    const made = await temporaryRepository([{ tags: ['v1'] }, {}])
    const repository = await openRepository(made.path)
    const list = [
      { ref: 'v1', label: 'Morning' },
      { ref: 'main', label: 'evening' },
    ]
    expect((await selectReleases(repository, { list })).map(({ id, label }) => [id, label])).toEqual([
      [releaseId('Morning'), 'Morning'],
      ['evening', 'evening'],
    ])
    const same = list.map(({ ref }) => ({ ref, label: 'same' }))
    await expect(selectReleases(repository, { list: same })).rejects.toThrow(UserError)
  })

  test('by bounds of versions, with those before a release or without', async () => {
    const tags = [['v1.9.0'], ['v2.0.0-rc1'], ['v2.0.0'], ['v2.10.0'], ['v3.0.0-beta.1'], ['nightly']]
    expect(await labels(tags, { versions: '>=2 <3' })).toEqual(['v2.0.0', 'v2.10.0'])
    expect(await labels(tags, { versions: '>=2 <3', prereleases: true })).toEqual(['v2.0.0-rc1', 'v2.0.0', 'v2.10.0'])
    expect(await labels(tags, { versions: '>2.0.0' })).toEqual(['v2.10.0', 'v3.0.0-beta.1'])
    expect(await labels(tags, { versions: '>2.0.0', prereleases: false })).toEqual(['v2.10.0'])
    expect(await labels(tags, { versions: '= 1.9' })).toEqual(['v1.9.0'])
    expect(await labels(tags, { prereleases: false, latest: 2 })).toEqual(['v2.0.0', 'v2.10.0'])
    const packages = [['a@1.0.0', 'b@1.0.0'], ['a@2.0.0'], ['b@3.0.0']]
    expect(await labels(packages, { tags: 'a@*', versions: '>1' })).toEqual(['a@2.0.0'])
    await expect(labels(tags, { versions: '>=9' })).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining('>=9'),
    })
  })

  test('by branch and date, and by the last commit of each period', async () => {
    const made = await temporaryRepository([
      { date: '2026-01-05T10:00:00Z', files: { a: '1' } },
      { date: '2026-01-30T23:59:59Z', files: { a: '2' }, tags: ['v1'] },
      { date: '2026-02-01T00:00:00Z', files: { a: '3' } },
      { date: '2026-02-02T10:00:00Z', branch: 'side', files: { b: '1' } },
      { date: '2026-04-07T10:00:00Z', merges: ['side'], files: { b: '1' } },
    ])
    const repository = await openRepository(made.path)
    const dates = async (selection: ReleaseSelection) =>
      (await selectReleases(repository, selection)).map(({ date }) => date.slice(0, 10))
    expect(await dates({ branch: 'main', every: 'month' })).toEqual(['2026-01-30', '2026-02-01', '2026-04-07'])
    expect(await dates({ branch: 'main', every: 'quarter', latest: 1 })).toEqual(['2026-04-07'])
    expect(await dates({ branch: 'main', every: 'week' })).toEqual(['2026-01-05', '2026-02-01', '2026-04-07'])
    expect(await dates({ branch: 'side' })).toEqual(['2026-02-02'])
    expect(
      (
        await selectReleases(repository, {
          list: [
            { ref: 'main', date: '2026-01-30', label: 'january' },
            { ref: 'main', date: '2026-03-31' },
          ],
        })
      ).map(({ id, kind, date }) => [id.replace(/[0-9a-f]{8}$/, ''), kind, date.slice(0, 10)]),
    ).toEqual([
      ['january', 'branch', '2026-01-30'],
      ['main-', 'branch', '2026-02-01'],
    ])
    const list = [{ ref: 'main', date: '2025-12-31' }]
    await expect(selectReleases(repository, { list })).rejects.toMatchObject({
      exit: 2,
      message: 'main had no commit by 2025-12-31',
      hint: 'Its first is of 2026-01-05.',
    })
  })

  test('what lies on disk, alone or beside others', async () => {
    expect(await labels([['v1'], []], { worktree: true })).toEqual(['worktree'])
    expect(await labels([['v1'], []], { worktree: true, refs: ['v1'] })).toEqual(['v1', 'worktree'])
    const unborn = await openRepository((await temporaryRepository()).path)
    expect(await selectReleases(unborn, { worktree: true })).toMatchObject([
      { commit: null, date: '1970-01-01T00:00:00Z' },
    ])
    await expect(selectReleases(unborn)).rejects.toMatchObject({ exit: 3 })
  })

  test('what fits nothing is named', async () => {
    await expect(labels([['v1']], { tags: 'x*' })).rejects.toMatchObject({
      exit: 2,
      hint: expect.stringContaining('v1'),
    })
    await expect(labels([[]], { tags: 'x*' })).rejects.toMatchObject({ exit: 2 })
    await expect(labels([['v1']], { refs: ['v9'] })).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining('v9'),
    })
  })
})

describe('the id of a release', () => {
  test.each(['v1.2.3', '1.0', 'main', '2024-01-05', 'v1.0_rc'])('%s is its own', (tag) => {
    expect(releaseId(tag)).toBe(tag)
  })

  const odd = fc.constantFrom(
    'a/b',
    'a-b',
    'A-b',
    'con',
    'CON',
    'nul.txt',
    'worktree',
    'index',
    '..',
    '...',
    '.',
    '-',
    '',
    'ü',
    'u',
    '😀',
    'v1.',
    'v1',
    'a b',
    'a+b',
  )
  const name = fc.oneof(odd, fc.string(), fc.string({ unit: 'binary' }), fc.string({ minLength: 100, maxLength: 300 }))

  test('is safe on every system and differs for different names, also where case does not count', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const id = releaseId(a)
        expect(id).toMatch(/^[a-z0-9][a-z0-9._-]*$/)
        expect(id).not.toMatch(/\.$|\.\.|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^(index|worktree)$/)
        expect(id.length).toBeLessThanOrEqual(64)
        // The site's addresses take it as it is.
        expect(segment(id)).toBe(id)
        if (a !== b) expect(releaseId(b)).not.toBe(id)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the host', () => {
  test.each([
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://user:secret@github.com/owner/name', 'https://github.com/owner/name'],
    ['https://token@gitlab.com/group/sub/name.git/', 'https://gitlab.com/group/sub/name'],
    ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
    ['ssh://git@ssh.github.com:443/owner/name.git', 'https://github.com/owner/name'],
    ['ssh://git@codeberg.org/owner/name', 'https://codeberg.org/owner/name'],
    ['git://github.com/owner/name', 'https://github.com/owner/name'],
    ['HTTPS://GitHub.com/owner/name', 'https://github.com/owner/name'],
    ['https://git.sr.ht/~user/name', 'https://git.sr.ht/~user/name'],
  ])('of %s is %s', (origin, host) => {
    expect(hostOf(origin)).toBe(host)
  })

  test.each([
    '',
    '/srv/git/name.git',
    'file:///srv/name',
    '../name',
    'https://git.corp.internal/owner/name',
    'git@corp:owner/name',
    'https://github.com.evil.example/owner/name',
    'https://github.com@evil.example/owner/name',
    'https://github.com/',
    'https://github.com/owner',
    'https://github.com/../..',
    'https://github.com/owner/na"me',
    'https://github.com/owner/name?x=<script>',
    'javascript:alert(1)//github.com/a/b',
    'ext::sh -c touch% /tmp/x',
    'C:\\code\\name',
  ])('of %j is not known', (origin) => {
    expect(hostOf(origin)).toBeUndefined()
  })

  test('is read from the configuration', async () => {
    const made = await temporaryRepository([{}])
    expect(await (await openRepository(made.path)).host()).toBeUndefined()
    await made.git('config', 'remote.origin.url', 'https://x:y@github.com/owner/name.git')
    expect(await (await openRepository(made.path)).host()).toBe('https://github.com/owner/name')
  })
})
