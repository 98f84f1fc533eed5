import { type Last, nothingYet } from '../schema/carry-over.ts'
import type { Entry, Tree, Unreadable } from '../tree/tree.ts'
import type { Analysers } from './analysers.ts'
import { BLOB_VERSION, blobFacts, isGeneratedPath } from './blob-facts.ts'
import type { BlobFacts, FactSource, SyntaxFacts } from './facts.ts'
import { languageOf } from './language-of.ts'
import type { LexicalFacts } from './lexical/lexical-facts.ts'
import { LEXICAL, readLexicalNote } from './lexical/lexical-reader.ts'
import { type LastSeen, readEach } from './read-each.ts'
import { MOST_BYTES, syntaxFacts } from './syntax-facts.ts'

/** A Map will do. A key names the blob, the analyser and its version, so what it holds never changes. */
export interface FactStore<T> {
  has(key: string): boolean
  get(key: string): T | undefined
  set(key: string, value: T): unknown
}

/** Facts that outlive one commit. */
export interface FactCache {
  readonly blobs: FactStore<BlobFacts>
  /** null for a text that is too tangled to be analysed. */
  readonly syntax: FactStore<SyntaxFacts | null>
  /** What readers noted of a blob. */
  readonly notes: FactStore<string>
  /** What the run found of the release before: most files do not change. */
  readonly seen: Seen
}

export interface Seen {
  /** The files whose notes were gathered. */
  readonly met: Last<Entry, boolean>
  readonly lexical: LastSeen<LexicalFacts>
  /** By the id of a reader. */
  readonly notes: Map<string, LastSeen<string>>
  /** Whether a path may prove something. */
  readonly paths: Map<string, boolean>
}

export function nothingSeen(): Seen {
  return { met: nothingYet(), lexical: nothingYet(), notes: new Map(), paths: new Map() }
}

/** A cache that lives as long as its process. */
export function memoryCache(): FactCache {
  return { blobs: new Map(), syntax: new Map(), notes: new Map(), seen: nothingSeen() }
}

/** What may be asked for later is analysed on other threads. No result depends on it. */
export interface Ahead {
  readonly analysers: Analysers
  /** Called once, when it is likely that most of them are asked for. */
  readonly files: () => Promise<readonly Entry[]>
  /** Nothing is asked any more. */
  readonly signal: AbortSignal
}

/** Files that are analysed before others are ahead of their time: a short document asks for a few. */
const AHEAD_AFTER = 48

/** @see createFactSource */
interface TreeFacts extends FactSource {
  /** Begins to analyse what is likely to be asked for. Without it that begins when many files were. */
  readAhead(): void
}

/** The facts of one tree's files: each blob is read and analysed once, however many paths and callers ask. */
export function createFactSource(tree: Tree, cache: FactCache = memoryCache(), ahead?: Ahead): TreeFacts {
  const blobs = keepIn(cache.blobs)
  const syntax = keepIn(cache.syntax)
  /** What was found, by entry: searches ask for the same few files over and over. */
  const known = new WeakMap<Entry, SyntaxFacts>()
  let asked = 0
  let isAhead = false
  let helpers: Analysers | undefined
  const readAhead = () => {
    if (!ahead || isAhead) return
    isAhead = true
    helpers = ahead.analysers
    analyseAhead(tree, cache.syntax, syntax, ahead)
      .catch(() => {})
      .finally(() => {
        helpers = undefined
        ahead.analysers.rest()
      })
  }
  const syntaxOf: FactSource['syntax'] = async (entry) => {
    const key = syntaxKey(entry)
    if (key === undefined) return undefined
    const made = await syntax(key, () => {
      if (++asked === AHEAD_AFTER) readAhead()
      return readWith(tree, entry, async (bytes) => {
        const facts = await helpers?.syntax(entry.path, bytes, true)
        return facts === undefined ? factsOf(entry.path, bytes) : facts
      })
    })
    if (!made || 'unreadable' in made) return made?.unreadable
    if (made.facts) known.set(entry, made.facts)
    return made.facts ?? undefined
  }
  return {
    readAhead,
    async blob(entry) {
      const key = `blob@${BLOB_VERSION}:${entry.oid}:${isGeneratedPath(entry.path) ? 'generated' : ''}`
      const made = await blobs(key, () => readWith(tree, entry, (bytes) => blobFacts(entry.path, bytes)))
      if (made && 'facts' in made) return made.facts
      return made?.unreadable ?? { why: 'blob-missing', detail: entry.path }
    },
    syntax: async (entry) => known.get(entry) ?? syntaxOf(entry),
    lexical: (entries) => readEach(tree, entries, LEXICAL, readLexicalNote, cache.notes, cache.seen.lexical),
    notes: (entries, reader) => {
      const seen = cache.seen.notes.get(reader.id) ?? nothingYet<Entry, string | null>()
      cache.seen.notes.set(reader.id, seen)
      return readEach(tree, entries, reader, asIs, cache.notes, seen)
    },
  }
}

function asIs(note: string): string {
  return note
}

/** The same for all that have the same facts; undefined where there are none. */
function syntaxKey({ path, oid, type, size }: Entry): string | undefined {
  const language = type === 'file' && (size ?? 0) <= MOST_BYTES ? languageOf(path) : undefined
  return language && `${language.id}@${language.version}:${oid}:${language.trait?.(path) ?? ''}`
}

/** A copy, because a name that is cut out of a text keeps the whole text in memory. */
async function factsOf(path: string, bytes: Uint8Array): Promise<SyntaxFacts | null> {
  return structuredClone((await syntaxFacts(path, bytes)) ?? null)
}

/** Analyses on other threads what nobody has asked for yet, a few files at a time. What cannot be read says so when it is asked for. */
async function analyseAhead(
  tree: Tree,
  known: FactStore<SyntaxFacts | null>,
  syntax: Keep<SyntaxFacts | null>,
  { analysers, files, signal }: Ahead,
): Promise<void> {
  const wanted = (await files()).filter((entry) => {
    const key = syntaxKey(entry)
    return key !== undefined && !known.has(key)
  })
  if (wanted.length < AHEAD_AFTER) return
  const underWay = new Set<Promise<unknown>>()
  for await (const [entry, bytes] of tree.readAll(wanted, MOST_BYTES)) {
    const key = syntaxKey(entry)
    if (signal.aborted) return
    if (key === undefined || known.has(key) || !(bytes instanceof Uint8Array)) continue
    const done: Promise<unknown> = syntax(key, async () => {
      const facts = await analysers.syntax(entry.path, bytes, false)
      return { facts: facts === undefined ? await factsOf(entry.path, bytes) : facts }
    })
      .catch(() => {})
      .finally(() => underWay.delete(done))
    underWay.add(done)
    if (underWay.size >= analysers.atOnce) await Promise.race(underWay)
  }
  await Promise.all(underWay)
}

/** What was made, or why it cannot be, or nothing where there is no analyser. */
type Outcome<T> = { readonly facts: T } | { readonly unreadable: Unreadable } | undefined

type Keep<T> = (key: string, make: () => Promise<Outcome<T>>) => Promise<Outcome<T>>

/** Gives what the store has, or makes it once, however many ask at the same time. Only facts are kept. */
function keepIn<T>(store: FactStore<T>): Keep<T> {
  const underWay = new Map<string, Promise<Outcome<T>>>()
  return (key, make) => {
    const known = store.get(key)
    if (known !== undefined) return Promise.resolve({ facts: known })
    const waiting = underWay.get(key)
    if (waiting) return waiting
    const promise = make()
      .then((made) => {
        if (made && 'facts' in made) store.set(key, made.facts)
        return made
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, promise)
    return promise
  }
}

async function readWith<T>(
  tree: Tree,
  entry: Entry,
  make: (bytes: Uint8Array) => T | undefined | Promise<T | undefined>,
): Promise<Outcome<T>> {
  const bytes = await tree.read(entry)
  if (!(bytes instanceof Uint8Array)) return { unreadable: bytes }
  const facts = await make(bytes)
  return facts === undefined ? undefined : { facts }
}
