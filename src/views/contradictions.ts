import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { languageOf } from './finding.ts'
import { counts, type Mark, markOf } from './marks.ts'
import { capital, type Phrase, quoted } from './phrase.ts'
import type { Place } from './place.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

export interface Disagreement {
  readonly subject: string
  readonly href: string
  readonly anchor: string
  readonly here: Side
  readonly there: Side
  readonly mark: Mark
  readonly reason: Phrase
}

interface Side {
  readonly label: string
  readonly href: string | undefined
  readonly text: Phrase
  readonly language: string | undefined
  /** Is this the side that the repository supports? */
  readonly right: boolean
}

/** Places that disagree in the newest release, side by side. */
export interface Contradictions {
  readonly shell: Shell
  readonly title: string
  readonly release: ReleaseLine
  readonly rows: readonly Disagreement[]
}

export function contradictionsOf(content: SiteContent, project: ProjectContent, place: Place): Contradictions {
  const { words } = place
  const snapshot = latestOf(project)
  const rows = disagreementsOf(project, snapshot, place)
  return {
    shell: shellOf(place, content, {
      title: `${words.contradictions.title} – ${nameOf(project)}`,
      description: `${words.contradictions.title}: ${words.format.number(rows.length)}.`,
      project,
    }),
    title: words.contradictions.title,
    release: releaseLine(place, project, snapshot),
    rows,
  }
}

/** The pairs of places that disagree in a release, in the order of its documents. */
export function disagreementsOf(project: ProjectContent, snapshot: Snapshot, place: Place): readonly Disagreement[] {
  const { words } = place
  const documents = new Set(snapshot.documents.map(({ path }) => path))
  const lineHref = (path: string, line: number) =>
    documents.has(path) ? place.href(addresses.line(project.id, snapshot.release.id, path, line)) : undefined
  const row = (claim: JudgedClaim): Disagreement[] => {
    const { other, verdict } = claim
    if (!other) return []
    const { right } = verdict.values
    return [
      {
        subject: claim.subject,
        href: place.href(addresses.claim(project.id, claim.id)),
        anchor: claim.id,
        here: {
          label: `${claim.document}:${claim.line}`,
          href: place.href(addresses.mark(project.id, snapshot.release.id, claim.document, claim.id)),
          text: quoted(claim.text),
          language: languageOf(snapshot, claim.document),
          right: right === 'here',
        },
        there: {
          label: `${other.document}:${other.line}`,
          href: lineHref(other.document, other.line),
          text: quoted(other.text),
          language: languageOf(snapshot, other.document),
          right: right === 'there',
        },
        mark: markOf(claim),
        reason: capital(words.reason(claim)),
      },
    ]
  }
  return snapshot.claims.filter((claim) => claim.kind === 'contradiction' && counts(claim)).flatMap(row)
}
