/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    content: import('./views/content.ts').SiteContent
    /** What the address shows; undefined where there is no page. */
    target: import('./views/site-paths.ts').Target | undefined
    /** Addresses of the style sheet, the script of every page, and those that one kind of page has for itself. */
    assets: ReturnType<typeof import('./site/assets.ts').assetAddresses>
    /** The content security policy of every page. */
    policy: string
    place: import('./views/place.ts').Place
    highlighter: import('./typeset/highlighter.ts').Highlighter
    /** In the layout of another site: takes what the page would have said of itself in its head. */
    framed?: (shell: import('./views/shell.ts').Shell) => void
    /** Makes PNGs; not there for the report, which has none. */
    draw?: import('./site/pictures.ts').Draw
    /** The style sheet, for a page that is one file. */
    styles?: string
    parse: import('./typeset/parser.ts').Parse
  }
}
