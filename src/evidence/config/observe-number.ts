import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Entry } from '../../tree/tree.ts'
import { lexicon } from '../code/lexicon.ts'
import { isTestPath } from '../code/source-files.ts'
import type { Room } from '../room.ts'
import { configurationFiles } from './config-files.ts'
import { evidenceOf, matchPart, type Phrase, phraseOf, strictly, type WordedPart } from './match.ts'
import { numberOf } from './observe-key.ts'
import { partsOfFile } from './worded-parts.ts'

/** A key that shows this much of the words bears a number out; only one that shows all of them speaks against it. */
const LIKELY = 0.5
const WHOLE = 0.95
const MOST_FILES = 12

/**
 * A number that stands in words: "worker prefetch multiplier = 4". Keys are looked for in the files that the section
 * names, or else in all configuration and in the programs that hold all of the words.
 * @param named files that the section names
 * @returns the claimed number where a key of these words has it, else that of the only key that has all words
 */
export async function observeNumber(
  question: Question,
  named: readonly Entry[],
  room: Room,
): Promise<Observation | undefined> {
  const { op, value, unit } = question.claim.claimed
  const phrase = phraseOf(question.claim.subject)
  if (value === undefined || op === 'present' || op === 'absent' || phrase.length === 0) return undefined
  const files =
    named.length > 0 ? named : [...(await room.once(configurationFiles)), ...(await programsWith(phrase, room))]
  const numbers: { readonly part: WordedPart; readonly number: number }[] = []
  for (const entry of files)
    for (const part of (await partsOfFile(room, entry)).keys) {
      const cover = matchPart(phrase, part)
      const number = numberOf({ keys: [part.name], value: part.says.at(-1) ?? '', line: part.line }, unit)
      if (number !== undefined && cover.share >= LIKELY && cover.strong >= LIKELY) numbers.push({ part, number })
    }
  const strict = strictly(phrase)
  const whole = numbers.filter(({ part }) => matchPart(strict, part).share >= WHOLE)
  const chosen = numbers.find(({ number }) => number === value) ?? (whole.length === 1 ? whole[0] : undefined)
  return (
    chosen && {
      state: 'observed',
      fact: { shape: 'count', value: chosen.number, unit: unit ?? 'setting' },
      rule: 'key@1',
      evidence: [evidenceOf(chosen.part)],
    }
  )
}

/** The few programs whose names hold every word that carries the phrase. */
async function programsWith(phrase: Phrase, room: Room): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  const [first, ...rest] = phrase.filter(({ weight }) => weight === 1).map(({ stem }) => index.mentioning(stem))
  const files = [...(first ?? [])].filter((file) => rest.every((other) => other.has(file))).sort((a, b) => a - b)
  return files
    .flatMap((file) => index.files[file] ?? [])
    .filter(({ path }) => !isTestPath(path))
    .slice(0, MOST_FILES)
}
