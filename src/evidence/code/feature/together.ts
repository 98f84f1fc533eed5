import type { Definition, SyntaxFacts } from '../../../facts/facts.ts'
import type { Evidence } from '../../../schema/observation.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { splitWords } from '../words.ts'
import { type Credits, covererOf, type ListCoverer } from './cover.ts'
import { fileWords } from './file-words.ts'
import { enough, SCOPE, TREE, TREE_BESIDES_FILES } from './limits.ts'
import type { Phrase } from './phrase.ts'
import { listOf, listWriter, type Poured, type WordList } from './word-list.ts'

/** A name says a little less where it is used than where it is defined. */
const USED = 95
const MEMBER = 90
/** How much of the telling words the holder has to be called by. */
const MAIN = 0.4
/** A class with more members has something to say to every phrase. */
const MOST_MEMBERS = 25

/**
 * Two more places that show a phrase as a whole: one name that a file uses or keeps to itself, `isDrawerOpen` or
 * `EnableRetryOnFailure`, and one class, table or function by its own name and those inside it. Both need two telling
 * words: one is found in too many places.
 */
export async function together(room: Room, entries: readonly Entry[], phrase: Phrase): Promise<Evidence | undefined> {
  const telling = phrase.terms.filter(({ weak }) => !weak).length
  if (telling < 2) return undefined
  const wordsOf = await room.once(fileWords)
  const closeOf = await room.once(closeNames)
  const coverer = covererOf(phrase)
  // One name has little room: each word has to be the very word, and no word may stand for two.
  const strict = covererOf({ terms: phrase.terms.map((term) => ({ ...term, accepted: term.same })), joined: [] })
  for (const entry of entries) {
    const words = await wordsOf(entry)
    if (!words?.facts) continue
    const near = coverer.within(words.all)
    if (!enough(near.cover(near.whole), SCOPE)) continue
    const place = { path: entry.path, blob: entry.oid }
    const { uses, starts, used, holders } = closeOf(words.facts)
    const literal = strict.within(words.all)
    const use = uses.find(
      (name, at) =>
        enough(literal.cover(literal.creditsOf(used, starts[at], starts[at + 1])), TREE) &&
        splitWords(name).length >= telling,
    )
    if (use !== undefined) return { ...place, note: use }
    const path = near.creditsOf(words.path)
    const holder = holders.find(({ own, members }) => isShown(near, near.creditsOf(own), near.creditsOf(members), path))
    if (holder) {
      const { line, end, name } = holder.definition
      return { ...place, line, end, note: name }
    }
  }
  return undefined
}

const isShown = ({ cover }: ListCoverer, own: Credits, members: Credits, path: Credits): boolean =>
  own !== undefined && cover(own).strong >= MAIN && enough(cover(own, members, path), TREE_BESIDES_FILES)

/** The names that a file uses, and its holders of others, as words. */
interface CloseNames {
  readonly uses: readonly string[]
  /** Where the words of each use begin in those of all. */
  readonly starts: readonly number[]
  readonly used: WordList
  readonly holders: readonly { readonly definition: Definition; readonly own: WordList; readonly members: WordList }[]
}

/** Each file is made ready once, for all phrases that come near it. */
async function closeNames(): Promise<(facts: SyntaxFacts) => CloseNames> {
  const known = new WeakMap<SyntaxFacts, CloseNames>()
  return (facts) => {
    const before = known.get(facts)
    if (before) return before
    const made = closeNamesOf(facts)
    known.set(facts, made)
    return made
  }
}

function closeNamesOf({ uses, definitions }: SyntaxFacts): CloseNames {
  const writer = listWriter()
  const starts = [0]
  for (const use of uses) {
    writer.add([[use, USED]])
    starts.push(writer.end())
  }
  const inside = new Map<string, Poured[]>()
  for (const { name, container } of definitions) {
    if (container === undefined) continue
    const known = inside.get(container)
    if (known) known.push([name, MEMBER])
    else inside.set(container, [[name, MEMBER]])
  }
  const holders = definitions.flatMap((definition) => {
    const members = inside.get(definition.name) ?? []
    if (members.length === 0 || members.length > MOST_MEMBERS) return []
    const own = listOf([[definition.name, 100]])
    return [{ definition, own, members: listOf(members) }]
  })
  return { uses, starts, used: writer.lists(), holders }
}
