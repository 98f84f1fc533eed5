/** A thread that analyses the files it is sent, one after the other: the other side of `analysers.ts`. */
import { parentPort } from 'node:worker_threads'
import type { File } from './analysers.ts'
import type { SyntaxFacts } from './facts.ts'
import { syntaxFacts } from './syntax-facts.ts'
import type { Answer, Question } from './threads.ts'

parentPort?.on('message', async ({ id, asked: { path, bytes } }: Question<File>) => {
  const answer: Answer<SyntaxFacts | null> = await syntaxFacts(path, bytes).then(
    (facts) => ({ id, answer: facts ?? null }),
    () => ({ id }),
  )
  parentPort?.postMessage(answer)
})
