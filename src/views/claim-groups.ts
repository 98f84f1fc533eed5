import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { segment } from './addresses.ts'
import type { Area } from './areas.ts'
import type { ListedClaims } from './content.ts'
import { subjectOf } from './finding.ts'
import { MARKS, markOf } from './marks.ts'
import { type Code, code } from './phrase.ts'

/** What a list of claims is ordered by: how they stand, the areas of the documents, the files that they are about. */
export const GROUPINGS = ['verdict', 'areas', 'files'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Claims that stand together in a list, the false ones first. */
export interface ClaimGroup {
  readonly anchor: string
  readonly name: string | Code
  /** The document that it is a part of. */
  readonly document: string | undefined
  readonly claims: readonly JudgedClaim[]
}

/** All claims in the order of the list by verdict: the false ones first, each verdict as the documents go. */
export function inOrder(claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  return MARKS.toReversed().flatMap((mark) => claims.filter((claim) => markOf(claim) === mark))
}

/** The same with the place of each, for the pages of claims. */
export function listedClaims(snapshots: readonly Snapshot[]): ReadonlyMap<string, ListedClaims> {
  return new Map(
    snapshots.map(({ release, claims }) => {
      const listed = inOrder(claims)
      return [release.id, { claims: listed, places: new Map(listed.map(({ id }, place) => [id, place])) }]
    }),
  )
}

/**
 * The areas, worst gap first; then, by document, what stands in none: claims that do not count, and those that sum up a
 * whole document.
 */
export function groupsByArea({ claims, documents }: Snapshot, areas: readonly Area[]): readonly ClaimGroup[] {
  const placed = new Set(areas.flatMap((area) => area.claims))
  const rest = documents.map(({ path, title }) => ({
    name: title,
    document: path,
    claims: claims.filter((claim) => claim.document === path && !placed.has(claim)),
  }))
  return named(
    'a',
    [...areas, ...rest].filter((group) => group.claims.length > 0),
  )
}

/** Places of evidence beyond which a claim is about the whole repository and not about files. */
const FILES = 3

/** The files that claims are about, by path: what the documents say of each. */
export function groupsByFile({ claims, documents }: Snapshot): readonly ClaimGroup[] {
  const own = new Set(documents.map(({ path }) => path))
  const files = new Map<string, JudgedClaim[]>()
  for (const claim of claims)
    for (const path of filesOf(claim)) if (!own.has(path)) files.set(path, [...(files.get(path) ?? []), claim])
  const paths = [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  return named(
    'f',
    paths.map((path) => ({ name: code(path), document: undefined, claims: files.get(path) ?? [] })),
  )
}

/** The files that a claim is about: where it was found, or where it was said to be. */
function filesOf(claim: JudgedClaim): readonly string[] {
  const { observation, kind, subject } = claim
  const found = observation.state === 'observed' ? [...new Set(observation.evidence.map(({ path }) => path))] : []
  if (found.length > 0) return found.length > FILES ? [] : found
  const isFile = (kind === 'path' || kind === 'lines' || kind === 'bytes') && /\.\w+$/.test(subject)
  return isFile && typeof subjectOf(claim) !== 'string' ? [subject.replace(/^\.?\//, '')] : []
}

function named(prefix: string, groups: readonly Omit<ClaimGroup, 'anchor'>[]): readonly ClaimGroup[] {
  const seen = new Map<string, number>()
  return groups.map((group) => {
    const base = `${prefix}-${segment(typeof group.name === 'string' ? group.name : group.name.code)}`
    const times = seen.get(base) ?? 0
    seen.set(base, times + 1)
    return { ...group, anchor: times === 0 ? base : `${base}.${times}`, claims: inOrder(group.claims) }
  })
}
