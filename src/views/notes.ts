import { excerptOf } from '../schema/observation.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import { addresses, anchorOf } from './addresses.ts'
import { evidenceLink, type FindingContext, subjectOf } from './finding.ts'
import { accuses, type Mark, markOf } from './marks.ts'
import { type Code, capital, type Phrase, plain } from './phrase.ts'
import { saidOnce } from './said-once.ts'

/** What stands beside a claim in its document. */
export interface Note {
  readonly line: number
  readonly column: number
  /** The last part of the ids of its mark and its note. */
  readonly anchor: string
  readonly mark: Mark
  readonly word: string
  readonly mood: string | undefined
  /** For who points at the mark. */
  readonly title: string
  readonly subject: string | Code
  readonly reason: Phrase
  readonly href: string
  /** Where several claims of the line are told by this one note: each by its kind. The first is that of the note. */
  readonly told: readonly { readonly kind: string; readonly anchor: string; readonly href: string }[]
  readonly evidence: readonly {
    readonly label: string
    readonly href: string | undefined
    /** Key of the source lines that show it, where they are worth the room. */
    readonly excerpt: string | undefined
  }[]
  /** How much more evidence there is. */
  readonly more: string | undefined
}

/** Pieces of evidence that a note shows; the rest is on the page of the claim's life. */
const SHOWN = 2

export function notesOf(claims: readonly JudgedClaim[], context: FindingContext): readonly Note[] {
  const shown = new Set<string>()
  return saidOnce(claims, context.place.words).map((group) => noteOf(group, context, shown))
}

/** @param shown keys of excerpts that the page shows already: each once, and only where a reader will doubt */
function noteOf(group: readonly JudgedClaim[], context: FindingContext, shown: Set<string>): Note {
  const [claim] = group
  if (!claim) throw new Error('a note of no claim')
  const { place, project, snapshot } = context
  const { words } = place
  const mark = markOf(claim)
  const found = claim.observation.state === 'observed' ? claim.observation.evidence : []
  const doubted = accuses(claim) || mark === 'present'
  const reason = words.reason(claim)
  const evidence = found.slice(0, SHOWN).map((item) => {
    const key = excerptOf(item)?.key
    const fresh = doubted && key !== undefined && snapshot.excerpts[key] !== undefined && !shown.has(key)
    if (fresh) shown.add(key)
    const { label, href } = evidenceLink(item, context)
    return { label, href, excerpt: fresh ? key : undefined }
  })
  return {
    line: claim.line,
    column: claim.column,
    anchor: anchorOf(claim.id),
    mark,
    word: words.marks[mark],
    mood: claim.mood === 'asserted' ? undefined : words.moods[claim.mood],
    title: `${words.marks[mark]}: ${plain(capital(reason))}`,
    subject: subjectOf(claim),
    reason,
    href: place.href(addresses.claim(project, claim.id)),
    told: group.map(({ id, kind }) => ({
      kind: words.kinds[kind],
      anchor: anchorOf(id),
      href: place.href(addresses.claim(project, id)),
    })),
    evidence,
    more: found.length > SHOWN ? words.claim.moreEvidence(words.format.number(found.length - SHOWN)) : undefined,
  }
}
