import type { Evidence } from '../../../schema/observation.ts'
import { isTestPath } from '../source-files.ts'
import { type Counting, distinct, factsIn, type Rule, type Tally, tally } from './rule.ts'

async function markersOf({ room, files, spoken }: Counting): Promise<readonly Tally[]> {
  const words = ['TODO', 'FIXME', 'HACK', 'XXX'].filter((word) => new RegExp(`\\b${word}`, 'i').test(spoken))
  const found: Evidence[] = []
  for await (const [entry, facts] of factsIn(room, files))
    for (const { word, line } of facts.markers)
      if (words.length === 0 || words.includes(word))
        found.push({ path: entry.path, line, blob: entry.oid, note: word })
  const real = found.filter(({ path }) => !isTestPath(path))
  return distinct([tally('markers.comments', 'markers', found, true), tally('markers.comments', 'markers', real, true)])
}

export const markers: Rule = {
  counts: 'Comments with TODO, FIXME, HACK or XXX, one a line; also without tests.',
  nouns: ['todo', 'fixme', 'todo comment', 'todo marker', 'marker', 'hack', 'todo item', 'todos'],
  count: markersOf,
}

export const handlers: Rule = {
  counts: 'Exception handlers that catch everything; also without tests.',
  nouns: [
    'broad handler',
    'broad exception handler',
    'bare except',
    'generic exception handler',
    'broad except',
    'exception handler',
    'except exception',
    'catch-all handler',
    'bare exception',
  ],
  async count({ room, files, whole }) {
    const found: Evidence[] = []
    for await (const [entry, facts] of factsIn(room, files))
      for (const line of facts.broadHandlers)
        found.push({ path: entry.path, line, blob: entry.oid, note: `${entry.path}:${line}` })
    const real = found.filter(({ path }) => !isTestPath(path))
    return distinct([
      tally('handlers.broad', 'handlers', found, !whole),
      tally('handlers.broad', 'handlers', real, !whole),
    ])
  },
}
