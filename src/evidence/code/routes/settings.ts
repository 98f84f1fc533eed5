import type { Room } from '../../room.ts'
import { definitionsNamed } from '../definitions.ts'
import type { RouteFile } from './mounting.ts'

const OPEN = /\{\?([\w.]*)\}/g

/**
 * Fills in parts of paths that are constants of other files: `{?settings.API_V1_STR}` where one definition of that name
 * has a string as its value. Others stay open.
 */
export async function settingValues(room: Room, files: Iterable<RouteFile>): Promise<(path: string) => string> {
  const names = new Set<string>()
  for (const { facts } of files)
    for (const path of [...facts.routes.map((route) => route.path), ...facts.mounts.map(({ prefix }) => prefix)])
      for (const [, name = ''] of path.matchAll(OPEN)) names.add(name)
  const values = new Map<string, string>()
  for (const name of names) {
    const last = name.split('.').at(-1) ?? name
    if (last.length < 3) continue
    const { found } = await definitionsNamed(room, last)
    const texts = new Set(
      found
        .filter(({ definition }) => definition.name === last)
        .flatMap(({ definition }) => literal(definition.value) ?? []),
    )
    const [only] = texts
    if (texts.size === 1 && only !== undefined) values.set(name, only)
  }
  return (path) => {
    const filled = path.replace(OPEN, (all, name: string) => values.get(name) ?? all).replace(/\/{2,}/g, '/')
    return filled.startsWith('/') || filled.startsWith('{') ? filled : `/${filled}`
  }
}

/** The text of a value that is one quoted string with a path in it. */
function literal(value: string | undefined): string | undefined {
  return /^(['"`])(\/?[\w/.-]*)\1$/.exec(value ?? '')?.[2]
}
