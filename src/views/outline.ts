import type { JudgedClaim } from '../schema/snapshot.ts'
import { type MarkCount, markCounts } from './marks.ts'

/** A heading where it stands. */
interface Heading {
  readonly title: string
  readonly anchor: string
  /** 1 to 6. */
  readonly depth: number
  readonly line: number
}

/** A section of a document, and how the claims in it stand, those of its own sections included. */
export interface OutlineEntry {
  readonly title: string
  readonly anchor: string
  /** Does it stand beneath the entry before it that does not. */
  readonly inner: boolean
  readonly counts: readonly MarkCount[]
}

/** Fewer sections than this are seen at once: no outline is needed. */
const FEW = 3

/**
 * The outline of a document: two levels of headings beneath its title.
 * @param headings in their order
 * @param claims of the document
 * @returns nothing for a document of few sections
 */
export function outlineOf(headings: readonly Heading[], claims: readonly JudgedClaim[]): readonly OutlineEntry[] {
  const named = headings.filter(({ title }) => title.trim() !== '')
  const depths = [...new Set(named.map(({ depth }) => depth))].toSorted((a, b) => a - b)
  const [top = 1] = depths
  const isTitled = named[0]?.depth === top && named.filter(({ depth }) => depth === top).length === 1
  const [outer, inner] = isTitled ? depths.slice(1) : depths
  const shown = named.filter(({ depth }) => depth === outer || depth === inner)
  if (shown.length < FEW) return []
  return shown.map((heading, index) => {
    const end = shown.slice(index + 1).find(({ depth }) => depth <= heading.depth)?.line ?? Number.POSITIVE_INFINITY
    const within = claims.filter(({ line }) => line >= heading.line && line < end)
    return {
      title: heading.title,
      anchor: heading.anchor,
      inner: heading.depth === inner,
      counts: markCounts(within),
    }
  })
}
