import type { Tree } from '../tree/tree.ts'

const DOCUMENT = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|pdf|docx?)$/i
const VENDORED =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|third[_-]?party|site-packages|\.?venv|virtualenv|pods|carthage|__pycache__|\.next|\.nuxt|\.svelte-kit|\.gradle|\.terraform|\.tox|htmlcov|lcov-report)\//i
const GENERATED =
  /(?:^|\/)(?:dist|docs?\/(?:_build|build|api|site|html|javadoc|apidocs|reference\/generated)|javadoc|apidocs|typedoc|site\/assets|_site|storybook-static)\/|\.min\.(?:js|css)$|\.(?:js|css)\.map$/i

/**
 * Which files may prove something: not the status documents, not copies of them, no other prose, no vendored code and
 * no generated output. That such a file exists is still a fact; what it says is none.
 * @param documents paths of the status documents
 * @param exclude globs of further files that are no evidence, from the configuration
 * @param known what was found out about paths for other releases
 */
export async function evidencePaths(
  tree: Tree,
  documents: ReadonlySet<string>,
  exclude: readonly string[],
  known: Map<string, boolean> = new Map(),
): Promise<(path: string) => boolean> {
  const excluded = new Set(exclude.length > 0 ? await tree.glob(exclude) : [])
  const copied = new Set([...documents].map((path) => tree.entry(path)?.oid))
  for (const entry of tree.entries()) if (copied.has(entry.oid)) excluded.add(entry.path)
  return (path) => !documents.has(path) && !excluded.has(path) && mayProve(path, known)
}

/**
 * May a file of this name prove something, whatever the documents are?
 * @param known what was found out before
 */
export function mayProve(path: string, known: Map<string, boolean>): boolean {
  const before = known.get(path)
  if (before !== undefined) return before
  const may = !DOCUMENT.test(path) && !VENDORED.test(path) && !GENERATED.test(path)
  known.set(path, may)
  return may
}
