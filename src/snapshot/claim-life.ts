import type { JudgedClaim, Release, Snapshot } from '../schema/snapshot.ts'
import { ACCUSING } from '../schema/verdict.ts'
import { type Cause, type ChangeKind, changeOf, withdrawal } from './diff.ts'

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
 * The lives of all claims of a project. A release without the claim's document is a gap: the life goes on behind it
 * from where it was, and never begins anew.
 * @param snapshots of one project, oldest release first.
 */
export function claimLives(snapshots: readonly Snapshot[]): ReadonlyMap<string, ClaimLife> {
  const open = new Map<string, Open>()
  for (const snapshot of snapshots) {
    const { release } = snapshot
    const documents = new Set(snapshot.documents.map(({ path }) => path))
    const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]))
    for (const [id, life] of open) if (!claims.has(id)) leave(life, release, documents)
    for (const claim of snapshot.claims) {
      const life = open.get(claim.id)
      if (life) goOn(life, claim, release)
      else open.set(claim.id, begin(claim, release))
    }
  }
  return new Map([...open].map(([id, life]) => [id, close(id, life)]))
}

function begin(claim: JudgedClaim, release: Release): Open {
  const events: LifeEvent[] = [{ kind: 'first-seen', release, causes: [], after: claim }]
  if (isFalse(claim)) events.push({ kind: 'first-false', release, causes: [], after: claim })
  return { standings: [{ release, claim }], events, last: { claim, release } }
}

function goOn(life: Open, after: JudgedClaim, release: Release): void {
  const { claim: before, release: since } = life.last
  const common = { release, since, before, after }
  if (life.gone && !life.gone.withDocument) life.events.push({ kind: 'returned', causes: [], ...common })
  const change = changeOf(before, after)
  for (const kind of change?.kinds ?? []) life.events.push({ kind, causes: change?.causes ?? [], ...common })
  if (isFalse(after) && !life.events.some(({ kind }) => kind === 'first-false'))
    life.events.push({ kind: 'first-false', causes: change?.causes ?? [], ...common })
  life.standings.push({ release, claim: after })
  life.last = { claim: after, release }
  delete life.gone
}

function leave(life: Open, release: Release, documents: ReadonlySet<string>): void {
  life.standings.push({ release, claim: undefined })
  const { claim: before, release: since } = life.last
  const withDocument = !documents.has(before.document)
  if (life.gone && !life.gone.withDocument) return
  if (!withDocument) life.events.push({ kind: withdrawal(before), release, since, causes: [], before })
  if (!life.gone || !withDocument) life.gone = { release, withDocument }
}

function close(id: string, { standings, events, last, gone }: Open): ClaimLife {
  // A gap that reaches the newest release is no gap: the document is gone.
  const removed: LifeEvent[] = gone?.withDocument
    ? [{ kind: 'removed', release: gone.release, since: last.release, causes: [], before: last.claim }]
    : []
  const firstFalse = events.find(({ kind }) => kind === 'first-false')?.release
  const lastRight = standings.findLast(({ claim }) => claim?.verdict.word === 'verified')?.release
  const [first] = standings
  return {
    id,
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
