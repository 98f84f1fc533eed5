/**
 * Scores every labelled set that is at hand, and says what changed since the last recorded run.
 *
 *   npm run bench:accuracy                 score, and compare with the recorded run
 *   npm run bench:accuracy -- --record     the same, then record verdicts and observations
 *   npm run bench:accuracy -- --check      exit 1 where a figure is below its floor (floors.json)
 *   … -- --misses 40 --false 40            passed on to score.mjs
 *
 * With the labelled repositories at hand (ASBUILT_MIRROR, default ../.mirror) the whole pipeline runs. Without them
 * the documents are read from ../shared/seeds and judged by the recorded observations: facts, no text and no code.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { identify } from '../../src/claims/identify.ts'
import { readDocument } from '../../src/claims/read-document.ts'
import { judgeAll } from '../../src/judge-all.ts'
import { examine } from '../../src/pipeline.ts'
import { Observation } from '../../src/schema/observation.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { openRepository } from '../../src/tree/repository.ts'
import { isQuotation, recordedQuotation } from '../../src/verdicts/quotations.ts'
import { exportedClaim } from '../commands/exported-claim.ts'
import sets from './accuracy.json' with { type: 'json' }
import floors from './floors.json' with { type: 'json' }

const FIGURES = ['recall', 'mechanicalRecall', 'verdictAccuracy', 'accusationPrecision', 'accusationRecall'] as const
type Scores = Record<(typeof FIGURES)[number], number> & {
  kinds: Record<string, { labels: number; matched: number; recall: number; agree: number }>
}
type LabelledSet = (typeof sets.sets)[number]

const { values: options } = parseArgs({
  options: {
    record: { type: 'boolean' },
    check: { type: 'boolean' },
    misses: { type: 'string' },
    false: { type: 'string' },
    set: { type: 'string' },
  },
})
const shared = resolve(process.env.ASBUILT_SHARED ?? '../shared')
const mirror = resolve(process.env.ASBUILT_MIRROR ?? '../.mirror')
const records = resolve('tests/golden/accuracy')

if (!existsSync(join(shared, 'bench/score.mjs'))) {
  console.log(`accuracy: not measured, the labels are not at hand (${join(shared, 'bench')})`)
  process.exit(0)
}
let below = 0
let held = 0
for (const set of sets.sets.filter((set) => !options.set || set.name === options.set)) {
  const repository = join(mirror, set.repository, 'repo')
  const live = existsSync(repository)
  const claims = live ? await examineLive(set, repository) : await replay(set)
  const labels = join(shared, 'bench/truth', set.name, 'labels.ndjson')
  const exported = join(mkdtempSync(join(tmpdir(), 'asbuilt-accuracy-')), `${set.name}.ndjson`)
  writeFileSync(exported, claims.map((claim) => `${JSON.stringify(exportedClaim(claim))}\n`).join(''))
  const score = (...more: string[]) =>
    execFileSync(process.execPath, [join(shared, 'bench/score.mjs'), labels, exported, ...more], { encoding: 'utf8' })
  const scores: Scores = JSON.parse(score('--json'))
  console.log(`\n${set.name} (${live ? 'repository' : 'recorded observations'}; claims in ${exported})`)
  console.log(score('--misses', options.misses ?? '0', '--false', options.false ?? '0'))
  printChanges(set, claims)
  const least: Record<string, number> | undefined = Object.entries(floors).find(([name]) => name === set.name)?.[1]
  for (const figure of FIGURES) {
    const floor = least?.[figure]
    if (floor === undefined) continue
    if (scores[figure] >= floor) held++
    else {
      below++
      console.log(`BELOW ITS FLOOR: ${set.name} ${figure} ${scores[figure].toFixed(4)} < ${floor}`)
    }
  }
  if (options.record) record(set, claims, scores)
}
console.log(`accuracy floors: ${held} passed, ${below} failed`)
if (options.check && below > 0) process.exit(1)

async function examineLive(set: LabelledSet, path: string): Promise<readonly JudgedClaim[]> {
  const tree = await (await openRepository(path)).tree(set.commit)
  return (await examine(tree, { documents: Object.keys(set.documents) })).claims
}

/** Reads the seeds and judges them by what was recorded; a claim that was not recorded is unverifiable. */
async function replay(set: LabelledSet): Promise<readonly JudgedClaim[]> {
  const known: Record<string, unknown> = JSON.parse(
    readFileSync(join(records, `${set.name}.observations.json`), 'utf8'),
  )
  const documents = Object.entries(set.documents).map(([path, seed]) =>
    readDocument(path, readFileSync(join(shared, 'seeds', seed))),
  )
  const unseen: Observation = { state: 'unresolved', why: 'no-rule', candidates: [] }
  const seen = (id: string) => (known[id] === undefined ? unseen : Observation.parse(known[id]))
  return judgeAll(identify(documents), async ({ claim }) => seen(claim.id), {
    quotations: async (judged) => judged.flatMap((one) => recordedQuotation(one, seen) ?? []),
  })
}

/** A verdict as the record keeps it. */
function line(claim: JudgedClaim): string {
  return `${claim.document}:${claim.line} ${claim.kind} ${claim.id} = ${claim.verdict.word}`
}

function printChanges(set: LabelledSet, claims: readonly JudgedClaim[]): void {
  const file = join(records, `${set.name}.verdicts.txt`)
  if (!existsSync(file)) return
  const before = new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))
  const now = new Set(claims.map(line))
  for (const gone of before) if (!now.has(gone)) console.log(`  - ${gone}`)
  for (const come of now) if (!before.has(come)) console.log(`  + ${come}`)
}

function record(set: LabelledSet, claims: readonly JudgedClaim[], scores: Scores): void {
  mkdirSync(records, { recursive: true })
  const settledByDocument = new Set(['arithmetic', 'contradiction', 'rollup', 'status'])
  const observations = claims
    .filter((claim) => !settledByDocument.has(claim.kind) || isQuotation(claim))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((claim) => `${JSON.stringify(claim.id)}:${JSON.stringify(withoutText(claim.observation))}`)
  writeFileSync(join(records, `${set.name}.observations.json`), `{\n${observations.join(',\n')}\n}\n`)
  writeFileSync(join(records, `${set.name}.verdicts.txt`), `${claims.map(line).join('\n')}\n`)
  writeFileSync(join(records, `${set.name}.scores.json`), `${JSON.stringify(scores, null, 2)}\n`)
}

/** Notes and wishes may quote the repository or its documents; judging needs neither. */
function withoutText(observation: Observation): Observation {
  if (observation.state === 'unresolved') return { ...observation, wants: undefined }
  if (observation.state === 'failed') return { ...observation, detail: '' }
  const evidence = observation.evidence.slice(0, 1).map(({ path, line }) => ({ path, ...(line ? { line } : {}) }))
  return { ...observation, evidence }
}
