import { stripEnd } from './clauses.ts'
import { namesCoverage, underCoverage } from './coverage-context.ts'
import type { Passage, Section } from './passage.ts'
import { percentsIn, saysOnlyState, withoutQuoted } from './state.ts'

/** A heading's own words, without number, marks, state, and a label that only says "Status". */
export function ownTitle(heading: Passage): string {
  const { statement, lexicon } = heading
  if (statement.label !== '' && lexicon.roles(statement.label).includes('status')) return ''
  return [statement.label, statement.body]
    .filter((part) => part !== '' && !lexicon.roles(part).includes('status'))
    .join(': ')
}

/** The nearest heading with a title of its own, from a section upwards. */
export function titleOf(section: Section | undefined): string {
  for (let at = section; at; at = at.parent) {
    const own = ownTitle(at.heading)
    if (own !== '') return own
  }
  return ''
}

/** "RBAC (Role-Based Access Control)" is called RBAC: the bracket spells the acronym out. */
export function withoutExpansion(title: string): string {
  return title.replace(/(\p{Lu}{2,6})\s*\(([^()]{3,80})\)/gu, (all, acronym: string, inside: string) => {
    const words = inside.match(/[\p{L}\p{N}]+/gu) ?? []
    const initials = words.filter((word) => !/^(?:and|of|the|for|und|de)$/i.test(word)).map((word) => word.charAt(0))
    return initials.join('').toUpperCase() === acronym ? acronym : all
  })
}

/** The text behind a passage's label; all of it where it has none. */
export function afterLabel(passage: Passage): { text: string; at: number } {
  const { label } = passage.statement
  const at = label === '' ? 0 : passage.text.indexOf(label) + label.length
  return { text: passage.text.slice(at), at }
}

/** What an item's or sentence's label asks about: '' for the section ("Status:"), a name ("Overall Status:"), undefined for other labels. */
export function statusLabel(passage: Passage): string | undefined {
  const { lexicon } = passage
  const label = passage.statement.label.replace(/\([^()]*\)/g, ' ').trim()
  if (label === '') return undefined
  const asks = (text: string) =>
    lexicon
      .roles(text)
      .some((role) => role === 'status' || role === 'percent' || role === 'claimed' || role === 'actual')
  const last = label.split(/\s+/).at(-1) ?? ''
  const first = label.slice(0, label.length - last.length).trim()
  if (/^(?:overall|total|gesamt|insgesamt)\b/i.test(label) && (asks(label) || asks(last))) return label
  if (lexicon.roles(label).includes('percent') && label.includes(' ')) return label
  // "Estimated: 1 day", "Actual: included": the effort, not the state.
  if (passage.siblings.some(({ statement }) => /^estimat(?:ed?|ion)\b/i.test(statement.label))) return undefined
  if (asks(label)) return ''
  if (lexicon.has('attributed', label) && (asks(last) || lexicon.roles(last).includes('claimed'))) return ''
  if (!lexicon.is('stateNouns', last) || lexicon.is('meta', label)) return undefined
  if (lexicon.is('fillers', first) || lexicon.roles(first).includes('actual')) return ''
  return lexicon.roles(last).includes('percent') ? label : first
}

/**
 * What an item gives the state of: its bold beginning, or its label before a percentage. Such an item is about an area,
 * not about one feature.
 */
export function statusItem(passage: Passage): string | undefined {
  const { statement, lexicon } = passage
  const bold =
    statement.lead !== '' &&
    passage.siblings[0] === passage &&
    /^\W*$/u.test(passage.text.slice(passage.text.indexOf(statement.lead) + statement.lead.length))
  if (statesItself(passage)) return statement.id === '' ? statement.body : `${statement.id}: ${statement.body}`
  if (passage.form !== 'item' && !(passage.form === 'sentence' && (statement.mark || bold || statement.label !== '')))
    return undefined
  if (underCoverage(passage) || lexicon.is('meta', statement.label)) return undefined
  if (heads(passage)) return stripEnd(statement.body, lexicon).text || undefined
  const { text } = afterLabel(passage)
  const percent = percentsIn(text)[0]
  if (statement.label !== '') {
    const states = percent && text.slice(0, percent.start).replace(/[\s:：*~≈✅⚠️❌🔄-]/gu, '') === ''
    return states && !namesCoverage(passage.text) ? statement.label : undefined
  }
  const lead = statement.lead
  if (lead === '' || namesCoverage(lead) || saysOnlyState(lead, lexicon)) return undefined
  const rest = passage.text.slice(passage.text.indexOf(lead) + lead.length)
  if (/^\W*$/u.test(rest)) return percentsIn(lead).length > 0 ? nameOf(passage, lead) : undefined
  const said = statement.stateText !== '' || statement.mark !== undefined || percentsIn(rest).length > 0
  return said && (/^[\s*]*(?:[-–—→(（[]|$)/u.test(rest) || statement.mark !== undefined)
    ? stripEnd(withoutQuoted(lead, lexicon), lexicon).text || lead
    : undefined
}

/** What a wholly bold line names, without the state that it ends with: "RBAC System - 30% ONLY". */
function nameOf(passage: Passage, lead: string): string | undefined {
  const { statement } = passage
  const name = (statement.label || statement.body)
    .replace(/[~≈]?\s?\d[\d.,]*\s?%.*$/u, '')
    .replace(/[\s:：(–—-]+$/u, '')
    .trim()
  return name !== '' && name.length < lead.length ? name : undefined
}

/** A line of its own that ends with its state in brackets: "M5 - Desktop UI (DONE)". */
function statesItself(passage: Passage): boolean {
  const { statement } = passage
  return (
    passage.form === 'sentence' &&
    passage.siblings.length === 1 &&
    statement.label === '' &&
    statement.state?.by === 'words' &&
    /^[([（【].*[)\]）】]$/u.test(statement.stateText) &&
    statement.body !== '' &&
    statement.body.split(/\s+/).length <= 10
  )
}

/** An item that says that something is done and lists its parts: "Benchmark suite delivered:". */
function heads(passage: Passage): boolean {
  const { statement } = passage
  return (
    passage.form === 'item' &&
    passage.children.length > 1 &&
    statement.introduces &&
    statement.label === '' &&
    statement.lead === '' &&
    statement.state?.by === 'words' &&
    statement.stateText !== ''
  )
}
