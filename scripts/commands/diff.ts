import { diff as compare } from '../../src/snapshot/diff.ts'
import { changesAsMarkdown, changesAsText, exportedChanges, pairTitle } from '../cli/change-report.ts'
import { defineCommand } from '../cli/command.ts'
import { contentToRead } from '../cli/content-folder.ts'
import { keptRelease, keptReleases } from '../cli/kept-releases.ts'
import { KEPT, REPORT } from '../cli/options.ts'

export const diff = defineCommand({
  name: 'diff',
  about: 'Compare two collected releases: claims new, gone, fixed, broken, changed. Reads no repository.',
  operand: 'A B',
  operands: { least: 2, most: 2 },
  options: { ...KEPT, ...REPORT },
  examples: ['asbuilt diff v0.4.0 v1.0.0', 'asbuilt diff v0.4.0 v1.0.0 --format markdown > changes.md'],
  async run({ values, operands, terminal }) {
    const [a = '', b = ''] = operands
    const files = await keptReleases(contentToRead(values), values.project)
    const [older, newer] = await Promise.all([keptRelease(files, a), keptRelease(files, b)])
    const result = compare(older, newer)
    const title = pairTitle(newer.project, older.release, newer.release)
    switch (values.format) {
      case 'json':
        terminal.print(
          JSON.stringify(
            {
              project: newer.project,
              older: { ...older.release, rules: older.rules },
              newer: { ...newer.release, rules: newer.rules },
              totals: result.totals,
              changes: exportedChanges(result),
            },
            null,
            2,
          ),
        )
        break
      case 'markdown':
        terminal.print(changesAsMarkdown(title, result))
        break
      default:
        terminal.print(changesAsText(title, result, terminal.paint))
    }
    if (older.rules !== newer.rules)
      terminal.warn(
        `${older.release.label} was judged by rules ${older.rules}, ${newer.release.label} by ${newer.rules}`,
      )
    return 0
  },
})
