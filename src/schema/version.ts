/** A version that a tag is named after. */
export interface Version {
  /** What is versioned: the package in `pkg@1.2.3`, empty where the tag names none. */
  readonly family: string
  readonly numbers: readonly string[]
  /** -1 before the release of these numbers, 0 the release, 1 a fix on top of it. */
  readonly phase: -1 | 0 | 1
  /** What follows the numbers, in parts of digits or of letters. */
  readonly rest: readonly string[]
}

/** Words of versions before a release, by how far they are from it. PEP 440, Maven and the semver of npm packages. */
const BEFORE: ReadonlyMap<string, number> = new Map(
  [
    ['dev', 'snapshot', 'nightly', 'canary', 'experimental'],
    ['alpha'],
    ['beta', 'milestone'],
    ['pre', 'preview', 'next', 'ea', 'insiders'],
    ['rc'],
  ].flatMap((words, rank) => words.map((word) => [word, rank] as const)),
)
/** Short forms of those words. */
const LONG: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
  ['c', 'rc'],
  ['cr', 'rc'],
])
/** Where other words stand among those: before `pre`. */
const UNKNOWN = 2.5
const RELEASE: ReadonlySet<string> = new Set(['final', 'ga', 'release', 'lts', 'stable'])
const AFTER: ReadonlySet<string> = new Set(['post', 'sp', 'p', 'patch', 'hotfix', 'fix'])
/** Families that name no package. */
const PLAIN: ReadonlySet<string> = new Set([
  '',
  'v',
  'r',
  'rel',
  'release',
  'releases',
  'ver',
  'version',
  'versions',
  'stable',
])

/** A number, or a date written with hyphens, at the start, behind a separator or behind a word such as `go1.21`. */
const NUMBERS = /(?<![a-z0-9.])([a-z]*?)[._-]?(v?)(\d{4}-\d{2}-\d{2}(?!\d)|\d+(?:\.\d+)*)/gi

/** @returns undefined for a tag that is no version: `latest`, `build-1234`, `nightly-2024-01-05` */
export function parseVersion(tag: string): Version | undefined {
  for (const match of tag.matchAll(NUMBERS)) {
    const [whole, word = '', v = '', digits = ''] = match
    const family = `${tag.slice(0, match.index)}${word}`.toLowerCase().replace(/[@/_.-]+$/, '')
    const numbers = digits.split(/[.-]/)
    const ofPackage = tag.slice(0, match.index).endsWith('@')
    if (numbers.length === 1 && v === '' && !PLAIN.has(family) && !ofPackage) continue
    if (BEFORE.has(family) && !ofPackage) return undefined
    const tail = phaseOf(tag.slice(match.index + whole.length))
    if (tail) return { family: PLAIN.has(family) ? '' : family, numbers, ...tail }
  }
  return undefined
}

/** By family, then by precedence (https://semver.org, point 11, with words in the order above). A total order. */
export function compareVersions(a: Version, b: Version): number {
  return (
    compareText(a.family, b.family) ||
    compareParts(a.numbers, b.numbers, '0') ||
    a.phase - b.phase ||
    compareParts(a.rest, b.rest, '')
  )
}

/**
 * Whether a version is within all bounds of a list such as `>=1.2 <3`, whatever it is a version of. What comes before a
 * release is not below it: 3.0-rc1 is not within `<3`.
 */
export function isWithin(version: Version, bounds: string): boolean {
  return [...bounds.matchAll(/([<>]=?|=)?\s*([^\s<>=]+)/g)].every(([, op = '=', text = '']) => {
    const bound = parseVersion(/^\d/.test(text) ? `v${text}` : text)
    if (!bound) return false
    const isBefore =
      version.phase === -1 && compareParts(version.numbers, bound.numbers, '0') === 0 && bound.phase === 0
    const order = compareVersions(
      { ...version, ...(isBefore ? { phase: 0, rest: [] } : {}), family: '' },
      { ...bound, family: '' },
    )
    switch (op) {
      case '>=':
        return order >= 0
      case '<=':
        return order <= 0
      case '>':
        return order > 0
      case '<':
        return order < 0
      default:
        return order === 0
    }
  })
}

/** @returns undefined for what no version ends in */
function phaseOf(text: string): Pick<Version, 'phase' | 'rest'> | undefined {
  const tail = text.replace(/\+.*$/s, '').toLowerCase()
  if (tail === '') return { phase: 0, rest: [] }
  if (!/^[._-]?[0-9a-z][0-9a-z._-]*$/.test(tail)) return undefined
  const rest = (tail.match(/\d+|[a-z]+/g) ?? []).map((part) => LONG.get(part) ?? part)
  const [word = ''] = rest
  if (RELEASE.has(word) && rest.length === 1) return { phase: 0, rest: [] }
  // 1.0.2k is a fix of 1.0.2.
  if (/^[a-z]$/.test(tail)) return { phase: 1, rest: [tail] }
  if (RELEASE.has(word) || AFTER.has(word)) return { phase: 1, rest }
  return BEFORE.has(word) || tail.startsWith('-') ? { phase: -1, rest } : undefined
}

function compareParts(a: readonly string[], b: readonly string[], absent: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = comparePart(a[at] ?? absent, b[at] ?? absent)
    if (order !== 0) return order
  }
  return 0
}

/** Nothing, then numbers, then words. */
function comparePart(a: string, b: string): number {
  const sort = (part: string) => (part === '' ? 0 : /^\d/.test(part) ? 1 : 2)
  if (sort(a) !== sort(b)) return sort(a) - sort(b)
  if (sort(a) === 2) return (BEFORE.get(a) ?? UNKNOWN) - (BEFORE.get(b) ?? UNKNOWN) || compareText(a, b)
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compareText(x, y)
}

/** By UTF-16 units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
