import type { Evidence } from '../schema/observation.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { hostLine } from './host.ts'
import { type Mark, markOf } from './marks.ts'
import type { Code, Phrase } from './phrase.ts'
import { code } from './phrase.ts'
import type { Place } from './place.ts'
import { saidOnce } from './said-once.ts'

export interface EvidenceLink {
  /** `path:line` */
  readonly label: string
  /** The file and line at the repository's host, where one is configured. */
  readonly href: string | undefined
  readonly note: string | undefined
}

/** A claim as lists show it: what is it about, how does it stand, why, and where to look. */
export interface Finding {
  readonly id: string
  readonly mark: Mark
  /** Its mood, in words, where the document does not assert it. */
  readonly mood: string | undefined
  readonly subject: string | Code
  readonly reason: Phrase
  /** Of which kinds its claims are, where it stands for several. */
  readonly kinds: string | undefined
  readonly where: { readonly label: string; readonly href: string }
  /** The page of its life. */
  readonly href: string
  readonly evidence: readonly EvidenceLink[]
}

/** What a release's findings are made with. */
export interface FindingContext {
  readonly place: Place
  readonly project: string
  readonly snapshot: Snapshot
  /** Address of the repository at its host. */
  readonly host: string | undefined
}

export function findingOf(claim: JudgedClaim, context: FindingContext): Finding {
  const { place, project, snapshot } = context
  const { words } = place
  return {
    id: claim.id,
    mark: markOf(claim),
    mood: claim.mood === 'asserted' ? undefined : words.moods[claim.mood],
    subject: subjectOf(claim),
    reason: words.reason(claim),
    kinds: undefined,
    where: {
      label: `${claim.document}:${claim.line}`,
      href: place.href(addresses.mark(project, snapshot.release.id, claim.document, claim.id)),
    },
    href: place.href(addresses.claim(project, claim.id)),
    evidence:
      claim.observation.state === 'observed'
        ? claim.observation.evidence.map((item) => evidenceLink(item, context))
        : [],
  }
}

/** The findings of several claims, those that say the same of one line as one. */
export function findingsOf(claims: readonly JudgedClaim[], context: FindingContext): readonly Finding[] {
  const { words } = context.place
  return saidOnce(claims, words).flatMap((group) =>
    group.slice(0, 1).map((claim) => ({
      ...findingOf(claim, context),
      kinds: group.length > 1 ? group.map(({ kind }) => words.kinds[kind]).join(', ') : undefined,
    })),
  )
}

/** The language of a document, for what is quoted from it; undefined where the release has no such document, or no word for it. */
export function languageOf({ documents }: Snapshot, path: string): string | undefined {
  const language = documents.find((document) => document.path === path)?.language
  return language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
}

/** A subject is set as code where it is a name that a machine knows: a path, a route, a command, a symbol. */
export function subjectOf({ kind, subject }: JudgedClaim): string | Code {
  const machine =
    kind === 'endpoint' || kind === 'command' || kind === 'range' || kind === 'reference'
      ? subject.length < 120
      : /^\S*(?:[/._$()]|[a-z][A-Z])\S*$/.test(subject)
  return machine ? code(subject) : subject
}

/** Evidence of what documents say of themselves stands in a document of the release: the link leads there. */
export function evidenceLink(evidence: Evidence, { place, project, snapshot, host }: FindingContext): EvidenceLink {
  const { path, line, note } = evidence
  const label = line === undefined ? path : `${path}:${line}`
  const own = line !== undefined && snapshot.documents.some((document) => document.path === path)
  return {
    label,
    href: own
      ? place.href(addresses.line(project, snapshot.release.id, path, line))
      : hostLine(host, snapshot.release.commit, evidence),
    note: note === path ? undefined : note,
  }
}
