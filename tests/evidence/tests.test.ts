import { describe, expect, test } from 'vitest'
import { tests } from '../../src/evidence/tests.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const eq = (value: number, unit?: string): Claimed => ({ op: 'eq', value, ...(unit === undefined ? {} : { unit }) })

const TESTS = {
  'tests/test_a.py':
    'import pytest\n@pytest.mark.parametrize("x", [1, 2, 3])\ndef test_one(x):\n    assert x\ndef test_two():\n    assert 1\n@pytest.mark.skip\ndef test_three():\n    assert 1\nclass TestMail:\n    def test_send_mail(self):\n        assert 1\n',
  'tests/test_b.py': 'def test_login_flow():\n    assert 1\n',
  'tests/conftest.py': 'def fixture(): pass\n',
  'tests/__init__.py': '',
  'tests/test_c.py': 'def test_c1():\n    assert 1\n',
  'tests/test_d.py': 'def test_d1():\n    assert 1\n',
  'tests/test_e.py': 'def test_e1():\n    assert 1\n',
  'web/cart.test.ts':
    "describe('cart', () => { it('adds', () => expect(1).toBe(1)); it('drops', () => expect(1).toBe(1)) })\n",
  'src/mail.py': 'def send_mail(): return 1\n',
  'src/consent.py': 'class ConsentManager:\n    def grant_consent(self): return 1\n',
  'tests/empty_test.py': 'x = 1\n',
}

describe('tests', async () => {
  const ask = await askCollector(tests, 'tests', TESTS)
  const verdict = (subject: string, claimed: Claimed, section: string[] = []) =>
    ask(subject, { claimed, section }).then((one) => one.verdict)

  test.each([
    ['tests/test_a.py', eq(4)],
    ['tests/test_a.py', eq(6)],
    ['tests/test_a.py', eq(3)],
    ['web/cart.test.ts', eq(2)],
    ['tests/', eq(8)],
    ['unit tests', eq(10)],
    ['test files', eq(7, 'files')],
    ['tests', { op: 'ge', value: 8 }],
    ['cart tests', eq(2)],
  ] as const)('%s: %o', async (subject, claimed) => expect(await verdict(subject, claimed)).toMatch(/^verified/))

  test('a file with far more, or far fewer, than it has', async () => {
    expect(await verdict('tests/test_a.py', eq(20))).toBe('overstated more-than-observed')
    expect(await verdict('tests/test_a.py', eq(1))).toBe('understated less-than-observed')
  })

  test('a number of all tests that is less may be of some', async () => {
    expect(await verdict('tests', eq(5))).toMatch(/^unverifiable/)
  })

  test('a test file that is not there is not counted elsewhere', async () => {
    expect(await verdict('test_gone.py', eq(12))).toMatch(/^unverifiable/)
  })

  test('tests in words', async () => {
    const present: Claimed = { op: 'present' }
    expect(await verdict('Mail tests', present)).toBe('verified found-by-name')
    expect(await verdict('tests/test_b.py', present)).toBe('verified found')
    expect(await verdict('tests/empty_test.py', present)).toBe('missing not-found')
    expect(await verdict('Consent tests', present)).toBe('missing not-found')
    expect(await verdict('Consent tests', present, ['A'])).toBe('missing not-found')
  })
})

describe('the tests of a section', async () => {
  const ask = await askCollector(tests, 'tests', {
    ...TESTS,
    'src/ledger.py': 'class Ledger:\n    def post_entry(self): return 1\n',
    'tests/e2e/test_all.py': 'def test_all():\n    assert 1\n',
    'tests/test_books.py': 'from src.ledger import Ledger\ndef test_it():\n    assert Ledger()\n',
  })
  test.each([
    ['its tests are of something else', 'Ledger: test_b.py', ['tests/test_b.py', 'src/ledger.py'], 'missing not-found'],
    [
      'it names a definition',
      'Booking: test_books.py',
      ['tests/test_books.py', 'src/ledger.py'],
      'verified found-by-name',
    ],
    ['it has a word of the heading', 'Login: test_b.py', ['tests/test_b.py', 'src/mail.py'], 'verified found-by-name'],
    ['it drives the whole', 'Ledger: test_all.py', ['tests/e2e/test_all.py', 'src/ledger.py'], 'unverifiable vague'],
    ['the heading says nothing', 'Features: test_b.py', ['tests/test_b.py', 'src/ledger.py'], 'unverifiable vague'],
    ['the section names no code', 'Ledger: test_b.py', ['tests/test_b.py'], 'unverifiable vague'],
  ])('%s', async (_, subject, [own = '', ...near], expected) => {
    const claimed = { op: 'present', unit: 'subject' } as const
    expect((await ask(subject, { claimed, near, beside: [own] })).verdict).toBe(expected)
  })
})

test('unit and integration tests by their folders, below com.example too', async () => {
  const body = (name: string, tests: number) =>
    `import org.junit.Test\nclass ${name} {\n${'  @Test fun t() { assertTrue(x()) }\n'.repeat(tests)}}\n`
  const ask = await askCollector(tests, 'tests', {
    'app/src/test/java/com/example/app/ListTest.kt': body('ListTest', 3),
    'app/src/androidTest/java/com/example/app/DaoTest.kt': body('DaoTest', 2),
  })
  expect((await ask('Unit tests', { claimed: eq(3) })).verdict).toBe('verified equal')
  expect((await ask('Integration tests', { claimed: eq(2) })).verdict).toBe('verified equal')
  expect((await ask('Total tests', { claimed: eq(5) })).verdict).toBe('verified equal')
  expect((await ask('Integration tests', { claimed: eq(4) })).verdict).toMatch(/^unverifiable/)
})

describe('a class in a row', () => {
  test('a class is counted in the one file that tests it', async () => {
    const body = (name: string) =>
      `public class ${name} {\n  @Test\n  void a() { assertTrue(x()); }\n  @Test\n  void b() { assertTrue(y()); }\n}\n`
    const ask = await askCollector(tests, 'tests', {
      'src/main/java/a/UserService.java': 'public class UserService {}\n',
      'src/main/java/b/UserService.java': 'public class UserService {}\n',
      'src/test/java/a/UserServiceTest.java': `import org.junit.jupiter.api.Test;\n${body('UserServiceTest')}`,
      'src/test/java/a/OrderServiceTest.java': `import org.junit.jupiter.api.Test;\n${body('OrderServiceTest')}`,
    })
    expect((await ask('UserService', { claimed: eq(2) })).verdict).toBe('verified equal')
    expect((await ask('UserService', { claimed: eq(9) })).verdict).toBe('overstated more-than-observed')
    expect((await ask('PayService', { claimed: eq(9) })).verdict).toMatch(/^unverifiable/)
  })
})

test('tests that stand in the source count in all tests, and a file without any has them elsewhere', async () => {
  const inline = (count: number) =>
    `pub fn run() {}\n${Array.from({ length: count }, (_, at) => `#[test]\nfn t${at}() { assert!(true); }\n`).join('')}`
  const ask = await askCollector(tests, 'tests', {
    'src/lib.rs': inline(12),
    'src/store.rs': inline(3),
    'src/queue.rs': 'pub fn queue() {}\n',
    'tests/queue.rs': inline(2),
  })
  expect((await ask('Tests', { claimed: { op: 'ge', value: 15 } })).verdict).toBe('verified at-least')
  expect((await ask('tests', { claimed: eq(90) })).verdict).toBe('overstated more-than-observed')
  expect((await ask('src/store.rs', { claimed: eq(3) })).verdict).toBe('verified equal')
  expect((await ask('src/queue.rs', { claimed: eq(2) })).verdict).toBe('verified equal')
})

describe('the number of tests of one class', async () => {
  const ask = await askCollector(tests, 'tests', {
    'src/test/java/PlainTest.java':
      'class PlainTest {\n  @Test void a() { assertTrue(x()); }\n  @Test void b() { assertTrue(x()); }\n}\n',
    'src/test/java/MarkedTest.java':
      'class MarkedTest {\n  @Test void a() { assertTrue(x()); }\n  @ParameterizedTest @MethodSource("m") void b() { assertTrue(x()); }\n}\n',
    'src/test/java/ChildTest.java': 'class ChildTest extends BaseChecks {\n  @Test void a() { assertTrue(x()); }\n}\n',
  })
  test.each([
    ['PlainTest', 3, 'overstated more-than-observed'],
    ['PlainTest', 1, 'understated less-than-observed'],
    ['MarkedTest', 3, 'unverifiable many-subjects'],
    ['ChildTest', 2, 'unverifiable many-subjects'],
    ['Phase2Test', 19, 'missing not-found'],
    ['PlainTests', 2, 'verified equal'],
    ['BaseChecks', 3, 'unverifiable no-subject'],
  ])('%s: %i', async (subject, value, expected) => {
    expect((await ask(subject, { claimed: eq(value) })).verdict).toBe(expected)
  })
})

describe('a results file', () => {
  test('its cases and those that passed are ways to count', async () => {
    const ask = await askCollector(tests, 'tests', {
      ...TESTS,
      'reports/junit.xml':
        '<testsuites><testsuite><testcase name="a"/><testcase name="b"><failure/></testcase>' +
        '<testcase name="c"/>'.repeat(40) +
        '</testsuite></testsuites>',
    })
    expect((await ask('tests', { claimed: eq(42) })).verdict).toBe('verified equal')
    expect((await ask('passing tests', { claimed: eq(41) })).verdict).toBe('verified equal')
  })

  test('what is no report is none', async () => {
    const ask = await askCollector(tests, 'tests', { ...TESTS, 'reports/junit.xml': '<testsuite><testcase' })
    expect((await ask('tests', { claimed: eq(1) })).verdict).toMatch(/^unverifiable/)
  })
})
