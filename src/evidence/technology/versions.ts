/** A version of a document against the version or range of a manifest. */

/** `1.2`, `v1.2.3`, `15-alpine` → its numbers. Undefined for what is no version. */
export function numbersOf(text: string): readonly number[] | undefined {
  const found = /(?:^|[^\w.])v?(\d+(?:\.\d+){0,3})/.exec(` ${text}`)?.[1]
  return found?.split('.').map(Number)
}

/**
 * Is the version within the range that the manifest allows? Only as many places are compared as both give, since
 * "React 18" is true of 18.2.0.
 */
export function allows(range: string, version: readonly number[]): boolean {
  return range.split(/\|\|?/).some((part) => {
    const bounds = [...part.matchAll(/(\^|~=|~>|~|>=|<=|==|=|>|<|!=)?\s*v?(\d+(?:\.(?:\d+|\*|x))*)/g)]
    return bounds.length > 0 && bounds.every(([, operator = '', bound = '']) => holds(operator, bound, version))
  })
}

/** Is the manifest's version the claimed one or a later one? */
export function isAtLeast(range: string, version: readonly number[]): boolean {
  const own = numbersOf(range)
  return own !== undefined && compare(own, version) >= 0
}

function holds(operator: string, written: string, version: readonly number[]): boolean {
  const bound = written.split('.').flatMap((place) => (/^\d+$/.test(place) ? [Number(place)] : []))
  const order = compare(version, bound)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order >= 0
    case '<=':
      return order <= 0
    case '<':
      // "18" may be any 18.x, some of which lie below a bound such as <18.3.
      return order < 0 || (order === 0 && version.length < bound.length)
    case '!=':
      return true
    case '^': {
      const first = bound.findIndex((place) => place > 0)
      return compare(version, bound.slice(0, Math.max(1, first + 1))) === 0 && order >= 0
    }
    case '~':
    case '~=':
    case '~>':
      return compare(version, bound.slice(0, Math.max(1, operator === '~' ? 2 : bound.length - 1))) === 0 && order >= 0
    default:
      return order === 0
  }
}

/** Below, at or above zero over the places that both give. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
