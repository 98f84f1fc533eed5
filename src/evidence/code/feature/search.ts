import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { lexicon } from '../lexicon.ts'
import { isCodePath, isExamplePath, isTestPath, standing } from '../source-files.ts'
import { type Cover, type Coverer, covererOf } from './cover.ts'
import { type FileWords, fileWords, type Worded } from './file-words.ts'
import { type Phrase, readPhrase, type Spoken } from './phrase.ts'

/** A file that shows a feature by its names, and the definition that shows most of it. */
export interface Match {
  readonly words: FileWords
  readonly file: Cover
  readonly best?: { readonly worded: Worded; readonly cover: Cover }
}

/** How many files of the whole tree are read closely for one phrase. */
const CLOSELY = 24

/** The phrase with its words weighed by their rarity in this tree. */
export async function weigh(room: Room, text: string, spoken: Spoken = {}): Promise<Phrase> {
  const index = await room.once(lexicon)
  const all = Math.max(1, index.files.length)
  const phrase = readPhrase(text, (stem) => index.mentioning(stem).size / all, spoken)
  if (!spoken.foreign && !/[^\u0020-\u007e\u2010-\u2027]/.test(text)) return phrase
  // In another language, words that no file holds are that language's: names have to show the others.
  const known = phrase.terms.filter(({ accepted }) => index.mentioningAny(accepted).size > 0)
  return known.filter(({ weak }) => !weak).length > 1 ? { terms: known, joined: [] } : phrase
}

function matchFile(words: FileWords, phrase: Coverer, wanted: (worded: Worded) => boolean, least: number): Match {
  const { whole, creditsOf, cover, shareOf } = phrase.within(words.all)
  const file = cover(whole)
  if (file.share < least) return { words, file }
  const path = creditsOf(words.path)
  const byPath = shareOf(undefined, path)
  let best: Worded | undefined
  let most = 0
  for (const worded of words.worded) {
    if (!wanted(worded)) continue
    const own = creditsOf(words.own, worded.from, worded.to)
    const share = own ? shareOf(own, path) : byPath
    if (share > most || (best && share === most && best.stub && !worded.stub)) {
      best = worded
      most = share
    }
  }
  if (!best) return { words, file }
  return { words, file, best: { worded: best, cover: cover(creditsOf(words.own, best.from, best.to), path) } }
}

/** Every definition is wanted. */
export const anything = (): boolean => true

/**
 * How well each of the files shows the phrase, best first.
 * @param least files that show less of it as a whole are not looked into: no definition of theirs shows more
 */
export async function matchFiles(
  room: Room,
  entries: readonly Entry[],
  phrase: Phrase,
  wanted: (worded: Worded) => boolean = anything,
  least = 0,
): Promise<readonly Match[]> {
  const wordsOf = await room.once(fileWords)
  const coverer = covererOf(phrase)
  const matches: Match[] = []
  for (const entry of entries) {
    const words = await wordsOf(entry)
    if (words) matches.push(matchFile(words, coverer, wanted, least))
  }
  const byStanding = await room.once(standing)
  const rank = (match: Match) => match.file.share + (match.best?.cover.share ?? 0)
  return matches.sort((a, b) => rank(b) - rank(a) || byStanding(a.words.entry.path, b.words.entry.path))
}

/** The files of the tree that hold most of the phrase's words, tests and examples last. */
export async function likelyFiles(room: Room, phrase: Phrase, tests: boolean): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  const scores = new Float64Array(index.files.length)
  for (const { accepted, weight } of phrase.terms)
    for (const file of index.mentioningAny(accepted)) scores[file] = (scores[file] ?? 0) + weight
  for (const { stem, from, to } of phrase.joined) {
    const weight = phrase.terms.slice(from, to + 1).reduce((sum, term) => sum + term.weight, 0)
    for (const file of index.mentioning(stem)) scores[file] = Math.max(scores[file] ?? 0, weight)
  }
  const whole = phrase.terms.reduce((sum, { weight }) => sum + weight, 0)
  const found: { readonly entry: Entry; readonly score: number }[] = []
  const telling = await room.once(tests ? tellingTests : tellingFiles)
  for (let file = 0; file < scores.length; file++) {
    const score = scores[file] ?? 0
    const entry = score > 0 && score >= whole / 2 ? telling[file] : undefined
    if (entry) found.push({ entry, score: score + nameScore(entry.path, phrase) })
  }
  const byStanding = await room.once(standing)
  return found
    .sort((a, b) => b.score - a.score || byStanding(a.entry.path, b.entry.path))
    .slice(0, CLOSELY)
    .map(({ entry }) => entry)
}

/** By their place in the lexicon, the files in which a feature may show; undefined for others. */
async function tellingFiles(room: Room): Promise<readonly (Entry | undefined)[]> {
  const { files } = await room.once(lexicon)
  return files.map((entry) =>
    !isTestPath(entry.path) && isTelling(entry) && !isExamplePath(entry.path) ? entry : undefined,
  )
}

/** The same for tests. */
async function tellingTests(room: Room): Promise<readonly (Entry | undefined)[]> {
  const { files } = await room.once(lexicon)
  return files.map((entry) =>
    isTestPath(entry.path) && isTelling(entry) && !isExamplePath(entry.path) ? entry : undefined,
  )
}

/** Code, and configuration of a size that a person writes. */
const isTelling = ({ path, size }: Entry): boolean =>
  isCodePath(path) ||
  ((size ?? 0) < 60_000 && !/\.(html?|css|scss|less|xml|lock)$|(^|\/)(package-lock|tsconfig[\w.]*)\.json$/.test(path))

/** A file whose path carries the words is looked at first. */
function nameScore(path: string, { terms }: Phrase): number {
  const lower = path.toLowerCase()
  return terms.reduce((sum, { stem, weight }) => (lower.includes(stem) ? sum + weight / 2 : sum), 0)
}
