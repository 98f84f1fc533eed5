import type { Snapshot } from '../schema/snapshot.ts'
import { counts } from './marks.ts'
import type { Place } from './place.ts'

/** How far the sizes that documents state are from what was counted. */
export interface Histogram {
  readonly title: string
  readonly caption: string
  readonly bins: readonly {
    readonly label: string
    readonly count: number
    readonly side: 'below' | 'exact' | 'above'
  }[]
}

/** Upper ends of the bins, as (claimed − observed) / observed. */
const ENDS = [-0.5, -0.25, -0.1, -0.02, 0.02, 0.1, 0.25, 1, Number.POSITIVE_INFINITY]
const EXACT = 4
/** Fewer numbers than this make no distribution. */
const LEAST = 5
const KINDS: ReadonlySet<string> = new Set(['lines', 'bytes', 'count', 'tests'])

export function histogramOf({ claims }: Snapshot, { words }: Place): Histogram | undefined {
  const off = claims.flatMap((claim) => {
    const { relative } = claim.verdict
    return counts(claim) && KINDS.has(claim.kind) && claim.claimed.op === 'eq' && relative !== undefined
      ? [relative]
      : []
  })
  if (off.length < LEAST) return undefined
  const bins = ENDS.map((_, index) => ({
    label: words.histogram.bins[index] ?? '',
    count: 0,
    side: index < EXACT ? ('below' as const) : index > EXACT ? ('above' as const) : ('exact' as const),
  }))
  for (const value of off) {
    const bin = bins[ENDS.findIndex((end) => value <= end)]
    if (bin) bin.count++
  }
  return { title: words.histogram.title, caption: words.histogram.caption, bins }
}
