import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../../src/errors.ts'
import type { SiteOptions } from '../../src/site/render-site.ts'
import { basePath, siteAddress } from './base-path.ts'
import { siteFolder } from './content-folder.ts'
import type { Terminal } from './terminal.ts'

interface Asked {
  readonly out?: string | undefined
  readonly base?: string | undefined
  readonly site?: string | undefined
  readonly font?: readonly string[] | undefined
}

/** What the command line says about a site, checked. @throws UserError for a base, an address or a font that is none. */
export function siteOptions(asked: Asked, content: string, terminal: Terminal): SiteOptions {
  const site = siteAddress(asked.site)
  return {
    content,
    out: siteFolder(asked),
    ...(asked.base === undefined ? {} : { base: basePath(asked.base) }),
    ...(site === undefined ? {} : { site }),
    fonts: (asked.font ?? []).map(fontFile),
    onProgress: ({ done, total, address }) =>
      terminal.progress({ stage: 'render', done, total, label: address || '/' }),
  }
}

/** How files of TrueType and OpenType begin. */
const FONTS: ReadonlySet<string> = new Set(['\0\x01\0\0', 'true', 'OTTO', 'ttcf'])

function fontFile(path: string): string {
  const file = resolve(path)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile() || !FONTS.has(readFileSync(file, 'latin1').slice(0, 4)))
    throw new UserError(`${path} is no font`, 'name a TrueType or OpenType file: .ttf, .otf or .ttc')
  return file
}
