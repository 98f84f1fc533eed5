import type { FactStore } from '../facts/fact-source.ts'

/** How facts of one kind are written in a line, and read again. */
export interface Codec<T> {
  readonly kind: string
  readonly write: (value: T) => string
  readonly read: (line: string) => T
}

/** Facts of one kind: those that were kept, read when they are asked for, and those that are new. */
export interface KeptFacts<T> extends FactStore<T> {
  /** What was set since the last call, as lines. */
  takeNew(): readonly (readonly [string, string])[]
}

/** @param load the kept lines; called once, when the first fact is asked for */
export function keptFacts<T>(codec: Codec<T>, load: () => Iterable<readonly [string, string]>): KeptFacts<T> {
  let lines: Map<string, string> | undefined
  const values = new Map<string, T>()
  const fresh = new Set<string>()
  const unread = (): Map<string, string> => {
    lines ??= new Map(load())
    return lines
  }
  return {
    has: (key) => values.has(key) || unread().has(key),
    get(key) {
      const known = values.get(key)
      if (known !== undefined) return known
      const line = unread().get(key)
      if (line === undefined) return undefined
      unread().delete(key)
      const value = codec.read(line)
      values.set(key, value)
      return value
    },
    set(key, value) {
      values.set(key, value)
      fresh.add(key)
    },
    takeNew() {
      const taken = [...fresh].flatMap((key) => {
        const value = values.get(key)
        return value === undefined ? [] : [[key, codec.write(value)] as const]
      })
      fresh.clear()
      return taken
    },
  }
}
