import type { Lexicon } from './lexicon.ts'
import { withoutMarks } from './marks.ts'

/** A part of a text that can be claimed by itself. */
export interface Phrase {
  /** What the claim is about, put together where the text shares words: "Create users" of "Create, update users". */
  readonly text: string
  /** Offset in the text that was split. */
  readonly at: number
}

/** A phrase of more words than this is a sentence: it is one claim, not a list. */
const LONGEST_LIST = 30
const LONGEST_PART = 6

/**
 * Splits a phrase into what can be true or false by itself: lists with commas, bracketed lists, "with" lists. "A and B"
 * alone stays together: "search and replace" is one thing.
 */
export function splitPhrases(text: string, lexicon: Lexicon): Phrase[] {
  const bracket = /[([（]([^()[\]（）]{3,160})[)\]）]\s*[.]?\s*$/.exec(text)
  const head = bracket ? text.slice(0, bracket.index).trim() : text
  if (bracket && head !== '') {
    const listed = listOf(bracket[1] ?? '', lexicon, 3)
    const offset = bracket.index + 1
    if (listed && !/\d/.test(bracket[1] ?? '') && listed.length >= 2)
      return listed.map((part) => ({ text: `${head}: ${part.text}`, at: offset + part.at }))
  }
  const bare = withoutBrackets(text)
  const listed = listOf(bare, lexicon, LONGEST_PART) ?? []
  if (listed.length >= 2) return shareEnds(listed).flatMap(joinedParts)
  if (JOINED.test(bare))
    return joinedParts({ text: bare.replace(/\s+/g, ' ').trim(), at: Math.max(0, bare.search(/\S/)) })
  return [{ text: bare.replace(/\s+/g, ' ').trim(), at: Math.max(0, bare.search(/\S/)) }]
}

/** The parts of a list with commas; undefined where the text is none: too long, or a part is a clause. */
export function listOf(text: string, lexicon: Lexicon, longest: number): Phrase[] | undefined {
  const clean = withoutMarks(text)
  const parts: Phrase[] = []
  const last = /^(.*?)\s+(?:and|or|&|und|oder|y|e|et|ou|dan|atau)\s+(.*)$/iu
  let at = 0
  const pieces = clean.split(/([,、，;；](?!\d{3}\b)|\s\+\s)/u)
  for (const piece of pieces) {
    if (!/^(?:[,、，;；]|\s\+\s)$/u.test(piece)) {
      const lead = piece.length - piece.trimStart().length
      let words = piece.trim()
      let shift = at + lead
      const joint = /^(?:and|or|&|und|oder|y|e|et|ou|dan|atau|sowie)\s+/iu.exec(words)
      if (joint) {
        shift += joint[0].length
        words = words.slice(joint[0].length)
      }
      if (words !== '' && !/^(?:etc|usw|等|…|\.{3}|u\.a|dll)\.?$/iu.test(words))
        parts.push({ text: words.replace(/[.。]$/, ''), at: shift })
    }
    at += piece.length
  }
  const final = parts.at(-1)
  const tail = final && parts.length >= 1 ? last.exec(final.text) : null
  if (
    final &&
    tail &&
    parts.length >= 2 &&
    (tail[1] ?? '').split(' ').length <= 2 &&
    !/^(?:and|und)/i.test(final.text)
  ) {
    parts.pop()
    parts.push(
      { text: tail[1] ?? '', at: final.at },
      { text: tail[2] ?? '', at: final.at + final.text.length - (tail[2]?.length ?? 0) },
    )
  } else if (final && tail && parts.length === 1 && longest <= 3) {
    parts.pop()
    parts.push(
      { text: tail[1] ?? '', at: final.at },
      { text: tail[2] ?? '', at: final.at + final.text.length - (tail[2]?.length ?? 0) },
    )
  }
  const short = parts.every((part) => part.text.split(/\s+/).length <= longest || JOINED.test(part.text))
  const clause = parts.some((part) => lexicon.begins('stops', part.text) > 0 || /[.!?]\s/.test(part.text))
  return parts.length > 0 && parts.length <= LONGEST_LIST && short && !clause ? parts : undefined
}

/** "明细行CRUD与批量操作": where no spaces are written, "and" parts two things of at least two signs each. */
function joinedParts(phrase: Phrase): Phrase[] {
  if (!JOINED.test(phrase.text)) return [phrase]
  const parts: Phrase[] = []
  let at = phrase.at
  for (const part of phrase.text.split(/([与和及、+])/u)) {
    if (!/^[与和及、+]$/u.test(part) && part.trim() !== '')
      parts.push({ text: part.trim(), at: at + part.length - part.trimStart().length })
    at += part.length
  }
  return parts.length > 1 && parts.every((part) => part.text.length >= 2) ? parts : [phrase]
}

const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** "Create, update, deactivate users": single words before a longer last part share its object. */
function shareEnds(parts: readonly Phrase[]): Phrase[] {
  const final = parts.at(-1)?.text.split(/\s+/) ?? []
  const single = parts
    .slice(0, -1)
    .every((part) => /^[\p{L}-]+$/u.test(part.text) && !/s$|ing$|ion$|^\p{Lu}{2}/u.test(part.text))
  if (!single || final.length < 2 || JOINED.test(parts[0]?.text ?? '')) return [...parts]
  const shared = final.slice(1).join(' ')
  return parts.map((part, index) => (index === parts.length - 1 ? part : { ...part, text: `${part.text} ${shared}` }))
}

/** Blanks out bracketed parts, so that offsets stay. */
export function withoutBrackets(text: string): string {
  return text.replace(/\s?[([（][^()[\]（）]*[)\]）]/g, (part) => ' '.repeat(part.length))
}

/** Without quotation marks and punctuation around, white space made single. */
export function trimPhrase(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;:.–—"“”'*-]+|[\s,;:.–—"“”'*-]+$/g, '')
}

/** May a phrase be the subject of a claim: words, not a number? */
export function isClaimable(text: string, lexicon: Lexicon): boolean {
  return (
    text.length > 1 &&
    /\p{L}{2}/u.test(text) &&
    !/^\d[\d.,]*\+?(?:\s|$)/.test(text) &&
    lexicon.begins('vague', text) === 0
  )
}
