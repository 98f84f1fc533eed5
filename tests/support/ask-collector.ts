import { evidencePaths } from '../../src/evidence/evidence-paths.ts'
import { type Collector, openRoom } from '../../src/evidence/room.ts'
import { createFactSource } from '../../src/facts/fact-source.ts'
import { indexPaths } from '../../src/resolve/path-index.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import type { Claim, Claimed } from '../../src/schema/claim.ts'
import type { Observation } from '../../src/schema/observation.ts'
import type { Context, Reading } from '../../src/schema/reading.ts'
import { judge } from '../../src/verdicts/judge.ts'
import { type MemoryFile, type MemoryOptions, memoryTree } from './memory-tree.ts'

/** What a test says of a claim; the rest is as for an item of STATUS.md. */
export interface Asked extends Partial<Omit<Context, 'near' | 'group'>> {
  readonly claimed?: Claimed
  readonly document?: string
  readonly text?: string
  readonly section?: readonly string[]
  /** Paths written above the claim. */
  readonly near?: readonly string[]
  /** Paths written on its own line. */
  readonly beside?: readonly string[]
  readonly group?: readonly string[]
}

export interface Answer {
  readonly observation: Observation
  /** The word and the reason of the verdict: "verified found". */
  readonly verdict: string
  /** `path:line` of all evidence. */
  readonly places: readonly string[]
}

/** Asks a collector about subjects in a repository of these files, resolved and judged as the pipeline does. */
export async function askCollector(
  collector: Collector,
  kind: Claim['kind'],
  files: Readonly<Record<string, MemoryFile>>,
  options: MemoryOptions = {},
): Promise<(subject: string, asked?: Asked) => Promise<Answer>> {
  const tree = memoryTree({ 'STATUS.md': '# Status\n', ...files }, options)
  const room = openRoom(tree, createFactSource(tree), await evidencePaths(tree, new Set(['STATUS.md']), []))
  const index = indexPaths(tree.entries())
  return async (subject, asked = {}) => {
    const {
      claimed = { op: 'present' },
      document = 'STATUS.md',
      text = subject,
      section = [],
      near = [],
      beside = [],
      group = [],
      ...context
    } = asked
    const mention = (line: number) => (path: string) => ({ text: path, line })
    const reading: Reading = {
      claim: {
        id: 'c',
        document,
        line: 10,
        column: 1,
        section: [...section],
        text,
        kind,
        subject,
        claimed,
        mood: 'asserted',
      },
      context: {
        language: 'en',
        form: 'item',
        items: [],
        near: [...beside.map(mention(10)), ...near.map(mention(5))],
        group: group.map(mention(12)),
        ...context,
      },
    }
    const observation = await collector(resolve(reading, index), room)
    const { word, reason } = judge(reading.claim, observation)
    const evidence = observation.state === 'observed' ? observation.evidence : []
    return {
      observation,
      verdict: `${word} ${reason}`,
      places: evidence.map(({ path, line }) => (line === undefined ? path : `${path}:${line}`)),
    }
  }
}
