import type { Definition } from '../../../facts/facts.ts'
import type { Entry } from '../../../tree/tree.ts'
import { type Found, membersOf } from '../definitions.ts'
import { lexicon } from '../lexicon.ts'
import { isExamplePath, isTestPath, standing } from '../source-files.ts'
import { splitWords, stem } from '../words.ts'
import { type Counting, factsIn, type Rule, type Tally, tally } from './rule.ts'

/** Members that stand for "none of these": a reader may leave them out. */
const CATCH_ALL =
  /^(?:other|others|unknown|none|undefined|custom|default|unspecified|invalid|any|all|_\w*|max|count|last)$/i
/** Words that an enum's name may add to the noun: "roles" are `UserRole`, "statuses" `OrderStatusEnum`. */
const PADDING: ReadonlySet<string> = new Set(
  ['type', 'kind', 'enum', 'name', 'user', 'app', 'level', 'categor', 'value', 'option', 'e', 'i', 't'].map(stem),
)

/** "8 states" alone: many things of a program have some, and an enum of that name may be another's. */
const ANYONES = /^(?:states?|types?|kinds?|levels?|modes?|values?|members?|variants?|status(?:es)?|categor(?:y|ies))$/i

/** Members of the enum whose name the noun is. */
export const members: Rule = {
  counts:
    'Members of the enum, or of the union of literals, whose name the noun is; also without OTHER, CUSTOM and the like.',
  qualified: true,
  nouns: [
    'role',
    'type',
    'statu',
    'status',
    'state',
    'kind',
    'level',
    'categorie',
    'category',
    'variant',
    'enum member',
    'enum value',
    'enum',
    'member',
    'value',
    'mode',
    'severity',
    'permission',
    'scope',
    'event type',
    'tier',
    'plan',
    'rolle',
    'rol',
    'papel',
    'peran',
    '角色',
    '类型',
    '状态',
  ],
  async count(counting) {
    const enums = await enumsNamed(counting)
    const sure = !counting.whole || !ANYONES.test(counting.spoken)
    const tallies: Tally[] = []
    for (const holder of enums) {
      const all = (await membersOf(counting.room, holder)).filter(({ kind }) => kind === 'member')
      const real = all.filter(({ name }) => !CATCH_ALL.test(name))
      tallies.push(membersTally(holder, all, sure))
      if (real.length < all.length) tallies.push(membersTally(holder, real, sure))
    }
    return tallies.filter(({ value }) => value > 0)
  },
}

function membersTally({ entry, definition }: Found, of: readonly Definition[], sure: boolean): Tally {
  const found = of.map(({ name, line }) => ({
    path: entry.path,
    line,
    blob: entry.oid,
    note: `${definition.name}.${name}`,
  }))
  return tally('members.enum', 'members', found, sure)
}

/** Enums of the files whose name is the spoken words and nothing but padding; real code before tests. */
async function enumsNamed({ room, files, spoken, whole }: Counting): Promise<readonly Found[]> {
  const wanted = splitWords(spoken)
    .map(stem)
    .filter((word) => !['enum', 'member', 'valu', 'defin', 'predefin', 'distinct', 'differ'].includes(word))
  const needed = wanted.filter((word) => !PADDING.has(word))
  if (wanted.length === 0) return []
  const index = await room.once(lexicon)
  const telling = needed.length > 0 ? needed : wanted
  const holding = new Set([...index.mentioning(telling.at(-1) ?? '')].map((file) => index.files[file]?.path))
  const found: Found[] = []
  const chosen: readonly Entry[] = whole
    ? files.filter(({ path }) => holding.has(path) && !isTestPath(path) && !isExamplePath(path))
    : files
  for await (const [entry, facts] of factsIn(room, chosen))
    for (const definition of facts.definitions) {
      if (definition.kind !== 'enum') continue
      const own = splitWords(definition.name).map(stem)
      if (
        telling.every((word) => own.includes(word)) &&
        own.every((word) => wanted.includes(word) || PADDING.has(word))
      )
        found.push({ entry, definition })
    }
  const byStanding = await room.once(standing)
  return found.sort((a, b) => byStanding(a.entry.path, b.entry.path)).slice(0, 6)
}
