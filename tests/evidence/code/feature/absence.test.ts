import { expect, test } from 'vitest'
import { symbol } from '../../../../src/evidence/symbol.ts'
import { askCollector } from '../../../support/ask-collector.ts'

const ask = await askCollector(symbol, 'symbol', {
  'app/auth/oauth.py': 'def oauth_router():\n    return route("oauth")\n',
  'app/auth/rbac.py': 'class RBACMiddleware:\n    def check(self):\n        return True\n',
  'app/services/vault_manager.py': 'class VaultManager:\n    def rotate(self):\n        return 1\n',
  ...Object.fromEntries(
    [...'abcdefghijklmnopqrst'].map((name) => [`app/parts/${name}.py`, `def ${name}():\n    return 1\n`]),
  ),
  'app/agents/orchestration.py': 'class AgentOrchestration:\n    def run_all(self):\n        return 1\n',
  'scripts/backup.sh': 'pg_dump > all.sql\n',
})

test.each([
  ['a bare noun is that of its section', 'routers', ['1. OAuth Integration'], 'contradicted exists-after-all'],
  ['a bare noun of another section', 'routers', ['2. Billing'], 'unverifiable vague'],
  ['scripts by the topic', 'orchestration scripts', ['Vault'], 'verified rightly-absent'],
  ['scripts that may be there', 'orchestration scripts', ['Backup'], 'unverifiable vague'],
  [
    'what a heading abbreviates',
    'role-based middleware',
    ['RBAC (Role-Based Access Control)'],
    'contradicted exists-after-all',
  ],
  [
    'the same the other way round',
    'role-based middleware',
    ['Role-Based Access Control (RBAC)'],
    'contradicted exists-after-all',
  ],
  ['without a heading that says so', 'role-based middleware', ['Security'], 'unverifiable vague'],
])('%s', async (_, subject, section, verdict) =>
  expect((await ask(subject, { claimed: { op: 'absent' }, section })).verdict).toBe(verdict),
)

test('a heading in capitals is read in no time', async () => {
  const section = [`${'A'.repeat(400)} ${'B '.repeat(200)}(`]
  expect((await ask('routers', { claimed: { op: 'absent' }, section })).verdict).toBe('unverifiable vague')
})

test('a row of one word is absent where nothing goes by it; a comment or a field does not, a route or an import does', async () => {
  const ask = await askCollector(symbol, 'symbol', {
    'src/tree.go':
      'package src\n// describe and rebase are to come\ntype Branch struct { Rebase string }\nfunc Walk() { visit() }\n',
    'src/pack.go': 'package src\nimport "example.org/lfs"\nfunc PruneObjects() { lfs.Run() }\n',
    'src/tree_test.go': 'package src\nfunc requireFsckClean() { run() }\nfunc TestRevert(t *testing.T) { run() }\n',
  })
  const row = (subject: string) =>
    ask(subject, { claimed: { op: 'absent' }, form: 'row' }).then(({ verdict }) => verdict)
  for (const word of ['describe', 'rebase', 'fsck']) expect(await row(word)).toBe('verified rightly-absent')
  for (const word of ['lfs', 'prune', 'revert']) expect(await row(word)).not.toBe('verified rightly-absent')
})
