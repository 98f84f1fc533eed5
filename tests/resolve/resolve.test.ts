import { describe, expect, test } from 'vitest'
import { indexPaths } from '../../src/resolve/path-index.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import type { Claim } from '../../src/schema/claim.ts'
import type { Context, Reading } from '../../src/schema/reading.ts'
import { memoryTree } from '../support/memory-tree.ts'

const TREE = indexPaths(
  memoryTree(
    Object.fromEntries(
      [
        'README.md',
        'package.json',
        'docs/README.md',
        'docs/STATUS.md',
        'docs/notes/plan.md',
        'docs/TEST_USERS.md',
        'src/api/auth/rbac.py',
        'src/api/auth/__init__.py',
        'src/api/audit.py',
        'src/models/tenant.py',
        'src/middleware/tenant.py',
        'src/workers/tasks/emails.py',
        'src/workers/tasks/cleanup.py',
        'src/workers/app.py',
        'src/queue/workers/app.py',
        'src/legacy.ts',
        'archive/legacy.ts',
        'tests/test_audit.py',
        'tests/helpers/audit_helpers.py',
        'src/helpers/audit_helpers.py',
        'frontend/package.json',
        'frontend/app/items/[id]/page.tsx',
        'frontend/app/(group)/home/page.tsx',
        'frontend/components/Queue.tsx',
        'frontend/components/Timer.tsx',
        'frontend/lib/client.ts',
        'jvm/src/main/java/com/foo/Bar.java',
        'net/Shop.Core/Data/Store.cs',
        'net/CHANGELOG.md',
        'my notes/to do.txt',
        'node_modules/lib/Queue.tsx',
        '.github/workflows/ci.yml',
        'Dockerfile',
        'db/migrate/2025_01_31_093000_create_users.php',
      ].map((path) => [path, path]),
    ),
  ).entries(),
)

interface Given extends Partial<Context> {
  kind?: Claim['kind']
  op?: Claim['claimed']['op']
  document?: string
  section?: string[]
  nearby?: string[]
  claimText?: string
}

function ask(subject: string, given: Given = {}) {
  const {
    kind = 'path',
    op = 'present',
    document = 'docs/STATUS.md',
    section = [],
    nearby = [],
    claimText = subject,
    ...context
  } = given
  const reading: Reading = {
    claim: {
      id: 'c',
      document,
      line: 10,
      column: 1,
      section,
      text: claimText,
      kind,
      subject,
      claimed: { op },
      mood: 'asserted',
    },
    context: {
      language: 'en',
      form: 'item',
      group: [],
      items: [],
      near: nearby.map((text) => ({ text, line: 5 })),
      ...context,
    },
  }
  return resolve(reading, TREE)
}
const one = (subject: string, given?: Given) => {
  const { fit, paths } = ask(subject, given)
  return fit === 'one' ? paths.join(' ') : fit
}

describe('paths as documents write them', () => {
  test.each([
    ['src/api/audit.py', 'src/api/audit.py'],
    ['/src/api/audit.py', 'src/api/audit.py'],
    ['`src/api/audit.py`', 'src/api/audit.py'],
    ['./src/api/audit.py', 'src/api/audit.py'],
    ['src\\api\\audit.py', 'src/api/audit.py'],
    ['src/api/audit.py:10-40', 'src/api/audit.py'],
    ['src/api/audit.py#L10-L20', 'src/api/audit.py'],
    ['src/api/audit.py::test_all', 'src/api/audit.py'],
    ['src/api/audit.py,', 'src/api/audit.py'],
    ['(src/api/audit.py)', 'src/api/audit.py'],
    ['[the audit](../src/api/audit.py)', 'src/api/audit.py'],
    ['../README.md', 'README.md'],
    ['notes/plan.md#goals', 'docs/notes/plan.md'],
    ['./notes/plan.md?plain=1', 'docs/notes/plan.md'],
    ['https://example.com/owner/name/blob/main/src/api/audit.py', 'src/api/audit.py'],
    ['my%20notes/to%20do.txt', 'my notes/to do.txt'],
    ['my notes/to do.txt', 'my notes/to do.txt'],
    ['src/api/', 'src/api'],
    ['Core/Data/Store.cs', 'net/Shop.Core/Data/Store.cs'],
    ['/api/openapi.json', 'unneeded'],
    ['src/api.Audit', 'unneeded'],
    ['array.Map', 'unneeded'],
    ['/swagger-ui.html', 'unneeded'],
    ['NextAuth.js', 'unneeded'],
    ['CHANGELOG', 'net/CHANGELOG.md'],
    ['E2E / browser tests', 'unneeded'],
    ['src/api/ directory', 'src/api'],
    ['frontend/app/items/[id]/page.tsx', 'frontend/app/items/[id]/page.tsx'],
    ['(group)/home/page.tsx', 'frontend/app/(group)/home/page.tsx'],
    ['components/Queue.tsx', 'frontend/components/Queue.tsx'],
    ['/components/Queue.tsx', 'frontend/components/Queue.tsx'],
    ['src.api.audit', 'src/api/audit.py'],
    ['src.api.auth', 'src/api/auth'],
    ['com.foo.Bar', 'jvm/src/main/java/com/foo/Bar.java'],
    ['/home/ann/work/project/src/api/audit.py', 'src/api/audit.py'],
    ['C:\\work\\project\\src\\api\\audit.py', 'src/api/audit.py'],
    ['./frontend/lib/client.js', 'frontend/lib/client.ts'],
    ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
    ['Dockerfile', 'Dockerfile'],
    ['src/workers/tasks/*.py', 'src/workers/tasks/cleanup.py src/workers/tasks/emails.py'],
    ['components/*.tsx', 'frontend/components/Queue.tsx frontend/components/Timer.tsx'],
    ['src/**/tenant.py', 'src/middleware/tenant.py src/models/tenant.py'],
    ['frontend/components/{Queue,Timer}.tsx', 'frontend/components/Queue.tsx frontend/components/Timer.tsx'],
    ['src/.../rbac.py', 'src/api/auth/rbac.py'],
  ])('%s', (written, path) => expect(one(written)).toBe(path))

  test.each([
    ['src/api/gone.py', 'none'],
    ['gone.py', 'none'],
    ['scripts/vault/', 'none'],
    ['SRC/api/audit.py', 'none'],
    ['src/api/audit.py/', 'none'],
    ['infra/*.tf', 'none'],
    ['frontend/lib/client.js', 'none'],
  ])('%s is surely a path, and not there', (written, fit) => expect(one(written)).toBe(fit))

  test.each([
    'CI/CD',
    'Next.js',
    'branch main',
    'and/or',
    'TCP/IP',
    'v1.2',
    'the backup script',
    'user.email',
    'docs/<name>.rst',
    '24/7',
    '/api/users',
    '/api/users/*',
    'feature/login',
    'hotfix/',
    'Tesseract.js',
    'application/json',
    '',
  ])('%s is no path', (written) => expect(one(written)).toBe('unneeded'))

  test.each([
    '/home/ann/other/x.py',
    '/etc/nginx/nginx.conf',
    'C:\\temp\\x.py',
    '~/x/y.py',
    'https://example.com/a/b.py',
    '../../etc/passwd',
  ])('%s lies outside, or cannot be told', (written) => {
    const { fit, outside } = ask(written)
    expect(fit === 'unneeded' || outside).toBe(true)
  })
})

describe('bare names', () => {
  test('a migration without its stamp', () =>
    expect(one('create_users.php')).toBe('db/migrate/2025_01_31_093000_create_users.php'))
  test('a module without its extension', () => expect(one('lib/client')).toBe('frontend/lib/client.ts'))
  test('the only one of its name', () => expect(one('rbac.py')).toBe('src/api/auth/rbac.py'))
  test('the root before deeper namesakes', () => expect(one('package.json')).toBe('package.json'))
  test('documents beside the document first', () => expect(one('README.md')).toBe('docs/README.md'))
  test('of the base folder', () => expect(one('package.json', { base: '/frontend/' })).toBe('frontend/package.json'))
  test('a base that is written short', () =>
    expect(one('Queue.tsx', { base: 'components' })).toBe('frontend/components/Queue.tsx'))
  test('of a folder on the same line', () =>
    expect(one('package.json', { near: [{ text: 'frontend/', line: 10 }] })).toBe('frontend/package.json'))
  test('a path that repeats the end of its base', () =>
    expect(one('api/audit.py', { base: 'src/api' })).toBe('src/api/audit.py'))
  test('live source before archived and vendored copies', () => {
    expect(one('legacy.ts')).toBe('src/legacy.ts')
    expect(one('Queue.tsx')).toBe('frontend/components/Queue.tsx')
  })
  test('source before tests', () => expect(one('audit_helpers.py')).toBe('src/helpers/audit_helpers.py'))
  test('a word beside it that is its folder', () => expect(one('tenant.py models')).toBe('src/models/tenant.py'))
  test('nearest to what the section names', () =>
    expect(one('app.py', { nearby: ['emails.py', 'cleanup.py'] })).toBe('src/workers/app.py'))
  test('a heading that names its folder', () =>
    expect(one('tenant.py', { section: ['Status', 'Middleware'] })).toBe('src/middleware/tenant.py'))
  test('nothing prefers one: many', () => {
    const { fit, paths } = ask('tenant.py')
    expect([fit, paths]).toEqual(['many', ['src/middleware/tenant.py', 'src/models/tenant.py']])
  })
  test('said to be absent from its base: a namesake elsewhere does not count', () =>
    expect(one('rbac.py', { op: 'absent', base: 'src/backups' })).toBe('none'))
})

describe('tree drawings', () => {
  const drawn: Given = { form: 'tree' }
  test('the root node stands for the repository', () =>
    expect(one('project/src/api/audit.py', drawn)).toBe('src/api/audit.py'))
  test('the root node as the base', () =>
    expect(one('src/api/audit.py', { ...drawn, base: 'project' })).toBe('src/api/audit.py'))
  test('names beneath what stands for several files, and folders of a Java package left out', () => {
    expect(one('project/src/*.py/api/audit.py', drawn)).toBe('src/api/audit.py')
    expect(one('jvm/src/main/java/Bar.java', drawn)).toBe('jvm/src/main/java/com/foo/Bar.java')
    expect(one('com.foo/Bar.java', drawn)).toBe('jvm/src/main/java/com/foo/Bar.java')
  })
  test('a node with a capital that is no folder groups what stands beneath it', () => {
    expect(one('project/Configuration/src/api/audit.py', drawn)).toBe('src/api/audit.py')
    expect(one('src/Handlers/api/audit.py', drawn)).toBe('src/api/audit.py')
    expect(one('project/handlers/audit.py', drawn)).toBe('none')
  })
  test('what a build makes is not what it is made from', () => {
    expect(one('dist/package.json', drawn)).toBe('none')
    expect(ask('assets/index-DLm1D5NY.css').outside).toBe(true)
  })
  test('what a drawing says is gone is not the repository', () => {
    expect(one('gone/', { ...drawn, op: 'absent' })).toBe('unneeded')
    expect(one('gone/package.json', { ...drawn, op: 'absent' })).toBe('unneeded')
    expect(one('project/src/api/audit.py', { ...drawn, op: 'absent' })).toBe('src/api/audit.py')
  })
  test('a name that is elsewhere is not in its folder', () => {
    const { fit, elsewhere } = ask('rbac.py', { ...drawn, base: 'src/api' })
    expect([fit, elsewhere]).toEqual(['none', ['src/api/auth/rbac.py']])
  })
})

describe('where a missing file may be', () => {
  test.each([
    ['/TEST_USERS.md', ['docs/TEST_USERS.md']],
    ['src/api/Audit.py', ['src/api/audit.py']],
    ['src/api/audit.ts', ['src/api/audit.py']],
    ['src/api/auth.py', ['src/api/auth']],
    ['src/gone.py', []],
  ])('%s', (written, places) => expect(ask(written).elsewhere).toEqual(places))
})

describe('groups and figures', () => {
  const mention = (text: string, line = 10) => ({ text, line })
  test('a total belongs to its group', () => {
    const { fit, paths, lacking } = ask('workers', {
      kind: 'lines',
      group: [mention('src/workers/tasks/emails.py'), mention('cleanup.py'), mention('gone.py')],
    })
    expect([fit, paths, lacking]).toEqual([
      'one',
      ['src/workers/tasks/emails.py', 'src/workers/tasks/cleanup.py'],
      ['gone.py'],
    ])
  })
  test('a figure whose words are no path belongs to the one path on its line', () =>
    expect(one('Audit log', { kind: 'lines', near: [mention('src/api/audit.py'), mention('rbac.py', 9)] })).toBe(
      'src/api/audit.py',
    ))
  test('a list of fewer files than it says is its folder, without the file that makes it a package', () => {
    const { paths } = ask('2 worker files', {
      kind: 'bytes',
      claimText: '2 worker files (12 KB total)',
      group: [mention('src/workers/tasks/emails.py')],
    })
    expect(paths).toEqual(['src/workers/tasks/cleanup.py', 'src/workers/tasks/emails.py'])
    const other = ask('9 worker files', {
      kind: 'bytes',
      claimText: '9 worker files (12 KB total)',
      group: [mention('src/workers/tasks/emails.py')],
    })
    expect(other.fit).toBe('unneeded')
  })
  test('what is only a size belongs to what stands above it; anything else is a guess', () => {
    const given: Given = { kind: 'lines', nearby: ['src/api/audit.py'] }
    expect(ask('The audit', { ...given, claimText: 'Lines of Code: 448' }).guessed).toBeUndefined()
    expect(ask('Modal markup', { ...given, claimText: 'Modal markup (60 lines)' }).guessed).toBe('loosely')
  })
  test('words that a file goes by', () => {
    expect(ask('Audit Helpers', { kind: 'lines' })).toMatchObject({
      paths: ['src/helpers/audit_helpers.py'],
      guessed: 'likely',
    })
    expect(ask('Cleanup', { kind: 'lines' })).toMatchObject({
      paths: ['src/workers/tasks/cleanup.py'],
      guessed: 'loosely',
    })
    expect(one('Integration tests', { kind: 'lines' })).toBe('unneeded')
  })
  test('alternatives that are not there are named', () =>
    expect(ask('frontend/components/{Queue,Gone}.tsx').lacking).toEqual(['frontend/components/Gone.tsx']))
  test('a symbol needs no path, but knows its section', () => {
    const { fit, scope } = ask('require_role', { kind: 'symbol', nearby: ['rbac.py', 'components/'] })
    expect([fit, scope]).toEqual(['unneeded', ['src/api/auth/rbac.py', 'frontend/components']])
  })
})

test('submodules and symbolic links hide what lies beneath them', () => {
  const index = indexPaths(
    memoryTree({ 'a.ts': '', 'lib/sub': { submodule: '2'.repeat(40) }, link: { symlink: 'elsewhere' } }).entries(),
  )
  const base = ask('x')
  for (const subject of ['lib/sub/file.c', 'link/file.c']) {
    const { fit, outside } = resolve({ claim: { ...base.claim, subject }, context: base.context }, index)
    expect([fit, outside]).toEqual(['none', true])
  }
  expect(resolve({ claim: { ...base.claim, subject: 'lib/sub/' }, context: base.context }, index).fit).toBe('one')
})

test('a source file of a language that nothing here is written in belongs to another program', () => {
  expect(ask('src/api/gone.rs').outside).toBe(true)
  expect(ask('src/api/gone.py').outside).toBeUndefined()
})
