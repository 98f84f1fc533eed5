import type { Lexicon } from './lexicon.ts'
import { measuresElse, type Percent, percentsIn } from './state.ts'

export type FigureRole = 'claimed' | 'actual' | 'target' | 'gap' | 'before' | 'denied'

/** A percentage with the part that it plays: "15% actual vs 70% claimed", "not 60%", "target: 75%". */
export interface Figure extends Percent {
  readonly role: FigureRole | undefined
}

const ROLES = ['claimed', 'target', 'gap', 'before', 'actual'] as const

/** The percentages of a text. A word right before or behind a percentage tells its part; an arrow parts old from new. */
export function figuresIn(text: string, lexicon: Lexicon): Figure[] {
  const percents = percentsIn(text)
  return percents.map((percent, index) => {
    const before = text.slice(Math.max(percents[index - 1]?.end ?? 0, percent.start - 32), percent.start)
    const after = text.slice(percent.end, Math.min(percents[index + 1]?.start ?? text.length, percent.end + 28))
    const arrow = /^\s*(?:→|->|=>|➜|➡)(.*)$/su.exec(text.slice(percent.end, percent.end + 40))
    const old = arrow && percents[index + 1] && !lexicon.beginsWithRole('target', (arrow[1] ?? '').trim())
    return { ...percent, role: roleOf(before, after, lexicon) ?? (old ? 'before' : undefined) }
  })
}

/** Those that say how far a thing is: none of "0% tracked". */
export function extentsIn(text: string, lexicon: Lexicon): Figure[] {
  return figuresIn(text, lexicon).filter(({ end }) => !measuresElse(text.slice(end), lexicon))
}

function roleOf(before: string, after: string, lexicon: Lexicon): FigureRole | undefined {
  const lead = before.split(/[,;()（）|→]|->|\svs\.?\s/).at(-1) ?? ''
  const tail = after.split(/[,;()（）|→]|->|\svs\.?\s|\s[-–—]\s/)[0] ?? ''
  if (/(?:\bnot|\bNOT|nicht|而非|不是|bukan|no)\s*[~≈]?\s*$/.test(lead)) return 'denied'
  for (const role of ROLES) if (lexicon.endsWithRole(role, lead)) return role
  for (const role of ROLES) if (lexicon.beginsWithRole(role, tail)) return role
  return undefined
}
