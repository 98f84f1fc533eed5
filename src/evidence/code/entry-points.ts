import type { Room } from '../room.ts'
import { ancestors, folderOf, joinPaths, type ModuleIndex, moduleIndex } from './imports/module-index.ts'
import { resolvePython } from './imports/python.ts'
import { readText } from './read-text.ts'
import { isExamplePath, isTestPath, isVendored } from './source-files.ts'

/** A file that is started, and what starts it. */
export interface EntryPoint {
  readonly path: string
  readonly by: string
}

/** Files whose lines start programs. Lock files and documents do not. */
export const STARTERS =
  /(^|\/)(Dockerfile[^/]*|[^/]*\.Dockerfile|Containerfile|(docker-)?compose[^/]*\.ya?ml|Procfile[^/]*|render\.ya?ml|fly\.toml|railway\.(json|toml)|vercel\.json|app\.ya?ml|serverless\.ya?ml|netlify\.toml|nixpacks\.toml|package\.json|pyproject\.toml|setup\.(py|cfg)|Makefile|[Jj]ustfile|Taskfile\.ya?ml|tox\.ini|noxfile\.py|supervisord?\.conf|ecosystem\.config\.[cm]?js|[^/]+\.(service|timer)|manage\.py|nginx\.conf|Jenkinsfile|deno\.jsonc?|angular\.json|project\.json|[^/]+\.csproj|wrangler\.(toml|jsonc?)|alembic\.ini|\.pre-commit-config\.yaml|composer\.json)$|(^|\/)(\.github\/workflows|\.gitlab|k8s|kubernetes|helm|charts|deploy|deployment|manifests|infra|infrastructure|\.circleci)\/.*\.(ya?ml|sh|tpl)$|(^|\/)\.gitlab-ci\.yml$|(^|\/)[^/]+\.sh$/

/** Files that a framework or a compiler starts by their name alone. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)(src\/main|src\/bin\/[^/]+|src\/bin\/[^/]+\/main|build)\.rs$/, 'cargo'],
  [/(^|\/)src\/lib\.rs$/, 'cargo'],
  [/(^|\/)(src\/)?(app|pages)\/(.*\/)?[^/]+\.(tsx?|jsx?|mdx|astro|vue)$/, 'routes by file name'],
  [/(^|\/)src\/routes\/(.*\/)?\+[^/]+\.(svelte|[jt]s)$/, 'routes by file name'],
  [
    /(^|\/)(middleware|instrumentation|next\.config|vite\.config|nuxt\.config|astro\.config|svelte\.config)\.[cm]?[jt]s$/,
    'framework',
  ],
  [/(^|\/)server\/(api|routes|middleware|plugins)\/.*\.[jt]s$/, 'nitro'],
  [/(^|\/)lib\/main\.dart$/, 'flutter'],
  [/(^|\/)(alembic|migrations)\/env\.py$/, 'alembic'],
  [/(^|\/)config\/(application|environment|routes)\.rb$|(^|\/)app\/.*\.rb$/, 'rails'],
  [/(^|\/)__main__\.py$/, 'python -m'],
  [/(^|\/)(artisan|public\/index\.php|routes\/[^/]+\.php|app\/.*\.php)$/, 'php'],
  [/(^|\/)cmd\/[^/]+\/main\.go$|(^|\/)main\.go$/, 'go'],
  [/(^|\/)(Program|Startup)\.cs$/, 'dotnet'],
  [/(Application|Main)\.(java|kt)$/, 'jvm'],
]

const TOKEN = /[\w@./:-]*[\w/-]+(?:[.:/][\w-]+)+|[\w-]+\.[\w]+/g

/** Every file that something in the tree plainly starts: containers, manifests, scripts, workflows, frameworks. */
export async function entryPoints(room: Room): Promise<readonly EntryPoint[]> {
  const modules = await room.once(moduleIndex)
  const found = new Map<string, string>()
  const note = (path: string, by: string) => {
    if (!found.has(path) && !isExamplePath(path) && !isVendored(path)) found.set(path, by)
  }
  for (const { path, type } of room.tree.entries()) {
    if (type !== 'file' || isVendored(path)) continue
    const named = BY_NAME.find(([pattern]) => pattern.test(path))
    if (named) note(path, named[1])
    if (/\.html?$/.test(path) || (STARTERS.test(path) && room.isEvidence(path) && !isTestPath(path)))
      for (const target of startedBy(path, (await readText(room, path)) ?? '', modules)) note(target, path)
  }
  return [...found].map(([path, by]) => ({ path, by })).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Files and modules that the lines of a manifest name; comments do not count. */
function startedBy(path: string, text: string, modules: ModuleIndex): readonly string[] {
  const folders = ancestors(folderOf(path))
  const started = new Set<string>()
  const isPage = /\.html?$/.test(path)
  for (const line of text.split('\n')) {
    const bare = line.length > 2000 ? '' : line.replace(/(^|\s)(#|\/\/).*$/, '')
    if (isPage && !/<script/i.test(bare)) continue
    for (const [token] of bare.matchAll(TOKEN))
      for (const target of targets(token, folders, modules)) started.add(target)
  }
  return [...started]
}

function targets(token: string, folders: readonly string[], modules: ModuleIndex): readonly string[] {
  const written = token
    .replace(/^(\.?\/)+/, '')
    .replace(/^(?:app|code|workspace|src\/app|usr\/src\/app|opt\/app)\/(?=.)/, (prefix) =>
      modules.isFolder(prefix.slice(0, -1)) ? prefix : '',
    )
  for (const folder of folders) {
    const file = joinPaths(folder, written)
    if (file !== undefined && modules.has(file) && isProgram(file)) return [file]
    // Manifests name what is built: dist/server.js comes from src/server.ts.
    const source = file?.replace(/(^|\/)(dist|build|lib|out)\//, '$1src/').replace(/\.[cm]?js$/, '.ts')
    if (source !== undefined && source !== file && modules.has(source)) return [source]
  }
  const module = token.replace(/:[\w.()]+$/, '')
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module) || (!module.includes('.') && !token.includes(':'))) return []
  for (const folder of folders) {
    const found = resolvePython(folder === '' ? 'x' : `${folder}/x`, { from: module, names: [], line: 1 }, modules)
    if (found.length > 0) return found
  }
  return []
}

const isProgram = (path: string): boolean => /\.(py|[cm]?[jt]sx?|sh|rb|php|go|pl|ps1|dart|exs?|lua|r)$/i.test(path)
