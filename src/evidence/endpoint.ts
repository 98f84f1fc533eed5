import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { observeCrud } from './code/crud.ts'
import { bare, fits, methodFits, nearest, readEndpoint, segmentsOf, type Wanted } from './code/endpoint-match.ts'
import { findPage } from './code/pages.ts'
import { type RouteTable, routeTable, type Served } from './code/routes.ts'
import { isExamplePath } from './code/source-files.ts'
import { observeEndpoints } from './code/spoken-endpoints.ts'
import { WITHDRAWN } from './code/withdrawn.ts'
import type { Room } from './room.ts'

/**
 * Is METHOD /path served? Compared with the mounted paths: router prefix, include prefix, route. A common prefix such
 * as `/api` is forgiven only where the section names the file of the route, so that its paths are relative to it.
 * In any other list it may be that the list leaves it out: unresolved.
 * "Audit log endpoints" asks whether routes go by these words.
 */
export async function endpoint(question: Question, room: Room): Promise<Observation> {
  const { claim } = question
  const table = await room.once(routeTable)
  const wanted = readEndpoint(claim.subject)
  if (!wanted) return (await observeCrud(question, room)) ?? observeEndpoints(question, table, room)
  const live = table.served.filter(({ entry }) => !isExamplePath(entry.path))
  const scope = new Set([...question.paths, ...question.scope])
  const exact = find(wanted, live, (served) => served.paths.map(segmentsOf), segmentsOf(wanted.path))
  // Beside `/v1/orders`, `/ping` is not short for `/v1/ping`.
  const isWhole = (question.context.peers ?? []).length > 0 && isBare(wanted.path)
  const relative = find(
    wanted,
    isWhole ? [] : live.filter(({ entry }) => isIn(entry.path, scope)),
    relativePaths,
    bare(segmentsOf(wanted.path)),
  )
  const served = [...exact.yes, ...relative.yes].find(({ loose }) => !loose)
  // "404" beside a route may be what a test expects of it.
  const isTested = claim.claimed.op === 'absent' && /\b40[0-9]\b/.test(claim.text)
  if (served) return isTested ? unresolved('vague', wanted, [place(served)]) : answer(true, [evidenceOf(served)])
  const loose = [...exact.yes, ...relative.yes][0]
  const [maybe] = exact.maybe
  if (maybe) return unresolved('vague', wanted, [...exact.maybe.map(place), ...(loose ? [place(loose)] : [])])
  if (wanted.methods.length === 0) {
    const base = live.find(
      ({ paths, loose }) => !loose && paths.some((path) => isBelow(segmentsOf(path), segmentsOf(wanted.path))),
    )
    const found = base ? evidenceOf(base) : await findPage(room, wanted.path)
    if (found) return answer(true, [found], base ? 'endpoint.base' : 'endpoint.page')
    // Without a method it may be a page of a client whose router we cannot read.
    if (!/^\/(?:api|rest|graphql|v\d+)(?:\/|$)/i.test(wanted.path))
      return unresolved('no-rule', wanted, nearest(wanted, live))
  }
  if (loose)
    return canBeMounted(loose, table)
      ? unresolved('vague', wanted, [place(loose)])
      : answer(false, [{ ...evidenceOf(loose), note: `${place(loose)}: defined, but no router mounts it` }])
  if (!covered(wanted, live, scope, table)) return unresolved('no-rule', wanted, nearest(wanted, live))
  const isListed =
    (question.context.form !== 'sentence' || TICKED.test(claim.text)) && !/https?:\/\//.test(claim.subject)
  const tail = find(
    wanted,
    live,
    (served) => served.paths.map((path) => bare(segmentsOf(path))),
    segmentsOf(wanted.path),
  )
  if (isListed && tail.yes.length > 0) return unresolved('vague', wanted, tail.yes.map(place))
  const item = isOfItems(wanted)
    ? find(wanted, live, (served) => served.paths.map(segmentsOf), [...segmentsOf(wanted.path), '{}']).yes
    : []
  if (item.length > 0) return unresolved('vague', wanted, item.map(place))
  if (WITHDRAWN.test(claim.text.replaceAll('DELETE', '')) || mayMeanAnother(wanted, claim.text, live))
    return unresolved('vague', wanted, nearest(wanted, live))
  const near = nearest(wanted, live)
  return answer(
    false,
    near
      .flatMap((route) =>
        live.filter((one) => one.paths.some((path) => `${one.route.method} ${path}` === route)).slice(0, 1),
      )
      .map(evidenceOf),
  )
}

function find(
  wanted: Wanted,
  table: readonly Served[],
  pathsOf: (served: Served) => readonly (readonly string[])[],
  segments: readonly string[],
) {
  const yes: Served[] = []
  const maybe: Served[] = []
  for (const served of table) {
    if (!methodFits(wanted, served)) continue
    const as = served.route.framework === 'aspnet' ? lower : asWritten
    const results = pathsOf(served).map((path) => fits(as(segments), as(path)))
    if (results.includes('yes')) yes.push(served)
    else if (results.includes('maybe')) maybe.push(served)
  }
  return { yes, maybe }
}

/** A line of a list in a fence: "✅ GET /users". */
const TICKED = /^\s*\p{So}\s*[A-Z]{3,7}\s+\//u

const isBare = (path: string): boolean => bare(segmentsOf(path)).length === segmentsOf(path).length

const asWritten = (segments: readonly string[]): readonly string[] => segments
/** ASP.NET matches paths whatever their case, and `[controller]` is written as the class is. */
const lower = (segments: readonly string[]): readonly string[] => segments.map((part) => part.toLowerCase())

/** "DELETE /users" is short for "/users/{id}": these methods are for one of many. */
const isOfItems = ({ methods }: Wanted): boolean =>
  methods.length > 0 && methods.every((method) => /^(?:PUT|PATCH|DELETE)$/.test(method))

const relativePaths = (served: Served): readonly (readonly string[])[] => [
  ...served.paths.map((path) => bare(segmentsOf(path))),
  segmentsOf(served.route.path),
]

const isIn = (path: string, scope: ReadonlySet<string>): boolean =>
  scope.has(path) || [...scope].some((folder) => path.startsWith(`${folder}/`))

/** May a router without a mount be mounted by a statement that we cannot read? */
function canBeMounted({ entry }: Served, { unclear }: RouteTable): boolean {
  const ending = entry.path.slice(entry.path.lastIndexOf('.'))
  return unclear.some(({ file }) => file.endsWith(ending))
}

/**
 * Is the part of the program that would serve it one whose routes we read, with nothing unclear mounted there?
 * Otherwise not finding it proves nothing.
 */
function covered(
  wanted: Wanted,
  live: readonly Served[],
  scope: ReadonlySet<string>,
  { unclear }: RouteTable,
): boolean {
  const segments = segmentsOf(wanted.path)
  const isNamed = live.some(({ entry }) => scope.has(entry.path))
  // What is mounted at the root may be anywhere: not where the section names the file of its routes.
  const mayBeHidden = unclear.some(({ prefixes }) =>
    prefixes.some(
      (prefix) =>
        !(isNamed && segmentsOf(prefix).length === 0) && fits(segments, [...segmentsOf(prefix), '{rest*}']) === 'maybe',
    ),
  )
  if (isNamed) return !mayBeHidden
  const first = bare(segments)[0]?.toLowerCase()
  return (
    !mayBeHidden &&
    first !== undefined &&
    live.some(({ paths }) => paths.some((path) => bare(segmentsOf(path))[0]?.toLowerCase() === first))
  )
}

/**
 * May the document mean a route that is served? Its path is the end of one behind a prefix that says something, as in a
 * list below "Base: /api/admin"; or the same sentence names another path that is served: "/register → /auth/register".
 */
function mayMeanAnother(wanted: Wanted, text: string, live: readonly Served[]): boolean {
  const segments = segmentsOf(wanted.path)
  const asEnd = live.some(
    (served) =>
      methodFits(wanted, served) &&
      served.paths.some((path) => {
        const all = segmentsOf(path)
        const prefix = all.slice(0, Math.max(0, all.length - segments.length))
        return bare(prefix).length > 0 && fits(segments, all.slice(prefix.length)) === 'yes'
      }),
  )
  const others = (text.match(/\/[\w{}:.-]+(?:\/[\w{}:.-]+)*/g) ?? []).filter((path) => path !== wanted.path)
  return (
    asEnd ||
    others.some((path) =>
      live.some(
        (served) =>
          methodFits(wanted, served) && served.paths.some((one) => fits(segmentsOf(path), segmentsOf(one)) === 'yes'),
      ),
    )
  )
}

/** Does a served path lie below the wanted one: `/api/files` of a controller, `/admin/*`? */
function isBelow(served: readonly string[], wanted: readonly string[]): boolean {
  const base = wanted.at(-1) === '*' ? wanted.slice(0, -1) : wanted
  return base.length > 0 && served.length >= base.length && fits(base, served.slice(0, base.length)) === 'yes'
}

const place = ({ route, paths }: Served): string => `${route.method} ${paths[0] ?? route.path}`

function evidenceOf(served: Served): Evidence {
  return { path: served.entry.path, line: served.route.line, blob: served.entry.oid, note: place(served) }
}

function answer(present: boolean, evidence: readonly Evidence[], rule = 'endpoint.mounted'): Observation {
  return {
    state: 'observed',
    fact: { shape: 'presence', present, strength: rule === 'endpoint.mounted' ? 'measured' : 'present' },
    rule,
    evidence: [...evidence],
  }
}

function unresolved(why: 'vague' | 'no-rule', { methods, path }: Wanted, candidates: readonly string[]): Observation {
  return {
    state: 'unresolved',
    why,
    candidates: candidates.slice(0, 5),
    wants: `a route ${[methods.join('|'), path].filter(Boolean).join(' ')} whose prefixes can all be read`,
  }
}
