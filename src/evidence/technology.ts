import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { observeFeature } from './code/feature/feature.ts'
import type { Room } from './room.ts'
import { lockedVersions } from './technology/locked.ts'
import { isUnheardOf, lookUp, type Trace } from './technology/lookup.ts'
import { declarations } from './technology/manifests.ts'
import { isProtocol, nameOfTechnology, technologyNamed } from './technology/names.ts'
import { type Named, technologiesIn } from './technology/subject.ts'
import { allows, isAtLeast, numbersOf } from './technology/versions.ts'

const RULE = 'technology@1'
/** A tree whose manifests declare less than this may declare its packages in a way that is not read here. */
const LEAST_DECLARED = 5

/**
 * Is a library, service, tool or language used? Manifests, lock files, images, workflows, imports and called programs
 * prove it; a word in a comment or a document does not. Only a well-known technology that no source file speaks of
 * at all is called missing.
 */
export async function technology(question: Question, room: Room): Promise<Observation> {
  const { claim } = question
  const all = await room.once(declarations)
  const declared = await room.once(declaredNames)
  const named = technologiesIn(claim.subject, room, (name) => declared.has(nameOfTechnology(name)))
  const traces: { readonly one: Named; readonly trace: Trace | undefined }[] = []
  for (const one of named) traces.push({ one, trace: await lookUp(one.name, room) })
  const [first] = traces
  if (!first) return byFeature(question, room)
  if (traces.length === 1) {
    const version = versionOf(question, first.one)
    if (first.trace && version !== undefined) return versionFact(question, first.one.name, version, first.trace, room)
    if (first.trace && claim.claimed.op === 'absent' && NOT_CONFIGURED.test(claim.text))
      return notUsed(first.one, first.trace)
    if (first.trace) return presence(first.trace, first.one.alone)
    return notFound(question, first.one, all.length, room)
  }
  const missing = traces.filter(({ trace }) => !trace)
  const evidence = traces.flatMap(({ trace }) => trace?.evidence.slice(0, 1) ?? [])
  if (missing.length === 0)
    return presence({ sure: traces.every(({ trace }) => trace?.sure), evidence, versions: [] }, first.one.alone)
  const asserted = assertsUse(question)
  const unheard = await Promise.all(missing.map(({ one }) => isUnheardOf(one.name, room)))
  if (missing.length === traces.length) return notFound(question, first.one, all.length, room)
  if (!asserted || !first.one.alone || !unheard.every(Boolean) || all.length < LEAST_DECLARED)
    return {
      state: 'unresolved',
      why: 'no-subject',
      candidates: missing.map(({ one }) => one.name),
      wants: 'a manifest, image or import that names it',
    }
  return {
    state: 'observed',
    fact: {
      shape: 'set',
      found: traces.filter(({ trace }) => trace).map(({ one }) => one.name),
      absent: missing.map(({ one }) => one.name),
    },
    rule: RULE,
    evidence,
  }
}

/** "Redis is not configured" does not say that it is no dependency. */
const NOT_CONFIGURED =
  /\b(?:not|nicht|never|un)\s*-?(?:yet\s+|noch\s+)?(?:configured|konfiguriert|enabled|aktiviert|integrated|integriert|connected|set up|eingerichtet|deployed|running|active|wired)/i

function notUsed({ name }: Named, trace: Trace): Observation {
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: trace.evidence.map(({ path }) => path),
    wants: `what would configure ${name}: it is declared`,
  }
}

/** All names that manifests declare, whole and without owner or group. */
async function declaredNames(room: Room): Promise<ReadonlySet<string>> {
  return new Set(
    (await room.once(declarations)).flatMap(({ name }) =>
      [
        name,
        name
          .replace(/\/v\d+$/, '')
          .split(/[/:]/)
          .at(-1) ?? name,
      ].map(nameOfTechnology),
    ),
  )
}

function presence(trace: Trace, alone: boolean): Observation {
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: trace.sure && alone ? 'measured' : 'present' },
    rule: RULE,
    evidence: [...trace.evidence],
  }
}

async function notFound(question: Question, one: Named, declared: number, room: Room): Promise<Observation> {
  const known = technologyNamed(one.name)
  const absent = question.claim.claimed.op === 'absent'
  const surely =
    known !== undefined &&
    assertsUse(question) &&
    !isAlternative(one.name, question.claim.text) &&
    declared >= LEAST_DECLARED &&
    (await isUnheardOf(one.name, room))
  if (surely || (absent && known))
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: surely ? 'measured' : 'present' },
      rule: RULE,
      evidence: [],
    }
  const found = known && !isProtocol(known) ? undefined : await byFeature(question, room)
  if (found?.state === 'observed') return found
  return {
    state: 'unresolved',
    why: 'no-subject',
    candidates: [],
    wants: `a manifest, image or import that names ${one.name}`,
  }
}

const USE =
  /[✅☑✔]|\[x\]|\b(?:uses?|using|used|built (?:with|on)|powered by|based on|implemented (?:with|using|in)|runs on|written in|backed by|verwendet|nutzt|basiert|utiliza|usa|utilise|menggunakan)\b|使用|采用|基于/iu
const STACK =
  /tech|stack|tool|librar|framework|dependenc|werkzeug|bibliothek|abhängig|技术|依赖|框架|tecnolog|dépendanc|pustaka/i
const HEDGE =
  /\b(?:could|may|might|optional|options?|alternativ\w*|evaluat\w*|compar\w*|guide|describ\w*|beschrieben|recommend\w*|consider\w*|propos\w*|plan\w*|future|later|e\.g\.|z\.\s?b\.|for example|such as|like|instead of|rather than|vs\.?|migrat\w* from|replac\w*)\b|🟡|⏳|🔄|🚧|📋/iu

/** Does the document say that the thing is in use, and not that it is an idea, an example or a choice? */
function assertsUse({ claim: { text, section }, context: { header = '' } }: Question): boolean {
  const headings = section.slice(-2).join(' ')
  return (USE.test(text) || STACK.test(header) || STACK.test(headings)) && !HEDGE.test(text) && !HEDGE.test(headings)
}

/** "Cypress or Playwright": neither of the two is said to be used. */
function isAlternative(name: string, text: string): boolean {
  const at = text.indexOf(name)
  const or = '(?:or|oder|ou|atau|或|または|o)'
  return (
    at >= 0 &&
    (new RegExp(`(?:^|\\P{L})${or}\\s*[\`*_]*$`, 'iu').test(text.slice(0, at)) ||
      new RegExp(`^[\`*_]*\\s*${or}(?:\\P{L}|$)`, 'iu').test(text.slice(at + name.length)))
  )
}

/** A technology that no table and no manifest knows may still show in names: an algorithm, a protocol, an own module. */
async function byFeature(question: Question, room: Room): Promise<Observation> {
  const found = await observeFeature(question, room)
  if (found.state === 'observed' && found.fact.shape === 'presence' && found.fact.present) return found
  return {
    state: 'unresolved',
    why: 'vague',
    candidates: [],
    wants: `a manifest, image or import that names ${question.claim.subject}`,
  }
}

/** The version that stands beside the name: in the claim's own number, its cell, or its words. */
function versionOf({ claim }: Question, { name, version }: Named): string | undefined {
  const { op, value, text = '' } = claim.claimed
  if (op === 'absent' || isSince(claim.text, name)) return undefined
  if (/^[v^~>=\s]{0,4}\d/.test(text)) return text
  return version ?? (value === undefined ? undefined : String(value))
}

/** "Switch expressions (C# 8)": since when the language has it, not what is used. */
function isSince(text: string, name: string): boolean {
  const bracket = /\p{L}[^()（）]*[(（]([^()（）]*)[)）]/u.exec(text)?.[1] ?? ''
  return LANGUAGE.test(name) && bracket.includes(name)
}

const LANGUAGE = /^(?:c#|f#|c\+\+|java|python|typescript|javascript|es|php|kotlin|swift|go|rust|ruby|scala)$/i

/**
 * The version of the manifest that bears the claim out, or else the first that is given. One that only a lock file has,
 * for something that the project's own packages want, speaks neither for the claim nor against it.
 * Where the version stands in the subject alone ("PostgreSQL 15"), another version is a part that is absent.
 */
async function versionFact(
  question: Question,
  name: string,
  claimed: string,
  trace: Trace,
  room: Room,
): Promise<Observation> {
  const said = numbersOf(claimed)
  const orMore =
    question.claim.claimed.op === 'ge' || /\+\s*$/.test(claimed) || question.claim.text.includes(`${claimed}+`)
  const fits = ({ version }: { readonly version: string }) =>
    said !== undefined && (allows(version, said) || (orMore && isAtLeast(version, said)))
  const right = trace.versions.find(fits)
  const shown = right ?? trace.versions.find(({ version }) => numbersOf(version) !== undefined)
  const locked = right || !shown ? undefined : (await lockedVersions(shown.name, room)).find(fits)
  if (!shown || locked)
    return {
      state: 'unresolved',
      why: locked ? 'vague' : 'no-subject',
      candidates: locked ? [locked.path] : trace.evidence.map(({ path }) => path),
      wants: `a manifest that gives the version of ${name}`,
    }
  const holds = right !== undefined
  const is = numbersOf(shown.version)?.join('.') ?? shown.version
  const inSubject = question.claim.claimed.op === 'present'
  return {
    state: 'observed',
    fact: !inSubject
      ? { shape: 'text', value: holds ? claimed : is }
      : holds
        ? { shape: 'presence', present: true, strength: 'measured' }
        : { shape: 'set', found: [`${name} ${is}`], absent: [`${name} ${claimed}`] },
    rule: 'technology-version@1',
    evidence: [shown.evidence],
  }
}
