import { isMadeId, normalSubject } from '../schema/claim.ts'
import type { JudgedClaim, SnapshotDocument } from '../schema/snapshot.ts'
import { closestPairs, wordsIn } from './similar.ts'

/** What is compared of one release: its claims and documents, and those that a gap hides. */
export interface Side {
  readonly claims: readonly JudgedClaim[]
  readonly documents: readonly Pick<SnapshotDocument, 'path'>[]
}

export interface Matches {
  /** The claim that each newer one was, by the id of the newer one. */
  readonly same: ReadonlyMap<string, JudgedClaim>
  /** The claim that each newer one was split off, by the id of the newer one. */
  readonly parts: ReadonlyMap<string, JudgedClaim>
}

/** What is left to be matched. */
interface Rest {
  readonly before: readonly JudgedClaim[]
  readonly after: readonly JudgedClaim[]
}

/**
 * Which claims of two releases are one claim. An id decides; what has lost its id is known by what it says: a document
 * with another title or place keeps its claims, a line that went to another document is the same line, and a subject
 * with another name is the same where what is peculiar to the line stayed. Where several fit, none does.
 */
export function matchClaims(before: Side, after: Side): Matches {
  const same = new Map<string, JudgedClaim>()
  const unmatched = (): Rest => {
    const used = new Set(same.values())
    return {
      before: before.claims.filter((claim) => !used.has(claim)),
      after: after.claims.filter(({ id }) => !same.has(id)),
    }
  }
  const keep = (pairs: Iterable<readonly [JudgedClaim, JudgedClaim]>) => {
    for (const [old, claim] of pairs) same.set(claim.id, old)
  }
  keep(byId(before, after))
  let rest = unmatched()
  if (rest.before.length === 0 || rest.after.length === 0) return { same, parts: new Map() }

  const homes = homesOf(rest, before, after)
  const home = ({ document }: JudgedClaim) => homes.get(document) ?? document
  keep(inOrder(rest, ({ document, text, ...claim }) => [document, keyOf(claim), text], homes))
  rest = unmatched()
  keep(inOrder(rest, ({ document, ...claim }) => [document, keyOf(claim)], homes))
  rest = unmatched()
  keep(onlyOnes(rest, (claim) => [keyOf(claim), claim.text]))
  rest = unmatched()
  const all = { before: before.claims, after: after.claims }
  keep(closestPairs(rest, all, (old, claim) => old.document === home(claim) && mayBeRenamed(old, claim)))
  return { same, parts: partsIn(unmatched(), (old, claim) => old.document === home(claim) && inOnePlace(old, claim)) }
}

/** A made id that is in another document now, while the old one is still there, was taken over by a document of the same title. */
function byId(before: Side, after: Side): [JudgedClaim, JudgedClaim][] {
  const known = new Map(before.claims.map((claim) => [claim.id, claim]))
  const stayed = new Set(after.documents.map(({ path }) => path))
  return after.claims.flatMap((claim): [JudgedClaim, JudgedClaim][] => {
    const old = known.get(claim.id)
    const takenOver = old && old.document !== claim.document && stayed.has(old.document) && isMadeId(claim.id)
    return old && !takenOver ? [[old, claim]] : []
  })
}

/** Claims that two documents must share, at least, and half of those of the smaller, for one to be the other renamed. */
const SHARED = 2

/** The path that each new document had before: of a document that is gone, and makes the same claims. */
function homesOf(rest: Rest, before: Side, after: Side): ReadonlyMap<string, string> {
  const [old, present] = [before, after].map(({ documents }) => new Set(documents.map(({ path }) => path)))
  const gone = groupBy(
    rest.before.filter(({ document }) => !present?.has(document)),
    ({ document }) => document,
  )
  const come = groupBy(
    rest.after.filter(({ document }) => !old?.has(document)),
    ({ document }) => document,
  )
  const pairs = [...gone].flatMap(([from, theirs]) =>
    [...come].flatMap(([to, claims]) => {
      const keys = new Set(theirs.map(keyOf))
      const shared = claims.filter((claim) => keys.has(keyOf(claim))).length
      return shared >= SHARED && shared * 2 >= Math.min(claims.length, theirs.length) ? [{ from, to, shared }] : []
    }),
  )
  const homes = new Map<string, string>()
  for (const { from, to } of pairs.toSorted((a, b) => b.shared - a.shared || (a.from + a.to < b.from + b.to ? -1 : 1)))
    if (!homes.has(to) && ![...homes.values()].includes(from)) homes.set(to, from)
  return homes
}

/** Kind, subject and measure: what an id is made from, but for the document. */
function keyOf({ kind, subject, claimed }: Pick<JudgedClaim, 'kind' | 'subject' | 'claimed'>): string {
  return [kind, normalSubject(subject), claimed.unit ?? '', claimed.value === undefined ? '' : '#'].join('\0')
}

/** The first of a key with the first, the second with the second. */
function inOrder(
  { before, after }: Rest,
  keyOf: (claim: JudgedClaim) => readonly string[],
  homes: ReadonlyMap<string, string>,
): [JudgedClaim, JudgedClaim][] {
  const waiting = groupBy(before, (claim) => keyOf(claim).join('\0'))
  return after.flatMap((claim): [JudgedClaim, JudgedClaim][] => {
    const document = homes.get(claim.document) ?? claim.document
    const old = waiting.get(keyOf({ ...claim, document }).join('\0'))?.shift()
    return old ? [[old, claim]] : []
  })
}

function onlyOnes({ before, after }: Rest, keyOf: (claim: JudgedClaim) => readonly string[]) {
  const [old, present] = [before, after].map((claims) => groupBy(claims, (claim) => keyOf(claim).join('\0')))
  return [...(present ?? [])].flatMap(([key, claims]): [JudgedClaim, JudgedClaim][] => {
    const [one, ...others] = old?.get(key) ?? []
    const [claim, ...more] = claims
    return one && claim && others.length + more.length === 0 ? [[one, claim]] : []
  })
}

/** The numbers of a subject tell it from its neighbours: phase 1 is never phase 2. */
function mayBeRenamed(old: JudgedClaim, claim: JudgedClaim): boolean {
  return (
    inOnePlace(old, claim) &&
    (old.claimed.unit ?? '') === (claim.claimed.unit ?? '') &&
    numbersIn(old.subject) === numbersIn(claim.subject)
  )
}

function inOnePlace(old: JudgedClaim, claim: JudgedClaim): boolean {
  return old.kind === claim.kind && old.section.at(-1) === claim.section.at(-1)
}

function numbersIn(subject: string): string {
  return (subject.match(/\d+/g) ?? []).join(' ')
}

/** Words as short as "and" join subjects, and belong to none. */
const JOINING = 3

/** A claim whose subject is gone, while claims beside it divide its words among them. */
function partsIn({ before, after }: Rest, near: (old: JudgedClaim, claim: JudgedClaim) => boolean) {
  const parts = new Map<string, JudgedClaim>()
  for (const old of before) {
    const words = new Set([...wordsIn(old.subject)].filter((word) => word.length > JOINING))
    const own = after.filter((claim) => {
      const theirs = [...wordsIn(claim.subject)].filter((word) => word.length > JOINING)
      return (
        near(old, claim) && theirs.length < words.size && theirs.length > 0 && theirs.every((word) => words.has(word))
      )
    })
    const divided = new Set(own.flatMap(({ subject }) => [...wordsIn(subject)]))
    if (own.length > 1 && [...words].every((word) => divided.has(word))) for (const { id } of own) parts.set(id, old)
  }
  return parts
}

function groupBy(claims: readonly JudgedClaim[], keyOf: (claim: JudgedClaim) => string): Map<string, JudgedClaim[]> {
  const groups = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    const group = groups.get(keyOf(claim))
    if (group) group.push(claim)
    else groups.set(keyOf(claim), [claim])
  }
  return groups
}
