import type { JudgedClaim } from '../schema/snapshot.ts'
import { segment } from './addresses.ts'
import { byDate, type ProjectContent } from './content.ts'
import { subjectOf } from './finding.ts'
import { counts } from './marks.ts'
import type { NumberLines, NumberPoint } from './number-lines.ts'
import { plain } from './phrase.ts'
import type { Place } from './place.ts'

/** A number that documents state, through the releases, against what was counted. */
export interface StatedNumber extends NumberLines {
  readonly id: string
}

const KINDS: ReadonlySet<string> = new Set(['count', 'tests', 'coverage', 'lines', 'bytes'])
/** Charts that are shown, and documents in each: more marks could not be told apart. */
const MOST = 6
const DOCUMENTS = 4

interface Group {
  readonly subject: string
  readonly kind: JudgedClaim['kind']
  readonly unit: string
  readonly counted: (number | undefined)[]
  readonly stated: Map<string, (number | undefined)[]>
}

/**
 * The numbers that documents state and that were counted, those that several documents state first, then those that
 * are furthest off. A number that was stated once, or that was never counted, has no history to show.
 */
export function statedNumbers(project: ProjectContent, place: Place): readonly StatedNumber[] {
  const { words } = place
  const releases = byDate(project).map(({ release: { label, date } }) => ({
    label,
    iso: date,
    date: words.format.date(date),
  }))
  const point = (value: number | undefined, unit: string): NumberPoint | undefined =>
    value === undefined ? undefined : { value, text: words.count(value, unit) }
  return [...groupsOf(project).entries()]
    .filter(([, group]) => tells(group))
    .toSorted(([a, x], [b, y]) => y.stated.size - x.stated.size || gapOf(y) - gapOf(x) || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([key, { subject, kind, unit, counted, stated }]) => ({
      id: segment(`said-${key.replace(/\n/g, '-')}`),
      // "tests: tests" says nothing twice.
      title: subject.toLowerCase() === words.kinds[kind] ? subject : words.stated.name(subject, words.kinds[kind]),
      releases,
      tick: words.format.number,
      counted: { name: words.stated.counted, points: counted.map((value) => point(value, unit)) },
      stated: [...stated]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, DOCUMENTS)
        .map(([name, values]) => ({ name, points: values.map((value) => point(value, unit)) })),
    }))
}

function groupsOf(project: ProjectContent): Map<string, Group> {
  const snapshots = byDate(project)
  const groups = new Map<string, Group>()
  for (const [index, { claims }] of snapshots.entries())
    for (const claim of claims) {
      const { kind, subject, claimed, document } = claim
      if (!counts(claim) || !KINDS.has(kind) || claimed.value === undefined) continue
      const unit = claimed.unit ?? kind
      const key = [kind, subject.toLowerCase(), unit].join('\n')
      const group = groups.get(key) ?? {
        subject: plain([subjectOf(claim)]),
        kind,
        unit,
        counted: snapshots.map(() => undefined),
        stated: new Map<string, (number | undefined)[]>(),
      }
      groups.set(key, group)
      const values = group.stated.get(document) ?? snapshots.map(() => undefined)
      group.stated.set(document, values)
      values[index] ??= claimed.value
      group.counted[index] ??= countedOf(claim)
    }
  return groups
}

function countedOf({ observation }: JudgedClaim): number | undefined {
  if (observation.state !== 'observed') return undefined
  const { fact } = observation
  if (fact.shape === 'count') return fact.value
  return fact.shape === 'ratio' && fact.whole > 0 ? Math.round((fact.part / fact.whole) * 10_000) / 100 : undefined
}

/** Several documents state it, or one does in several releases and is off in one of them. */
function tells(group: Group): boolean {
  if (group.counted.every((value) => value === undefined)) return false
  if (group.stated.size > 1) return true
  const [values = []] = group.stated.values()
  return values.filter((value) => value !== undefined).length > 1 && gapOf(group) > 0
}

/** How far a stated number is from the counted one at most, as a share of it. */
function gapOf({ counted, stated }: Group): number {
  const gaps = [...stated.values()].flatMap((values) =>
    values.flatMap((value, index) => {
      const real = counted[index]
      return value === undefined || real === undefined ? [] : [Math.abs(value - real) / Math.max(1, real)]
    }),
  )
  return Math.max(0, ...gaps)
}
