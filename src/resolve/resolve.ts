import type { Claim, Kind } from '../schema/claim.ts'
import type { Question } from '../schema/question.ts'
import type { Mention, Reading } from '../schema/reading.ts'
import { findByWords } from './by-words.ts'
import { soughtDrawn } from './drawing.ts'
import { elsewhere } from './elsewhere.ts'
import { find } from './find.ts'
import { folderOf, nameOf, type PathIndex } from './path-index.ts'
import { soughtFirst } from './places.ts'
import type { Found, Guess, Stand } from './stand.ts'
import { standing } from './standing.ts'

/** Kinds whose subject is a path or a group of paths. */
const OF_PATHS: ReadonlySet<Kind> = new Set(['path', 'lines', 'bytes', 'range'])
/** Kinds whose subject may be a path: tests in a file, a module that is imported, a key of a named file. */
const MAY_BE_PATHS: ReadonlySet<Kind> = new Set(['tests', 'count', 'coverage', 'wiring', 'config', 'symbol'])
const MOST_IN_SCOPE = 40

/**
 * Looks a claim's subject up among the paths of one commit, as a careful reader would: from the folder, the row, the
 * list and the section it stands in. Pure: the same reading and index give the same question.
 */
export function resolve(reading: Reading, index: PathIndex): Question {
  const { claim, context } = reading
  const stand = standOf(reading, index)
  const scope = scopeOf(reading, stand, index)
  const found = subjectOf(reading, stand, index)
  const paths = found.paths
  const missing = found.fit === 'none' && !found.outside && found.spelling
  return {
    claim,
    context,
    fit: found.fit,
    paths,
    elsewhere: missing ? elsewhere(missing.path, index).filter((path) => path !== claim.document) : [],
    ...(missing ? { sought: stand.drawn ? soughtDrawn(missing, stand, index) : soughtFirst(missing, stand) } : {}),
    ...(found.namesakes ? { namesakes: found.namesakes } : {}),
    ...(found.guessed ? { guessed: found.guessed } : {}),
    ...(found.lacking ? { lacking: found.lacking } : {}),
    ...(found.outside || (found.fit === 'none' && context.hosted) ? { outside: true } : {}),
    scope: found.fit === 'one' ? [...new Set([...paths, ...scope])].slice(0, MOST_IN_SCOPE) : scope,
  }
}

function subjectOf({ claim, context }: Reading, stand: Stand, index: PathIndex): Guess {
  const nothing: Found = { fit: 'unneeded', paths: [] }
  const file = fileOfClass(claim, context.container, index)
  if (file !== undefined) return { fit: 'one', paths: [file] }
  const ofPaths = OF_PATHS.has(claim.kind)
  if (!ofPaths && !(MAY_BE_PATHS.has(claim.kind) && /[./\\]/.test(claim.subject))) return nothing
  const named = find(claim.subject, placeOf(claim, stand), index)
  if (isDrawnAway(claim, context, named)) return nothing
  const isFile = named.fit === 'one' && named.paths.length === 1 && index.kindOf(named.paths[0] ?? '') === 'file'
  if (context.group.length > 0 && !isFile) {
    const group = groupOf(context.group, stand, index)
    const files = Number(FILES.exec(claim.text)?.[1] ?? group.paths.length)
    return files === group.paths.length ? group : (ofFolder(group.paths, files, index) ?? nothing)
  }
  // "Tests" with a size may be a folder, or tests.
  if (isSize(claim.kind) && named.fit === 'one' && !/[./\\`]/.test(claim.subject))
    return { ...named, guessed: 'loosely' }
  if (named.fit !== 'unneeded' || !ofPaths || claim.kind === 'path') return named
  return ofWords(claim, context.near, stand, index)
}

/** A drawn root that is said not to be there is hardly the repository, nor is `gone/package.json` the one at its root. */
function isDrawnAway(
  { claimed, subject }: Claim,
  { form }: Reading['context'],
  { fit, paths: [path] }: Found,
): boolean {
  const isMoved = path !== subject.replace(/^(?:\.?\/)+|\/+$/g, '')
  return form === 'tree' && claimed.op === 'absent' && fit === 'one' && isMoved && !path?.includes('/')
}

/** A class of tests, and one that serves routes: its tests and routes are those of the one file that bears its name. */
const TEST_CLASS = /^`?([A-Z]\w*[a-z]\w*(?:Tests?|Spec|Suite|TestCase|IT))`?$/
const ROUTE_CLASS = /^`?([A-Z]\w*[a-z]\w*(?:Controller|Resource|Router|Routes|Handler|Endpoint))`?$/

function fileOfClass(
  { kind, claimed, subject }: Claim,
  container: string | undefined,
  index: PathIndex,
): string | undefined {
  const routes = kind === 'count' && /^(?:endpoints?|routes?)$/.test(claimed.unit ?? '')
  const name =
    kind === 'tests' ? TEST_CLASS.exec(subject)?.[1] : routes ? ROUTE_CLASS.exec(container ?? '')?.[1] : undefined
  if (name === undefined) return undefined
  const [only, ...others] = index
    .stemmed(name)
    .filter((path) => standing(path) < 2 && nameOf(path).startsWith(`${name}.`))
  return others.length === 0 ? only : undefined
}

const FILES =
  /\b(\d{1,4})\+?\s+(?:\p{L}+\s+){0,2}?(?:files?|dateien|archivos|arquivos|fichiers|berkas|个文件)(?!\p{L})/iu

/** "10 files, 152 KB in all" before a list of eight: the files of their folder, where it has as many. */
function ofFolder(listed: readonly string[], count: number, index: PathIndex): Found | undefined {
  const [folder, ...others] = new Set(listed.map(folderOf))
  if (folder === undefined || others.length > 0) return undefined
  const files = index.files.filter((path) => folderOf(path) === folder)
  // Nobody counts the file that makes a folder a package.
  const spoken = [files, files.filter((path) => nameOf(path) !== '__init__.py')].find(({ length }) => length === count)
  return spoken && { fit: 'one', paths: spoken }
}

/** "Lines of code: 448" is nothing but a size: it belongs to what the item above it is about. */
const ONLY_SIZE =
  /^\P{L}*(?:total\s+)?(?:lines(?:\s+of\s+code)?|loc|code\s+lines|(?:file\s+)?size|total|length|zeilen|umfang|größe|baris|ukuran|tamaño|líneas|行数|代码行|大小)(?!\p{L})/iu

/** "Lines of code" are not those of a document that is named near by. */
const PROSE = /\.(?:md|mdx|rst|adoc|txt)$/i

/** A figure whose words are no path belongs to the one path on its line, or of its section, or to a file that goes by its words. */
function ofWords({ line, text, subject }: Claim, near: readonly Mention[], stand: Stand, index: PathIndex): Guess {
  const only = (mentions: readonly Mention[]): Found | undefined => {
    const [one, ...others] = new Set(mentions.map((mention) => mention.text))
    const found = one !== undefined && others.length === 0 ? find(one, stand, index) : undefined
    return found?.fit === 'one' ? found : undefined
  }
  const besides = near.filter((mention) => mention.line === line)
  const beside = only(besides)
  // A path in another sentence of the line is not surely the one.
  if (beside)
    return besides.every((mention) => text.includes(mention.text)) ? beside : { ...beside, guessed: 'loosely' }
  const isOnlySize = ONLY_SIZE.test(text)
  if (isOnlySize && stand.base !== undefined && index.kindOf(stand.base) === 'folder')
    return { fit: 'one', paths: [stand.base], guessed: 'loosely' }
  const byWords = findByWords(subject, stand, index)
  if (byWords.guessed === 'likely') return byWords
  const section = only(near)
  const [path = ''] = section?.paths ?? []
  if (section) return isOnlySize && !PROSE.test(path) ? section : { ...section, guessed: 'loosely' }
  return byWords
}

const isSize = (kind: Kind) => kind === 'lines' || kind === 'bytes'

/** What is said to be absent is absent from its own place: a namesake elsewhere does not speak against it. */
function placeOf({ claimed, text }: Claim, stand: Stand): Stand {
  if (claimed.op !== 'absent') return stand
  if (/\broot\b/i.test(text)) return { ...stand, base: '', drawn: true }
  return stand.base === undefined ? stand : { ...stand, drawn: true }
}

function groupOf(group: readonly Mention[], stand: Stand, index: PathIndex): Found {
  const found = group.map(({ text }) => ({ text, ...find(text, stand, index) }))
  const lacking = found.filter(({ fit }) => fit !== 'one').map(({ text }) => text)
  const paths = [...new Set(found.flatMap((one) => (one.fit === 'one' ? one.paths : [])))]
  if (paths.length === 0)
    return { fit: found.some(({ fit }) => fit === 'many') ? 'many' : 'unneeded', paths: [], lacking }
  return { fit: 'one', paths, ...(lacking.length > 0 ? { lacking } : {}) }
}

function standOf({ claim, context }: Reading, index: PathIndex): Stand {
  const base = context.base?.trim().replace(/^(?:\.?\/)+|\/+$/g, '')
  const first: Stand = {
    folder: folderOf(claim.document),
    base: base === undefined || base === '' || base === '.' ? undefined : base,
    drawn: context.form === 'tree',
    beside: [],
    near: [],
    headings: [context.header ?? '', ...claim.section].flatMap(wordsOf),
  }
  // A base that is itself written short ("### api/") is looked up first.
  const place =
    first.base === undefined || first.drawn
      ? undefined
      : find(first.base, { ...first, base: undefined, drawn: false }, index)
  const [folder] = place?.fit === 'one' && place.paths.length === 1 ? place.paths : []
  // A base that is a file is no folder: names beneath it stand beside it, or anywhere.
  const isFile = folder !== undefined && index.kindOf(folder) === 'file'
  const known = { ...first, base: isFile ? undefined : (folder ?? first.base) }
  // What stands above a claim governs it; what follows only stands beside it.
  const above = context.near.filter(({ line }) => line <= claim.line)
  const below = context.near.filter(({ line }) => line > claim.line)
  const near = [...above, ...below]
    .map((mention) => ({ mention, ...find(mention.text, known, index) }))
    .filter(({ fit }) => fit === 'one')
  const onLine = near.filter(({ mention, paths }) => mention.line === claim.line && paths.length === 1)
  return {
    ...known,
    near: [...new Set(near.flatMap(({ paths }) => paths))].slice(0, MOST_IN_SCOPE),
    beside: onLine.flatMap(({ paths }) => paths).filter((path) => index.kindOf(path) === 'folder'),
  }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word.length > 2)
}

function scopeOf({ context }: Reading, stand: Stand, index: PathIndex): readonly string[] {
  const group = context.group.flatMap(({ text }) => {
    const found = find(text, stand, index)
    return found.fit === 'one' ? found.paths : []
  })
  const base = stand.base !== undefined && index.kindOf(stand.base) === 'folder' ? [stand.base] : []
  return [...new Set([...stand.near, ...group, ...base])]
    .filter((path) => path !== '' && standing(path) < 2)
    .slice(0, MOST_IN_SCOPE)
}
