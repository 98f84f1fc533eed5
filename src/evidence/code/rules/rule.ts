import type { SyntaxFacts } from '../../../facts/facts.ts'
import type { Evidence } from '../../../schema/observation.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import type { Phrase } from '../feature/phrase.ts'
import { syntaxOf } from '../source-files.ts'

/** What a counting rule may look at. */
export interface Counting {
  readonly room: Room
  /** The files that the number speaks of, nearest first; the whole tree, ascending by path, where the claim names none. */
  readonly files: readonly Entry[]
  /** The folder or file that the claim names, where it is one. */
  readonly place?: string
  readonly whole: boolean
  /** The claim itself names the place: what lies there is what it counts. */
  readonly named: boolean
  /** What is said about the noun: "user" of "user roles", "storage service" of "storage service files". */
  readonly about: Phrase
  readonly spoken: string
}

/** One reasonable way to count, with what was counted. */
export interface Tally {
  readonly rule: string
  readonly value: number
  readonly unit: string
  readonly items: readonly string[]
  readonly evidence: readonly Evidence[]
  /** May it accuse? Only where it surely sees all that a reader would count. */
  readonly sure: boolean
  /** How far off it may be where readers count by slightly other rules; default: not at all. */
  readonly slack?: number
}

export interface Rule {
  /** What it counts, in words for the page of rules. */
  readonly counts: string
  /** Nouns of any language, in the singular, as `nouns.ts` cuts them. */
  readonly nouns: readonly string[]
  /** It counts only what the qualifier says: "celery" of "celery workers". */
  readonly qualified?: boolean
  count(counting: Counting): Promise<readonly Tally[]>
}

/** Tallies a list of places. */
export function tally(rule: string, unit: string, found: readonly Evidence[], sure: boolean): Tally {
  return {
    rule,
    unit,
    sure,
    value: found.length,
    items: found.slice(0, 20).map(({ note, path }) => note ?? path),
    evidence: found.slice(0, 20),
  }
}

/** What a rule counts over the whole tree, by its id: many claims ask for the same. */
export async function onceForAll(
  { room, whole }: Counting,
  id: string,
  make: () => Promise<readonly Tally[]>,
): Promise<readonly Tally[]> {
  if (!whole) return make()
  const made = await room.once(countsOfAll)
  const known = made.get(id) ?? make()
  made.set(id, known)
  return known
}

async function countsOfAll(): Promise<Map<string, Promise<readonly Tally[]>>> {
  return new Map()
}

/** The facts of the code files of a scope, one after another. */
export async function* factsIn(room: Room, files: readonly Entry[]): AsyncGenerator<readonly [Entry, SyntaxFacts]> {
  for (const entry of files) {
    const facts = await syntaxOf(room, entry)
    if (facts) yield [entry, facts]
  }
}

/** Tallies without those that say the same again. */
export function distinct(tallies: readonly Tally[]): readonly Tally[] {
  return tallies.filter(
    ({ value, sure }, i) => !tallies.slice(0, i).some((earlier) => earlier.value === value && (earlier.sure || !sure)),
  )
}
