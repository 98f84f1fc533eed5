import { main } from '../../scripts/asbuilt.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, as a pipe sees it. */
export async function asbuilt(...words: string[]): Promise<Ended> {
  const text = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    columns: 80,
    write(chunk: string | Uint8Array) {
      text[name] += String(chunk)
      return true
    },
  })
  const code = await main(words, { out: stream('out') as never, err: stream('err') as never, env: {} })
  return { code, ...text }
}
