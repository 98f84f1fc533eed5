import { expect, test } from 'vitest'
import { symbol } from '../../../src/evidence/symbol.ts'
import { askCollector } from '../../support/ask-collector.ts'

const routes = (...lines: readonly string[]): string =>
  [
    "from fastapi import FastAPI, APIRouter\napp = FastAPI()\nrouter = APIRouter(prefix='/api')\napp.include_router(router)",
    ...lines.map((line, i) => `@router.${line}\ndef step_${i}():\n    return load(${i})`),
  ].join('\n\n')

const ask = await askCollector(symbol, 'symbol', {
  'main.py': routes(
    "get('/users')",
    "post('/users')",
    "put('/users/{id}')",
    "post('/users/{id}/deactivate')",
    "get('/orders')",
    "get('/orders/{id}')",
    "patch('/orders/{id}/status')",
    "post('/orders/{id}/assign')",
    "get('/stats')",
  ),
})

test.each([
  ['all four by their routes', 'User CRUD endpoints', 'verified all-found'],
  ['all four, said of the thing', 'Users CRUD', 'verified all-found'],
  ['one verb of them, said in a list', 'Users CRUD: Update', 'verified all-found'],
  ['routes that neither create nor delete', 'CRUD endpoints for orders', 'overstated some-absent'],
  ['the same where the rest may be done without routes', 'Order CRUD', 'unverifiable vague'],
  ['a thing that is only read', 'Stats CRUD API', 'unverifiable vague'],
  ['a thing without routes', 'CRUD endpoints for invoices', 'unverifiable vague'],
])('%s', async (_, subject, verdict) => expect((await ask(subject)).verdict).toBe(verdict))
