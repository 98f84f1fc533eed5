/** A thread that analyses the files it is sent, one after the other: the other side of `analysers.ts`. */
import { parentPort } from 'node:worker_threads'
import type { Answer, Job } from './analysers.ts'
import { syntaxFacts } from './syntax-facts.ts'

parentPort?.on('message', async ({ id, path, bytes }: Job) => {
  const answer: Answer = await syntaxFacts(path, bytes).then(
    (facts) => ({ id, facts: facts ?? null }),
    () => ({ id }),
  )
  parentPort?.postMessage(answer)
})
