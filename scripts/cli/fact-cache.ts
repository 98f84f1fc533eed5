import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, homedir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Analysers } from '../../src/facts/analysers.ts'
import type { ReaderThreads } from '../../src/facts/reader-threads.ts'
import type { KeptFactCache } from '../../src/store/fact-store.ts'
import { packageRoot } from './package-root.ts'
import type { Terminal } from './terminal.ts'

const LIMIT = 512 * 1024 * 1024

interface Asked {
  readonly 'no-cache'?: boolean | undefined
}

/**
 * The facts of earlier runs: in $ASBUILT_CACHE, else $XDG_CACHE_HOME/asbuilt, else ~/.cache/asbuilt. A pipeline that
 * keeps that folder between its runs keeps the facts. With --no-cache, or with an empty ASBUILT_CACHE, none are kept.
 */
export async function openFactCache(asked: Asked, terminal: Terminal): Promise<KeptFactCache> {
  const folder = cacheFolder(process.env)
  if (asked['no-cache'] || folder === undefined) {
    const { memoryCache } = await import('../../src/facts/fact-source.ts')
    return { ...memoryCache(), flush() {} }
  }
  const { openFactStore } = await import('../../src/store/fact-store.ts')
  return openFactStore(folder, { maker: analysers(), limit: LIMIT, warn: terminal.warn })
}

function cacheFolder({ ASBUILT_CACHE, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string | undefined {
  if (ASBUILT_CACHE !== undefined) return ASBUILT_CACHE || undefined
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'asbuilt')
}

/** Set by scripts/compile.ts in what is published. */
declare const ASBUILT_ANALYSERS: string | undefined

/**
 * The digest of all code that makes facts: those of other code are never taken for its own, also where somebody who
 * changed an analyser forgot its version.
 */
function analysers(): string {
  return typeof ASBUILT_ANALYSERS === 'string' ? ASBUILT_ANALYSERS : digestOfAnalysers(packageRoot())
}

/** On a machine with more cores the rest of the work takes longer than the analysis. */
const MOST_THREADS = 6

/** Threads beside this one that may be at work; none on a machine with one core. */
function spareThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism() - 1)
}

/** Threads that analyse files; undefined where there is no core for them. */
export async function openThreads(): Promise<Analysers | undefined> {
  if (spareThreads() < 1) return undefined
  const { openAnalysers } = await import('../../src/facts/analysers.ts')
  return openAnalysers(programOf('src/facts/syntax-worker.ts'), spareThreads())
}

/**
 * Threads that read blobs; undefined where there is no core for them.
 * @param much whether much is likely to be read: then the first starts at once
 */
export async function openReaders(much: boolean): Promise<ReaderThreads | undefined> {
  if (spareThreads() < 1) return undefined
  const { openReaderThreads } = await import('../../src/facts/reader-threads.ts')
  const readers = openReaderThreads(programOf('src/read-worker.ts'), spareThreads())
  if (much) readers.start()
  return readers
}

/** The file of a thread's code, in what is published as here. */
function programOf(source: string): URL {
  const isCompiled = typeof ASBUILT_ANALYSERS === 'string'
  return pathToFileURL(join(packageRoot(), isCompiled ? `dist/${basename(source, '.ts')}.js` : source))
}

const MAKERS = ['src/facts', 'src/claims', 'src/evidence', 'src/verdicts']

/** @param root the folder that holds src */
export function digestOfAnalysers(root: string): string {
  const hash = createHash('sha256')
  const files = MAKERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => join(folder, name)),
  )
  for (const file of [...files, 'src/blob-readers.ts', 'package.json'])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
