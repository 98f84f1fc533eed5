import { addresses, rootFrom } from './addresses.ts'
import { type Language, type Sentences, sentences } from './sentences.ts'

/** What whoever renders the site decides, and no snapshot knows. */
export interface Settings {
  /** The path that the site is served under, from `/` to `/`. */
  readonly base: string
  /** The origin that the site is served from, without a trailing slash; feeds and cards need it. */
  readonly site?: string
  readonly language: Language
  /** What links begin with where they cannot be relative to the page: a path, or an origin and a path. */
  readonly root?: string
}

/** Where a page stands, and so how it names other pages and in which language it speaks. */
export interface Place extends Settings {
  readonly address: string
  readonly words: Sentences
  /** A link from this page to another of the site: relative, so that the folder works wherever it is put. */
  href(address: string): string
  /** The full address for what leaves the site: canonical links, feeds, cards. Without a site it starts at the base. */
  url(address: string): string
}

export function placeOf(address: string, settings: Settings): Place {
  // A "not found" page is served at any address, so that only full paths work from it.
  const root = settings.root ?? (address === addresses.notFound ? settings.base : rootFrom(address))
  return {
    ...settings,
    address,
    words: sentences(settings.language),
    href: (to) => root + to,
    url: (to) => (settings.site ?? '') + settings.base + to,
  }
}
