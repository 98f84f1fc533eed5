import { type Transferable, Worker } from 'node:worker_threads'

/** What a thread is asked. */
export interface Question<Q> {
  readonly id: number
  readonly asked: Q
}

/** Without an answer where the work failed. */
export interface Answer<A> {
  readonly id: number
  readonly answer?: A
}

/** Threads that all do the same work. */
export interface Threads<Q, A> {
  /** How many questions keep all threads busy. */
  readonly atOnce: number
  /**
   * @param moved buffers of the question that are handed over instead of copied
   * @returns undefined where a thread failed
   */
  ask(asked: Q, moved: readonly Transferable[]): Promise<A | undefined>
  /** Ends threads that have nothing to do, for as long as nothing more is asked. */
  rest(): void
  /** Ends the threads. What is asked later has no answer. */
  close(): void
}

interface Thread<A> {
  readonly worker: Worker
  readonly waiting: Map<number, (answer: A | undefined) => void>
}

/**
 * Starts threads as questions come. A thread that fails is not started again. Idle ones do not keep Node from ending.
 * @param program the file that answers
 * @param ahead questions that wait at a thread while it answers another, so that it never waits for the next
 */
export function openThreads<Q, A>(program: URL, most: number, ahead = 2): Threads<Q, A> {
  const running: Thread<A>[] = []
  let started = 0
  let last = 0
  const start = (): Thread<A> => {
    started++
    const thread: Thread<A> = { worker: new Worker(program), waiting: new Map() }
    running.push(thread)
    thread.worker.on('message', ({ id, answer }: Answer<A>) => {
      thread.waiting.get(id)?.(answer)
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
    atOnce: most * (1 + ahead),
    ask(asked, moved) {
      const free = least()
      const thread = started < most && (free?.waiting.size ?? 1) > 0 ? start() : free
      if (!thread) return Promise.resolve(undefined)
      const id = ++last
      return new Promise((resolve) => {
        thread.waiting.set(id, resolve)
        thread.worker.ref()
        thread.worker.postMessage({ id, asked } satisfies Question<Q>, moved)
      })
    },
    rest() {
      for (const thread of running.filter(({ waiting }) => waiting.size === 0)) {
        running.splice(running.indexOf(thread), 1)
        started--
        thread.worker.terminate()
      }
    },
    close() {
      started = most
      for (const { worker } of running.splice(0)) worker.terminate()
    },
  }
}
