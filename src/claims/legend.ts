import type { State } from '../schema/reading.ts'
import type { Lexicon } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import { readState, saysOnlyState } from './state.ts'

/** Lines under the heading of a key that may explain a sign. */
const LONGEST_KEY = 14
/** "➕ = supported", "- 🟡: planned", "| ➖ | Not applicable |": a sign without letters or digits, and what it means. */
const MEANING =
  /^[\s|*\-`]*([^\s\p{L}\p{N}|*\-`=:]{1,4})[\s|*`]*(?:[=:：→]|[-–—](?=\s)|\s|\|)[\s|*`]*(.{2,60}?)[\s|.;,*]*$/u

/**
 * What the key of a document says of its signs: such a sign, alone in a cell, means what the key says, whatever it means
 * elsewhere; one that the key gives no word of state ("not applicable") says nothing.
 * @param text the whole document
 */
export function signsOf(text: string, lexicon: Lexicon): ReadonlyMap<string, State | undefined> {
  const signs = new Map<string, State | undefined>()
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.length > 300) continue
    const [label, rest] = labelOf(line)
    if (!lexicon.is('legends', label)) continue
    const below = rest.trim() === '' ? lines.slice(index + 1, index + 1 + LONGEST_KEY) : []
    const end = below.findIndex((each) => /^#{1,6}\s/.test(each))
    for (const part of [...rest.split(/[,;·|]|\s{2,}/), ...below.slice(0, end < 0 ? undefined : end)])
      for (const [sign, meaning] of meaningOf(part)) signs.set(sign, stateOf(meaning, lexicon))
  }
  return signs
}

function labelOf(line: string): [label: string, rest: string] {
  const bare = withoutMarks(line).replace(/^[\s#>*\-_]+/, '')
  const colon = bare.search(/[:：]/)
  const label = (colon < 0 ? bare : bare.slice(0, colon)).replace(/[\s*_]+$/, '')
  const written = line.search(/[:：]/)
  return [label, colon < 0 ? '' : line.slice(written + 1).replace(/^\**/, '')]
}

function meaningOf(part: string): [sign: string, meaning: string][] {
  const match = part.length > 90 ? null : MEANING.exec(part)
  const sign = match?.[1]?.replace(/[\ufe0e\ufe0f]/gu, '') ?? ''
  return match?.[2] !== undefined && /\p{L}{2}/u.test(match[2]) ? [[sign, match[2]]] : []
}

/** "Not supported" and "planned" are states; "not applicable" and "documented elsewhere" are none. */
function stateOf(meaning: string, lexicon: Lexicon): State | undefined {
  if (/^(?:not applicable|n\/?a\b|does not apply|irrelevant)/i.test(meaning)) return undefined
  return saysOnlyState(meaning, lexicon) || meaning.split(/\s+/).length <= 4
    ? readState(meaning, lexicon)?.state
    : undefined
}
