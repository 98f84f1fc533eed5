import type { TestCase } from '../facts/facts.ts'
import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry } from '../tree/tree.ts'
import { occursElsewhere } from './code/bytes-search.ts'
import { chooseTally, mayCount } from './code/choose-tally.ts'
import { covererOf } from './code/feature/cover.ts'
import { weigh } from './code/feature/search.ts'
import { lexicon } from './code/lexicon.ts'
import { reportedTests } from './code/reported-tests.ts'
import { factsIn, type Tally, tally } from './code/rules/rule.ts'
import { scopeEntries } from './code/scope.ts'
import {
  isCodePath,
  isExamplePath,
  isTestName,
  isTestPath,
  sourceFiles,
  sourceFilesUnder,
  syntaxOf,
} from './code/source-files.ts'
import { observeTests } from './code/spoken-tests.ts'
import { bagOfName, nameKey } from './code/words.ts'
import type { Room } from './room.ts'

/**
 * How many tests, in a file, a folder or all? Counted are functions, parametrised cases and files, by the syntax of
 * each language's frameworks, and what a tracked results file says; "present" asks whether tests go by the words.
 */
export async function tests(question: Question, room: Room): Promise<Observation> {
  const { claimed, subject } = question.claim
  if (claimed.value === undefined || claimed.op === 'present' || claimed.op === 'absent')
    return observeTests(question, room)
  const asFiles = /\bfiles?\b|dateien|文件|berkas|archivos|arquivos|fichiers|ファイル/i.test(
    `${subject} ${claimed.unit ?? ''}`,
  )
  const [path] = question.paths
  const own = question.fit === 'one' ? undefined : await testFileOf(subject, room)
  if (own) return chooseTally(await countCases(room, [own], true), question.claim, true)
  if (!mayCount(question)) return chooseTally([], question.claim, false)
  if (question.fit !== 'one' && (await isGone(subject, room)))
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: 'tests.class',
      evidence: [],
    }
  if (question.fit === 'one' && path !== undefined) {
    const files = (await Promise.all(question.paths.map((one) => sourceFilesUnder(room, one)))).flat()
    const counted = asFiles ? countFiles(files, true) : await countCases(room, files, true)
    // Those of a file that holds none stand in another.
    if (counted.length > 0 || room.tree.entry(path) === undefined) return chooseTally(counted, question.claim, true)
  }
  const mayHold = ({ path }: Entry) => isTestPath(path) || (!asFiles && INLINE.test(path))
  const scope = (await scopeEntries(question, room)).filter(mayHold)
  const near = scope.length === 0 ? [] : asFiles ? countFiles(scope, false) : await countCases(room, scope, false)
  const all = (await room.once(sourceFiles)).filter(
    (entry) => isCodePath(entry.path) && mayHold(entry) && !isExamplePath(entry.path),
  )
  const spoken = question.fit === 'one' && path !== undefined ? path.replace(/^.*\/|(?<=[^/])\.\w+$/g, '') : subject
  const chosen = await speakingOf(question, spoken, all, room)
  const apart = chosen.filter(({ path }) => isTestPath(path))
  const every: Tally[] = asFiles
    ? [...countFiles(chosen, chosen === all)]
    : [
        ...(await countCases(room, chosen, chosen === all)),
        ...(apart.length < chosen.length ? await countCases(room, apart, false) : []),
        ...(await room.once(reportedTests)),
      ]
  const layer = LAYERS.find(([words]) => words.test(subject))?.[1]
  if (layer && !asFiles)
    every.push(
      ...(await countCases(
        room,
        all.filter(({ path }) => layer.test(path)),
        false,
      )),
    )
  return chooseTally([...every, ...near], question.claim, false)
}

/** Languages whose tests stand in the source itself. */
const INLINE = /\.rs$/

/** Where tests of a layer lie, as far as folders and names tell: it may bear a number out, and accuses nobody. */
const LAYERS: readonly (readonly [words: RegExp, paths: RegExp])[] = [
  [/\bunit|单元|單元/i, /(?:^|\/)(?:units?|src\/test)\/|UnitTests?\b/i],
  [/\bintegration|instrument|集成|整合/i, /(?:^|\/)(?:integration\w*|it|androidTest)\/|Integration\w*\.|IT\.\w+$/],
  [/\be2e|end-to-end|端到端/i, /(?:^|\/)e2e\/|\.e2e\./i],
]

/** "UserService | 22 tests": the one test file that is called after the class which the row names, `UserServiceTests.cs`. */
async function testFileOf(subject: string, room: Room): Promise<Entry | undefined> {
  if (!CLASS.test(subject.trim())) return undefined
  const of = nameKey(subject)
  const names = new Set([of, `${of}test`, `${of}tests`, `${of}spec`, `test${of}`, `tests${of}`])
  const [only, ...more] = (await room.once(sourceFiles)).filter(
    ({ path }) =>
      isCodePath(path) &&
      isTestPath(path) &&
      names.has(nameKey(path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\..*$/, ''))),
  )
  return more.length === 0 ? only : undefined
}

const CLASS = /^[A-Z][A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*$/
const TEST_CLASS = /(?:Tests?|TestCase|TestSuite|Spec)$|^Tests?(?=[A-Z])/

/** "Phase2Test (19 tests)": the name of a test class that is written nowhere, not as a part of another either. */
async function isGone(subject: string, room: Room): Promise<boolean> {
  const name = subject.trim()
  if (!CLASS.test(name) || !TEST_CLASS.test(name)) return false
  const index = await room.once(lexicon)
  const key = nameKey(name).replace(/s$/, '')
  return (
    index.unread.length === 0 &&
    index.holding(key).length === 0 &&
    !index.within(key) &&
    !room.tree.entries().some(({ path }) => nameKey(path).includes(key)) &&
    (await occursElsewhere(room, name)) === false
  )
}

/** The test files that the words before "tests" name: "backend tests", "12 parser tests". */
async function speakingOf(
  { context }: Question,
  subject: string,
  all: readonly Entry[],
  room: Room,
): Promise<readonly Entry[]> {
  const words = subject.replace(
    /\b(?:unit|total|test|tests|cases?|functions?|files?|suites?|passing|specs?|all|number|of|count|automated|suite|created)\b/gi,
    ' ',
  )
  const phrase = await weigh(room, words, { foreign: context.language !== 'en' })
  if (phrase.terms.length === 0) return all
  const { cover, credits } = covererOf(phrase)
  return all.filter(({ path }) => cover(credits(bagOfName(path))).share >= 0.75)
}

function countFiles(files: readonly Entry[], sure: boolean): readonly Tally[] {
  const places = (chosen: readonly Entry[]): Evidence[] => chosen.map(({ path, oid }) => ({ path, blob: oid }))
  const named = files.filter(({ path }) => isTestName(path) && !/conftest\.py$/.test(path))
  const code = files.filter(({ path }) => isCodePath(path))
  return [
    tally('tests.files', 'files', places(named), sure),
    tally('tests.files.all', 'files', places(code), sure),
    tally(
      'tests.files.content',
      'files',
      places(code.filter(({ path }) => !/(^|\/)(__init__|conftest)\.py$/.test(path))),
      sure,
    ),
  ].filter(({ value }) => value > 0)
}

/** Languages whose runners run a marked method once, unless it or its class is marked otherwise. */
const PLAIN = new Set(['java', 'csharp', 'kotlin'])
const MARKED = /param|repeat|theory|data|factory|template|source|case|skip|ignore|disabled|nested/i
const OWN_BASE = /^(?:.*\.)?I[A-Z]\w*$/

/** One file, and each of its tests runs just once: nothing is inherited, repeated, given parameters or left out. */
async function isPlain(room: Room, files: readonly Entry[]): Promise<boolean> {
  const [file, ...more] = files
  const facts = file && more.length === 0 ? await syntaxOf(room, file) : undefined
  return (
    facts !== undefined &&
    PLAIN.has(facts.language) &&
    facts.tests.every(({ skipped, cases }) => !skipped && cases === undefined) &&
    facts.definitions.every(
      ({ decorators, bases }) =>
        !decorators.some((mark) => MARKED.test(mark)) && bases.every((base) => OWN_BASE.test(base)),
    )
  )
}

async function countCases(room: Room, files: readonly Entry[], sure: boolean): Promise<readonly Tally[]> {
  const found: { readonly entry: Entry; readonly test: TestCase }[] = []
  let complete = true
  for (const entry of files)
    if (isCodePath(entry.path) && (await room.facts.syntax(entry)) === undefined) complete = false
  for await (const [entry, facts] of factsIn(room, files)) found.push(...facts.tests.map((test) => ({ entry, test })))
  const place = ({ entry, test }: (typeof found)[number]): Evidence => ({
    path: entry.path,
    line: test.line,
    blob: entry.oid,
    note: test.name,
  })
  const functions = tally('tests.functions', 'tests', found.map(place), sure && complete)
  const run = tally(
    'tests.functions.run',
    'tests',
    found.filter(({ test }) => !test.skipped).map(place),
    sure && complete,
  )
  const cases = {
    ...functions,
    rule: 'tests.cases',
    value: found.reduce((sum, { test }) => sum + (test.cases ?? 1), 0),
  }
  // Parameters, loops and skipped cases are counted by runners, each in its way.
  const slack = (await isPlain(room, files)) ? 0 : Math.max(1, 0.05 * functions.value)
  return [functions, cases, run].filter(({ value }) => value > 0).map((one) => ({ ...one, slack }))
}
