import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry } from '../tree/tree.ts'
import { checkFile, checkInterpreter, checkPaths, checkScript } from './command/files.ts'
import { MANIFEST_CHECKS } from './command/manifests.ts'
import { type Call, type Check, exists, type Outcome, pathFrom } from './command/outcome.ts'
import { checkPackageProgram, checkPackageScript } from './command/packages.ts'
import { checkJust, checkMake, checkTask } from './command/targets.ts'
import { settingsOf } from './config/config-files.ts'
import { readCommands } from './formats/shell.ts'
import type { Room } from './room.ts'

const RULE = 'command@1'
const INTERPRETERS =
  /^(?:python(?:\d(?:\.\d+)?)?|py|node|bash|sh|zsh|ts-node|tsx|ruby|php|perl|pwsh|Rscript|lua|elixir|source|\.)$/
const RUNNERS: ReadonlySet<string> = new Set(['poetry', 'uv', 'pdm', 'hatch', 'pipenv', 'rye'])

/**
 * Can a documented command run? What it names has to be there: the script, target, file, module, service or
 * manifest. Nothing is ever run; programs of the machine lie outside.
 */
export async function command(question: Question, room: Room): Promise<Observation> {
  const text = commandText(question)
  // A variable that takes the output of a command is no command of its own.
  if (/^\s*(?:export\s+)?[A-Za-z_]\w*="?\$\(/.test(text)) return vague()
  const commands = readCommands(text)
  if (commands.length === 0 || commands.length > 30) return vague()
  const document = question.claim.document
  const parts = document.split('/').slice(0, -1)
  const above = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
  const folders = [...new Set(['', ...above, ...question.scope.filter((path) => room.tree.isFolder(path))])]
  let first: readonly Outcome[] | undefined
  for (const folder of folders) {
    const outcomes = await outcomesFrom(
      folder,
      commands.map(({ words }) => words),
      room,
    )
    first ??= outcomes
    if (outcomes.some(({ state }) => state === 'there') && !outcomes.some(({ state }) => state === 'missing'))
      return observe(outcomes)
  }
  return observe(first ?? [])
}

/** The command itself: what is quoted in the subject or the sentence, or all of the subject. */
function commandText({ claim }: Question): string {
  const quoted = /`+\s*([^`]+?)\s*`+/.exec(claim.subject)?.[1]
  return (quoted ?? claim.subject).replace(/^\s*(?:\$|>|%|#)\s+/gm, '')
}

async function outcomesFrom(
  folder: string,
  commands: readonly (readonly string[])[],
  room: Room,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  let at = folder
  for (const [program = '', ...args] of commands) {
    if (program === 'cd' || program === 'pushd') {
      const to = pathFrom(at, args[0] ?? '')
      if (args[0] === undefined || /[<$~]|^-$/.test(args[0]) || to === undefined) continue
      // A fresh clone is entered by its own name; an absolute path is somebody's machine.
      const inClone = pathFrom('', args[0].replace(/^[^/]+\//, ''))
      if (exists(to, room)) at = to
      else if (inClone && exists(inClone, room)) at = inClone
      else if (/[^/]\//.test(args[0]) && !/^(?:\/|[A-Za-z]:)/.test(args[0]))
        outcomes.push({ state: 'missing', sought: to })
      continue
    }
    outcomes.push(await check({ program, args, folder: at }, room))
  }
  return outcomes
}

async function check(call: Call, room: Room): Promise<Outcome> {
  const inner = unwrapped(call)
  const found = checkOf(inner.program)
  if (found) return found(inner, room)
  if (inner.program.includes('/') && !/^(?:~|\/|@)/.test(inner.program)) {
    const script = await checkScript(inner, room)
    // "./mailer" may be what the crate of that name is built to.
    const built = script.state === 'missing' ? await ownProgram(inner.program.replace(/^\.\//, ''), room) : undefined
    return built ? { state: 'there', evidence: built } : script
  }
  // "setup.bat" runs where it lies.
  if (/\.(?:bat|cmd|ps1)$/.test(inner.program) && exists(pathFrom(inner.folder, inner.program), room))
    return checkScript(inner, room)
  const own = await ownProgram(inner.program, room)
  if (own) return { state: 'there', evidence: own }
  if (inner.program === 'cp' || inner.program === 'cat' || inner.program === 'chmod')
    return checkFile(inner.args.filter((arg) => !/^(?:-|\+|\d{3}$)/.test(arg))[0] ?? '', inner, room)
  return checkPaths(inner, room)
}

/** `poetry run x`, `uv run x`, `bundle exec x`: what they run, where it is known here. */
function unwrapped(call: Call): Call {
  const [verb, program, ...args] = call.args
  return RUNNERS.has(call.program) && (verb === 'run' || verb === 'exec') && program !== undefined
    ? { ...call, program, args }
    : call
}

function checkOf(program: string): Check | undefined {
  const name = program.replace(/^\.\/(?=(?:mvnw|gradlew)$)/, '')
  if (INTERPRETERS.test(program)) return checkInterpreter
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program)) return checkPackageScript
  if (/^(?:npx|bunx|pnpx)$/.test(program)) return checkPackageProgram
  if (/^(?:make|gmake)$/.test(program)) return checkMake
  if (program === 'just') return checkJust
  if (program === 'task') return checkTask
  if (name !== program) return checkScript
  return Object.hasOwn(MANIFEST_CHECKS, program) ? MANIFEST_CHECKS[program] : undefined
}

/** A program that the repository itself makes: a bin of package.json, a script of pyproject.toml, a crate, a cmd of Go. */
async function ownProgram(name: string, room: Room): Promise<Evidence | undefined> {
  if (!/^[\w-]{2,60}$/.test(name)) return undefined
  for (const { path, oid } of await room.once(makers)) {
    if (path.endsWith(`cmd/${name}/main.go`) || path.endsWith(`src/bin/${name}.rs`)) return { path, blob: oid }
    const found = (await settingsOf(room, path))?.find(({ keys, value }) => {
      const [table = '', key] = keys
      if (table === 'bin') return key === name || value === name
      if (path.endsWith('Cargo.toml')) return table === 'package' && key === 'name' && value === name
      if (path.endsWith('package.json')) return keys.length === 1 && table === 'name' && value === name
      return /^(?:project\.scripts|tool\.poetry\.scripts)\./.test(keys.join('.')) && keys.at(-1) === name
    })
    if (found) return { path, line: found.line, blob: oid, note: name }
  }
  return undefined
}

/** Files that make programs, or name those that are made. */
async function makers(room: Room): Promise<readonly Entry[]> {
  const isMaker = /(?:^|\/)(?:package\.json|pyproject\.toml|Cargo\.toml)$|cmd\/[^/]+\/main\.go$|src\/bin\/[^/]+\.rs$/
  return room.tree.entries().filter(({ path, type }) => type === 'file' && isMaker.test(path) && room.isEvidence(path))
}

function observe(outcomes: readonly Outcome[]): Observation {
  const missing = outcomes.filter((outcome) => outcome.state === 'missing')
  const evidence = outcomes.flatMap((outcome) => (outcome.state === 'there' ? [outcome.evidence] : []))
  if (missing.length > 0)
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: RULE,
      evidence: missing.flatMap((outcome) => outcome.evidence ?? []),
    }
  if (evidence.length > 0)
    return { state: 'observed', fact: { shape: 'presence', present: true, strength: 'measured' }, rule: RULE, evidence }
  const [program] = outcomes.flatMap((outcome) => (outcome.state === 'outside' ? [outcome.program] : []))
  return program === undefined
    ? vague()
    : { state: 'unresolved', why: 'outside', candidates: [], wants: `a machine that has ${program}` }
}

function vague(): Observation {
  return { state: 'unresolved', why: 'vague', candidates: [], wants: 'the command as it is typed' }
}
