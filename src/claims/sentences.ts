import { type Rich, slices } from './markdown/rich.ts'

/** A sentence may be this long; what is longer is cut at a space. Nobody writes it, and nothing may read it slowly. */
const LONGEST = 2000
const END =
  /[.!?…]["'”’)\]*]*\s+(?=["'“‘([*]*[\p{Lu}\p{N}\p{Extended_Pictographic}`])|[。！？]["”’）」]*|\n(?=\s*[\p{Extended_Pictographic}•])/gu
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|ca|no|nr|bzw|z\.\s?B|d\.\s?h|u\.\s?a|usw|inkl|ggf|Mr|Dr|St|v|resp|incl|fig|al|p\.\s?ex|ej|dll|dsb)|\b\p{Lu}|^\s*\d{1,3})\.$/iu

/** Cuts a text into sentences. A stop inside code, brackets, a number or an abbreviation ends none. */
export function sentences(rich: Rich): Rich[] {
  const { text } = rich
  const parts: { start: number; end: number }[] = []
  let start = 0
  const cut = (end: number) => {
    for (; end - start > LONGEST; ) {
      const space = text.lastIndexOf(' ', start + LONGEST)
      const at = space > start ? space + 1 : start + LONGEST
      parts.push({ start, end: at })
      start = at
    }
    if (text.slice(start, end).trim() !== '') parts.push({ start, end })
    start = end
  }
  let code = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    while ((rich.spans[code]?.end ?? Number.POSITIVE_INFINITY) <= match.index) code++
    if (
      rich.spans
        .slice(code, code + 8)
        .some((span) => span.kind === 'code' && span.start <= match.index && span.end > match.index)
    )
      continue
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1))) continue
    if (open(text, start, match.index)) continue
    cut(end)
  }
  cut(text.length)
  return slices(rich, parts)
}

/** Is a bracket open at the end of a stretch of at most 400 characters? */
function open(text: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = Math.max(start, end - 400); i < end; i++) {
    const sign = text.charAt(i)
    if (/[([（【]/.test(sign)) depth++
    else if (/[)\]）】]/.test(sign) && depth > 0) depth--
  }
  return depth > 0
}

const FIELD = /\s+[|｜·•]\s+(?=\S)/g

/** Cuts "**Effort:** 2 weeks | **Actual:** 1 session" into its fields: at bars that a bold label follows. */
export function fields(rich: Rich): Rich[] {
  const parts: { start: number; end: number }[] = []
  const labels = new Set(rich.spans.flatMap((span) => (span.kind === 'strong' ? [span.start] : [])))
  let start = 0
  for (const match of rich.text.matchAll(FIELD)) {
    const next = match.index + match[0].length
    if (!labels.has(next) && !/^[\p{L} ]{2,24}[:：]/u.test(rich.text.slice(next, next + 30))) continue
    parts.push({ start, end: match.index })
    start = next
  }
  parts.push({ start, end: rich.text.length })
  return slices(rich, parts).filter((part) => part.text.trim() !== '')
}
