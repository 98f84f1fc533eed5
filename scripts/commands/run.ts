import { join, relative } from 'node:path'
import { collectAll, gateExit } from '../cli/collect-all.ts'
import { defineCommand } from '../cli/command.ts'
import { contentToWrite } from '../cli/content-folder.ts'
import { openFactCache } from '../cli/fact-cache.ts'
import { COLLECT, JSON_OUTPUT, SELECTION, SITE, STORE } from '../cli/options.ts'
import { renderInto } from '../cli/render.ts'
import { siteOptions } from '../cli/site-options.ts'
import { printSummary, summaryOf } from '../cli/summary.ts'

export const run = defineCommand({
  name: '',
  about: 'Check what the status documents of a git repository claim against the repository, and make a site of it.',
  options: { ...SELECTION, ...STORE, ...COLLECT, ...SITE, ...JSON_OUTPUT },
  examples: [
    'asbuilt',
    'asbuilt --repo ../shop --releases "v1.*" --out public',
    'asbuilt --worktree --document STATUS.md',
  ],
  async run({ values, terminal }) {
    const content = contentToWrite(values)
    const site = siteOptions(values, content, terminal)
    const collected = await collectAll(values, {
      content,
      replace: values.replace ?? false,
      terminal,
      cache: () => openFactCache(values, terminal),
    })
    const { pages, base } = await renderInto(site)
    terminal.clear()
    const home = join(relative('.', site.out) || '.', 'index.html')
    if (values.json) terminal.print(JSON.stringify({ projects: collected.map(summaryOf), site: home, pages }))
    else {
      for (const [index, project] of collected.entries()) {
        if (index > 0) terminal.print('')
        printSummary(project, terminal)
      }
      terminal.print(`\nThe site, ${pages} pages: ${home}`)
      const out = values.out === undefined ? '' : ` --out ${values.out}`
      terminal.say(`Open it in a browser, or serve it: asbuilt preview${out}${base === '/' ? '' : ` --base ${base}`}`)
    }
    return gateExit(collected)
  },
})
