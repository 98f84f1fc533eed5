import type { Entry } from '../../../tree/tree.ts'
import { folderOf } from '../imports/module-index.ts'
import { isTestPath } from '../source-files.ts'
import { type Rule, type Tally, tally } from './rule.ts'

const FILE: readonly RegExp[] = [
  /(^|\/)(versions|migrations?|migrate)\/(?!__init__|env\.)[^/]+\.(py|sql|[jt]s|rb|php|go|cs|exs|kt|java)$/,
  /(^|\/)V\d[\w.]*__[^/]+\.(sql|java|kt)$/,
  /(^|\/)(migrations?|prisma\/migrations|drizzle)\/[^/]+\/(migration|up)\.sql$/,
]
/** The way back is no migration of its own; snapshots are made by a machine. */
const NOT =
  /(\.down\.sql|\/down\.sql|ModelSnapshot\.cs|\.Designer\.cs|schema\.rb|seed[\w.-]*|README[^/]*|\/index\.[jt]s|\.test\.[jt]s)$/i

/** Migration files of the usual tools, all together and by their folder. */
export const migrations: Rule = {
  counts:
    'Files in folders of migrations by the conventions of Alembic, Django, Prisma, Flyway, Rails, Knex and others, without the way back.',
  nouns: [
    'migration',
    'migration file',
    'database migration',
    'migration script',
    'db migration',
    'alembic migration',
    'sql migration',
    'schema migration',
    'revision',
    'migrationen',
    'datenbankmigration',
    'migración',
    'migração',
    'migrasi',
    '迁移',
    'マイグレーション',
  ],
  async count({ room, files, whole, place }) {
    const inside = place === undefined ? undefined : `${place}/`
    const all = room.tree
      .entries()
      .filter(
        ({ path, type }) =>
          type === 'file' &&
          (inside === undefined || path.startsWith(inside)) &&
          !NOT.test(path) &&
          !isTestPath(path) &&
          room.isEvidence(path),
      )
    const found = (whole || inside !== undefined ? all : files.filter(({ path }) => !NOT.test(path))).filter(
      ({ path }) => FILE.some((name) => name.test(path)),
    )
    const folders = new Map<string, Entry[]>()
    for (const entry of found) {
      const folder = folderOf(entry.path).replace(/\/[^/]*\d{6,}[^/]*$/, '')
      folders.set(folder, [...(folders.get(folder) ?? []), entry])
    }
    const one = (entries: readonly Entry[]): Tally =>
      tally(
        'migrations.files',
        'migrations',
        entries.map(({ path, oid }) => ({ path, blob: oid })),
        true,
      )
    return found.length === 0 ? [] : [one(found), ...(folders.size > 1 ? [...folders.values()].map(one) : [])]
  },
}
