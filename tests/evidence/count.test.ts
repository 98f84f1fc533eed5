import { describe, expect, test } from 'vitest'
import { count } from '../../src/evidence/count.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const eq = (value: number, unit?: string): Claimed => ({ op: 'eq', value, ...(unit === undefined ? {} : { unit }) })

const FILES = {
  'src/models.py':
    'import enum\nclass UserRole(enum.Enum):\n    ADMIN = 1\n    TUTOR = 2\n    STUDENT = 3\nclass ConsentType(enum.Enum):\n    ESSENTIAL = 1\n    MARKETING = 2\n    OTHER = 3\nclass Order(Base):\n    __tablename__ = "orders"\nclass Item(Base):\n    __tablename__ = "items"\nclass Helper:\n    x = 1\n',
  'src/workers.py':
    'queues = (\n    Queue("default"),\n    # Queue("off"),\n    Queue("mail"),\n)\ntry:\n    run()\nexcept Exception:\n    pass  # TODO: retry\n# FIXME later\n',
  'src/api/orders.py':
    'from fastapi import APIRouter\nrouter = APIRouter(prefix="/orders")\n@router.get("/")\ndef a(): pass\n@router.post("/")\ndef b(): pass\n@router.get("/{id}")\ndef c(): pass\n@router.patch("/{id}/state")\ndef d(): pass\n@router.delete("/{id}/state")\ndef e(): pass\n@router.get("/export")\ndef f(): pass\n',
  'src/invoices/__init__.py': '',
  'src/invoices/local.py': 'x = 1\n',
  'src/invoices/remote.py': 'x = 1\n',
  'src/invoices/README.md': '# Storage\n',
  'web/components/Button.tsx': 'export function Button() { return <b/> }\n',
  'web/components/Card.tsx': 'export function Card() { return <i/> }\nexport function CardTitle() { return <i/> }\n',
  'web/hooks.ts': 'export function useOrders() { return 1 }\nexport const useCart = () => 2\n',
  'alembic/versions/0001_a.py': 'x = 1\n',
  'alembic/versions/0002_b.py': 'x = 1\n',
  'alembic/versions/__init__.py': '',
  'alembic/env.py': 'x = 1\n',
  'render.yaml':
    'services:\n  - type: web\n    name: api\n  - type: worker\n    name: mailer\n  # - type: worker\n  - type: worker\n    name: trainer\n',
  'compose.yml': 'services:\n  api:\n    image: a\n  db:\n    image: b\n',
  '.github/workflows/ci.yml':
    'on: push\njobs:\n  lint:\n    steps: []\n  test:\n    steps: []\n  deploy:\n    steps: []\n',
  '.env.example': '# SECRET=1\nDATABASE_URL=x\nSMTP_HOST=y\n',
  'sql/policies.sql':
    'CREATE POLICY own ON t;\nCREATE POLICY "all of it" ON t;\n-- CREATE POLICY off ON t;\nCREATE INDEX a ON t(x);\n',
  'crates/a/Cargo.toml': '[package]\nname = "a"\n',
  'crates/b/Cargo.toml': '[package]\nname = "b"\n',
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
  'src/rules/validators.py': 'class NameValidator:\n    pass\nclass MailValidator(NameValidator):\n    pass\n',
  'docs/a.md': '# A\n',
  'docs/b.md': '# B\n',
}

describe('counts by the noun', async () => {
  const ask = await askCollector(count, 'count', FILES)
  const verdict = (subject: string, claimed: Claimed, near: string[] = []) =>
    ask(subject, { claimed, near }).then((one) => one.verdict)

  test.each([
    ['user roles', eq(3), []],
    ['consent types', eq(3), []],
    // OTHER is no consent type that a reader would count.
    ['consent types', eq(2), []],
    ['database migrations', eq(2, 'migrations'), []],
    ['migration files', eq(2, 'files'), []],
    ['services in `render.yaml`', eq(3), ['render.yaml']],
    ['workers', eq(2), ['render.yaml']],
    ['CI jobs', eq(3), ['.github/workflows/ci.yml']],
    ['GitHub workflows', eq(1), []],
    ['endpoints', eq(6, 'endpoints'), ['src/api/orders.py']],
    ['API endpoints', eq(6, 'endpoints'), []],
    ['task queues configured', eq(2), ['src/workers.py']],
    ['Tables', eq(2), []],
    ['ORM models', eq(2), []],
    ['React components', eq(3), []],
    ['custom hooks', eq(2), []],
    ['crates', eq(2), []],
    ['RLS policies', eq(2), []],
    ['environment variables', eq(2), ['.env.example']],
    ['TODO comments', eq(1), []],
    ['broad exception handlers', eq(1), ['src/workers.py']],
    ['documentation files', { op: 'ge', value: 2, unit: 'files' }, []],
    ['Invoices', eq(2, 'files'), []],
    ['端点', eq(6), []],
    ['Migrationen', eq(2), []],
    ['Frontend-Komponenten', eq(3), []],
    ['validators', eq(2), []],
    ['Enums', eq(2), []],
  ] as const)('%s: %o', async (subject, claimed, near) =>
    expect(await verdict(subject, claimed, [...near])).toMatch(/^verified/),
  )

  test('as many things as are listed, where the code has those it names', async () => {
    const listed = (value: number, ...items: string[]) =>
      ask('parts', { claimed: eq(value), near: [], items }).then((one) => one.verdict)
    expect(await listed(2, '`src/models.py`', 'workers.py')).toBe('verified equal')
    expect(await listed(2, '`NameValidator`', 'a thing in words')).toBe('verified equal')
    expect(await listed(2, '`NameValidator`', '`AgeValidator`')).toBe('unverifiable no-rule')
    expect(await listed(3, '`src/models.py`', 'workers.py')).toBe('unverifiable no-rule')
  })

  test('a place that the claim names is counted, however a reader counts there', async () => {
    const files = (value: number) => ask('src/invoices/', { claimed: eq(value, 'files'), near: [] })
    for (const value of [2, 3, 4]) expect((await files(value)).verdict).toBe('verified equal')
    expect((await files(9)).verdict).toBe('overstated more-than-observed')
    expect((await files(1)).verdict).toBe('understated less-than-observed')
  })

  test('more than there is, by every way to count, is overstated', async () => {
    expect(await verdict('user roles', eq(9))).toBe('overstated more-than-observed')
    expect(await verdict('CI jobs', eq(6), ['.github/workflows/ci.yml'])).toBe('overstated more-than-observed')
  })

  test('less than there is may be a part of it', async () => {
    expect(await verdict('database migrations', eq(1))).toMatch(/^unverifiable/)
    expect(await verdict('admin endpoints', eq(2, 'endpoints'))).toMatch(/^unverifiable/)
  })

  test('what something else has, and what a label names that no rule reads, accuses nobody', async () => {
    const said = (text: string) => ask('user roles', { claimed: eq(9), near: [], text }).then((one) => one.verdict)
    expect(await said('The harness skips 4 of its 9 user roles')).toMatch(/^unverifiable/)
    expect(await said('Parser: ~9 user roles')).toMatch(/^unverifiable/)
    expect(await said('Total: 9 user roles')).toBe('overstated more-than-observed')
  })

  test('a qualifier that the rule does not read accuses nobody', async () => {
    expect(await verdict('encrypted tables', eq(7))).toMatch(/^unverifiable/)
  })

  test('the rule and the items are told', async () => {
    const { observation } = await ask('user roles', { claimed: eq(3) })
    expect(observation).toMatchObject({
      rule: 'members.enum',
      fact: { value: 3, items: ['UserRole.ADMIN', 'UserRole.TUTOR', 'UserRole.STUDENT'] },
    })
  })

  test.each([
    ['no rule for the noun', 'happy customers', eq(12)],
    ['a section number is no count', 'Services', eq(5.1)],
    ['a file that is not there', 'invoices_old.py', eq(2, 'files')],
  ])('%s', async (_, subject, claimed) => expect(await verdict(subject, claimed)).toMatch(/^unverifiable/))
})
