import { readText } from '../code/read-text.ts'
import { ignoredBy, readIgnorePatterns } from '../formats/gitignore.ts'
import type { Room } from '../room.ts'
import { type Call, exists, type Outcome, optionOf, outside, pathFrom, positional, there } from './outcome.ts'

const SCRIPT = /\.(?:py|[cm]?[jt]sx?|sh|bash|zsh|ps1|rb|pl|php|r|R|lua|sql|exs|bat|cmd)$/
/** What a build makes is in no commit. */
const BUILT = /(?:^|\/)(?:dist|build|target|out|bin|obj|node_modules|\.?venv|env|\.next|release|debug)\//i

/** A file that a command runs or reads: there, missing, or made by a build and so not to be told. */
export async function checkFile(path: string, call: Call, room: Room): Promise<Outcome> {
  // The shell writes out what fits a pattern; a drive is somebody's machine.
  if (/[*?{}[\]]|^[A-Za-z]:[\\/]/.test(path)) return outside(call.program)
  const whole = pathFrom(call.folder, path)
  if (whole === undefined || whole === '') return outside(call.program)
  if (exists(whole, room)) return there(whole, room)
  if (BUILT.test(`${whole}/`) || /^(?:~|\/(?!\w+\/\w))/.test(path)) return outside(call.program)
  const ignored = ignoredBy(whole, path.endsWith('/'), readIgnorePatterns((await readText(room, '.gitignore')) ?? ''))
  return ignored ? outside(call.program) : { state: 'missing', sought: whole }
}

/** `python x.py`, `node x.js`, `bash x.sh`, `python -m package.module`. */
export async function checkInterpreter(call: Call, room: Room): Promise<Outcome> {
  const module = optionOf(call.args, '-m')
  if (module !== undefined) return checkModule(module, call, room)
  if (call.args.some((arg) => /^(?:-c|-e|--eval|-V|--version)$/.test(arg))) return outside(call.program)
  const [file] = positional(call.args).filter((arg) => !/^(?:run|watch|test)$/.test(arg))
  if (file === undefined) return outside(call.program)
  // "php artisan migrate": a script needs no ending.
  const isFile = SCRIPT.test(file) || file.includes('/') || exists(pathFrom(call.folder, file), room)
  return isFile ? checkFile(file, call, room) : outside(call.program)
}

/** `src.worker:app` or `src.worker`: a module of the repository, by files from the folder or from `src`. */
export async function checkModule(written: string, call: Call, room: Room): Promise<Outcome> {
  const path = written.split(':')[0]?.replaceAll('.', '/') ?? ''
  for (const root of [call.folder, pathFrom(call.folder, 'src') ?? '', ''])
    for (const end of ['.py', '/__main__.py', '/__init__.py', '.ts', '.js', '']) {
      const whole = pathFrom(root, path + end)
      if (whole !== undefined && whole !== '' && exists(whole, room)) return there(whole, room)
    }
  const [first = '', ...rest] = path.split('/')
  // Only a module below a folder of this repository can be missed here; others are installed.
  return rest.length > 0 && exists(pathFrom(call.folder, first), room)
    ? { state: 'missing', sought: `${path}.py` }
    : outside(call.program)
}

/** Programs that read the paths they are given: a path that is not there fails. */
const READERS =
  /^(?:pytest|py\.test|jest|vitest|mocha|ava|rspec|phpunit|ruff|black|flake8|pylint|mypy|pyright|isort|bandit|eslint|prettier|tsc|shellcheck|golangci-lint|semgrep|playwright|cypress|k6|locust)$/

/** Any other program: paths that it is given, and what its options name. */
export async function checkPaths(call: Call, room: Room): Promise<Outcome> {
  const paths = positional(call.args)
    .map((arg) => arg.replace(/::.*$/, ''))
    .filter((arg) => (arg.includes('/') || SCRIPT.test(arg)) && !/:\/\/|\s|^[@~]/.test(arg))
  let found: Outcome = outside(call.program)
  for (const path of paths) {
    const outcome = await checkFile(path, call, room)
    if (outcome.state === 'missing' && READERS.test(call.program)) return outcome
    if (outcome.state === 'there') found = outcome
  }
  if (found.state === 'there') return found
  // What an option names may be read or written: only that it is there tells something.
  const values = call.args.flatMap((arg) => /^--?[\w-]+=(.+)$/.exec(arg)?.[1] ?? (/\.\w+$/.test(arg) ? [arg] : []))
  const there = values
    .map((value) => pathFrom(call.folder, value))
    .find((value) => value !== undefined && value !== '' && exists(value, room))
  return there === undefined ? found : { state: 'there', evidence: { path: there } }
}

/** `./x.sh`, `scripts/x`, `source .env`: the file itself. */
export async function checkScript(call: Call, room: Room): Promise<Outcome> {
  return checkFile(call.program, call, room)
}
