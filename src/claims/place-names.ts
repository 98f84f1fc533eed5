import { type Cell, cellsOf, has } from './columns.ts'
import type { Named } from './mentions.ts'
import type { Passage } from './passage.ts'
import { isTechnology } from './technologies.ts'

/**
 * Does what looks like a path name none: struck through, a link into a manual's chapter from a table, a sample of how
 * names look, an address that a server has?
 */
export function namesNothing(passage: Passage, named: Named): boolean {
  const isLink = named.anchored === true && passage.row !== undefined
  return (
    isLink ||
    isStruckThrough(passage, named) ||
    isSample(passage, named) ||
    isRoute(passage, named) ||
    isOfRivals(passage, named)
  )
}

function isStruckThrough({ rich }: Passage, { start, end }: Named): boolean {
  return rich.spans.some((span) => span.kind === 'deleted' && span.start <= start && span.end >= end)
}

/** Behind "Naming:", in a column of examples without its folder, with "YYYY" in it. */
function isSample(passage: Passage, named: Named): boolean {
  const header = cellAt(passage, named)?.column.header
  return (
    passage.lexicon.ends('namings', passage.statement.label) ||
    isTemplate(named.text) ||
    (header !== undefined && passage.lexicon.is('examples', header) && !named.text.includes('/'))
  )
}

const TEMPLATE = /YYYY|HHMM|MMDD|(?<![A-Za-z])X{3,}(?![A-Za-z])/

/** "report_YYYYMMDD.csv": how files are called, not a file. */
export function isTemplate(name: string): boolean {
  return TEMPLATE.test(name)
}

/** `/orders/` in a column "URL", or "the `/v1/` prefix". */
function isRoute(passage: Passage, named: Named): boolean {
  if (!named.text.startsWith('/')) return false
  const cell = cellAt(passage, named)
  if (cell && has(cell, 'route') && !has(cell, 'file', 'folder')) return true
  return named.text.endsWith('/') && ROUTE.test(passage.text.slice(named.end))
}

const ROUTE = /^[`"'*\s]*(?:prefix|routes?|endpoints?|urls?|paths?)\b/i

/** "| Entry | Next.js | Vite |" compares what each would have. */
function isOfRivals(passage: Passage, named: Named): boolean {
  const header = cellAt(passage, named)?.column.header.trim() ?? ''
  return (
    isTechnology(header) && (passage.row?.table.header.filter(({ text }) => isTechnology(text.trim())) ?? []).length > 1
  )
}

function cellAt(passage: Passage, { start }: Named): Cell | undefined {
  return cellsOf(passage).findLast(({ at }) => at <= start)
}

/** A section says at its beginning that it is about a repository: "Location: https://github.com/example/web". It may be another one. */
export function isOfOther({ section }: Passage): boolean {
  for (let above = section; above && above.depth > 1; above = above.parent)
    if (above.passages.slice(0, 4).some(({ statement, text }) => PLACES.test(statement.label) && REPOSITORY.test(text)))
      return true
  return false
}

const PLACES = /^(?:location|repo(?:sitory)?|source|source code|lokasi|ubicación|localização|standort|ort|位置|仓库)$/i
const REPOSITORY =
  /https?:\/\/(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)\/[\w.-]+\/[\w.-]+\/?[`)\s]*$/

/** "`main.py` lines 44-50". */
export function linesBehind(text: string): { from: number; to: number } | undefined {
  const match = /^[`*)\s]*[([]?\s*(?:lines?|zeilen?|行|第|l\.)\s*(\d{1,6})(?:\s?[-–]\s?(\d{1,6}))?/i.exec(text)
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : undefined
}
