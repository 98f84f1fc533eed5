import type { Mention } from '../schema/reading.ts'
import { stripEnd } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { isPlace, type Named } from './mentions.ts'
import type { Quantity } from './numbers.ts'
import { governors, type Passage } from './passage.ts'
import { saysOnlyState } from './state.ts'

/** A number of lines or bytes, not a share of them. */
export function isSize(quantity: Quantity): boolean {
  return (quantity.unit === 'lines' || quantity.unit === 'bytes') && quantity.of === undefined
}

/** By how much a file grew or shrank, which is no size: "+260 lines", "added 260 lines", "260 lines removed". */
export function isChange(text: string, quantity: Quantity, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, quantity.start - 30), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 24)
  const told = (words: string) =>
    lexicon.ends('made', words) || lexicon.ends('changed', words) || lexicon.ends('removes', words)
  const follows = (['made', 'changed', 'removes'] as const).some((list) => lexicon.begins(list, after.trimStart()) > 0)
  return (
    /^[-−+]/.test(quantity.text) ||
    told(before.replace(/\s(?:with|by|um|mit|par|con|com)\s*$/i, '')) ||
    (follows && /^\s/.test(after))
  )
}

export function isSizeLabel(passage: Passage): boolean {
  return passage.lexicon.roles(passage.statement.label).some((role) => role === 'bytes' || role === 'lines')
}

/** A label that names no thing of its own: "Lines of Code", "Total", "Coverage". */
function isGeneric(passage: Passage): boolean {
  const { label } = passage.statement
  return (
    passage.lexicon.roles(label).length > 0 ||
    passage.lexicon.is('meta', label) ||
    passage.lexicon.is('evidence', label)
  )
}

export interface Subject {
  readonly text: string
  readonly place: boolean
  readonly group: readonly Mention[]
}

/** What a size in running text or an item speaks of: the file beside it, else the phrase before it, else what the list is about. */
export function subjectOf(passage: Passage, quantity: Quantity, places: readonly Named[]): Subject | undefined {
  const before = places.filter((place) => place.end <= quantity.start).at(-1)
  const after = places.find(
    (place) =>
      place.start >= quantity.end && /^[\s\w.,:()`[\]-]{0,24}$/.test(passage.text.slice(quantity.end, place.start)),
  )
  const own = before && !(after && quantitiesBetween(passage, before, quantity)) ? before : (after ?? before)
  const list = places.filter((place) => place.start > quantity.end)
  const part = own === before && own ? partOf(passage, own) : ''
  if (part !== '') return { text: part, place: false, group: [] }
  if (own && !(own === after && list.length > 1)) return { text: own.text, place: true, group: [] }
  const mention = (place: Named): Mention => ({ text: place.text, line: passage.rich.placeOf(place.start).line })
  const listed = list.length > 1 ? list.map(mention) : []
  const label = passage.statement.label
  const phrase = phraseBefore(passage, quantity)
  const generic = label !== '' && isGeneric(passage)
  if (phrase !== '' && !generic) return { text: phrase, place: false, group: listed.length ? listed : groupOf(passage) }
  const files = filesBeside(passage)
  const only = files.length === 1 ? files[0] : undefined
  if (generic && only) return { text: only.text, place: true, group: [] }
  const title = generic || label === '' ? (titleAbove(passage) ?? label) : label
  if (title === '') return undefined
  return { text: title, place: false, group: listed.length ? listed : files.length ? files : groupOf(passage) }
}

/** What is said to stand in a file: "`search()` in `a.py` (150 lines)" gives the size of the function. */
function partOf(passage: Passage, file: Named): string {
  const before = passage.text.slice(passage.statement.start, file.start).replace(/[\s`*"([（]+$/, '')
  const code = passage.rich.spans.some((span) => span.kind === 'code' && span.end < file.start)
  const lead = before.replace(/\s+(?:in|inside|within|of)$/i, '')
  return code && lead !== before ? lead.replaceAll('`', '').trim() : ''
}

function quantitiesBetween(passage: Passage, place: Named, quantity: Quantity): boolean {
  return passage.quantities().some((other) => other.start >= place.end && other.end <= quantity.start && isSize(other))
}

/** The words before a size, up to the last separator: "Audit logging (1,350+ lines)". */
function phraseBefore(passage: Passage, quantity: Quantity): string {
  const from = Math.min(passage.statement.start, quantity.start)
  const text = passage.text.slice(from, quantity.start)
  const words = text
    .replace(/\s*[([（][^()[\]（）]*$/, '')
    .replace(/[\s–—:-]+$/, '')
    .replace(/\s+(?:has|have|with|is|are|of|in|totaling|totalling|hat|mit|共|有)$/i, '')
    .trim()
  const phrase =
    words
      .split(/[.;]\s/)
      .at(-1)
      ?.trim() ?? ''
  if (!/\p{L}{2}/u.test(phrase) || saysOnlyState(phrase, passage.lexicon)) return ''
  return stripEnd(phrase.replace(/\s[-–—]\s(?=\p{Lu}{3,})/u, ' '), passage.lexicon).text
}

/** Files that stand before it in the same section under a label for files: "File:", "Location:". */
function filesBeside(passage: Passage): Mention[] {
  const all = passage.around
  const at = all.indexOf(passage)
  const files: Mention[] = []
  for (const each of all.slice(Math.max(0, at - 60), Math.max(0, at))) {
    const labelled = [each, each.parent].some((level) =>
      level?.lexicon.roles(level.statement.label || level.statement.body).includes('file'),
    )
    if (labelled)
      files.push(
        ...each
          .names()
          .filter((named) => named.kind === 'path')
          .map((named) => ({ text: named.text, line: each.line })),
      )
  }
  return files
}

const TOTAL = /\b(?:total|overall|all|sum|altogether|gesamt|insgesamt|zusammen|suma|somme)\b|总计|合计|共计|总|合計/iu

/** Files with sizes that stand in the list that the passage introduces; for a total, in the same list. */
function groupOf(passage: Passage): Mention[] {
  const total = TOTAL.test(passage.text)
  const pool = passage.children.length > 0 ? passage.children : total ? passage.siblings.slice(0, 60) : []
  const within = pool.flatMap((each) => (each === passage ? [] : [each, ...each.children]))
  return within
    .filter((each) => each.quantities().some(isSize))
    .flatMap((each) =>
      each
        .names()
        .filter(isPlace)
        .map((named) => ({ text: named.text, line: each.line })),
    )
    .slice(0, 60)
}

/** A total that is far from what its own document gives its parts is the total of more than these. */
const FAR = 1.25

/** Can files be all that a total speaks of, by the sizes that the document gives them? So where it gives none. */
export function mayBeAll(group: readonly Mention[], total: number, passage: Passage): boolean {
  const lines = new Set(group.map(({ line }) => line))
  const sizes = passage
    .sections()
    .flatMap((section) => section.passages.filter((each) => lines.has(each.line)))
    .flatMap((each) => each.quantities().find(isSize)?.value ?? [])
  const sum = sizes.reduce((all, size) => all + size, 0)
  return sizes.length < lines.size || Math.max(sum, total) <= FAR * Math.min(sum, total)
}

function titleAbove(passage: Passage): string | undefined {
  for (const above of governors(passage)) {
    const { statement } = above
    if (
      above.form === 'heading'
        ? statement.body !== ''
        : !passage.lexicon.is('evidence', statement.label || statement.body) && statement.body !== ''
    )
      return statement.body
  }
  return undefined
}
