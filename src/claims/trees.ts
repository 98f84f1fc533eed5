import type { SourceLine } from './markdown/rich.ts'

/** A line of a tree drawing: where its name stands, how deep, and what is written behind it. */
export interface TreeLine {
  readonly source: SourceLine
  readonly name: string
  readonly at: number
  readonly depth: number
  readonly folder: boolean
  readonly comment: string
  /** No path, but words: "Backend:" between trees, "🔧 Build & Config" over the files of a group. */
  readonly caption: boolean
}

const BRANCH =
  /^([\s│┃|║]*)(?:[├└┣┗╠╚+`\\][─━═-]{1,3}|\|-{2,3}(?=[\s\w.[])|`-{1,3}(?=[\s\w.[])|\+-{1,3}(?=[\s\w.[]))[>▸►]?\s?/u
const NAME =
  /^(?:[\p{Extended_Pictographic}\ufe0f\u200d]+\s*)*(?:\[[ xX~!-]\]\s+)?([^\s*]*\*[^\s]*|(?:[^\s#←<>|"*?:()]|<[\w -]+>)+(?:\s\[[^\]]+\])?\/?)/u
const LOOKS_LIKE_PATH =
  /^(?:\.{0,2}\/|[\w@.-]+\/)[\w@./*[\](){},+ -]*$|^\.?[\w@-]+(?:\.[\w-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$|^\.[a-z][\w.-]*$/

/** A picture that is not one of a file or folder, and a capital; any picture and Chinese; or several words that begin with capitals. */
const WORDED =
  /^(?!(?:📁|📂|🗂|📄|📃|📝|📜|📦))\p{Extended_Pictographic}[\p{Extended_Pictographic}\ufe0f\u200d]*\s*\p{Lu}[^./]*$|^\p{Extended_Pictographic}[\p{Extended_Pictographic}\ufe0f\u200d]*\s*\p{Script=Han}[^./]*$|^\p{Lu}\p{L}*\s(?:&\s)?\p{Lu}[^./]*$/u

/** Does a text draw the branches of a tree? */
export function isBranch(text: string): boolean {
  return BRANCH.test(text) && !/^\s*\+-{2,}\+?/.test(text)
}

/** Is a whole line a path, with at most a comment behind it? */
export function isPathLine(text: string): boolean {
  const [name = '', rest = ''] = splitComment(text.trim())
  return LOOKS_LIKE_PATH.test(name) && (rest !== '' || /[./]/.test(name))
}

/** Name and comment of a line. */
function splitComment(text: string): [string, string] {
  const match = /^(\S+(?: \S+)*?)(?:\s{2,}|\s+(?=[#←(（✅❌⚠🚧⏳🆕⭐]|\/\/|<-|--?\s|–\s|—\s|\[))(.*)$/u.exec(text)
  if (!match) return [text.trim(), '']
  return [(match[1] ?? '').trim(), (match[2] ?? '').replace(/^(?:#+|\/\/|←|<-+|--?|–|—)\s*/, '').trim()]
}

/** Reads drawn trees and plain lists of paths; the depth of a branch is where its name begins. */
export function readTree(lines: readonly SourceLine[]): TreeLine[] {
  const read: TreeLine[] = []
  const open: number[] = []
  for (const [i, source] of lines.entries()) {
    const branch = BRANCH.exec(source.text)
    const prefix = branch?.[0].length ?? source.text.length - source.text.trimStart().length
    const rest = source.text.slice(prefix)
    if (rest.trim() === '' || /^[│┃|\s]*$/.test(source.text)) continue
    const [raw, comment] = splitComment(rest)
    const name = NAME.exec(raw)?.[1] ?? ''
    const at = source.text.indexOf(name, prefix)
    const caption = !branch && (/[:：]$/.test(raw.trim()) || !(LOOKS_LIKE_PATH.test(raw) || LOOKS_LIKE_PATH.test(name)))
    if (caption || !/[\p{L}\p{N}*]|^\.{1,2}\/?$/u.test(name) || /^\.{3}|^…/.test(name)) {
      if (caption && !branch) open.length = 0
      if (caption)
        read.push({ source, name: '', at: prefix, depth: 0, folder: false, comment: rest.trim(), caption: true })
      continue
    }
    const column = branch ? prefix : prefix === 0 ? -1 : prefix
    while (open.length > 0 && (open.at(-1) ?? 0) >= column) open.pop()
    if (branch && WORDED.test(raw) && prefix < (BRANCH.exec(lines[i + 1]?.text ?? '')?.[0].length ?? 0)) {
      read.push({ source, name: raw, at, depth: open.length, folder: false, comment, caption: true })
      open.push(column)
      continue
    }
    read.push({
      source,
      name,
      at,
      depth: open.length,
      folder: name.endsWith('/'),
      comment: comment || raw.slice(raw.indexOf(name) + name.length).trim(),
      caption: false,
    })
    open.push(column)
  }
  return read
}
