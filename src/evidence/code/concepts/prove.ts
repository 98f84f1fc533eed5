import type { Evidence } from '../../../schema/observation.ts'
import type { Entry } from '../../../tree/tree.ts'
import { settingsOf } from '../../config/config-files.ts'
import { withoutComments } from '../../formats/assignments.ts'
import { ownFiles, type Room } from '../../room.ts'
import { declarations } from '../../technology/manifests.ts'
import { lexicon } from '../lexicon.ts'
import { readText } from '../read-text.ts'
import { isExamplePath, isTestPath, isVendored, standing, syntaxOf } from '../source-files.ts'
import { stem } from '../words.ts'
import type { Proof } from './concept.ts'

/** How many files are read closely for one proof. */
const CLOSELY = 24
/** Languages whose comments begin with `#`. */
const HASH = /file[\w.-]*$|\.dockerfile$|ignore$/i

/** Where a tree shows it, the program itself before tests and examples; undefined where it does not. */
export async function prove(proof: Proof, room: Room): Promise<Evidence | undefined> {
  if ('file' in proof) {
    const found = await filesOf(proof.file, room)
    const entry = found.toSorted((a, b) => a.path.length - b.path.length)[0]
    return entry && { path: entry.path, blob: entry.oid }
  }
  if ('package' in proof) {
    const found = (await room.once(declarations)).find(({ name }) => proof.package.test(name))
    return found && { path: found.entry.path, line: found.line, blob: found.entry.oid, note: found.name }
  }
  if ('key' in proof) return firstOf(await filesOf(proof.in, room), (entry) => settingIn(entry, proof, room))
  if ('line' in proof) return firstOf(await filesOf(proof.in, room), (entry) => lineIn(entry, proof, room))
  if ('names' in proof) return firstOf(await codeWith(proof.names, room), (entry) => namesIn(entry, proof.names, room))
  if ('fields' in proof)
    return firstOf(await codeWithAny(proof.fields, room), (entry) => fieldIn(entry, proof.fields, room))
  return firstOf(await codeMentioning(proof.type, room), (entry) => typeIn(entry, proof.type, room))
}

async function firstOf(
  entries: readonly Entry[],
  look: (entry: Entry) => Promise<Evidence | undefined>,
): Promise<Evidence | undefined> {
  for (const entry of entries) {
    const found = await look(entry)
    if (found) return found
  }
  return undefined
}

async function filesOf(name: RegExp, room: Room): Promise<readonly Entry[]> {
  const byStanding = await room.once(standing)
  return (await room.once(ownFiles))
    .filter(({ path }) => name.test(path) && !isVendored(path) && !isExamplePath(path) && !isTestPath(path))
    .sort((a, b) => byStanding(a.path, b.path))
}

async function settingIn(
  { path, oid }: Entry,
  { key, value }: Extract<Proof, { readonly key: RegExp }>,
  room: Room,
): Promise<Evidence | undefined> {
  const found = ((await settingsOf(room, path)) ?? []).find(
    (one) => key.test(one.keys.join('.')) && (value === undefined || value.test(one.value ?? '')),
  )
  return found && { path, line: found.line, blob: oid, note: found.keys.join('.') }
}

async function lineIn(
  { path, oid }: Entry,
  { line, times = 1 }: Extract<Proof, { readonly line: RegExp }>,
  room: Room,
): Promise<Evidence | undefined> {
  const text = withoutComments((await readText(room, path)) ?? '', HASH.test(path))
  const found = text.split('\n').flatMap((one, at) => (line.test(one) ? [at + 1] : []))
  const last = found[times - 1]
  return last === undefined ? undefined : { path, line: last, blob: oid }
}

async function codeOf(files: Iterable<number>, room: Room): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  const byStanding = await room.once(standing)
  return [...new Set(files)]
    .flatMap((file) => index.files[file] ?? [])
    .filter(({ path }) => !isTestPath(path) && !isExamplePath(path))
    .sort((a, b) => byStanding(a.path, b.path))
    .slice(0, CLOSELY)
}

async function codeWith(names: readonly string[], room: Room): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  const [first = [], ...others] = names.map((name) => index.writing(name))
  return codeOf(
    first.filter((file) => others.every((files) => files.includes(file))),
    room,
  )
}

async function codeWithAny(names: readonly string[], room: Room): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  return codeOf(
    names.flatMap((name) => index.writing(name)),
    room,
  )
}

async function codeMentioning(type: string, room: Room): Promise<readonly Entry[]> {
  return codeOf((await room.once(lexicon)).mentioning(stem(type.toLowerCase())), room)
}

/** Names of code, never of its comments or texts. */
async function namesIn(entry: Entry, names: readonly string[], room: Room): Promise<Evidence | undefined> {
  const facts = await syntaxOf(room, entry)
  if (!facts) return undefined
  const written = new Set([
    ...facts.uses,
    ...facts.imports.flatMap(({ names }) => names.flatMap(({ name, local }) => [name, local])),
    ...facts.definitions.flatMap(({ name, decorators, bases }) => [name, ...decorators, ...bases]),
  ])
  if (!names.every((name) => written.has(name))) return undefined
  const line = facts.definitions.find(({ decorators, bases }) =>
    [...decorators, ...bases].some((mark) => names.includes(mark)),
  )?.line
  return { path: entry.path, ...(line === undefined ? {} : { line }), blob: entry.oid, note: names.join(', ') }
}

async function fieldIn({ path, oid }: Entry, names: readonly string[], room: Room): Promise<Evidence | undefined> {
  const entry = room.tree.entry(path)
  const facts = entry && (await syntaxOf(room, entry))
  const found = facts?.definitions.find(({ name, kind }) => kind === 'field' && names.includes(name))
  return found && { path, line: found.line, end: found.end, blob: oid, note: shown(found) }
}

async function typeIn(entry: Entry, type: string, room: Room): Promise<Evidence | undefined> {
  const found = (await syntaxOf(room, entry))?.definitions.find(
    ({ name, kind }) => (kind === 'class' || kind === 'interface' || kind === 'type') && name.endsWith(type),
  )
  return found && { path: entry.path, line: found.line, end: found.end, blob: entry.oid, note: found.name }
}

const shown = ({ container, name }: { readonly container?: string; readonly name: string }): string =>
  container === undefined ? name : `${container}.${name}`
