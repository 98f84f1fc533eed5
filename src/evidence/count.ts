import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry } from '../tree/tree.ts'
import { chooseTally, mayCount } from './code/choose-tally.ts'
import { weigh } from './code/feature/search.ts'
import { folderOf } from './code/imports/module-index.ts'
import { countListed } from './code/listed.ts'
import { readNoun } from './code/rules/nouns.ts'
import type { Counting, Tally } from './code/rules/rule.ts'
import { besideEntries, scopeEntries } from './code/scope.ts'
import { sourceFiles, sourceFilesUnder } from './code/source-files.ts'
import type { Room } from './room.ts'
import { tests } from './tests.ts'

const OF_TESTS = /\b(?:tests?|test\s+(?:files?|cases?|functions?|suites?)|specs?)\s*$/i

/**
 * Counts what a noun names by the rules that know it: where the claim names a place, there; else in the files of its
 * section and in the whole tree. A claim holds if any reasonable way to count gives its number; it is accused only
 * where all of them disagree in the same direction, and at least one of them surely sees everything.
 */
export async function count(question: Question, room: Room): Promise<Observation> {
  const { claim } = question
  if ([claim.subject, `${claim.subject} ${claim.claimed.unit ?? ''}`].some((text) => OF_TESTS.test(text)))
    return tests(question, room)
  if (!mayCount(question)) return chooseTally([], claim, false)
  const listed = await countListed(question, room)
  if (listed) return listed
  const noun = readNoun(claim.subject, claim.claimed.unit)
  if (!noun)
    return {
      state: 'unresolved',
      why: 'no-rule',
      candidates: [],
      wants: `a counting rule for ${claim.claimed.unit ?? claim.subject}`,
    }
  const about = await weigh(room, noun.about, { foreign: question.context.language !== 'en' })
  const tallies: Tally[] = []
  for (const where of await places(question, room)) {
    const counting: Counting = { room, about, spoken: `${noun.about} ${noun.noun}`.trim(), ...where }
    for (const rule of noun.rules) {
      // "34 admin endpoints" are not all endpoints: a rule that does not read the qualifier sees too much.
      const sees =
        where.named ||
        ((rule.qualified || about.terms.every(({ weak }) => weak)) && !isOfAnother(claim.text, noun.noun))
      tallies.push(...(await rule.count(counting)).map((tally) => ({ ...tally, sure: tally.sure && sees })))
    }
    if (where.named || (tallies.length > 0 && noun.rules.every(({ qualified }) => qualified))) break
  }
  return chooseTally(tallies, claim, question.fit === 'one')
}

/** "Its 61 categories", "Parser: ~45 todos": of something that the sentence names and no rule looks up. */
function isOfAnother(text: string, noun: string): boolean {
  const label = /^[^\d:：]{2,60}(?=[:：]\s*\**[~≈]?\d[\d.,+]*\s+\p{L})/u.exec(text)?.[0]
  const isLabelled = label !== undefined && !label.toLowerCase().includes(noun.toLowerCase()) && !TOTAL.test(label)
  return isLabelled || OWNED.test(text)
}

const TOTAL = /\b(?:total|all|overall|gesamt|insgesamt|sum)\b|总|合计|全部/i
const OWNED = /\b(?:its|their|whose|deren|dessen)\s+[~≈]?\d/i

type Where = Pick<Counting, 'files' | 'whole' | 'named' | 'place'>

/** Where to count, nearest first: what the claim names; what its line names; the section's files and their folder; all. */
async function places(question: Question, room: Room): Promise<readonly Where[]> {
  const [path] = question.paths
  if (question.fit === 'one' && path !== undefined) {
    const files = (await Promise.all(question.paths.map((one) => sourceFilesUnder(room, one)))).flat()
    return [{ files, whole: false, named: true, ...(question.paths.length === 1 ? { place: path } : {}) }]
  }
  const scope = await scopeEntries(question, room)
  const beside = await besideEntries(question, room)
  const folder = commonFolder(scope)
  const near = [beside, scope]
    .filter((files) => files.length > 0)
    .map((files) => ({ files, whole: false, named: false }))
  const around: Where[] =
    folder === undefined
      ? []
      : [{ files: await sourceFilesUnder(room, folder), whole: false, named: false, place: folder }]
  return [...near, ...around, { files: await room.once(sourceFiles), whole: true, named: false }]
}

/** The folder that most of the section's files lie in, where it names several. */
function commonFolder(files: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { path } of files) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[0] !== '' && most[1] >= 3 && most[1] >= 0.6 * files.length ? most[0] : undefined
}
