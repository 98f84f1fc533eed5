import { describe, expect, test } from 'vitest'
import { wiring } from '../../src/evidence/wiring.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const ABSENT: Claimed = { op: 'absent' }

const FILES = {
  Dockerfile: 'FROM python:3.12\n# CMD ["python", "ghost.py"]\nCMD ["uvicorn", "src.main:app"]\n',
  'render.yaml':
    'services:\n  - type: web\n    name: api\n    startCommand: alembic upgrade head && uvicorn src.main:app\n',
  '.pre-commit-config.yaml': 'repos:\n  - repo: local\n    hooks:\n      - id: secret-scanner\n        entry: scan\n',
  'src/main.py':
    'from src.api.orders import router\nfrom src.core import middleware\nfrom src.services import billing\napp.include_router(router)\n',
  'src/api/orders.py':
    'from src.services.billing import BillingService\nrouter = make(BillingService())\ndef audit_order_changes():\n    return log()\n',
  'src/services/__init__.py': 'from .billing import BillingService\nfrom .tenants import TenantManager\n',
  'src/services/billing.py': 'class BillingService:\n    pass\n',
  'src/services/tenants.py': 'class TenantManager:\n    def add(self): return 1\n',
  'src/services/island_a.py':
    'from src.services.island_b import IslandThing\nclass IslandUser:\n    x = IslandThing()\n',
  'src/services/island_b.py': 'class IslandThing:\n    y = 1\n',
  'src/core/middleware.py': 'class OldMiddleware:\n    z = 1\n',
  'src/core/middleware/__init__.py': 'class NewMiddleware:\n    z = 1\n',
  'src/broken.py': 'def f(:\n  class\n',
  'src/uses_broken.py': 'from src.broken import f\n',
  'ghost.py': 'import os\n',
  'tests/test_tenants.py':
    'from src.services.tenants import TenantManager\ndef test_x():\n    assert TenantManager()\n',
  'examples/use.py': 'from src.services.tenants import TenantManager\nTenantManager()\n',
}

describe('wiring', async () => {
  const ask = await askCollector(wiring, 'wiring', FILES)

  test.each([
    ['`src/services/billing.py`', 'src/api/orders.py'],
    ['BillingService', 'src/api/orders.py'],
    ['src/main.py', 'src/main.py'],
  ])('%s is used by what is started', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toBe('verified found')
    expect(places).toEqual([place])
  })

  test('the evidence says the way up to what is started', async () => {
    const { observation } = await ask('BillingService')
    expect(observation).toMatchObject({ evidence: [{ note: 'used here; loaded by src/main.py, Dockerfile' }] })
  })

  test.each([
    ['used by tests and examples only, and handed on by its package', 'TenantManager'],
    ['the same, as a file', 'src/services/tenants.py'],
    ['shadowed by a package of its name', 'src/core/middleware.py'],
    ['it does not parse', 'src/broken.py'],
    ['a commented line starts nothing', 'ghost.py'],
  ])('%s', async (_, subject) => {
    expect((await ask(subject)).verdict).toBe('missing not-found')
    expect((await ask(subject, { claimed: ABSENT })).verdict).toBe('verified rightly-absent')
  })

  test('used, but by nothing that we see started: not to be known', async () => {
    expect((await ask('IslandThing')).verdict).toMatch(/^unverifiable/)
  })

  test.each([
    ['Audit of order changes', 'src/api/orders.py:3'],
    ['Secret scanner in pre-commit', '.pre-commit-config.yaml:4'],
    ['Migration upgrade on startup', 'render.yaml:4'],
  ])('%s: in words, and only present', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toBe('verified found-by-name')
    expect(places).toEqual([place])
  })

  test('words that nothing goes by', async () => {
    expect((await ask('Kafka consumers registered')).verdict).toMatch(/^unverifiable/)
  })
})
