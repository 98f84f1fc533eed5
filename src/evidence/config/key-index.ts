import type { Entry } from '../../tree/tree.ts'
import { nameKey } from '../code/words.ts'
import type { Setting } from '../formats/setting.ts'
import type { Room } from '../room.ts'
import { configurationFiles, settingsOf } from './config-files.ts'

export interface Hit {
  readonly entry: Entry
  readonly setting: Setting
}

type KeyIndex = ReadonlyMap<string, readonly Hit[]>

/** Settings by their last key, whatever its case and separators. */
function keyIndex(hits: Iterable<Hit>): KeyIndex {
  const index = new Map<string, Hit[]>()
  for (const hit of hits) {
    const last = nameKey(hit.setting.keys.at(-1) ?? '')
    const known = index.get(last)
    if (known) known.push(hit)
    else index.set(last, [hit])
  }
  return index
}

async function indexByPath(): Promise<Map<string, Promise<KeyIndex>>> {
  return new Map()
}

async function keysOfFile(room: Room, entry: Entry): Promise<KeyIndex> {
  const known = await room.once(indexByPath)
  const before = known.get(entry.path)
  if (before) return before
  const made = settingsOf(room, entry.path).then((settings = []) =>
    keyIndex(settings.map((setting) => ({ entry, setting }))),
  )
  known.set(entry.path, made)
  return made
}

/** For `room.once`: the settings of all configuration that may prove something. */
async function keysOfConfiguration(room: Room): Promise<KeyIndex> {
  const hits: Hit[] = []
  for (const entry of await room.once(configurationFiles))
    if (room.isEvidence(entry.path))
      for (const setting of (await settingsOf(room, entry.path)) ?? []) hits.push({ entry, setting })
  return keyIndex(hits)
}

/** The settings of some files that a name fits, in the order of files and lines. */
export async function hitsIn(room: Room, files: readonly Entry[], key: string): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  for (const entry of files) if (room.isEvidence(entry.path)) hits.push(...named(await keysOfFile(room, entry), key))
  return hits
}

/** The same in all configuration. */
export async function hitsInConfiguration(room: Room, key: string): Promise<readonly Hit[]> {
  return named(await room.once(keysOfConfiguration), key)
}

/** `a.b.c` is the end of the trail of keys; a name alone is the last key. */
function named(index: KeyIndex, key: string): readonly Hit[] {
  const parts = key.split('.').map(nameKey)
  const whole = index.get(nameKey(key)) ?? []
  if (parts.length === 1) return whole
  const ends = (index.get(parts.at(-1) ?? '') ?? []).filter(({ setting: { keys } }) =>
    parts.every((part, at) => nameKey(keys[keys.length - parts.length + at] ?? '') === part),
  )
  return ends.length === 0 ? whole : [...new Set([...whole, ...ends])]
}
