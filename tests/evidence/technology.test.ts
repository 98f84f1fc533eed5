import { describe, expect, test } from 'vitest'
import { technology } from '../../src/evidence/technology.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const MANIFESTS: Readonly<Record<string, string>> = {
  'package.json':
    '{"dependencies": {"next": "14.2.3", "@sentry/nextjs": "^8", "react": "^18.2.0", "tailwindcss": "~3.4.1"}, "devDependencies": {"vitest": "1"}}',
  'api/requirements.txt':
    '# flask is gone\n-r more.txt\nfastapi[all]==0.110.0 ; python_version > "3.8"\npsycopg2-binary>=2.9\nredis==5.0.1\n',
  'api/pyproject.toml':
    '[project]\nrequires-python = ">=3.11"\ndependencies = ["sqlalchemy>=2", "boto3"]\n[project.optional-dependencies]\ndev = ["mypy"]\n[tool.poetry.group.test.dependencies]\nhypothesis = {version = "^6"}\n',
  'api/setup.cfg': '[options]\ninstall_requires =\n    celery\n    pydantic>=2\n',
  'api/Pipfile': '[packages]\ndramatiq = "*"\n',
  'core/Cargo.toml': '[dependencies]\ntokio = { version = "1.36", features = ["full"] }\naxum = "0.7"\n',
  'svc/go.mod':
    'module example.com/svc\n\ngo 1.22\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.1\n\tgithub.com/jackc/pgx/v5 v5.5.0 // indirect\n)\n',
  'jvm/pom.xml':
    '<project><properties><java.version>17</java.version><jwt.v>0.12.3</jwt.v></properties><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.2.1</version></parent><dependencies><dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-api</artifactId><version>${jwt.v}</version></dependency></dependencies></project>',
  'app/build.gradle.kts':
    'dependencies {\n    implementation("io.ktor:ktor-server-core:2.3.7")\n    // implementation("org.apache.kafka:kafka-clients:3")\n    implementation(libs.hilt.android)\n}\n',
  'gradle/libs.versions.toml':
    '[versions]\nroom = "2.6.1"\n[libraries]\nroom-runtime = { module = "androidx.room:room-runtime", version.ref = "room" }\n',
  'net/Api.csproj':
    '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework><LangVersion>12.0</LangVersion></PropertyGroup><ItemGroup><PackageReference Include="Serilog.AspNetCore" Version="8.0.0" /></ItemGroup></Project>',
  'php/composer.json': '{"require": {"laravel/framework": "^11.0", "php": "^8.2"}}',
  'rb/Gemfile': "source 'https://rubygems.org'\ngem 'sidekiq', '~> 7.2'\n",
  'compose.yml':
    'services:\n  db:\n    image: postgres:15-alpine\n  cache:\n    image: "docker.io/library/redis:7.2"\n  # image: mongo:7\n',
  Dockerfile: 'ARG V=3.12\nFROM python:${V}-slim AS base\nFROM base\nRUN pip install gunicorn\n',
  '.github/workflows/ci.yml':
    'on: push\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: github/codeql-action/init@v3\n      - run: |\n          black --check .\n          poetry run bandit -r src\n',
}

test('Gradle: versions in variables of any script, the compiler and the wrapper', async () => {
  const ask = await askCollector(technology, 'technology', {
    'build.gradle':
      "plugins {\n    id 'org.jetbrains.kotlin.android' version '1.9.22' apply false\n}\next.room_version = '2.6.1'\n",
    'gradle.properties': 'retrofitVersion=2.9.0\n',
    'app/build.gradle':
      'dependencies {\n    implementation "androidx.room:room-runtime:$room_version"\n    implementation "com.squareup.retrofit2:retrofit:${retrofitVersion}"\n    implementation "io.coil-kt:coil:$unknown"\n}\n',
    'gradle/wrapper/gradle-wrapper.properties':
      'distributionUrl=https\\://services.gradle.org/distributions/gradle-8.12-bin.zip\n',
    'app/src/main/A.kt': 'class A\n',
  })
  const of = (subject: string, text: string) =>
    ask(subject, { claimed: { op: 'present', text } }).then(({ verdict }) => verdict)
  expect(await of('Room', '2.6.1')).toBe('verified found')
  expect(await of('Retrofit', '2.9.0')).toBe('verified found')
  expect(await of('Kotlin', '1.9.22')).toBe('verified found')
  expect(await of('Kotlin', '1.8.0')).toMatch(/^overstated/)
  expect(await of('Gradle', '8.12')).toBe('verified found')
  expect(await of('Coil', '2.4.0')).toMatch(/^unverifiable/)
})

describe('what manifests, images, workflows and programs name', async () => {
  const ask = await askCollector(technology, 'technology', {
    ...MANIFESTS,
    'api/main.py': 'import structlog\nfrom sqlalchemy import text\n# we once had kafka\n',
  })

  test.each([
    ['Next.js', 'package.json:1'],
    ['Sentry', 'package.json:1'],
    ['FastAPI', 'api/requirements.txt:3'],
    ['PostgreSQL', 'api/requirements.txt:4'],
    ['SQLAlchemy', 'api/pyproject.toml:3'],
    ['mypy', 'api/pyproject.toml:5'],
    ['Hypothesis', 'api/pyproject.toml:7'],
    ['Celery', 'api/setup.cfg:2'],
    ['Dramatiq', 'api/Pipfile:2'],
    ['Tokio', 'core/Cargo.toml:2'],
    ['Gin', 'svc/go.mod:6'],
    ['pgx', 'svc/go.mod:7'],
    ['JWT', 'jvm/pom.xml:1'],
    ['Spring Boot', 'jvm/pom.xml:1'],
    ['Ktor', 'app/build.gradle.kts:2'],
    ['Hilt', 'app/build.gradle.kts:4'],
    ['SQLite', 'gradle/libs.versions.toml:4'],
    ['Serilog', 'net/Api.csproj:1'],
    ['ASP.NET Core', 'net/Api.csproj:1'],
    ['Laravel', 'php/composer.json:1'],
    ['Sidekiq', 'rb/Gemfile:2'],
    ['Redis', 'api/requirements.txt:5'],
    ['CodeQL', '.github/workflows/ci.yml:6'],
    ['Black', '.github/workflows/ci.yml:7'],
    ['Bandit', '.github/workflows/ci.yml:7'],
    ['Gunicorn', 'Dockerfile:4'],
    ['structlog', 'api/main.py:1'],
    ['Docker', 'Dockerfile'],
    ['GitHub Actions', '.github/workflows/ci.yml'],
  ])('%s', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toMatch(/^verified found/)
    expect(places).toContain(place)
  })

  test.each([
    ['PostgreSQL 15', 'verified found'],
    ['PostgreSQL 13', 'overstated some-absent'],
    ['Redis 7', 'verified found'],
    ['Redis 5', 'overstated some-absent'],
    ['React 18', 'verified found'],
    ['React 19', 'overstated some-absent'],
    ['React 17+', 'verified found'],
    ['React 19+', 'overstated some-absent'],
    ['Next.js 14', 'verified found'],
    ['Python 3.12', 'verified found'],
    ['Python 3.9', 'overstated some-absent'],
    ['Java 17', 'verified found'],
    ['Java 21', 'overstated some-absent'],
    ['.NET 8', 'verified found'],
    ['C# 12', 'verified found'],
    ['C# 13', 'overstated some-absent'],
    ['Go 1.22', 'verified found'],
    ['Spring Boot 3.2', 'verified found'],
    ['Spring Boot 2', 'overstated some-absent'],
    ['PHP 8.3', 'verified found'],
  ])('%s: %s', async (subject, verdict) => expect((await ask(subject)).verdict).toBe(verdict))

  test('since when a language has something is not the version that is used', async () => {
    expect((await ask('PHP 8.0', { text: '14. Named arguments (PHP 8.0)' })).verdict).toBe('verified found')
  })

  test('a version of its own cell', async () => {
    const version = (text: string): Claimed => ({ op: 'eq', text })
    expect((await ask('PostgreSQL', { claimed: version('15') })).verdict).toBe('verified reads-so')
    expect((await ask('PostgreSQL', { claimed: version('16') })).verdict).toBe('overstated reads-otherwise')
    expect((await ask('Serilog', { claimed: version('v8.0') })).verdict).toMatch(/verified/)
  })

  test.each([
    ['RabbitMQ', 'unverifiable no-subject'],
    ['Kafka', 'unverifiable no-subject'],
    ['MongoDB', 'unverifiable no-subject'],
    ['Frobnicator Pro', 'unverifiable vague'],
    ['FastAPI + Celery', 'verified found'],
    ['FastAPI + RabbitMQ', 'unverifiable no-subject'],
    ['Redis caching of sessions', 'verified found-by-name'],
  ])('%s is %s', async (subject, verdict) => expect((await ask(subject)).verdict).toBe(verdict))

  test('missing is only what the document says is in use, and not as an idea or a choice', async () => {
    const said = async (text: string, section: readonly string[] = [], header?: string) =>
      (await ask('RabbitMQ', { text, section, ...(header ? { header } : {}) })).verdict
    expect(await said('✅ RabbitMQ')).toBe('missing not-found')
    expect(await said('Jobs are queued using RabbitMQ')).toBe('missing not-found')
    expect(await said('RabbitMQ', ['Status', 'Technology Stack'])).toBe('missing not-found')
    expect(await said('RabbitMQ', [], 'Tools')).toBe('missing not-found')
    expect(await said('RabbitMQ for jobs')).toBe('unverifiable no-subject')
    expect(await said('queued using Kafka or RabbitMQ')).toBe('unverifiable no-subject')
    expect(await said('✅ RabbitMQ could replace it later')).toBe('unverifiable no-subject')
    expect(await said('Redis instead of RabbitMQ, using streams')).toBe('unverifiable no-subject')
  })

  test('a list of which one is not there', async () => {
    const { verdict } = await ask('FastAPI + RabbitMQ', { text: '✅ FastAPI + RabbitMQ' })
    expect(verdict).toBe('overstated some-absent')
  })

  test('not configured is not unused', async () =>
    expect((await ask('Redis', { claimed: { op: 'absent' }, text: 'Redis is not configured' })).verdict).toBe(
      'unverifiable vague',
    ))

  test.each([
    [
      'package-lock.json',
      '{"packages": {"node_modules/rimraf": {"version": "5.0.5"}, "node_modules/glob/node_modules/rimraf": {"version": "3.0.2"}}}',
    ],
    ['pnpm-lock.yaml', 'packages:\n  rimraf@3.0.2:\n    resolution: {}\n'],
    ['yarn.lock', 'rimraf@^3.0.0, rimraf@^3.0.2:\n  version "3.0.2"\n'],
  ])('a version that %s has besides the declared one proves nothing', async (path, content) => {
    const locked = await askCollector(technology, 'technology', {
      'package.json': '{"dependencies": {"rimraf": "^5.0.0"}}',
      [path]: content,
    })
    expect((await locked('rimraf 3')).verdict).toBe('unverifiable vague')
    expect((await locked('rimraf 4')).verdict).toBe('overstated some-absent')
  })

  test.each([
    ['RabbitMQ', 'verified rightly-absent'],
    ['Redis', 'contradicted exists-after-all'],
  ])('said to be absent, %s is %s', async (subject, verdict) =>
    expect((await ask(subject, { claimed: { op: 'absent' } })).verdict).toBe(verdict),
  )
})

test('a tree that declares next to nothing may declare it where we do not look', async () => {
  const ask = await askCollector(technology, 'technology', { 'main.c': 'int main(void) { return 0; }\n' })
  expect((await ask('RabbitMQ')).verdict).toBe('unverifiable no-subject')
})

test('manifests that do not parse cost only themselves', async () => {
  const ask = await askCollector(technology, 'technology', {
    'package.json': '{"dependencies": {"express": "4"',
    'pyproject.toml': '[project\nname=',
    'pom.xml': '<project><dependency>',
    'compose.yml': 'services:\n\t- : {{ .Values }}\n  db: *nowhere\n',
    'requirements.txt': '\u0000\nflask\n',
  })
  expect((await ask('Flask')).verdict).toBe('verified found')
})
