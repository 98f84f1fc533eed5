import { describe, expect, test } from 'vitest'
import { symbol } from '../../src/evidence/symbol.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const ABSENT: Claimed = { op: 'absent' }

const FILES = {
  'src/models.py': `
import enum
from orm import Base

class UserRole(str, enum.Enum):
    ADMIN = "admin"
    TEAM_LEAD = "team_lead"

class User(Base):
    __tablename__ = "users"
    email = Column(String)
    is_verified = Column(Boolean)
    failed_login_attempts = Column(Integer)

class Invoice(Base):
    due_date = Column(Date)
    amount = Column(Integer)
`,
  'src/auth/roles.py': `
def require_roles(roles):
    return check(roles)

require_admin = require_roles(["admin"])

class TokenManager:
    def rotate_secret(self):
        return new_secret()
    def send_failure_alert(self, message):
        pass
`,
  'src/reports/export.py': `
# pagination is handled elsewhere, as is translation
def export_csv(rows):
    """Writes rows; supports encryption one day."""
    writer = csv.writer(out)
    return writer
`,
  'src/security/encryption.py': 'class EncryptionService:\n    def encrypt(self, text):\n        return cipher(text)\n',
  'web/QueueTable.tsx': 'export function QueueTable() {\n  return <table/>\n}\n',
  'database/migrations/2025_01_02_000001_add_phone_to_users.php': '<?php\nreturn new class {};\n',
  'tests/test_roles.py': 'def test_require_admin():\n    assert True\n',
  'tests/test_export.py': 'def test_export_csv_quotes():\n    assert True\n',
  'tests/test_a.py': 'def test_a():\n    assert require_roles([])\n',
  'tests/test_b.py': 'def test_b():\n    assert 1\n',
  'tests/test_c.py': 'def test_c():\n    assert 1\n',
  'CMakeLists.txt': 'add_executable(desktop_ui_tests main.c)\n',
  'docs/GUIDE.md': 'The FooBarBaz and the quantum_flux_driver are described here.\n',
}

describe('code names', async () => {
  const ask = await askCollector(symbol, 'symbol', FILES)

  test.each([
    ['require_admin', 'src/auth/roles.py:5'],
    ['require_roles()', 'src/auth/roles.py:2'],
    ['UserRole.ADMIN', 'src/models.py:6'],
    ['TokenManager.rotate_secret', 'src/auth/roles.py:8'],
    ['User.email: Column[str]', 'src/models.py:11'],
    ['QueueTable component', 'web/QueueTable.tsx:1'],
    ['Invoice model', 'src/models.py:15'],
  ])('%s is defined', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toBe('verified found')
    expect(places).toEqual([place])
  })

  test('words under an enum are its member', async () => {
    expect((await ask('Team Lead', { container: 'UserRole' })).verdict).toBe('verified found')
  })

  test('a name that no file holds is missing, in code type or written as only code is', async () => {
    expect((await ask('quantum_flux_driver')).verdict).toBe('missing not-found')
    expect((await ask('UserRole.OWNER_OF_ALL')).verdict).toBe('missing not-found')
  })

  test('the document itself and other documents prove nothing', async () => {
    expect((await ask('FooBarBaz class')).verdict).toBe('missing not-found')
  })

  test.each([
    ['a product', 'LaunchDarkly', 'LaunchDarkly'],
    ['a name in passing', 'quantum_flux_driver', 'Keeps the state of the old quantum_flux_driver in memory'],
    ['what was taken away', 'quantum_flux_driver', 'quantum_flux_driver removed'],
    ['a condition', 'quantum_flux_driver', 'quantum_flux_driver (if it exists)'],
    ['a tag of markup', 'success_criteria', '<success_criteria> Done when'],
    ['a constant in capitals', 'PARITY_ITEM', 'PARITY_ITEM id=1 status=done'],
  ])('%s is not called missing', async (_, subject, text) => {
    expect((await ask(subject, { text })).verdict).toMatch(/^unverifiable/)
  })

  test('where two programs are compared, a name may be one of the other', async () => {
    const under = (...section: string[]) => ask('quantum_flux_driver', { section })
    expect((await under('Server vs Android gaps')).verdict).toMatch(/^unverifiable/)
    expect((await under('通道管理对比')).verdict).toMatch(/^unverifiable/)
    expect((await under('Claimed vs actual')).verdict).toBe('missing not-found')
  })

  test('a name in a build list or other data is not missing', async () => {
    expect((await ask('desktop_ui_tests')).verdict).toMatch(/^unverifiable/)
  })

  test('a migration goes by its name without the date', async () => {
    expect((await ask('add_phone_to_users')).verdict).toBe('verified found-by-name')
  })

  test('said to be absent: a class speaks against it, a field of that name does not', async () => {
    expect((await ask('TokenManager', { claimed: ABSENT })).verdict).toBe('contradicted exists-after-all')
    expect((await ask('due_date', { claimed: ABSENT })).verdict).toMatch(/^unverifiable/)
    expect((await ask('TokenManager', { claimed: ABSENT, text: 'Creates TokenManager if missing' })).verdict).toMatch(
      /^unverifiable/,
    )
  })

  test('tests that are said to be absent are looked for in tests', async () => {
    expect((await ask('TokenManager', { claimed: ABSENT, text: 'No tests for TokenManager' })).verdict).toBe(
      'verified rightly-absent',
    )
    const untested = (name: string) => ask(name, { claimed: ABSENT, text: `Tests for ${name} are missing` })
    expect((await untested('require_roles')).verdict).toBe('contradicted exists-after-all')
    expect((await untested('require_admin')).verdict).toMatch(/^unverifiable/)
  })

  test('no file with a word in its name', async () => {
    expect((await ask('No files with "encryption" in name', { claimed: ABSENT })).verdict).toBe(
      'contradicted exists-after-all',
    )
    expect((await ask('No files with "rbac" in name', { claimed: ABSENT })).verdict).toBe('verified rightly-absent')
  })
})

test('a function with one word more may be meant, a shorter one not', async () => {
  const ask = await askCollector(symbol, 'symbol', { 'src/dao.ts': 'export function getTodoById() { return 1 }\n' })
  expect((await ask('getById')).verdict).toMatch(/^unverifiable/)
  expect((await ask('getTodoByIdSafely')).verdict).toBe('missing not-found')
  expect((await ask('$SHOPS_BY_NAME')).verdict).toBe('unverifiable vague')
  expect((await ask('getTodoByIdSafely', { text: '✅ getTodoByIdSafely initialized' })).verdict).toBe(
    'unverifiable vague',
  )
})

test('a name that the program puts together is not missing', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'src/rates.py': "def rates(days):\n    return {f'refund_rate_{days}d': 1}\n",
  })
  expect((await ask('refund_rate_30d')).verdict).toMatch(/^unverifiable/)
  expect((await ask('refund_total_30d')).verdict).toBe('missing not-found')
})

describe('features in words', async () => {
  const ask = await askCollector(symbol, 'symbol', FILES)

  test.each([
    ['CSV export', ['src/reports/export.py']],
    ['Email verification status', ['src/models.py']],
    ['Failed login attempt counters', ['src/models.py']],
    ['Role checks', ['src/auth/roles.py']],
    ['Secret rotation', []],
    ['Encryption service', []],
  ])('%s shows in names, and is only present', async (subject, near) => {
    const { verdict, observation } = await ask(subject, { near })
    expect(verdict).toBe('verified found-by-name')
    expect(observation).toMatchObject({ fact: { strength: 'present' } })
  })

  test('a field of the table that the section speaks of', async () => {
    expect((await ask('Email verification', { container: 'User' })).places).toEqual(['src/models.py:11'])
    expect((await ask('SLA tracking fields', { container: 'Invoice' })).verdict).toBe('missing not-found')
  })

  test.each([
    ['a comment', 'Pagination'],
    ['a docstring', 'Report encryption'],
    ['another document', 'Quantum flux driver'],
    ['what is only a word of the feature', 'Invoice export to PDF'],
  ])('%s proves nothing, and not finding it accuses nobody', async (_, subject) => {
    expect((await ask(subject, { near: ['src/reports/export.py'] })).verdict).toMatch(/^unverifiable/)
  })

  test('what the file is called says nothing of its parts', async () => {
    expect((await ask('Encryption key escrow', { near: ['src/security/encryption.py'] })).verdict).toMatch(
      /^unverifiable/,
    )
  })

  test('common words are of the thing that the heading names, or are all of a name', async () => {
    const ask = await askCollector(symbol, 'symbol', {
      'src/invoice.ts': 'export class Invoice {\n  trackStatus() { return 1 }\n}\nexport const itemNumber = () => 2\n',
      'web/InvoiceDetail.vue': '<template><b/></template>\n<script setup>\nconst x = 1\n</script>\n',
    })
    const of = (subject: string, section: string[] = []) => ask(subject, { section }).then(({ verdict }) => verdict)
    expect(await of('Status tracking')).toMatch(/^unverifiable/)
    expect(await of('Status tracking', ['Report', '3. Invoices ✅'])).toBe('verified found-by-name')
    expect(await of('Item number')).toBe('verified found-by-name')
    expect(await of('Item state')).toMatch(/^unverifiable/)
    expect(await of('Invoice detail page')).toBe('verified found-by-name')
  })

  test('a body that does nothing is a stub', async () => {
    expect((await ask('Failure alerts', { near: ['src/auth/roles.py'] })).verdict).toBe('overstated stub')
  })

  test('under test coverage, what the program has and no test names is missing; a module of that name is no test', async () => {
    const section = ['Tests', 'Test coverage']
    expect((await ask('Encryption', { section })).verdict).toBe('missing not-found')
    expect((await ask('CSV export', { section })).places).toEqual(['tests/test_export.py:1'])
    expect((await ask('Lighthouse audits', { section })).verdict).toMatch(/^unverifiable/)
  })

  test('absence is contradicted to the letter, in its topic and its layer, by a part of the program', async () => {
    const absent = (subject: string, section: string[] = []) =>
      ask(subject, { claimed: ABSENT, section }).then(({ verdict }) => verdict)
    expect(await absent('CSV export')).toBe('contradicted exists-after-all')
    expect(await absent('No CSV export found in the code')).toBe('contradicted exists-after-all')
    expect(await absent('CSV export', ['Backups'])).toMatch(/^unverifiable/)
    expect(await absent('CSV export scripts')).toMatch(/^unverifiable/)
    expect(await absent('CSV download')).toMatch(/^unverifiable/)
    expect(await absent('CSV export errors')).toMatch(/^unverifiable/)
    expect(await absent('Kubernetes autoscaling')).toBe('verified rightly-absent')
  })

  test('a schedule is no feature', async () => {
    expect((await ask('CSV export: every 5 minutes')).verdict).toBe('unverifiable no-rule')
  })

  test('in a language that we do not read, nothing is missing', async () => {
    expect((await ask('数据加密', { language: 'zh', near: ['src/reports/export.py'] })).verdict).toMatch(
      /^unverifiable/,
    )
  })
})

describe('what a type is said to lack', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'src/Requests.cs':
      'public class PagedRequest { public string SearchTerm { get; set; } }\npublic class UserListRequest : PagedRequest { public int Age { get; set; } }\npublic enum State { Pending, Done }\n',
  })
  const lacks = (subject: string, container: string, text: string) =>
    ask(subject, { claimed: { op: 'absent' }, container, text }).then(({ verdict }) => verdict)

  test.each([
    ['Age', 'UserListRequest', '`UserListRequest` - Missing: `Age`, `SearchTerm`', 'contradicted exists-after-all'],
    [
      'SearchTerm',
      'UserListRequest',
      '`UserListRequest` - Missing: `Age`, `SearchTerm`',
      'contradicted exists-after-all',
    ],
    ['PENDING', 'State', '`State` enum - Missing `PENDING` and `GONE` values', 'contradicted exists-after-all'],
    ['Age', 'UserListRequest', '`UserListRequest` - Missing: validation for `Age`', 'unverifiable vague'],
    ['Age', 'UserListRequest', '`UserListRequest` - Missing: `Age` (should be a date)', 'unverifiable vague'],
  ])('%s of %s: %s', async (subject, container, text, expected) => {
    expect(await lacks(subject, container, text)).toBe(expected)
  })
})

describe('test files that are said to be missing', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'src/test/java/DepartmentControllerTest.java':
      'class DepartmentControllerTest {\n  @Test void a() { assertTrue(x()); }\n}\n',
    'src/test/java/EmptyControllerTest.java': 'class EmptyControllerTest {}\n',
    'src/main/java/Module.java': 'enum Module { DEPARTMENT, PROJECT, TASK, USER }\n',
  })
  const verdict = (subject: string, section: string[] = []) =>
    ask(subject, { claimed: { op: 'absent' }, section }).then((one) => one.verdict)

  test.each([
    ['Department 测试文件', ['3.1 Controller 层测试'], 'contradicted exists-after-all'],
    ['Department tests', [], 'contradicted exists-after-all'],
    ['tests for Department', [], 'contradicted exists-after-all'],
    ['Department tests', ['Repository tests'], 'unverifiable vague'],
    ['Department integration tests', [], 'unverifiable vague'],
    ['Empty tests', [], 'unverifiable vague'],
  ])('%s under %s', async (subject, section, expected) => {
    expect(await verdict(subject, section)).toBe(expected)
  })

  test('a row of modules that an enum lists is a row of test files all the same', async () => {
    const peers = ['User', 'Department', 'Project', 'Task'].map((name) => `${name} 测试文件`)
    const { verdict } = await ask('Department 测试文件', { claimed: { op: 'absent' }, form: 'row', peers })
    expect(verdict).toBe('contradicted exists-after-all')
  })
})

describe('rows of a table that lists the members of something', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'src/command.cs':
      'public enum Command { CLIENT_ID, CLIENT_KILL, CLIENT_LIST, CLIENT_INFO, PING, ECHO, QUIT }\n' +
      'public class Pool { public void Dump() { Write(); } public void Trim() { Free(); } }\n',
    'lib/session.go':
      'package lib\ntype Session struct{}\nfunc (s *Session) Start() error { return s.run() }\nfunc (s *Session) Poll() error { return s.run() }\n',
    'lib/a_queue.go': 'package lib\ntype Queue struct{}\nfunc (q *Queue) Start() error { return nil }\n',
  })
  const peers = [
    ...['ID', 'KILL', 'LIST', 'INFO', 'TRACKING', 'NO-EVICT'].map((name) => `CLIENT ${name}`),
    ...['PING', 'ECHO', 'QUIT', 'DUMP'].map((name) => `CONNECTION ${name}`),
  ]
  const row = { form: 'row', peers } as const

  test('are there as its members, also without the group of the table', async () => {
    expect(await ask('CLIENT KILL', row)).toMatchObject({
      verdict: 'verified found-by-name',
      places: ['src/command.cs:1'],
    })
    expect((await ask('CONNECTION ECHO', row)).places).toEqual(['src/command.cs:1'])
  })

  test('are absent where no member is called so, whatever else is', async () => {
    expect((await ask('CLIENT NO-EVICT', { ...row, claimed: ABSENT })).verdict).toBe('verified rightly-absent')
    expect((await ask('CONNECTION DUMP', { ...row, claimed: ABSENT })).verdict).toBe('verified rightly-absent')
    expect((await ask('CONNECTION QUIT', { ...row, claimed: ABSENT })).verdict).toBe('unverifiable vague')
  })

  test('of test files the file tells, not a member', async () => {
    const modules = await askCollector(symbol, 'symbol', {
      'src/Module.java': 'public enum Module { ORDER, PROJECT, TASK, USER }\n',
      'src/test/OrderControllerTest.java': 'class OrderControllerTest {\n  @Test void a() { assertTrue(x()); }\n}\n',
    })
    const files = ['Order', 'Project', 'Task'].map((name) => `${name} test file`)
    const asked = { form: 'row', peers: files, claimed: ABSENT } as const
    expect((await modules('Order test file', asked)).verdict).toBe('contradicted exists-after-all')
  })

  test('what a column says of a row is looked for elsewhere', async () => {
    const { observation } = await ask('CLIENT NO-EVICT Test file', { ...row, claimed: ABSENT })
    expect(observation).not.toMatchObject({ rule: 'symbol.listed' })
  })

  test('a group called after a kind of code accuses nobody', async () => {
    const listed = { form: 'row', peers: ['Functions Dump', 'Functions Trim', 'Functions Load'] } as const
    expect((await ask('Functions Dump', { ...listed, claimed: ABSENT })).verdict).not.toMatch(/^contradicted/)
  })

  test('a plain word is what the class of the other rows has, in any case', async () => {
    expect((await ask('start', { form: 'row', peers: ['start', 'poll'] })).places).toEqual(['lib/session.go:3'])
  })
})

test('tests of a layer: missing where there is none at all, else there by the words of a test alone', async () => {
  const code = { 'orders.go': 'package a\nfunc OrderStore() {}\n' }
  const bare = await askCollector(symbol, 'symbol', { ...code, 'specs/orders.md': '# Orders\n' })
  expect((await bare('Unit tests for orders')).verdict).toBe('missing not-found')
  expect((await bare('OrderStore 单元测试(使用 Mock)')).verdict).toBe('missing not-found')
  const tested = await askCollector(symbol, 'symbol', {
    ...code,
    'mail_test.go': 'package a\nimport "testing"\nfunc TestMail(t *testing.T) {}\n',
  })
  expect((await tested('OrderStore 单元测试')).verdict).toBe('unverifiable vague')
  expect((await tested('Unit tests for mail')).verdict).toMatch(/^verified/)
})

test('a file that everybody knows by its name', async () => {
  const ask = await askCollector(symbol, 'symbol', { 'a.go': 'package a\n', 'api/Dockerfile.dev': 'FROM scratch\n' })
  expect((await ask('Dockerfile')).verdict).toBe('verified found')
  expect((await ask('Makefile')).verdict).toBe('missing not-found')
})

describe('names that stand elsewhere than in a definition', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'compose.yaml': 'services:\n  shop:\n    image: shop\nnetworks:\n  shop_network:\n    driver: bridge\n',
    'data/rows.json': '{"order_key": 1}\n',
    'src/main/java/shop/Orders.java':
      'package shop;\nimport lombok.*;\n@RequiredArgsConstructor\npublic class Orders { void run() { go(); } }\n',
    'src/main/java/shop/Answer.java': 'package shop;\npublic class Answer<T> { T body() { return body; } }\n',
    'web/DataTable.tsx': 'export function DataTable() {\n  return <table/>\n}\n',
  })

  test.each([
    ['a name in a configuration', 'shop_network', 'verified found-by-name', ['compose.yaml:5']],
    ['a key of data', 'order_key', 'unverifiable vague', []],
    [
      'an annotation',
      'Injection with @RequiredArgsConstructor',
      'verified found-by-name',
      ['src/main/java/shop/Orders.java'],
    ],
    [
      'a type with its parameter',
      'one form of response: Answer<T>',
      'verified found-by-name',
      ['src/main/java/shop/Answer.java:2'],
    ],
  ])('%s', async (_, subject, verdict, places) => expect(await ask(subject)).toMatchObject({ verdict, places }))

  test('two common words that are all of a name, in another language', async () =>
    expect((await ask('Tabellen mit Daten', { language: 'de' })).places).toEqual(['web/DataTable.tsx:1']))
})
