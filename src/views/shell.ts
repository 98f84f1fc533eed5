import type { Snapshot } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { latestOf, nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { hostCommit } from './host.ts'
import type { Place } from './place.ts'

export interface Link {
  readonly label: string
  readonly href: string
  readonly current: boolean
  /** What it leads to, where a script or a browser may ask. */
  readonly rel?: 'search'
}

/** A release as headers name it. */
export interface ReleaseLine {
  readonly label: string
  readonly date: string
  readonly iso: string
  readonly commit: string | undefined
  readonly commitHref: string | undefined
  readonly href: string
  /** The list of all releases, and for a script the data to choose from in its place. */
  readonly others: { readonly href: string; readonly data: string; readonly root: string; readonly id: string }
  /** "pre-release" or "unreleased", where it is one. */
  readonly kind: string | undefined
}

/** What surrounds every page. */
export interface Shell {
  readonly title: string
  /** One plain sentence for search engines and cards. */
  readonly description: string
  /** What oEmbed answers for this page, in full, where it does. */
  readonly oembed: string | undefined
  /** The picture that stands for links to this page, in full. */
  readonly card: string | undefined
  readonly brand: Link
  /** The project whose own colours and logo the page bears. */
  readonly look: string | undefined
  readonly links: readonly Link[]
  /** Is it an annotated document, with a style sheet and a script of its own. */
  readonly reading: boolean
  readonly release: ReleaseLine | undefined
  readonly rules: string | undefined
  readonly docsHref: string
  /** The feed that tells of this page: of the project, or of the whole site. */
  readonly feedHref: string
}

export interface ShellOptions {
  readonly title: string
  readonly description: string
  readonly project?: ProjectContent
  readonly snapshot?: Snapshot
  /** Address of what oEmbed answers. */
  readonly oembed?: string
  readonly reading?: boolean
}

export function shellOf(place: Place, content: SiteContent, options: ShellOptions): Shell {
  const { title, description, project, snapshot, oembed, reading = false } = options
  const { words } = place
  const link = (label: string, address: string): Link => ({
    label,
    href: place.href(address),
    current: address === place.address,
  })
  const shown = snapshot ?? (project && latestOf(project))
  const look = project ?? (content.projects.length === 1 ? content.projects[0] : undefined)
  const home = project ? addresses.project(project.id) : addresses.home
  return {
    title,
    description,
    reading,
    oembed: oembed && place.url(oembed),
    card: project && place.url(addresses.card(project.id, 'png')),
    brand: link(project ? nameOf(project) : 'asbuilt', home),
    look: look?.configuration.brand && look.id,
    links: [
      ...(content.projects.length > 1 ? [link(words.pages.projects, addresses.home)] : []),
      ...(project && shown
        ? [
            link(words.pages.overview, home),
            link(words.pages.release, addresses.release(project.id, shown.release.id)),
            link(words.pages.claims, addresses.claims(project.id, shown.release.id)),
            link(words.pages.contradictions, addresses.contradictions(project.id)),
            link(words.pages.metrics, addresses.metrics(project.id)),
            { ...link(words.pages.search, addresses.search(project.id, shown.release.id)), rel: 'search' as const },
          ]
        : []),
      link(words.pages.method, addresses.method),
    ],
    release: project && snapshot ? releaseLine(place, project, snapshot) : undefined,
    rules: shown?.rules,
    feedHref: place.href(project ? addresses.projectFeed(project.id, 'xml') : addresses.feed),
    docsHref: place.href(addresses.docs()),
  }
}

export function releaseLine(place: Place, project: ProjectContent, { release }: Snapshot): ReleaseLine {
  const { words } = place
  return {
    label: release.label,
    date: words.format.date(release.date),
    iso: release.date,
    commit: release.commit?.slice(0, 7),
    commitHref: hostCommit(project.configuration.host, release.commit),
    href: place.href(addresses.release(project.id, release.id)),
    others: {
      href: `${place.href(addresses.project(project.id))}#releases`,
      data: place.href(addresses.apiProject(project.id)),
      root: place.href(addresses.home),
      id: release.id,
    },
    kind:
      release.kind === 'tag' ? (release.prerelease ? words.release.prerelease : undefined) : words.release.unreleased,
  }
}
