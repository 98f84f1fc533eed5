import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from './markdown.ts'
import { slugger } from './slug.ts'

export interface Heading {
  readonly title: string
  /** The id that the heading has on the page of its document. */
  readonly anchor: string
  /** 1 to 6, as the document has it. */
  readonly depth: number
  readonly line: number
}

/** The headings of a document in their order; none of one that is shown line by line. */
export function headingsOf(root: Root | undefined): readonly Heading[] {
  if (!root) return []
  const slug = slugger()
  const headings: Heading[] = []
  visit(root, 'heading', (node) => {
    const title = plainText(node)
    headings.push({ title, anchor: slug(title), depth: node.depth, line: node.position?.start.line ?? 0 })
  })
  return headings
}
