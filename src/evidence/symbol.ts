import type { DefinitionKind } from '../facts/facts.ts'
import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { observeCrud } from './code/crud.ts'
import { isSpoken } from './code/feature/absence.ts'
import { observeFeature } from './code/feature/feature.ts'
import { presentAt } from './code/feature/outcome.ts'
import { lexicon } from './code/lexicon.ts'
import { listedDefinitions, observeListed } from './code/register.ts'
import { routeTable } from './code/routes.ts'
import { isTestPath, sourceFiles } from './code/source-files.ts'
import { observeEndpoints } from './code/spoken-endpoints.ts'
import { isOfTests, observeLayer } from './code/spoken-tests.ts'
import { isCodeShaped, namesInside, readSymbolName } from './code/symbol/name.ts'
import { evidenceOf, findSymbol, type SymbolFinding } from './code/symbol/search.ts'
import { IN_NAME, isAboutName, isComparison, isListedLack, SCHEDULE, SPEAKS_OF_TESTS } from './code/symbol/sentence.ts'
import { observeTestFile } from './code/test-files.ts'
import { nameKey, stems } from './code/words.ts'
import { hitsInConfiguration } from './config/key-index.ts'
import type { Room } from './room.ts'

/**
 * Is a function, class, member, field … defined, or a feature there by its names?
 * A code name is looked up as a definition, in the section's scope first, then in the whole tree. A phrase is looked
 * for by names and syntax only; see `observeFeature`.
 */
export async function symbol(question: Question, room: Room): Promise<Observation> {
  const { claim, context } = question
  const absent = claim.claimed.op === 'absent'
  if (SCHEDULE.test(claim.subject))
    return { state: 'unresolved', why: 'no-rule', candidates: [], wants: 'the schedule that the document means' }
  if (absent && TROUBLE.test(claim.subject))
    return { state: 'unresolved', why: 'vague', candidates: [], wants: 'a run that reports it' }
  const tested = absent ? await observeTestFile(question, room) : undefined
  if (tested) return tested
  if (!absent && isOfTests(claim.subject)) return observeLayer(question, room)
  const crud = await observeCrud(question, room)
  if (crud) return crud
  const listed = await observeListed(question, room)
  if (listed) return listed
  if (/\b(?:endpoints?|routes?)\b/i.test(claim.subject) && !absent) {
    const spoken = await observeEndpoints(question, await room.once(routeTable), room)
    if (spoken.state === 'observed') return spoken
  }
  const file = BUILD_FILE.exec(claim.subject.trim())?.[1]
  if (file !== undefined) return buildFile(file.toLowerCase(), room)
  const part = IN_NAME.exec(claim.subject)?.[1]
  if (part !== undefined) return pathsNamed(part, room)
  const name = readSymbolName(claim.subject, context.container, claim.text.includes(`\`${claim.subject}\``))
  if (absent && SPEAKS_OF_TESTS.test(claim.text))
    return name ? untested(name.name, room) : observeFeature(question, room)
  if (name) {
    const finding = await findSymbol(name, question, room)
    // Words under a container may also tell what it does, not what a member is called.
    const isOpen = finding.state === 'unknown' && /\s/.test(claim.subject.trim())
    // What a row says is absent may be a feature: that some text or field is called so does not settle it.
    const isFeature = absent && context.form === 'row' && (finding.kind === undefined || finding.kind === 'field')
    if (finding.state === 'unknown' && !absent && isCodeShaped(name.name)) {
      const key = await keyNamed(name.name, room)
      if (key) return key
    }
    if (!isOpen && !(isFeature && finding.state !== 'absent')) return answer(finding, question)
  } else {
    const named =
      (await memberOf(question, context.container, room)) ??
      (absent ? undefined : ((await plainWord(question, room)) ?? (await namedInside(question, room))))
    if (named) return answer(named, question)
  }
  return observeFeature(question, room)
}

/** "No critical errors" says how a check went; that the program has something called so says nothing of it. */
const TROUBLE =
  /^[\p{L} -]{0,40}\b(?:errors?|issues?|bugs?|warnings?|vulnerabilit(?:y|ies)|regressions?|failures?|conflicts?|problems?|blockers?)$/iu

/** "Automated Coaching" under an enum: a member whose name is these words. */
async function memberOf(
  question: Question,
  container: string | undefined,
  room: Room,
): Promise<SymbolFinding | undefined> {
  const words = question.claim.subject.replace(/\(.*?\)/g, '').trim()
  if (container === undefined || words.split(/\s+/).length > 5 || /[^\p{L}\p{N}\s'/&-]/u.test(words)) return undefined
  const finding = await findSymbol({ name: words, container, certain: false }, question, room)
  return finding.state === 'defined' ? finding : undefined
}

/** A row of an interface: `start`, `poll`. Only a part of the program that is called exactly so will do. */
async function plainWord(question: Question, room: Room): Promise<SymbolFinding | undefined> {
  const name = question.claim.subject.replace(/`/g, '').trim()
  if (!/^[a-z][a-z0-9]{2,}$/.test(name)) return undefined
  // The rows of a table beside it tell which of many is meant, in whatever case: `Session.Start`, `Session.Poll`.
  const listed = await listedDefinitions(name, question.context.peers ?? [], room)
  const best = listed.find(({ definition: { kind } }) => THINGS.has(kind) && kind !== 'member')
  if (best)
    return { state: 'named', kind: best.definition.kind, rule: 'symbol.definition', evidence: [evidenceOf(best)] }
  const finding = await findSymbol({ name, certain: false }, question, room)
  return finding.state === 'defined' && finding.kind !== undefined && THINGS.has(finding.kind)
    ? { ...finding, state: 'named' }
    : undefined
}

const DATA = /\.(?:json\w?|xml)$/i

/** A name that a configuration gives to something of its own: a network, a volume, a job. */
async function keyNamed(name: string, room: Room): Promise<Observation | undefined> {
  const hit = (await hitsInConfiguration(room, name)).find(
    ({ entry, setting }) => setting.keys.at(-1) === name && !DATA.test(entry.path) && !isTestPath(entry.path),
  )
  return hit && presentAt('key', [{ path: hit.entry.path, line: hit.setting.line, blob: hit.entry.oid, note: name }])
}

/** "Role checks (`require_roles`)": the name that a phrase gives for what it says. */
async function namedInside(question: Question, room: Room): Promise<SymbolFinding | undefined> {
  for (const inside of namesInside(question.claim.subject)) {
    const parts = inside.split('.')
    const container = parts.at(-2)
    const name = { name: parts.at(-1) ?? inside, certain: false, ...(container === undefined ? {} : { container }) }
    const finding = await findSymbol(name, question, room)
    // A library's name shows it where the section's own files use it, an annotation's wherever it stands.
    const isNote = question.claim.subject.includes(`@${inside}`)
    const isUsed =
      finding.rule === 'symbol.use' &&
      finding.evidence.some(({ path }) => question.scope.includes(path) || (isNote && !isTestPath(path)))
    if (finding.state === 'defined' || isUsed) return { ...finding, state: 'named' }
  }
  return undefined
}

/** "No tests for X": it is the tests that are absent. That a test holds all words of the name proves nothing either way. */
async function untested(name: string, room: Room): Promise<Observation> {
  const index = await room.once(lexicon)
  const isTest = (file: number) => isTestPath(index.files[file]?.path ?? '')
  const found = index.holding(nameKey(name)).filter(isTest)
  const words = stems(name).map((stem) => index.mentioning(stem))
  const alike = [...(words[0] ?? [])].filter((file) => isTest(file) && words.every((files) => files.has(file)))
  const evidence = found
    .flatMap((file) => index.files[file] ?? [])
    .map(({ path, oid }) => ({ path, blob: oid, note: `mentions ${name}` }))
  if (found.length === 0 && alike.length > 0)
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: alike.flatMap((file) => index.files[file]?.path ?? []).slice(0, 3),
      wants: `a test that names ${name}`,
    }
  return {
    state: 'observed',
    fact: { shape: 'presence', present: found.length > 0, strength: 'present' },
    rule: 'symbol.tests',
    evidence: evidence.slice(0, 3),
  }
}

/** Files that everybody knows by their name: "Dockerfile", also written `Dockerfile.dev` and `api.dockerfile`. */
const BUILD_FILE = /^`?(dockerfile|makefile|jenkinsfile|procfile|vagrantfile)s?`?$/i

function buildFile(name: string, room: Room): Observation {
  const found = room.tree.entries().filter(({ path }) => {
    const own = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    return own.startsWith(name) || own.endsWith(`.${name}`) || (name === 'dockerfile' && own === 'containerfile')
  })
  return {
    state: 'observed',
    fact: { shape: 'presence', present: found.length > 0, strength: 'measured' },
    rule: 'symbol.paths',
    evidence: found.slice(0, 5).map(({ path, oid }) => ({ path, blob: oid })),
  }
}

async function pathsNamed(part: string, room: Room): Promise<Observation> {
  const wanted = part.toLowerCase()
  const found = (await room.once(sourceFiles)).filter(({ path }) =>
    path
      .slice(path.lastIndexOf('/') + 1)
      .toLowerCase()
      .includes(wanted),
  )
  return {
    state: 'observed',
    fact: { shape: 'presence', present: found.length > 0, strength: 'measured' },
    rule: 'symbol.paths',
    evidence: found.slice(0, 5).map(({ path, oid }) => ({ path, blob: oid })),
  }
}

/** What may contradict "X is not there": not a field or variable of that name, and no mere use of it. */
const THINGS: ReadonlySet<DefinitionKind> = new Set([
  'function',
  'method',
  'class',
  'interface',
  'type',
  'enum',
  'module',
  'member',
])

function answer({ state, kind, rule, evidence }: SymbolFinding, { claim, context }: Question): Observation {
  const absent = claim.claimed.op === 'absent'
  const found = state === 'defined' || state === 'named'
  const accuses = absent ? found : state === 'absent'
  // A definition is the thing that a name of code is absent of; of a command or an option, `dry-run`, it is a part.
  const tells = !absent || (state === 'defined' && kind !== undefined && THINGS.has(kind) && isSpoken(claim.subject))
  const isMember =
    rule === 'symbol.member' && state === 'defined' && isListedLack(claim, context.container ?? claim.subject)
  if (accuses && !absent && isComparison(claim))
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: [],
      wants: 'which of the compared programs has it',
    }
  if (state === 'unknown' || (accuses && !(absent && isMember) && !(tells && isAboutName(claim))))
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: evidence.map(({ path }) => path),
      wants: `a definition of ${claim.subject}`,
    }
  const strength = state === 'named' ? 'present' : 'measured'
  return { state: 'observed', fact: { shape: 'presence', present: found, strength }, rule, evidence: [...evidence] }
}
