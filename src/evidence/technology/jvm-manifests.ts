import { readToml } from '../formats/toml.ts'
import { childText, type Element, elementsOf, readXml } from '../formats/xml.ts'
import type { Declared } from './declared.ts'

/** The line on which a text first stands, for formats whose parser keeps no lines. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part)
  return at < 0 ? 1 : text.slice(0, at).split('\n').length
}

/** pom.xml: dependencies, managed ones, plugins, the parent, and the Java release. */
export function readPom(text: string): readonly Declared[] {
  const root = readXml(text)
  if (!root) return []
  const properties = new Map(
    elementsOf(root, 'properties').flatMap(({ children }) =>
      children.map((child) => [child.name, child.text] as const),
    ),
  )
  const filled = (value: string | undefined) =>
    value?.replace(/\$\{([^}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole)
  const found = ['dependency', 'plugin', 'parent']
    .flatMap((name) => elementsOf(root, name))
    .flatMap((element: Element): readonly Declared[] => {
      const artifact = childText(element, 'artifactId')
      if (artifact === undefined) return []
      const version = filled(childText(element, 'version'))
      return [
        {
          name: `${childText(element, 'groupId') ?? ''}:${artifact}`.replace(/^:/, ''),
          sort: 'package',
          line: lineOf(text, `<artifactId>${artifact}</artifactId>`),
          ...(version === undefined || version.includes('${') ? {} : { version }),
        },
      ]
    })
  const java =
    properties.get('java.version') ??
    properties.get('maven.compiler.release') ??
    properties.get('maven.compiler.source')
  return java === undefined
    ? found
    : [...found, { name: 'java', version: java, sort: 'runtime', line: lineOf(text, java) }]
}

const COORDINATE = /["']([\w.-]+:[\w.-]+)(?::([\w.+-]+|\$\{?[\w.]+\}?))?(?:@\w+)?["']/
const PLUGIN = /\bid\s*\(?\s*["']([\w.-]+)["']\s*\)?(?:\s*version\s*\(?\s*["']([\w.+-]+)["'])?/
const KOTLIN_PLUGIN = /\bkotlin\s*\(\s*["']([\w.-]+)["']\s*\)(?:\s*version\s*["']([\w.+-]+)["'])?/
const CATALOG = /\b(?:libs|plugins)\.([\w.]+)/
const JAVA =
  /(?:JavaLanguageVersion\.of\(|jvmToolchain\(|JavaVersion\.VERSION_|(?:source|target)Compatibility\s*=\s*["']?|jvmTarget\s*=\s*["'])(\d[\d.]*)/

const VARIABLE =
  /^\s*(?:(?:const\s+)?val\s+|def\s+|ext\.|extra\[["'])?(\w+)(?:["']\])?\s*(?:=|by extra\()\s*["']?(\d[\w.+-]*)["']?\)?\s*$/

/** gradle.properties: the versions that it gives names. */
export function readGradleProperties(text: string): readonly Declared[] {
  return text.split('\n').flatMap((raw, index): readonly Declared[] => {
    const [, name, version] = /^\s*([\w.]+)\s*=\s*(\d[\w.+-]*)\s*$/.exec(raw) ?? []
    return name === undefined || version === undefined ? [] : [{ name, version, sort: 'variable', line: index + 1 }]
  })
}

/**
 * build.gradle and build.gradle.kts, line by line: coordinates, plugins, names of the version catalog, and variables
 * that hold a version. A version that is a variable stays as written: `$room_version`.
 */
export function readGradle(text: string): readonly Declared[] {
  return text.split('\n').flatMap((raw, index): readonly Declared[] => {
    const code = raw.replace(/(^|\s)\/\/.*$/, '').slice(0, 2000)
    const line = index + 1
    const java = JAVA.exec(code)?.[1]
    if (java !== undefined) return [{ name: 'java', version: java, sort: 'runtime', line }]
    const [, name, version] = COORDINATE.exec(code) ?? PLUGIN.exec(code) ?? []
    if (name !== undefined) return [{ name, sort: 'package', line, ...(version === undefined ? {} : { version }) }]
    const [, kotlin, kotlinVersion] = KOTLIN_PLUGIN.exec(code) ?? []
    if (kotlin !== undefined)
      return [
        {
          name: `org.jetbrains.kotlin.${kotlin}`,
          sort: 'package',
          line,
          ...(kotlinVersion === undefined ? {} : { version: kotlinVersion }),
        },
      ]
    const [, variable, value] = VARIABLE.exec(code) ?? []
    if (variable !== undefined && value !== undefined)
      return [{ name: variable, version: value, sort: 'variable', line }]
    const alias = CATALOG.exec(code)?.[1]
    return alias === undefined ? [] : [{ name: alias.replaceAll('.', '-'), sort: 'package', line }]
  })
}

/** gradle/libs.versions.toml. */
export function readVersionCatalog(text: string): readonly Declared[] {
  const settings = readToml(text)
  const values = new Map(
    settings.flatMap(({ keys, value }) => (value === undefined ? [] : [[keys.join('.'), value] as const])),
  )
  const lines = new Map<string, number>()
  for (const { keys, line } of settings) {
    const [table = '', name] = keys
    const path = `${table}.${name}`
    if (/^(?:libraries|plugins)$/.test(table) && name !== undefined && !lines.has(path)) lines.set(path, line)
  }
  return [...lines].flatMap(([path, line]): readonly Declared[] => {
    const [group, artifact, short] = (values.get(path) ?? '').split(':')
    const name =
      values.get(`${path}.module`) ??
      values.get(`${path}.id`) ??
      (group ? (path.startsWith('libraries.') ? `${group}:${artifact ?? ''}` : group) : joined(values, path))
    const reference = values.get(`${path}.version.ref`)
    const version =
      values.get(`${path}.version`) ??
      (reference === undefined ? undefined : values.get(`versions.${reference}`)) ??
      (path.startsWith('plugins.') ? artifact : short)
    return name === undefined ? [] : [{ name, sort: 'package', line, ...(version === undefined ? {} : { version }) }]
  })
}

function joined(values: ReadonlyMap<string, string>, path: string): string | undefined {
  const [group, name] = [values.get(`${path}.group`), values.get(`${path}.name`)]
  return group === undefined || name === undefined ? undefined : `${group}:${name}`
}
