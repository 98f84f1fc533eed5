import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { configurationFiles, settingsOf } from './config-files.ts'
import { bestOf, type PartMatch, type Phrase, type WordedPart, wordsOfPart } from './match.ts'
import { keysOf, partsOf } from './parts.ts'

/** What a file lists by name, and its keys. */
export interface FileParts {
  readonly parts: readonly WordedPart[]
  readonly keys: readonly WordedPart[]
}

/** The parts of each file that was asked for, with their words: made once, matched against by every claim. */
async function partsByPath(): Promise<Map<string, Promise<FileParts>>> {
  return new Map()
}

export async function partsOfFile(room: Room, entry: Entry): Promise<FileParts> {
  const known = await room.once(partsByPath)
  const before = known.get(entry.path)
  if (before) return before
  const made = settingsOf(room, entry.path).then((settings = []) => ({
    parts: partsOf(entry.path, settings).map((part) => ({ ...part, entry, words: wordsOfPart(part) })),
    keys: keysOf(settings).map((part) => ({ ...part, entry, words: wordsOfPart(part) })),
  }))
  known.set(entry.path, made)
  return made
}

/** All parts and keys of the configuration of a tree, by the words that they go by. */
export interface PartIndex {
  /** The best part for a phrase, or the best of parts and keys; earlier ones win a tie. */
  best(phrase: Phrase, withKeys: boolean): PartMatch | undefined
}

/** For `room.once`. */
export async function allParts(room: Room): Promise<PartIndex> {
  const files: FileParts[] = []
  for (const entry of await room.once(configurationFiles)) files.push(await partsOfFile(room, entry))
  const listed = files.flatMap(({ parts }) => parts)
  const all = [...listed, ...files.flatMap(({ keys }) => keys)]
  const byWord = new Map<string, number[]>()
  for (const [at, { words }] of all.entries())
    for (const word of words.keys()) {
      const places = byWord.get(word)
      if (places) places.push(at)
      else byWord.set(word, [at])
    }
  return {
    best(phrase, withKeys) {
      const places = new Set(phrase.flatMap(({ accepted }) => [...accepted].flatMap((word) => byWord.get(word) ?? [])))
      const candidates = [...places].filter((at) => withKeys || at < listed.length).sort((a, b) => a - b)
      return bestOf(
        phrase,
        candidates.flatMap((at) => all[at] ?? []),
      )
    },
  }
}
