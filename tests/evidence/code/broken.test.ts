import { describe, expect, test } from 'vitest'
import { path } from '../../../src/evidence/path.ts'
import { askCollector } from '../../support/ask-collector.ts'

const workflow = (steps: string, job = '') =>
  `on: push\njobs:\n  web:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps}`
const inWeb = (run: string, more = '') => workflow(`      - run: ${run}\n        working-directory: ./web\n${more}`)

const migration = (column: string, index: string, more = '') =>
  `def upgrade():\n    op.create_table(\n        'mails',\n        sa.Column('id', sa.Integer(), nullable=False),  # (first\n        sa.Column('sent', sa.DateTime(), server_default=sa.text('now()')${column}),\n    )\n${more}    op.create_index('${index}', 'mails', ['sent'])\n\n\ndef downgrade():\n    op.create_index('ix_mails_sent', 'mails', ['sent'])\n`

const ask = await askCollector(path, 'path', {
  'web/package.json': '{"scripts":{"build":"vite build"}}',
  'app/__init__.py': '',
  'app/store/__init__.py': 'from .session import open_session\n',
  'app/store/session.py': 'def open_session():\n    return 1\n',
  'app/store/loose.py': 'from .session import *\n',
  'app/api/v1/users.py': 'router = 1\n',
  'app/twice/a.py': 'x = 1\n',
  'other/twice/a.py': 'y = 1\n',
  'app/good.py':
    'from app.store.session import open_session\nfrom app.store import session\nfrom app.api.v1 import users\n',
  'app/lost.py': 'from app.store.session import SessionMaker\n',
  'app/relative.py': 'from .store.session import SessionMaker\n',
  'app/caught.py':
    'try:\n    from app.store.session import SessionMaker\nexcept ImportError:\n    SessionMaker = None\n',
  'app/later.py': 'def f():\n    from app.store.session import SessionMaker\n    return SessionMaker\n',
  'app/star.py': 'from app.store.loose import anything\n',
  'app/library.py': 'from store import SessionMaker\n',
  'app/namesake.py': 'from twice.a import y\n',
  'db/versions/twice.py': migration(', index=True', 'ix_mails_sent'),
  'db/versions/once.py': migration('', 'ix_mails_sent'),
  'db/versions/other.py': migration(', index=True', 'ix_mails_sent_at'),
  'db/versions/again.py': migration(', index=True', 'ix_mails_sent', "    op.drop_index('ix_mails_sent')\n"),
  '.github/workflows/good.yml': inWeb('npm run build'),
  '.github/workflows/lost.yml': inWeb('pnpm test -- --watch=false'),
  '.github/workflows/folder.yml': workflow('      - run: |\n          cd web\n          npm run check\n'),
  '.github/workflows/optional.yml': inWeb('npm run check --if-present'),
  '.github/workflows/or.yml': inWeb('npm run check || true'),
  '.github/workflows/allowed.yml': inWeb('npm run check', '        continue-on-error: true\n'),
  '.github/workflows/sometimes.yml': inWeb('npm run check', "        if: hashFiles('web/x')\n"),
  '.github/workflows/everywhere.yml': inWeb('pnpm -r run check'),
  '.github/workflows/elsewhere.yml': workflow(
    '      - uses: actions/checkout@v4\n        with:\n          repository: a/b\n      - run: npm run check\n        working-directory: web\n',
  ),
})

async function broken(file: string): Promise<string | undefined> {
  const { observation } = await ask(file)
  if (observation.state !== 'observed' || observation.fact.shape !== 'presence') throw new Error('not a presence')
  return observation.fact.broken ? observation.evidence[0]?.note : undefined
}

describe('a module', () => {
  test.each([
    ['app/lost.py', 'line 1 imports SessionMaker, which app.store.session does not define'],
    ['app/relative.py', 'line 1 imports SessionMaker, which .store.session does not define'],
    ['app/good.py', undefined],
    // It may be caught, or never asked for.
    ['app/caught.py', undefined],
    ['app/later.py', undefined],
    // It may define anything, be a library's, or another of that name.
    ['app/star.py', undefined],
    ['app/library.py', undefined],
    ['app/namesake.py', undefined],
  ])('%s: %s', async (file, why) => expect(await broken(file)).toBe(why))
})

describe('a workflow', () => {
  test.each([
    ['lost', 'line 6, job web: no script test in web/package.json'],
    ['folder', 'line 6, job web: no script check in web/package.json'],
    ['good', undefined],
    ['optional', undefined],
    ['or', undefined],
    ['allowed', undefined],
    ['sometimes', undefined],
    ['everywhere', undefined],
    ['elsewhere', undefined],
  ])('%s: %s', async (name, why) => expect(await broken(`.github/workflows/${name}.yml`)).toBe(why))
})

describe('a migration', () => {
  test.each([
    ['twice', 'line 7 creates the index ix_mails_sent, which index=True on its column has made already'],
    ['once', undefined],
    ['other', undefined],
    ['again', undefined],
  ])('%s: %s', async (name, why) => expect(await broken(`db/versions/${name}.py`)).toBe(why))

  test('of a project that names its indexes', async () => {
    const named = await askCollector(path, 'path', {
      'db/base.py': "metadata = MetaData(naming_convention={'ix': 'i_%(column_0_label)s'})\n",
      'db/versions/twice.py': migration(', index=True', 'ix_mails_sent'),
    })
    expect((await named('db/versions/twice.py')).places).toEqual(['db/versions/twice.py'])
    expect((await named('db/versions/twice.py')).observation).not.toHaveProperty('fact.broken')
  })
})
