import type { Mention } from '../schema/reading.ts'
import { isPlace } from './mentions.ts'
import type { Passage, Section } from './passage.ts'
import { ownTitle } from './status-items.ts'

/** Sections that are compared with a name. */
const COMPARED = 400

/**
 * Files of the section that a name in a summary refers to: the row "RBAC" stands for the section "2. Role-Based Access
 * Control (RBAC)". None where no section, or several, bear the name.
 */
export function filesOfSection(name: string, passage: Passage): Mention[] {
  const words = wordsOf(name)
  if (words.length === 0) return []
  const fits = passage
    .sections()
    .slice(0, COMPARED)
    .filter((section) => section !== passage.section && section.passages.length > 0)
    .map((section) => ({ section, title: wordsOf(ownTitle(section.heading)) }))
    .filter(({ title }) => words.every((word) => title.some((other) => alike(word, other))))
    .sort((a, b) => a.title.length - b.title.length)
  const [best, second] = fits
  if (!best || (second && second.title.length === best.title.length)) return []
  return filesIn(best.section)
}

/** Files labelled as such; where none is, all that the section names. */
function filesIn(section: Section): Mention[] {
  const all = section.passages.slice(0, 200)
  const labelled = all.filter((each) =>
    [each, each.parent].some((level) =>
      level?.lexicon.roles(level.statement.label || level.statement.body).includes('file'),
    ),
  )
  const label = (each: Passage) => each.parent?.statement.label || each.parent?.statement.body || each.statement.label
  const first = labelled[0] && label(labelled[0])
  return (labelled.length > 0 ? labelled.filter((each) => label(each) === first) : all).flatMap((each) =>
    each
      .names()
      .filter((named) => isPlace(named) && named.kind === 'path')
      .map((named) => ({ text: named.text, line: each.line })),
  )
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu)
      ?.filter((word) => !/^(?:the|and|of|for|und|der|die|das|system)$/.test(word)) ?? []
  )
}

/** Equal, or the same word shortened or inflected: "config" and "configuration". */
function alike(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length >= 4 &&
      b.length >= 4 &&
      (a.startsWith(b.slice(0, Math.max(4, b.length - 3))) || b.startsWith(a.slice(0, Math.max(4, a.length - 2)))))
  )
}
