import type { Kind } from '../schema/claim.ts'
import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { bytes } from './bytes.ts'
import { command } from './command.ts'
import { config } from './config.ts'
import { count } from './count.ts'
import { coverage } from './coverage.ts'
import { endpoint } from './endpoint.ts'
import { lines } from './lines.ts'
import { path } from './path.ts'
import { range } from './range.ts'
import { reference } from './reference.ts'
import type { Collector, Room } from './room.ts'
import { symbol } from './symbol.ts'
import { technology } from './technology.ts'
import { tests } from './tests.ts'
import { wiring } from './wiring.ts'

/** One collector a kind. Arithmetic, contradiction, rollup and status are settled from the documents, in verdicts/. */
export const collectors = Object.freeze({
  bytes,
  command,
  config,
  coverage,
  lines,
  path,
  range,
  reference,
  endpoint,
  symbol,
  technology,
  wiring,
  count,
  tests,
}) satisfies Partial<Record<Kind, Collector>>

const table: Partial<Record<Kind, Collector>> = collectors

/** What one commit shows of a question; `unresolved` with `no-rule` for kinds that no collector settles. */
export async function observe(question: Question, room: Room): Promise<Observation> {
  const collector = table[question.claim.kind]
  return collector ? collector(question, room) : { state: 'unresolved', why: 'no-rule', candidates: [] }
}
