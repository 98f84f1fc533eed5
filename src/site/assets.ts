import { createHash } from 'node:crypto'
import claims from '../enhance/claims.js?raw'
import compare from '../enhance/compare.js?raw'
import embed from '../enhance/embed.js?raw'
import search from '../enhance/search.js?raw'
import script from '../enhance/site.js?raw'
import component from '../enhance/status.js?raw'
import styles from '../styles/site.css?inline'
import { addresses } from '../views/addresses.ts'
import { scopedStyles } from './scoped-styles.ts'

export interface Asset {
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

/** Everything that a page asks for beside itself. */
export const assets = {
  styles: hashed('site', 'css', 'text/css; charset=utf-8', styles),
  claims: hashed('claims', 'js', 'text/javascript; charset=utf-8', claims),
  compare: hashed('compare', 'js', 'text/javascript; charset=utf-8', compare),
  embed: hashed('embed', 'js', 'text/javascript; charset=utf-8', embed),
  search: hashed('search', 'js', 'text/javascript; charset=utf-8', search),
  script: hashed('site', 'js', 'text/javascript; charset=utf-8', script),
} as const

/** What a page in the layout of another site asks for beside those. */
export const framedAssets = {
  styles: hashed('framed', 'css', 'text/css; charset=utf-8', scopedStyles(styles)),
} as const

/** Their addresses, as pages name them. */
export const assetAddresses = {
  styles: assets.styles.address,
  framed: framedAssets.styles.address,
  claims: assets.claims.address,
  compare: assets.compare.address,
  embed: assets.embed.address,
  search: assets.search.address,
  script: assets.script.address,
} as const
