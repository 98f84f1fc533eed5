import type { Evidence, Observation } from '../../../schema/observation.ts'
import type { Question } from '../../../schema/question.ts'
import type { Room } from '../../room.ts'
import { observeConcept } from '../concepts/observe-concept.ts'
import { explicitFiles, scopeEntries } from '../scope.ts'
import { fileLabel, isCodePath } from '../source-files.ts'
import { bagOfName, isVacuousStem, nameKey, stems } from '../words.ts'
import { observeAbsence } from './absence.ts'
import { type Cover, covererOf } from './cover.ts'
import { fileGroups } from './file-groups.ts'
import { DESCRIBED, enough, SCOPE, TREE, TREE_BESIDES_FILES } from './limits.ts'
import { observeMember } from './member.ts'
import { nothing, present, presentAt, vague } from './outcome.ts'
import { type Phrase, strictly, without } from './phrase.ts'
import { anything, likelyFiles, type Match, matchFiles, weigh } from './search.ts'
import { together } from './together.ts'
import { isUntested, speaksOfTests } from './untested.ts'

/** A phrase that ends so speaks of files. */
const FILES =
  /\b(?:files?|scripts?|templates?|manifests?|configs?|configurations?|assets?|fixtures?|documents?|images?|icons?|definitions?|tests?|suites?|specs?|demos?|examples?|pages?)\s*$/i
/** "Done", "Implement" and the like before what was done. */
const TASK =
  /^(?:(?:done|completed?|finished|fixed|added|preserved)\b[\s:,-]*)?(?:(?:add|implement|write|build|set\s?up|configure|include|support|introduce|provide|ensure|enable|define|develop|integrate)\b\s+)?/i
const AND = /\s(?:and|&|und|dan|y|et)\s|[与和及]/iu
/** Names cover a phrase wholly, but for a word that stands for another. */
const WHOLE = 0.95
/** Of words that say little, this much has to show besides the topic that they stand under. */
const HALF = 0.4
/** A heading of more words is no name of a thing. */
const MOST_OF_A_TOPIC = 3
/** What a phrase says besides the name of its file has to show by this much. */
const BESIDES_TOPIC = 0.35

/**
 * Does a feature that a document describes in words show in names and syntax? Evidence is a definition, route, test,
 * key or call of that name, never a comment or a document, and its strength is "present": that it works is not said.
 *
 * That no name goes by the words is no proof: documents describe in other words than code. It is called absent only
 * where a section speaks of tests, the program has the thing, and no test says any word for it; otherwise it is vague.
 */
export async function observeFeature(question: Question, room: Room): Promise<Observation> {
  const { claim, context } = question
  const words = featureWords(claim.subject)
  if (claim.claimed.op === 'absent') return observeAbsence(question, words, room)
  const foreign = context.language !== 'en'
  const own = await weigh(room, words, { foreign })
  if (own.terms.length === 0) return vague(claim.subject, [])
  const member =
    context.container === undefined ? undefined : await observeMember(question, context.container, own, room)
  if (member) return member
  const scope = await scopeEntries(question, room)
  const [near] = await matchFiles(room, scope, own)
  const found = (await shown(words, own, near, question, room)) ?? (await eachShown(words, question, room))
  if (found) return found
  if (speaksOfTests(question, scope) && !isWeak(own) && (await isUntested(question, own, scope, room)))
    return nothing('tests.words', 'measured', scope)
  return vague(claim.subject, near ? [near.words.entry.path] : [])
}

type Observed = Extract<Observation, { state: 'observed' }>

/**
 * Where the tree shows all of a phrase: in the files of the section, as a term of the field, or anywhere by names.
 * @param near of the files of the section the one that shows most of it
 */
async function shown(
  words: string,
  own: Phrase,
  near: Match | undefined,
  question: Question,
  room: Room,
): Promise<Observed | undefined> {
  const foreign = question.context.language !== 'en'
  const scope = await scopeEntries(question, room)
  if (near && shows(near, own, question)) return present(near)
  const concept = await observeConcept(words, foreign, room)
  if (concept) return concept
  // "Status tracking" says little: under "Invoices" it is that of invoices.
  const phrase = strictly(isWeak(own) ? await weigh(room, `${topicOf(question)} ${words}`, { foreign }) : own)
  const tests = speaksOfTests(question, scope)
  const named = explicitFiles(question, scope).filter(({ path }) => isCodePath(path))
  const limits = named.length > 0 ? TREE_BESIDES_FILES : TREE
  const likely = await likelyFiles(room, phrase, tests)
  // The topic alone is not what is said of it: something of the words themselves has to show.
  const ownWords = covererOf(own)
  const isFound = ({ words, best }: Match) =>
    best !== undefined &&
    enough(best.cover, limits) &&
    (isWeak(own)
      ? ownWords.shareOf(
          ownWords.creditsOf(words.own, best.worded.from, best.worded.to),
          ownWords.creditsOf(words.path),
        ) >= HALF
      : isBorne(phrase, best.cover))
  const far = (await matchFiles(room, likely, phrase, anything, limits.share)).find(isFound)
  // A test that is called so shows what it tests.
  const tested =
    !tests && !far && phrase.terms.length > 2
      ? (await matchFiles(room, await likelyFiles(room, phrase, true), phrase, ({ test }) => test, limits.share)).find(
          isFound,
        )
      : undefined
  if (tested) return present(tested)
  // Besides the files that the section names, one word alone is found anywhere.
  const isTelling = phrase.terms.filter(({ weak }) => !weak).length > (named.length > 0 ? 1 : 0)
  if (far && (isTelling || isSpelledOut(phrase, words, far, foreign)) && !(isWeak(own) && far.best?.worded.stub))
    return present(far)
  const whole = await together(room, likely, phrase)
  if (whole) return presentAt('symbol.feature', [whole])
  const group =
    named.length === 0 && FILES.test(words.replace(/\s(?:with|for|of|in|on|by)\s.*$/i, ''))
      ? await fileGroups(room, phrase)
      : []
  return group.length > 0 ? presentAt('symbol.paths', group) : undefined
}

/** "Connection pooling and retry logic": two things, each shown by itself. */
async function eachShown(words: string, question: Question, room: Room): Promise<Observed | undefined> {
  const parts = words.split(AND)
  if (parts.length !== 2) return undefined
  const evidence: Evidence[] = []
  for (const part of parts) {
    const phrase = await weigh(room, part, { foreign: question.context.language !== 'en' })
    // "Token generation and validation": the second is that of tokens, which its one word does not say.
    if (isWeak(phrase) || phrase.terms.length < 2) return undefined
    const [near] = await matchFiles(room, await scopeEntries(question, room), phrase)
    const found = await shown(part, phrase, near, question, room)
    if (!found) return undefined
    evidence.push(...found.evidence)
  }
  return presentAt('symbol.feature', evidence)
}

/** One telling word is found anywhere: the common words beside it have to show as well, but for those that may be left out. */
function isBorne({ terms }: Phrase, { lacking }: Cover): boolean {
  const isAlone = terms.filter(({ weak }) => !weak).length === 1
  return !isAlone || lacking.every(({ weak, aside, stem }) => !weak || aside || isVacuousStem(stem))
}

const isWeak = ({ terms }: Phrase): boolean => terms.length > 0 && terms.every(({ weak }) => weak)

/**
 * Common words prove something together: three of them in one name, or two that are all of a name: "item number". Words
 * of another language may stand in another order: "Tabellen mit Daten" is `DataTable`.
 */
function isSpelledOut({ terms }: Phrase, words: string, { best }: Match, foreign: boolean): boolean {
  if (best === undefined) return false
  const name = best.worded.name.split('.').at(-1) ?? ''
  if (terms.length > 2) return best.cover.share >= WHOLE
  const parts = new Set(stems(name))
  const isBoth =
    terms.length === 2 && parts.size === 2 && terms.every(({ same }) => [...parts].some((one) => same.has(one)))
  return nameKey(words) === nameKey(name) || (foreign && isBoth)
}

/** What the section is about, in its heading's words; empty where the heading is a sentence. */
function topicOf({ claim }: Question): string {
  const heading = (claim.section.at(-1) ?? '').replace(/[([（][^)\]）]*[)\]）]|[^\p{L}\p{N}\s&/-]|\d+/gu, ' ').trim()
  return heading.split(/\s+/).length <= MOST_OF_A_TOPIC ? heading : ''
}

/** What the phrase says without the file that it speaks of: "csrf.py: token validation". */
function featureWords(subject: string): string {
  const said = (fileLabel(subject)?.rest ?? subject).replace(/`/g, '').slice(0, 400)
  const bare = said.replace(TASK, '')
  const rest = bare.trim().split(/\s+/).length > 1 ? bare : said
  return rest.replace(/\bCRUD\b/g, 'create update delete')
}

/** Does a file of the section show the phrase, by its names together? */
function shows(near: Match, phrase: Phrase, { fit, paths, claim }: Question): boolean {
  if (enough(near.file, SCOPE) && besidesTopic(phrase, near)) return true
  // "User manager with …" is shown by a definition that is called so, whatever describes it.
  const things = phrase.terms.filter(({ aside }) => !aside)
  if (near.best && things.length > 1 && near.best.cover.main >= 0.95) return true
  const described = fit === 'one' && paths.includes(near.words.entry.path) && fileLabel(claim.subject) !== undefined
  return described && enough(near.file, DESCRIBED)
}

/** What a file is named after says nothing of its parts: "Invoice data retention" is not shown by the name invoice.py. */
function besidesTopic(phrase: Phrase, { words }: Match): boolean {
  const base = words.entry.path.split('/').at(-1) ?? ''
  const rest = without(phrase, bagOfName(base))
  if (rest.terms.every(({ weak }) => weak)) return true
  const { cover, whole } = covererOf(rest).within(words.all)
  return cover(whole).share >= BESIDES_TOPIC
}
