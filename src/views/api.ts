import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { areasIn } from './areas.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type ExportedClaim, exportedClaim } from './exported-claim.ts'
import { falseCount, headlineOf, standingSentences } from './headline.ts'
import { judgedOf, totalOf } from './marks.ts'
import type { Place } from './place.ts'

/** The figures of a release, for programs. Shares are 0 to 1. */
export interface ReleaseFigures {
  readonly id: string
  readonly label: string
  readonly date: string
  readonly commit: string | null
  readonly prerelease: boolean
  readonly claimed: number | null
  readonly supported: { readonly low: number; readonly high: number } | null
  readonly claims: number
  readonly judged: number
  readonly false: number
  readonly tally: Snapshot['tally']
  readonly rules: string
  /** Of its page, from the root of the site. */
  readonly path: string
  readonly url: string
  readonly data: string
  /** The sentences that the report itself begins with. */
  readonly sentences: readonly string[]
}

/** An area of a release, for programs. */
export interface AreaFigures {
  readonly name: string
  readonly claimed: number | null
  readonly supported: { readonly low: number; readonly high: number } | null
  readonly tally: Snapshot['tally']
  readonly sentences: readonly string[]
}

export function releaseFigures(project: ProjectContent, snapshot: Snapshot, place: Place): ReleaseFigures {
  const { release, tally, rules } = snapshot
  const { claimed, readiness, sentences } = headlineOf(snapshot, place, project.id)
  return {
    id: release.id,
    label: release.label,
    date: release.date,
    commit: release.commit,
    prerelease: release.prerelease,
    claimed: claimed ?? null,
    supported: readiness ?? null,
    claims: totalOf(tally),
    judged: judgedOf(tally),
    false: falseCount(snapshot),
    tally,
    rules,
    path: addresses.release(project.id, release.id),
    url: place.url(addresses.release(project.id, release.id)),
    data: place.url(addresses.apiRelease(project.id, release.id)),
    sentences,
  }
}

function areaFigures(project: ProjectContent, snapshot: Snapshot, place: Place): readonly AreaFigures[] {
  return areasIn(project, snapshot).map(({ name, claimed, readiness, tally }) => ({
    name,
    claimed: claimed ?? null,
    supported: readiness ?? null,
    tally,
    sentences: standingSentences(tally, claimed === undefined ? undefined : { low: claimed, high: claimed }, place),
  }))
}

/** The projects of a site with the figures of their newest releases. */
export function apiIndex(content: SiteContent, place: Place) {
  return {
    generator: 'asbuilt',
    apiVersion: 1,
    language: place.words.language,
    projects: content.projects.map((project) => ({
      id: project.id,
      name: nameOf(project),
      url: place.url(addresses.project(project.id)),
      data: place.url(addresses.apiProject(project.id)),
      dataPath: addresses.apiProject(project.id),
      latest: releaseFigures(project, latestOf(project), place),
    })),
  }
}

/** A project with the figures of all its releases and their areas, oldest first. The release switcher reads it too. */
export function apiProject(project: ProjectContent, place: Place) {
  return {
    generator: 'asbuilt',
    apiVersion: 1,
    id: project.id,
    name: nameOf(project),
    releases: project.snapshots.map((snapshot) => ({
      ...releaseFigures(project, snapshot, place),
      areas: areaFigures(project, snapshot, place),
    })),
  }
}

/** A release with its claims as `asbuilt export claims` prints them. */
export function apiRelease(project: ProjectContent, snapshot: Snapshot, place: Place) {
  return {
    generator: 'asbuilt',
    apiVersion: 1,
    project: project.id,
    release: releaseFigures(project, snapshot, place),
    documents: snapshot.documents.map(({ path, title, language, lines }) => ({ path, title, language, lines })),
    claims: exportedClaims(snapshot),
    metrics: snapshot.metrics,
    notices: snapshot.notices,
  }
}

export function exportedClaims({ claims }: Snapshot): readonly ExportedClaim[] {
  return claims.map(exportedClaim)
}
