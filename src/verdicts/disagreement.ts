import type { JudgedClaim } from '../schema/snapshot.ts'
import { SIZE } from './numbers.ts'
import { ofOneTime, rowsOfOneTable, speaksOfOtherTime } from './scope.ts'
import { opposed, stateKey } from './states.ts'
import { subjectKey } from './title.ts'

export interface Disagreement {
  readonly code: 'two-numbers' | 'two-measures' | 'two-states' | 'there-and-missing'
  readonly here: JudgedClaim
  readonly there: JudgedClaim
}

/** More than so many values of one subject are a table read wrongly, not a document that contradicts itself. */
const MOST_VALUES = 6
const MOST_COMPARED = 100

interface Rule {
  readonly code: Disagreement['code']
  /** Claims with the same key speak of the same thing; undefined for those that the rule is not about. */
  readonly key: (claim: JudgedClaim) => string | undefined
  /** Claims of one key with the same saying agree. */
  readonly saying: (claim: JudgedClaim) => string
  readonly disagree: (a: JudgedClaim, b: JudgedClaim) => boolean
}

const RULES: readonly Rule[] = [
  { code: 'two-numbers', key: sizeKey, saying: numberSaying, disagree: farApart },
  { code: 'two-numbers', key: countKey, saying: numberSaying, disagree: differentTotals },
  { code: 'two-measures', key: measureKey, saying: ({ kind }) => kind, disagree: (a, b) => a.kind !== b.kind },
  { code: 'there-and-missing', key: presenceKey, saying: existence, disagree: oneIsWrong },
  { code: 'two-states', key: stateKey, saying: stateSaying, disagree: opposed },
]

/** Pairs of asserted claims that cannot both hold, one for two places, in the order of the earlier place. */
export function disagreements(claims: readonly JudgedClaim[]): readonly Disagreement[] {
  const order = new Map(claims.map((claim, index) => [claim.id, index]))
  const position = ({ here }: Disagreement) => order.get(here.id) ?? 0
  const sides = claims.filter((claim) => claim.mood === 'asserted' && !speaksOfOtherTime(claim))
  const places = new Set<string>()
  return RULES.flatMap((rule) => byRule(rule, sides))
    .filter(({ here, there }) => {
      const place = JSON.stringify([here.document, here.line, there.document, there.line])
      return !places.has(place) && places.add(place)
    })
    .toSorted((a, b) => position(a) - position(b))
}

function byRule(rule: Rule, claims: readonly JudgedClaim[]): readonly Disagreement[] {
  const groups = new Map<string, Map<string, JudgedClaim>>()
  for (const claim of claims) {
    const about = rule.key(claim)
    if (about === undefined) continue
    const sayings = groups.get(about) ?? new Map<string, JudgedClaim>()
    groups.set(about, sayings)
    const said = `${rule.saying(claim)} ${claim.document}`
    if (!sayings.has(said) && sayings.size < MOST_COMPARED) sayings.set(said, claim)
  }
  return [...groups.values()].flatMap((sayings) => among(rule, [...sayings.values()]))
}

/** Each saying of one subject that disagrees with an earlier one, told once. */
function among({ code, saying, disagree }: Rule, claims: readonly JudgedClaim[]): readonly Disagreement[] {
  const told = new Set<string>()
  const found: Disagreement[] = []
  for (const [index, there] of claims.entries()) {
    const said = saying(there)
    if (told.has(said)) continue
    const here = claims
      .slice(0, index)
      .find((earlier) => saying(earlier) !== said && apart(earlier, there) && disagree(earlier, there))
    if (!here) continue
    told.add(said).add(saying(here))
    found.push({ code, ...inOrder(code, here, there) })
  }
  return found.length < MOST_VALUES ? found : []
}

/** Two places of one time. */
function apart(a: JudgedClaim, b: JudgedClaim): boolean {
  return (a.line !== b.line || a.document !== b.document) && ofOneTime(a.document, b.document)
}

/** A wrong measure is told where it is wrong; all else at the first place. */
function inOrder(code: Disagreement['code'], here: JudgedClaim, there: JudgedClaim) {
  const turned = code === 'two-measures' && there.verdict.word !== 'verified' && here.verdict.word === 'verified'
  return turned ? { here: there, there: here } : { here, there }
}

function numberSaying({ claimed }: JudgedClaim): string {
  return String(claimed.value)
}

function existence({ claimed }: JudgedClaim): string {
  return claimed.op === 'absent' ? 'absent' : 'present'
}

function stateSaying({ claimed, state }: JudgedClaim): string {
  return `${state} ${claimed.unit === 'percent' ? claimed.value : ''}`
}

/** The one path in the repository that a claim was found to speak of, or the path as written. */
function fileOf({ observation, subject }: JudgedClaim): string {
  if (observation.state === 'observed' && observation.evidence.length === 1) {
    const { fact, evidence } = observation
    const found = fact.shape === 'presence' ? fact.present : fact.shape === 'count'
    if (found && evidence[0]) return evidence[0].path
  }
  return subject.replace(/^\.?\//, '').replace(/\/$/, '')
}

function sizeKey(claim: JudgedClaim): string | undefined {
  const { kind, claimed, subject } = claim
  if ((kind !== 'lines' && kind !== 'bytes') || claimed.op !== 'eq' || claimed.value === undefined) return undefined
  return /[./]/.test(subject) ? `${kind} ${fileOf(claim)}` : undefined
}

function farApart({ claimed: a }: JudgedClaim, { claimed: b }: JudgedClaim): boolean {
  const [x, y] = [a.value ?? 0, b.value ?? 0]
  return Math.abs(x - y) > Math.max(SIZE.least, SIZE.share * Math.max(x, y))
}

/** One number as lines here and as bytes there: only a file of empty lines has as many of both. */
function measureKey(claim: JudgedClaim): string | undefined {
  const { kind, claimed } = claim
  if ((kind !== 'lines' && kind !== 'bytes') || claimed.op !== 'eq' || (claimed.value ?? 0) < 20) return undefined
  return `${fileOf(claim)} ${claimed.value}`
}

/** Words beside a counted noun that do not narrow it. */
const ANY = new Set(['api', 'rest', 'restful', 'http', 'total', 'all', 'overall', 'number'])

function countKey({ kind, subject, claimed }: JudgedClaim): string | undefined {
  const { op, value, unit = '' } = claimed
  if ((kind !== 'count' && kind !== 'tests') || op !== 'eq' || value === undefined || !Number.isInteger(value))
    return undefined
  const words = subjectKey(subject)
    ?.split(' ')
    .filter((word) => !ANY.has(word) && !unit.startsWith(word))
  return words && `${unit} ${words.join(' ')}`
}

/** Two numbers that are each more than half of what was counted for both cannot be those of two parts of it. */
function differentTotals(a: JudgedClaim, b: JudgedClaim): boolean {
  const [counted, other] = [countedFor(a), countedFor(b)]
  if (!counted || !other || rowsOfOneTable(a, b)) return false
  if (counted.places !== undefined && other.places !== undefined && counted.places !== other.places) return false
  const { total } = counted
  return total === other.total && [a, b].every(({ claimed: { value = 0 } }) => value > total / 2 && value <= 2 * total)
}

/** What was counted and where, or where there are several ways to count ("222 endpoints (rule)"), the most of them. */
function countedFor({ observation }: JudgedClaim): { readonly total: number; readonly places?: string } | undefined {
  if (observation.state === 'observed') {
    const places = observation.evidence.map(({ path }) => path).join('\n')
    return observation.fact.shape === 'count' ? { total: observation.fact.value, places } : undefined
  }
  if (observation.state !== 'unresolved' || observation.why !== 'many-subjects') return undefined
  const counts = observation.candidates.map((candidate) => Number(/^(\d+) \S/.exec(candidate)?.[1]))
  if (counts.length === 0 || !counts.every(Number.isFinite)) return undefined
  return { total: Math.max(...counts) }
}

/** All that may stand beside the name of what is there or missing: anything more may speak of something else of it. */
const PLAINLY =
  /^(?:exists?|exist|found|present|there|complete|implemented|not|missing|does|do|is|no|none|absent|file|folder|directory|fehlt|fehlen|nicht|gefunden|vorhanden|existiert|tidak|ada|belum|existe|falta|faltan|不存在|缺失|存在)$/iu

function presenceKey(claim: JudgedClaim): string | undefined {
  const { kind, claimed, subject, text } = claim
  if ((kind !== 'path' && kind !== 'endpoint') || (claimed.op !== 'present' && claimed.op !== 'absent'))
    return undefined
  const rest = text.replace(subject, ' ').match(/\p{Script=Han}+|[\p{L}\p{M}]+|\d+|[✅✔☑]/gu) ?? []
  if (claimed.op === 'absent' && !rest.every((word) => PLAINLY.test(word))) return undefined
  return `${kind} ${fileOf(claim)}`
}

/** Only where the repository bears one of the two out and the other not: else they may speak of different things. */
function oneIsWrong({ verdict: a }: JudgedClaim, { verdict: b }: JudgedClaim): boolean {
  return (a.word === 'verified') !== (b.word === 'verified') && a.word !== 'unverifiable' && b.word !== 'unverifiable'
}
