import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { lexicon } from './lexicon.ts'

/** A file of code or settings, or a name that only code writes so. */
const NAME = /^`?(?:[\w@./-]+\.(?!md|mdx|txt|rst|pdf|png|svg)[a-z]{1,6}|[a-z]+_\w+|[A-Za-z][a-z0-9]+[A-Z]\w*)`?$/

/**
 * A number that a list of as many things follows counts that list, if whatever it names of the code is there.
 * A list that is longer or shorter settles nothing: it may tell the half.
 */
export async function countListed({ claim, context }: Question, room: Room): Promise<Observation | undefined> {
  const { items } = context
  const { op, value, unit } = claim.claimed
  if (op !== 'eq' || items.length < 2 || items.length !== value) return undefined
  const index = await room.once(lexicon)
  const isThere = (item: string) => index.writing(lastPart(item)).length > 0
  if (!items.filter((item) => NAME.test(item)).every(isThere)) return undefined
  return {
    state: 'observed',
    fact: { shape: 'count', value: items.length, unit: unit ?? 'items', items: items.slice(0, 20) },
    rule: 'count.listed',
    evidence: [{ path: claim.document, line: claim.line, note: 'the list that it introduces' }],
  }
}

/** "src/seed/RoleSeeder.php" is `RoleSeeder`, "user.service.ts" `user`. */
function lastPart(item: string): string {
  const name = item.replaceAll('`', '').split('/').at(-1) ?? ''
  return name.split('.').find((part) => part !== '') ?? name
}
