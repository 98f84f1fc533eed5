import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Asked {
  readonly content?: string | undefined
  readonly out?: string | undefined
}

/** Folder of the site, as an absolute path. */
export function siteFolder({ out }: Asked): string {
  return resolve(out ?? 'site')
}

/**
 * Folder that snapshots are kept in. With --out all that is written lies below that folder, so that one run leaves
 * one folder behind; without it the site is `site` and its memory `content`, side by side.
 */
export function contentToWrite({ content, out }: Asked): string {
  return resolve(content ?? (out === undefined ? 'content' : join(out, 'content')))
}

/** The same for reading: snapshots beside the site where there are some, else those of this folder. */
export function contentToRead(asked: Asked): string {
  const beside = contentToWrite(asked)
  return asked.content === undefined && !existsSync(join(beside, 'snapshots')) ? resolve('content') : beside
}
