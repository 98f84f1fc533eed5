import { readAssignments } from './assignments.ts'
import { readDockerfile } from './dockerfile.ts'
import { readHcl } from './hcl.ts'
import { readIni } from './ini.ts'
import { readJson } from './json.ts'
import type { Setting } from './setting.ts'
import { readToml } from './toml.ts'
import { readYaml } from './yaml.ts'

/** How a file is read, by its name. Code is read for the literals that names are set to. */
type Reader = (text: string) => readonly Setting[]

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:ya?ml|ya?ml\.(?:example|sample|template|dist|tmpl|j2))$|(?:^|\/)\.(?:clang-format|clang-tidy)$/i, readYaml],
  [/\.(?:json|jsonc|json5|webmanifest)$|(?:^|\/)\.(?:babelrc|eslintrc|prettierrc|swcrc|nycrc|c8rc)$/i, readJson],
  [/\.toml$|(?:^|\/)(?:Pipfile|Cargo\.lock|poetry\.lock|uv\.lock)$/i, readToml],
  [/\.(?:hcl|tf|tfvars|nomad)$/i, readHcl],
  [/(?:^|\/)(?:docker|container)file(?:\.[\w-]+)?$|\.dockerfile$/i, readDockerfile],
  [
    /\.(?:ini|cfg|conf|cnf|properties|service|timer|socket|desktop|editorconfig|npmrc)$|(?:^|\/)\.env[\w.-]*$|\.env(?:\.[\w-]+)*$|(?:^|\/)env\.(?:example|sample|template)$|(?:^|\/)(?:\.coveragerc|\.flake8|\.pylintrc|Procfile[\w.]*|\.gitconfig|\.npmrc)$/i,
    readIni,
  ],
  [/\.pyi?$/, (text) => readAssignments(text, 'python')],
  [/\.rb$/, (text) => readAssignments(text, 'ruby')],
  [/\.(?:[cm]?[jt]sx?|go|rs|java|kts?|cs|php|swift|scala|gradle|dart|groovy)$/, (text) => readAssignments(text, 'c')],
]

/** Is it a file of configuration, not a program that sets names? */
export function isConfiguration(path: string): boolean {
  const at = READERS.findIndex(([name]) => name.test(path))
  return at >= 0 && at < 6
}

/** Can entries be read from it, program or not? */
export function holdsSettings(path: string): boolean {
  return READERS.some(([name]) => name.test(path))
}

/** Reads the entries of a file by what its name says it is; undefined for files that hold no settings. */
export function readSettings(path: string, text: string): readonly Setting[] | undefined {
  return READERS.find(([name]) => name.test(path))?.[1](text)
}
