import { createApp } from 'astro/app/entrypoint'
import { type OpenOptions, type OpenSite, openWith } from './open-site.ts'
import { type ReportOptions, type ReportResult, reportWith } from './render-report.ts'
import { fileOf, renderWith, type SiteOptions, type SiteResult } from './render-site.ts'

const app = createApp({ streaming: false })

/** Renders the site of a content folder with the compiled pages. See {@link SiteOptions}. */
export function renderSite(options: SiteOptions): Promise<SiteResult> {
  return renderWith((request, locals) => app.render(request, { locals }), options)
}

/** Opens a content folder, to render it address by address. See {@link OpenOptions}. */
export function openSite(options: OpenOptions): Promise<OpenSite> {
  return openWith((request, locals) => app.render(request, { locals }), options)
}

/** Writes one release as one file. See {@link ReportOptions}. */
export function renderReport(options: ReportOptions): Promise<ReportResult> {
  return reportWith((request, locals) => app.render(request, { locals }), options)
}

export { sitePaths } from '../views/site-paths.ts'
export { readContent } from './read-content.ts'
export { fileOf }
