import type { Definition, SyntaxFacts } from '../../../facts/facts.ts'
import type { Evidence } from '../../../schema/observation.ts'
import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { nameStems, splitWords } from '../words.ts'
import { type Bag, fileWords } from './file-words.ts'
import { enough, SCOPE, TREE, TREE_BESIDES_FILES } from './limits.ts'
import { type Coverer, covererOf, type Phrase } from './phrase.ts'

/** A name says a little less where it is used than where it is defined. */
const USED = 0.95
const MEMBER = 0.9
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
  const coverer = covererOf(phrase)
  // One name has little room: each word has to be the very word, and no word may stand for two.
  const strict = covererOf({ terms: phrase.terms.map((term) => ({ ...term, accepted: term.same })), joined: [] })
  for (const entry of entries) {
    const words = await wordsOf(entry)
    if (!words?.facts || !enough(coverer.cover(coverer.credits(words.bag)), SCOPE)) continue
    const place = { path: entry.path, blob: entry.oid }
    const used = words.facts.uses.find(
      (use) => splitWords(use).length >= telling && enough(strict.cover(strict.credits(bag([[use, USED]]))), TREE),
    )
    if (used !== undefined) return { ...place, note: used }
    const holder = holderIn(words.facts, words.path, coverer.within(words.bag))
    if (holder) return { ...place, line: holder.line, end: holder.end, note: holder.name }
  }
  return undefined
}

const bag = (names: readonly (readonly [string, number])[]): Bag =>
  new Map(names.flatMap(([name, credit]) => nameStems(name).map((stem) => [stem, credit] as const)))

function holderIn({ definitions }: SyntaxFacts, path: Bag, coverer: Coverer): Definition | undefined {
  const byHolder = new Map<string, Definition[]>()
  for (const one of definitions) {
    if (one.container === undefined) continue
    const known = byHolder.get(one.container)
    if (known) known.push(one)
    else byHolder.set(one.container, [one])
  }
  return definitions.find((holder) => {
    const inside = byHolder.get(holder.name) ?? []
    if (inside.length === 0 || inside.length > MOST_MEMBERS) return false
    const own = coverer.credits(bag([[holder.name, 1]]))
    const members = coverer.credits(bag(inside.map(({ name }) => [name, MEMBER] as const)))
    return (
      coverer.cover(own).strong >= MAIN &&
      enough(coverer.cover(own, members, coverer.credits(path)), TREE_BESIDES_FILES)
    )
  })
}
