import type { Evidence } from '../../schema/observation.ts'
import type { Entry } from '../../tree/tree.ts'
import { lexicon } from '../code/lexicon.ts'
import { syntaxOf } from '../code/source-files.ts'
import { nameKey, splitWords, stem } from '../code/words.ts'
import { remembering } from '../remembering.ts'
import type { Room } from '../room.ts'
import { languageNamed } from './languages.ts'
import { declarations, type Found } from './manifests.ts'
import { isService, nameOfTechnology, type Technology, technologyNamed } from './names.ts'
import { tools } from './tools.ts'

/** What was found of a technology: the very package, image or file, or only something that goes by its name. */
export interface Trace {
  readonly sure: boolean
  readonly evidence: readonly Evidence[]
  /** Versions that manifests give it, nearest first. */
  readonly versions: readonly { readonly name: string; readonly version: string; readonly evidence: Evidence }[]
}

const MOST_SHOWN = 3

/** Looks a name up among manifests, images, files, programs that are called, imports and names of configuration. */
export async function lookUp(name: string, room: Room): Promise<Trace | undefined> {
  const technology = technologyNamed(name) ?? { names: [name], packages: [name] }
  const all = await room.once(declarations)
  const exact = all.filter((one) => stands(one.name, technology))
  const language = languageNamed(name, room)
  const runtimes = language
    ? all.filter((one) => nameOfTechnology(one.name) === nameOfTechnology(language.runtime))
    : []
  if (exact.length > 0 || (language && language.files.length > 0) || runtimes.length > 0)
    return {
      sure: true,
      evidence: [...exact.map(evidenceOf), ...runtimes.map(evidenceOf), ...(language?.files.map(fileOf) ?? [])].slice(
        0,
        MOST_SHOWN,
      ),
      versions: [...exact.filter((one) => tellsVersion(one, technology)), ...runtimes].flatMap((one) =>
        one.version === undefined ? [] : [{ name: one.name, version: one.version, evidence: evidenceOf(one) }],
      ),
    }
  const called = await calledBy(technology, room)
  if (called.length > 0) return { sure: true, evidence: called, versions: [] }
  const imported = await importsOf(technology, room)
  const whole = imported.filter(({ sure }) => sure)
  if (whole.length > 0) return { sure: true, evidence: whole.map(({ evidence }) => evidence), versions: [] }
  const named = [
    ...imported.map(({ evidence }) => evidence),
    ...all.filter((one) => partOf(one.name, name)).map(evidenceOf),
    ...filesNamed(name, room),
  ]
  return named.length > 0 ? { sure: false, evidence: named.slice(0, MOST_SHOWN), versions: [] } : undefined
}

/** Does no name, key, word or path of the source files speak of it, comments included? Then it is surely not there. */
export async function isUnheardOf(name: string, room: Room): Promise<boolean> {
  const technology = technologyNamed(name)
  if (!technology) return false
  const index = await room.once(lexicon)
  if (index.unread.length > 0) return false
  const known = (word: string) => index.holding(nameKey(word)).length > 0
  const spoken = (name: string) => {
    const [first = ''] = splitWords(name).filter((part) => part.length > 2)
    return first !== '' && index.mentioning(stem(first)).size > 0
  }
  const packages = technology.packages.map((one) => one.replace(/\*$/, ''))
  return (
    ![...technology.names, ...packages].some(known) &&
    ![...technology.names, ...packages.filter((one) => /^\w+$/.test(one))].some(spoken)
  )
}

/** The forms in which a declared name may be compared: whole, without its group or owner, without a major version. */
const formsOf: (declared: string) => readonly string[] = remembering((declared) => {
  const lower = declared
    .toLowerCase()
    .replace(/"\s*%%?\s*"/, ':')
    .replace(/\.git$/, '')
  const artifact = lower.split(':').at(-1) ?? lower
  const unversioned = lower.replace(/\/v\d+$/, '')
  const tail = lower.startsWith('@')
    ? []
    : [unversioned.split('/').slice(-1).join('/'), unversioned.split('/').slice(-2).join('/')]
  return [...new Set([lower, artifact, unversioned, ...tail])]
})

const keysOf: (declared: string) => readonly string[] = remembering((declared) =>
  formsOf(declared).map(nameOfTechnology),
)

function stands(declared: string, { names, packages }: Technology): boolean {
  const forms = formsOf(declared)
  const keys = keysOf(declared)
  if (names.some((name) => keys.includes(nameOfTechnology(name)))) return true
  return packages.some((one) => {
    if (one.endsWith('*')) return forms.some((form) => startsWith(form, one.slice(0, -1)))
    return forms.includes(one) || forms.some((form) => form.replaceAll('_', '-') === one.replaceAll('_', '-'))
  })
}

/** Is its version that of the technology itself, not of a client or a plugin? */
function tellsVersion(one: Found, technology: Technology): boolean {
  if (isService(technology)) return one.sort === 'image' || one.sort === 'runtime'
  return stands(one.name, { names: technology.names, packages: technology.packages.slice(0, 1) })
}

/** A star stands for the rest of a name after a border: `redis*` is `redis-py` and `redis`, not `redistribute`. */
function startsWith(form: string, prefix: string): boolean {
  return form.startsWith(prefix) && (/[^a-z0-9]$/.test(prefix) || !/^[a-z]/.test(form.slice(prefix.length)))
}

/** Is the name one of the words of a package's name? `sentry` of `@sentry/nextjs`. */
function partOf(declared: string, name: string): boolean {
  const key = nameOfTechnology(name)
  return (
    key.length > 2 &&
    declared
      .toLowerCase()
      .split(/[^a-z0-9+#]+/)
      .includes(key)
  )
}

async function calledBy({ names, packages }: Technology, room: Room): Promise<readonly Evidence[]> {
  const keys = new Set([...names, ...packages].map(nameOfTechnology))
  return (await room.once(tools))
    .filter((tool) => keys.has(nameOfTechnology(tool.name)))
    .slice(0, MOST_SHOWN)
    .map(({ name, entry, line }) => ({ path: entry.path, line, blob: entry.oid, note: name }))
}

/** Imports of a module of that name, or of a part of one, in any file that has the word. */
async function importsOf(
  { names, packages }: Technology,
  room: Room,
): Promise<readonly { readonly sure: boolean; readonly evidence: Evidence }[]> {
  const index = await room.once(lexicon)
  const keys = new Set([...names, ...packages].filter((one) => !one.endsWith('*')).map(nameOfTechnology))
  const isOne = (form: string) => keys.has(nameOfTechnology(form))
  const files = new Set([...keys].flatMap((key) => index.holding(key)))
  const found: { sure: boolean; evidence: Evidence }[] = []
  for (const file of [...files].sort((a, b) => a - b).slice(0, 60)) {
    const entry = index.files[file]
    const syntax = entry && (await syntaxOf(room, entry))
    for (const { from, line } of syntax?.imports ?? []) {
      const parts = from.split(/[./:]+/)
      const sure = [from, parts[0] ?? '', ...formsOf(from)].some(isOne)
      if (entry && !from.startsWith('.') && (sure || parts.some(isOne)))
        found.push({ sure, evidence: { path: entry.path, line, blob: entry.oid, note: from } })
    }
    if (found.length >= MOST_SHOWN) break
  }
  return found.slice(0, MOST_SHOWN)
}

/** Files of configuration that carry the name: `tailwind.config.js`, `.eslintrc`, `nginx.conf`, `vault-config.hcl`. */
function filesNamed(name: string, room: Room): readonly Evidence[] {
  const key = nameOfTechnology(name)
  if (key.length < 3) return []
  return room.tree
    .entries()
    .filter(({ path, type }) => {
      const file = (path.split('/').at(-1) ?? '').toLowerCase()
      const [first = ''] = file.replace(/^\./, '').split(/[._-]/)
      return (
        type === 'file' &&
        /config|rc$|rc\.|\.(?:conf|hcl|ya?ml|toml|json)$/.test(file) &&
        (first === key || first === `${key}rc`) &&
        room.isEvidence(path)
      )
    })
    .map(fileOf)
}

function evidenceOf({ entry, line, name, version }: Found): Evidence {
  return { path: entry.path, line, blob: entry.oid, note: version === undefined ? name : `${name} ${version}` }
}

function fileOf(entry: Entry): Evidence {
  return { path: entry.path, blob: entry.oid }
}
