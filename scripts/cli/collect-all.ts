import { type CollectedProject, type CollectOptions, collectProject } from './collect-project.ts'
import type { Exit } from './command.ts'
import { openProjects, type Selection } from './projects.ts'
import { gatesOf } from './summary.ts'
import { visible } from './terminal.ts'

/** Collects every project of a run, and says which of its releases stay as they were collected before. */
export async function collectAll(selection: Selection, options: CollectOptions): Promise<readonly CollectedProject[]> {
  const collected: CollectedProject[] = []
  for (const project of await openProjects(selection, options.content)) {
    const result = await collectProject(project, selection, options)
    const refused = result.releases.filter(({ state }) => state === 'refused')
    for (const why of new Set(refused.map((one) => one.why))) {
      const labels = refused.filter((one) => one.why === why).map(({ release }) => release.label)
      options.terminal.warn(
        `${project.id}: ${visible(labels.join(', '))} ${labels.length === 1 ? 'stays' : 'stay'} as collected: ${why}; --replace collects anew`,
      )
    }
    project.repository.close()
    collected.push(result)
  }
  return collected
}

/** 1 where a gate of a project's newest release is not passed. */
export function gateExit(collected: readonly CollectedProject[]): Exit {
  return collected.some((project) => gatesOf(project).some(({ passed }) => !passed)) ? 1 : 0
}
