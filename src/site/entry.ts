import { createApp } from 'astro/app/entrypoint'
import { type ReportOptions, type ReportResult, reportWith } from './render-report.ts'
import { renderWith, type SiteOptions, type SiteResult } from './render-site.ts'

const app = createApp({ streaming: false })

/** Renders the site of a content folder with the compiled pages. See {@link SiteOptions}. */
export function renderSite(options: SiteOptions): Promise<SiteResult> {
  return renderWith((request, locals) => app.render(request, { locals }), options)
}

/** Writes one release as one file. See {@link ReportOptions}. */
export function renderReport(options: ReportOptions): Promise<ReportResult> {
  return reportWith((request, locals) => app.render(request, { locals }), options)
}

export { sitePaths } from '../views/site-paths.ts'
export { readContent } from './read-content.ts'
