import type { Definition, SyntaxFacts } from '../../../facts/facts.ts'
import type { Entry } from '../../../tree/tree.ts'
import { isExamplePath, isTestPath } from '../source-files.ts'
import { type Counting, distinct, factsIn, onceForAll, type Rule, type Tally, tally } from './rule.ts'

type Chooser = (definition: Definition, facts: SyntaxFacts) => boolean

/** Counts definitions that one of the choosers takes; each chooser is a reasonable reading of the noun. */
function countDefinitions(
  counting: Counting,
  id: string,
  unit: string,
  choosers: readonly Chooser[],
): Promise<readonly Tally[]> {
  return onceForAll(counting, id, () => definitionsIn(counting, id, unit, choosers))
}

async function definitionsIn(
  { room, files, whole }: Counting,
  id: string,
  unit: string,
  choosers: readonly Chooser[],
): Promise<readonly Tally[]> {
  const found: { entry: Entry; definition: Definition; facts: SyntaxFacts }[] = []
  for await (const [entry, facts] of factsIn(room, files)) {
    if (files.length > 1 && (isTestPath(entry.path) || isExamplePath(entry.path))) continue
    found.push(...facts.definitions.map((definition) => ({ entry, definition, facts })))
  }
  const tallies = choosers.map((chosen, i) => {
    const these = found.filter(({ definition, facts }) => chosen(definition, facts))
    const places = these.map(({ entry, definition }) => ({
      path: entry.path,
      line: definition.line,
      blob: entry.oid,
      note: definition.name,
    }))
    return tally(i === 0 ? id : `${id}.${i + 1}`, unit, places, !whole)
  })
  return distinct(tallies.filter(({ value }) => value > 0))
}

const top = ({ container }: Definition) => container === undefined
const isPublic = ({ exported }: Definition) => exported

export const functions: Rule = {
  counts: 'Functions and methods; functions alone; those that are exported.',
  nouns: [
    'function',
    'method',
    'helper',
    'utility function',
    'helper function',
    'funktion',
    'función',
    'função',
    'fonction',
    'fungsi',
    '函数',
    '方法',
    '関数',
  ],
  count: (counting) =>
    countDefinitions(counting, 'functions', 'functions', [
      ({ kind }) => kind === 'function' || kind === 'method',
      (one) => one.kind === 'function' && top(one),
      (one) => (one.kind === 'function' || one.kind === 'method') && isPublic(one),
      (one) => one.kind === 'function' && top(one) && isPublic(one),
      ({ kind }) => kind === 'method',
      (one) => one.kind === 'method' && isPublic(one) && !/^__|^constructor$|^init$/.test(one.name),
    ]),
}

export const classes: Rule = {
  counts: 'Classes and structs; also those that are exported, and interfaces, types and enums with them.',
  nouns: [
    'class',
    'classe',
    'struct',
    'klasse',
    'clase',
    'kelas',
    '类',
    'クラス',
    'service class',
    'exception class',
    'type definition',
    'interface',
    'trait',
  ],
  count: (counting) =>
    countDefinitions(counting, 'classes', 'classes', [
      ({ kind }) => kind === 'class',
      (one) => one.kind === 'class' && top(one),
      (one) => one.kind === 'class' && isPublic(one),
      ({ kind }) => kind === 'class' || kind === 'interface' || kind === 'type' || kind === 'enum',
      ({ kind }) => kind === 'interface',
      ({ kind }) => kind === 'interface' || kind === 'type',
    ]),
}

export const enums: Rule = {
  counts: 'Enumerations, all and those that are exported.',
  nouns: ['enum', 'enumeration', 'enum type', '枚举'],
  count: (counting) =>
    countDefinitions(counting, 'enums', 'enums', [
      ({ kind }) => kind === 'enum',
      (one) => one.kind === 'enum' && isPublic(one),
    ]),
}

export const hooks: Rule = {
  counts: 'Functions that follow the naming of React hooks.',
  nouns: ['hook', 'custom hook', 'react hook', 'composable'],
  count: (counting) =>
    countDefinitions(counting, 'hooks', 'hooks', [
      ({ role }) => role === 'hook',
      (one) => one.role === 'hook' && isPublic(one),
      (one) => /^use[A-Z]/.test(one.name) && top(one),
    ]),
}

/** Bases and marks of classes that are stored: SQLAlchemy, Django, JPA, EF, TypeORM, Mongoose, ActiveRecord. */
const STORED =
  /^(?:.*\.)?(?:Base|DeclarativeBase|SQLModel|Model|Document|Entity|BaseModel|AbstractUser|ApplicationRecord|ActiveRecord|Eloquent|EmbeddedDocument|TimestampedModel|\w*Base|Table)$/
const ENTITY = /^(?:.*\.)?(?:Entity|Table|Document|ObjectType|Schema)$/

export const models: Rule = {
  counts:
    'Classes with a table of their own or derived from the base of an ORM; models of Prisma; in named files also all classes.',
  nouns: [
    'model',
    'entity',
    'entitie',
    'database model',
    'orm model',
    'data model',
    'sqlalchemy model',
    'db model',
    'pydantic model',
    'schema',
    'modell',
    'modelo',
    'modèle',
    '模型',
    '实体',
    'モデル',
  ],
  count: (counting) =>
    countDefinitions(counting, 'models', 'models', [
      (one, { definitions }) =>
        one.kind === 'class' &&
        definitions.some(({ name, container }) => container === one.name && name === '__tablename__'),
      (one) =>
        one.kind === 'class' &&
        (one.bases.some((base) => STORED.test(base)) || one.decorators.some((mark) => ENTITY.test(mark))),
      ...(counting.whole
        ? []
        : [
            ({ kind }: Definition) => kind === 'class',
            ({ kind }: Definition) => kind === 'class' || kind === 'interface' || kind === 'type',
          ]),
    ]),
}
