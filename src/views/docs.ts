import { addresses } from './addresses.ts'
import type { SiteContent } from './content.ts'
import type { Place } from './place.ts'
import { type Link, type Shell, shellOf } from './shell.ts'

/** The pages of the documentation, in reading order. Each is a file of src/docs. */
export const DOC_PAGES = [
  'start',
  'concepts',
  'configuration',
  'reference',
  'commands',
  'embedding',
  'ci',
  'collectors',
  'questions',
] as const
export type DocPage = (typeof DOC_PAGES)[number]

/** Markdown of each page; its first line is its title, as a heading. */
export type DocTexts = Readonly<Record<DocPage, string>>

/** One page of the documentation, with the way to the others. */
export interface Documentation {
  readonly shell: Shell
  readonly text: string
  readonly pages: readonly (Link & { readonly sections: readonly string[] })[]
  readonly before: Link | undefined
  readonly after: Link | undefined
  /** Where a link of its text leads. */
  href(target: string): string | undefined
}

export function documentationOf(content: SiteContent, texts: DocTexts, doc: DocPage, place: Place): Documentation {
  const pages = DOC_PAGES.map((id) => ({
    label: titleOf(texts[id]),
    href: place.href(docAddress(id)),
    current: id === doc,
    sections: id === doc ? sectionsOf(texts[id]) : [],
  }))
  const [only, ...others] = content.projects
  const here = DOC_PAGES.indexOf(doc)
  return {
    shell: shellOf(place, content, {
      title: `${titleOf(texts[doc])} – ${place.words.pages.docs}`,
      description: firstSentence(texts[doc]),
      project: others.length === 0 ? only : undefined,
    }),
    text: texts[doc],
    pages,
    before: pages[here - 1],
    after: pages[here + 1],
    href: (target) => linkFrom(target, place),
  }
}

export function docAddress(doc: DocPage): string {
  return doc === DOC_PAGES[0] ? addresses.docs() : addresses.docs(doc)
}

/** Other pages by the name of their file, pages of the site by `/address/`, and the web. Anything else is no link. */
function linkFrom(target: string, place: Place): string | undefined {
  if (/^https?:/.test(target)) return target
  const [path = '', anchor] = target.split('#')
  const behind = anchor === undefined ? '' : `#d-${anchor}`
  if (path === '') return behind || undefined
  if (path.startsWith('/')) return place.href(path.slice(1)) + (anchor === undefined ? '' : `#${anchor}`)
  const doc = DOC_PAGES.find((id) => path === `${id}.md`)
  return doc && place.href(docAddress(doc)) + behind
}

function titleOf(text: string): string {
  return /^# (.+)/.exec(text)?.[1] ?? ''
}

/** Headings of the second level, outside code. */
function sectionsOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '')
  return [...prose.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.replaceAll('`', ''))
}

function firstSentence(text: string): string {
  const [, first = ''] = /^# .+\n+([^\n]+(?:\n[^\n]+)*)/.exec(text) ?? []
  return first.replace(/\s+/g, ' ').replace(/\[([^\]]+)\]\([^)]*\)|`/g, '$1')
}
