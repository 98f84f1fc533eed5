import type { Mention } from '../schema/reading.ts'
import { isPlace } from './mentions.ts'
import { governors, type Passage, type Section } from './passage.ts'

const NEAR = 12
/** Passages of a section that are looked through for files. */
const SECTION_PLACES = 400

/** Files and folders that a passage names, as it writes them. */
export function mentionsIn(passage: Passage): Mention[] {
  if (passage.tree) return [{ text: treePath(passage), line: passage.line }]
  return passage
    .names()
    .filter(isPlace)
    .map((named) => ({ text: named.text, line: passage.rich.placeOf(named.start).line }))
}

/** The whole path of a line of a tree drawing. */
export function treePath(passage: Passage): string {
  const parts: string[] = []
  for (let at: Passage | undefined = passage; at?.tree; at = at.tree.parent)
    parts.unshift(at.tree.name.replace(/\/$/, ''))
  const path = parts.join('/').replace(/^\.\//, '')
  return passage.tree?.folder && path !== '' ? `${path}/` : path
}

/** All that a section names directly under its heading, for `Section.places`. */
export function placesOf(section: Section): Mention[] {
  const mentions: Mention[] = []
  for (const passage of section.passages.slice(0, SECTION_PLACES))
    if (passage.tree === undefined || passage.tree.parent === undefined) mentions.push(...mentionsIn(passage))
  return mentions
}

/** What is named near a passage, nearest first: itself, what governs it, its section by distance, the headings. */
export function nearOf(passage: Passage): Mention[] {
  const near: Mention[] = [...mentionsIn(passage)]
  for (const above of governors(passage)) near.push(...mentionsIn(above))
  const distance = (mention: Mention) => Math.abs(mention.line - passage.line)
  for (let section = passage.section; section && near.length < NEAR; section = section.parent)
    near.push(...[...section.places()].sort((a, b) => distance(a) - distance(b) || a.line - b.line).slice(0, NEAR))
  const seen = new Set<string>()
  return near.filter((mention) => !seen.has(mention.text) && seen.add(mention.text)).slice(0, NEAR)
}

/** The folder that bare names under a passage belong to: of its row, its list, the label beside it, its heading. */
export function baseOf(passage: Passage): string | undefined {
  const own = folderIn(passage)
  if (own) return own
  for (const above of governors(passage)) {
    const folder = folderIn(above) ?? beside(above)
    if (folder) return folder
  }
  return (
    beside(passage) ??
    passage.around
      .slice(0, 40)
      .map(folderLabel)
      .find((folder) => folder !== undefined)
  )
}

function folderIn(passage: Passage): string | undefined {
  if (passage.form === 'tree') return undefined
  return passage.names().find((named) => named.kind === 'folder')?.text
}

/** A sibling before that is labelled as a folder: "Directory: `src/api/`". */
function beside(passage: Passage): string | undefined {
  const at = passage.siblings.indexOf(passage)
  return passage.siblings
    .slice(Math.max(0, at - 8), Math.max(0, at))
    .map(folderLabel)
    .findLast((folder) => folder !== undefined)
}

function folderLabel(passage: Passage): string | undefined {
  return passage.lexicon.roles(passage.statement.label).includes('folder') ? folderIn(passage) : undefined
}

const CONTAINER =
  /([\p{L}_][\p{L}\p{N}_]*(?:\s[\p{L}_][\p{L}\p{N}_]*)?)\s+(?:enum|model|class|struct|interface|trait|模型|枚举|类)(?!\p{L})/iu

/** The class, enum or model that a passage speaks about, from its label, what governs it, or a label beside it. */
export function containerOf(passage: Passage): string | undefined {
  for (const above of [passage, ...governors(passage)]) {
    const found = containerIn(above)
    if (found) return found
    const at = above.siblings.indexOf(above)
    for (const sibling of above.siblings.slice(Math.max(0, at - 4), Math.max(0, at))) {
      const named = /\b(?:model|class|enum|struct|interface|entity)\b/i.test(sibling.statement.label)
        ? symbolIn(sibling)
        : undefined
      if (named) return named
    }
  }
  return undefined
}

function containerIn(passage: Passage): string | undefined {
  const title = `${passage.statement.label} ${passage.form === 'heading' || passage.statement.introduces ? passage.statement.body : ''}`
  if (!/\b(?:enum|model|class|struct|interface|trait|entity)\b|模型|枚举/i.test(title)) return undefined
  return symbolIn(passage) ?? CONTAINER.exec(title)?.[1]?.trim()
}

function symbolIn(passage: Passage): string | undefined {
  return passage
    .names()
    .find(
      (named) => named.code && (named.kind === 'symbol' || (named.kind === 'word' && /^\p{Lu}\w+$/u.test(named.text))),
    )?.text
}
