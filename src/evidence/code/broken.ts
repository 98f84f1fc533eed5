import type { Import } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import { pathFrom } from '../command/outcome.ts'
import { checkPackageScript } from '../command/packages.ts'
import { settingsOf } from '../config/config-files.ts'
import { readCommands } from '../formats/shell.ts'
import type { Room } from '../room.ts'
import { brokenMigration } from './broken-migration.ts'
import { moduleIndex } from './imports/module-index.ts'
import { resolvePython } from './imports/python.ts'
import { lexicon } from './lexicon.ts'
import { syntaxOf } from './source-files.ts'

/**
 * Why a file cannot run as it stands: it imports a name that its module does not have, it makes an index twice, or a
 * job of it runs a script that its package does not have. Undefined where nothing of that kind was seen: that it runs is never said.
 */
export async function brokenBecause(entry: Entry, room: Room): Promise<string | undefined> {
  if (entry.path.endsWith('.py'))
    return (
      (await brokenImport(entry, room)) ??
      (/(?:^|\/)versions\/[^/]+$/.test(entry.path) ? brokenMigration(entry.path, room) : undefined)
    )
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(entry.path) ? brokenJob(entry.path, room) : undefined
}

/** Python stops at the first import that fails. What is imported in a function or in a `try` may never be, or be caught. */
async function brokenImport(entry: Entry, room: Room): Promise<string | undefined> {
  const facts = await syntaxOf(room, entry)
  for (const imported of facts?.imports ?? []) {
    if (imported.lazy) continue
    const lost = await lostName(entry.path, imported, room)
    if (lost !== undefined) return `line ${imported.line} imports ${lost}, which ${imported.from} does not define`
  }
  return undefined
}

/** A name that occurs nowhere in the module of this tree that it is imported from, in whatever form. */
async function lostName(path: string, { from, names, line }: Import, room: Room): Promise<string | undefined> {
  // A single name may as well be a library's.
  if (!from.startsWith('.') && !from.includes('.')) return undefined
  const modules = await room.once(moduleIndex)
  const module = resolvePython(path, { from, names: [], line }, modules).at(-1)
  const target = module === undefined ? undefined : room.tree.entry(module)
  const facts = target && (await syntaxOf(room, target))
  if (module === undefined || !facts?.parses || module === path) return undefined
  if (facts.imports.some((one) => one.names.some(({ name }) => name === '*'))) return undefined
  if (facts.definitions.some(({ name }) => name === '__getattr__')) return undefined
  const own = module.replace(/(?:\/__init__)?\.py$/, '')
  const end = own.slice(own.lastIndexOf('/') + 1)
  // A package without an `__init__` is passed over: what was found is one above it.
  if (/\w$/.test(from) && from.slice(from.lastIndexOf('.') + 1) !== end) return undefined
  // Of several modules of that name another may be on the path where it runs.
  if (modules.named(`${end}.py`).length + (room.tree.isFolder(own) ? 1 : 0) > 1) return undefined
  const index = await room.once(lexicon)
  const isWritten = (name: string) => index.writing(name).some((file) => index.files[file]?.path === module)
  const isBeside = (name: string) =>
    room.tree.entries().some((one) => one.path.startsWith(`${own}/${name}.`) || one.path.startsWith(`${own}/${name}/`))
  return names.find(({ name }) => /^\w+$/.test(name) && !isWritten(name) && !isBeside(name))?.name
}

/** Calls that go to many packages, or take a missing script for none. */
const LENIENT = /^(?:-r|--recursive|--workspaces|-ws|--if-present|-w|--workspace|--filter|-F)$|^--(?:filter|workspace)=/

/** A step of a workflow that calls `npm run x`, where the package has no script x. Steps that may fail do no harm. */
async function brokenJob(path: string, room: Room): Promise<string | undefined> {
  const settings = (await settingsOf(room, path)) ?? []
  const values = new Map(settings.map(({ keys, value }) => [keys.join('\n'), value]))
  // A checkout of another repository, or into a folder, puts other files in place.
  const others = new Set(
    settings.flatMap(({ keys }) => {
      const [, job = '', steps, step = '', way, what = ''] = keys
      const uses = values.get(['jobs', job, steps, step, 'uses'].join('\n')) ?? ''
      return way === 'with' && /^(?:repository|path)$/.test(what) && /checkout/.test(uses) ? [job] : []
    }),
  )
  for (const { keys, value = '', line } of settings) {
    const [jobs, job = '', , step = '', run] = keys
    if (jobs !== 'jobs' || keys.length !== 5 || run !== 'run' || value.includes('||')) continue
    const of = (...more: readonly string[]) => values.get([jobs, job, ...more].join('\n'))
    if (of('steps', step, 'if') !== undefined || of('if') !== undefined) continue
    if (/true|\$/.test(`${of('steps', step, 'continue-on-error') ?? ''}${of('continue-on-error') ?? ''}`)) continue
    if (others.has(job)) continue
    const start =
      of('steps', step, 'working-directory') ??
      of('defaults', 'run', 'working-directory') ??
      values.get('defaults\nrun\nworking-directory') ??
      ''
    const lost = /\$/.test(start) ? undefined : await lostScript(pathFrom('', start), value, room)
    if (lost !== undefined) return `line ${line}, job ${job}: ${lost}`
  }
  return undefined
}

async function lostScript(start: string | undefined, text: string, room: Room): Promise<string | undefined> {
  let folder = start
  for (const {
    words: [program = '', ...args],
  } of readCommands(text)) {
    if (program === 'cd') folder = /^[\w./-]+$/.test(args[0] ?? '') ? pathFrom(folder ?? '', args[0] ?? '') : undefined
    if (folder === undefined) return undefined
    if (
      !/^p?npm$/.test(program) ||
      !/^(?:run|run-script|test)$/.test(args[0] ?? '') ||
      args.some((arg) => LENIENT.test(arg))
    )
      continue
    const outcome = await checkPackageScript({ program, args, folder }, room)
    if (outcome.state === 'missing') return `no ${outcome.sought}`
  }
  return undefined
}
