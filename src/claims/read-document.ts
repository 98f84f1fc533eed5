import type { Claim } from '../schema/claim.ts'
import type { Context, ReadDocument, Reading } from '../schema/reading.ts'
import { decode } from './encoding.ts'
import { forecastsIn } from './forecasts.ts'
import { identify } from './identify.ts'
import { detectLanguage } from './language.ts'
import { lexiconOf } from './lexicon.ts'
import { baseOf, containerOf, nearOf } from './nearby.ts'
import { type Passage, trail } from './passage.ts'
import { readPassages } from './passages.ts'
import { PATTERNS } from './patterns/index.ts'
import type { Draft } from './patterns/pattern.ts'
import { quotedSources } from './quoted-source.ts'
import { isQuotedAt } from './stance.ts'
import { titleOf } from './title.ts'

const LONGEST_TEXT = 600

/**
 * Reads a status document: what it claims, where, and what a careful reader knows around each claim.
 * @param path path of the document in its repository
 * @param bytes the blob, in any encoding that `decode` knows
 */
export function readDocument(path: string, bytes: Uint8Array): ReadDocument {
  const { text, name, repaired } = decode(bytes)
  const language = detectLanguage(text)
  const { passages, sections } = readPassages(text, lexiconOf(language))
  const ids = givenIds(text)
  const expected = new Set(forecastsIn({ path, text }).map(({ line }) => line))
  const readings = passages
    .flatMap((passage) => readingsOf(passage, path, language, ids))
    .map((reading) => (expected.has(reading.claim.line) ? planned(reading) : reading))
  const document = { path, title: titleOf(path, text, sections), language, encoding: { name, repaired }, text }
  return { ...document, readings: identify([{ ...document, readings: inOrder(withoutMarkers(unique(readings))) }]) }
}

/** What is expected says nothing of today. */
function planned(reading: Reading): Reading {
  const { claim } = reading
  return claim.kind === 'status' && claim.mood === 'asserted'
    ? { ...reading, claim: { ...claim, mood: 'planned' } }
    : reading
}

/** All that the patterns read in one passage, struck-through text and keys to signs apart. */
export function* draftsOf(passage: Passage): Generator<Draft> {
  if (passage.statement.withdrawn || passage.explainsSigns()) return
  for (const pattern of Object.values(PATTERNS)) yield* pattern.read(passage)
}

function readingsOf(passage: Passage, document: string, language: string, ids: ReadonlyMap<number, string>): Reading[] {
  const drafts = [...draftsOf(passage)]
  if (drafts.length === 0) return []
  const text = passage.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)
  const section = trail(passage)
  const around = contextOf(passage, language)
  return drafts.map((draft) => {
    const place = passage.rich.placeOf(draft.at)
    const claim: Claim = {
      id: ids.get(place.line) ?? '',
      document,
      line: place.line,
      column: place.column,
      section,
      text,
      kind: draft.kind,
      subject: draft.subject.replace(/\s+/g, ' ').trim(),
      claimed: draft.claimed,
      mood: isQuotedAt(passage, draft.at) ? 'attributed' : (draft.mood ?? passage.stance().mood),
    }
    const sources = claim.mood === 'attributed' ? quotedSources(passage, draft.at) : []
    const quoted = sources.length > 0 ? { sources } : {}
    const { base, ...rest } = { ...around, ...quoted, ...defined(draft.context ?? {}) }
    return { claim, context: base === undefined || base === draft.subject ? rest : { ...rest, base } }
  })
}

/** What stands around all claims of a passage; a draft may know better. */
function contextOf(passage: Passage, language: string): Context {
  const base = baseOf(passage)
  const container = containerOf(passage)
  return {
    language,
    form: passage.form,
    near: nearOf(passage),
    group: [],
    items: [],
    ...(base === undefined ? {} : { base }),
    ...(container === undefined ? {} : { container }),
  }
}

function defined(context: Partial<Context>): Partial<Context> {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined))
}

/**
 * The same thing said twice in one line is one claim, and so are two readings of the same words as a name, setting or
 * feature: the first pattern's stays.
 */
function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ claim }) => {
    const same = [
      claim.line,
      claim.kind,
      claim.subject.toLowerCase().replace(/^\.?\//, ''),
      claim.claimed.value ?? '',
      claim.claimed.unit ?? '',
      claim.mood,
    ].join('\0')
    const words = NAMING.has(claim.kind) ? `${claim.line}:${claim.column}` : same
    if (seen.has(same) || (words !== same && seen.has(words))) return false
    seen.add(same)
    seen.add(words)
    return true
  })
}

/** A name that stands on line after line of one section marks rows: it is no definition that the document speaks of. */
function withoutMarkers(readings: readonly Reading[]): Reading[] {
  const key = ({ claim }: Reading) => [claim.subject, ...claim.section].join('\0')
  const lines = new Map<string, number>()
  for (const reading of readings)
    if (reading.claim.kind === 'symbol') lines.set(key(reading), (lines.get(key(reading)) ?? 0) + 1)
  return readings.filter(
    (reading) => reading.claim.kind !== 'symbol' || (lines.get(key(reading)) ?? 0) <= MOST_REPEATED,
  )
}

/** More lines of a section do not each claim that the same name is defined. */
const MOST_REPEATED = 5

const NAMING: ReadonlySet<Claim['kind']> = new Set(['symbol', 'config'])

function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => a.claim.line - b.claim.line || a.claim.column - b.claim.column)
}

/** Ids that the document sets: `<!-- asbuilt:id NAME -->` holds for its line, or for the next where it stands alone. */
function givenIds(text: string): ReadonlyMap<number, string> {
  const ids = new Map<number, string>()
  if (!text.includes('asbuilt:id')) return ids
  for (const [index, line] of text.split('\n').entries()) {
    const name = /<!--\s*asbuilt:id\s+([\w.-]{1,80})\s*-->/.exec(line)
    if (name) ids.set(line.trim() === name[0] ? index + 2 : index + 1, name[1] ?? '')
  }
  return ids
}
