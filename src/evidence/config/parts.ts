import type { Setting } from '../formats/setting.ts'

/** What a configuration file lists by name: services, jobs, stages, queues, hooks, or any key. */
export type Sort = 'service' | 'job' | 'stage' | 'queue' | 'hook' | 'resource' | 'key'

export interface Part {
  readonly sort: Sort
  readonly name: string
  /** What is said of it beside its name: its image, type, command, steps. */
  readonly says: readonly string[]
  readonly line: number
}

const TELLING =
  /^(?:name|image|type|kind|build|context|dockerfile|dockerfilePath|dockerCommand|command|startCommand|buildCommand|entrypoint|container_name|runtime|env|uses|run|script|stage|displayName|rootDir|url|queue|schedule|entry|id|healthCheckPath|working-directory)$/

/** The services, jobs, stages and hooks of a parsed file, whatever tool it belongs to. */
export function partsOf(path: string, settings: readonly Setting[]): readonly Part[] {
  const parts: Part[] = []
  const add = (sort: Sort, prefix: readonly string[], line: number, name: string | undefined = prefix.at(-1)) => {
    if (name !== undefined && name !== '' && !/^\d+$/.test(name))
      parts.push({ sort, name, says: saysOf(settings, prefix), line })
  }
  for (const { keys, value, line } of settings) {
    const [top = '', second = '', third = '', fourth] = keys
    const isList = /^\d+$/.test(second)
    if ((top === 'services' || top === 'databases') && keys.length === 2 && !isList) add('service', keys, line)
    else if ((top === 'services' || top === 'databases') && isList && keys.length === 3 && third === 'name')
      add('service', keys.slice(0, 2), line, value)
    else if (top === 'jobs' && keys.length === 2 && !isList) add('job', keys, line)
    else if (
      (top === 'jobs' || top === 'stages') &&
      isList &&
      keys.length === 3 &&
      /^(?:job|stage|deployment)$/.test(third)
    )
      add(top === 'jobs' ? 'job' : 'stage', keys.slice(0, 2), line, value)
    else if (top === 'jobs' && third === 'services' && keys.length === 4 && fourth !== undefined)
      add('service', keys, line)
    else if (top === 'stages' && keys.length === 2 && value) parts.push({ sort: 'stage', name: value, says: [], line })
    else if (
      /gitlab-ci/.test(path) &&
      keys.length === 2 &&
      /^(?:script|extends|trigger)$/.test(second) &&
      !/^(?:default|include|workflow)$/.test(top)
    )
      add('job', [top], line)
    else if (top === 'repos' && third === 'hooks' && keys.at(-1) === 'id' && value)
      add('hook', keys.slice(0, 4), line, value)
    else if (top === 'resource' && keys.length === 3 && value === undefined)
      parts.push({ sort: 'resource', name: third, says: [second], line })
    else if (/(?:^|\/)Procfile/.test(path) && keys.length === 1)
      parts.push({ sort: 'service', name: top, says: [value ?? ''], line })
    else if (/[Qq]ueues?$/.test(top) && keys.length === 2 && isList && value)
      parts.push({ sort: 'queue', name: value, says: [], line })
  }
  return [...parts, ...objectsOf(settings)]
}

/** Objects of Kubernetes, one a document. */
function objectsOf(settings: readonly Setting[]): readonly Part[] {
  const parts: Part[] = []
  let kind = ''
  for (const { keys, value = '', line } of settings) {
    const path = keys.join('.')
    if (path === 'kind') kind = value
    if (path === 'metadata.name' && kind !== '')
      parts.push({ sort: /Job$/.test(kind) ? 'job' : 'service', name: value, says: [kind], line })
    if (/\.containers\.\d+\.(?:image|name)$/.test(path))
      parts.push({ sort: 'service', name: value, says: [kind], line })
  }
  return parts
}

function saysOf(settings: readonly Setting[], prefix: readonly string[]): readonly string[] {
  return settings
    .filter(
      ({ keys, value }) =>
        value &&
        keys.length > prefix.length &&
        prefix.every((key, at) => keys[at] === key) &&
        keys.slice(prefix.length).some((key) => TELLING.test(key)),
    )
    .map(({ value = '' }) => value.slice(0, 300))
    .slice(0, 60)
}

/** Every entry as a part of its own: its last name, with the names above it and its value. */
export function keysOf(settings: readonly Setting[]): readonly Part[] {
  return settings.flatMap(({ keys, value = '', line }) => {
    const names = keys.filter((key) => !/^\d+$/.test(key))
    const name = names.at(-1)
    return name === undefined
      ? []
      : [{ sort: 'key' as const, name, says: [...names.slice(-3, -1), value.slice(0, 200)], line }]
  })
}
