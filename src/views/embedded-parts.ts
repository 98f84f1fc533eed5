import type { ClaimLife } from '../snapshot/claim-life.ts'
import { addresses } from './addresses.ts'
import { type AreaRow, areaRow } from './area-rows.ts'
import { areasIn } from './areas.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type Finding, findingOf, languageOf } from './finding.ts'
import { standingSentences } from './headline.ts'
import { accuses } from './marks.ts'
import { type Phrase, plain, quoted } from './phrase.ts'
import type { Place } from './place.ts'
import { weightOf } from './ranking.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

/** One area of the newest release, for a frame. */
export interface EmbeddedArea {
  readonly shell: Shell
  readonly name: string
  readonly release: ReleaseLine
  readonly sentences: readonly string[]
  readonly row: AreaRow
  readonly title: string
  readonly worst: readonly Finding[]
}

/** One claim as the newest release that makes it has it, for a frame. */
export interface EmbeddedClaim {
  readonly shell: Shell
  readonly release: ReleaseLine
  readonly text: Phrase
  /** Of the document that it is quoted from. */
  readonly language: string | undefined
  readonly finding: Finding
}

const WORST = 3

export function embeddedArea(
  content: SiteContent,
  project: ProjectContent,
  name: string,
  place: Place,
): EmbeddedArea | undefined {
  const snapshot = latestOf(project)
  const area = areasIn(project, snapshot).find((one) => one.name === name)
  if (!area) return undefined
  const { claimed, claims, tally } = area
  const context = { place, project: project.id, snapshot, host: project.configuration.host }
  const sentences = standingSentences(tally, claimed === undefined ? undefined : { low: claimed, high: claimed }, place)
  const worst = claims.filter(accuses).toSorted((a, b) => weightOf(b) - weightOf(a))
  return {
    shell: shellOf(place, content, {
      title: `${name} – ${nameOf(project)} ${snapshot.release.label}`,
      description: sentences.join(' '),
      project,
    }),
    name: `${nameOf(project)}: ${name}`,
    release: releaseLine(place, project, snapshot),
    sentences,
    row: areaRow(area, place),
    title: place.words.areas.title,
    worst: worst.slice(0, WORST).map((claim) => findingOf(claim, context)),
  }
}

export function embeddedClaim(
  content: SiteContent,
  project: ProjectContent,
  { standings }: ClaimLife,
  place: Place,
): EmbeddedClaim | undefined {
  const last = standings.findLast(({ claim }) => claim)
  const snapshot = project.snapshots.find(({ release }) => release.id === last?.release.id)
  if (!last?.claim || !snapshot) return undefined
  const { claim } = last
  const finding = findingOf(claim, { place, project: project.id, snapshot, host: project.configuration.host })
  return {
    shell: shellOf(place, content, {
      title: `${plain([finding.subject])} – ${nameOf(project)} ${snapshot.release.label}`,
      description: `${plain([finding.subject])}: ${place.words.marks[finding.mark]}; ${plain(finding.reason)}.`,
      project,
    }),
    release: releaseLine(place, project, snapshot),
    text: quoted(claim.text),
    language: languageOf(snapshot, claim.document),
    finding,
  }
}

/** What oEmbed 1.0 answers for a project's overview: the bare page in a frame. Needs the address of the site. */
export function oembedOf(project: ProjectContent, place: Place) {
  const title = `${nameOf(project)} ${latestOf(project).release.label}`
  return oembed(title, addresses.embedHeadline(project.id), [720, 420], place)
}

/** The same for the page of a claim. */
export function oembedOfClaim(content: SiteContent, project: ProjectContent, life: ClaimLife, place: Place) {
  const title = embeddedClaim(content, project, life, place)?.shell.title ?? life.id
  return oembed(title, addresses.embedClaim(project.id, life.id), [720, 260], place)
}

function oembed(title: string, frame: string, [width, height]: readonly [number, number], place: Place) {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'asbuilt',
    provider_url: place.url(addresses.home),
    title,
    width,
    height,
    /** Made of addresses alone: no text of a repository becomes markup in someone else's page. */
    html: `<iframe src="${place.url(frame)}" title="asbuilt" width="${width}" height="${height}" loading="lazy"></iframe>`,
  }
}
