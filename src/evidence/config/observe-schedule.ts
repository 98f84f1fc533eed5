import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import { bagOfName } from '../code/words.ts'
import { durationOf } from '../formats/period.ts'
import type { Room } from '../room.ts'
import { coverOf, type Phrase, phraseOf, strictly } from './match.ts'
import { type Schedule, schedules } from './schedules.ts'

const RULE = 'schedule@1'
/** Fewer entries are no table of schedules: what is not among them may be elsewhere. */
const TABLE = 3
/** A file with so many schedules is where this project keeps them. */
const LARGE = 6
const ENOUGH = 0.66

/** Does the claim speak of how often something runs? */
export function isSchedule({ claim, context }: Question): boolean {
  const { unit = '', text = '' } = claim.claimed
  if (!/^(?:seconds|minutes|hours|days|weeks|months)$/.test(unit)) return false
  const words = `${text} ${claim.text} ${claim.subject} ${context.header ?? ''}`
  return /\b(?:every|each|hourly|daily|nightly|weekly|monthly|schedul\w*|cron\w*|interval|periodic\w*|frequency|beat|runs?|alle|jede[nrs]?|täglich|stündlich|wöchentlich|monatlich|setiap|cada|tous les)\b|每|毎/iu.test(
    words,
  )
}

/**
 * How often does it run? Schedules are found by the words of their names; of several that fit, one that runs as often
 * as the claim says is taken, or the nearest where all run more often, or all less often.
 */
export async function observeSchedule(question: Question, room: Room): Promise<Observation> {
  const { subject, claimed } = question.claim
  const minutes = durationOf(`${claimed.value ?? ''} ${claimed.unit ?? ''}`)
  const bare = phraseOf(subject.replace(RUNS, ' '))
  const phrase = bare.length > 0 ? bare : phraseOf(subject)
  if (minutes === undefined || phrase.length === 0) return unresolved('vague', [], 'the name of what is scheduled')
  const all = await room.once(schedules)
  const scope = new Set([...question.paths, ...question.scope])
  const inScope = all.filter(({ entry }) => scope.has(entry.path))
  const fitting = (inScope.length > 0 ? inScope : all).filter((one) => fits(phrase, one))
  const equal = fitting.find(({ period }) => close(period.mean, minutes) || close(period.gap, minutes))
  if (equal) return observed(equal, minutes)
  if (fitting.length === 0) {
    const table = inScope.length >= TABLE ? inScope : inScope.length === 0 ? largestTable(all) : []
    return table.length >= (inScope.length > 0 ? TABLE : LARGE) && question.context.language === 'en'
      ? nothing(table)
      : unresolved('no-subject', [], 'a schedule that goes by these words')
  }
  // What only a synonym fits may be something else, and accuses nobody.
  const surely = fitting.filter((one) => fits(strictly(phrase), one))
  const distance = ({ period }: Schedule) => Math.abs(period.mean - minutes)
  const [nearest] = surely.toSorted((a, b) => distance(a) - distance(b))
  const sides = new Set(surely.map(({ period }) => Math.sign(period.mean - minutes)))
  if (nearest && sides.size === 1) return observed(nearest, minutes)
  const candidates = fitting.slice(0, 10).map(({ entry, line, written }) => `${entry.path}:${line} ${written}`)
  return unresolved('many-subjects', candidates, 'the name of the scheduled task')
}

/** Words of how something runs, which its name need not have. */
const RUNS =
  /\b(?:every|each|hourly|daily|nightly|weekly|monthly|schedule[ds]?|interval|periodic|cron|jobs?|tasks?|runs?|beat)\b/gi

function fits(phrase: Phrase, { words }: Schedule): boolean {
  return coverOf(phrase, bagOfName(words)).share >= ENOUGH
}

function unresolved(
  why: 'vague' | 'no-subject' | 'many-subjects',
  candidates: readonly string[],
  wants: string,
): Observation {
  return { state: 'unresolved', why, candidates: [...candidates], wants }
}

function nothing(table: readonly Schedule[]): Observation {
  const note = `${table.length} schedules, none for it`
  return {
    state: 'observed',
    fact: { shape: 'presence', present: false, strength: 'measured' },
    rule: RULE,
    evidence: table.slice(0, 1).map(({ entry, line }) => ({ path: entry.path, line, blob: entry.oid, note })),
  }
}

/** The schedules of the file that has most of them. */
function largestTable(all: readonly Schedule[]): readonly Schedule[] {
  const byFile = new Map<string, readonly Schedule[]>()
  for (const one of all) byFile.set(one.entry.path, [...(byFile.get(one.entry.path) ?? []), one])
  return [...byFile.values()].reduce((most, some) => (some.length > most.length ? some : most), [])
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(a, b)

function observed({ period, written, entry, line }: Schedule, claimed: number): Observation {
  const value = close(period.gap, claimed) ? period.gap : period.mean
  return {
    state: 'observed',
    fact: { shape: 'count', value, unit: 'minutes' },
    rule: RULE,
    evidence: [{ path: entry.path, line, blob: entry.oid, note: written }],
  }
}
