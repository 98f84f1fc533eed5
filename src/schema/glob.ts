/** More alternatives than this are no list that a person wrote. */
const MOST = 200

/**
 * Writes out the alternatives of `{a,b}`, nested ones too. A brace without a comma is literal.
 * @param pattern a path or a glob, as a person writes it
 * @returns the alternatives in their order, at most 200; the pattern itself where it has none
 */
export function expandBraces(pattern: string): string[] {
  let known = [pattern]
  for (;;) {
    const next = known.flatMap((text) => expandFirst(text) ?? [text]).slice(0, MOST)
    if (next.length === known.length && next.every((text, i) => text === known[i])) return next
    known = next
  }
}

function expandFirst(text: string): string[] | undefined {
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
    const parts: string[] = []
    let depth = 0
    let from = open + 1
    for (let at = open; at < text.length; at++) {
      const char = text[at]
      if (char === '{') depth++
      else if (char === ',' && depth === 1) {
        parts.push(text.slice(from, at))
        from = at + 1
      } else if (char === '}' && --depth === 0) {
        if (parts.length === 0) break
        parts.push(text.slice(from, at))
        return parts.map((part) => text.slice(0, open) + part.trim() + text.slice(at + 1))
      }
    }
  }
  return undefined
}

/**
 * Does a path fit a glob? `*` is any part of a name, `**` any folders; everything else is literal, brackets too,
 * since routes by file name write `[id]`. Takes time in proportion to both lengths.
 * @param glob without braces: `expandBraces` first
 */
export function matchesGlob(glob: string, path: string): boolean {
  return globMatcher(glob)(path)
}

/** The same for many paths: what the glob begins and ends with rules most of them out. */
export function globMatcher(glob: string): (path: string) => boolean {
  const pattern = glob.split('/')
  const star = glob.indexOf('*')
  // A `**` may stand for no folder at all, and then for no slash.
  const start = star < 0 ? '' : glob.slice(0, Math.max(glob.lastIndexOf('/', star), 0))
  const end = glob.slice(glob.lastIndexOf('*') + 1).replace(/^\//, '')
  return (path) => path.startsWith(start) && path.endsWith(end) && fits(pattern, path.split('/'))
}

function fits(pattern: readonly string[], names: readonly string[]): boolean {
  let p = 0
  let n = 0
  // Going back to the last `**` only is enough, and cannot blow up.
  let star = -1
  let mark = 0
  while (n < names.length) {
    const part = pattern[p]
    if (part === '**') {
      star = p++
      mark = n
    } else if (part !== undefined && matchesName(part, names[n] ?? '')) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++mark
    } else return false
  }
  while (pattern[p] === '**') p++
  return p === pattern.length
}

/** Does a single name fit a pattern with `*`? */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === name
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let at = first.length
  for (const piece of rest) {
    const found = name.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= name.length - last.length
}
