import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

/** Reads Markdown; undefined where it is too large, or where the parser gives up, as it may on thousands of lists. */
export type Parse = (text: string) => Root | undefined

/** Larger documents are shown as the lines around their claims: a browser could not hold them, nor a reader. */
const LARGEST = 1_500_000
const LONGEST_LINE = 20_000
/** Letters of the texts that are remembered: releases share most documents, and a tree is fifty times its text. */
const REMEMBERED = 1_000_000

/** Makes a parser that remembers what it has read lately: one for a whole run, for a text returns in many releases. */
export function createParser(): Parse {
  const processor = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
  const known = new Map<string, Root | undefined>()
  let letters = 0
  return (text) => {
    if (known.has(text)) return known.get(text)
    const root = isLarge(text) ? undefined : read(text)
    for (const oldest of known.keys()) {
      if (letters + text.length <= REMEMBERED) break
      known.delete(oldest)
      letters -= oldest.length
    }
    known.set(text, root)
    letters += text.length
    return root
  }

  function read(text: string): Root | undefined {
    try {
      return processor.parse(text)
    } catch {
      return undefined
    }
  }
}

function isLarge(text: string): boolean {
  return text.length > LARGEST || text.split('\n').some((line) => line.length > LONGEST_LINE)
}
