import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../../../src/schema/project.ts'
import { type Cost, medianOf, runCommand } from './run-command.ts'

/** A document that most repositories have and that claims nothing: facts alone are measured. */
const NO_CLAIMS = ['LICENSE*']

export interface OwnSetup {
  readonly node: string
  readonly bin: string
  readonly repository: string
  readonly scratch: string
}

/** What is collected, as a configuration says it. */
export type Releases = NonNullable<Project['releases']>

/** Exactly these tags, oldest first. */
export function listed(tags: readonly string[]): Releases {
  return { list: tags.map((ref) => ({ ref })) }
}

/** How asbuilt is run: every folder of a run lies on tmpfs, and is its own. */
export interface Own {
  /** Nothing kept: no snapshot, no fact. */
  cold(releases: Releases, times?: number): Promise<Cost>
  /** The same again. */
  nothingChanged(releases: Releases): Promise<Cost>
  /** All but the last were collected, by an earlier run. */
  oneMore(tags: readonly string[]): Promise<Cost>
}

/** @param documents globs of the status documents; claims are measured apart, so the default claims nothing */
export function ownRuns({ node, bin, repository, scratch }: OwnSetup, documents: readonly string[] = NO_CLAIMS): Own {
  const home = join(scratch, 'own')
  const cache = join(home, 'cache')
  const prepare = (releases: Releases) => {
    mkdirSync(join(home, 'projects'), { recursive: true })
    const configuration = { repository, releases, documents }
    writeFileSync(join(home, 'projects/bench.yaml'), JSON.stringify(configuration))
  }
  const collect = () =>
    runCommand([node, bin, 'collect', '--content', home, '--quiet'], {
      cwd: home,
      env: { ASBUILT_CACHE: cache, NODE_COMPILE_CACHE: join(scratch, 'compile-cache') },
    })
  const empty = () => rmSync(home, { recursive: true, force: true })
  return {
    cold: (releases, times = 3) =>
      medianOf(times, () => {
        empty()
        prepare(releases)
        return collect()
      }),
    async nothingChanged(releases) {
      prepare(releases)
      await collect()
      return medianOf(5, collect)
    },
    async oneMore(tags) {
      empty()
      prepare(listed(tags.slice(0, -1)))
      await collect()
      const kept = join(scratch, 'kept')
      rmSync(kept, { recursive: true, force: true })
      cpSync(home, kept, { recursive: true })
      return medianOf(3, () => {
        empty()
        cpSync(kept, home, { recursive: true })
        prepare(listed(tags))
        return collect()
      })
    },
  }
}

/** A folder on tmpfs where there is one, since disks differ more than machines. */
export function scratchFolder(): string {
  const folder = join(existsSync('/dev/shm') ? '/dev/shm' : '/tmp', `asbuilt-bench-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  appendFileSync(join(folder, 'README'), 'made by npm run bench; may be deleted\n')
  return folder
}
