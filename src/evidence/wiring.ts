import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry } from '../tree/tree.ts'
import { definitionsNamed } from './code/definitions.ts'
import { STARTERS } from './code/entry-points.ts'
import { observeFeature } from './code/feature/feature.ts'
import { enough, STARTED } from './code/feature/limits.ts'
import { present } from './code/feature/outcome.ts'
import { anything, matchFiles, weigh } from './code/feature/search.ts'
import { moduleIndex } from './code/imports/module-index.ts'
import { isShadowed } from './code/imports/python.ts'
import { hasFileImports, type Reach, reach } from './code/reach.ts'
import { isCodePath, isExamplePath, isTestPath, sourceFiles, syntaxOf } from './code/source-files.ts'
import { readSymbolName } from './code/symbol/name.ts'
import { usersOf } from './code/users.ts'
import type { Room } from './room.ts'

type Observed = Extract<Observation, { state: 'observed' }>

/**
 * Is a module or a definition used by what is started? Counted are imports, and uses of its names, in code that is
 * neither test nor example; then whether an entry point reaches one of them. What cannot be followed is unresolved.
 */
export async function wiring(question: Question, room: Room): Promise<Observation> {
  const { claim, context } = question
  const files = question.paths.flatMap((path) => room.tree.entry(path) ?? []).filter(({ path }) => isCodePath(path))
  const [file] = files
  if (file && files.length === 1) return wiringOf(file, undefined, room)
  const name = readSymbolName(claim.subject, context.container, claim.text.includes(`\`${claim.subject}\``))
  if (name) {
    const { found } = await definitionsNamed(room, name.name)
    const real = found.filter(({ entry }) => !isTestPath(entry.path) && !isExamplePath(entry.path))
    const near = real.filter(({ entry }) => question.scope.includes(entry.path))
    const [only] = near.length > 0 ? near : real
    if (only && (near.length > 0 || new Set(real.map(({ entry }) => entry.path)).size === 1))
      return wiringOf(only.entry, only.definition.name, room)
  }
  const feature = await observeFeature(question, room)
  const isThere = feature.state === 'observed' && feature.fact.shape === 'presence' && feature.fact.present
  const wired = isThere ? await reachedFeature(feature, room) : undefined
  return wired ?? (await startedBy(question, room)) ?? vague(claim.subject, [])
}

/** A line of what starts programs that says it: a hook, a step of a workflow, a start command. */
async function startedBy({ claim, context }: Question, room: Room): Promise<Observation | undefined> {
  if (claim.claimed.op === 'absent') return undefined
  const phrase = await weigh(room, claim.subject.replace(/[:：]/g, ' '), { foreign: context.language !== 'en' })
  const starters = (await room.once(sourceFiles)).filter(({ path }) => STARTERS.test(path) && !isExamplePath(path))
  const found = (await matchFiles(room, starters, phrase, anything, STARTED.share)).find(
    ({ best }) => best && enough(best.cover, STARTED),
  )
  const telling = phrase.terms.filter(({ weak }) => !weak).length
  return found && telling > 0 && phrase.terms.length > 1 ? { ...present(found), rule: 'wiring.started' } : undefined
}

async function wiringOf(entry: Entry, name: string | undefined, room: Room): Promise<Observation> {
  const graph = await room.once(reach)
  const facts = await syntaxOf(room, entry)
  const modules = await room.once(moduleIndex)
  const starter = graph.entries.get(entry.path)
  if (starter !== undefined && name === undefined)
    return answer(true, [{ path: entry.path, blob: entry.oid, note: `started by ${starter}` }], 'wiring.entry')
  if (!facts || !hasFileImports(entry.path)) return vague(name ?? entry.path, [entry.path])
  if (entry.path.endsWith('.py') && !facts.parses)
    return answer(
      false,
      [{ path: entry.path, blob: entry.oid, note: 'does not parse: it cannot be imported' }],
      'wiring.references',
    )
  if (isShadowed(entry.path, modules))
    return answer(
      false,
      [{ path: entry.path, blob: entry.oid, note: 'shadowed by a package of the same name: no import reaches it' }],
      'wiring.references',
    )
  const users = await usersOf(room, entry, name, graph)
  if (users.length === 0)
    return answer(
      false,
      [{ path: entry.path, blob: entry.oid, note: 'nothing outside tests and examples uses it' }],
      'wiring.references',
    )
  for (const user of users) {
    const way = await graph.wayUp(user.path)
    if (way) return answer(true, [{ ...user, note: `used here; loaded by ${shown(way, graph)}` }], 'wiring.reach')
  }
  return vague(
    name ?? entry.path,
    users.slice(0, 3).map(({ path }) => path),
  )
}

/** The way up to what starts it, the middle left out. */
function shown(way: readonly string[], { entries }: Reach): string {
  const top = way.at(-1) ?? ''
  return [...way.slice(1, 2), ...(way.length > 2 ? [top] : []), entries.get(top) ?? ''].join(', ')
}

async function reachedFeature(feature: Observed, room: Room): Promise<Observed | undefined> {
  const graph = await room.once(reach)
  const [place] = feature.evidence
  if (!place) return feature
  if (!hasFileImports(place.path)) return { ...feature, rule: 'wiring.feature' }
  const way = await graph.wayUp(place.path)
  return way
    ? {
        ...feature,
        rule: 'wiring.feature',
        evidence: [{ ...place, note: `${place.note ?? place.path}; loaded by ${shown(way, graph)}` }],
      }
    : undefined
}

function answer(present: boolean, evidence: readonly Evidence[], rule: string): Observation {
  return {
    state: 'observed',
    fact: { shape: 'presence', present, strength: 'measured' },
    rule,
    evidence: [...evidence],
  }
}

function vague(subject: string, candidates: readonly string[]): Observation {
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: [...candidates],
    wants: `a way from an entry point to ${subject}`,
  }
}
