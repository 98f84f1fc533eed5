import { createHash } from 'node:crypto'
import claims from '../enhance/claims.js?raw'
import compare from '../enhance/compare.js?raw'
import documentScript from '../enhance/document.js?raw'
import embed from '../enhance/embed.js?raw'
import search from '../enhance/search.js?raw'
import script from '../enhance/site.js?raw'
import component from '../enhance/status.js?raw'
import print from '../styles/print.css?inline'
import reading from '../styles/reading.css?inline'
import styles from '../styles/site.css?inline'
import { addresses } from '../views/addresses.ts'
import type { SiteContent } from '../views/content.ts'
import { brandStyles } from './brand-styles.ts'
import { scopedStyles } from './scoped-styles.ts'

interface Asset {
  readonly address: string
  readonly type: string
  readonly body: string
}

/** A file under a name that changes with its content, so that it may be kept for ever. */
function hashed(name: string, extension: string, type: string, body: string): Asset {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { address: addresses.asset(`${name}.${digest}.${extension}`), type, body }
}

/** The web component, for pages of other sites. */
export { component }

const js = (name: string, body: string) => hashed(name, 'js', 'text/javascript; charset=utf-8', body)
const css = (name: string, body: string) => hashed(name, 'css', 'text/css; charset=utf-8', body)

/** The same for every site. */
const scripts = {
  claims: js('claims', claims),
  compare: js('compare', compare),
  embed: js('embed', embed),
  search: js('search', search),
  script: js('site', script),
  /** That of an annotated document, in its place. */
  readingScript: js('reading', script + documentScript),
} as const

/** What a page in the layout of another site asks for beside the scripts: how it looks is for that site to say. */
const framed = css('framed', scopedStyles(styles + reading + print))

/**
 * Everything that the pages of a site ask for beside themselves, and what they ask for in another site. The style sheet
 * has the colours and logos that its projects bring. An annotated document has sheets of its own in the place of the
 * others, so that no other page carries them.
 */
export function assetsOf(content: SiteContent) {
  const brand = brandStyles(content)
  return {
    ...scripts,
    styles: css('site', styles + print + brand),
    readingStyles: css('reading', styles + reading + print + brand),
    framed,
  }
}

/** Their addresses, as pages name them. */
export function assetAddresses(content: SiteContent) {
  const { claims, compare, embed, search, script, readingScript, styles, readingStyles, framed } = assetsOf(content)
  return {
    claims: claims.address,
    compare: compare.address,
    embed: embed.address,
    search: search.address,
    script: script.address,
    readingScript: readingScript.address,
    styles: styles.address,
    readingStyles: readingStyles.address,
    framed: framed.address,
  }
}
