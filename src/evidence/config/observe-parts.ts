import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Entry } from '../../tree/tree.ts'
import { stems } from '../code/words.ts'
import { holdsSettings, isConfiguration } from '../formats/settings.ts'
import type { Room } from '../room.ts'
import { bestOf, evidenceOf, matchPart, type PartMatch, phraseOf } from './match.ts'
import { observeNumber } from './observe-number.ts'
import type { Sort } from './parts.ts'
import { allParts, type FileParts, partsOfFile } from './worded-parts.ts'

const RULE = 'configuration@1'
/** Half of a phrase is enough in a file that the section names; elsewhere nearly all of it. */
const NEAR = 0.5
const FAR = 0.8
const MOST_FILES = 40

const SORTS: readonly (readonly [RegExp, Sort])[] = [
  [/\b(?:services?|containers?|workers?|databases?|dienste?|servicios?|layanan)\b|服务/iu, 'service'],
  [/\b(?:jobs?|pipelines?|workflows?)\b/i, 'job'],
  [/\bstages?\b/i, 'stage'],
  [/\bqueues?\b|队列/iu, 'queue'],
  [/\b(?:hooks?|pre-commit)\b/i, 'hook'],
]

/**
 * Is what the claim's words name part of a configuration: a service, a job, a queue, a key? In a file that lists such
 * parts and is named by the section, a thing none of whose words occur in any part is missing.
 */
export async function observeParts(question: Question, room: Room): Promise<Observation | undefined> {
  const { claim, context } = question
  const named = namedFiles(question, room)
  const sortIn = (words: string) => SORTS.find(([sort]) => sort.test(words))
  // Only a list says of itself that it lists services; a word in a phrase may mean anything.
  const listed = sortIn(
    `${claim.claimed.unit ?? ''} ${context.header ?? ''} ${/^\p{L}+/u.exec(claim.subject)?.[0] ?? ''}`,
  )
  const found = listed ?? sortIn(claim.subject)
  const sort = found?.[1]
  const text = claim.subject.replace(/^[\w./-]+\.\w{1,5}[\s:]+/, '')
  const without = phraseOf(found ? text.replace(new RegExp(found[0].source, 'giu'), ' ') : text)
  // "Build" says nothing of a program, and is what a job is called.
  const said = new Set(stems(text))
  const phrase = without.length > 0 ? without : phraseOf(text)
  if (phrase.length === 0) return undefined
  const listing = await firstListing(named, sort, room)
  const near = await partsIn(listing.length > 0 ? listing : named, room)
  const number = await observeNumber(question, named, room)
  if (number) return number
  const ofSort = near.parts.filter((part) => sort === undefined || part.sort === sort)
  const best = bestOf(phrase, ofSort) ?? bestOf(phrase, near.parts)
  const key = bestOf(
    phrase,
    near.keys.filter(({ entry }) => isConfiguration(entry.path)),
  )
  const hit = [best, key]
    .filter((one) => one !== undefined)
    .find((one) => one.cover.share >= NEAR || one.cover.strong >= NEAR)
  if (hit) return present(hit)
  if (
    listed !== undefined &&
    ofSort.length > 1 &&
    !ofSort.some(({ words }) => [...words.keys()].some((word) => said.has(word))) &&
    [...near.parts, ...near.keys].every((part) => matchPart(phrase, part).share === 0)
  )
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: RULE,
      evidence: named
        .slice(0, 3)
        .map(({ path, oid }) => ({ path, blob: oid, note: `${ofSort.length} ${sort}s, none of that name` })),
    }
  if (best && best.cover.share > 0 && ofSort.length > 0 && sort !== undefined) return present(best)
  // A section that names its files speaks of these.
  if (named.length > 0) return undefined
  const elsewhere = (await room.once(allParts)).best(phrase, phrase.length > 1)
  return elsewhere && elsewhere.cover.share >= FAR && elsewhere.cover.strong >= FAR ? present(elsewhere) : undefined
}

/** Of several files, the first that lists such parts: what stands nearest above the claim. */
async function firstListing(files: readonly Entry[], sort: Sort | undefined, room: Room): Promise<readonly Entry[]> {
  if (sort === undefined) return []
  for (const entry of files) {
    const { parts } = await partsOfFile(room, entry)
    if (parts.filter((part) => part.sort === sort).length > 1) return [entry]
  }
  return []
}

/** Files of configuration that the section names, or that lie in a small folder that it names. */
function namedFiles(question: Question, room: Room): readonly Entry[] {
  const paths = [...question.paths, ...question.scope]
  const files = paths.flatMap((path) => room.tree.entry(path) ?? []).filter(({ path }) => holdsSettings(path))
  const folders = paths.filter((path) => path !== '' && room.tree.isFolder(path))
  const inside = room.tree
    .entries()
    .filter(({ path }) => isConfiguration(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
  return [...new Set([...files, ...(inside.length <= MOST_FILES ? inside : [])])].filter(
    ({ path, type }) => type === 'file' && room.isEvidence(path),
  )
}

async function partsIn(files: readonly Entry[], room: Room): Promise<FileParts> {
  const listed = await Promise.all(files.map((entry) => partsOfFile(room, entry)))
  return { parts: listed.flatMap(({ parts }) => parts), keys: listed.flatMap(({ keys }) => keys) }
}

function present(match: PartMatch): Observation {
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: 'present' },
    rule: RULE,
    evidence: [evidenceOf(match.part)],
  }
}
