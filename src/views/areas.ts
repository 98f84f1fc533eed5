import type { Project } from '../schema/project.ts'
import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import type { Tally } from '../schema/tally.ts'
import { tallyOf } from '../verdicts/tally.ts'
import { claimedShare } from './claimed-share.ts'
import type { ProjectContent } from './content.ts'
import { counts, type Readiness, readinessOf, totalOf } from './marks.ts'

/** A part of what the documents speak about: configured, or a chapter of a document, or a whole document. */
export interface Area {
  readonly name: string
  /** Of the document that it is a part of. */
  readonly document: string | undefined
  readonly claims: readonly JudgedClaim[]
  readonly tally: Tally
  /** 0 to 1, as the document states it. */
  readonly claimed: number | undefined
  readonly readiness: Readiness | undefined
}

/** With more documents than this, each document is an area; with fewer, their chapters are. */
const FEW_DOCUMENTS = 3

/** Splits the claims of a release into its areas, worst gap first; areas of which nothing was judged come last. */
export function areasOf(snapshot: Snapshot, configuration: Project): readonly Area[] {
  const claims = snapshot.claims.filter(counts)
  const groups = configuration.areas ? configured(claims, configuration.areas) : found(claims, snapshot)
  const areas = [...groups.values()].map(areaOf).filter(({ tally }) => totalOf(tally) > 0)
  return areas.toSorted((a, b) => gapOf(b) - gapOf(a) || totalOf(b.tally) - totalOf(a.tally))
}

/** The areas of one of a project's releases. */
export function areasIn({ areas }: ProjectContent, { release }: Snapshot): readonly Area[] {
  return areas.get(release.id) ?? []
}

/** How far the document goes beyond what the repository supports at most; where it states nothing, beyond all of it. */
export function gapOf({ claimed, readiness }: Area): number {
  if (!readiness) return Number.NEGATIVE_INFINITY
  return (claimed ?? 1) - readiness.high - (claimed === undefined ? 1 : 0)
}

interface Group {
  readonly name: string
  readonly document: string | undefined
  readonly claims: JudgedClaim[]
}

function areaOf({ name, document, claims }: Group): Area {
  const tally = tallyOf(claims)
  const lines = claims.map(({ line }) => line)
  return {
    name,
    document,
    claims,
    tally,
    claimed: claimedShare(claims, Math.max(...lines) - Math.min(...lines) + 1),
    readiness: readinessOf(tally),
  }
}

function configured(claims: readonly JudgedClaim[], areas: NonNullable<Project['areas']>): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { name, sections = [], documents = [] } of areas) {
    const within = claims.filter(
      (claim) =>
        documents.some(
          (document) => claim.document === document || claim.document.startsWith(`${document.replace(/\/?\**$/, '')}/`),
        ) || sections.some((text) => inSection(claim, text)),
    )
    if (within.length > 0) groups.set(name, { name, document: undefined, claims: within })
  }
  return groups
}

/** Does one of the headings above a claim contain this text, whatever its case? */
function inSection({ section }: JudgedClaim, text: string): boolean {
  const wanted = text.toLowerCase()
  return section.some((heading) => heading.toLowerCase().includes(wanted))
}

function found(claims: readonly JudgedClaim[], { documents }: Snapshot): Map<string, Group> {
  const titles = new Map(documents.map(({ path, title }) => [path, title]))
  const named = new Set(claims.map(({ document }) => document))
  const groups = new Map<string, Group>()
  for (const document of named) {
    const own = claims.filter((claim) => claim.document === document)
    const title = titles.get(document) ?? document
    for (const [chapter, of] of named.size > FEW_DOCUMENTS ? [['', own] as const] : chapters(own)) {
      // What stands above the first chapter sums up the others: it is no area of its own unless it claims more.
      if (
        chapter === '' &&
        named.size <= FEW_DOCUMENTS &&
        of.every(({ kind }) => kind === 'status' || kind === 'rollup')
      )
        continue
      groups.set(`${document}\n${chapter}`, {
        name: bare(chapter.split('\n').at(-1) || title),
        document,
        claims: [...of],
      })
    }
  }
  return groups
}

/** The claims of a document by chapter, keyed by the trail of headings; '' where they stand in none. */
function chapters(claims: readonly JudgedClaim[]): ReadonlyMap<string, readonly JudgedClaim[]> {
  const level = chapterLevel(claims)
  const trail = ({ section }: JudgedClaim) => (section.length < level ? '' : section.slice(0, level).join('\n'))
  const groups = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    const key = trail(claim) || chapterBeneath(claim, claims, trail)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return groups
}

/** The one chapter that a heading's own claim sums up; '' where it sums up several or none. */
function chapterBeneath(
  { extent }: JudgedClaim,
  claims: readonly JudgedClaim[],
  trail: (claim: JudgedClaim) => string,
): string {
  if (!extent) return ''
  const beneath = new Set(claims.filter(({ line }) => line > extent.from && line <= extent.to).map(trail))
  const [only, ...others] = beneath
  return only !== undefined && others.length === 0 ? only : ''
}

/** The level of headings that first tells the claims of a document apart; 0 where none does. */
function chapterLevel(claims: readonly JudgedClaim[]): number {
  const deepest = Math.max(0, ...claims.map(({ section }) => section.length))
  for (let level = 1; level <= deepest; level++) {
    const trails = new Set(
      claims.filter(({ section }) => section.length >= level).map(({ section }) => section[level - 1]),
    )
    if (trails.size > 1) return level
  }
  return 0
}

/** A heading without the marks and states that authors hang on it: the page states its own. */
function bare(heading: string): string {
  const plain = heading
    .replace(/[`*_]|\p{Extended_Pictographic}|\ufe0f/gu, ' ')
    .replace(/\(\s*\d+\s*%\s*\)/g, ' ')
    .replace(/\s+(?:[-–—:|]\s*)+(?:status\b.*|\d+\s*%.*|complete\b.*|done\b.*)?$/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain || heading
}
