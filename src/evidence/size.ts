import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry, Unreadable } from '../tree/tree.ts'
import { absence } from './absence.ts'
import { countedFiles } from './code/counted-files.ts'
import { isCodePath } from './code/source-files.ts'
import type { Room } from './room.ts'

type Unit = 'lines' | 'bytes'

interface Size {
  readonly lines: number
  readonly bytes: number
  readonly parts: readonly {
    readonly path: string
    readonly oid: string
    readonly lines: number
    readonly bytes: number
  }[]
}

const MOST_SHOWN = 20
/** As in design/claims.md: sizes hold within 2 % or 2. */
const close = (claimed: number, size: number) => Math.abs(claimed - size) <= Math.max(2, 0.02 * Math.max(claimed, size))

/** The size of a part, or of what was changed: it is not that of the file. */
const CHANGE =
  /\bnew (?:method|function|class|section|test|endpoint|component|hook|line)s?\b|\blines? (?:added|changed|removed|deleted|modified|of changes)\b|\b(?:added|removed|changed|deleted) [~≈]?\d|(?:^|[\s(])[+−-]\d+(?:\s*\/\s*[+−-]\d+)? lines?\b/i

/** "Methods in", "6 methods", `search()`, "a.ts:10-90": the file around them is larger. */
const PART =
  /\b\d+\s+(?:[\w-]+\s+){0,2}(?:methods|functions|helpers|handlers)\b|\b(?:methods?|functions?|helpers?)`?\s+(?:in|of)\b|\w\(\)|\.\w{1,5}:\d+\s?[-–]\s?\d+/i

/** Nobody tells the size of a file as "21 byte", "8-byte" or "1 GiB": that is what the program works with. */
function isOfData(value: number, text: string): boolean {
  return value < 64 || value >= 2 ** 30 || /[KMGT]iB|-bytes?\b/i.test(text)
}

/** A file that goes by the words of a claim, but has another size by far, is hardly the one that is meant. */
const ABOUT = 1.5

/**
 * The size of a file, of all text files below a folder, or of a listed group together, with its other measure, so
 * that a number of bytes called lines is told as such. Of several namesakes the one that has the claimed size is
 * taken, else the only one that has about that size; of a folder the files directly in it, where these alone have the claimed size.
 */
export async function sizeOf(question: Question, room: Room, unit: Unit): Promise<Observation> {
  const { fit, paths, lacking = [], namesakes = [], claim } = question
  const { value } = claim.claimed
  const holds = (size: Size) =>
    value !== undefined && (claim.claimed.op === 'ge' ? size[unit] >= value : close(value, size[unit]))
  const isNear = (size: Size) =>
    value !== undefined && Math.max(value, size[unit]) <= ABOUT * Math.min(value, size[unit])
  /** Of several files of one name: what has the claimed size, else what has about that size. */
  const fitting = async (several: readonly string[]): Promise<readonly Size[]> => {
    const sizes = await Promise.all(several.map((path) => measure([path], true, unit, room)))
    const known = sizes.flatMap((size) => ('state' in size ? [] : [size]))
    const held = known.filter(holds)
    return held.length > 0 || question.guessed || known.length < sizes.length ? held : known.filter(isNear)
  }
  const unsure: Observation = {
    state: 'unresolved',
    why: 'many-subjects',
    candidates: [...paths, ...namesakes],
    wants: 'the path from the root',
  }
  const counted = fit === 'one' && !question.guessed ? undefined : await countedFiles(question, room)
  if (counted && question.context.group.length === 0) {
    const size = await measure(counted.paths, true, unit, room)
    const isLess = !('state' in size) && value !== undefined && size[unit] < value && !close(value, size[unit])
    if ('state' in size || !counted.most || isLess) return 'state' in size ? size : observed(size, unit)
  }
  if (fit === 'many') {
    const [only, ...others] = await fitting(paths)
    return only && others.length === 0 ? observed(only, unit) : unsure
  }
  if (fit !== 'one') return absence(question, room, `${unit}@1`)
  const whole = await measure(paths, true, unit, room)
  if ('state' in whole) return whole
  const near = isNear(whole)
  const isLarger = value !== undefined && whole[unit] > value
  if (
    !holds(whole) &&
    (CHANGE.test(claim.text) ||
      (unit === 'bytes' && isOfData(value ?? 0, claim.claimed.text ?? '')) ||
      (isLarger && unit === 'lines' && PART.test(`${claim.section.at(-1)} ${claim.text}`)))
  )
    return { state: 'unresolved', why: 'vague', candidates: [...paths], wants: 'the part of the file that is meant' }
  const code = unit === 'lines' && !holds(whole) ? await measure(codeBelow(paths, room), true, unit, room) : undefined
  if (code && !('state' in code) && holds(code)) return observed(code, unit)
  if (!holds(whole) && (namesakes.length > 0 || question.guessed === 'loosely' || (question.guessed && !near))) {
    const [only, ...others] = await fitting([...(paths.length === 1 ? paths : []), ...namesakes])
    return only && others.length === 0 ? observed(only, unit) : unsure
  }
  if (!holds(whole) && paths.length === 1 && !/[/\\]/.test(claim.subject)) {
    const name = `/${claim.subject.replace(/`/g, '')}`
    const others = room.tree.entries().filter(({ path, type }) => type === 'file' && path.endsWith(name))
    const [only, ...more] = await fitting(others.slice(0, MOST_SHOWN).map(({ path }) => path))
    if (only && more.length === 0) return observed(only, unit)
  }
  // A group that is not all there is still as large as what is there.
  if (lacking.length > 0 && !(claim.claimed.op === 'ge' && holds(whole)))
    return { state: 'unresolved', why: 'no-subject', candidates: [...lacking], wants: 'the path of each part' }
  if (whole.parts.length === 0)
    return { state: 'unresolved', why: 'no-subject', candidates: [...paths], wants: 'a folder that holds text files' }
  if (!holds(whole) && paths.some((path) => !room.tree.entry(path))) {
    const direct = await measure(paths, false, unit, room)
    if (!('state' in direct) && holds(direct)) return observed(direct, unit)
  }
  return observed(whole, unit)
}

function observed(size: Size, unit: Unit): Observation {
  const other: Unit = unit === 'lines' ? 'bytes' : 'lines'
  const evidence: Evidence[] = size.parts
    .slice(0, MOST_SHOWN)
    .map((part) => ({ path: part.path, blob: part.oid, note: `${part.lines} lines, ${part.bytes} bytes` }))
  return {
    state: 'observed',
    fact: {
      shape: 'count',
      value: size[unit],
      unit,
      other: { value: size[other], unit: other },
      ...(size.parts.length > 1
        ? { items: size.parts.slice(0, MOST_SHOWN).map((part) => `${part.path}: ${part[unit]}`) }
        : {}),
    },
    rule: `${unit}@1`,
    evidence,
  }
}

/** @param deep whether folders count with all that is below them */
async function measure(paths: readonly string[], deep: boolean, unit: Unit, room: Room): Promise<Size | Observation> {
  const parts: Size['parts'][number][] = []
  const named = new Set(paths)
  for (const entry of filesOf(paths, deep, room)) {
    const facts = await room.facts.blob(entry)
    const asked = named.has(entry.path)
    if ('why' in facts) {
      if (!asked && paths.length === 1) continue
      return failed(entry, facts)
    }
    if (facts.binary && unit === 'lines') {
      if (!asked || paths.length > 1) continue
      return { state: 'failed', why: 'binary', detail: `${entry.path} is binary` }
    }
    parts.push({ path: entry.path, oid: entry.oid, lines: facts.binary ? 0 : facts.lines, bytes: facts.bytes })
  }
  return {
    lines: parts.reduce((sum, part) => sum + part.lines, 0),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    parts,
  }
}

/** Each file once, though a group may name a folder and a file in it. */
function filesOf(paths: readonly string[], deep: boolean, room: Room): readonly Entry[] {
  const found = new Map<string, Entry>()
  for (const path of paths) {
    const entry = room.tree.entry(path)
    if (entry?.type === 'file') found.set(path, entry)
    if (entry || !room.tree.isFolder(path)) continue
    const prefix = path === '' ? '' : `${path}/`
    for (const below of room.tree.entries())
      if (below.type === 'file' && below.path.startsWith(prefix))
        if (deep || !below.path.slice(prefix.length).includes('/')) found.set(below.path, below)
  }
  return [...found.values()]
}

/** "Lines of code" of a folder are those of its files of code. */
function codeBelow(paths: readonly string[], room: Room): readonly string[] {
  if (paths.every((path) => room.tree.entry(path))) return []
  return filesOf(paths, true, room).flatMap(({ path }) => (isCodePath(path) ? [path] : []))
}

function failed(entry: Entry, { why, detail, mend }: Unreadable): Observation {
  return { state: 'failed', why, detail: `${entry.path}: ${detail}`, ...(mend ? { mend } : {}) }
}
