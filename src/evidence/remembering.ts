/** Texts that are longer hardly come twice. */
const LONGEST = 160
/** So many are kept, then it begins anew. */
const MOST = 1 << 17

/** A pure function of a text that remembers what it gave: a program says the same names over and over. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
