import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Cost {
  /** Wall clock. */
  readonly ms: number
  /** User and system time of the process and all that it started and waited for. */
  readonly cpuMs: number
  /** Largest resident set of any one of its processes. */
  readonly maxRssMb: number
  readonly code: number
}

export interface Started {
  readonly cwd: string
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a command under GNU time, throwing its output away. @throws where it ends with another code than those allowed */
export async function runCommand(
  command: readonly string[],
  { cwd, input, env }: Started,
  allowed: readonly number[] = [0],
): Promise<Cost> {
  const report = join('/dev/shm', `asbuilt-time-${process.pid}`)
  const from = input === undefined ? undefined : openSync(input, 'r')
  const began = performance.now()
  const child = spawn('/usr/bin/time', ['--quiet', '-o', report, '-f', '%U %S %M', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: [from ?? 'ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr?.on('data', (chunk) => {
    if (err.length < 4000) err += chunk
  })
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => resolve(ended ?? -1))
  })
  const ms = performance.now() - began
  if (from !== undefined) closeSync(from)
  const [user = 0, system = 0, rss = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
  rmSync(report)
  if (!allowed.includes(code)) throw new Error(`${command.join(' ')} ended with ${code}: ${err}`)
  return { ms, cpuMs: (user + system) * 1000, maxRssMb: rss / 1024, code }
}

/** The middle one by wall clock of several runs. */
export async function medianOf(times: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let at = 0; at < times; at++) costs.push(await run())
  const middle = costs.toSorted((a, b) => a.ms - b.ms)[costs.length >> 1]
  if (!middle) throw new Error('no run')
  return middle
}
