import { UserError } from '../../src/errors.ts'
import { type Examined, examine } from '../../src/pipeline.ts'
import { openThreads } from './fact-cache.ts'
import { OWN_COPIES } from './own-files.ts'
import { openProject, type Selection } from './projects.ts'
import type { Terminal } from './terminal.ts'

/** Examines one state of one repository: --ref, --worktree or HEAD. Writes nothing. */
export async function examineOne(
  selection: Selection,
  terminal: Terminal,
  documents?: readonly string[],
): Promise<Examined> {
  const { ref = [], worktree, document } = selection
  if (ref.length + (worktree ? 1 : 0) > 1)
    throw new UserError('this command looks at one state of a repository', 'give one --ref, or --worktree')
  const { repository, configuration } = await openProject(selection)
  const tree =
    worktree || (!repository.head && ref.length === 0)
      ? await repository.worktree()
      : await repository.tree(ref[0] ?? 'HEAD')
  const analysers = await openThreads()
  const examined = await examine(tree, {
    ...(analysers ? { analysers } : {}),
    documents: documents ?? document ?? configuration.documents ?? [],
    exclude: [...(configuration.exclude ?? []), OWN_COPIES],
    onProgress: terminal.progress,
  })
  terminal.clear()
  for (const { detail, mend } of examined.notices) terminal.warn(`${detail}${mend ? `; to mend it: ${mend}` : ''}`)
  repository.close()
  return examined
}
