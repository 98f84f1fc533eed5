import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { weigh } from './feature/search.ts'
import { readNoun } from './rules/nouns.ts'
import { isCodePath, isExamplePath, isTestPath, sourceFiles } from './source-files.ts'

/** "10 migration files", "14 test files": a number of files that have no other name. */
const COUNTED = /^\s*(\d{1,3}(?:,\d{3})*|\d+)\s+((?:[\p{L}-]+\s+){0,3}files?)\s*$/iu
const TESTS = /^(?:[\p{L}-]+\s+)?tests?\s+files?$/iu

export interface CountedFiles {
  readonly paths: readonly string[]
  /** They are more than the claim can mean: no part of them is larger than all of them. */
  readonly most: boolean
}

/**
 * The files that a number and a noun stand for: those that the noun's rule counts, where they are as many; of tests else
 * all that may be one. Undefined where it cannot be said which files are meant.
 */
export async function countedFiles({ claim, context }: Question, room: Room): Promise<CountedFiles | undefined> {
  const [, number = '', noun = ''] = COUNTED.exec(claim.subject.replace(/[`*]/g, '')) ?? []
  if (noun === '') return undefined
  const count = Number(number.replaceAll(',', ''))
  const files = (await room.once(sourceFiles)).filter(({ path }) => !isExamplePath(path))
  if (TESTS.test(noun)) {
    const tests = files.filter(({ path }) => isCodePath(path) && isTestPath(path))
    return tests.length >= count ? { paths: tests.map(({ path }) => path), most: true } : undefined
  }
  const named = readNoun(noun, undefined)
  if (!named) return undefined
  const about = await weigh(room, named.about, { foreign: context.language !== 'en' })
  const spoken = `${named.about} ${named.noun}`.trim()
  const ways = new Map<string, readonly string[]>()
  for (const rule of named.rules)
    for (const tally of await rule.count({ room, files, about, spoken, whole: true, named: false })) {
      const paths = tally.evidence.map(({ path }) => path)
      if (tally.value === count && paths.length === count) ways.set(paths.toSorted().join('\n'), paths)
    }
  const [only, ...others] = ways.values()
  return only && others.length === 0 ? { paths: only, most: false } : undefined
}
