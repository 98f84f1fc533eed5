import { isExamplePath, isTestPath } from '../source-files.ts'
import { splitWords, stem } from '../words.ts'
import { distinct, factsIn, type Rule, tally } from './rule.ts'

/** Classes by what they are called after: validators are the classes `…Validator`. */
export const kinds: Rule = {
  counts: 'Classes whose name ends in the noun; also files that are called so.',
  nouns: [
    'adapter',
    'command',
    'controller',
    'converter',
    'decorator',
    'dto',
    'event',
    'exception',
    'factory',
    'filter',
    'guard',
    'interceptor',
    'job',
    'listener',
    'manager',
    'mapper',
    'middleware',
    'observer',
    'presenter',
    'provider',
    'query',
    'repository',
    'resolver',
    'seeder',
    'serializer',
    'service',
    'use case',
    'validator',
    'view model',
    'viewmodel',
  ],
  async count({ room, files, spoken }) {
    const last = stem(splitWords(spoken).at(-1) ?? '')
    const ends = (name: string) => stem(splitWords(name).at(-1) ?? '') === last
    const classes = []
    const holders = []
    for await (const [entry, facts] of factsIn(room, files)) {
      if (isTestPath(entry.path) || isExamplePath(entry.path)) continue
      for (const { name, line, kind } of facts.definitions)
        if (kind === 'class' && ends(name)) classes.push({ path: entry.path, line, blob: entry.oid, note: name })
      if (ends((entry.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '')))
        holders.push({ path: entry.path, blob: entry.oid, note: entry.path })
    }
    return distinct(
      [tally('kinds.classes', 'classes', classes, false), tally('kinds.files', 'files', holders, false)].filter(
        ({ value }) => value > 0,
      ),
    )
  },
}
