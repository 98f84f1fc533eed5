import { isPlace } from './mentions.ts'
import type { Passage } from './passage.ts'

const DOCUMENT = /\.(?:md|mdx|rst|txt|adoc|pdf)$|(?:^|\/)(?:docs?|README|LICENSE|CHANGELOG)(?:\/|$)/i
const SETTINGS =
  /\.(?:ya?ml|toml|ini|env|env\.\w+|hcl|tf|conf|cfg|properties|service|timer)$|(?:^|\/)(?:Dockerfile|\.env[\w.]*)$/

/** A file for people: what it describes is no code. */
export function isDocument(path: string): boolean {
  return DOCUMENT.test(path)
}

/** A file of settings: its features are keys, services and jobs. */
export function isSettings(path: string): boolean {
  return SETTINGS.test(path)
}

/** The file that the list around an item is about: named by an enclosing item, or by a label for files beside it. */
export function fileAbove(passage: Passage): string | undefined {
  for (const level of [passage.parent, passage.parent?.parent]) {
    if (!level) continue
    const own = level.names().find(isPlace)
    if (own) return own.text
  }
  const at = passage.around.indexOf(passage)
  const labelled = passage.around
    .slice(Math.max(0, at - 40), Math.max(0, at))
    .findLast((each) => each.lexicon.roles(each.statement.label).includes('file') && each.names().some(isPlace))
  return labelled?.names().find(isPlace)?.text
}

export function baseName(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? path
}
