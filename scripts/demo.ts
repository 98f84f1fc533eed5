/**
 * Makes the demonstration: a small git repository with five releases, whose status documents tell truths,
 * exaggerations, stale truths and lies. Each folder of scripts/demo holds what a release adds or changes.
 * Authors and dates are fixed, so that its commits, and with them its reports, are the same everywhere.
 *
 *   node scripts/demo.ts [FOLDER]      default: .cache/demo/quayside
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface DemoRelease {
  readonly tag: string
  readonly date: string
  readonly subject: string
  readonly removed?: readonly string[]
}

const RELEASES: readonly DemoRelease[] = [
  { tag: 'v0.1.0', date: '2026-01-12T09:00:00Z', subject: 'Berths' },
  { tag: 'v0.2.0', date: '2026-02-09T09:00:00Z', subject: 'Bookings, sign-in and a first front end' },
  {
    tag: 'v0.3.0',
    date: '2026-03-16T09:00:00Z',
    subject: 'Background jobs; routes move to a folder of their own',
    removed: ['api/berths.py', 'api/bookings.py'],
  },
  { tag: 'v0.4.0', date: '2026-04-20T09:00:00Z', subject: 'Audit log' },
  { tag: 'v1.0.0', date: '2026-05-04T09:00:00Z', subject: 'Launch: the berth map is shown' },
]

/** Writes the repository, in place of what was there. @returns its folder. */
export function makeDemo(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  git(folder, ['init', '--quiet', '--initial-branch=main', '--object-format=sha1'])
  for (const { tag, date, subject, removed = [] } of RELEASES) {
    for (const path of removed) rmSync(join(folder, path))
    cpSync(join(import.meta.dirname, 'demo', tag), folder, { recursive: true })
    git(folder, ['add', '--all'])
    git(folder, ['commit', '--quiet', '--message', subject], date)
    git(folder, ['tag', tag])
  }
  return folder
}

/** No configuration, hook or template of the machine takes part. */
function git(folder: string, words: readonly string[], date = '2026-01-01T00:00:00Z'): void {
  const fixed = ['-c', 'core.autocrlf=false', '-c', 'core.fileMode=false', '-c', 'commit.gpgSign=false']
  execFileSync('git', [...fixed, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TEMPLATE_DIR: '',
      GIT_AUTHOR_NAME: 'Ada Mooring',
      GIT_AUTHOR_EMAIL: 'ada@quayside.example',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Ada Mooring',
      GIT_COMMITTER_EMAIL: 'ada@quayside.example',
      GIT_COMMITTER_DATE: date,
    },
  })
}

if (import.meta.main) console.log(makeDemo(resolve(process.argv[2] ?? '.cache/demo/quayside')))
