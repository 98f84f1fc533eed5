/** The fixture projects as the site reads them, without a disk. */
import { parse } from 'yaml'
import { Project } from '../../src/schema/project.ts'
import type { Snapshot } from '../../src/schema/snapshot.ts'
import { claimLives } from '../../src/snapshot/claim-life.ts'
import { neighbourDiffs } from '../../src/snapshot/diff.ts'
import { areasOf } from '../../src/views/areas.ts'
import { listedClaims } from '../../src/views/claim-groups.ts'
import type { ProjectContent, SiteContent } from '../../src/views/content.ts'
import { placeOf } from '../../src/views/place.ts'
import { HARBOUR_YAML, harbour } from './harbour.ts'
import { HOSTILE_YAML, hostile } from './hostile.ts'

type Made = readonly { readonly snapshot: Snapshot; readonly texts: ReadonlyMap<string, string> }[]

export function projectOf(id: string, made: Made, yaml = ''): ProjectContent {
  const snapshots = made.map(({ snapshot }) => snapshot)
  const configuration = Project.parse(parse(yaml) ?? {})
  return {
    id,
    configuration,
    snapshots,
    texts: new Map(made.flatMap(({ texts }) => [...texts])),
    provenance: new Map(),
    rejudged: new Map(),
    diffs: neighbourDiffs(snapshots),
    lives: claimLives(snapshots),
    listed: listedClaims(snapshots),
    areas: new Map(snapshots.map((snapshot) => [snapshot.release.id, areasOf(snapshot, configuration)])),
  }
}

export const contentOf = (...projects: readonly ProjectContent[]): SiteContent => ({ projects })

export const HARBOUR = projectOf('harbour', harbour(), HARBOUR_YAML)
export const HOSTILE = projectOf('hostile', hostile(), HOSTILE_YAML)

/** A page in the root of the site, in English. */
export const place = placeOf('', { base: '/', language: 'en' })
