import type { Claim } from '../schema/claim.ts'
import type { Verdict } from '../schema/verdict.ts'
import { compareNumber } from './numbers.ts'
import { unverifiable, verdict } from './verdict.ts'

const VERSION = /^[v^~>=<\s]*(\d+(?:\.(?:\d+|x|\*)){0,4})(?:[-+.][\w.-]+)?\+?$/

/**
 * Compares what a document says with the text found: a version, a key's value, an image. A version with fewer places
 * holds for all that it covers ("3.11" for 3.11.4). Texts of different sorts do not accuse.
 */
export function compareText(claim: Claim, observed: string): Verdict {
  const { op, value, text } = claim.claimed
  const reads = () => verdict('verified', 'measured', { code: 'reads-so', values: { observed } })
  if (op === 'absent')
    return verdict('contradicted', 'measured', { code: 'exists-after-all', values: { place: observed } })
  const claimed = text ?? (value === undefined ? undefined : String(value))
  if (op === 'present' || claimed === undefined) return reads()
  if (plain(claimed) === plain(observed)) return reads()
  const values = { claimed, observed }
  const [said, found] = [versionOf(claimed), versionOf(observed)]
  if (said && found) {
    const order = compareVersions(said, found)
    if (order === 0 || (op === 'ge' && order < 0) || (op === 'le' && order > 0)) return reads()
    return verdict(order > 0 ? 'overstated' : 'understated', 'measured', { code: 'reads-otherwise', values })
  }
  const number = /^-?\d+(?:\.\d+)?$/.test(observed.trim()) ? Number(observed) : undefined
  if (value !== undefined && number !== undefined)
    return compareNumber(claim, value, { value: number, unit: claim.claimed.unit ?? '' })
  return unverifiable({ code: 'reads-otherwise', values })
}

const plain = (text: string) =>
  text
    .trim()
    .replace(/^["'`]+|["'`]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** Places of a version, without its range mark and pre-release; undefined for what is no version. */
function versionOf(text: string): readonly number[] | undefined {
  const places = VERSION.exec(text.trim())?.[1]?.split('.')
  if (!places) return undefined
  const wild = places.findIndex((place) => !/^\d+$/.test(place))
  return places.slice(0, wild === -1 ? undefined : wild).map(Number)
}

/** Below, at or above zero as claimed is older, the same as far as both speak, or newer. */
function compareVersions(claimed: readonly number[], observed: readonly number[]): number {
  const places = Math.min(claimed.length, observed.length)
  for (let i = 0; i < places; i++) {
    const difference = (claimed[i] ?? 0) - (observed[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
