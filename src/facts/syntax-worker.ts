/** A thread that analyses the files it is sent, wanted ones first: the other side of `analysers.ts`. */
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads'
import type { File } from './analysers.ts'
import type { SyntaxFacts } from './facts.ts'
import { syntaxFacts } from './syntax-facts.ts'
import type { Answer, Question } from './threads.ts'

function serve(port: MessagePort): void {
  const files: Question<File>[] = []
  let isWorking = false
  const take = (file: Question<File>) => (file.asked.wanted ? files.unshift(file) : files.push(file))
  /** What is wanted may have come while another file was analysed: all that has come is taken first. */
  const next = () => {
    for (let come = receiveMessageOnPort(port); come; come = receiveMessageOnPort(port)) take(come.message)
    return files.shift()
  }
  port.on('message', async (come: Question<File>) => {
    take(come)
    if (isWorking) return
    isWorking = true
    for (let file = next(); file; file = next()) {
      const { id, asked } = file
      const answer: Answer<SyntaxFacts | null> = await syntaxFacts(asked.path, asked.bytes).then(
        (facts) => ({ id, answer: facts ?? null }),
        () => ({ id }),
      )
      port.postMessage(answer)
    }
    isWorking = false
  })
}

if (parentPort) serve(parentPort)
