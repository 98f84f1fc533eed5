import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { accuses, counts } from './marks.ts'
import type { Place } from './place.ts'

/** The folders of a repository by how many claims speak of them, and how many of those are false. */
export interface TreeMap {
  readonly title: string
  readonly caption: string
  readonly folders: readonly {
    readonly path: string
    readonly claims: number
    readonly wrong: number
    readonly summary: string
  }[]
}

/** Folders of fewer claims would be too small to see. */
const LEAST = 3
const MOST = 24

/** Undefined where claims speak of fewer than three folders: there is nothing to lay out. */
export function treeMapOf(snapshot: Snapshot, { words }: Place): TreeMap | undefined {
  const documents = new Set(snapshot.documents.map(({ path }) => path))
  const counted = new Map<string, { claims: number; wrong: number }>()
  for (const claim of snapshot.claims) {
    const path = counts(claim) ? pathOf(claim) : undefined
    if (path === undefined || documents.has(path)) continue
    const folder = path.split('/').slice(0, -1).slice(0, 2).join('/') || '.'
    const entry = counted.get(folder) ?? { claims: 0, wrong: 0 }
    counted.set(folder, { claims: entry.claims + 1, wrong: entry.wrong + Number(accuses(claim)) })
  }
  const folders = [...counted]
    .filter(([, { claims }]) => claims >= LEAST)
    .toSorted(([a, x], [b, y]) => y.claims - x.claims || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([path, { claims, wrong }]) => ({
      path,
      claims,
      wrong,
      summary: words.documents.claims(words.count(claims, 'claims'), words.format.number(wrong)),
    }))
  return folders.length < 3 ? undefined : { title: words.treemap.title, caption: words.treemap.caption, folders }
}

/** The file that a claim speaks of: where it was found, or where it was said to be. */
function pathOf({ kind, subject, observation }: JudgedClaim): string | undefined {
  const [first] = observation.state === 'observed' ? observation.evidence : []
  if (first) return first.path
  return (kind === 'path' || kind === 'lines' || kind === 'bytes') && /^\S+\/\S+$/.test(subject)
    ? subject.replace(/^\.?\//, '')
    : undefined
}
