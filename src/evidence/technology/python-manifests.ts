import { readIni } from '../formats/ini.ts'
import type { Setting } from '../formats/setting.ts'
import { readToml } from '../formats/toml.ts'
import type { Declared } from './declared.ts'

/** `name[extra] >=1.2, <2 ; marker`, `name @ url`; undefined for options, paths and comments. */
export function readRequirement(text: string, line: number): Declared | undefined {
  const found =
    /^\s*["']?([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:@\s*\S+|\(?((?:[=<>!~^]=?=?[^;#"')]*)?)\)?)\s*(?:[;#"'].*)?$/.exec(
      text,
    )
  if (found?.[1] === undefined) return undefined
  const version = (found[2] ?? '').trim().replace(/\s+--hash.*$/, '')
  return { name: found[1], sort: 'package', line, ...(version === '' ? {} : { version }) }
}

/** requirements.txt and its kin. */
export function readRequirements(text: string): readonly Declared[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      /^\s*(?:-|#|$)/.test(line) ? [] : (readRequirement(line.slice(0, 500).replace(/\s\\$/, ''), index + 1) ?? []),
    )
}

/** pyproject.toml by PEP 621, PEP 735, Poetry, PDM and uv. */
export function readPyproject(text: string): readonly Declared[] {
  return readToml(text).flatMap(({ keys, value, line }): readonly Declared[] => {
    if (value === undefined) return []
    const path = keys.join('.')
    if (path === 'project.requires-python' || path === 'tool.poetry.dependencies.python')
      return [{ name: 'python', version: value, sort: 'runtime', line }]
    if (
      /^(?:project\.(?:dependencies|optional-dependencies\..+)|dependency-groups\..+|build-system\.requires|tool\.(?:uv|pdm)\.dev-dependencies(?:\..+)?)\.\d+$/.test(
        path,
      )
    ) {
      const one = readRequirement(value, line)
      return one ? [one] : []
    }
    return tableEntry(keys, value, line)
  })
}

/** `[tool.poetry.dependencies] name = "^1"` or `name = { version = "^1" }`. */
function tableEntry(keys: readonly string[], value: string, line: number): readonly Declared[] {
  const at = keys.findIndex((key) => /^(?:dev-)?dependencies$/.test(key))
  const name = keys[at + 1]
  if (keys[0] !== 'tool' || keys[1] !== 'poetry' || at < 0 || name === undefined) return []
  const rest = keys.slice(at + 2)
  if (rest.length === 0) return [{ name, version: value, sort: 'package', line }]
  return rest.length === 1 && rest[0] === 'version' ? [{ name, version: value, sort: 'package', line }] : []
}

/** Pipfile. */
export function readPipfile(text: string): readonly Declared[] {
  return readToml(text).flatMap(({ keys, value, line }): readonly Declared[] => {
    const [table = '', name] = keys
    if (value === undefined || name === undefined) return []
    if (table === 'requires' && name.startsWith('python'))
      return [{ name: 'python', version: value, sort: 'runtime', line }]
    if (!/^(?:dev-)?packages$/.test(table)) return []
    return keys.length === 2 || keys[2] === 'version' ? [{ name, version: value, sort: 'package', line }] : []
  })
}

/** setup.cfg. */
export function readSetupCfg(text: string): readonly Declared[] {
  return readIni(text).flatMap(({ keys, value = '', line }: Setting): readonly Declared[] => {
    const path = keys.join('.')
    if (path === 'options.python_requires') return [{ name: 'python', version: value, sort: 'runtime', line }]
    if (!/^options(?:\.install_requires|\.tests_require|\.setup_requires|\.extras_require\.)/.test(path)) return []
    return value.split('\n').flatMap((requirement) => readRequirement(requirement, line) ?? [])
  })
}

/** The literal lists of setup.py: the file is read, never run. */
export function readSetupPy(text: string): readonly Declared[] {
  const found: Declared[] = []
  for (const list of text.matchAll(
    /(?:install_requires|extras_require|tests_require|requires|requirements)\s*=\s*([[{][\s\S]{0,8000}?[\]}])\s*,?\s*\n/g,
  )) {
    const line = text.slice(0, list.index).split('\n').length
    for (const [, quoted = ''] of (list[1] ?? '').matchAll(/["']([^"'\n]+)["']/g)) {
      const one = readRequirement(quoted, line)
      if (one) found.push(one)
    }
  }
  return found
}
