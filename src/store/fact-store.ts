import { type FactCache, nothingSeen } from '../facts/fact-source.ts'
import { BLOBS, NOTES, SYNTAX } from './codecs.ts'
import { type Codec, type KeptFacts, keptFacts } from './kept-facts.ts'
import { formatSegment, readSegment } from './segment.ts'
import { openSegmentFolder, type SegmentFiles, type SegmentFolder } from './segment-folder.ts'

export interface FactStoreOptions {
  /** Names the analysers: facts of others are dropped. Without spaces. */
  readonly maker: string
  /** Bytes that the folder may hold: the oldest segments go first. */
  readonly limit: number
  /** Told once for each thing that happened to the cache; what it holds is only ever facts or absent. */
  readonly warn: (what: string) => void
  readonly files?: SegmentFiles
}

/** A fact cache that outlives its process. */
export interface KeptFactCache extends FactCache {
  /** Keeps what is new since the last call. Never throws: where nothing can be written the run goes on without. */
  flush(): void
}

/**
 * Facts in a folder, each computed once for a blob and an analyser. What is damaged or of another asbuilt is dropped
 * and computed again; a folder that cannot be made or written is done without.
 */
export function openFactStore(folder: string, { maker, limit, warn, files }: FactStoreOptions): KeptFactCache {
  let segments: SegmentFolder | undefined
  try {
    segments = openSegmentFolder(folder, files)
  } catch (error) {
    warn(`the fact cache ${folder} cannot be used, so nothing is kept for the next run: ${codeOf(error)}`)
  }
  const linesOf = (kind: string) => (segments ? loadSegments(segments, kind, maker, warn) : [])
  const kept = <T>(codec: Codec<T>): readonly [string, KeptFacts<T>] => [
    codec.kind,
    keptFacts(codec, () => linesOf(codec.kind)),
  ]
  const stores = { blobs: kept(BLOBS), syntax: kept(SYNTAX), notes: kept(NOTES) }
  return {
    blobs: stores.blobs[1],
    syntax: stores.syntax[1],
    notes: stores.notes[1],
    seen: nothingSeen(),
    flush() {
      let written = false
      for (const [kind, store] of Object.values(stores)) {
        const lines = store.takeNew()
        if (!segments || lines.length === 0) continue
        try {
          write(segments, kind, maker, lines)
          if (segments.isCrowded(kind)) join(segments, kind, maker, warn)
          written = true
        } catch (error) {
          warn(`the fact cache ${folder} cannot be written, so nothing more is kept: ${codeOf(error)}`)
          segments = undefined
        }
      }
      if (written) segments?.prune(limit)
    },
  }
}

function write(
  segments: SegmentFolder,
  kind: string,
  maker: string,
  lines: Iterable<readonly [string, string]>,
): string {
  const { bytes, digest } = formatSegment(maker, lines)
  return segments.write(kind, digest, bytes)
}

/** Makes one segment of all of a kind. Another run that loses one of them computes its facts again. */
function join(segments: SegmentFolder, kind: string, maker: string, warn: FactStoreOptions['warn']): void {
  const before = segments.names(kind)
  const joined = write(segments, kind, maker, new Map(loadSegments(segments, kind, maker, warn)))
  for (const name of before) if (name !== joined) segments.remove(name)
}

function loadSegments(
  segments: SegmentFolder,
  kind: string,
  maker: string,
  warn: FactStoreOptions['warn'],
): readonly (readonly [string, string])[] {
  let foreign = 0
  let damaged = 0
  const entries = segments.names(kind).flatMap((name) => {
    const bytes = segments.read(name)
    if (!bytes) return []
    const segment = readSegment(maker, bytes)
    if (segment.state === 'whole') return segment.entries
    segments.remove(name)
    if (segment.state === 'foreign') foreign++
    else damaged++
    return []
  })
  if (foreign > 0) warn(`the fact cache held ${kind} facts of another asbuilt: they are computed again`)
  if (damaged > 0) warn(`the fact cache held damaged ${kind} facts: they are dropped and computed again`)
  return entries
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error)
}
