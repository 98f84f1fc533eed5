import { settingsOf } from '../config/config-files.ts'
import type { Room } from '../room.ts'
import { type Call, exists, type Outcome, optionOf, outside, pathFrom, positional, there } from './outcome.ts'

/** What the managers do by themselves. */
const BUILT_IN =
  /^(?:install|i|ci|add|remove|rm|uninstall|update|up|upgrade|init|create|link|unlink|publish|pack|login|logout|whoami|version|view|info|outdated|audit|fund|cache|config|set|get|prune|dedupe|rebuild|why|list|ls|la|ll|approve-builds|import|store|doctor|ping|root|bin|prefix|owner|team|access|token|search|help|completion|explore|docs|bugs|repo|deprecate|dist-tag|diff|query|sbom|pkg|patch|patch-commit|fetch|deploy|setup|env|self-update|global|workspaces|immutable|plugin|node|pm|x|dlx|exec|deduplicate|generate-lock-entry|tag|licenses|autoclean|check|-v|--version)$/
const WITH_DEFAULT = /^(?:start|restart|stop)$/

/** `npm run x`, `pnpm x`, `yarn workspace a x`, `bun test`: the script has to be in the package.json of the folder. */
export async function checkPackageScript(call: Call, room: Room): Promise<Outcome> {
  const folder = pathFrom(call.folder, optionOf(call.args, '--prefix', '-C', '--cwd', '--dir') ?? '') ?? call.folder
  const workspace = optionOf(call.args, '-w', '--workspace', '--filter', '-F')
  const skipped = new Set([workspace, optionOf(call.args, '--prefix', '-C', '--cwd', '--dir')])
  const words = positional(call.args.slice(0, ending(call.args))).filter((word) => !skipped.has(word))
  const [first = '', second] = words
  const isRun = /^(?:run|run-script|rum|urn)$/.test(first)
  const script = isRun ? second : first
  const manifests =
    (workspaceOf(words) ?? workspace)
      ? await manifestsNamed(workspaceOf(words) ?? workspace ?? '', room)
      : manifestIn(folder, room)
  if (manifests.length === 0) return outside(call.program)
  if (script === undefined || (!isRun && BUILT_IN.test(script)) || workspaceOf(words) !== undefined)
    return there(manifests[0] ?? '', room)
  for (const path of manifests) {
    const settings = (await settingsOf(room, path)) ?? []
    const found = settings.find(({ keys }) => keys.length === 2 && keys[0] === 'scripts' && keys[1] === script)
    if (found) return there(path, room, `${script}: ${(found.value ?? '').slice(0, 100)}`, found.line)
    // A manager also runs programs of packages, and Bun has a test runner.
    const isProgram = settings.some(
      ({ keys }) => keys.length === 2 && /ependencies$/.test(keys[0] ?? '') && keys[1] === script,
    )
    if (
      !isRun &&
      (isProgram || (call.program === 'bun' && (script === 'test' || script === 'build' || /[./]/.test(script))))
    )
      return there(path, room, script)
  }
  if (!isRun && (WITH_DEFAULT.test(script) || /[/@.]/.test(script))) return outside(call.program)
  // A workspace has scripts of one name in one place, and documents leave out where to run them.
  const elsewhere = call.folder === '' ? await manifestWith(script, room) : undefined
  if (elsewhere) return elsewhere
  const [path = ''] = manifests
  const entry = room.tree.entry(path)
  return {
    state: 'missing',
    sought: `script ${script} in ${path}`,
    evidence: { path, ...(entry ? { blob: entry.oid } : {}), note: `no script ${script}` },
  }
}

/** Any package of the repository that has the script. */
async function manifestWith(script: string, room: Room): Promise<Outcome | undefined> {
  for (const path of await manifestsNamed('*', room)) {
    const settings = (await settingsOf(room, path)) ?? []
    const found = settings.find(({ keys }) => keys.length === 2 && keys[0] === 'scripts' && keys[1] === script)
    if (found) return there(path, room, script, found.line)
  }
  return undefined
}

/** Where arguments of the script itself begin. */
function ending(args: readonly string[]): number {
  const at = args.indexOf('--')
  return at < 0 ? args.length : at
}

const workspaceOf = (words: readonly string[]): string | undefined => (words[0] === 'workspace' ? words[1] : undefined)

function manifestIn(folder: string, room: Room): readonly string[] {
  const path = folder === '' ? 'package.json' : `${folder}/package.json`
  return exists(path, room) ? [path] : []
}

/** Packages of the repository by name, by folder, or all for a pattern. */
async function manifestsNamed(name: string, room: Room): Promise<readonly string[]> {
  const all = room.tree.entries().filter(({ path }) => /(?:^|\/)package\.json$/.test(path) && room.isEvidence(path))
  const found: string[] = []
  for (const { path } of all) {
    const own = (await settingsOf(room, path))?.find(({ keys }) => keys.length === 1 && keys[0] === 'name')?.value
    if (
      name.includes('*') ||
      own === name ||
      path === `${name.replace(/^\.\//, '')}/package.json` ||
      own?.endsWith(`/${name}`)
    )
      found.push(path)
  }
  return found
}

/** `npx x`, `bunx x`: a program of a declared package; others are fetched when they run. */
export async function checkPackageProgram(call: Call, room: Room): Promise<Outcome> {
  const [name = ''] = positional(call.args)
  for (const path of manifestIn(call.folder, room)) {
    const found = (await settingsOf(room, path))?.find(
      ({ keys }) =>
        keys.length === 2 && /ependencies$/.test(keys[0] ?? '') && (keys[1] === name || keys[1]?.endsWith(`/${name}`)),
    )
    if (found) return there(path, room, name, found.line)
  }
  return outside(call.program)
}
