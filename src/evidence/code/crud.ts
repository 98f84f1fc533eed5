import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { segmentsOf } from './endpoint-match.ts'
import { cover } from './feature/cover.ts'
import { weigh } from './feature/search.ts'
import { type RouteTable, routeTable, type Served } from './routes.ts'
import { isExamplePath, isTestPath } from './source-files.ts'
import { bagOfNames, splitWords } from './words.ts'

/** "Full CRUD endpoints for users" is about users. */
const BESIDE =
  /\b(?:CRUD|rest(?:ful)?|http|apis?|endpoints?|routes?|routers?|operations?|backend|server|management|full|complete|basic|create|read|update|delete|list|operationen|erstellen|anlegen|lesen|bearbeiten|löschen|buat|baca|ubah|hapus)(?!\p{L})/giu
/** Only these words make routes what is claimed; elsewhere the rest may be done by other ways than routes. */
const OF_ROUTES = /\b(?:apis?|endpoints?|routes?)\b/i

const VERBS: readonly (readonly [verb: string, methods: RegExp, words: RegExp])[] = [
  ['create', /^$/, /^(?:create|add|new|register|insert|invite|import|submit|upload|upsert|save|store|start|book)$/],
  ['read', /^GET$/, /^(?:get|list|read|find|search|query|show)$/],
  ['update', /^(?:PUT|PATCH)$/, /^(?:update|edit|modify|change|rename|upsert|save)$/],
  [
    'delete',
    /^DELETE$/,
    /^(?:delete|remove|destroy|archive|deactivate|disable|cancel|revoke|close|trash|clear|purge|withdraw|retire)$/,
  ],
]
/** With fewer kinds of routes the others are made in a way that is not read here. */
const LEAST = 2

const isTemplate = (segment: string): boolean => /[{:<[*$]/.test(segment)

/**
 * "User CRUD endpoints": are users created, read, updated and deleted by routes? All four are shown by routes that have
 * the noun in their paths; what is lacking is told only where the claim speaks of routes.
 * @returns undefined where the claim does not speak of CRUD, or routes cannot tell
 */
export async function observeCrud({ claim, context }: Question, room: Room): Promise<Observation | undefined> {
  if (claim.claimed.op === 'absent' || !/\bCRUD\b/.test(claim.subject)) return undefined
  const about = await weigh(room, claim.subject.replace(BESIDE, ' '), { foreign: context.language !== 'en' })
  if (about.terms.length === 0) return undefined
  const { served, unclear }: RouteTable = await room.once(routeTable)
  const own = served.filter(
    ({ entry, paths, loose }) =>
      !loose &&
      !isExamplePath(entry.path) &&
      !isTestPath(entry.path) &&
      paths.some(
        (path) => cover(about, bagOfNames(segmentsOf(path).filter((part) => !isTemplate(part)))).share >= 0.75,
      ),
  )
  if (own.some(({ route }) => route.method === 'ANY')) return undefined
  const shown = VERBS.map(([verb, methods, words]) => ({
    verb,
    by: own.find((one) => does(one, verb, methods, words)),
  }))
  const found = shown.flatMap(({ verb, by }) => (by ? [verb] : []))
  const isWhole = found.length === VERBS.length
  // What is mounted where we cannot see may be the rest.
  const isHidden = unclear.some(({ prefixes }) =>
    prefixes.some((prefix) => own.some(({ paths }) => paths.some((path) => path.startsWith(prefix)))),
  )
  if (!isWhole && (found.length < LEAST || isHidden || !OF_ROUTES.test(claim.subject))) return undefined
  return {
    state: 'observed',
    fact: { shape: 'set', found, absent: shown.flatMap(({ verb, by }) => (by ? [] : [verb])) },
    rule: 'endpoint.crud',
    evidence: shown.flatMap(({ by }) =>
      by
        ? [
            {
              path: by.entry.path,
              line: by.route.line,
              blob: by.entry.oid,
              note: `${by.route.method} ${by.paths[0] ?? by.route.path}`,
            },
          ]
        : [],
    ),
  }
}

/** By its method, or by a word of its handler or at the end of its path; a POST to a collection creates. */
function does({ route, paths }: Served, verb: string, methods: RegExp, words: RegExp): boolean {
  if (methods.test(route.method)) return true
  if (route.method === 'GET') return false
  const last = (paths[0] ?? route.path).split('/').findLast((part) => part !== '' && !isTemplate(part)) ?? ''
  if (splitWords(`${route.handler ?? ''} ${last}`).some((word) => words.test(word))) return true
  const [end = ''] = segmentsOf(paths[0] ?? route.path).slice(-1)
  const isCollection = !isTemplate(end) && !segmentsOf(paths[0] ?? route.path).some(isTemplate)
  return verb === 'create' && route.method === 'POST' && isCollection
}
