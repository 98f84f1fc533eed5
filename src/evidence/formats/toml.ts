import { parse } from 'smol-toml'
import { MOST_SETTINGS, type Setting } from './setting.ts'

/** All entries of a TOML file; empty where it does not parse. */
export function readToml(text: string): readonly Setting[] {
  const settings: Setting[] = []
  const find = lineFinder(text)
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (settings.length >= MOST_SETTINGS) return
    const line = find(keys)
    if (Array.isArray(value)) {
      settings.push({ keys, line })
      for (const [index, item] of value.entries()) visit(item, [...keys, String(index)])
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      if (keys.length > 0) settings.push({ keys, line })
      for (const [key, item] of Object.entries(value)) visit(item, [...keys, key])
    } else settings.push({ keys, value: value instanceof Date ? value.toISOString() : String(value), line })
  }
  try {
    visit(parse(text), [])
  } catch {
    return []
  }
  return settings
}

/** smol-toml keeps no places: the line of a table's header, or of a key below it. */
function lineFinder(text: string): (keys: readonly string[]) => number {
  const places = new Map<string, number>()
  const counts = new Map<string, number>()
  let table: readonly string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(line)
    const key = /^\s*([\w.'" -]+?)\s*=/.exec(line)
    if (header?.[2] !== undefined) {
      table = partsOf(header[2])
      if (header[1] === '[[') {
        const count = counts.get(table.join('\0')) ?? 0
        counts.set(table.join('\0'), count + 1)
        table = [...table, String(count)]
      }
      note(table, index + 1)
    } else if (key?.[1] !== undefined) note([...table, ...partsOf(key[1])], index + 1)
  }
  function note(keys: readonly string[], line: number): void {
    if (!places.has(keys.join('\0'))) places.set(keys.join('\0'), line)
  }
  return (keys) => {
    for (let length = keys.length; length > 0; length--) {
      const line = places.get(keys.slice(0, length).join('\0'))
      if (line !== undefined) return line
    }
    return 1
  }
}

function partsOf(name: string): readonly string[] {
  return [...name.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
