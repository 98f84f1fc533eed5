import { createHash } from 'node:crypto'
import { UserError } from '../errors.ts'
import ownStyles from '../styles/report.css?inline'
import { createHighlighter } from '../typeset/highlighter.ts'
import { createParser } from '../typeset/parser.ts'
import { reportMarkdown } from '../typeset/report-markdown.ts'
import { addresses } from '../views/addresses.ts'
import { placeOf } from '../views/place.ts'
import { reportOf } from '../views/report.ts'
import type { Language } from '../views/sentences.ts'
import { assetAddresses } from './assets.ts'
import { brandStyles } from './brand-styles.ts'
import { type Renderer, withoutOverrides } from './open-site.ts'
import { readContent } from './read-content.ts'

export interface ReportOptions {
  /** Folder with snapshots/. */
  readonly content: string
  readonly project: string
  /** Id of the release; default: the newest. */
  readonly release?: string
  readonly format: 'html' | 'md'
  /** Where the site is, from the origin to the last slash: the report then links to its pages. */
  readonly site?: string
  /** Default: what the configuration says, or `en`. */
  readonly language?: Language
}

export interface ReportResult {
  readonly text: string
  /** Id of the release. */
  readonly release: string
}

/**
 * One release as one file: HTML with its styles in it and no script, or Markdown. The same snapshot gives the same bytes.
 * @throws UserError where the content has no such release.
 */
export async function reportWith(render: Renderer, options: ReportOptions): Promise<ReportResult> {
  const { content: folder, project: id, release, format, site } = options
  const content = await readContent(folder)
  const project = content.projects.find((one) => one.id === id)
  const language = options.language ?? project?.configuration.site?.language ?? 'en'
  const snapshot =
    release === undefined ? project?.snapshots.at(-1) : project?.snapshots.find((one) => one.release.id === release)
  if (!project || !snapshot)
    throw new UserError(`${folder} has no ${release ?? 'release'} of ${id}`, 'run `asbuilt collect` first', { exit: 3 })
  const address = `${addresses.embedHeadline(id)}report/`
  const place = placeOf(address, { base: '/', language, ...(site === undefined ? {} : { root: site }) })
  const done = (text: string) => ({ text: withoutOverrides(text), release: snapshot.release.id })
  if (format === 'md') return done(reportMarkdown(reportOf(content, project, snapshot, place), place.words))
  const styles = ownStyles + brandStyles(content)
  const hash = createHash('sha256').update(styles).digest('base64')
  const response = await render(new Request(`http://site.invalid/${address}`), {
    content,
    target: { page: 'report', project, snapshot },
    assets: assetAddresses(content),
    policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    place,
    highlighter: await createHighlighter(),
    parse: createParser(),
    styles,
  })
  if (response.status !== 200) throw new Error(`the report answered ${response.status}`)
  return done(await response.text())
}
