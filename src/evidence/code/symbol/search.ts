import type { DefinitionKind } from '../../../facts/facts.ts'
import type { Evidence } from '../../../schema/observation.ts'
import type { Question } from '../../../schema/question.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { occursElsewhere } from '../bytes-search.ts'
import { ancestorsOf, definitionsNamed, type Found, isHolder, membersOf, type Search } from '../definitions.ts'
import { type Lexicon, lexicon } from '../lexicon.ts'
import { scopeEntries } from '../scope.ts'
import { isExamplePath, isTestPath, standing, syntaxOf } from '../source-files.ts'
import { nameKey, splitWords, stem } from '../words.ts'
import type { SymbolName } from './name.ts'

/**
 * What looking for a name gave: the very definition; something that goes by the name (another spelling, a use of a
 * library, a key); surely nothing; or not to be known.
 */
export interface SymbolFinding {
  readonly state: 'defined' | 'named' | 'absent' | 'unknown'
  /** Of what is defined: what it is. */
  readonly kind?: DefinitionKind
  readonly rule: string
  readonly evidence: readonly Evidence[]
}

/** Words behind a container's name that are no part of it: "users table", "Intervention Types". */
const CONTAINER_NOUN =
  /\s+(?:enums?|class(?:es)?|models?|tables?|fields?|columns?|members?|values?|schemas?|structs?|interfaces?|traits?)$/i

/** Looks a code name up, in the section's files first, then in the whole tree. */
export async function findSymbol(name: SymbolName, question: Question, room: Room): Promise<SymbolFinding> {
  const scope = new Set((await scopeEntries(question, room)).map(({ path }) => path))
  if (name.container !== undefined) {
    const inside = await findMember(name, name.container, scope, room)
    if (inside) return inside
  }
  const { found, mentions } = await definitionsNamed(room, name.name)
  const fitting = found.filter((one) => name.kinds === undefined || name.kinds.includes(one.definition.kind))
  const byStanding = await room.once(standing)
  const best = choose(fitting.length > 0 ? fitting : found, name.name, { scope, byStanding })
  const withoutContainer =
    name.container === undefined ||
    (best !== undefined && nameKey(best.definition.container ?? '') === nameKey(name.container))
  if (best) {
    const exact = best.definition.name === name.name && withoutContainer && fitting.length > 0
    return {
      state: exact ? 'defined' : 'named',
      kind: best.definition.kind,
      rule: 'symbol.definition',
      evidence: [evidenceOf(best)],
    }
  }
  const [use] = mentions.filter(({ used }) => used).toSorted((a, b) => byStanding(a.entry.path, b.entry.path))
  if (use)
    return {
      state: 'named',
      rule: 'symbol.use',
      evidence: [{ path: use.entry.path, blob: use.entry.oid, note: `uses ${name.name}` }],
    }
  const constant = await constantOf(question.claim.subject, mentions, room)
  if (constant) return { state: 'named', rule: 'symbol.string', evidence: [constant] }
  const file = await fileNamed(name.name, question.claim.document, room)
  if (file) return { state: 'named', rule: 'symbol.file', evidence: [file] }
  const index = await room.once(lexicon)
  const nowhere = mentions.length === 0 && index.unread.length === 0 && !index.within(nameKey(name.name))
  // A plain word may be spelt otherwise in code; only a name that none but code has is looked for to the letter.
  if (
    nowhere &&
    name.certain &&
    splitWords(name.name).length > 1 &&
    !isPutTogether(name.name, index) &&
    !(await isShortened(name.name, room)) &&
    (await occursElsewhere(room, name.name)) === false
  )
    return { state: 'absent', rule: 'symbol.definition', evidence: [] }
  return {
    state: 'unknown',
    rule: 'symbol.definition',
    evidence: mentions.slice(0, 3).map(({ entry }) => ({ path: entry.path, blob: entry.oid })),
  }
}

/** `rate_7d` where the program writes `rate_{days}d`: a word of it ends where a part is put in. */
function isPutTogether(name: string, index: Lexicon): boolean {
  const parts = name.split('_')
  return parts.some((_, at) => {
    const before = parts.slice(0, at).join('_')
    const behind = parts.slice(at).join('_')
    return (
      at > 0 &&
      before.length >= SHORTEST &&
      (index.writing(`${before}_`).length > 0 || (index.writing(`_${behind}`).length > 0 && behind.length >= SHORTEST))
    )
  })
}

const SHORTEST = 5

/** "getById" where the program has `getTodoById`: the same function with one word more. */
async function isShortened(name: string, room: Room): Promise<boolean> {
  const words = splitWords(name)
  const index = await room.once(lexicon)
  if (!/^[a-z]/.test(name) || words.length > MOST_WORDS) return false
  const letters = words.join('').length
  const [first, ...rest] = words.map((word) => index.mentioning(stem(word)))
  for (const file of [...(first ?? [])].filter((one) => rest.every((found) => found.has(one))).slice(0, MOST_FILES)) {
    const entry = index.files[file]
    const facts = entry && (await syntaxOf(room, entry))
    if (facts?.definitions.some((one) => one.name.length > letters && isOneMore(words, splitWords(one.name))))
      return true
  }
  return false
}

const MOST_WORDS = 5
const MOST_FILES = 40

function isOneMore(words: readonly string[], longer: readonly string[]): boolean {
  const added = longer.findIndex((word, at) => word !== words[at])
  return (
    longer.length === words.length + 1 &&
    added > 0 &&
    added < words.length &&
    words.slice(added).every((word, at) => word === longer[added + 1 + at])
  )
}

async function findMember(
  { name, certain }: SymbolName,
  container: string,
  scope: ReadonlySet<string>,
  room: Room,
): Promise<SymbolFinding | undefined> {
  const holders = await holdersNamed(container, scope, room)
  const [own] = holders
  const inherited = own && holders.length === 1 ? await ancestorsOf(room, own) : []
  for (const holder of [...holders, ...inherited]) {
    const members = await membersOf(room, holder)
    const member =
      members.find((one) => one.name === name) ??
      members.find((one) => nameKey(one.name) === nameKey(name)) ??
      members.find((one) => nameKey(one.value ?? '') === nameKey(name))
    if (member)
      return {
        state: 'defined',
        kind: member.kind,
        rule: 'symbol.member',
        evidence: [evidenceOf({ entry: holder.entry, definition: member })],
      }
  }
  const [holder] = holders
  if (
    holder === undefined ||
    holders.length > 1 ||
    holder.definition.kind !== 'enum' ||
    holder.definition.bases.length > 2
  )
    return undefined
  const members = (await membersOf(room, holder)).filter(({ kind }) => kind === 'member')
  if (members.length === 0 || !certain) return undefined
  return { state: 'absent', rule: 'symbol.member', evidence: [evidenceOf(holder)] }
}

/** Classes, enums and models that a container's words name; those of the section's files first. */
export async function holdersNamed(
  container: string,
  scope: ReadonlySet<string>,
  room: Room,
): Promise<readonly Found[]> {
  const last = container.split(/[.:/\\]+/).at(-1) ?? container
  const bare = last.trim().replace(CONTAINER_NOUN, '')
  for (const form of new Set([last, bare, singularOf(last), singularOf(bare)])) {
    const { found } = await definitionsNamed(room, form)
    const holders = found.filter(isHolder)
    const near = holders.filter(({ entry }) => scope.has(entry.path))
    const real = holders.filter(({ entry }) => !isTestPath(entry.path) && !isExamplePath(entry.path))
    const chosen = near.length > 0 ? near : real.length > 0 ? real : holders
    if (chosen.length > 0) return chosen
  }
  return []
}

function singularOf(words: string): string {
  const parts = splitWords(words)
  const last = parts.at(-1)
  return last === undefined
    ? words
    : [...parts.slice(0, -1), last.endsWith('ies') ? `${last.slice(0, -3)}y` : last.replace(/s$/, '')].join('')
}

function choose(
  found: readonly Found[],
  name: string,
  { scope, byStanding }: { scope: ReadonlySet<string>; byStanding: (a: string, b: string) => number },
): Found | undefined {
  const cost = ({ entry, definition }: Found) =>
    (scope.has(entry.path) ? 0 : 4) +
    (isExamplePath(entry.path) ? 3 : 0) +
    (definition.name === name ? 0 : 2) +
    (definition.stub ? 1 : 0)
  return found.toSorted(
    (a, b) => cost(a) - cost(b) || byStanding(a.entry.path, b.entry.path) || a.definition.line - b.definition.line,
  )[0]
}

/** A key or topic that code writes as a string: `sdk.capability.replay`. */
async function constantOf(subject: string, mentions: Search['mentions'], room: Room): Promise<Evidence | undefined> {
  const written = subject.replace(/[`"']/g, '').trim()
  if (!/^[\w-]+(?:[.:/][\w-]+)+$/.test(written)) return undefined
  const byStanding = await room.once(standing)
  for (const { entry } of mentions.toSorted((a, b) => byStanding(a.entry.path, b.entry.path)))
    if ((await syntaxOf(room, entry))?.strings.includes(written))
      return { path: entry.path, blob: entry.oid, note: `the string "${written}"` }
  return undefined
}

/** A file of that name, whatever its ending and a date before it; documents too, since a document may be what is meant. */
async function fileNamed(name: string, document: string, room: Room): Promise<Evidence | undefined> {
  const key = nameKey(name)
  const files = await room.once(filesByName)
  const entry = files.get(key)?.find(({ path }) => path !== document)
  return entry && { path: entry.path, blob: entry.oid, note: 'a file of that name' }
}

async function filesByName(room: Room): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const byName = new Map<string, Entry[]>()
  for (const entry of room.tree.entries()) {
    const base = (entry.path.split('/').at(-1) ?? '').replace(/(?<=.)\.[^.]+$/, '')
    for (const key of new Set([nameKey(base), nameKey(base.replace(/^[\d_-]+/, ''))])) {
      const known = byName.get(key)
      if (known) known.push(entry)
      else byName.set(key, [entry])
    }
  }
  return byName
}

export function evidenceOf({ entry, definition }: Found): Evidence {
  const name = definition.container === undefined ? definition.name : `${definition.container}.${definition.name}`
  return {
    path: entry.path,
    line: definition.line,
    end: definition.end,
    blob: entry.oid,
    note: `${definition.kind} ${name}`,
  }
}
