import { expect, test } from 'vitest'
import { path } from '../../src/evidence/path.ts'
import { askCollector } from '../support/ask-collector.ts'

const ask = await askCollector(
  path,
  'path',
  {
    'src/a.ts': 'export {}\n',
    'src/b/index.ts': '',
    'src/c/index.ts': '',
    'docs/guide.md': '# Guide\n',
    'package.json': '{}\n',
    'docs/backup.zip': 'PK',
    '.gitignore': '# secrets\n*config.json\n/generated/client.ts\n*.log\n/out/\n/lib-private/\n',
    'src/save.ts': "write('profile.json')\nwrite('src/predictions.json')\n",
    'src/save.test.ts': "write('other.json')\n",
    link: { symlink: 'nowhere' },
    'lib/sub': { submodule: '2'.repeat(40) },
  },
  { renames: { 'src/old.ts': 'src/a.ts', 'src/gone-too.ts': 'src/not-there-either.ts' } },
)

test.each([
  ['src/a.ts', 'verified found'],
  ['src/', 'verified found'],
  ['src/**/index.ts', 'verified found'],
  ['link', 'verified found'],
  ['lib/sub/', 'verified found'],
  ['src/gone.ts', 'missing not-found'],
  ['src/A.ts', 'missing moved'],
  ['src/old.ts', 'missing moved'],
  ['src/gone-too.ts', 'missing not-found'],
  ['src/*.go', 'missing not-found'],
  ['/guide.md', 'missing moved'],
  ['lib/sub/file.c', 'unverifiable outside'],
  ['/home/ann/project', 'unverifiable outside'],
  ['the backup job', 'unverifiable vague'],
  ['src/{a,z}.ts', 'overstated some-absent'],
])('%s is %s', async (subject, verdict) => expect((await ask(subject)).verdict).toBe(verdict))

test.each([
  ['src/a.ts', 'contradicted exists-after-all'],
  ['src/gone.ts', 'verified rightly-absent'],
  ['index.ts', 'unverifiable many-subjects'],
  ['*uide*.md', 'unverifiable vague'],
  ['pack*.json', 'contradicted exists-after-all'],
])('said to be absent, %s is %s', async (subject, verdict) =>
  expect((await ask(subject, { claimed: { op: 'absent' } })).verdict).toBe(verdict),
)

test('a name that several files have is there by name, and all are shown', async () => {
  const { verdict, places } = await ask('index.ts')
  expect([verdict, places]).toEqual(['verified found-by-name', ['src/b/index.ts', 'src/c/index.ts']])
})

test('a pattern that hides by accident is named; a file that is kept out on purpose is not missed', async () => {
  const hidden = await ask('deploy/backup_config.json')
  expect([hidden.verdict, hidden.places]).toEqual(['missing not-found', ['.gitignore:2']])
  expect((await ask('generated/client.ts')).verdict).toBe('unverifiable outside')
  expect((await ask('logs/app.log')).verdict).toBe('unverifiable outside')
  expect((await ask('out/results.json')).verdict).toBe('unverifiable outside')
  expect((await ask('lib-private/client.ts')).verdict).toBe('missing not-found')
  expect((await ask('.env')).verdict).toBe('unverifiable outside')
})

test('what the document says a build makes is not missed', async () => {
  expect((await ask('made/client.ts', { text: 'made/client.ts # auto-generated' })).verdict).toBe(
    'unverifiable outside',
  )
})

test('a sentence about removing does not say that the file is there', async () => {
  expect((await ask('src/old.zip', { text: '✅ Removed src/old.zip (3.1 MB backup)' })).verdict).toBe(
    'unverifiable vague',
  )
  expect((await ask('src/old.zip', { claimed: { op: 'absent' }, text: 'Removed src/old.zip' })).verdict).toMatch(
    /^verified/,
  )
})

test('a bare file name that the program has as a string may lie where it runs', async () => {
  expect((await ask('profile.json')).verdict).toBe('unverifiable outside')
  expect((await ask('other.json')).verdict).toBe('missing not-found')
  expect((await ask('data/profile.json')).verdict).toBe('missing not-found')
})

test('what a sentence removes is not missed; a name that says so is no sentence', async () => {
  const said = async (subject: string, text: string) => (await ask(subject, { text })).verdict
  expect(await said('old.zip', 'Task: Remove `old.zip` (dead code)')).toBe('unverifiable vague')
  expect(await said('old.zip', 'The removal of old.zip is complete')).toBe('unverifiable vague')
  expect(await said('users/delete.ts', 'Accounts: `users/delete.ts`')).toBe('missing not-found')
})

test('data that the program has as a path in a string may be made where it runs', async () => {
  expect((await ask('src/predictions.json')).verdict).toBe('unverifiable outside')
  expect((await ask('src/other.json')).verdict).toBe('missing not-found')
})

test('a bare name under a comparison of two programs may be of the other one', async () => {
  expect((await ask('Client.key', { section: ['Server vs Android'] })).verdict).toBe('unverifiable vague')
  expect((await ask('Client.key', { section: ['Claimed vs actual'] })).verdict).toBe('missing not-found')
})
