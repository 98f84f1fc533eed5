import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry } from '../tree/tree.ts'
import { absence } from './absence.ts'
import type { Room } from './room.ts'

const RULE = 'range@1'

/** Does `file:10-40` hold the definition that the claim names, give or take one line? */
export async function range(question: Question, room: Room): Promise<Observation> {
  const lines = readRange(question.claim.subject) ?? readRange(question.claim.text)
  if (question.fit !== 'one') return absence(question, room, RULE)
  const entry = room.tree.entry(question.paths[0] ?? '')
  if (!lines || entry?.type !== 'file')
    return { state: 'unresolved', why: 'vague', candidates: [...question.paths], wants: 'a file and its lines' }
  const [facts, syntax] = [await room.facts.blob(entry), await room.facts.syntax(entry)]
  if ('why' in facts)
    return { state: 'failed', why: facts.why, detail: facts.detail, ...(facts.mend ? { mend: facts.mend } : {}) }
  const { from, to } = lines
  const at = { path: entry.path, blob: entry.oid }
  if (from > facts.lines)
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: RULE,
      evidence: [{ ...at, note: `it has ${facts.lines} lines` }],
    }
  const names = namesOf(question)
  const definitions = syntax && 'definitions' in syntax ? syntax.definitions.filter(({ name }) => names.has(name)) : []
  const held = definitions.find((one) => one.line >= from - 1 && one.line <= to + 1)
  const around = definitions.find((one) => one.line <= to + 1 && one.end >= from - 1)
  const hit = held ?? around
  if (hit)
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: 'measured' },
      rule: RULE,
      evidence: [{ ...at, line: hit.line, end: hit.end, note: hit.name }],
    }
  const [elsewhere] = definitions
  if (elsewhere && to > from && !(await mentions(entry, { from, to }, names, room)))
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: RULE,
      evidence: [{ ...at, line: elsewhere.line, end: elsewhere.end, note: elsewhere.name }],
      moved: [`${entry.path}:${elsewhere.line}-${elsewhere.end}`],
    }
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: 'present' },
    rule: RULE,
    evidence: [{ ...at, line: from, end: Math.min(to, facts.lines) }],
  }
}

/** A name that is defined elsewhere in the file may be used on these lines. */
async function mentions(
  entry: Entry,
  { from, to }: { readonly from: number; readonly to: number },
  names: ReadonlySet<string>,
  room: Room,
): Promise<boolean> {
  const bytes = await room.tree.read(entry)
  if (!(bytes instanceof Uint8Array)) return true
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .slice(Math.max(0, from - 2), to + 1)
  return lines.some((line) => line.split(/[^\w$]+/).some((word) => names.has(word)))
}

/** `:10`, `:10-40`, `#L10-L40`, `lines 10–40`. */
function readRange(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = /(?::|#L|\blines?\s+|Zeilen?\s+|第)(\d{1,7})(?:\s*(?:-|–|—|to|bis|至|到)\s*L?(\d{1,7}))?/.exec(text)
  if (!found) return undefined
  const from = Number(found[1])
  return { from, to: Math.max(from, Number(found[2] ?? from)) }
}

/** Identifiers that the claim names beside its file. */
function namesOf({ claim, context }: Question): ReadonlySet<string> {
  const quoted = [...claim.text.matchAll(/`([\w$.]{2,120})(?:\([^`]{0,80}\))?`|\b([A-Za-z_]\w{1,80})\(\)/g)]
  const words = claim.subject.split(/[^\w$]+/).filter((word) => /[a-z][A-Z]|_/.test(word))
  const found = [
    ...quoted.flatMap(([, a, b]) => a ?? b ?? []),
    ...words,
    ...context.items,
    ...(context.container ? [context.container] : []),
  ]
  return new Set(found.flatMap((name) => [name, name.split('.').at(-1) ?? name]))
}
