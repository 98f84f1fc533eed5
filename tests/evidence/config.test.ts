import { describe, expect, test } from 'vitest'
import { config } from '../../src/evidence/config.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const every = (value: number): Claimed => ({ op: 'eq', value, unit: 'minutes', text: `every ${value} minutes` })
const eq = (value: number, unit?: string): Claimed => ({
  op: 'eq',
  value,
  text: String(value),
  ...(unit ? { unit } : {}),
})

describe('schedules', async () => {
  const ask = await askCollector(config, 'config', {
    'worker/celery_app.py': [
      'from celery.schedules import crontab',
      '"""',
      'for example: "purge-logs": {"schedule": crontab(minute=1)}',
      '"""',
      'app.conf.beat_schedule = {',
      '    "predict-churn-daily": {',
      '        "task": "tasks.churn.predict",',
      '        "schedule": crontab(hour=0, minute=0),',
      '    },',
      '    "send-digest": {',
      '        "task": "tasks.mail.send_digest",',
      '        "schedule": crontab(hour=9, minute=0, day_of_week=1),',
      '    },',
      '    "sync-inventory": {"task": "tasks.sync", "schedule": 300.0},',
      '}',
    ].join('\n'),
    '.github/workflows/nightly.yml': 'name: Nightly build\non:\n  schedule:\n    - cron: "0 3 * * *" # every minute\n',
    'deploy/cleanup.timer': '[Unit]\nDescription=Audit cleanup\n[Timer]\nOnCalendar=Mon *-*-* 02:00:00\n',
    'k8s/report.yaml': 'kind: CronJob\nmetadata:\n  name: revenue-report\nspec:\n  schedule: "*/30 * * * *"\n',
    'src/Jobs.java':
      'class Jobs {\n  // @Scheduled(fixedRate = 1000)\n  @Scheduled(cron = "0 0 * * * *")\n  public void refreshRates() {}\n}\n',
    'src/poll.ts': 'function pollQueue() {}\nsetInterval(pollQueue, 5 * 60 * 1000)\n',
  })

  test.each([
    ['Churn prediction', 1440, 'verified equal'],
    ['Churn prediction', 30, 'overstated runs-less-often'],
    ['Mail digest', 10_080, 'verified equal'],
    ['Mail digest', 43_200, 'understated runs-more-often'],
    ['Inventory sync', 5, 'verified equal'],
    ['Nightly build', 1440, 'verified equal'],
    ['Audit cleanup', 10_080, 'verified equal'],
    ['Revenue report', 30, 'verified equal'],
    ['Refresh rates', 60, 'verified equal'],
    ['Poll queue', 5, 'verified equal'],
    ['Purge logs', 60, 'unverifiable many-subjects'],
  ])('%s every %d minutes: %s', async (subject, minutes, verdict) =>
    expect((await ask(subject, { claimed: every(minutes) })).verdict).toBe(verdict),
  )

  test('what is not in the table of schedules that the section names is missing', async () =>
    expect((await ask('Purge logs', { claimed: every(60), near: ['worker/celery_app.py'] })).verdict).toBe(
      'missing not-found',
    ))
})

describe('keys and values', async () => {
  const ask = await askCollector(config, 'config', {
    '.env.example': 'REDIS_URL=redis://x\n# SMTP_HOST=x\nSESSION_TTL_SECONDS=1800\nexport JWT_SECRET="change # me"\n',
    'config/app.yml':
      'base: &base\n  pool_size: 5\nproduction:\n  <<: *base\n  # debug: true\n  timeout: 30s\n---\nretention-days: 7\n',
    'settings.toml': '[server]\nport = 8000\n[[worker]]\nname = "mail"\n',
    'vault.hcl': '# disable_mlock = false\nstorage "raft" {\n  path = "/data"\n}\ndisable_mlock = true\n',
    'app.properties': 'spring.datasource.hikari.maximum-pool-size=20\n',
    'src/settings.py':
      'class Settings:\n    """port = 9999"""\n    access_token_minutes: int = 15  # max_retries = 9\n    max_retries = 3\n',
    'src/env.ts': 'export const key = process.env.PAYMENT_API_KEY\n',
    'broken.yml': '{{- if .Values.x }}\na: b: c\n  - d\n{{ end }}\n',
  })

  test.each([
    ['REDIS_URL', undefined, 'verified found'],
    ['`JWT_SECRET` variable', undefined, 'verified found'],
    ['SMTP_HOST', undefined, 'verified found-by-name'],
    ['PAYMENT_API_KEY', undefined, 'verified found-by-name'],
    ['NO_SUCH_VARIABLE', undefined, 'unverifiable no-subject'],
    ['pool_size', eq(5), 'verified equal'],
    ['pool_size', eq(6), 'overstated more-than-observed'],
    ['max_retries', eq(3), 'verified equal'],
    ['SESSION_TTL_SECONDS', eq(30, 'minutes'), 'verified equal'],
    ['SESSION_TTL_SECONDS', eq(60, 'minutes'), 'overstated more-than-observed'],
    ['Access token', eq(15, 'minutes'), 'verified equal'],
    ['Data retention', eq(7, 'days'), 'verified equal'],
    ['maximum-pool-size', eq(20), 'verified equal'],
    ['server.port', eq(8000), 'verified equal'],
    ['disable_mlock', { op: 'eq', text: 'true' } as const, 'verified reads-so'],
  ])('%s %j: %s', async (subject, claimed, verdict) =>
    expect((await ask(subject, claimed ? { claimed } : {})).verdict).toBe(verdict),
  )

  test('a variable that the named file does not set, and no program knows, is missing', async () =>
    expect((await ask('NO_SUCH_VARIABLE', { near: ['.env.example'] })).verdict).toBe('missing not-found'))

  test('what is missing from one file may be in another', async () => {
    const claimed = { op: 'absent' } as const
    expect((await ask('REDIS_URL', { claimed, near: ['.env.example'] })).verdict).toBe('contradicted exists-after-all')
    expect((await ask('REDIS_URL', { claimed, near: ['app.properties'] })).verdict).toBe('unverifiable vague')
    expect((await ask('REDIS_URL', { claimed })).verdict).toBe('contradicted exists-after-all')
    expect((await ask('NO_SUCH_VARIABLE', { claimed, near: ['app.properties'] })).verdict).toMatch(/^verified/)
  })

  test('words find keys in the file that the section names', async () => {
    expect((await ask('Redis settings', { near: ['.env.example'] })).places).toEqual(['.env.example:1'])
    expect((await ask('Raft storage', { near: ['vault.hcl'] })).places).toEqual(['vault.hcl:2'])
    expect((await ask('Telemetry pipeline', { near: ['vault.hcl'] })).verdict).toBe('unverifiable vague')
  })
})

describe('services, jobs, stages and hooks', async () => {
  const ask = await askCollector(config, 'config', {
    'compose.yml':
      'services:\n  db:\n    image: postgres:15\n  cache:\n    image: redis:7\n  # mail:\n  #   image: mailhog\n',
    'render.yaml':
      'services:\n  - type: web\n    name: shop-api\n    healthCheckPath: /health\n  - type: worker\n    name: shop-worker-mail\n',
    '.github/workflows/ci.yml':
      'on:\n  push:\n    branches: [main, develop]\njobs:\n  lint:\n    runs-on: x\n  test-backend:\n    name: Test the backend\n    services:\n      postgres:\n        image: postgres:16\n  deploy:\n    runs-on: x\n',
    '.gitlab-ci.yml': 'stages: [build, test]\nunit:\n  stage: test\n  script: [pytest]\n',
    '.pre-commit-config.yaml':
      'repos:\n  - repo: https://example.com/ruff\n    hooks:\n      - id: ruff\n      - id: detect-secrets\n',
    'k8s/all.yaml':
      'kind: Deployment\nmetadata: {name: gateway}\n---\nkind: Service\nmetadata: {name: gateway-public}\n',
    Procfile: 'web: gunicorn app\nworker: celery -A app\n',
  })

  test.each([
    ['service PostgreSQL 15', 'compose.yml', 'verified found'],
    ['service PostgreSQL 16', 'compose.yml', 'verified found'],
    ['service PostgreSQL 12', 'compose.yml', 'overstated some-absent'],
    ['service Redis', 'compose.yml', 'verified found-by-name'],
    ['service Mail catcher', 'compose.yml', 'missing not-found'],
    ['service Mail Worker', 'render.yaml', 'verified found-by-name'],
    ['Health checks for the API', 'render.yaml', 'verified found-by-name'],
    ['job Lint', '.github/workflows/ci.yml', 'verified found-by-name'],
    ['job Test Backend', '.github/workflows/ci.yml', 'verified found-by-name'],
    ['job Notify', '.github/workflows/ci.yml', 'missing not-found'],
    ['branch develop', '.github/workflows/ci.yml', 'verified found-by-name'],
    ['stage build', '.gitlab-ci.yml', 'verified found-by-name'],
    ['job unit', '.gitlab-ci.yml', 'verified found-by-name'],
    ['hook detect-secrets', '.pre-commit-config.yaml', 'verified found-by-name'],
    ['service gateway', 'k8s/all.yaml', 'verified found-by-name'],
    ['service worker', 'Procfile', 'verified found-by-name'],
  ])('%s in %s: %s', async (subject, file, verdict) =>
    expect((await ask(subject, { near: [file] })).verdict).toBe(verdict),
  )
})
