import { readDockerfile } from '../formats/dockerfile.ts'
import type { Setting } from '../formats/setting.ts'
import type { Declared } from './declared.ts'

/** `registry/owner/name:15-alpine@sha256:…` → its name and version. Undefined where it is a variable. */
export function readImage(text: string, line: number): Declared | undefined {
  const found =
    /^(?:docker:\/\/)?((?:[\w.-]+(?::\d+)?\/)*[a-z0-9][\w.-]*)(?::(?:\$\{\w+:-)?v?([\w.-]+)\}?)?(?:@sha256:\w+)?$/.exec(
      text.trim(),
    )
  if (found?.[1] === undefined) return undefined
  const name = found[1].replace(/^(?:[\w-]+\.[\w.-]+(?::\d+)?|localhost(?::\d+)?)\//, '').replace(/^library\//, '')
  const version = found[2]
  return { name, sort: 'image', line, ...(version === undefined || version === 'latest' ? {} : { version }) }
}

/** Base images of a Dockerfile, without its own stages. */
export function readFrom(text: string): readonly Declared[] {
  const settings = readDockerfile(text)
  const values = new Map(
    settings.flatMap(({ keys, value = '' }) => {
      const found = keys[0] === 'ARG' ? /^(\w+)=(\S+)/.exec(value) : null
      return found?.[1] === undefined ? [] : [[found[1], (found[2] ?? '').replace(/^["']|["']$/g, '')] as const]
    }),
  )
  const stages = new Set<string>()
  return settings.flatMap(({ keys, value = '', line }) => {
    if (keys[0] !== 'FROM') return []
    const [, written = '', stage] = /^(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(value) ?? []
    if (stage !== undefined) stages.add(stage.toLowerCase())
    const image = readImage(
      written.replace(/\$\{?(\w+)(?::-[^}]*)?\}?/g, (whole, name: string) => values.get(name) ?? whole),
      line,
    )
    return image && !stages.has(written.toLowerCase()) ? [image] : []
  })
}

const SETUP: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'python-version': 'python',
    'node-version': 'node',
    'go-version': 'go',
    'java-version': 'java',
    'dotnet-version': 'dotnet',
    'ruby-version': 'ruby',
    'php-version': 'php',
    'postgres-version': 'postgres',
    'postgresql-version': 'postgres',
  }),
)

/** Images, actions, and runtimes that a YAML file names: compose, Kubernetes, workflows, pipelines, blueprints, values of a chart. */
export function imagesIn(settings: readonly Setting[]): readonly Declared[] {
  return settings.flatMap(({ keys, value, line }): readonly Declared[] => {
    if (value === undefined || value === '') return []
    const key = keys.at(-1) ?? ''
    if (
      key === 'image' ||
      (key === 'name' && keys.at(-2) === 'image') ||
      (key === 'repository' && keys.at(-2) === 'image')
    ) {
      const image = readImage(value, line)
      return image ? [image] : []
    }
    if (key === 'uses') {
      const found = /^([\w.-]+\/[\w./-]+)@(\S+)$/.exec(value)
      return found?.[1] === undefined ? [] : [{ name: found[1], version: found[2] ?? '', sort: 'action', line }]
    }
    const runtime = SETUP.get(key)
    if (runtime !== undefined && !value.includes('{')) return [{ name: runtime, version: value, sort: 'runtime', line }]
    // Blueprints of hosts name a database by its type.
    if (
      key === 'type' &&
      /^(?:redis|keyvalue|postgres|postgresql|mysql|mongodb|pserv)$/.test(value) &&
      keys.length >= 2
    )
      return value === 'pserv' ? [] : [{ name: value === 'keyvalue' ? 'redis' : value, sort: 'image', line }]
    if (keys[0] === 'databases' && key === 'name') return [{ name: 'postgres', sort: 'image', line }]
    if (key === 'postgresMajorVersion') return [{ name: 'postgres', version: value, sort: 'image', line }]
    return []
  })
}
