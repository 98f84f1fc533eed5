import type { Snapshot, SnapshotDocument } from '../schema/snapshot.ts'
import { addresses } from './addresses.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { languageOf } from './finding.ts'
import { type VerdictBar, verdictBar } from './headline.ts'
import { hostLine } from './host.ts'
import { type Note, notesOf } from './notes.ts'
import { type OutlineEntry, outlineOf } from './outline.ts'
import type { Place } from './place.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

/** A status document as its author wrote it, and what stands beside it. */
export interface AnnotatedDocument {
  readonly shell: Shell
  readonly release: ReleaseLine
  readonly path: string
  readonly title: string
  readonly language: string | undefined
  /** Undefined where the text was not kept. */
  readonly text: string | undefined
  readonly notes: readonly Note[]
  /** Source of excerpts that notes show, with the path that decides its grammar. */
  readonly excerpts: readonly {
    readonly key: string
    readonly source: string
    readonly path: string
    readonly first: number
  }[]
  readonly bar: VerdictBar
  readonly repaired: string | undefined
  readonly fileHref: string | undefined
  /** Its sections with their counts, given its headings. */
  outline(headings: Parameters<typeof outlineOf>[0]): readonly OutlineEntry[]
  /** Where a link of the document leads. */
  href(target: string): string | undefined
}

export function annotatedDocument(
  content: SiteContent,
  project: ProjectContent,
  snapshot: Snapshot,
  document: SnapshotDocument,
  place: Place,
): AnnotatedDocument {
  const { words } = place
  const host = project.configuration.host
  const claims = snapshot.claims.filter((claim) => claim.document === document.path)
  const notes = notesOf(claims, { place, project: project.id, snapshot, host })
  const bar = verdictBar(snapshot, place, project.id, document.path)
  return {
    shell: shellOf(place, content, {
      title: `${document.title} – ${snapshot.release.label} – ${nameOf(project)}`,
      description: `${bar.title}: ${bar.parts.map(({ number, word }) => `${number} ${word}`).join(', ')}.`,
      project,
      snapshot,
      reading: true,
    }),
    release: releaseLine(place, project, snapshot),
    path: document.path,
    title: document.title,
    language: languageOf(snapshot, document.path),
    text: project.texts.get(document.text),
    notes,
    excerpts: notes.flatMap(({ evidence }) =>
      evidence.flatMap(({ excerpt, label }) => {
        const source = excerpt === undefined ? undefined : snapshot.excerpts[excerpt]
        if (excerpt === undefined || source === undefined) return []
        const first = Number(/:(\d+)-/.exec(excerpt)?.[1] ?? 1)
        return [{ key: excerpt, source, path: label.replace(/:\d+$/, ''), first }]
      }),
    ),
    bar,
    repaired: document.encoding.repaired ? words.documents.repaired(document.encoding.name) : undefined,
    fileHref: hostLine(host, snapshot.release.commit, { path: document.path }),
    outline: (headings) => outlineOf(headings, claims),
    href: (target) => linkFrom(document.path, target, project, snapshot, place),
  }
}

/**
 * Where a link in a status document leads: to http and https addresses, to other documents of the release, to headings
 * of its own, and to files at the repository's host. Anything else is no link.
 */
function linkFrom(
  from: string,
  target: string,
  project: ProjectContent,
  snapshot: Snapshot,
  place: Place,
): string | undefined {
  const url = target.trim()
  if (/^https?:\/\//i.test(url)) return URL.canParse(url) ? new URL(url).href : undefined
  if (url.startsWith('#')) return url.length > 1 ? `#d-${decoded(url.slice(1)).replace(/\s+/g, '-')}` : undefined
  if (url === '' || url.startsWith('//') || /^[^/?#]*:/.test(url)) return undefined
  const [path = '', anchor] = decoded(url).split('#')
  const file = resolved(from, path.split('?')[0] ?? '')
  if (file === undefined) return undefined
  if (snapshot.documents.some((document) => document.path === file)) {
    const address = addresses.document(project.id, snapshot.release.id, file)
    return place.href(address) + (anchor ? `#d-${anchor.replace(/\s+/g, '-')}` : '')
  }
  return hostLine(project.configuration.host, snapshot.release.commit, { path: file })
}

/** The path that a relative link names; undefined where it leaves the repository. */
function resolved(from: string, to: string): string | undefined {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/') || undefined
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
