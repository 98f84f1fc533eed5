import type { JudgedClaim, Release, Snapshot } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { type Cause, type ChangeKind, changeOf, withdrawal } from './diff.ts'
import { matchClaims, type Side } from './match.ts'

export type LifeEventKind = ChangeKind | 'first-seen' | 'first-false' | 'returned'

export interface LifeEvent {
  readonly kind: LifeEventKind
  readonly release: Release
  /** The release that it was compared with: what happened, happened between the two commits. */
  readonly since?: Release
  readonly causes: readonly Cause[]
  readonly before?: JudgedClaim
  readonly after?: JudgedClaim
}

/** A claim in one release; undefined where the release does not make it. */
export interface Standing {
  readonly release: Release
  readonly claim: JudgedClaim | undefined
}

export interface ClaimLife {
  /** The newest of its ids. */
  readonly id: string
  /** One for each release since the first that makes the claim. */
  readonly standings: readonly Standing[]
  readonly events: readonly LifeEvent[]
  readonly firstSeen: Release
  readonly firstFalse?: Release
  /** The newest release in which it was verified. */
  readonly lastRight?: Release
}

interface Open {
  readonly standings: Standing[]
  readonly events: LifeEvent[]
  last: { readonly claim: JudgedClaim; readonly release: Release }
  /** The first of the releases, up to the newest, that no longer make it. */
  gone?: { readonly release: Release; readonly withDocument: boolean }
}

/**
 * The lives of all claims of a project by each id that the claim ever had: one that another claim has taken over is
 * that claim's. A release without the claim's document is a gap: the life goes on behind it from where it was, and
 * never begins anew.
 * @param snapshots of one project, oldest release first.
 */
export function claimLives(snapshots: readonly Snapshot[]): ReadonlyMap<string, ClaimLife> {
  const lives = new Map<string, Open>()
  let documents: Side['documents'] = []
  for (const { release, ...snapshot } of snapshots) {
    const all = new Set(lives.values())
    const waiting = [...all].filter((life) => !isWithdrawn(life))
    const lifeOf = new Map(waiting.map((life) => [life.last.claim, life]))
    const hidden = waiting.filter(({ gone }) => gone).map(({ last }) => ({ path: last.claim.document }))
    const before = { claims: [...lifeOf.keys()], documents: [...documents, ...hidden] }
    const { same, parts } = matchClaims(before, snapshot)
    const here = new Set<Open>()
    for (const after of snapshot.claims) {
      const old = same.get(after.id)
      const known = old ? lifeOf.get(old) : withdrawnAs(after.id, lives)
      const life = known ?? begin(after, release)
      if (known) goOn(known, after, release)
      const whole = parts.get(after.id)
      const from = whole && lifeOf.get(whole)
      if (from && !known) divide(from, life, after, release)
      here.add(life)
      lives.set(after.id, life)
    }
    const paths = new Set(snapshot.documents.map(({ path }) => path))
    for (const life of all) if (!here.has(life)) leave(life, release, paths)
    documents = snapshot.documents
  }
  const closed = new Map([...new Set(lives.values())].map((life) => [life, close(life)]))
  return new Map(
    [...lives].flatMap(([id, life]) => {
      const one = closed.get(life)
      return one ? [[id, one] as const] : []
    }),
  )
}

function begin(claim: JudgedClaim, release: Release): Open {
  const events: LifeEvent[] = [{ kind: 'first-seen', release, causes: [], after: claim }]
  if (isFalse(claim)) events.push({ kind: 'first-false', release, causes: [], after: claim })
  return { standings: [{ release, claim }], events, last: { claim, release } }
}

/** A claim that was withdrawn comes back under its own id only. */
function withdrawnAs(id: string, lives: ReadonlyMap<string, Open>): Open | undefined {
  const life = lives.get(id)
  return life && isWithdrawn(life) && life.last.claim.id === id ? life : undefined
}

function isWithdrawn({ gone }: Open): boolean {
  return gone !== undefined && !gone.withDocument
}

function goOn(life: Open, after: JudgedClaim, release: Release): void {
  const { claim: before, release: since } = life.last
  const common = { release, since, before, after }
  if (isWithdrawn(life)) life.events.push({ kind: 'returned', causes: [], ...common })
  const change = changeOf(before, after)
  for (const kind of change?.kinds ?? []) life.events.push({ kind, causes: change?.causes ?? [], ...common })
  if (isFalse(after) && !life.events.some(({ kind }) => kind === 'first-false'))
    life.events.push({ kind: 'first-false', causes: change?.causes ?? [], ...common })
  life.standings.push({ release, claim: after })
  life.last = { claim: after, release }
  delete life.gone
}

/** The whole ends where its parts begin: both lives tell of it. */
function divide(whole: Open, part: Open, after: JudgedClaim, release: Release): void {
  const { claim: before, release: since } = whole.last
  for (const life of [whole, part]) life.events.push({ kind: 'split', release, since, causes: [], before, after })
  whole.gone = { release, withDocument: false }
}

function leave(life: Open, release: Release, documents: ReadonlySet<string>): void {
  life.standings.push({ release, claim: undefined })
  const { claim: before, release: since } = life.last
  const withDocument = !documents.has(before.document)
  if (isWithdrawn(life)) return
  if (!withDocument) life.events.push({ kind: withdrawal(before), release, since, causes: [], before })
  if (!life.gone || !withDocument) life.gone = { release, withDocument }
}

function close({ standings, events, last, gone }: Open): ClaimLife {
  // A gap that reaches the newest release is no gap: the document is gone.
  const removed: LifeEvent[] = gone?.withDocument
    ? [{ kind: 'removed', release: gone.release, since: last.release, causes: [], before: last.claim }]
    : []
  const firstFalse = events.find(({ kind }) => kind === 'first-false')?.release
  const lastRight = standings.findLast(({ claim }) => claim?.verdict.word === 'verified')?.release
  const [first] = standings
  return {
    id: last.claim.id,
    standings,
    events: [...events, ...removed],
    firstSeen: first?.release ?? last.release,
    ...(firstFalse ? { firstFalse } : {}),
    ...(lastRight ? { lastRight } : {}),
  }
}

function isFalse({ mood, verdict }: JudgedClaim): boolean {
  return mood === 'asserted' && ACCUSING.has(verdict.word)
}
