import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { lexicon } from './lexicon.ts'
import { besideEntries, explicitFiles, scopeEntries } from './scope.ts'
import { isCodePath, isTestPath, syntaxOf } from './source-files.ts'
import { isWeakStem, nameKey, stems, synonyms } from './words.ts'

/** Tests that drive a program from outside name none of its parts. */
const FROM_OUTSIDE =
  /(?:^|[/._-])(?:e2e|integration|functional|acceptance|system|cypress|playwright|smoke)(?=[/._-]|$)/i

/**
 * Does the test file that a section names for itself speak of what the section is about? Where it holds no word of the
 * heading, which a file of the section is called by, and neither the name nor a definition of such a file, it does not
 * test them.
 */
export async function observeTestsOf(question: Question, room: Room): Promise<Observation> {
  const { claim, context } = question
  const [file, ...others] = await besideEntries(question, room)
  const sources = explicitFiles(question, await scopeEntries(question, room)).filter(
    ({ path }) => isCodePath(path) && !isTestPath(path),
  )
  const first = file && (await syntaxOf(room, file))?.tests[0]
  if (!first || others.length > 0 || sources.length === 0) return vague(claim.subject, file)
  const topic = stems(claim.subject.replace(/:[^:]*$/, '')).filter((word) => !isWeakStem(word))
  const evidence = [{ path: file.path, line: first.line, blob: file.oid, note: first.name }]
  const found = (present: boolean): Observation => ({
    state: 'observed',
    fact: { shape: 'presence', present, strength: present ? 'present' : 'measured' },
    rule: 'tests.of',
    evidence,
  })
  const names = sources.flatMap(wordsOfName)
  const speaks = await mentions(file, [...topic, ...names], room)
  if (speaks || (await namesDefinition(file, sources, room))) return found(true)
  const isNamed = topic.some((word) => names.includes(word))
  return isNamed && context.language === 'en' && !FROM_OUTSIDE.test(file.path)
    ? found(false)
    : vague(claim.subject, file)
}

function wordsOfName({ path }: Entry): readonly string[] {
  return stems(path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '')).filter((word) => !isWeakStem(word))
}

async function mentions(file: Entry, words: readonly string[], room: Room): Promise<boolean> {
  const index = await room.once(lexicon)
  const at = index.files.findIndex(({ path }) => path === file.path)
  return index.unread.includes(file.path) || words.some((word) => index.mentioningAny(synonyms(word)).has(at))
}

async function namesDefinition(file: Entry, sources: readonly Entry[], room: Room): Promise<boolean> {
  const index = await room.once(lexicon)
  const at = index.files.findIndex(({ path }) => path === file.path)
  for (const source of sources) {
    const facts = await syntaxOf(room, source)
    if (!facts || facts.definitions.length === 0) return true
    if (facts.definitions.some(({ name }) => index.holding(nameKey(name)).includes(at))) return true
  }
  return false
}

function vague(subject: string, file: Entry | undefined): Observation {
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: file ? [file.path] : [],
    wants: `tests that go by the words of "${subject}"`,
  }
}
