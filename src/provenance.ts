import { createHash } from 'node:crypto'
import { excerptOf } from './schema/observation.ts'
import type { Provenance } from './schema/provenance.ts'
import type { JudgedClaim, Snapshot } from './schema/snapshot.ts'
import { type ClaimChange, diff } from './snapshot/diff.ts'
import type { Touch } from './tree/touches.ts'

/** Goes up with every change of what is told. */
const RULES = 1
/** Commits that are named for one claim. */
const NAMED = 4
/** Versions of one file that are read, newest first: who touched it before them is known by that alone. */
const READ = 200

/** What is asked of a repository. */
export interface Past {
  touches(older: string, newer: string, paths: readonly string[]): Promise<readonly Touch[]>
  /** The lines of a blob; undefined where it cannot be read. */
  lines(oid: string): Promise<readonly string[] | undefined>
}

/** The digest of what {@link provenanceOf} depends on. */
export function provenanceInputs(older: Pick<Snapshot, 'inputs'>, newer: Pick<Snapshot, 'inputs'>): string {
  return createHash('sha256').update(`${RULES} ${older.inputs} ${newer.inputs}`).digest('hex')
}

/**
 * Who changed, between two releases, the lines of the claims that changed, and the evidence of those that turned. A
 * commit that added the line as it is now or took away the line as it was is told; where none did, those that touched
 * the file.
 * @param texts of the documents, by sha256
 */
export async function provenanceOf(
  older: Snapshot,
  newer: Snapshot,
  texts: ReadonlyMap<string, string>,
  past: Past,
): Promise<Provenance> {
  const changes = diff(older, newer).changes
  const paths = new Set(changes.flatMap((change) => [...documentsOf(change), ...evidenceOf(change)]))
  const { release: from } = older
  const { release: to } = newer
  const touches =
    from.commit && to.commit && from.commit !== to.commit
      ? await past.touches(from.commit, to.commit, [...paths].toSorted())
      : []
  const byPath = new Map<string, Touch[]>()
  for (const touch of touches) byPath.set(touch.path, [...(byPath.get(touch.path) ?? []), touch])
  const named = new Map<string, Touch>()
  const keep = (found: readonly Touch[]) => {
    const unique = [...new Map(found.map((touch) => [touch.commit, touch])).values()]
    for (const touch of unique.slice(0, NAMED)) named.set(touch.commit, touch)
    if (unique.length === 0) return undefined
    const more = unique.length - NAMED
    return { commits: unique.slice(0, NAMED).map(({ commit }) => commit), ...(more > 0 ? { more } : {}) }
  }
  const claims: Provenance['claims'] = {}
  const look = lookInto(byPath, past)
  for (const change of changes) {
    const document = keep(await look(documentsOf(change), documentLines(change, older, newer, texts)))
    const repository = keep(bornOrDied(change, await look(evidenceOf(change), evidenceLines(change, older, newer))))
    if (document || repository)
      claims[change.id] = { ...(document ? { document } : {}), ...(repository ? { repository } : {}) }
  }
  return {
    schemaVersion: 1,
    project: newer.project,
    older: from.id,
    newer: to.id,
    inputs: provenanceInputs(older, newer),
    commits: Object.fromEntries(
      [...named].map(([oid, { date, author, subject }]) => [oid, { date, author, subject }] as const),
    ),
    claims,
  }
}

/** Lines that went and came, without the space around them. */
interface Lines {
  readonly gone: ReadonlySet<string>
  readonly come: ReadonlySet<string>
}

/** The commits, newest first, that took away a line that went or added one that came; else all that touched a path. */
function lookInto(byPath: ReadonlyMap<string, readonly Touch[]>, past: Past) {
  const known = new Map<string, Promise<ReadonlySet<string>>>()
  const linesOf = (oid: string | null): Promise<ReadonlySet<string>> => {
    const made =
      known.get(oid ?? '') ?? (oid === null ? Promise.resolve([]) : past.lines(oid)).then((lines = []) => setOf(lines))
    known.set(oid ?? '', made)
    return made
  }
  return async (paths: readonly string[], { gone, come }: Lines): Promise<readonly Touch[]> => {
    const touches = paths
      .flatMap((path) => (byPath.get(path) ?? []).slice(0, READ))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    const exact: Touch[] = []
    for (const touch of gone.size + come.size > 0 ? touches : []) {
      const [before, after] = await Promise.all([linesOf(touch.before), linesOf(touch.after)])
      const went = [...gone].some((line) => before.has(line) && !after.has(line))
      const came = [...come].some((line) => after.has(line) && !before.has(line))
      if (went || came) exact.push(touch)
    }
    return exact.length > 0 ? exact : touches
  }
}

/** Of a thing that is there or not, those that made or removed its file, where some did. */
function bornOrDied({ after }: ClaimChange, touches: readonly Touch[]): readonly Touch[] {
  const isPresence = after?.observation.state === 'observed' && after.observation.fact.shape === 'presence'
  const those = isPresence ? touches.filter(({ before, after }) => before === null || after === null) : []
  return those.length > 0 ? those : touches
}

function documentsOf({ before, after }: ClaimChange): string[] {
  return [...new Set([before, after].flatMap((claim) => (claim ? [claim.document] : [])))]
}

/** Only a verdict that turned because the repository did has somebody who turned it there. */
function evidenceOf({ causes, before, after }: ClaimChange): string[] {
  if (!causes.includes('repository')) return []
  const paths = [before, after].flatMap((claim) => evidence(claim).map(({ path }) => path))
  return [...new Set(paths)]
}

function evidence(claim: JudgedClaim | undefined) {
  return claim?.observation.state === 'observed' ? claim.observation.evidence : []
}

function documentLines(
  { before, after }: ClaimChange,
  older: Snapshot,
  newer: Snapshot,
  texts: ReadonlyMap<string, string>,
): Lines {
  const [was, is] = [lineOf(before, older, texts), lineOf(after, newer, texts)]
  // A line that only moved went and came as it is.
  return { gone: setOf(was === is ? [] : [was]), come: setOf([is]) }
}

function lineOf(
  claim: JudgedClaim | undefined,
  { documents }: Snapshot,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const text = claim && documents.find(({ path }) => path === claim.document)?.text
  const line = text && texts.get(text)?.split('\n')[claim.line - 1]
  return line?.trim() || undefined
}

function evidenceLines({ before, after }: ClaimChange, older: Snapshot, newer: Snapshot): Lines {
  const [was, is] = [sourceLines(before, older), sourceLines(after, newer)]
  return {
    gone: new Set(was.filter((line) => !is.includes(line))),
    come: new Set(is.filter((line) => !was.includes(line))),
  }
}

/** The first line of each place that shows a claim, as the snapshot keeps it. */
function sourceLines(claim: JudgedClaim | undefined, { excerpts }: Snapshot): string[] {
  return evidence(claim).flatMap((one) => {
    const excerpt = excerptOf(one)
    const source = excerpt && excerpts[excerpt.key]
    const line = source && one.line !== undefined ? source.split('\n')[one.line - excerpt.from]?.trim() : undefined
    return line ? [line] : []
  })
}

function setOf(lines: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line?.trim() || []))
}
