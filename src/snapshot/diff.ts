import { normalSubject } from '../schema/claim.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { canonical } from './canonical.ts'
import { matchClaims } from './match.ts'

/** What may happen to a claim from one release to another; several may happen at once. */
export const CHANGES = [
  'added',
  'removed',
  'withdrawn',
  'withdrawn-while-false',
  'fixed',
  'broken',
  'judged-otherwise',
  'number-changed',
  'renamed',
  'reworded',
  'moved',
  'split',
] as const
export type ChangeKind = (typeof CHANGES)[number]

/** What made a verdict another one: the document says something else, the repository shows something else, or neither. */
export type Cause = 'document' | 'repository' | 'rules'

export interface ClaimChange {
  readonly id: string
  readonly kinds: readonly ChangeKind[]
  /** Of a verdict that is another one; empty where it stayed. */
  readonly causes: readonly Cause[]
  readonly before?: JudgedClaim
  readonly after?: JudgedClaim
}

export interface Diff {
  /** Claims that changed: those of the newer release in its order, then those that are gone in the older one's. */
  readonly changes: readonly ClaimChange[]
  readonly totals: Readonly<Record<ChangeKind, number>>
}

/** Compares the claims of two releases of one project: see {@link matchClaims} for which of them are one. */
export function diff(older: Snapshot, newer: Snapshot): Diff {
  const { same, parts } = matchClaims(older, newer)
  const documents = new Set(newer.documents.map(({ path }) => path))
  const stayed = newer.claims.flatMap((after): ClaimChange[] => {
    const before = same.get(after.id)
    const whole = parts.get(after.id)
    const change = before ? changeOf(before, after) : whole ? partOf(whole, after) : undefined
    if (change) return [change]
    return before ? [] : [{ id: after.id, kinds: ['added'], causes: [], after }]
  })
  const known = new Set([...same.values(), ...parts.values()])
  const gone = older.claims
    .filter((claim) => !known.has(claim))
    .map((claim): ClaimChange => {
      const kind = documents.has(claim.document) ? withdrawal(claim) : 'removed'
      return { id: claim.id, kinds: [kind], causes: [], before: claim }
    })
  const changes = [...stayed, ...gone]
  return { changes, totals: totalsOf(changes) }
}

/** What changed between neighbours, by the id of the newer release. */
export function neighbourDiffs(snapshots: readonly Snapshot[]): ReadonlyMap<string, Diff> {
  return new Map(
    snapshots.flatMap((newer, at) => {
      const older = snapshots[at - 1]
      return older ? [[newer.release.id, diff(older, newer)] as const] : []
    }),
  )
}

/** A claim that was part of another: split off, and perhaps judged otherwise than the whole. */
export function partOf(before: JudgedClaim, after: JudgedClaim): ClaimChange {
  const { kinds = [], causes = [] } = changeOf(before, after) ?? {}
  const turned = kinds.filter((kind) => kind === 'fixed' || kind === 'broken' || kind === 'judged-otherwise')
  return { id: after.id, kinds: ['split', ...turned], causes, before, after }
}

/** What became of a claim that both releases make; undefined where nothing did. A line that only shifted is nothing. */
export function changeOf(before: JudgedClaim, after: JudgedClaim): ClaimChange | undefined {
  const kinds: ChangeKind[] = []
  const turned = before.verdict.word !== after.verdict.word
  if (turned) kinds.push(turnOf(before, after))
  if (before.claimed.value !== after.claimed.value) kinds.push('number-changed')
  const renamed = normalSubject(before.subject) !== normalSubject(after.subject)
  if (renamed) kinds.push('renamed')
  if (wordsOf(before, renamed) !== wordsOf(after, renamed)) kinds.push('reworded')
  if (before.document !== after.document || canonical(before.section) !== canonical(after.section)) kinds.push('moved')
  if (kinds.length === 0) return undefined
  return { id: after.id, kinds, causes: turned ? causesOf(before, after) : [], before, after }
}

/** How a claim is gone from a document that is still there. */
export function withdrawal({ mood, verdict }: JudgedClaim): 'withdrawn' | 'withdrawn-while-false' {
  return mood === 'asserted' && ACCUSING.has(verdict.word) ? 'withdrawn-while-false' : 'withdrawn'
}

/** Only a verified claim is fixed: one that nothing can settle any more is merely judged otherwise. */
function turnOf({ verdict: before }: JudgedClaim, { verdict: after }: JudgedClaim): ChangeKind {
  if (ACCUSING.has(before.word) && after.word === 'verified') return 'fixed'
  if (!ACCUSING.has(before.word) && ACCUSING.has(after.word)) return 'broken'
  return 'judged-otherwise'
}

function causesOf(before: JudgedClaim, after: JudgedClaim): readonly Cause[] {
  const causes: Cause[] = []
  if (canonical([before.claimed, before.mood]) !== canonical([after.claimed, after.mood])) causes.push('document')
  if (canonical(foundIn(before)) !== canonical(foundIn(after))) causes.push('repository')
  return causes.length > 0 ? causes : ['rules']
}

/** What was observed, without the places: a definition that moved by ten lines is the same definition. */
function foundIn({ observation }: JudgedClaim): unknown {
  return observation.state === 'observed' ? observation.fact : observation
}

/** The wording of a claim without its numbers and spacing, and without a subject that has another name now. */
function wordsOf({ text, subject }: JudgedClaim, renamed: boolean): string {
  return (renamed ? text.replaceAll(subject, '') : text)
    .replace(/\d[\d.,]*/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
}

function totalsOf(changes: readonly ClaimChange[]): Record<ChangeKind, number> {
  const totals: Record<ChangeKind, number> = {
    added: 0,
    removed: 0,
    withdrawn: 0,
    'withdrawn-while-false': 0,
    fixed: 0,
    broken: 0,
    'judged-otherwise': 0,
    'number-changed': 0,
    renamed: 0,
    reworded: 0,
    moved: 0,
    split: 0,
  }
  for (const { kinds } of changes) for (const kind of kinds) totals[kind]++
  return totals
}
