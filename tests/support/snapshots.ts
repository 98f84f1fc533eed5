/**
 * Snapshots as the pipeline writes them, made by hand: two projects, several releases, every kind of claim, every
 * verdict and every reason. For tests of what comes after the snapshot: diff, views, charts, pages.
 */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claimed, Kind, Mood, State } from '../../src/schema/claim.ts'
import type { Evidence, Observation } from '../../src/schema/observation.ts'
import { excerptOf } from '../../src/schema/observation.ts'
import type { Reason } from '../../src/schema/reason.ts'
import { type JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import type { Tally } from '../../src/schema/tally.ts'
import type { Strength, Verdict, Word } from '../../src/schema/verdict.ts'

/** What one line of a fixture document claims. */
export interface Spec {
  readonly id?: string
  readonly kind: Kind
  readonly subject: string
  readonly claimed: Claimed
  readonly mood?: Mood
  readonly observation: Observation
  readonly verdict: Verdict
  readonly waiver?: JudgedClaim['waiver']
  readonly state?: State
  readonly other?: JudgedClaim['other']
  /** For a status: how many lines beneath it it sums up. */
  readonly over?: number
}

/** A line of a document: its text, and the claims that stand on it. */
export type Line = string | readonly [string, ...Spec[]]

export interface FixtureDocument {
  readonly path: string
  readonly language?: string
  readonly repaired?: boolean
  readonly lines: readonly Line[]
}

export interface FixtureRelease {
  readonly id: string
  readonly label?: string
  readonly date: string
  readonly kind?: 'tag' | 'head'
  readonly prerelease?: boolean
  readonly documents: readonly FixtureDocument[]
  readonly metrics?: Readonly<Record<string, number>>
  readonly rules?: string
  readonly notices?: Snapshot['notices']
  /** Source text by path: excerpts of evidence are cut from it. */
  readonly sources?: Readonly<Record<string, string>>
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

export function verdict(word: Word, strength: Strength, reason: Reason, gap: Partial<Verdict> = {}): Verdict {
  return { word, strength, reason: reason.code, values: { ...reason.values }, ...gap }
}

/** An observed fact. */
export function observed(
  fact: Extract<Observation, { state: 'observed' }>['fact'],
  rule: string,
  ...evidence: Evidence[]
): Observation {
  return { state: 'observed', fact, rule, evidence }
}

export const at = (path: string, line?: number, note?: string): Evidence => ({
  path,
  blob: sha1(path),
  ...(line ? { line } : {}),
  ...(note ? { note } : {}),
})

/** Makes one snapshot of a project, and the texts that it names. */
export function snapshotOf(
  project: string,
  release: FixtureRelease,
): { snapshot: Snapshot; texts: Map<string, string> } {
  const texts = new Map<string, string>()
  const claims: JudgedClaim[] = []
  const seen = new Map<string, number>()
  const documents = release.documents.map((document) => {
    const text = `${document.lines.map((line) => (typeof line === 'string' ? line : line[0])).join('\n')}\n`
    texts.set(sha256(text), text)
    claims.push(...claimsOf(document, seen))
    const title = /^#\s+(.*)$/m.exec(text)?.[1] ?? document.path
    return {
      path: document.path,
      title,
      language: document.language ?? 'en',
      blob: sha1(text),
      text: sha256(text),
      lines: document.lines.length,
      encoding: { name: 'utf-8', repaired: document.repaired ?? false },
    }
  })
  const snapshot: Snapshot = {
    schemaVersion: 1,
    project,
    release: {
      id: release.id,
      label: release.label ?? release.id,
      ref: release.id,
      kind: release.kind ?? 'tag',
      commit: sha1(project + release.id),
      date: release.date,
      prerelease: release.prerelease ?? false,
    },
    rules: release.rules ?? '1',
    inputs: sha256(project + release.id),
    documents,
    claims,
    metrics: Object.entries(release.metrics ?? {}).map(([id, value]) => ({
      id,
      value,
      unit: id.startsWith('coverage') ? 'percent' : id.startsWith('folder-lines') ? 'lines' : (id.split('-')[0] ?? id),
      rule: `${id}@1`,
    })),
    excerpts: excerptsOf(claims, release.sources ?? {}),
    tally: tally(claims),
    notices: release.notices ?? [],
  }
  return { snapshot: Snapshot.parse(snapshot), texts }
}

function claimsOf(document: FixtureDocument, seen: Map<string, number>): JudgedClaim[] {
  const trail: string[] = []
  return document.lines.flatMap((line, index) => {
    const text = typeof line === 'string' ? line : line[0]
    const specs = typeof line === 'string' ? [] : (line.slice(1) as Spec[])
    const heading = /^(#+)\s+(.*)$/.exec(text)
    if (heading) trail.splice((heading[1]?.length ?? 1) - 1, Number.POSITIVE_INFINITY, heading[2] ?? '')
    const section = trail.filter((name) => name !== undefined)
    return specs.map((spec) => claimOf(spec, document.path, index + 1, text, section, seen))
  })
}

function claimOf(
  spec: Spec,
  document: string,
  line: number,
  text: string,
  section: readonly string[],
  seen: Map<string, number>,
): JudgedClaim {
  const base = spec.id ?? sha256(`${document} ${spec.kind} ${spec.subject} ${spec.claimed.unit ?? ''}`).slice(0, 12)
  const ordinal = (seen.get(base) ?? 0) + 1
  seen.set(base, ordinal)
  return {
    id: ordinal === 1 ? base : `${base}-${ordinal}`,
    document,
    line,
    column: Math.max(1, text.search(/\S/) + 1),
    section: [...section],
    text: text.trim(),
    kind: spec.kind,
    subject: spec.subject,
    claimed: spec.claimed,
    mood: spec.mood ?? 'asserted',
    observation: spec.observation,
    verdict: spec.verdict,
    ...(spec.waiver ? { waiver: spec.waiver } : {}),
    ...(spec.state ? { state: spec.state } : {}),
    ...(spec.other ? { other: spec.other } : {}),
    ...(spec.over ? { extent: { from: line, to: line + spec.over } } : {}),
  }
}

function excerptsOf(claims: readonly JudgedClaim[], sources: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { observation } of claims) {
    if (observation.state !== 'observed') continue
    for (const evidence of observation.evidence) {
      const excerpt = excerptOf(evidence)
      const source = sources[evidence.path]
      if (excerpt && source)
        found[excerpt.key] = source
          .split('\n')
          .slice(excerpt.from - 1, excerpt.to)
          .join('\n')
    }
  }
  return found
}

export function tally(claims: readonly JudgedClaim[]): Tally {
  const sum: Record<keyof Tally, number> = {
    verified: 0,
    overstated: 0,
    understated: 0,
    missing: 0,
    contradicted: 0,
    unverifiable: 0,
    waived: 0,
    present: 0,
  }
  for (const claim of claims) {
    if (claim.mood !== 'asserted') continue
    if (claim.waiver) sum.waived += 1
    else {
      sum[claim.verdict.word] += 1
      if (claim.verdict.word === 'verified' && claim.verdict.strength === 'present') sum.present += 1
    }
  }
  return sum
}

/** Writes a content folder: snapshots and the texts of their documents. */
export async function writeContent(
  folder: string,
  made: readonly { snapshot: Snapshot; texts: ReadonlyMap<string, string> }[],
  configurations: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const { snapshot, texts } of made) {
    const { project, release } = snapshot
    await mkdir(join(folder, 'snapshots', project), { recursive: true })
    await mkdir(join(folder, 'documents', project), { recursive: true })
    await writeFile(join(folder, 'snapshots', project, `${release.id}.json`), `${JSON.stringify(snapshot)}\n`)
    for (const [hash, text] of texts) await writeFile(join(folder, 'documents', project, `${hash}.md`), text)
  }
  await mkdir(join(folder, 'projects'), { recursive: true })
  for (const [project, yaml] of Object.entries(configurations))
    await writeFile(join(folder, 'projects', `${project}.yaml`), yaml)
}
