import type { Claim } from '../../../schema/claim.ts'
import type { Observation } from '../../../schema/observation.ts'
import type { Question } from '../../../schema/question.ts'
import type { Room } from '../../room.ts'
import { lexicon } from '../lexicon.ts'
import { isVacuousStem, stems, synonyms } from '../words.ts'
import type { FileWords, Worded } from './file-words.ts'
import { AGAINST, enough } from './limits.ts'
import { nothing, present, vague } from './outcome.ts'
import { cover, type Phrase } from './phrase.ts'
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

/**
 * Is what a document calls absent there after all? Contradicted by one definition of the program that says it to the
 * letter, in the topic of the section; confirmed, by name only,
 * where no definition says most of it, or none of its words, nor a word for the same, occurs in any file; else vague.
 */
export async function observeAbsence(question: Question, words: string, room: Room): Promise<Observation> {
  const said = words.replace(SEARCH, ' ').trim()
  const spoken = await weigh(room, said === '' ? words : said, { brackets: true })
  const phrase = literal(spoken)
  const strong = phrase.terms.filter(({ weak }) => !weak)
  if (strong.length === 0) return vague(question.claim.subject, [])
  const tests = /\b(?:tests?|specs?|coverage)\b/i.test(words)
  const matches = await matchFiles(
    room,
    await likelyFiles(room, phrase, tests),
    phrase,
    ({ thing, stub }) => thing && !stub,
  )
  const topic = stems((question.claim.section.at(-1) ?? '').replace(/\([^)]*\)/g, ' '))
  const against = matches.find(
    ({ words: found, best }) =>
      best !== undefined &&
      says(phrase, found, best.worded) &&
      isOfTopic(found, best.worded, phrase, topic) &&
      isOfLayer(found.entry.path, question.claim),
  )
  const tells = strong.length > 1 || strong.every(({ proper }) => proper)
  if (against && tells && strong.reduce((sum, { weight }) => sum + weight, 0) >= TELLING) return present(against)
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
  const confirmed = isNowhere || (strong.length > 1 && !isHinted)
  if (confirmed && index.unread.length === 0 && question.context.language === 'en') return nothing('present', [])
  return vague(
    question.claim.subject,
    matches.slice(0, 1).map(({ words: found }) => found.entry.path),
  )
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
function says(phrase: Phrase, { entry }: FileWords, { bag }: Worded): boolean {
  const base = new Map(stems((entry.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '')).map((word) => [word, 1]))
  return enough(cover(phrase, bag), AGAINST) || (enough(cover(phrase, base), AGAINST) && cover(phrase, bag).strong > 0)
}

/** "Encryption with Fernet" under "Backup" means that of backups, unless the words themselves say what it is of. */
function isOfTopic({ path }: FileWords, { bag }: Worded, phrase: Phrase, topic: readonly string[]): boolean {
  const telling = topic.filter((stem) => stem.length > 2).flatMap((stem) => [...synonyms(stem)])
  if (telling.length === 0 || phrase.terms.some(({ stem }) => telling.includes(stem))) return true
  return telling.some((stem) => path.has(stem) || bag.has(stem))
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
