import type { Evidence } from '../../../schema/observation.ts'
import { lexicon } from '../lexicon.ts'
import { readText } from '../read-text.ts'
import { isExamplePath, isTestPath } from '../source-files.ts'
import { nameKey } from '../words.ts'
import { type Counting, distinct, onceForAll, type Rule, type Tally, tally } from './rule.ts'

/**
 * Counts distinct names that a pattern finds outside of comments; files are chosen by a word that they must hold.
 * Nothing where one of them is `computed`: how many there are then shows only when the program runs.
 */
function countNames(counting: Counting, id: string, ...how: NamesOf): Promise<readonly Tally[]> {
  return onceForAll(counting, id, () => namesIn(counting, id, ...how))
}

type NamesOf = [unit: string, words: readonly string[], pattern: RegExp, computed?: RegExp]

async function namesIn(
  { room, files, whole }: Counting,
  id: string,
  unit: string,
  words: readonly string[],
  pattern: RegExp,
  computed?: RegExp,
): Promise<readonly Tally[]> {
  const index = await room.once(lexicon)
  const holding = new Set(words.flatMap((word) => index.holding(nameKey(word))).map((file) => index.files[file]?.path))
  const found = new Map<string, Evidence>()
  const byFile: Tally[] = []
  for (const entry of files) {
    if (!holding.has(entry.path) || (whole && (isTestPath(entry.path) || isExamplePath(entry.path)))) continue
    const here = new Map<string, Evidence>()
    for (const [number, line] of ((await readText(room, entry.path)) ?? '').split('\n').entries()) {
      if (/^\s*(#(?!\[)|\/\/|--|\*)/.test(line) || line.length > 1000) continue
      if (computed?.test(line)) return []
      for (const [, name = ''] of line.matchAll(pattern))
        here.set(name.toLowerCase(), { path: entry.path, line: number + 1, blob: entry.oid, note: name })
    }
    if (here.size > 0) byFile.push(tally(id, unit, [...here.values()], !whole))
    for (const [name, place] of here) if (!found.has(name)) found.set(name, place)
  }
  return distinct(
    [tally(id, unit, [...found.values()], !whole), ...(whole ? byFile : [])].filter(({ value }) => value > 0),
  )
}

export const tables: Rule = {
  counts:
    'Distinct names of tables in CREATE TABLE, create_table, __tablename__, Schema::create, @Table and models of Prisma.',
  nouns: [
    'table',
    'database table',
    'db table',
    'sql table',
    'tabelle',
    'tabellen',
    'datenbanktabelle',
    'tabla',
    'tabela',
    'tabel',
    '表',
    '数据表',
    '数据库表',
    'テーブル',
  ],
  count: (counting) =>
    countNames(
      counting,
      'tables.names',
      'tables',
      [
        'TABLE',
        'create_table',
        'createTable',
        '__tablename__',
        'Schema',
        'pgTable',
        'mysqlTable',
        'sqliteTable',
        'model',
        'tableName',
        'ToTable',
      ],
      /(?:(?:\bCREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?|^model\s+)["'`[]?|(?:\bcreate_table\(?\s*|\bcreateTable\(\s*|__tablename__\s*(?::[^=]*)?=\s*|Schema::create\(\s*|(?:pg|mysql|sqlite)Table\(\s*|@Table\([^)]*name\s*=\s*|\.ToTable\(\s*)["'`:])(?:\w+["'`\]]?\.["'`[]?)?(\w+)/gi,
      /(?<!def |function |func |fn )\b(?:create_table|createTable|Schema::create)\(\s*(?:\$|[a-z_]\w*\s*[,).])/,
    ),
}

export const queues: Rule = {
  counts:
    'Distinct names of queues that are made: Queue("…") of Kombu, BullMQ and their like, and queues of workers in configuration.',
  nouns: [
    'queue',
    'task queue',
    'celery queue',
    'message queue',
    'job queue',
    'priority queue',
    'warteschlange',
    'cola',
    'fila',
    'antrian',
    '队列',
    '隊列',
    'キュー',
  ],
  count: (counting) =>
    countNames(
      counting,
      'queues.names',
      'queues',
      ['Queue', 'queues'],
      /\bQueue(?:<[^>]*>)?\(\s*(?:name\s*=\s*)?["'`]([\w.:-]+)["'`]/g,
    ),
}

export const policies: Rule = {
  counts: 'Distinct names in CREATE POLICY.',
  nouns: ['policy', 'rls policy', 'rls policie', 'row level security policy', 'sicherheitsrichtlinie'],
  count: (counting) =>
    countNames(
      counting,
      'policies.names',
      'policies',
      ['POLICY'],
      /\bCREATE\s+POLICY\s+["'`]?([\w -]+?)["'`]?\s+ON\b/gi,
    ),
}

export const indexes: Rule = {
  counts: 'Distinct names in CREATE INDEX and create_index.',
  nouns: ['index', 'database index', 'indexe', 'db index', '索引'],
  count: (counting) =>
    countNames(
      counting,
      'indexes.names',
      'indexes',
      ['INDEX', 'create_index', 'createIndex', 'Index'],
      /(?:\bCREATE\s+(?:UNIQUE\s+)?INDEX\s+(?:CONCURRENTLY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?|\bcreate_index\(\s*|\bIndex\(\s*)["'`]?([\w.]+)/gi,
    ),
}
