import type { SiteOptions } from '../../src/site/render-site.ts'
import { basePath, siteAddress } from './base-path.ts'
import { siteFolder } from './content-folder.ts'
import type { Terminal } from './terminal.ts'

interface Asked {
  readonly out?: string | undefined
  readonly base?: string | undefined
  readonly site?: string | undefined
}

/** What the command line says about a site, checked. @throws UserError for a base or an address that is none. */
export function siteOptions(asked: Asked, content: string, terminal: Terminal): SiteOptions {
  const site = siteAddress(asked.site)
  return {
    content,
    out: siteFolder(asked),
    base: basePath(asked.base),
    ...(site === undefined ? {} : { site }),
    onProgress: ({ done, total, address }) =>
      terminal.progress({ stage: 'render', done, total, label: address || '/' }),
  }
}
