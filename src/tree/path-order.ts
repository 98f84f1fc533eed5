/** Text that holds none sorts by its bytes as it does by `<`. */
export const SURROGATE = /[\ud800-\udfff]/

/**
 * Ascending byte order of the UTF-8 of two paths: git's order. JavaScript's own `<` compares UTF-16 units, which puts
 * emoji before U+E000.
 * @returns negative, zero or positive, as for Array.sort
 */
export function comparePaths(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return compareCodePoints(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at)
    const y = b.charCodeAt(at)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return SURROGATE.test(String.fromCharCode(unit)) ? unit + 0x10000 : unit
}
