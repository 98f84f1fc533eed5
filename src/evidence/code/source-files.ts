import type { SyntaxFacts } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import { remembering } from '../remembering.ts'
import { ownFiles, type Room } from '../room.ts'

/** Files larger than this are data or generated, not what a document speaks of. */
export const LARGEST = 1_000_000

const CODE =
  /\.(py|pyi|js|jsx|mjs|cjs|ts|tsx|mts|cts|vue|svelte|astro|go|rs|java|kt|kts|scala|groovy|cs|fs|vb|rb|php|c|cc|cpp|cxx|h|hh|hpp|m|mm|swift|dart|ex|exs|erl|hs|ml|clj|lua|luau|r|jl|pl|pm|sh|bash|zsh|ps1|sql|sol|zig|nim|proto|graphql|gql|prisma|razor|cshtml)$/i
const CONFIG =
  /\.(ya?ml|toml|json|jsonc|json5|ini|cfg|conf|env|properties|xml|gradle|tf|tfvars|hcl|html?|jinja2?|j2|ejs|hbs|erb|css|scss|less|service|timer|example|sample|template|tmpl|mod|csproj|fsproj|sln|props|targets|mk|cmake)$/i
const CONFIG_NAME =
  /(^|\/)(Dockerfile|Containerfile|Makefile|GNUmakefile|Procfile|Jenkinsfile|Rakefile|Gemfile|Justfile|justfile|Caddyfile|Vagrantfile|CODEOWNERS|BUILD|WORKSPACE|\.env[\w.-]*|\.gitignore|\.dockerignore|\.pre-commit-config\.yaml)([.\w-]*)$/
const VENDORED =
  /(^|\/)(node_modules|bower_components|vendor|vendored|third[-_]party|site-packages|\.?venv[\w.-]*|__pycache__|dist|\.next|\.nuxt|\.yarn|Pods|DerivedData)\//
const MACHINE_MADE =
  /(\.min\.(js|css)|\.bundle\.js|-lock\.json|\.lock|lock\.yaml|\.map|\.snap|\.pb\.go|_pb2(_grpc)?\.py|\.g\.dart|\.designer\.cs|\.nuget\.g\.(props|targets)|\.AssemblyInfo\.cs|go\.sum)$/i

const TEST_FOLDER =
  /(^|\/)(tests?|__tests__|specs?|e2e|testing|testdata|fixtures|__mocks__|[\w.-]+[.-]tests?|androidTest|commonTest)\//i
const TEST_NAME =
  /((^|\/)(test_[^/]*|conftest)\.py|[._-](test|tests|spec|e2e|cy)\.[cm]?[jt]sx?|_test\.(go|py|rb|exs|dart|cc|cpp|rs)|_spec\.rb|(Test|Tests|TestCase|IT|Spec)\.(java|kt|kts|cs|scala|groovy|php|swift))$/
const EXAMPLE =
  /(^|\/)_?(examples?|samples?|demos?|playground|sandbox|tutorials?|docs?|snippets|archived?|legacy|deprecated|old|backups?)\//i

/** Below a source root of the JVM folders are packages, and `com.example` is what projects begin with. */
const PACKAGE = /((?:^|\/)src\/\w+\/(?:java|kotlin|scala|groovy)\/).*|((?:^|\/)com\/)example\/.*/

/** Is the file of somebody else, or made by a machine? Such files prove nothing about this project. */
export const isVendored: (path: string) => boolean = remembering(
  (path) => VENDORED.test(path) || MACHINE_MADE.test(path),
)

/** Does the path follow a convention of tests, in its name or in a folder? */
export const isTestPath: (path: string) => boolean = remembering(
  (path) => TEST_NAME.test(path) || TEST_FOLDER.test(path),
)

/** Does the name itself follow a convention of test files, as runners look for them? */
export const isTestName = (path: string): boolean => TEST_NAME.test(path)

/** Does the file show how to use the project, or was it put aside, so that it is no part of what runs? */
export const isExamplePath: (path: string) => boolean = remembering((path) =>
  EXAMPLE.test(path.replace(PACKAGE, '$1$2')),
)

/** "csrf.py: token validation": the file that a phrase is said of, and the phrase. */
export function fileLabel(text: string): { readonly file: string; readonly rest: string } | undefined {
  const [all, file = ''] = /^`?([\w@./[\]-]+\.\w{1,10})`?\s*[:–-]\s+(?=\S)/.exec(text) ?? ['', '']
  return file !== '' && (CODE.test(file) || CONFIG.test(file)) ? { file, rest: text.slice(all.length) } : undefined
}

/** Orders paths: real code before tests before examples, then by path. Searches order the same paths over and over. */
export async function standing(): Promise<(a: string, b: string) => number> {
  const rankOf = remembering((path) => (isExamplePath(path) ? 2 : 0) + (isTestPath(path) ? 1 : 0))
  return (a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}

export const isCodePath: (path: string) => boolean = remembering((path) => CODE.test(path))

/** Files that a program is made from: code and configuration; not documents, not binaries, not vendored. Ascending by path. */
export async function sourceFiles(room: Room): Promise<readonly Entry[]> {
  return (await room.once(ownFiles)).filter(
    ({ path, size }) =>
      size !== null &&
      size <= LARGEST &&
      (CODE.test(path) || CONFIG.test(path) || CONFIG_NAME.test(path)) &&
      !isVendored(path),
  )
}

/** Source files by each folder that holds them, and by their own path. `''` is the whole tree. */
async function filesByFolder(room: Room): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const byFolder = new Map<string, Entry[]>()
  for (const entry of await room.once(sourceFiles)) {
    const parts = entry.path.split('/')
    for (let depth = 0; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      const known = byFolder.get(folder)
      if (known) known.push(entry)
      else byFolder.set(folder, [entry])
    }
  }
  return byFolder
}

/** The source files at or below a path, itself included. `''` is the whole tree. */
export async function sourceFilesUnder(room: Room, path: string): Promise<readonly Entry[]> {
  return (await room.once(filesByFolder)).get(path.replace(/\/+$/, '')) ?? []
}

/** What the syntax tree of a file tells; undefined where the bytes cannot be had or no analyser knows the language. */
export async function syntaxOf(room: Room, entry: Entry): Promise<SyntaxFacts | undefined> {
  const facts = await room.facts.syntax(entry)
  return facts !== undefined && 'definitions' in facts ? facts : undefined
}
