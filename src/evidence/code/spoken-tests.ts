import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { likelyFiles, matchFiles, weigh } from './feature/search.ts'
import { lexicon } from './lexicon.ts'
import { scopeEntries } from './scope.ts'
import { isCodePath, isTestPath, sourceFiles, sourceFilesUnder, syntaxOf } from './source-files.ts'
import { observeTestsOf } from './tests-of.ts'

const NOUNS =
  /\b(?:unit|integration|e2e|end-to-end|tests?|specs?|test cases?|test suites?|suites?|coverage|testing|tested)\b|(?:单元|集成|端到端)?测试/gi
const ENOUGH = 0.65

/** "Unit tests of orders", "订单单元测试(使用 Mock)": what is said to be there are tests of a layer. */
const OF_TESTS =
  /\b(?:unit|integration|e2e|end-to-end)[ -]tests?(?:\s+(?:for|of)\s.*)?$|(?:单元|集成|端到端)测试$|\b(?:unit|integrations?)tests?$/iu

export function isOfTests(subject: string): boolean {
  return OF_TESTS.test(subject.replace(/[([（][^()[\]（）]*[)\]）]\s*$/, '').trim())
}

/** Is there no test at all, nor any file where tests are kept? */
async function untested(room: Room): Promise<boolean> {
  for (const entry of room.tree.entries()) {
    if (isTestPath(entry.path) && !/\.(?:md|mdx|rst|adoc|txt)$/.test(entry.path)) return false
    // Tests of Rust stand in the source itself.
    if (entry.path.endsWith('.rs') && ((await syntaxOf(room, entry))?.tests.length ?? 1) > 0) return false
  }
  return (await room.once(sourceFiles)).some(({ path }) => isCodePath(path))
}

/** Tests of a layer: missing where there is no test at all; else there where one goes by the words, or unknown. */
export async function observeLayer(question: Question, room: Room): Promise<Observation> {
  if (await room.once(untested))
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: 'tests.none',
      evidence: [],
    }
  const found = await observeTests(question, room)
  const isThere = found.state === 'observed' && found.fact.shape === 'presence' && found.fact.present
  return isThere ? found : vague(question.claim.subject, [])
}

/**
 * Are there tests that go by these words? Said to be missing only where the words occur in no test file of the tree, or
 * the named test file holds no test.
 */
export async function observeTests(question: Question, room: Room): Promise<Observation> {
  const { claim, context } = question
  if (claim.claimed.unit === 'subject') return observeTestsOf(question, room)
  const [path] = question.paths
  if (question.fit === 'one' && path !== undefined) return inFiles(question, path, room)
  const phrase = await weigh(room, claim.subject.replace(/^.*[:：]\s+/, '').replace(NOUNS, ' '), {
    foreign: context.language !== 'en',
  })
  const scope = (await scopeEntries(question, room)).filter(({ path }) => isTestPath(path) && isCodePath(path))
  if (phrase.terms.length === 0)
    return vague(
      claim.subject,
      scope.map(({ path }) => path),
    )
  for (const [files, least] of [
    [scope, ENOUGH],
    [await likelyFiles(room, phrase, true), 0.75],
  ] as const) {
    const [match] = await matchFiles(room, files, phrase, ({ test }) => test)
    const named = match && Math.max(match.file.share * 0.95, match.best?.cover.share ?? 0)
    if (match && named !== undefined && named >= least && (match.words.facts?.tests.length ?? 0) > 0) {
      const line = match.best?.worded.line
      return {
        state: 'observed',
        fact: { shape: 'presence', present: true, strength: 'present' },
        rule: 'tests.words',
        evidence: [
          {
            path: match.words.entry.path,
            blob: match.words.entry.oid,
            ...(line === undefined ? {} : { line, note: match.best?.worded.name ?? '' }),
          },
        ],
      }
    }
  }
  const index = await room.once(lexicon)
  const strong = phrase.terms.filter(({ weak }) => !weak)
  const inTests = (stems: Iterable<string>) =>
    [...index.mentioningAny(stems)].some((file) => isTestPath(index.files[file]?.path ?? ''))
  const nowhere =
    strong.length > 0 &&
    index.unread.length === 0 &&
    context.language === 'en' &&
    strong.every(({ accepted }) => !inTests(accepted)) &&
    phrase.joined.every(({ stem }) => !inTests([stem]))
  return nowhere
    ? {
        state: 'observed',
        fact: { shape: 'presence', present: false, strength: 'measured' },
        rule: 'tests.words',
        evidence: [],
      }
    : vague(claim.subject, [])
}

async function inFiles(question: Question, path: string, room: Room): Promise<Observation> {
  let parsed = false
  for (const entry of await sourceFilesUnder(room, path)) {
    const facts = await room.facts.syntax(entry)
    if (facts === undefined || !('tests' in facts)) continue
    parsed ||= facts.parses
    const [first] = facts.tests
    if (first)
      return {
        state: 'observed',
        fact: { shape: 'presence', present: true, strength: 'measured' },
        rule: 'tests.functions',
        evidence: [{ path: entry.path, line: first.line, blob: entry.oid, note: first.name }],
      }
  }
  return parsed && question.paths.length === 1 && isCodePath(path)
    ? {
        state: 'observed',
        fact: { shape: 'presence', present: false, strength: 'measured' },
        rule: 'tests.functions',
        evidence: [{ path }],
      }
    : vague(question.claim.subject, [path])
}

function vague(subject: string, candidates: readonly string[]): Observation {
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: candidates.slice(0, 3),
    wants: `tests that go by the words of "${subject}"`,
  }
}
