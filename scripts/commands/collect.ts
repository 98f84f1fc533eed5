import { collectAll, gateExit } from '../cli/collect-all.ts'
import { defineCommand } from '../cli/command.ts'
import { contentToWrite } from '../cli/content-folder.ts'
import { openFactCache } from '../cli/fact-cache.ts'
import { COLLECT, JSON_OUTPUT, SELECTION, SITE, STORE } from '../cli/options.ts'
import { printSummary, summaryOf } from '../cli/summary.ts'

export const collect = defineCommand({
  name: 'collect',
  about: 'Read, look, judge: write one snapshot for each release, and no site.',
  options: {
    ...SELECTION,
    out: { ...SITE.out, about: 'the folder of the site: snapshots go into its folder content' },
    ...STORE,
    ...COLLECT,
    ...JSON_OUTPUT,
  },
  examples: ['asbuilt collect', 'asbuilt collect --ref v1.0.0 --document STATUS.md --replace'],
  async run({ values, terminal }) {
    const replace = values.replace ?? false
    const collected = await collectAll(values, {
      content: contentToWrite(values),
      replace,
      terminal,
      cache: () => openFactCache(values, terminal),
    })
    if (values.json) terminal.print(JSON.stringify({ projects: collected.map(summaryOf) }))
    else for (const project of collected) printSummary(project, terminal)
    // What was asked for was not done: --replace was wanted.
    if (collected.some(({ releases }) => releases.some(({ state }) => state === 'refused'))) return 2
    return gateExit(collected)
  },
})
