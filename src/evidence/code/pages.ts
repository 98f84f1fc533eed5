import type { Evidence } from '../../schema/observation.ts'
import type { Room } from '../room.ts'
import { segmentsOf } from './endpoint-match.ts'
import { lexicon } from './lexicon.ts'
import { isTestPath, sourceFiles, syntaxOf } from './source-files.ts'
import { splitWords, stem } from './words.ts'

/** Files that a framework serves as pages by their place. */
const PAGE =
  /(?:^|\/)(?:src\/)?(?:app|pages|routes)\/(.*?)\/?(?:page|\+page|index)?\.(?:tsx?|jsx?|mdx?|vue|svelte|astro)$/
/** How many files that hold the words of a path are looked into. */
const MOST = 60

const TEMPLATE = /^(?:\{[^}]*\}|:[\w-]+\??|<[^>]*>|\[[^\]]*\]|\$\w+)$/
const shape = (segments: readonly string[]): string =>
  segments.map((part) => (TEMPLATE.test(part) ? '{}' : part)).join('/')

/** Where a path without a method is a page of a client: a file of that place, or that very path in a string of its router. */
export async function findPage(room: Room, path: string): Promise<Evidence | undefined> {
  const segments = segmentsOf(path)
  const wanted = shape(segments)
  for (const entry of await room.once(sourceFiles)) {
    const place = PAGE.exec(entry.path)?.[1]
    // Groups in brackets are no part of the address.
    if (
      place !== undefined &&
      shape(place.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part))) === wanted
    )
      return { path: entry.path, blob: entry.oid, note: `page ${path}` }
  }
  const words = segments.filter((part) => !TEMPLATE.test(part)).flatMap(splitWords)
  if (words.length === 0) return undefined
  const index = await room.once(lexicon)
  const holding = words.map((word) => index.mentioning(stem(word))).toSorted((a, b) => a.size - b.size)
  const [rarest = new Set<number>(), ...others] = holding
  const files = [...rarest]
    .filter((file) => others.every((set) => set.has(file)))
    .flatMap((file) => index.files[file] ?? [])
  for (const entry of files
    .filter(({ path: one }) => /\.([cm]?[jt]sx?|vue|svelte|dart)$/.test(one) && !isTestPath(one))
    .slice(0, MOST)) {
    const facts = await syntaxOf(room, entry)
    if (facts?.strings.some((text) => text.startsWith('/') && shape(segmentsOf(text)) === wanted))
      return { path: entry.path, blob: entry.oid, note: `names the path ${path}` }
  }
  return undefined
}
