import { createHash } from 'node:crypto'
import type { Project } from './schema/project.ts'
import type { Release } from './schema/snapshot.ts'
import { canonical } from './snapshot/canonical.ts'
import type { Tree } from './tree/tree.ts'
import { RULES } from './verdicts/rules.ts'

/**
 * The digest of everything that the bytes of a snapshot depend on: a second collect with the same digest is a no-op.
 * A commit tells its files; what lies on disk is told file by file, and so is what a clone left behind.
 */
export function inputsOf(
  { kind, commit }: Release,
  configuration: Project,
  tree?: Pick<Tree, 'entries' | 'limits'>,
): string {
  const files = kind === 'worktree' ? tree?.entries().map(({ path, oid }) => [path, oid]) : undefined
  const limits = tree?.limits.map(({ code }) => code) ?? []
  return createHash('sha256')
    .update(canonical({ commit, files, limits, configuration, rules: RULES }))
    .digest('hex')
}
