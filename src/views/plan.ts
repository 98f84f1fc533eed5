import type { EffortRow, PlanItem } from '../plan/plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { JudgedClaim, SnapshotDocument } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import type { CriterionLine, WhereLink } from './criterion-line.ts'
import type { FindingContext } from './finding.ts'
import { accuses, counts, markOf } from './marks.ts'
import type { Place } from './place.ts'

/** A line of a document: its page, where the claims on it are marked. */
export interface PlanPlace extends WhereLink {
  readonly path: string
  readonly line: number
}

/** One line of a document that matters to whoever decides, and how the repository bears it out. */
export interface PlanRow extends CriterionLine {
  readonly where: PlanPlace
}

export interface PlanGroup {
  readonly kind: PlanItem['kind']
  readonly title: string
  readonly number: string
  readonly rows: readonly PlanRow[]
  /** "12 more in the documents", where not all are shown. */
  readonly more: string | undefined
}

export interface EffortLine extends Omit<EffortRow, 'line'> {
  readonly where: PlanPlace
}

/** What the documents of a release set down themselves: criteria, blockers by priority, risks, milestones, effort. */
export interface DocumentPlan {
  readonly groups: readonly PlanGroup[]
  readonly efforts: readonly EffortLine[]
}

const KINDS = ['criterion', 'blocker', 'risk', 'milestone'] as const satisfies readonly PlanItem['kind'][]
const RANK = { must: 0, should: 1, nice: 2 } as const
/** Rows of one kind that a page shows. */
const MOST = 40

/** @param texts the repaired texts of documents, by sha256 */
export function planOf(texts: ReadonlyMap<string, string>, context: FindingContext): DocumentPlan {
  const { place, project, snapshot } = context
  const { plan, format } = place.words
  const claims = new Map<string, JudgedClaim[]>()
  for (const claim of snapshot.claims) {
    const at = `${claim.document}:${claim.line}`
    claims.set(at, [...(claims.get(at) ?? []), claim])
  }
  const whereOf = ({ path }: SnapshotDocument, line: number): PlanPlace => {
    const label = `${path}:${line}`
    // Only lines on which a claim stands have an anchor.
    const address = claims.has(label)
      ? addresses.line(project, snapshot.release.id, path, line)
      : addresses.document(project, snapshot.release.id, path)
    return { label, href: place.href(address), path, line }
  }
  const read = snapshot.documents.map((document) => ({ document, ...readPlan(texts.get(document.text) ?? '') }))
  const items = read.flatMap(({ document, items }) => items.map((item) => ({ item, document })))
  return {
    groups: KINDS.flatMap((kind) => {
      const own = items.filter(({ item }) => item.kind === kind).toSorted((a, b) => rankOf(a.item) - rankOf(b.item))
      const row = ({ item, document }: (typeof own)[number]): PlanRow => {
        const where = whereOf(document, item.line)
        const { because, ...stands } = standing(item, claims.get(where.label) ?? [], place)
        return { ...stands, ...shownOf(item, place), because: [because, ...notesOf(item, place)].join(' · '), where }
      }
      if (own.length === 0) return []
      return [
        {
          kind,
          title: plan.kinds[kind],
          number: format.number(own.length),
          rows: own.slice(0, MOST).map(row),
          more: own.length > MOST ? plan.more(format.number(own.length - MOST)) : undefined,
        },
      ]
    }),
    efforts: read.flatMap(({ document, efforts }) =>
      efforts.map(({ line, ...effort }) => ({ ...effort, where: whereOf(document, line) })),
    ),
  }
}

function shownOf({ kind, text, level }: PlanItem, { words }: Place) {
  const { decision } = words
  return {
    text,
    level:
      level &&
      (kind === 'criterion' ? decision.levels[level.rank] : text.includes(level.said) ? undefined : level.said),
  }
}

/** Owner and date, as the document has them. */
function notesOf({ owner, due }: PlanItem, { words: { plan } }: Place): readonly string[] {
  return [...(owner === undefined ? [] : [plan.owner(owner)]), ...(due === undefined ? [] : [plan.due(due)])]
}

/**
 * How a line stands: by the claims on it that count and that nobody waived. A tick is what the document says and proves
 * nothing. Claims that hold make a criterion supported, never met: whether they are all that it asks for, no rule knows.
 * A blocker or a risk that holds is no good news, so that it is said to stand.
 */
function standing(
  { kind, ticked }: PlanItem,
  claims: readonly JudgedClaim[],
  { words }: Place,
): Pick<PlanRow, 'mark' | 'state' | 'because'> {
  const { states, because, hold } = words.plan
  const own = claims.filter((claim) => counts(claim) && !claim.waiver)
  const held = own.filter(({ verdict }) => verdict.word === 'verified')
  const warns = kind === 'blocker' || kind === 'risk'
  const said = ticked === undefined ? because.stated : ticked ? because.ticked : because.unticked
  const holding = hold(words.format.number(held.length), words.count(own.length, 'claims'))
  if (own.some((claim) => accuses(claim) && claim.verdict.word !== 'understated'))
    return { mark: 'contradicted', state: states.refuted, because: because.contradicted }
  if (own.length > held.length && own.some(accuses))
    return { mark: 'understated', state: states.open, because: because.more }
  if (own.length > 0 && own.length === held.length && ticked !== false && !(warns && ticked)) {
    if (warns) return { mark: 'missing', state: states.stands, because: holding }
    const measured = held.filter((claim) => markOf(claim) === 'verified').length
    if (measured === held.length) return { mark: 'verified', state: states.supported, because: holding }
    const { states: decided, partly } = words.decision
    return { mark: 'present', state: measured > 0 ? partly : decided.named, because: holding }
  }
  if (claims.some(({ waiver }) => waiver)) return { mark: 'waived', state: words.marks.waived, because: because.waived }
  return { mark: 'unverifiable', state: states.open, because: held.length > 0 ? `${said}; ${holding}` : said }
}

function rankOf({ level }: PlanItem): number {
  return level === undefined ? 3 : RANK[level.rank]
}
