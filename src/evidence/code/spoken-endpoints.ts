import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { covererOf } from './feature/cover.ts'
import { weigh } from './feature/search.ts'
import type { RouteTable, Served } from './routes.ts'
import { isExamplePath } from './source-files.ts'
import { bagOfNames } from './words.ts'

const NOUNS = /\b(?:rest(?:ful)?|http|api|apis|endpoints?|routes?|routers?|services?|urls?)\b/gi

/** "Audit log endpoints": routes whose path, handler and file go by these words. That they do it all is not said. */
export async function observeEndpoints(
  { claim, context, scope }: Question,
  { served }: RouteTable,
  room: Room,
): Promise<Observation> {
  const words = claim.subject.replace(NOUNS, ' ').trim()
  const phrase = await weigh(room, words, { foreign: context.language !== 'en' })
  const { cover, credits } = covererOf(phrase)
  const live = served.filter(({ entry }) => !isExamplePath(entry.path))
  const ranked = live
    .map((one) => ({
      one,
      share:
        (phrase.terms.length === 0 ? 0 : cover(credits(bagOf(one))).share) + (scope.includes(one.entry.path) ? 0.2 : 0),
    }))
    .filter(({ one, share }) => share >= 0.6 || (phrase.terms.length === 0 && scope.includes(one.entry.path)))
    .sort((a, b) => b.share - a.share)
  const chosen = ranked.filter(({ one }) => !one.loose).slice(0, 3)
  if (chosen.length === 0)
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: ranked.slice(0, 3).map(({ one }) => one.entry.path),
      wants: `routes that go by the words of "${claim.subject}"`,
    }
  return {
    state: 'observed',
    fact: { shape: 'presence', present: true, strength: 'present' },
    rule: 'endpoint.words',
    evidence: chosen.map(({ one }) => ({
      path: one.entry.path,
      line: one.route.line,
      blob: one.entry.oid,
      note: `${one.route.method} ${one.paths[0] ?? one.route.path}`,
    })),
  }
}

function bagOf({ entry, route, paths }: Served): ReadonlyMap<string, number> {
  const file = entry.path.split('/').at(-1) ?? ''
  return bagOfNames([...paths, route.handler ?? '', file])
}
