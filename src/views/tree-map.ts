import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { accuses, counts } from './marks.ts'
import type { Place } from './place.ts'

/** The folders of a repository: how much of its code is in each, how many claims speak of it, how many are false. */
export interface TreeMap {
  readonly title: string
  readonly caption: string
  /** The largest first. */
  readonly folders: readonly Folder[]
}

export interface Folder {
  readonly path: string
  /** Lines of code; where a snapshot has none, claims. */
  readonly size: number
  readonly claims: number
  readonly wrong: number
  readonly summary: string
}

const MOST = 24
const LINES = 'folder-lines.'

/** Undefined where there are fewer than three folders: there is nothing to lay out. */
export function treeMapOf(snapshot: Snapshot, { words }: Place): TreeMap | undefined {
  const said = claimsByFolder(snapshot)
  const lines = new Map(
    snapshot.metrics.flatMap(({ id, value }) => (id.startsWith(LINES) ? [[id.slice(LINES.length), value]] : [])),
  )
  const folders = [...new Set([...lines.keys(), ...said.keys()])]
    .map((path): Folder => {
      const { claims, wrong } = said.get(path) ?? { claims: 0, wrong: 0 }
      const size = lines.size > 0 ? (lines.get(path) ?? 0) : claims
      const about = claims > 0 ? words.documents.claims(words.count(claims, 'claims'), words.format.number(wrong)) : ''
      const summary = [lines.size > 0 ? words.count(size, 'lines') : '', about || words.treemap.never]
      return { path, size, claims, wrong, summary: summary.filter(Boolean).join(', ') }
    })
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .slice(0, MOST)
  const caption = words.treemap.caption(lines.size > 0 ? 'code' : 'claims')
  return folders.length < 3 ? undefined : { title: words.treemap.title, caption, folders }
}

function claimsByFolder({ claims, documents }: Snapshot): ReadonlyMap<string, { claims: number; wrong: number }> {
  const own = new Set(documents.map(({ path }) => path))
  const counted = new Map<string, { claims: number; wrong: number }>()
  for (const claim of claims) {
    const path = counts(claim) ? pathOf(claim) : undefined
    if (path === undefined || own.has(path)) continue
    const folder = path.split('/').slice(0, -1).slice(0, 2).join('/') || '.'
    const entry = counted.get(folder) ?? { claims: 0, wrong: 0 }
    counted.set(folder, { claims: entry.claims + 1, wrong: entry.wrong + Number(accuses(claim)) })
  }
  return counted
}

/** The file that a claim speaks of: where it was found, or where it was said to be. */
function pathOf({ kind, subject, observation }: JudgedClaim): string | undefined {
  const [first] = observation.state === 'observed' ? observation.evidence : []
  if (first) return first.path
  return (kind === 'path' || kind === 'lines' || kind === 'bytes') && /^\S+\/\S+$/.test(subject)
    ? subject.replace(/^\.?\//, '')
    : undefined
}
