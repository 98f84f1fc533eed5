import { type BatchAnswer, parseBatch } from './batch.ts'
import { type Git, type GitProcess, startError } from './git.ts'

/** Objects of one repository, by id or by any name that git resolves. */
export interface Objects {
  /** One object, through a process that stays for the next question. */
  get(name: string): Promise<BatchAnswer>
  /** Many objects through a process of their own, in the order of the names: an answer for each. The fastest way. */
  stream(names: readonly string[], limit: number): AsyncIterable<BatchAnswer>
  /** Sizes of the objects that are there, by id. */
  sizes(oids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Ends the process; a later question starts another. */
  close(): void
}

/** @param limit in bytes: `get` answers too-large above it */
export function openObjects(git: Git, limit: number): Objects {
  let conversation: Conversation | undefined
  const get = async (name: string): Promise<BatchAnswer> => {
    if (/[\n\0]/.test(name)) return { state: 'missing', name }
    conversation ??= converse(git.start(['cat-file', '--batch']), limit, (unanswered) => {
      conversation = undefined
      return unanswered.map(get)
    })
    return conversation.ask(name)
  }
  return {
    get,
    async *stream(names, most) {
      for (let from = 0; from < names.length; ) {
        const process = git.start(['cat-file', '--batch', '--buffer'])
        const failed = new Promise<never>((_, reject) => process.on('error', (error) => reject(startError(error))))
        failed.catch(() => {})
        process.stderr.resume()
        process.stdin.end(`${names.slice(from).join('\n')}\n`)
        try {
          for await (const answer of parseBatch(process.stdout, most)) {
            from++
            yield answer
          }
          await Promise.race([failed, ended(process)])
        } finally {
          process.kill()
        }
        const name = names[from++]
        if (name !== undefined) yield { state: 'missing', name }
      }
    },
    async sizes(oids) {
      if (oids.length === 0) return new Map()
      const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer']
      const lines = (await git.run(args, { input: `${oids.join('\n')}\n` })).toString('latin1').split('\n')
      const known = lines.map((line) => line.split(' ')).filter(([oid, size]) => oid && size && size !== 'missing')
      return new Map(known.map(([oid = '', size]) => [oid, Number(size)]))
    },
    close() {
      conversation?.end()
      conversation = undefined
    },
  }
}

interface Question {
  readonly name: string
  readonly resolve: (answer: BatchAnswer | Promise<BatchAnswer>) => void
  readonly reject: (error: unknown) => void
}

interface Conversation {
  ask(name: string): Promise<BatchAnswer>
  end(): void
}

/**
 * Answers come in the order of the questions. An idle conversation does not keep Node from ending.
 * @param askElsewhere called once, when git gave up on an object and so left questions behind it unanswered
 */
function converse(
  process: GitProcess,
  limit: number,
  askElsewhere: (names: readonly string[]) => readonly Promise<BatchAnswer>[],
): Conversation {
  const waiting: Question[] = []
  const hold = (held: boolean) => {
    for (const handle of [process, process.stdin, process.stdout, process.stderr]) {
      if (held && 'ref' in handle && typeof handle.ref === 'function') handle.ref()
      if (!held && 'unref' in handle && typeof handle.unref === 'function') handle.unref()
    }
  }
  const end = () => {
    const [culprit, ...others] = waiting.splice(0)
    const answers = askElsewhere(others.map(({ name }) => name))
    culprit?.resolve({ state: 'missing', name: culprit.name })
    others.forEach((question, at) => {
      question.resolve(answers[at] ?? { state: 'missing', name: question.name })
    })
  }
  const fail = (error: unknown) => {
    askElsewhere([])
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  const listen = async () => {
    for await (const answer of parseBatch(process.stdout, limit)) {
      waiting.shift()?.resolve(answer)
      if (waiting.length === 0) hold(false)
    }
    end()
  }
  process.on('error', (error) => fail(startError(error)))
  process.stderr.resume()
  listen().catch(fail)
  return {
    ask: (name) =>
      new Promise((resolve, reject) => {
        hold(true)
        waiting.push({ name, resolve, reject })
        process.stdin.write(`${name}\n`)
      }),
    end: () => process.stdin.end(),
  }
}

function ended(process: GitProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve()
    else process.once('close', () => resolve())
  })
}
