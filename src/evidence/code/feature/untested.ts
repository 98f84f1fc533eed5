import type { Question } from '../../../schema/question.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { lexicon } from '../lexicon.ts'
import { isCodePath, isTestName, isTestPath } from '../source-files.ts'
import { SPEAKS_OF_TESTS } from '../symbol/sentence.ts'
import { enough, TREE } from './limits.ts'
import type { Phrase } from './phrase.ts'
import { anything, likelyFiles, matchFiles } from './search.ts'

/** With fewer test files, tests may lie where we do not look. */
const FEW_TESTS = 5
/** More content words are a sentence: an item of a check by hand, not the name of a feature under test. */
const MOST_TERMS = 4

/** A section of tests means tests: a module of that name does not show that it is tested. */
export function speaksOfTests({ claim }: Question, scope: readonly Entry[]): boolean {
  const said =
    /\b(?:tests?|test coverage|testing|test suites?)\b/i.test(claim.section.at(-1) ?? '') ||
    SPEAKS_OF_TESTS.test(claim.subject)
  if (scope.length === 0) return said
  // That a list of features also names their test is no section of tests.
  return (
    scope.every(({ path }) => isTestPath(path)) &&
    (said || SPEAKS_OF_TESTS.test(`${claim.text} ${claim.section.at(-1) ?? ''}`))
  )
}

/**
 * Does the program have what a section on test coverage lists, while no word for it occurs in any test file, comments
 * included? "Lighthouse audits" under "Testing" need not be a test, so a heading has to speak of test files or coverage.
 */
export async function isUntested(
  { claim, context }: Question,
  phrase: Phrase,
  scope: readonly Entry[],
  room: Room,
): Promise<boolean> {
  const strong = phrase.terms.filter(({ weak }) => !weak)
  const saysCoverage =
    scope.some(({ path }) => isTestName(path)) ||
    /\b(?:test\s+(?:coverage|files?|suites?)|unit\s+tests?|tests\s+(?:for|of))\b/i.test(claim.section.at(-1) ?? '')
  if (context.language !== 'en' || strong.length === 0 || phrase.terms.length > MOST_TERMS || !saysCoverage)
    return false
  const index = await room.once(lexicon)
  if (index.unread.length > 0 || index.files.filter(({ path }) => isTestPath(path)).length < FEW_TESTS) return false
  const none = (stems: Iterable<string>) =>
    ![...index.mentioningAny(stems)].some((file) => isTestPath(index.files[file]?.path ?? ''))
  if (!strong.every(({ accepted }) => none(accepted)) || !phrase.joined.every(({ stem }) => none([stem]))) return false
  const code = (await likelyFiles(room, phrase, false)).filter(({ path }) => isCodePath(path))
  return (await matchFiles(room, code, phrase, anything, TREE.share)).some(
    ({ best }) => best && enough(best.cover, TREE),
  )
}
