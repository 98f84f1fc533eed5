import type { Evidence, Observation } from '../../../schema/observation.ts'
import type { Room } from '../../room.ts'
import { presentAt } from '../feature/outcome.ts'
import { readPhrase } from '../feature/phrase.ts'
import { isVacuousStem, isWeakStem, stems } from '../words.ts'
import type { Concept } from './concept.ts'
import { prove } from './prove.ts'
import { CONCEPTS } from './table.ts'

/** A phrase of the table as stems. */
interface Said {
  readonly needed: readonly string[]
  readonly allowed: ReadonlySet<string>
}

/** What is said behind these words belongs to the thing; behind others ("for", "in", "using") stands what it is for. */
const WITH = /\s(?:with|including|and|plus|mit|und|dengan|dan|con|com|avec)\s/i
const BEYOND = /\s(?:for|using|via|by|through|on|in|across|to|at|für|zur?|im|auf|per|untuk|di|para|pour)\s(.*)$/i
/** "CI workflow for Go" is not any CI workflow: a name tells things apart. */
const NAME = /(?<!\p{L})\p{Lu}[\p{L}\p{N}]*/gu
const LABEL = /^[^:：]{1,60}[:：]\s*(?=\S)/

/**
 * Is it a standard term for which programs use other words, and does the tree show it? "TypeScript strict mode" is a
 * key of the compiler's configuration, "MVVM" are classes called ViewModel. Strength is never more than present.
 * @returns undefined where it is no such term, or nothing shows it
 */
export async function observeConcept(
  text: string,
  foreign: boolean,
  room: Room,
): Promise<Extract<Observation, { state: 'observed' }> | undefined> {
  const known = await room.once(proven)
  for (const words of readings(text, foreign)) {
    const concept = said.find(({ phrases }) => phrases.some((phrase) => isSaid(phrase, words)))?.concept
    if (!concept) continue
    const before = known.get(concept)
    const shown = before ?? shownBy(concept, room)
    known.set(concept, shown)
    const evidence = await shown
    if (evidence) return presentAt('symbol.concept', [evidence])
  }
  return undefined
}

/** The concepts that were looked for, each once for a tree. */
async function proven(): Promise<Map<Concept, Promise<Evidence | undefined>>> {
  return new Map()
}

async function shownBy({ shownBy }: Concept, room: Room): Promise<Evidence | undefined> {
  for (const proof of shownBy) {
    const found = await prove(proof, room)
    if (found) return found
  }
  return undefined
}

/** The content words of the thing itself: behind a label, and with it. */
function* readings(text: string, foreign: boolean): Iterable<readonly string[]> {
  for (const part of new Set([text.replace(LABEL, ''), text.replace(/[:：]/, ' ')])) {
    const names = foreign ? [] : (BEYOND.exec(part)?.[1]?.match(NAME) ?? [])
    const narrower = WITH.test(part) || !names.flatMap(stems).every(isWeakStem)
    const thing = (narrower ? part : part.replace(BEYOND, '')).replace(/[([（][^)\]）]*[)\]）]/g, ' ')
    const words = readPhrase(thing, () => 0, { foreign }).terms.map(({ stem }) => stem)
    // A number is a version: it says more than the term.
    if (words.length > 0) yield [...words, ...(thing.match(/(?<![\p{L}\d.])\d+(?![\p{L}\d.])/gu) ?? [])]
  }
}

const said: readonly { readonly concept: Concept; readonly phrases: readonly Said[] }[] = CONCEPTS.map((concept) => ({
  concept,
  phrases: concept.said.map((phrase) => {
    const words = phrase.split(' ').map((word) => ({ optional: word.endsWith('?'), stems: stems(word) }))
    return {
      needed: words.filter(({ optional }) => !optional).flatMap(({ stems }) => stems),
      allowed: new Set(words.flatMap(({ stems }) => stems)),
    }
  }),
}))

function isSaid({ needed, allowed }: Said, words: readonly string[]): boolean {
  return needed.every((one) => words.includes(one)) && words.every((word) => allowed.has(word) || isVacuousStem(word))
}
