import type { Import } from '../../../facts/facts.ts'
import { resolveDart, resolveGo, resolveJvm, resolvePhp, resolveRuby, resolveRust } from './compiled.ts'
import type { ModuleIndex } from './module-index.ts'
import { resolvePython } from './python.ts'
import { resolveScript } from './script.ts'

type Resolver = (importer: string, imported: Import, index: ModuleIndex) => readonly string[]

const RESOLVERS: readonly (readonly [RegExp, Resolver])[] = [
  [/\.pyi?$/, resolvePython],
  [/\.([cm]?[jt]sx?|vue|svelte|astro)$/, resolveScript],
  [/\.go$/, resolveGo],
  [/\.rs$/, resolveRust],
  [/\.(java|kts?|scala|groovy)$/, resolveJvm],
  [/\.php$/, resolvePhp],
  [/\.rb$/, resolveRuby],
  [/\.dart$/, resolveDart],
]

/** The files of this tree that an import loads; none for libraries and for languages without files in imports. */
export function resolveImport(importer: string, imported: Import, index: ModuleIndex): readonly string[] {
  const resolver = RESOLVERS.find(([ending]) => ending.test(importer))?.[1]
  return resolver ? resolver(importer, imported, index).filter((path) => path !== importer) : []
}
