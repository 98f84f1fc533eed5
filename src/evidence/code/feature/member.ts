import type { Observation } from '../../../schema/observation.ts'
import type { Question } from '../../../schema/question.ts'
import type { Room } from '../../room.ts'
import { membersOf } from '../definitions.ts'
import { scopeEntries } from '../scope.ts'
import { evidenceOf, holdersNamed } from '../symbol/search.ts'
import { bagOfName, bagOfNames } from '../words.ts'
import { cover } from './cover.ts'
import { enough, SCOPE } from './limits.ts'
import type { Phrase } from './phrase.ts'

/**
 * Looks for a phrase among the members of the class, enum or table that the section speaks of: "email verification
 * status" of a user. Fields that no member is called after are missing where the container is one and known in full.
 * @returns undefined where the container cannot tell
 */
export async function observeMember(
  question: Question,
  container: string,
  phrase: Phrase,
  room: Room,
): Promise<Observation | undefined> {
  const scope = new Set((await scopeEntries(question, room)).map(({ path }) => path))
  const holders = await holdersNamed(container, scope, room)
  const [holder] = holders
  if (!holder) return undefined
  const members = await membersOf(room, holder)
  const [best] = members
    .map((definition) => ({ definition, cover: cover(phrase, bagOfName(definition.name)) }))
    .sort((a, b) => b.cover.share - a.cover.share || a.definition.line - b.definition.line)
  // "Email verification status" is shown by `email` and `is_verified` together.
  const all = bagOfNames(members.map(({ name }) => name))
  if (best && best.cover.share > 0 && enough(cover(phrase, all), SCOPE))
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: 'present', ...(best.definition.stub ? { stub: true } : {}) },
      rule: 'symbol.member',
      evidence: [evidenceOf({ entry: holder.entry, definition: best.definition })],
    }
  const strong = phrase.terms.filter(({ weak }) => !weak)
  const speaksOfFields = /\b(?:fields?|columns?|members?|attributes?|propert(?:y|ies))\s*$/i.test(
    question.claim.subject,
  )
  const lacks = strong.length > 0 && cover({ terms: strong, joined: [] }, all).share === 0
  const isWhole = holders.length === 1 && members.length > 0 && holder.definition.bases.length <= 1
  return speaksOfFields && lacks && isWhole && question.context.language === 'en'
    ? {
        state: 'observed',
        fact: { shape: 'presence', present: false, strength: 'measured' },
        rule: 'symbol.member',
        evidence: [evidenceOf(holder)],
      }
    : undefined
}
