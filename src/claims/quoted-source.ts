import { cellsOf, has } from './columns.ts'
import { governors, type Passage } from './passage.ts'

/** "docs/API.md", "README.md"; and what is called so in capitals, "TODO", as far as a file of that name exists. */
const DOCUMENT =
  /(?<![\w/.-])(?:\.?\/)?[\w.-]*\w(?:\/[\w.-]+)*\.(?:md|mdx|markdown)\b|(?<![\w./-])[A-Z][A-Z0-9_-]{3,}(?![\w./-])/g
/** How far before a figure the words stand that say whose it is. */
const WINDOW = 120

/**
 * The names of documents that a claim at an offset is quoted from, nearest first: from the header of its column
 * ("TODO Claims"), the words before it ("according to docs/API.md: 401"), or the labels and headings that govern it.
 */
export function quotedSources(passage: Passage, at: number): readonly string[] {
  const cell = cellsOf(passage).findLast((each) => each.at <= at)
  const own = passage.row ? [] : [passage.text.slice(Math.max(0, at - WINDOW), at), passage.statement.label]
  const above = [...governors(passage)].filter((governor) => governor.theme() === 'attributed').map(({ text }) => text)
  const texts = [...(cell && has(cell, 'claimed') ? [cell.column.header] : []), ...own, ...above]
  for (const text of texts) {
    const names = passage.lexicon.has('attributed', text) ? (text.match(DOCUMENT) ?? []) : []
    if (names.length > 0) return names
  }
  return []
}
