import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../../src/errors.ts'
import type { ReportOptions, ReportResult } from '../../src/site/render-report.ts'
import type { SiteOptions, SiteResult } from '../../src/site/render-site.ts'
import { installSite } from './install-site.ts'
import { onInterrupt } from './interrupt.ts'
import { packageRoot } from './package-root.ts'

/** What the compiled pages offer: see src/site/entry.ts. */
interface Pages {
  readonly renderSite: (options: SiteOptions) => Promise<SiteResult>
  readonly renderReport: (options: ReportOptions) => Promise<ReportResult>
}

/**
 * Renders the site of a content folder into a folder. It is rendered beside that folder, on the same disk, and moved
 * in when it is whole.
 */
export async function renderInto(options: SiteOptions): Promise<SiteResult> {
  const pages = await compiledPages()
  const parent = dirname(options.out)
  await mkdir(parent, { recursive: true })
  const scratch = await mkdtemp(join(parent, `.${basename(options.out)}-`))
  const takeBack = onInterrupt(() => rmSync(scratch, { recursive: true, force: true }))
  try {
    const rendered = join(scratch, 'site')
    const result = await pages.renderSite({ ...options, out: rendered, before: options.out })
    await installSite(rendered, options.out)
    return result
  } finally {
    takeBack()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** @throws UserError where they were never compiled, as in a fresh checkout. */
export async function compiledPages(): Promise<Pages> {
  const entry = join(packageRoot(), 'dist/site/server/entry.mjs')
  if (!existsSync(entry))
    throw new UserError('the pages are not compiled', 'run "npm run compile" in the folder of asbuilt', { exit: 3 })
  return import(pathToFileURL(entry).href)
}
