import { readJson } from '../formats/json.ts'
import { readToml } from '../formats/toml.ts'
import { elementsOf, readXml } from '../formats/xml.ts'
import { readYaml } from '../formats/yaml.ts'
import type { Declared } from './declared.ts'
import { lineOf } from './jvm-manifests.ts'

/** package.json, with the package manager and the engines. */
export function readPackageJson(text: string): readonly Declared[] {
  return readJson(text).flatMap(({ keys: [table = '', name], value, line }): readonly Declared[] => {
    if (value === undefined) return []
    if (table === 'packageManager') {
      const [manager = '', version = ''] = value.split('@')
      return [{ name: manager, version: version.split('+')[0] ?? '', sort: 'runtime', line }]
    }
    if (name === undefined) return []
    if (table === 'engines') return [{ name, version: value, sort: 'runtime', line }]
    return /^(?:(?:dev|peer|optional)?[dD]ependencies)$/.test(table)
      ? [{ name, version: value, sort: 'package', line }]
      : []
  })
}

/** Cargo.toml of a crate or a workspace. */
export function readCargo(text: string): readonly Declared[] {
  return readToml(text).flatMap(({ keys, value, line }): readonly Declared[] => {
    const path = keys.join('.')
    if (value !== undefined && /^(?:workspace\.)?package\.(?:rust-version|edition)$/.test(path))
      return path.endsWith('edition') ? [] : [{ name: 'rust', version: value, sort: 'runtime', line }]
    const at = keys.findIndex((key) => /^(?:dev-|build-)?dependencies$/.test(key))
    const name = keys[at + 1]
    if (at < 0 || name === undefined) return []
    if (keys.length === at + 2)
      return [{ name, sort: 'package', line, ...(value === undefined ? {} : { version: value }) }]
    if (keys[at + 2] === 'version' && value !== undefined) return [{ name, version: value, sort: 'package', line }]
    return keys[at + 2] === 'package' && value !== undefined ? [{ name: value, sort: 'package', line }] : []
  })
}

/** go.mod: requirements, direct and indirect, and the language version. */
export function readGoMod(text: string): readonly Declared[] {
  return text.split('\n').flatMap((raw, index): readonly Declared[] => {
    const go = /^go\s+(\d[\d.]*)/.exec(raw)?.[1]
    if (go !== undefined) return [{ name: 'go', version: go, sort: 'runtime', line: index + 1 }]
    const found = /^\s*(?:require\s+)?([\w.-]+\.[a-z]{2,}\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S+)?)\s+(v\S+)/.exec(raw)
    return found?.[1] === undefined
      ? []
      : [{ name: found[1], version: found[2] ?? '', sort: 'package', line: index + 1 }]
  })
}

/** csproj, fsproj, props and packages.config of .NET. */
export function readDotnet(text: string): readonly Declared[] {
  const root = readXml(text)
  if (!root) return []
  const packages = [
    'PackageReference',
    'PackageVersion',
    'GlobalPackageReference',
    'FrameworkReference',
    'package',
    'DotNetCliToolReference',
  ].flatMap((name) => elementsOf(root, name))
  const found = packages.flatMap(({ attributes, children }): readonly Declared[] => {
    const name = attributes['Include'] ?? attributes['Update'] ?? attributes['id']
    const version =
      attributes['Version'] ??
      attributes['version'] ??
      attributes['VersionOverride'] ??
      children.find((child) => child.name === 'Version')?.text
    return name === undefined
      ? []
      : [
          {
            name,
            sort: 'package',
            line: lineOf(text, `"${name}"`),
            ...(version === undefined || version.includes('$(') ? {} : { version }),
          },
        ]
  })
  const sdk = elementsOf(root, 'Project').flatMap(({ attributes }) => attributes['Sdk'] ?? [])
  const frameworks = ['TargetFramework', 'TargetFrameworks']
    .flatMap((name) => elementsOf(root, name))
    .flatMap((element) => element.text.split(';'))
  return [
    ...found,
    ...sdk.map((name) => ({ name, sort: 'package' as const, line: 1 })),
    ...frameworks.flatMap((text2) => {
      const version = /^net(?:coreapp)?(\d+\.\d+)/.exec(text2)?.[1]
      return version === undefined
        ? []
        : [{ name: 'dotnet', version, sort: 'runtime' as const, line: lineOf(text, text2) }]
    }),
    ...elementsOf(root, 'LangVersion').flatMap((element) =>
      /^\d/.test(element.text)
        ? [{ name: 'csharp', version: element.text, sort: 'runtime' as const, line: lineOf(text, element.text) }]
        : [],
    ),
  ]
}

/** composer.json. */
export function readComposer(text: string): readonly Declared[] {
  return readJson(text).flatMap(({ keys: [table = '', name], value, line }): readonly Declared[] =>
    /^require(?:-dev)?$/.test(table) && name !== undefined && value !== undefined
      ? [{ name, version: value, sort: name === 'php' ? 'runtime' : 'package', line }]
      : [],
  )
}

/** Gemfile and gemspec. */
export function readGemfile(text: string): readonly Declared[] {
  return text.split('\n').flatMap((raw, index): readonly Declared[] => {
    const ruby = /^\s*ruby\s+["']([\d.]+)/.exec(raw)?.[1]
    if (ruby !== undefined) return [{ name: 'ruby', version: ruby, sort: 'runtime', line: index + 1 }]
    const found =
      /^\s*(?:gem|\w+\.add_(?:(?:runtime|development)_)?dependency)\s*\(?\s*["']([\w-]+)["'](?:\s*,\s*["']([^"']+)["'])?/.exec(
        raw,
      )
    return found?.[1] === undefined
      ? []
      : [{ name: found[1], sort: 'package', line: index + 1, ...(found[2] === undefined ? {} : { version: found[2] }) }]
  })
}

/** pubspec.yaml of Dart and Flutter. */
export function readPubspec(text: string): readonly Declared[] {
  return readYaml(text).flatMap(({ keys, value, line }): readonly Declared[] => {
    const [table = '', name] = keys
    if (name === undefined || keys.length !== 2) return []
    if (table === 'environment' && value !== undefined)
      return [{ name: name === 'sdk' ? 'dart' : name, version: value, sort: 'runtime', line }]
    return /^(?:dev_)?dependencies$/.test(table)
      ? [{ name, sort: 'package', line, ...(value ? { version: value } : {}) }]
      : []
  })
}

/** environment.yml of conda. */
export function readConda(text: string): readonly Declared[] {
  return readYaml(text).flatMap(({ keys, value, line }): readonly Declared[] => {
    const found =
      keys[0] === 'dependencies' && value !== undefined
        ? /^(?:[\w-]+::)?([\w.-]+)\s*(?:[=<>~!]+\s*([\w.*]+))?/.exec(value)
        : null
    if (found?.[1] === undefined) return []
    return [
      {
        name: found[1],
        sort: found[1] === 'python' ? 'runtime' : 'package',
        line,
        ...(found[2] === undefined ? {} : { version: found[2] }),
      },
    ]
  })
}

/** mix.exs, build.sbt, Package.swift, Podfile and CMakeLists.txt, by the one form in which each names packages. */
export function readByPattern(text: string, pattern: RegExp): readonly Declared[] {
  return text.split('\n').flatMap((raw, index): readonly Declared[] => {
    if (/^\s*(?:#|\/\/)/.test(raw)) return []
    const found = pattern.exec(raw.slice(0, 2000))
    return found?.[1] === undefined
      ? []
      : [{ name: found[1], sort: 'package', line: index + 1, ...(found[2] === undefined ? {} : { version: found[2] }) }]
  })
}
