import { addresses } from './addresses.ts'
import { latestOf, nameOf, type SiteContent } from './content.ts'
import { headlineOf, type VerdictBar } from './headline.ts'
import type { Place } from './place.ts'
import { type Shell, shellOf } from './shell.ts'

/** The projects of a site with more than one. */
export interface Projects {
  readonly shell: Shell
  readonly rows: readonly {
    readonly name: string
    readonly href: string
    readonly release: string
    readonly sentences: readonly string[]
    readonly bar: VerdictBar
  }[]
}

export function projectsOf(content: SiteContent, place: Place): Projects {
  const { words } = place
  return {
    shell: shellOf(place, content, { title: words.projectsTitle, description: words.projectsTitle }),
    rows: content.projects.map((project) => {
      const latest = latestOf(project)
      const { sentences, bar } = headlineOf(latest, place, project.id)
      return {
        name: nameOf(project),
        href: place.href(addresses.project(project.id)),
        release: latest.release.label,
        sentences,
        bar,
      }
    }),
  }
}
