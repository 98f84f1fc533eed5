import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { basePath, siteAddress } from '../cli/base-path.ts'
import { defineCommand } from '../cli/command.ts'
import { contentToRead } from '../cli/content-folder.ts'
import { keptRelease, keptReleases } from '../cli/kept-releases.ts'
import { KEPT, SITE } from '../cli/options.ts'
import { compiledPages } from '../cli/render.ts'

export const report = defineCommand({
  name: 'report',
  about: 'Write one release as one file, for reading, printing and signing. Reads no repository.',
  options: {
    ...KEPT,
    release: { type: 'string', hint: 'NAME', about: 'which release (default: the newest)' },
    format: { type: 'string', choices: ['html', 'md'], about: 'default: html, whole in itself and without scripts' },
    out: { type: 'string', hint: 'FILE', about: 'the file to write (default: PROJECT-RELEASE.html or .md)' },
    site: { ...SITE.site, about: 'the address of the site: the report then links to its pages' },
    base: SITE.base,
  },
  examples: ['asbuilt report', 'asbuilt report --release v1.0.0 --format md --out STATUS-REPORT.md'],
  async run({ values, terminal }) {
    const content = contentToRead({ content: values.content })
    const files = await keptReleases(content, values.project)
    const [first] = files
    const project = values.project ?? first?.project ?? ''
    const asked = values.release === undefined ? undefined : (await keptRelease(files, values.release)).release.id
    const format = values.format === 'md' ? 'md' : 'html'
    const site = siteAddress(values.site)
    const { renderReport } = await compiledPages()
    const { text, release } = await renderReport({
      content,
      project,
      format,
      ...(asked === undefined ? {} : { release: asked }),
      ...(site === undefined ? {} : { site: site + basePath(values.base) }),
    })
    const file = resolve(values.out ?? `${project}-${release}.${format}`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(`${file} cannot be written (${error.code})`, 'choose another with --out', { exit: 3 })
    })
    terminal.print(relative('.', file))
    return 0
  },
})
