import type { Import } from '../../../facts/facts.ts'
import { folderOf, joinPaths, type ModuleIndex } from './module-index.ts'

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.vue',
  '.svelte',
  '.astro',
  '.json',
  '.d.ts',
]
const INDEXES = [
  'index.ts',
  'index.tsx',
  'index.js',
  'index.jsx',
  'index.mjs',
  'index.vue',
  'src/index.ts',
  'src/index.tsx',
  'src/index.js',
  'src/main.ts',
  'lib/index.js',
  'lib/index.ts',
  'main.ts',
]

/** The files that an import or require of JavaScript or TypeScript loads: relative, by alias, or a package of this tree. */
export function resolveScript(importer: string, { from }: Import, index: ModuleIndex): readonly string[] {
  const written = from.replace(/[?#].*$/, '')
  const folder = folderOf(importer)
  if (written.startsWith('.')) return fileAt(joinPaths(folder, written), index)
  for (const { folder: owner, prefix, wildcard, targets } of index.aliases) {
    if (owner !== '' && !`${folder}/`.startsWith(`${owner}/`)) continue
    if (wildcard ? !written.startsWith(prefix) : written !== prefix) continue
    for (const target of targets) {
      const found = fileAt(wildcard ? joinPaths(target, written.slice(prefix.length)) : target, index)
      if (found.length > 0) return found
    }
  }
  for (const { name, folder: owner } of index.packages) {
    if (written !== name && !written.startsWith(`${name}/`)) continue
    const rest = written.slice(name.length + 1)
    const found = [
      ...fileAt(joinPaths(owner, rest), index),
      ...(rest === '' ? [] : fileAt(joinPaths(`${owner}/src`, rest), index)),
    ]
    if (found.length > 0) return found.slice(0, 1)
  }
  const alias = /^(?:@\/|~\/|#\/?|\$lib\/|src\/)(.+)$/.exec(written)?.[1]
  if (alias === undefined) return []
  // Bundlers write "@/x" for the source folder of the nearest package, without saying so in a tsconfig.
  for (let root: string | undefined = folder; root !== undefined; root = root === '' ? undefined : folderOf(root))
    for (const base of ['src', '', 'app', 'src/lib', 'resources/js']) {
      const found = fileAt(joinPaths(root, base === '' ? alias : `${base}/${alias}`), index)
      if (found.length > 0) return found
    }
  return []
}

function fileAt(path: string | undefined, index: ModuleIndex): string[] {
  if (path === undefined) return []
  // TypeScript writes ".js" for what it will compile from ".ts".
  const source = path.replace(/\.([cm]?)jsx?$/, '.$1ts')
  const candidates = [
    ...ENDINGS.map((ending) => path + ending),
    source,
    `${source}x`,
    ...INDEXES.map((name) => (path === '' ? name : `${path}/${name}`)),
  ]
  const found = candidates.find((candidate) => index.has(candidate))
  return found === undefined ? [] : [found]
}
