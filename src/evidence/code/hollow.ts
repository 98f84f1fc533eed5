import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { isCodePath, isExamplePath, isTestPath, syntaxOf } from './source-files.ts'

/** One function that is still to be made is a gap; so many, and such a part of a file, are what the file is about. */
const LEAST = 3
const SHARE = 0.1

/** Names of what is meant to play something: doubles, seeds, simulators. */
const PLAYS = /(?:^|[/_.-])(?:mocks?|__mocks__|fakes?|stubs?|dummy|simulat\w*|seeds?|sandbox)(?=[/_.-])/i

/** Is a file there of whose functions several say themselves that they only simulate their work? */
export async function isHollow(entry: Entry, room: Room): Promise<boolean> {
  const { path } = entry
  if (!isCodePath(path) || isTestPath(path) || isExamplePath(path) || PLAYS.test(path)) return false
  const functions = (await syntaxOf(room, entry))?.definitions.filter(
    ({ kind }) => kind === 'function' || kind === 'method',
  )
  const feigned = functions?.filter(({ pretends }) => pretends).length ?? 0
  return feigned >= LEAST && feigned >= SHARE * (functions?.length ?? 0)
}
