import type { Observation } from './schema/observation.ts'
import type { Reading } from './schema/reading.ts'
import type { JudgedClaim } from './schema/snapshot.ts'
import { settleArithmetic } from './verdicts/arithmetic.ts'
import { findContradictions } from './verdicts/contradictions.ts'
import { judge } from './verdicts/judge.ts'
import { type JudgedReading, rollUp } from './verdicts/roll-up.ts'

/** Tells a person what a long work does and how much is left. */
export type Progress = (event: { stage: string; done: number; total: number; label?: string }) => void

/** Claims that are looked into at once: while one waits for a file, others go on. No result depends on it. */
const AT_ONCE = 32

interface Judging {
  readonly progress?: Progress
  /** Contradictions between what was judged and the documents that it quotes. */
  readonly quotations?: (judged: readonly JudgedReading[]) => Promise<readonly JudgedReading[]>
}

/**
 * Judges readings by what `look` observes of each. What the documents alone settle (sums, contradictions,
 * roll-ups) is settled here, so that recorded observations can be judged again without a repository.
 * @returns claims in the order of the readings' documents, then lines and columns.
 */
export async function judgeAll(
  readings: readonly Reading[],
  look: (reading: Reading) => Promise<Observation>,
  { progress = () => {}, quotations = async () => [] }: Judging = {},
): Promise<JudgedClaim[]> {
  const judged: JudgedReading[] = []
  const left = readings.entries()
  let done = 0
  const work = async () => {
    for (const [at, reading] of left) {
      judged[at] = { reading, claim: judgedClaim(reading, settleArithmetic(reading) ?? (await look(reading))) }
      if (done++ % 16 === 0) progress({ stage: 'judge', done, total: readings.length, label: reading.claim.document })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  progress({ stage: 'judge', done: readings.length, total: readings.length })
  const order = new Map<string, number>()
  for (const { claim } of readings) if (!order.has(claim.document)) order.set(claim.document, order.size)
  const position = (claim: JudgedClaim) => order.get(claim.document) ?? order.size
  return rollUp([...judged, ...findContradictions(judged), ...(await quotations(judged))]).toSorted(
    (a, b) =>
      position(a) - position(b) || a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

function judgedClaim(reading: Reading, observation: Observation): JudgedClaim {
  const { claim, context } = reading
  return {
    ...claim,
    observation,
    verdict: judge(claim, observation),
    ...(context.extent ? { extent: context.extent } : {}),
    ...(context.other ? { other: context.other } : {}),
  }
}
