import type { Snapshot } from '../schema/snapshot.ts'
import { addresses, anchorOf } from './addresses.ts'
import { groupsByFile } from './claim-groups.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { MARKS, type Mark, markOf } from './marks.ts'
import { plain, quoted } from './phrase.ts'
import type { Place } from './place.ts'
import { type ReleaseLine, releaseLine, type Shell, shellOf } from './shell.ts'

/** The page that looks through one release. Without a script it leads to the lists. */
export interface SearchPage {
  readonly shell: Shell
  readonly title: string
  readonly release: ReleaseLine
  readonly indexHref: string
  readonly claimsHref: string
  readonly documentsHref: string
}

/** What can be found in a release; documents are named by their place in the list. Rows, for they are many. */
export interface SearchIndex {
  /** The word that readers see, by mark; its place in the list stands in the rows of claims. */
  readonly marks: readonly (readonly [mark: Mark, word: string])[]
  readonly documents: readonly (readonly [path: string, title: string, href: string])[]
  readonly sections: readonly (readonly [document: number, title: string, anchor: string])[]
  /** Files that claims are about, in the list by file. */
  readonly files: readonly (readonly [path: string, claims: string, anchor: string])[]
  readonly filesHref: string
  /** The false ones first. */
  readonly claims: readonly (readonly [
    document: number,
    line: number,
    mark: number,
    subject: string,
    text: string,
    anchor: string,
  ])[]
}

/** Letters of a claim's sentence that are looked through. */
const LONGEST = 240

export function searchPage(
  content: SiteContent,
  project: ProjectContent,
  snapshot: Snapshot,
  place: Place,
): SearchPage {
  const { words } = place
  const release = snapshot.release.id
  const title = words.search.title(snapshot.release.label)
  return {
    shell: shellOf(place, content, {
      title: `${title} – ${nameOf(project)}`,
      description: words.search.caption,
      project,
      snapshot,
    }),
    title,
    release: releaseLine(place, project, snapshot),
    indexHref: place.href(addresses.searchIndex(project.id, release)),
    claimsHref: place.href(addresses.claims(project.id, release)),
    documentsHref: `${place.href(addresses.release(project.id, release))}#documents`,
  }
}

/** @param headings of a document's text, with the ids that they have on its page */
export function searchIndex(
  project: ProjectContent,
  snapshot: Snapshot,
  headings: (text: string) => readonly { readonly title: string; readonly anchor: string }[],
  place: Place,
): SearchIndex {
  const { release, documents, claims } = snapshot
  const numbers = new Map(documents.map(({ path }, index) => [path, index]))
  return {
    marks: MARKS.map((mark) => [mark, place.words.marks[mark]]),
    documents: documents.map(({ path, title }) => [
      path,
      title,
      place.href(addresses.document(project.id, release.id, path)),
    ]),
    sections: documents.flatMap(({ text }, index) =>
      headings(project.texts.get(text) ?? '').map(({ title, anchor }) => [index, title, anchor] as const),
    ),
    files: groupsByFile(snapshot).map(({ name, claims, anchor }) => [
      plain([name]),
      place.words.count(claims.length, 'claims'),
      anchor,
    ]),
    filesHref: place.href(addresses.claims(project.id, release.id, 'files')),
    claims: claims
      .map(
        (claim) =>
          [
            numbers.get(claim.document) ?? 0,
            claim.line,
            MARKS.indexOf(markOf(claim)),
            claim.subject,
            plain(quoted(claim.text)).slice(0, LONGEST),
            anchorOf(claim.id),
          ] as const,
      )
      .toSorted((a, b) => b[2] - a[2]),
  }
}
