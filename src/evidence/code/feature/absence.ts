import type { Claim } from '../../../schema/claim.ts'
import type { Observation } from '../../../schema/observation.ts'
import type { Question } from '../../../schema/question.ts'
import type { Room } from '../../room.ts'
import { lexicon } from '../lexicon.ts'
import { sourceFiles } from '../source-files.ts'
import { bagOfName, isVacuousStem, isWeakStem, splitWords, stem, stemNumber, stems, synonyms } from '../words.ts'
import { covererOf } from './cover.ts'
import type { FileWords, Worded } from './file-words.ts'
import { AGAINST, enough } from './limits.ts'
import { isNamed } from './named.ts'
import { nothing, present, vague } from './outcome.ts'
import type { Phrase, Term } from './phrase.ts'
import { likelyFiles, matchFiles, weigh } from './search.ts'

/** The telling words together have to weigh this much, and one alone has to be a name: one common word contradicts nothing. */
const TELLING = 0.75
/** What a common noun weighs here: "vault scripts" are not there because a vault is. */
const NOUN = 0.5
/** A definition that says this much of a phrase may be the thing under another name. */
const HINT = 0.6
/** "No RBAC classes found in grep search" is about RBAC classes. */
const SEARCH =
  /^(?:no|not|missing|without|lacks?|lacking)\s+(?:(?:actual|real|any|evidence\s+of)\s+)*|\s+(?:were|was|are|is)?\s*(?:not\s+)?(?:found|exists?|present|implemented|available|detected|configured)\b.*$/gi

/** "RBAC (Role-Based Access Control)", and the other way round. */
const BRACKETS = /([\p{L} -]{2,60})\(([\p{L} -]{2,60})\)/gu
const CAPITALS = /^\p{Lu}{2,}$/u
const SCRIPTS = /\bscripts?\b[^,;]*$/i
const SCRIPT = /(?:^|\/)(?:[\w-]*scripts?|bin|tools?)\/|\.(?:sh|bash|ps1|bat)$/i

/**
 * Is what a document calls absent there after all? Contradicted by one definition of the program that says it to the
 * letter, in the topic of the section; confirmed, by name only,
 * where no definition says most of it, or none of its words, nor a word for the same, occurs in any file; else vague.
 */
export async function observeAbsence(question: Question, words: string, room: Room): Promise<Observation> {
  const { section } = question.claim
  const said = words.replace(SEARCH, ' ').trim() || words
  const alone = await weigh(room, said, { brackets: true })
  const isBare = alone.terms.length > 0 && alone.terms.every(({ weak }) => weak)
  // "Routes not implemented" under "OAuth" are those of OAuth.
  const title = (section.at(-1) ?? '').replace(/\([^)]*\)|\d+[.)]\s/g, ' ')
  const spoken = isBare ? await weigh(room, `${title} ${said}`, { brackets: true }) : alone
  const phrase = withAbbreviations(literal(spoken), said, section)
  const strong = phrase.terms.filter(({ weak }) => !weak)
  if (strong.length === 0) return vague(question.claim.subject, [])
  const tests = /\b(?:tests?|specs?|coverage)\b/i.test(words)
  const matches = await matchFiles(
    room,
    await likelyFiles(room, phrase, tests),
    phrase,
    ({ thing, stub }) => thing && !stub,
  )
  const topic = stems(title)
  const against = matches.find(
    ({ words: found, best }) =>
      best !== undefined &&
      says(phrase, found, best.worded) &&
      isOfTopic(found, best.worded, phrase, topic) &&
      isOfLayer(found.entry.path, question.claim),
  )
  const tells =
    isSpoken(question.claim.subject) &&
    !isUnderKind(question) &&
    (strong.length > 1 || strong.every(({ proper }) => proper))
  if (against && tells && strong.reduce((sum, { weight }) => sum + weight, 0) >= TELLING) return present(against)
  const mayBe = matches.some(
    ({ words: found, best }) => best && best.cover.share >= HINT && isOfTopic(found, best.worded, phrase, topic),
  )
  if (SCRIPTS.test(said) && !mayBe && !(await hasScript(strong, topic, room)))
    return nothing('symbol.feature', 'present', [])
  const index = await room.once(lexicon)
  const isNowhere = strong.every(({ stem }) => index.mentioningAny(synonyms(stem)).size === 0)
  // A word for the same is a hint as well: "CSV download" may be the export that is there.
  const alike = await matchFiles(
    room,
    await likelyFiles(room, spoken, tests),
    spoken,
    ({ thing, stub }) => thing && !stub,
  )
  const isHinted = [...matches, ...alike].some(({ best }) => best !== undefined && best.cover.share >= HINT)
  const isUnnamed =
    question.context.form === 'row' && phrase.terms.length === 1 && !isHinted && !(await isNamed(strong, room))
  const confirmed = !isBare && (isNowhere || isUnnamed || (strong.length > 1 && !isHinted))
  if (confirmed && index.unread.length === 0 && question.context.language === 'en')
    return nothing('symbol.feature', 'present', [])
  return vague(
    question.claim.subject,
    matches.slice(0, 1).map(({ words: found }) => found.entry.path),
  )
}

/** "Functions | Dump": a group of rows called after a kind of code does not tell one dump from another. */
function isUnderKind({ claim, context }: Question): boolean {
  const group = KIND.exec(claim.subject)?.[0]
  return group !== undefined && (context.peers ?? []).filter((peer) => peer.startsWith(group)).length > 1
}

const KIND =
  /^(?:functions?|methods?|class(?:es)?|hooks?|modules?|components?|types?|structs?|enums?|interfaces?|traits?)\s/i

/** "Role-based middleware" under "RBAC (Role-Based Access Control)": two words of what a heading abbreviates stand for it. */
function withAbbreviations(phrase: Phrase, said: string, section: readonly string[]): Phrase {
  const spoken = new Set(splitWords(said))
  const terms = section
    .flatMap((heading) => [...heading.slice(0, 300).matchAll(BRACKETS)])
    .reduce((terms, [, before = '', inside = '']) => {
      const last = before.trim().split(' ').at(-1) ?? ''
      const isShort = CAPITALS.test(last)
      const short = isShort ? last : inside
      const words = splitWords(isShort ? inside : before).slice(-short.length)
      const letters = words.map((word) => word.slice(0, 1)).join('')
      if (letters !== short.toLowerCase() || words.filter((word) => spoken.has(word)).length < 2) return terms
      const own = stem(letters)
      return terms.map((term) =>
        words.includes(term.word) ? { ...term, accepted: new Set([...term.accepted, own]) } : term,
      )
    }, phrase.terms)
  return { ...phrase, terms }
}

/** Is there a script whose path has the words, or a word of the topic? Code elsewhere is no script. */
async function hasScript(strong: readonly Term[], topic: readonly string[], room: Room): Promise<boolean> {
  const told = new Set(topic.filter((word) => !isWeakStem(word)))
  return (await room.once(sourceFiles)).some(({ path }) => {
    if (!SCRIPT.test(path)) return false
    const words = new Set(splitWords(path).map(stem))
    return [...told].some((word) => words.has(word)) || strong.some(({ stem }) => words.has(stem))
  })
}

/**
 * Words, or a name of code. What is written as a command, an option or a capability, `dry-run`, may be absent where
 * the program has a definition called so.
 */
export function isSpoken(subject: string): boolean {
  return !/^\S*\w-\w\S*$|[=<>]/.test(subject.trim())
}

/** The phrase to the letter: no word for the same but what it writes as an alternative, no short acronym, nouns in earnest. */
function literal({ terms, joined }: Phrase): Phrase {
  return {
    terms: terms.map((term) => ({
      ...term,
      accepted: new Set([term.stem, ...term.either]),
      weight: term.weak && !isVacuousStem(term.stem) ? NOUN : term.weight,
    })),
    joined: joined.filter(({ stem }) => stem.length > 3),
  }
}

/** Does a definition by its own name, or by that of its file, say the phrase? Words from here and there do not. */
function says(phrase: Phrase, words: FileWords, { from, to }: Worded): boolean {
  const { cover, credits, creditsOf } = covererOf(phrase)
  const own = cover(creditsOf(words.own, from, to))
  const base = bagOfName((words.entry.path.split('/').at(-1) ?? '').replace(/\.\w+$/, ''))
  return enough(own, AGAINST) || (own.strong > 0 && enough(cover(credits(base)), AGAINST))
}

/** "Encryption with Fernet" under "Backup" means that of backups, unless the words themselves say what it is of. */
function isOfTopic(words: FileWords, { from, to }: Worded, phrase: Phrase, topic: readonly string[]): boolean {
  const telling = topic.filter((stem) => stem.length > 2).flatMap((stem) => [...synonyms(stem)])
  if (telling.length === 0 || phrase.terms.some(({ stem }) => telling.includes(stem))) return true
  const said = new Set([...words.path.stems, ...words.own.stems.subarray(from, to)])
  return telling.some((stem) => said.has(stemNumber(stem)))
}

const LAYERS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:front-?end|client|ui|ux)\b/i, /(^|\/)(back-?end|server|api|services?|database|db)\//i],
  [/\b(?:back-?end|server)\b/i, /(^|\/)(front-?end|client|web|ui|components)\//i],
]

/** In a document or section on the front end, what the back end has contradicts nothing, and the other way round. */
function isOfLayer(path: string, { document, section }: Claim): boolean {
  const told = [document.replace(/[_/.-]/g, ' '), ...section].join(' ')
  return !LAYERS.some(([layer, others]) => layer.test(told) && others.test(path))
}
