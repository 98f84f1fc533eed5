import { choose } from './nearest.ts'
import { extensionOf, folderOf, type PathIndex, stemOf } from './path-index.ts'
import type { Guess, Stand } from './stand.ts'
import { standing } from './standing.ts'
import { rootOf, wordsIn } from './words.ts'

/** Words that go with any part of a program and name none. */
const GENERIC = new Set(
  'a all an and api backend frontend test tests testing unit integration e2e app application class code comprehensive component complete config configuration core custom dashboard engine feature features file files for full handler implementation implemented integration layer library logic main manager module new of page process script service support system the tool tools total utility view worker'
    .split(' ')
    .map(rootOf),
)
const PROSE = /^(?:md|mdx|rst|adoc|txt|png|svg|jpe?g|gif|pdf|csv|lock|log)$/

/**
 * The file that goes by the words of a phrase: "Error Handling" is `error_handling.py`, "Worker monitoring" is
 * `workers/monitoring.py`. All words of the file's name have to be in the phrase, and all words of the phrase in its name or
 * folders, but for generic ones.
 * @returns `likely` where the phrase is two words or more that are exactly the name of one file
 */
export function findByWords(subject: string, stand: Stand, index: PathIndex): Guess {
  const phrase = new Set(wordsIn(subject.split(/\s(?:with|using|via|for|by|—|–|-)\s|[(:,;]/)[0] ?? '').map(rootOf))
  const candidates = new Map<string, number>()
  for (const word of phrase)
    for (const path of GENERIC.has(word) ? [] : index.worded(word)) {
      const own = wordsIn(stemOf(path)).map(rootOf)
      const folders = new Set(wordsIn(folderOf(path)).map(rootOf))
      const extension = extensionOf(path) ?? ''
      const isPart = own.every((one) => phrase.has(one))
      const isWhole = [...phrase].every((one) => own.includes(one) || folders.has(one) || GENERIC.has(one))
      if (isPart && isWhole && extension !== '' && !PROSE.test(extension) && standing(path) === 0)
        candidates.set(path, own.length)
    }
  const most = Math.max(0, ...candidates.values())
  const best = [...candidates].filter(([, words]) => words === most).map(([path]) => path)
  const chosen = best.length === 0 ? [] : choose(best, { ...stand, words: [] })
  const [only] = chosen
  if (only === undefined || chosen.length > 1)
    return { fit: chosen.length > 1 ? 'many' : 'unneeded', paths: chosen, guessed: 'loosely' }
  const exact = most > 1 && best.length === 1 && phrase.size === most
  return { fit: 'one', paths: [only], guessed: exact ? 'likely' : 'loosely' }
}
