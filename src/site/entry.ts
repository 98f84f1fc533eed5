import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from 'astro/app/entrypoint'
import { type Compiled, type OpenOptions, type OpenSite, openWith } from './open-site.ts'
import { openPictures } from './pictures.ts'
import { type ReportOptions, type ReportResult, reportWith } from './render-report.ts'
import { fileOf, renderWith, type SiteOptions, type SiteResult } from './render-site.ts'

const app = createApp({ streaming: false })

/** Made when this was compiled, beside it. */
const COMPILED = join(import.meta.dirname, 'compiled.json')

/** Compiled beside the command line. */
const PICTURES = new URL('../../picture-worker.js', import.meta.url)

async function compiled(): Promise<Compiled> {
  return JSON.parse(await readFile(COMPILED, 'utf8'))
}

/** Renders the site of a content folder with the compiled pages. See {@link SiteOptions}. */
export async function renderSite(options: SiteOptions): Promise<SiteResult> {
  return renderWith(
    (request, locals) => app.render(request, { locals }),
    options,
    await compiled(),
    openPictures(PICTURES, options.fonts),
  )
}

/** Opens a content folder, to render it address by address. See {@link OpenOptions}. */
export async function openSite(options: OpenOptions): Promise<OpenSite> {
  return openWith(
    (request, locals) => app.render(request, { locals }),
    options,
    await compiled(),
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
