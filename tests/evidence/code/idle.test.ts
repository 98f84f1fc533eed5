import { describe, expect, test } from 'vitest'
import { path } from '../../../src/evidence/path.ts'
import { askCollector } from '../../support/ask-collector.ts'

type Ask = Awaited<ReturnType<typeof askCollector>>

async function idle(ask: Ask, file: string): Promise<string | undefined> {
  const { observation, verdict } = await ask(file)
  expect(verdict).toBe('verified found')
  if (observation.state !== 'observed' || observation.fact.shape !== 'presence') throw new Error('not a presence')
  return observation.fact.unused ? observation.evidence[0]?.note : undefined
}

const HOLDS_NOTHING = 'class Plain:\n    def run_it(self):\n        return 1\n'
const ROUTER =
  "from fastapi import APIRouter\n\nrouter = APIRouter()\n\n@router.get('/x')\ndef read_x():\n    return 1\n"

const server = await askCollector(path, 'path', {
  Dockerfile: 'FROM python:3.12\nCMD ["python", "app/main.py"]\n',
  'app/main.py': [
    'from app.used import UsedMiddleware',
    'from app.users import router as users',
    'from app import kit',
    'from app import run_task',
    "WORKER = 'app.named:Named'",
    'app = FastAPI()',
    'app.add_middleware(UsedMiddleware)',
    'app.include_router(users)',
    'kit.measure_length(1)',
    'kit.unit.keep()',
    'kit.order.check_rules()',
  ].join('\n'),
  'app/used.py': 'class UsedMiddleware:\n    def __call__(self):\n        return 1\n',
  'app/users.py': ROUTER,
  'app/orders.py': `from app.rules import check_rules\n${ROUTER}`,
  'app/rules.py': 'def check_rules():\n    return 1\n',
  'app/idle.py': 'class IdleMiddleware:\n    def __call__(self):\n        return 1\n',
  'app/plain.py': HOLDS_NOTHING,
  'app/named.py': HOLDS_NOTHING,
  'app/kit/__init__.py':
    'from .length import measure_length\nfrom .weight import measure_weight\nfrom .hooks import on_start_hook\nfrom .aliased import measure_time as timed\nfrom .unit import unit\n',
  'app/kit/unit.py': 'class UnitKeeper:\n    def keep(self):\n        return 1\n\nunit = UnitKeeper()\n',
  'app/kit/length.py': 'def measure_length(x):\n    return x\n',
  'app/kit/weight.py': 'def measure_weight(x):\n    return x\n',
  'app/kit/hooks.py': '@on("start")\ndef on_start_hook():\n    return 1\n',
  'app/kit/aliased.py': 'def measure_time(x):\n    return x\n',
  'app/by_hand.py': "from app.helper import help_hand\n\nif __name__ == '__main__':\n    help_hand()\n",
  'app/helper.py': 'def help_hand():\n    return 1\n',
  'app/second_server.py':
    "from app.guard import guard_request\n\napp = FastAPI()\n\n@app.get('/')\ndef root():\n    return guard_request()\n\nif __name__ == '__main__':\n    run(app)\n",
  'app/guard.py': 'def guard_request():\n    return 1\n',
  'scripts/report.py': 'from app.numbers import all_numbers\n',
  'app/numbers.py': 'def all_numbers():\n    return []\n',
  'other/idle.py': 'class FarMiddleware:\n    def __call__(self):\n        return 1\n',
})

describe('a file of a program that is started', () => {
  test.each([
    ['a middleware that nobody adds', 'app/idle.py', 'nothing that is started registers it'],
    ['one that is added', 'app/used.py', undefined],
    ['a router that nobody mounts', 'app/orders.py', 'its routes are mounted nowhere'],
    ['one that is mounted', 'app/users.py', undefined],
    ['a module that nobody imports', 'app/plain.py', 'nothing that is started uses it'],
    ['one that a string names', 'app/named.py', undefined],
    ['one whose name a package hands on, and somebody uses', 'app/kit/length.py', undefined],
    ['one whose name a package hands on, and nobody uses', 'app/kit/weight.py', 'nothing that is started uses it'],
    ['one that hands on a name of one word', 'app/kit/unit.py', undefined],
    ['one that an object has a method like', 'app/rules.py', 'nothing that is started uses it'],
    ['one that registers itself when it is loaded', 'app/kit/hooks.py', undefined],
    ['one that is handed on under another name', 'app/kit/aliased.py', undefined],
    ['one that can be run by itself', 'app/by_hand.py', undefined],
    ['one that serves what can be run by itself', 'app/helper.py', undefined],
    ['one that only a server uses which nobody starts', 'app/guard.py', 'nothing that is started uses it'],
    ['one that a script uses', 'app/numbers.py', undefined],
    ['one of a part that we see nothing start', 'other/idle.py', undefined],
  ])('%s', async (_, file, note) => expect(await idle(server, file)).toBe(note))
})

const WORKER = "from celery import Celery\n\napp = Celery('own')\n\n@app.task\ndef work():\n    return 1\n"

test.each([
  [
    'a worker that nothing starts',
    'celery -A jobs.main worker',
    'nothing starts a worker of its own Celery application',
  ],
  ['one that is started', 'celery -A jobs.main worker & celery -A jobs.mail worker', undefined],
  ['no worker is started at all', 'python jobs/other.py', undefined],
])('%s', async (_, command, note) => {
  const ask = await askCollector(path, 'path', {
    'start.sh': `${command}\n`,
    'jobs/other.py': 'x = 1\n',
    'jobs/main.py': WORKER,
    'jobs/mail.py': `${WORKER}\nif __name__ == '__main__':\n    app.start()\n`,
  })
  expect(await idle(ask, 'jobs/mail.py')).toBe(note)
})

const PAGES = {
  'web/package.json': '{"name":"web"}',
  'web/app/page.tsx': "import { Used } from '@/components/used'\nexport default function Page() { return <Used /> }\n",
  'web/components/used.tsx': 'export function Used() { return null }\n',
  'web/components/unused-card.tsx': 'export function UnusedCard() { return null }\n',
}

test('a component that no page comes to', async () =>
  expect(await idle(await askCollector(path, 'path', PAGES), 'web/components/unused-card.tsx')).toBe(
    'nothing that is started uses it',
  ))

test.each([
  ['the package loads files that it does not name', { 'web/lib/load.ts': "readdirSync('components')\n" }],
  ['its build tool puts components in place', { 'web/package.json': '{"devDependencies":{"nuxt":"3.0.0"}}' }],
  [
    'little of it can be followed',
    Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`web/parts/part${n}.ts`, `export function makePart${n}() { return ${n} }\n`]),
    ),
  ],
])('nothing is said where %s', async (_, more) =>
  expect(
    await idle(await askCollector(path, 'path', { ...PAGES, ...more }), 'web/components/unused-card.tsx'),
  ).toBeUndefined(),
)
