import { settingsOf } from '../config/config-files.ts'
import { ownFiles, type Room } from '../room.ts'
import { checkFile, checkModule } from './files.ts'
import {
  type Call,
  type Check,
  exists,
  type Outcome,
  optionOf,
  outside,
  pathFrom,
  positional,
  there,
} from './outcome.ts'

/** A tool that works on a manifest: the folder, a folder above it, or any folder has to hold one. */
function needs(manifest: RegExp): Check {
  return async (call, room) => {
    const all = (await room.once(ownFiles)).filter(({ path }) => manifest.test(path))
    const inFolder = all.find(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === call.folder) ?? all[0]
    return inFolder
      ? there(inFolder.path, room)
      : { state: 'missing', sought: `a file such as ${manifest.source.replace(/[\\^$]|\(\?:\^\|\/\)|\(\?:|\)/g, '')}` }
  }
}

const cargo = needs(/(?:^|\/)Cargo\.toml$/)
const go = needs(/(?:^|\/)(?:go\.mod|go\.work)$/)
const dotnet = needs(/\.(?:slnx?|[cfv][sb]proj)$/)

/** `cargo run --bin x -p y`. */
async function checkCargo(call: Call, room: Room): Promise<Outcome> {
  if (/^(?:install|new|init|add|binstall|login|search|\+)/.test(call.args[0] ?? '')) return outside('cargo')
  const manifest = optionOf(call.args, '--manifest-path')
  if (manifest !== undefined) return checkFile(manifest, call, room)
  const binary = optionOf(call.args, '--bin')
  if (binary !== undefined && !/[<$]/.test(binary)) {
    for (const { path } of room.tree.entries()) {
      if (path.endsWith(`src/bin/${binary}.rs`) || path.endsWith(`src/bin/${binary}/main.rs`)) return there(path, room)
      if (!/(?:^|\/)Cargo\.toml$/.test(path)) continue
      const named = (await settingsOf(room, path))?.find(
        ({ keys, value }) => value === binary && keys.at(-1) === 'name' && /^(?:bin|package)$/.test(keys[0] ?? ''),
      )
      if (named) return there(path, room, binary, named.line)
    }
    return { state: 'missing', sought: `binary ${binary}` }
  }
  return cargo(call, room)
}

/** `go run ./cmd/x`, `go test ./...`. */
async function checkGo(call: Call, room: Room): Promise<Outcome> {
  if (/^(?:install|get|env|version|tool)$/.test(call.args[0] ?? '')) return outside('go')
  for (const path of positional(call.args.slice(1)).filter((arg) => arg.startsWith('./') && !arg.includes('...'))) {
    const outcome = await checkFile(path, call, room)
    if (outcome.state === 'missing') return outcome
  }
  return go(call, room)
}

async function checkDotnet(call: Call, room: Room): Promise<Outcome> {
  if (/^(?:tool|new|nuget|workload|--version|--info|dev-certs)$/.test(call.args[0] ?? '')) return outside('dotnet')
  const project =
    optionOf(call.args, '--project', '-p') ??
    positional(call.args.slice(1)).find((arg) => /[/\\]|\.(?:sln|\w+proj)$/.test(arg))
  return project === undefined || /[<$]/.test(project)
    ? dotnet(call, room)
    : checkFile(project.replaceAll('\\', '/'), call, room)
}

const COMPOSE = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/** `docker compose -f x up service`, `docker build -f x folder`. */
async function checkDocker(call: Call, room: Room): Promise<Outcome> {
  const [verb, ...rest] = call.args
  if (verb === 'compose') return checkCompose({ ...call, args: rest }, room)
  if (verb !== 'build' && !(verb === 'buildx' && rest[0] === 'build')) return outside('docker')
  const file = optionOf(call.args, '-f', '--file')
  if (file !== undefined) return checkFile(file, call, room)
  const context = positional(rest).at(-1) ?? '.'
  const path = pathFrom(call.folder, `${context}/Dockerfile`)
  if (path === undefined || /:\/\//.test(context)) return outside('docker')
  return exists(path, room) ? there(path, room) : { state: 'missing', sought: path }
}

const COMPOSE_VERB = /^(?:up|start|stop|restart|logs|build|exec|run|pull|rm|kill)$/

async function checkCompose(call: Call, room: Room): Promise<Outcome> {
  const at = call.args.findIndex((word) => COMPOSE_VERB.test(word))
  // Behind the verb `-f` means to follow, or force.
  const named = optionOf(at < 0 ? call.args : call.args.slice(0, at), '-f', '--file')
  if (named !== undefined) {
    const outcome = await checkFile(named, call, room)
    if (outcome.state !== 'there') return outcome
  }
  const path = (named === undefined ? COMPOSE : [named])
    .map((name) => pathFrom(call.folder, name))
    .find((one) => exists(one, room))
  if (path === undefined)
    return room.tree.entries().some((entry) => /compose[\w.-]*\.ya?ml$/.test(entry.path))
      ? outside('docker')
      : { state: 'missing', sought: 'compose.yaml' }
  const skipped = new Set([
    named,
    optionOf(call.args, '-p', '--project-name'),
    optionOf(call.args, '--profile'),
    optionOf(call.args, '--env-file'),
    optionOf(call.args, '--scale'),
  ])
  const words = positional(call.args).filter((word) => !skipped.has(word))
  const verb = words.findIndex((word) => COMPOSE_VERB.test(word))
  const service = words[verb + 1]
  const settings = (await settingsOf(room, path)) ?? []
  const services = settings.filter(({ keys }) => keys.length === 2 && keys[0] === 'services')
  if (verb < 0 || service === undefined || services.length === 0 || call.args.filter((arg) => arg === '-f').length > 1)
    return there(path, room)
  const found = services.find(({ keys }) => keys[1] === service)
  const entry = room.tree.entry(path)
  return found
    ? there(path, room, service, found.line)
    : settings.some(({ keys }) => keys[0] === 'include')
      ? outside('docker')
      : {
          state: 'missing',
          sought: `service ${service} in ${path}`,
          evidence: { path, ...(entry ? { blob: entry.oid } : {}), note: `no service ${service}` },
        }
}

/** `uvicorn src.main:app`, `celery -A src.app worker`. */
async function checkServed(call: Call, room: Room): Promise<Outcome> {
  const module =
    optionOf(call.args, '-A', '--app') ??
    positional(call.args).find(
      (arg) => /^[A-Za-z_][\w.]*(?::\w+(?:\(\))?)?$/.test(arg) && !/^(?:run|dev|worker|beat)$/.test(arg),
    )
  if (module === undefined) return outside(call.program)
  return /\.py$/.test(module) ? checkFile(module, call, room) : checkModule(module, call, room)
}

export const MANIFEST_CHECKS: Readonly<Record<string, Check>> = {
  cargo: checkCargo,
  go: checkGo,
  dotnet: checkDotnet,
  docker: checkDocker,
  'docker-compose': checkCompose,
  uvicorn: checkServed,
  gunicorn: checkServed,
  hypercorn: checkServed,
  celery: checkServed,
  mvn: needs(/(?:^|\/)pom\.xml$/),
  gradle: needs(/(?:^|\/)(?:build|settings)\.gradle(?:\.kts)?$/),
  alembic: needs(/(?:^|\/)(?:alembic\.ini|pyproject\.toml)$/),
  prisma: needs(/\.prisma$/),
  composer: needs(/(?:^|\/)composer\.json$/),
  bundle: needs(/(?:^|\/)Gemfile$/),
  mix: needs(/(?:^|\/)mix\.exs$/),
  flutter: needs(/(?:^|\/)pubspec\.yaml$/),
  dart: needs(/(?:^|\/)pubspec\.yaml$/),
  sbt: needs(/(?:^|\/)build\.sbt$/),
  poetry: needs(/(?:^|\/)pyproject\.toml$/),
  cmake: needs(/(?:^|\/)CMakeLists\.txt$/),
  'pre-commit': needs(/(?:^|\/)\.pre-commit-config\.ya?ml$/),
}
