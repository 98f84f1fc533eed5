import type { Mood } from '../schema/claim.ts'
import type { StateWord } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import { moodOf } from './mood.ts'
import { governors, type Passage } from './passage.ts'
import { headsGaps, isMadeGood, isOpenByField, listsOpenWork, plans } from './plans.ts'

/** How a passage speaks of what it names. */
export interface Stance {
  readonly mood: Mood
  /** It says that the thing is not there. */
  readonly absent: boolean
  /** It stands in a list of what was built, or carries a mark, so that a bare phrase is a claim. */
  readonly evidence: boolean
  /** It stands under effort, people, risks or reasons: a bare phrase there claims nothing. */
  readonly meta: boolean
}

/**
 * What a label or heading says about all beneath it. `built`: evidence that says of itself that it is done; under
 * "Features" alone a plan above still counts. `mixed`: under way, so that neither plan nor evidence above it counts.
 */
export type Theme = 'planned' | 'historical' | 'attributed' | 'evidence' | 'built' | 'meta' | 'absent' | 'mixed'

/**
 * Reads the stance of a passage from its own marks and words, then from what governs it, nearest first: a ticked box
 * under "Next steps" is done, an unmarked item there is planned.
 */
export function stanceOf(passage: Passage): Stance {
  const { statement, lexicon } = passage
  const above = [...governors(passage)].flatMap((governor) => governor.theme() ?? [])
  const own = statement.label === '' ? ledBy(passage) : themeOf(statement.label, passage)
  const themes = own ? [own, ...above] : above
  const nearest = (from: readonly Theme[], ...wanted: Theme[]) => {
    const theme = from.find((each) => wanted.includes(each) || (each === 'built' && wanted.includes('evidence')))
    return theme === 'built' ? 'evidence' : theme
  }
  const grounds = (own === 'evidence' ? above : themes).filter((theme) => theme !== 'evidence')
  const said = statement.state
  const quoted =
    own === 'attributed' ||
    ONLY_IN.test(passage.text) ||
    (lexicon.has('wrong', passage.text) && lexicon.has('attributed', passage.text)) ||
    nearest(above, 'attributed', 'evidence', 'absent') === 'attributed'
  const near = nearest(grounds, 'planned', 'historical', 'evidence', 'absent', 'mixed')
  const ground = near === 'mixed' && nearest(grounds, 'planned', 'evidence') === 'planned' ? 'planned' : near
  // Nothing says that it was done, or nearer than that is how it is used, or why.
  const ends = nearest(themes, 'meta', 'evidence', 'planned', 'historical')
  const isTold = ends === undefined || ends === 'meta'
  const whole = withoutMarks(passage.text).trimStart()
  const leads =
    (lexicon.begins('absentLeads', statement.body) > 0 || lexicon.begins('absentLeads', whole) > 0) &&
    // "Missing keys return 401" says what happens where one lacks.
    !lexicon.has('outcomes', whole)
  return {
    mood: quoted ? 'attributed' : moodOf(passage, ground, isTold),
    absent:
      leads ||
      (said?.state === 'absent' && own !== 'meta') ||
      (said === undefined &&
        !isField(passage) &&
        !isProse(passage) &&
        own !== 'meta' &&
        nearest(themes, 'absent', 'evidence', 'planned', 'attributed') === 'absent'),
    evidence:
      said !== undefined ||
      (themes.length === 0 && passage.form === 'item' && reportsState(passage)) ||
      nearest(themes, 'evidence', 'absent', 'meta', 'planned', 'mixed', 'historical') === 'evidence' ||
      nearest(themes, 'absent', 'meta') === 'absent',
    meta: said === undefined && nearest(themes, 'meta', 'evidence', 'absent', 'planned') === 'meta',
  }
}

/** "**Before** (by hand, 922 lines):" */
function ledBy(passage: Passage): Theme | undefined {
  const { lead, introduces } = passage.statement
  return introduces && lead !== '' && themeOf(lead, passage) === 'historical' ? 'historical' : undefined
}

/** "Where: `a.go:10`" below "Search is not implemented" tells of the gap: what it names is there. */
function isField({ statement, parent }: Passage): boolean {
  return statement.label !== '' && parent !== undefined && !parent.statement.introduces && parent.theme() === 'absent'
}

/** A paragraph under "Images are dropped" explains the lack: what it names need not be what lacks. */
function isProse({ form, intro, parent }: Passage): boolean {
  return form === 'sentence' && parent === undefined && !intro?.statement.introduces
}

/** "X – found only in CHANGELOG.md": it is the other document that has it. */
const ONLY_IN =
  /\b(?:(?:found|mentioned|documented|described|referenced|listed|appears?|exists?)\s+only|only\s+(?:found|mentioned|documented|described|referenced|listed|appears?|exists?))\s+in\s+(?:the\s+)?[`"]?(?:[\w./-]+\.(?:md|mdx|rst|txt|adoc)|docs?\b|documentation|change-?log|readme)/i

/** A document whose title says that it reports a state: what it lists without a word of plan or risk, it claims. */
function reportsState(passage: Passage): boolean {
  const title = passage.sections()[0]?.heading.text ?? ''
  return passage.lexicon.has('stateNouns', title.replaceAll('_', ' '))
}

/** "P2 — optional": what a part is called before what is said of it. */
const ID = /^\W*\p{Lu}{1,3}-?\d{1,3}\s*[-–—:：.]\s*/u

/** What a label, item or heading says about all beneath it: by its words, else by its own state. */
export function governing(above: Passage): Theme | undefined {
  const theme = themeOver(above)
  const isSaid =
    above.statement.state !== undefined ||
    above.lexicon.has('existing', above.text) ||
    above.sections()[0]?.heading === above
  return theme === 'built' && !isSaid && above.sections()[0]?.heading.theme() === 'planned' ? 'evidence' : theme
}

/** A word such as "implementation" tells, in a plan, what is to be done. */
function themeOver(above: Passage): Theme | undefined {
  const { statement } = above
  if (headsGaps(above)) return 'planned'
  const isTitle = above.opens?.().depth === 1
  if (isTitle && plans(above)) return 'planned'
  // A label that is all state may name a plan as well: "待完善：", to be improved.
  const isPlan = statement.body === '' && above.lexicon.is('planned', withoutMarks(above.text).replace(ID, ''))
  const theme = isPlan ? 'planned' : themeOf(statement.label || statement.body, above)
  // "**Impact:** 45 errors" is said and done: the list behind it is governed by what stands above.
  if (theme === 'meta' && above.form === 'sentence' && statement.label !== '' && !statement.introduces) return undefined
  const state = statement.state?.state
  if (theme === 'planned' && state === 'done' && statement.state?.by !== 'percent') return 'built'
  if (theme && theme !== 'evidence') return theme
  if (isTitle) return theme
  if (statement.state?.by === 'mark' && above.form !== 'heading' && above.stance().mood === 'planned') return 'planned'
  if (statement.state?.by !== 'percent' && (state === 'done' || state === 'partial')) return 'built'
  if (state === 'progress') return 'mixed'
  if (
    state === 'open' &&
    above.form === 'heading' &&
    statement.state?.by !== 'percent' &&
    !above.lexicon.has('attributed', statement.stateText)
  )
    return 'planned'
  if (above.form === 'item' && statement.state?.by === 'box' && state === 'open') return 'planned'
  if (above.form === 'heading' && isOpenByField(above)) return 'planned'
  if (theme === undefined && statement.introduces && above.form !== 'heading') {
    const text = withoutMarks(above.text)
    // "Files need to be created:", "Each module should follow this layout:"
    if (above.lexicon.has('wants', text)) return 'planned'
    const states = above.lexicon.stateWords(text).map((word) => word.state)
    if (states.includes('done') && !states.includes('absent') && !states.includes('open')) return 'built'
    if (states.length > 0 && states.every((said) => said === 'absent') && statement.body === '') return 'absent'
  }
  return theme === 'evidence' && listsOpenWork(above) ? 'planned' : theme
}

/** "Ensure that tokens are never logged": what stands beneath sees to it. */
const ENSURED =
  /\b(?:ensur(?:e[sd]?|ing)|mak(?:es?|ing) sure|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?)\b|sicherstell|确保|pastikan/iu
/** "Missing integrations": what lacks is the link, not what stands beneath. */
const LINKS = /\b(?:integrations?|imports?|usages?|wiring|connections?|references?|links?)\W*$/i

/** What a label or heading says about everything under it. */
function themeOf(title: string, passage: Passage): Theme | undefined {
  const { lexicon } = passage
  if (passage.form === 'heading' && REQUIRED.test(title)) return 'planned'
  const text = withoutMarks(title)
    .replace(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/g, ' ')
    .trim()
  if (text === '' || text.length > 90 || MESSAGE.test(text)) return undefined
  const words = text.split(/\s+/).length
  if (passage.form === 'heading' && DATED.test(text)) return 'historical'
  const isLabel = passage.form !== 'sentence' || passage.statement.introduces
  // "Components to build/verify"
  if (words <= 6 && isLabel && lexicon.ends('purposes', text.replace(/\/\p{L}+$/u, ''))) return 'planned'
  const last = lexicon.stateWords(text).at(-1)
  if (
    words <= 8 &&
    last?.state === 'absent' &&
    // "README missing (issue #82)" is what a ticket was called.
    !/#\d+/.test(title) &&
    lexicon.has('absent', text) &&
    lexicon.begins('changed', text) === 0 &&
    lexicon.begins('made', text) === 0 &&
    // "Add examples for the missing kinds: …" adds them.
    lexicon.begins('brings', text) === 0 &&
    !ENSURED.test(text) &&
    !isMadeGood(text.slice(last.end), lexicon) &&
    !isCleared(text, text.slice(0, last.start))
  )
    return LINKS.test(text) ? 'planned' : 'absent'
  if (words <= 8 && lexicon.has('attributed', text) && !/\bvs\.?\b|\bactual|\breality\b|实际|tatsächlich/i.test(text))
    return 'attributed'
  if (words <= 5 && lexicon.begins('proposes', text) > 0 && lexicon.stateWords(text).every(isOpen)) return 'planned'
  const built = lexicon.has('existing', text) || lexicon.stateWords(text).some(({ state }) => state === 'done')
  const told = (theme: (typeof THEMES)[number]): Theme => (theme === 'evidence' && built ? 'built' : theme)
  for (const theme of THEMES) if (lexicon.is(theme, text)) return told(theme)
  const task = lexicon.begins('tasks', text) > 0
  for (const theme of THEMES) {
    if (task && theme === 'evidence') continue
    const begins = lexicon.begins(theme, text)
    // "Completed" alone is a date's label; "Completed components" were built.
    if (theme === 'meta' && begins > 0 && begins === lexicon.begins('evidence', text)) continue
    if (begins > 0 && begins >= text.length * 0.4 && words <= 6) return told(theme)
    // "Next steps for integration"
    const isPlan = theme === 'planned' && text.slice(0, begins).includes(' ')
    if (isPlan && words <= 8 && lexicon.begins('prepositions', text.slice(begins).trim()) > 0) return theme
    if (
      words <= (built ? 6 : 4) &&
      isLabel &&
      !/&|\b(?:and|und|y|et|e|dan)\b|和|与/.test(text) &&
      lexicon.ends(theme, text)
    )
      return told(theme)
  }
  return undefined
}

/** A label that is all quotation, "Port not found", is a message to look up, not a state. */
const MESSAGE = /^["“„«「][^"“”„«»「」]+["”“»」][\s:：]*$/u

/** "Text truncation removed everywhere": the files beneath are where it was; "Files removed" are gone themselves. */
function isCleared(text: string, before: string): boolean {
  return /\b(?:removed|deleted|dropped)\b/i.test(text) && before.trim() !== '' && !FILES.test(before)
}

const FILES =
  /\b(?:files?|folders?|director(?:y|ies)|scripts?|modules?|components?|documents?|docs|documentation|packages?|class(?:es)?|tests?|assets?|artifacts?|pages?|code|dependenc(?:y|ies)|features?|endpoints?|routes?|services?|functions?|to be|was|were|been|is|are|already)\b/i

function isOpen({ state }: StateWord): boolean {
  return state === 'open'
}

/** "Architecture summary (from PRD)": what a document of requirements or a design asks for, not what is there. */
const REQUIRED =
  /[([]\s*(?:from|per|as per|according to|based on)\s+(?:the\s+|our\s+)?(?:prd|specs?|specification|requirements?|design(?:\s+doc\w*)?|proposal|plan|rfc)\b[^()[\]]*[)\]]\s*$/i

const THEMES = ['planned', 'historical', 'meta', 'evidence'] as const

/** A heading that begins with a date or a version and a date: an entry of a log. */
const DATED =
  /^(?:\[?v?\d+\.\d+(?:\.\d+)?[\w.-]*\]?\s*[-–—(:]\s*)?\[?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s+\d{4})/i

/** Is a passage part of a key: under a heading or label like "Legend", or itself behind one? */
export function isLegend(passage: Passage): boolean {
  const { statement, lexicon } = passage
  const names = (text: string) => lexicon.is('legends', withoutMarks(text).trim())
  if (statement.label !== '' && names(statement.label)) return true
  for (const above of governors(passage)) {
    const { label, body } = above.statement
    // "Legend: a | b" says all of it itself: what follows is no part of the key.
    const isWhole = label !== '' && above.form !== 'heading' && /[\p{L}\p{N}]/u.test(afterColon(above.text))
    if (!isWhole && names(label || body)) return true
  }
  return false
}

function afterColon(text: string): string {
  const colon = text.search(/[:：]/)
  return colon < 0 ? '' : text.slice(colon + 1)
}

/** Does a place stand in a quotation that a word of claiming introduces: `TODO claims "RS256"`? */
export function isQuotedAt(passage: Passage, offset: number): boolean {
  for (const match of passage.text.matchAll(/["“„«「]([^"“”„«»「」]{2,300})["”“»」]/g)) {
    if (offset <= match.index || offset >= match.index + match[0].length) continue
    return passage.lexicon.has('attributed', passage.text.slice(Math.max(0, match.index - 60), match.index))
  }
  return false
}
