import { join, relative } from 'node:path'
import { defineCommand } from '../cli/command.ts'
import { contentToRead } from '../cli/content-folder.ts'
import { JSON_OUTPUT, SITE, STORE } from '../cli/options.ts'
import { renderInto } from '../cli/render.ts'
import { siteOptions } from '../cli/site-options.ts'

export const build = defineCommand({
  name: 'build',
  about: 'Render the site of all that was collected. Reads no repository.',
  options: { ...STORE, ...SITE, ...JSON_OUTPUT },
  examples: ['asbuilt build', 'asbuilt build --out public --base /status/ --site https://example.org'],
  async run({ values, terminal }) {
    const site = siteOptions(values, contentToRead(values), terminal)
    const { pages, bytes } = await renderInto(site)
    terminal.clear()
    const home = join(relative('.', site.out) || '.', 'index.html')
    terminal.print(values.json ? JSON.stringify({ site: home, pages, bytes }) : `${pages} pages: ${home}`)
    return 0
  },
})
