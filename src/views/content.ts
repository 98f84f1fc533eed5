import type { Project } from '../schema/project.ts'
import type { Provenance } from '../schema/provenance.ts'
import type { Rejudged } from '../schema/rejudged.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import type { ClaimLife } from '../snapshot/claim-life.ts'
import type { Diff } from '../snapshot/diff.ts'
import type { Area } from './areas.ts'

/** All that the pages of one project are made from. */
export interface ProjectContent {
  /** Name of its folder under content/snapshots: the first part of its addresses. */
  readonly id: string
  readonly configuration: Project
  /** At least one, in the order of releases: a fix of an old line stands with its line. */
  readonly snapshots: readonly Snapshot[]
  /** Repaired texts of the documents, by sha256. */
  readonly texts: ReadonlyMap<string, string>
  /** What changed since the release before, by the id of the release. */
  readonly diffs: ReadonlyMap<string, Diff>
  /** Who changed what since the release before, by the id of the release; only of neighbours as they are now. */
  readonly provenance: ReadonlyMap<string, Provenance>
  /** How newer rules judge what a release observed, by the id of the release. */
  readonly rejudged: ReadonlyMap<string, Rejudged>
  /** The life of every claim that a release makes, by id. */
  readonly lives: ReadonlyMap<string, ClaimLife>
  /** The claims of every release in the order of its list, false ones first, by its id: every claim tells its neighbours. */
  readonly listed: ReadonlyMap<string, ListedClaims>
  /** The areas of every release, worst gap first, by its id: every area has pages of its own, and a release many. */
  readonly areas: ReadonlyMap<string, readonly Area[]>
}

/** Claims in an order, and the place of each in it, by id. */
export interface ListedClaims {
  readonly claims: readonly JudgedClaim[]
  readonly places: ReadonlyMap<string, number>
}

export interface SiteContent {
  /** In ascending order of id. */
  readonly projects: readonly ProjectContent[]
}

/** The name that readers see. */
export function nameOf(project: ProjectContent): string {
  return project.configuration.name ?? project.id
}

/** The release that a project's own page shows: the newest. */
export function latestOf(project: ProjectContent): Snapshot {
  const latest = project.snapshots.at(-1)
  if (!latest) throw new Error(`project ${project.id} has no snapshot`)
  return latest
}

/** The releases as an axis of time shows them. */
export function byDate({ snapshots }: ProjectContent): readonly Snapshot[] {
  return snapshots.toSorted((a, b) => Date.parse(a.release.date) - Date.parse(b.release.date))
}
