import { relative } from 'node:path'
import type { JudgedClaim, Snapshot } from '../../src/schema/snapshot.ts'
import { diff } from '../../src/snapshot/diff.ts'
import { readSnapshot } from '../../src/snapshot/read.ts'
import { layerOf, writeRejudged } from '../../src/snapshot/rejudged.ts'
import { recheck as judgeAgain } from '../../src/verdicts/recheck.ts'
import { RULES } from '../../src/verdicts/rules.ts'
import { tallyOf } from '../../src/verdicts/tally.ts'
import { changesAsMarkdown, changesAsText, changeTotals, exportedChanges } from '../cli/change-report.ts'
import { defineCommand } from '../cli/command.ts'
import { contentToRead } from '../cli/content-folder.ts'
import { keptRelease, keptReleases } from '../cli/kept-releases.ts'
import { KEPT, REPORT } from '../cli/options.ts'

export const recheck = defineCommand({
  name: 'recheck',
  about:
    'Show which verdicts of collected releases the present rules would change. Needs no repository, and changes no snapshot.',
  operand: 'RELEASE …',
  operands: { least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    ...KEPT,
    ...REPORT,
    keep: { type: 'boolean', about: 'keep what they say as a layer beside the old verdicts, for the site to show' },
  },
  examples: ['asbuilt recheck', 'asbuilt recheck --keep', 'asbuilt recheck v1.0.0 --format json'],
  async run({ values, operands, terminal }) {
    const content = contentToRead(values)
    const files = await keptReleases(content, values.project)
    const snapshots =
      operands.length > 0
        ? await Promise.all(operands.map((name) => keptRelease(files, name)))
        : await Promise.all(files.map(({ file }) => readSnapshot(file)))
    const ordered = snapshots.toSorted((a, b) => Date.parse(a.release.date) - Date.parse(b.release.date))
    const layers = ordered.map((before) => ({ before, after: rejudged(before) }))
    if (values.keep)
      for (const { before, after } of layers)
        terminal.say(`kept: ${relative('.', await writeRejudged(content, layerOf(before, after)))}`)
    if (values.format === 'json') terminal.print(JSON.stringify(layers.map(exportedLayer), null, 2))
    else
      for (const { before, after } of layers) {
        const changes = diff(before, after)
        const title = `${before.project} ${before.release.label}: rules ${before.rules}, now ${RULES}`
        if (values.format === 'markdown') terminal.print(`${changesAsMarkdown(title, changes)}\n`)
        else if (changes.changes.length === 0) terminal.print(`${title}: ${changeTotals(changes)}`)
        else terminal.print(`${changesAsText(title, changes, terminal.paint)}\n`)
      }
    return 0
  },
})

/** The snapshot as the present rules would judge what it observed: a layer beside it, never written over it. */
function rejudged(snapshot: Snapshot): Snapshot {
  const waivers = new Map(snapshot.claims.map(({ id, waiver }) => [id, waiver]))
  const claims = judgeAgain(snapshot.claims).map((claim): JudgedClaim => {
    const waiver = waivers.get(claim.id)
    return waiver ? { ...claim, waiver } : claim
  })
  return { ...snapshot, rules: RULES, claims, tally: tallyOf(claims) }
}

function exportedLayer({ before, after }: { readonly before: Snapshot; readonly after: Snapshot }) {
  const changes = diff(before, after)
  return {
    project: before.project,
    release: before.release.id,
    rules: { before: before.rules, after: after.rules },
    tally: { before: before.tally, after: after.tally },
    totals: changes.totals,
    changes: exportedChanges(changes),
  }
}
