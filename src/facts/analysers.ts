import { Worker } from 'node:worker_threads'
import type { SyntaxFacts } from './facts.ts'

export interface Job {
  readonly id: number
  readonly path: string
  readonly bytes: Uint8Array
}

/** Without facts where the analysis failed; null for a text that has none. */
export interface Answer {
  readonly id: number
  readonly facts?: SyntaxFacts | null
}

/** Threads that analyse files. */
export interface Analysers {
  /** How many files keep all threads busy. */
  readonly atOnce: number
  /** @returns null as for syntaxFacts; undefined where a thread failed, so that the file is to be analysed by who asks */
  syntax(path: string, bytes: Uint8Array): Promise<SyntaxFacts | null | undefined>
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, (facts: SyntaxFacts | null | undefined) => void>
}

/** Files that wait at a thread while it analyses another, so that it never waits for the next. */
const AHEAD = 2

/**
 * Starts threads as files come. A thread that fails is not started again. Idle ones do not keep Node from ending.
 * @param program the file of `syntax-worker`
 */
export function openAnalysers(program: URL, threads: number): Analysers {
  const running: Thread[] = []
  let started = 0
  let last = 0
  const start = (): Thread => {
    started++
    const thread: Thread = { worker: new Worker(program), waiting: new Map() }
    running.push(thread)
    thread.worker.on('message', ({ id, facts }: Answer) => {
      thread.waiting.get(id)?.(facts)
      thread.waiting.delete(id)
      if (thread.waiting.size === 0) thread.worker.unref()
    })
    const end = () => {
      if (running.includes(thread)) running.splice(running.indexOf(thread), 1)
      for (const resolve of thread.waiting.values()) resolve(undefined)
      thread.waiting.clear()
    }
    thread.worker.on('error', end)
    thread.worker.on('exit', end)
    return thread
  }
  const least = () => running.toSorted((a, b) => a.waiting.size - b.waiting.size)[0]
  return {
    atOnce: threads * (1 + AHEAD),
    syntax(path, bytes) {
      const free = least()
      const thread = started < threads && (free?.waiting.size ?? 1) > 0 ? start() : free
      if (!thread) return Promise.resolve(undefined)
      const id = ++last
      // The bytes may be a part of a larger buffer, all of which would be sent.
      const own = new Uint8Array(bytes)
      return new Promise((resolve) => {
        thread.waiting.set(id, resolve)
        thread.worker.ref()
        thread.worker.postMessage({ id, path, bytes: own } satisfies Job, [own.buffer])
      })
    },
  }
}
