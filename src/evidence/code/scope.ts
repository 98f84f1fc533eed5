import type { Question } from '../../schema/question.ts'
import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { sourceFilesUnder } from './source-files.ts'

/** A folder with more files than this is no scope that a reader had in mind for one claim. */
const MOST_OF_A_FOLDER = 80
const MOST = 160

/** The source files that the section is about, nearest first; folders stand for what lies in them. */
export async function scopeEntries(question: Question, room: Room): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>()
  for (const path of [...question.paths, ...question.scope]) {
    const under = await sourceFilesUnder(room, path)
    if (under.length <= MOST_OF_A_FOLDER)
      for (const entry of under) if (entries.size < MOST) entries.set(entry.path, entry)
  }
  return [...entries.values()]
}

/** The source files that the claim's own line names. */
export async function besideEntries(question: Question, room: Room): Promise<readonly Entry[]> {
  const names = question.context.near
    .filter(({ line }) => line === question.claim.line)
    .map(({ text }) => text.replace(/^\W+|[/`]+$/g, ''))
  const paths = question.scope.filter((path) => names.some((name) => name !== '' && `/${path}`.endsWith(`/${name}`)))
  return (await Promise.all(paths.map((path) => sourceFilesUnder(room, path)))).flat()
}

/** The files that the claim or its section names as files: the scope that a reader would open to check. */
export function explicitFiles(question: Question, entries: readonly Entry[]): readonly Entry[] {
  const named = new Set([...question.paths, ...question.scope])
  return entries.filter(({ path }) => named.has(path))
}
