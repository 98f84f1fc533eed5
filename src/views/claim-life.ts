import { excerptOf } from '../schema/observation.ts'
import type { Rejudged } from '../schema/rejudged.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import type { ClaimLife, LifeEvent, LifeEventKind } from '../snapshot/claim-life.ts'
import type { ChangeKind } from '../snapshot/diff.ts'
import { addresses, fragment } from './addresses.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { saysText, showsText } from './facts.ts'
import { type EvidenceLink, evidenceLink, type FindingContext, languageOf, subjectOf } from './finding.ts'
import { type Makers, makersOf, onlyMaker } from './makers.ts'
import { accuses, counts, type Mark, markOf } from './marks.ts'
import { type Code, capital, type Phrase, plain, quoted } from './phrase.ts'
import type { Place } from './place.ts'
import type { Sentences } from './sentences.ts'
import { type Shell, shellOf } from './shell.ts'

/** A claim as one release makes it, or the lack of it. */
export interface StandingRow {
  readonly anchor: string
  readonly label: string
  readonly date: string
  readonly iso: string
  readonly href: string
  /** Does the release after it show the same, wherever it stands there: then it needs to be told only once. */
  readonly repeats: boolean
  readonly claim:
    | {
        readonly mark: Mark
        readonly mood: string | undefined
        readonly text: Phrase
        /** Of the document that it is quoted from. */
        readonly language: string | undefined
        readonly says: string
        readonly shows: string
        readonly showsLabel: string
        readonly reason: Phrase
        readonly where: { readonly label: string; readonly href: string }
        readonly rule: string | undefined
        readonly items: readonly string[]
        readonly evidence: readonly EvidenceLink[]
        readonly waiver: string | undefined
        /** How newer rules judge it, where they do otherwise: beside the verdict, never in its place. */
        readonly rejudged: { readonly label: string; readonly mark: Mark; readonly reason: Phrase } | undefined
      }
    | undefined
}

interface Neighbour {
  readonly name: string
  readonly href: string
}

export interface LifePage {
  readonly shell: Shell
  readonly subject: string | Code
  readonly kind: string
  readonly section: string
  /** How it stands in the newest release that makes it. */
  readonly now: { readonly mark: Mark; readonly release: string; readonly anchor: string }
  /** Before and after it in the list of that release; a script takes those of the list that somebody came from. */
  readonly neighbours: {
    readonly before: Neighbour | undefined
    readonly after: Neighbour | undefined
    readonly at: string
    readonly listHref: string
  }
  /** First seen, first false, last right. */
  readonly facts: readonly string[]
  readonly events: readonly {
    readonly what: string
    readonly release: string
    readonly anchor: string
    readonly causes: string
    readonly texts: readonly [Phrase, Phrase] | undefined
    readonly makers: readonly Makers[]
  }[]
  /** Newest first. */
  readonly standings: readonly StandingRow[]
  /** The source that shows it, of the newest release that has it. */
  readonly excerpts: readonly {
    readonly key: string
    readonly source: string
    readonly path: string
    readonly first: number
    readonly link: EvidenceLink
  }[]
  readonly line: LifeLine
}

/** The marks of a claim through the releases, for its chart. */
export interface LifeLine {
  readonly title: string
  /** Oldest first; undefined where a release does not make the claim. */
  readonly points: readonly { readonly label: string; readonly mark: Mark | undefined; readonly word: string }[]
}

export function lifePage(content: SiteContent, project: ProjectContent, life: ClaimLife, place: Place): LifePage {
  const { words } = place
  const host = project.configuration.host
  const contextOf = (snapshot: Snapshot): FindingContext => ({ place, project: project.id, snapshot, host })
  const snapshots = new Map(project.snapshots.map((snapshot) => [snapshot.release.id, snapshot]))
  const last = life.standings.findLast(({ claim }) => claim)
  const claim = last?.claim
  if (!claim) throw new Error(`no release makes the claim ${life.id}`)
  const newest = snapshots.get(last.release.id)
  const subject = subjectOf(claim)
  const name = plain([subject])
  const reason = words.reason(claim)
  const standings = life.standings.toReversed().map(({ release, claim: standing }) => {
    const snapshot = snapshots.get(release.id)
    const layer = project.rejudged.get(release.id)
    return { release, claim: standing && snapshot ? standingOf(standing, contextOf(snapshot), layer) : undefined }
  })
  return {
    shell: shellOf(place, content, {
      title: `${name} – ${words.claim.life} – ${nameOf(project)}`,
      description: `${name}: ${words.marks[markOf(claim)]}; ${plain(reason)}.`,
      project,
      oembed: addresses.oembedClaim(project.id, life.id),
    }),
    subject,
    kind: words.kinds[claim.kind],
    section: claim.section.join(' › '),
    now: { mark: markOf(claim), release: last.release.label, anchor: fragment(last.release.id) },
    neighbours: neighboursOf(claim.id, last.release.id, project, place),
    facts: factsOf(life, claim, project, place),
    events: eventRows(life.events, project, place),
    standings: standings.map(({ release, claim: shown }, index) => ({
      anchor: fragment(release.id),
      label: release.label,
      date: words.format.date(release.date),
      iso: release.date,
      href: place.href(addresses.release(project.id, release.id)),
      repeats: told(shown) === told(standings[index - 1]?.claim),
      claim: shown,
    })),
    excerpts: newest ? excerptsOf(claim, contextOf(newest)) : [],
    line: {
      title: words.claim.life,
      points: life.standings.map(({ release, claim: standing }) => {
        const mark = standing && markOf(standing)
        return { label: release.label, mark, word: mark ? words.marks[mark] : words.claim.notThere }
      }),
    },
  }
}

function neighboursOf(id: string, release: string, project: ProjectContent, place: Place): LifePage['neighbours'] {
  const { claim, format } = place.words
  const { claims = [], places = undefined } = project.listed.get(release) ?? {}
  const at = places?.get(id) ?? 0
  const neighbour = (one: JudgedClaim | undefined) =>
    one && { name: one.subject, href: place.href(addresses.claim(project.id, one.id)) }
  return {
    before: neighbour(claims[at - 1]),
    after: neighbour(claims[at + 1]),
    at: claim.at(format.number(at + 1), format.number(claims.length)),
    listHref: `${place.href(addresses.claims(project.id, release))}`,
  }
}

function factsOf(
  { firstSeen, firstFalse, lastRight, standings, events }: ClaimLife,
  claim: JudgedClaim,
  project: ProjectContent,
  place: Place,
): string[] {
  const { claim: says, format } = place.words
  const facts = [says.firstSeen(firstSeen.label, format.date(firstSeen.date))]
  if (!firstFalse) facts.push(...(counts(claim) ? [says.neverFalse] : []))
  else if (firstFalse.id === firstSeen.id) facts.push(says.falseFromStart)
  else facts.push(says.firstFalse(firstFalse.label, format.date(firstFalse.date)))
  // Worth saying only where it is not right now.
  if (lastRight && lastRight.id !== standings.at(-1)?.release.id)
    facts.push(says.lastRight(lastRight.label, format.date(lastRight.date)))
  const broken = accuses(claim) ? events.findLast(({ kind }) => kind === 'broken') : undefined
  const maker = broken && onlyMaker(broken, makersOf(broken, project, place))
  if (maker) facts.push(says.rightUntil(maker.short, maker.date, maker.author))
  if (!lastRight && firstFalse) facts.push(says.neverRight)
  return facts
}

/** What the second figure of a standing is: the repository's, the document's own sum, or the other place. */
function showsLabel({ kind }: JudgedClaim, { claim }: Sentences): string {
  return kind === 'contradiction' ? claim.other : kind === 'arithmetic' ? claim.computed : claim.shows
}

/** What changes the text: both are shown. */
const REWORDING: ReadonlySet<LifeEventKind> = new Set(['reworded', 'renamed', 'number-changed', 'split'])

/** Of events that happened at once only the first tells who did it. */
function eventRows(events: readonly LifeEvent[], project: ProjectContent, place: Place): LifePage['events'] {
  const { words } = place
  return events.map((event, index) => {
    const { kind, release, causes, before, after } = event
    const isFirst = events.findIndex((other) => other.release === release && other.since === event.since) === index
    return {
      what: isChange(kind, words) ? words.changeKinds[kind] : words.lifeEvents[kind],
      release: release.label,
      anchor: fragment(release.id),
      causes: causes.map((cause) => words.causes[cause]).join(', '),
      texts: REWORDING.has(kind) && before && after ? [quoted(before.text), quoted(after.text)] : undefined,
      makers: isFirst ? makersOf(event, project, place) : [],
    }
  })
}

function isChange(kind: LifeEventKind, { changeKinds }: Sentences): kind is ChangeKind {
  return Object.hasOwn(changeKinds, kind)
}

function standingOf(claim: JudgedClaim, context: FindingContext, layer: Rejudged | undefined): StandingRow['claim'] {
  const verdict = layer?.verdicts[claim.id]
  const again = verdict && { ...claim, verdict }
  const { place, project, snapshot } = context
  const { words } = place
  const { observation, waiver } = claim
  const found = observation.state === 'observed' ? observation : undefined
  return {
    mark: markOf(claim),
    mood: counts(claim) ? undefined : words.moods[claim.mood],
    text: quoted(claim.text),
    language: languageOf(snapshot, claim.document),
    says: saysText(claim.claimed, words),
    shows: showsText(observation, words),
    showsLabel: showsLabel(claim, words),
    reason: capital(words.reason(claim)),
    where: {
      label: `${claim.document}:${claim.line}`,
      href: place.href(addresses.mark(project, snapshot.release.id, claim.document, claim.id)),
    },
    rule: found?.rule,
    items: itemsOf(claim),
    evidence: (found?.evidence ?? []).map((item) => evidenceLink(item, context)),
    waiver: waiver && words.claim.waived(waiver.owner, words.format.date(waiver.expires), waiver.reason),
    rejudged:
      layer && again
        ? {
            label: words.claim.rejudged(layer.rules),
            mark: markOf(again),
            reason: capital(words.reason(again)),
          }
        : undefined,
  }
}

/** What a reader is told of a standing, but for where it stands. */
function told(standing: StandingRow['claim']): string {
  const { mark, mood, text, says, shows, items, waiver, rejudged } = standing ?? {}
  return JSON.stringify([mark, mood, text, says, shows, items, waiver, rejudged])
}

/** What was counted or fits, by name, unless the evidence beneath names each with its place. */
function itemsOf({ observation }: JudgedClaim): readonly string[] {
  if (observation.state === 'unresolved') return observation.candidates
  if (observation.state !== 'observed') return []
  const { fact, evidence } = observation
  const isPlaced = (item: string) => evidence.some(({ path, note }) => item === note || item.startsWith(path))
  switch (fact.shape) {
    case 'count':
    case 'ratio':
      return fact.items?.every(isPlaced) ? [] : (fact.items ?? [])
    case 'set':
      return fact.found
    default:
      return []
  }
}

function excerptsOf({ observation }: JudgedClaim, context: FindingContext): LifePage['excerpts'] {
  if (observation.state !== 'observed') return []
  return observation.evidence.flatMap((evidence) => {
    const excerpt = excerptOf(evidence)
    const source = excerpt && context.snapshot.excerpts[excerpt.key]
    if (!excerpt || source === undefined) return []
    const link = evidenceLink(evidence, context)
    return [{ key: excerpt.key, source, path: evidence.path, first: excerpt.from, link }]
  })
}
