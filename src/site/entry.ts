import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from 'astro/app/entrypoint'
import type { Remembered } from '../typeset/highlighter.ts'
import { type OpenOptions, type OpenSite, openWith } from './open-site.ts'
import { openPictures } from './pictures.ts'
import { type ReportOptions, type ReportResult, reportWith } from './render-report.ts'
import { fileOf, renderWith, type SiteOptions, type SiteResult } from './render-site.ts'

const app = createApp({ streaming: false })

/** What {@link setDocsCode} gave when this was compiled, beside it. */
const DOCS_CODE = join(import.meta.dirname, 'docs-code.json')

/** Compiled beside the command line. */
const PICTURES = new URL('../../picture-worker.js', import.meta.url)

async function settled(): Promise<Remembered> {
  return JSON.parse(await readFile(DOCS_CODE, 'utf8'))
}

/** Renders the site of a content folder with the compiled pages. See {@link SiteOptions}. */
export async function renderSite(options: SiteOptions): Promise<SiteResult> {
  return renderWith(
    (request, locals) => app.render(request, { locals }),
    options,
    await settled(),
    openPictures(PICTURES, options.fonts),
  )
}

/** Opens a content folder, to render it address by address. See {@link OpenOptions}. */
export async function openSite(options: OpenOptions): Promise<OpenSite> {
  return openWith(
    (request, locals) => app.render(request, { locals }),
    options,
    await settled(),
    openPictures(PICTURES),
  )
}

/** Writes one release as one file. See {@link ReportOptions}. */
export function renderReport(options: ReportOptions): Promise<ReportResult> {
  return reportWith((request, locals) => app.render(request, { locals }), options)
}

export { sitePaths } from '../views/site-paths.ts'
export { setDocsCode } from './docs-code.ts'
export { readContent } from './read-content.ts'
export { fileOf }
