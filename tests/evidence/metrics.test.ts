import { expect, test } from 'vitest'
import { evidencePaths } from '../../src/evidence/evidence-paths.ts'
import { measure } from '../../src/evidence/metrics.ts'
import { openRoom } from '../../src/evidence/room.ts'
import { createFactSource } from '../../src/facts/fact-source.ts'
import { memoryTree } from '../support/memory-tree.ts'

async function metricsOf(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  const tree = memoryTree(files)
  const room = openRoom(tree, createFactSource(tree), await evidencePaths(tree, new Set(), []))
  return Object.fromEntries((await measure(room)).map(({ id, value }) => [id, value]))
}

test('lines of code by folder, two deep, the largest first', async () => {
  const metrics = await metricsOf({
    'main.py': 'a = 1\n',
    'api/a.py': 'a = 1\nb = 2\n',
    'api/v1/deep/er/b.py': 'a = 1\nb = 2\nc = 3\n# no\n',
  })
  const folders = Object.entries(metrics).filter(([id]) => id.startsWith('folder-lines.'))
  expect(folders).toEqual([
    ['folder-lines.api/v1', 3],
    ['folder-lines.api', 2],
    ['folder-lines..', 1],
  ])
})

test('coverage of the whole and by package: the first folder in which the files of the reports differ', async () => {
  const file = (path: string, hit: number, all: number) => `SF:${path}\nLF:${all}\nLH:${hit}\nend_of_record\n`
  const lcov = file('/w/src/api/a.ts', 8, 10) + file('/w/src/api/deep/b.ts', 0, 10) + file('/w/src/web/c.ts', 3, 4)
  const again = file('/w/src/web/c.ts', 0, 4)
  const metrics = await metricsOf({ 'coverage/lcov.info': lcov, 'other/lcov.info': again + file('/w/src/d.ts', 1, 1) })
  expect(metrics).toMatchObject({ coverage: 48, 'coverage.api': 40, 'coverage.web': 75, 'coverage..': 100 })
})

test('coverage of a report that gives only the whole; none without a report', async () => {
  const report = '<CoverageSession><Summary numSequencePoints="20" visitedSequencePoints="10"/></CoverageSession>'
  expect(await metricsOf({ 'opencover.xml': report })).toMatchObject({ coverage: 50 })
  expect(Object.keys(await metricsOf({ 'a.py': '' })).filter((id) => id.startsWith('coverage'))).toEqual([])
})
