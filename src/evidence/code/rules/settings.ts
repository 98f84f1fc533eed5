import type { Entry } from '../../../tree/tree.ts'
import { settingsOf } from '../../config/config-files.ts'
import { splitWords, stem } from '../words.ts'
import { type Counting, distinct, type Rule, type Tally, tally } from './rule.ts'

interface Named {
  readonly name: string
  readonly line: number
  /** What else names it: type, image, command. */
  readonly words: readonly string[]
}

/** Entries directly below a key, with the texts below them. A list is counted by its items. */
async function below({ room }: Counting, entry: Entry, key: string): Promise<readonly Named[]> {
  const settings = (await settingsOf(room, entry.path)) ?? []
  const found = new Map<string, { name: string; line: number; words: string[] }>()
  for (const { keys, value, line } of settings) {
    const [first, second, ...rest] = keys
    if (first !== key || second === undefined) continue
    const one = found.get(second) ?? { name: second, line, words: [...splitWords(second)] }
    if (rest.length === 1 && /^(name|type|image|id)$/.test(rest[0] ?? '') && value !== undefined) {
      one.words.push(...splitWords(value))
      if (/^\d+$/.test(one.name) && rest[0] === 'name') one.name = value
    }
    found.set(second, one)
  }
  return [...found.values()]
}

async function countBelow(
  counting: Counting,
  files: RegExp,
  keys: readonly string[],
  rule: string,
  unit: string,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  // Of the files that a section names the nearest is meant.
  const candidates = counting.files.filter(({ path }) => files.test(path))
  const sure = !counting.whole || candidates.length === 1
  for (const entry of counting.whole || counting.named ? candidates : candidates.slice(0, 1)) {
    const all = (await Promise.all(keys.map((key) => below(counting, entry, key)))).flat()
    const place = ({ name, line }: Named) => ({ path: entry.path, line, blob: entry.oid, note: name })
    const about = splitWords(counting.spoken).map(stem)
    const spoken = all.filter(({ words }) => words.some((word) => about.includes(stem(word))))
    // "5 workers" are the services that go by that word; a count of all is not meant then.
    if (/^services?$/i.test(counting.spoken.split(/\s+/).at(-1) ?? '') || about.length === 0)
      tallies.push(tally(rule, unit, all.map(place), sure))
    if (spoken.length > 0) tallies.push(tally(`${rule}.named`, unit, spoken.map(place), sure))
  }
  return distinct(tallies.filter(({ value }) => value > 0))
}

const COMPOSE = /(^|\/)([\w.-]*compose[\w.-]*\.ya?ml|render\.ya?ml|fly\.toml|railway\.toml|app\.ya?ml)$/

export const services: Rule = {
  counts:
    'Services of a compose file or blueprint, one by one; with another noun, those whose name or type carries it.',
  qualified: true,
  nouns: [
    'service',
    'container',
    'docker service',
    'worker',
    'compose service',
    'instance',
    'celery worker',
    'worker service',
    'web service',
    'cron job',
    'dienst',
    'servicio',
    'serviço',
    'layanan',
    '服务',
    'サービス',
  ],
  count: (counting) => countBelow(counting, COMPOSE, ['services'], 'services', 'services'),
}

export const jobs: Rule = {
  counts: 'Jobs of a workflow file.',
  qualified: true,
  nouns: ['job', 'ci job', 'workflow job', 'stage', 'pipeline job', 'pipeline stage'],
  count: (counting) =>
    countBelow(
      { ...counting, spoken: '' },
      /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)\.circleci\/config\.yml$/,
      ['jobs'],
      'jobs',
      'jobs',
    ),
}

export const workflows: Rule = {
  counts: 'Workflow files of GitHub Actions.',
  nouns: [
    'workflow',
    'github action',
    'ci workflow',
    'github workflow',
    'action workflow',
    'github actions workflow',
    'ci cd workflow',
    'workflow file',
    '工作流',
  ],
  async count({ room }) {
    const found = room.tree.entries().filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    return found.length === 0
      ? []
      : [
          tally(
            'workflows.github',
            'workflows',
            found.map(({ path, oid }) => ({ path, blob: oid })),
            true,
          ),
        ]
  },
}

export const variables: Rule = {
  counts: 'Keys of an environment file.',
  nouns: [
    'environment variable',
    'env variable',
    'env var',
    'variable',
    'umgebungsvariable',
    'variable de entorno',
    'variável de ambiente',
    '环境变量',
  ],
  async count({ room, files, whole }) {
    const tallies: Tally[] = []
    for (const entry of files.filter(({ path }) => /(^|\/)(\.env[\w.-]*|env\.(example|sample|template))$/.test(path))) {
      const settings = (await settingsOf(room, entry.path)) ?? []
      const keys = new Map(
        settings.filter(({ value }) => value !== undefined).map(({ keys, line }) => [keys.at(-1) ?? '', line]),
      )
      tallies.push(
        tally(
          'variables.file',
          'variables',
          [...keys].map(([note, line]) => ({ path: entry.path, line, blob: entry.oid, note })),
          !whole,
        ),
      )
    }
    return tallies
  },
}
