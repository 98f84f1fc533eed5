/** A booking platform that does not exist, through five releases: truths, exaggerations, stale truths and lies. */
import type { Verdict } from '../../src/schema/verdict.ts'
import { clash, gone, lines, number, open, status, sum, there } from './claim-specs.ts'
import { at, type FixtureDocument, type FixtureRelease, type Line, snapshotOf, verdict } from './snapshots.ts'

/** Of a claim that the document does not make itself; the values of the other code stand beside. */
const withheld = (values: Verdict['values']): Verdict => ({
  word: 'unverifiable',
  strength: 'none',
  reason: 'not-asserted',
  values,
})

const TENANT = `from contextvars import ContextVar

current_tenant: ContextVar[str | None] = ContextVar("tenant", default=None)


class TenantMiddleware:
    """Reads the tenant from the host name."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        host = dict(scope["headers"]).get(b"host", b"").decode()
        token = current_tenant.set(host.split(".")[0] or None)
        try:
            await self.app(scope, receive, send)
        finally:
            current_tenant.reset(token)
`
const QUEUE = `import { Queue } from 'bullmq'

export const queues = {
  mail: new Queue('mail'),
  invoices: new Queue('invoices'),
  reminders: new Queue('reminders'),
}

export function retryPolicy(attempt: number): number {
  return Math.min(2 ** attempt * 1000, 60_000)
}
`

/** As the report of v1.0.0 tells it. */
const COVERAGE = { coverage: 71, 'coverage.bookings': 38.2, 'coverage.auth': 92, 'coverage.models': 100 }
const FOLDERS = {
  'folder-lines.api': 2140,
  'folder-lines.api/middleware': 610,
  'folder-lines.web/src': 1893,
  'folder-lines.workers': 702,
  'folder-lines.tools': 455,
}

interface Numbers {
  readonly tenant: number
  readonly tests: number
  readonly endpoints: number
  readonly coverage: boolean
  readonly rateLimit: boolean
  readonly invoices: boolean
  readonly claimedOverall: number
}

function report(numbers: Numbers): FixtureDocument {
  const { tenant, tests, endpoints, claimedOverall } = numbers
  const body: Line[] = [
    '# Harbour: project status',
    '',
    [
      `**Overall completion: ${claimedOverall}%** across six areas, ready for launch.`,
      status('overall completion', claimedOverall, 110, { holds: 22, of: 38, first: 'rate limiting' }),
    ],
    '',
    'This report sums up what has been built since the start of the year. It is maintained by the platform team and reviewed before each release.',
    '',
    [
      '## 1. Accounts and tenants — ✅ 100% complete',
      status('Accounts and tenants', 100, 17, { holds: 6, of: 9, first: 'says 469 lines, has 19' }),
    ],
    '',
    [
      '- ✅ Tenant isolation in `api/middleware/tenant.py` (469 lines)',
      lines('api/middleware/tenant.py', 469, tenant),
      there('path', 'api/middleware/tenant.py', 'api/middleware/tenant.py'),
    ],
    [
      '- ✅ Role based access control with 5 roles: ADMIN, OWNER, STAFF, GUEST, AUDITOR',
      number('count', 'roles', 'roles', 5, 5, {
        rule: 'enum-members',
        evidence: [at('api/models/role.py', 8, 'class Role')],
        items: ['ADMIN', 'OWNER', 'STAFF', 'GUEST', 'AUDITOR'],
      }),
      there('symbol', 'Role based access control', 'api/models/role.py', 8, 'present'),
    ],
    [
      '- ✅ Single sign-on with Google and Microsoft',
      open('technology', 'Single sign-on with Microsoft', 'vague', 'the name of the library or the module'),
      there('technology', 'Single sign-on with Google', 'api/auth/google.py', 12, 'present'),
    ],
    numbers.rateLimit
      ? ['- ✅ Rate limiting on all public routes', there('wiring', 'rate limiting', 'api/main.py', 31, 'present')]
      : ['- ✅ Rate limiting on all public routes', gone('wiring', 'rate limiting')],
    [
      '- ✅ Audit log (`api/audit/log.py`, 212 lines)',
      lines('api/audit/log.py', 212, 210),
      there('path', 'api/audit/log.py', 'api/audit/log.py'),
    ],
    [
      '- ⚠️ Password rotation: not implemented',
      {
        ...gone('symbol', 'password rotation'),
        claimed: { op: 'absent' },
        verdict: verdict('verified', 'measured', { code: 'rightly-absent', values: { rule: 'symbol-defined' } }),
      },
    ],
    [
      '- TODO claimed: ✅ passkeys work in all browsers',
      {
        ...gone('symbol', 'passkeys'),
        mood: 'attributed',
        verdict: withheld({ mood: 'attributed', would: 'missing', because: 'not-found', rule: 'symbol-defined' }),
      },
    ],
    '',
    '### Files',
    '',
    '```',
    'api/',
    ['├── middleware/tenant.py     # 469 lines ✅', lines('api/middleware/tenant.py', 469, tenant)],
    ['├── auth/session.py          # JWT sessions', there('path', 'api/auth/session.py', 'api/auth/session.py')],
    ['└── auth/passkeys.py         # WebAuthn', gone('path', 'api/auth/passkeys.py')],
    '```',
    '',
    ['## 2. Bookings (95% ✅)', status('Bookings', 95, 16, { holds: 8, of: 9, first: 'DELETE /bookings/{id}' })],
    '',
    '| Endpoint | Method | Handler | State |',
    '| --- | --- | --- | --- |',
    [
      '| `/bookings` | GET | `list_bookings` | ✅ |',
      there('endpoint', 'GET /bookings', 'api/routes/bookings.py', 18),
      there('symbol', 'list_bookings', 'api/routes/bookings.py', 19),
    ],
    [
      '| `/bookings` | POST | `create_booking` | ✅ |',
      there('endpoint', 'POST /bookings', 'api/routes/bookings.py', 42),
      there('symbol', 'create_booking', 'api/routes/bookings.py', 43),
    ],
    ['| `/bookings/{id}` | DELETE | `cancel_booking` | ✅ |', gone('endpoint', 'DELETE /bookings/{id}')],
    [
      '| `/bookings/{id}/pay` | POST | `pay_booking` | ✅ |',
      there('endpoint', 'POST /bookings/{id}/pay', 'api/routes/payments.py', 11),
      {
        ...there('symbol', 'pay_booking', 'api/routes/payments.py', 12),
        verdict: verdict('overstated', 'measured', { code: 'stub', values: { place: 'api/routes/payments.py:12' } }),
      },
    ],
    '',
    [
      `The API serves ${endpoints} endpoints in total.`,
      number('count', 'endpoints', 'endpoints', endpoints, 47, {
        rule: 'mounted-routes',
        evidence: [at('api/main.py', 24)],
      }),
      clash(
        'endpoints',
        'endpoints',
        endpoints,
        52,
        { document: 'docs/API.md', line: 7, text: '52 endpoints are documented below.' },
        'neither',
        '47 endpoints',
      ),
    ],
    [
      'Overlapping bookings are refused by an exclusion constraint (`migrations/0007_no_overlap.sql`).',
      gone('path', 'migrations/0007_no_overlap.sql', 'db/migrations/0007_no_overlap.sql'),
      there('config', 'exclusion constraint', 'db/migrations/0007_no_overlap.sql', 4, 'present'),
    ],
    '',
    [
      '## 3. Background work — Status: ✅ COMPLETE',
      {
        ...status('Background work', 100, 12, { holds: 5, of: 7, first: '6 queues' }),
        claimed: { op: 'present', text: 'COMPLETE' },
      },
    ],
    '',
    [
      '- 6 queues: mail, invoices, reminders, exports, imports, default',
      number('count', 'queues', 'queues', 6, 3, {
        rule: 'bull-queues',
        evidence: [at('worker/queues.ts', 3)],
        items: ['mail', 'invoices', 'reminders'],
      }),
    ],
    [
      '- Retry with exponential backoff',
      there('symbol', 'Retry with exponential backoff', 'worker/queues.ts', 9, 'present'),
    ],
    [
      '- Invoices are made nightly at 02:00',
      {
        kind: 'config',
        subject: 'nightly invoices',
        claimed: { op: 'eq', text: '02:00' },
        observation: {
          state: 'observed',
          fact: { shape: 'text', value: '30 3 * * *' },
          rule: 'cron',
          evidence: [at('.github/workflows/invoices.yml', 6)],
        },
        verdict: verdict('overstated', 'measured', {
          code: 'reads-otherwise',
          values: { claimed: '02:00', observed: '03:30' },
        }),
      },
    ],
    ...(numbers.invoices
      ? ([
          ['- Invoice export to DATEV (`worker/datev.ts`)', there('path', 'worker/datev.ts', 'worker/datev.ts')],
        ] satisfies Line[])
      : []),
    ['- Worker start: `npm run worker`', there('command', 'npm run worker', 'package.json', 14)],
    [
      '- Mail templates: 1,244 lines total: a (386), b (496), c (362)',
      sum('mail templates', 1244, 1244),
      lines('worker/mail/a.ts', 386, 386),
      lines('worker/mail/b.ts', 496, 501),
      lines('worker/mail/c.ts', 362, 219),
    ],
    '',
    ['## 4. Quality', status('Quality', 90, 14, { holds: 2, of: 6, first: '340 tests' })],
    '',
    [
      `We have ${tests} tests, all green, and 92% coverage.`,
      number('tests', 'tests', 'tests', tests, 187, { rule: 'test-functions', evidence: [at('tests', undefined)] }),
      numbers.coverage
        ? number('coverage', 'coverage', 'percent', 92, 71, {
            rule: 'coverage-report',
            evidence: [at('coverage/lcov.info', 1)],
          })
        : open('coverage', 'coverage', 'needs-report', 'a coverage report of this commit', {
            op: 'eq',
            value: 92,
            unit: 'percent',
            text: '92%',
          }),
    ],
    [
      'Zero skipped tests, no TODO markers.',
      number('count', 'skipped tests', 'tests', 0, 4, {
        rule: 'skipped-tests',
        items: ['tests/test_pay.py:12', 'tests/test_pay.py:40', 'tests/test_sso.py:9', 'tests/test_sso.py:22'],
      }),
      number('count', 'TODO markers', 'markers', 0, 0, { rule: 'todo-markers' }),
    ],
    [
      'Load tests ran at 1,200 requests per second.',
      open('count', 'requests per second', 'needs-run', 'the report of a load test', {
        op: 'eq',
        value: 1200,
        unit: 'requests',
        text: '1,200',
      }),
    ],
    '',
    '| Area | Files | Lines | State |',
    '| --- | ---: | ---: | --- |',
    [
      '| API | 64 | 8,120 | done |',
      number('count', 'API files', 'files', 64, 64, { rule: 'files' }),
      number('lines', 'api', 'lines', 8120, 8098),
    ],
    [
      '| Worker | 21 | 2,960 | done |',
      number('count', 'Worker files', 'files', 21, 19, { rule: 'files' }),
      number('lines', 'worker', 'lines', 2960, 1834),
    ],
    [
      '| Web | 112 | 14,370 | done |',
      number('count', 'Web files', 'files', 112, 118, { rule: 'files' }),
      {
        ...number('lines', 'web', 'lines', 14370, 402),
        verdict: verdict(
          'overstated',
          'measured',
          {
            code: 'other-measure',
            values: { claimed: 14370, observed: 402, unit: 'lines', other: 14370, otherUnit: 'bytes' },
          },
          { delta: 13968, relative: 34.7 },
        ),
      },
    ],
    ['| **Total** | **197** | **25,540** | |', sum('Total files', 197, 197, 'files'), sum('Total lines', 25540, 25450)],
    '',
    '## 5. Operations',
    '',
    [
      '- Deployed with Docker Compose: 4 services (`db`, `api`, `worker`, `web`)',
      number('count', 'services', 'services', 4, 4, {
        rule: 'compose-services',
        evidence: [at('compose.yaml', 3)],
        items: ['db', 'api', 'worker', 'web'],
      }),
    ],
    [
      '- Redis 7.2 as broker',
      {
        kind: 'technology',
        subject: 'Redis 7.2',
        claimed: { op: 'eq', text: '7.2' },
        observation: {
          state: 'observed',
          fact: { shape: 'text', value: '7.2-alpine' },
          rule: 'image',
          evidence: [at('compose.yaml', 9)],
        },
        verdict: verdict('verified', 'measured', { code: 'reads-so', values: { observed: '7.2-alpine' } }),
      },
    ],
    ['- Backups are encrypted and tested monthly', open('status', 'backups', 'needs-run', 'a signed attestation')],
    ['- Fixed in commit `4f2c9e1`', there('reference', '4f2c9e1', '4f2c9e1')],
    [
      '- Uptime 99.95% over the last quarter',
      {
        ...open('count', 'uptime', 'outside', 'a figure from monitoring', {
          op: 'eq',
          value: 99.95,
          unit: 'percent',
          text: '99.95%',
        }),
        waiver: {
          reason: 'Measured by the hosting partner, report is confidential',
          owner: 'M. Okafor',
          expires: '2027-03-31',
        },
      },
    ],
    [
      '- Tenant limits are read in `api/middleware/tenant.py:14-18`',
      { ...there('range', 'api/middleware/tenant.py:14-18', 'api/middleware/tenant.py', 14) },
    ],
    '',
    [
      '## 6. Launch checklist',
      {
        kind: 'rollup',
        subject: 'Launch checklist',
        claimed: { op: 'eq', value: 100, unit: 'percent' },
        state: 'done',
        over: 8,
        observation: { state: 'observed', fact: { shape: 'ratio', part: 3, whole: 5 }, rule: 'boxes', evidence: [] },
        verdict: verdict('overstated', 'measured', {
          code: 'boxes-open',
          values: { ticked: 3, of: 5, first: 'Penetration test' },
        }),
      },
    ],
    '',
    [
      '- [x] All migrations are reversible',
      open('config', 'migrations are reversible', 'no-rule', 'a down migration for each up migration'),
    ],
    ['- [x] `README.md` describes the set-up', there('path', 'README.md', 'README.md')],
    ['- [x] Licence is in place (`LICENSE`)', there('path', 'LICENSE', 'LICENSE')],
    '- [ ] Penetration test',
    [
      '- [ ] Read replica for reports',
      {
        ...gone('config', 'read replica'),
        mood: 'planned',
        verdict: withheld({ mood: 'planned', would: 'missing', because: 'not-found', rule: 'config-key' }),
      },
    ],
    '',
    '## History',
    '',
    [
      '- 2026-03-02: 12 queues removed, 3 kept',
      {
        ...number('count', 'queues', 'queues', 12, 3),
        mood: 'historical',
        verdict: withheld({
          mood: 'historical',
          would: 'overstated',
          because: 'more-than-observed',
          claimed: 12,
          observed: 3,
          unit: 'queues',
        }),
      },
    ],
    '',
    '> See the [API notes](docs/API.md) and [the board](https://example.com/board).',
  ]
  return { path: 'STATUS.md', lines: body }
}

const API: FixtureDocument = {
  path: 'docs/API.md',
  lines: [
    '# API notes',
    '',
    'Kept by hand; the reference is generated elsewhere.',
    '',
    '## Size',
    '',
    [
      '52 endpoints are documented below.',
      number('count', 'endpoints', 'endpoints', 52, 47, { rule: 'mounted-routes', evidence: [at('api/main.py', 24)] }),
    ],
    ['The OpenAPI file has 3,811 lines.', number('lines', 'openapi.json', 'lines', 3811, 3811)],
    '',
    '## Authentication',
    '',
    [
      'All routes need a session from `api/auth/session.py`.',
      there('path', 'api/auth/session.py', 'api/auth/session.py'),
    ],
    ['`GET /me` returns the account.', there('endpoint', 'GET /me', 'api/routes/me.py', 9)],
  ],
}

const ROADMAP: FixtureDocument = {
  path: 'docs/FAHRPLAN.md',
  language: 'de',
  repaired: true,
  lines: [
    '# Fahrplan',
    '',
    [
      '## Phase 1 – Grundlagen ✅ abgeschlossen',
      status('Phase 1 – Grundlagen', 100, 6, { holds: 2, of: 3, first: '3.400 Zeilen' }),
    ],
    '',
    ['- Anmeldung und Sitzungen (`api/auth/session.py`)', there('path', 'api/auth/session.py', 'api/auth/session.py')],
    [
      '- Buchungskalender mit rund 3.400 Zeilen',
      number('lines', 'web/calendar', 'lines', 3400, 2480, { op: 'approx' }),
    ],
    ['- Übersetzungen in 4 Sprachen', number('count', 'Sprachen', 'languages', 4, 4, { rule: 'locale-files' })],
    '',
    ['## Phase 2 – Abrechnung 🚧 60 %', status('Phase 2 – Abrechnung', 60, 5, { holds: 2, of: 2 })],
    '',
    ['- DATEV-Schnittstelle (`worker/datev.ts`)', gone('path', 'worker/datev.ts')],
    ['- Mahnwesen', open('symbol', 'Mahnwesen', 'vague', 'der Name des Moduls')],
    '',
    '## Blocker',
    '',
    '- ❌ P0: Erstattungen schlagen fehl (zuständig: Ada)',
    '- P2: keine Hafenkarte',
    '',
    '### Behoben',
    '',
    '- Anmeldung lief nach einer Stunde ab',
    '',
    '## Risiken',
    '',
    '- Hoch: der Zahlungsdienst kündigt den Vertrag',
    '',
    '## Meilensteine',
    '',
    '| Meilenstein | Termin | Verantwortlich |',
    '| --- | --- | --- |',
    '| ✅ Beta mit drei Häfen | 2026-06-30 | Ada |',
    '| Start | 2026-10-01 | Grace |',
    '',
    '## Aufwand',
    '',
    '| Arbeit | Geschätzt (Tage) | Tatsächlich |',
    '| --- | --- | --- |',
    '| Anmeldung | 5 | 8 |',
    '| Kalender | 12 | 21 |',
  ],
}

const SOURCES = { 'api/middleware/tenant.py': TENANT, 'worker/queues.ts': QUEUE }

/** The releases of the fixture project, oldest first. */
export function harbour() {
  const releases: FixtureRelease[] = [
    {
      id: 'v0.8.0',
      date: '2026-02-03T09:12:00Z',
      documents: [
        report({
          tenant: 469,
          tests: 120,
          endpoints: 31,
          coverage: false,
          rateLimit: false,
          invoices: false,
          claimedOverall: 60,
        }),
      ],
      metrics: { files: 148, 'lines-python': 6120, tests: 122, endpoints: 31, markers: 64 },
    },
    {
      id: 'v0.9.0',
      date: '2026-04-21T16:40:00Z',
      documents: [
        report({
          tenant: 469,
          tests: 187,
          endpoints: 47,
          coverage: true,
          rateLimit: true,
          invoices: false,
          claimedOverall: 75,
        }),
        API,
      ],
      metrics: { files: 171, 'lines-python': 7011, tests: 187, endpoints: 44, markers: 41 },
    },
    {
      id: 'v1.0.0',
      date: '2026-06-30T11:05:00Z',
      documents: [
        report({
          tenant: 19,
          tests: 260,
          endpoints: 52,
          coverage: true,
          rateLimit: true,
          invoices: true,
          claimedOverall: 90,
        }),
        API,
        ROADMAP,
      ],
      metrics: { files: 188, 'lines-python': 7702, tests: 187, endpoints: 47, markers: 29, ...COVERAGE, ...FOLDERS },
      sources: SOURCES,
    },
    {
      id: 'v1.1.0',
      date: '2026-09-14T08:00:00Z',
      documents: [
        report({
          tenant: 19,
          tests: 340,
          endpoints: 61,
          coverage: false,
          rateLimit: false,
          invoices: true,
          claimedOverall: 95,
        }),
        API,
        ROADMAP,
      ],
      metrics: { files: 201, 'lines-python': 8098, tests: 187, endpoints: 47, markers: 33, ...FOLDERS },
      sources: SOURCES,
      notices: [{ code: 'shallow', detail: 'the repository is a shallow clone', mend: 'git fetch --unshallow' }],
    },
  ]
  return releases.map((release) => snapshotOf('harbour', release))
}

export const HARBOUR_YAML = `name: Harbour
host: https://github.com/example/harbour
gates:
  - name: Launch
    criteria:
      - { label: Every booking route is served, level: must, section: Bookings }
      - { label: Accounts hold, level: must, section: Accounts }
      - { label: At least 300 tests, level: must, metric: tests, least: 300 }
      - { label: Background work runs, level: should, section: Background }
      - { label: Fewer than 40 markers, level: nice, metric: markers, most: 40 }
      - { label: Restore was rehearsed, level: should, attestation: { by: M. Okafor, reason: rehearsed on 12 September, expires: 2026-12-31 } }
    scenarios:
      - { name: Launch now }
      - { name: After the tests, settles: [At least 300 tests] }
      - { name: After the summer, settles: [Every booking route is served, Accounts hold, At least 300 tests] }
`
