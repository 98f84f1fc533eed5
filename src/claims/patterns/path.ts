import type { Claimed } from '../../schema/claim.ts'
import type { State } from '../../schema/reading.ts'
import { type Cell, cellsOf, has, subjectCell } from '../columns.ts'
import { withoutMarks } from '../marks.ts'
import { isPlace, type Named } from '../mentions.ts'
import { treePath } from '../nearby.ts'
import type { Passage } from '../passage.ts'
import { readState } from '../state.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A file, folder or glob is named, and so said to exist; or said not to. */
export const path: Pattern = {
  id: 'path',
  kinds: ['path', 'range'],
  title: 'A file, folder or glob that the text names',
  examples: [
    {
      text: '- **Files:** `/src/a.py`, `lib/b.ts`',
      claims: [
        { kind: 'path', subject: '/src/a.py', op: 'present' },
        { kind: 'path', subject: 'lib/b.ts', op: 'present' },
      ],
    },
    {
      text: '- ✅ `queue.py` (queue system)',
      claims: [{ kind: 'path', subject: 'queue.py', op: 'present', mood: 'asserted' }],
    },
    {
      text: '- ❌ `tools/rotate.py` - NOT FOUND',
      claims: [{ kind: 'path', subject: 'tools/rotate.py', op: 'absent' }],
    },
    { text: '- ❌ NO backup.sh script', claims: [{ kind: 'path', subject: 'backup.sh', op: 'absent' }] },
    {
      text: '## Next Steps\n- Create `src/oauth.py` with the routes',
      claims: [{ kind: 'path', subject: 'src/oauth.py', op: 'absent', mood: 'planned' }],
    },
    {
      text: '## Next Steps\n- Fix the parser in `src/parse.rs`',
      claims: [{ kind: 'path', subject: 'src/parse.rs', op: 'present', mood: 'planned' }],
    },
    {
      text: 'See the [guide](docs/guide.md#start) and [site](https://example.org/x.html).',
      claims: [{ kind: 'path', subject: 'docs/guide.md', op: 'present' }],
    },
    {
      text: '- ✅ POST `/api/clean` (admin.py:107-123)',
      claims: [
        { kind: 'path', subject: 'admin.py', op: 'present' },
        { kind: 'range', subject: 'admin.py:107-123', op: 'present' },
      ],
    },
    {
      text: '```\n/src/auth/\n├── rbac.py    # Role checking\n└── users/\n    └── list.py\n```',
      claims: [
        { kind: 'path', subject: '/src/auth/', op: 'present', line: 2 },
        { kind: 'path', subject: '/src/auth/rbac.py', op: 'present', line: 3 },
        { kind: 'path', subject: '/src/auth/users/', op: 'present', line: 4 },
        { kind: 'path', subject: '/src/auth/users/list.py', op: 'present', line: 5 },
      ],
    },
    {
      text: '```\nshop/\n├── 🔧 Build & Config\n│   └── vite.config.ts\n└── 📚 Documentation\n    └── docs/\n```',
      claims: [
        { kind: 'path', subject: 'shop/', line: 2 },
        { kind: 'path', subject: 'vite.config.ts', line: 4 },
        { kind: 'path', subject: 'docs/', line: 6 },
      ],
    },
    {
      text: '# Shop: all missing pages added!\n## Updates\n- `index.tsx` - registers the worker',
      claims: [{ kind: 'path', subject: 'index.tsx', op: 'present' }],
    },
    {
      text: '```\nsrc/oauth.py   # TODO: create this file\n```',
      claims: [{ kind: 'path', subject: 'src/oauth.py', op: 'absent', mood: 'planned' }],
    },
    {
      text: 'The file `a.py` exists, but `b.py` is missing.',
      claims: [
        { kind: 'path', subject: 'a.py', op: 'present' },
        { kind: 'path', subject: 'b.py', op: 'absent' },
      ],
    },
    {
      text: '- ✅ `core.py` lines 44-50: enum',
      claims: [
        { kind: 'path', subject: 'core.py' },
        { kind: 'range', subject: 'core.py:44-50' },
      ],
    },
    {
      text: '**Missing Test Files:**\n- `tests/api/` - Missing for 15+ routers',
      claims: [{ kind: 'path', subject: 'tests/api/', op: 'absent', mood: 'planned' }],
    },
    {
      text: '| Story | Evidence | State |\n|---|---|---|\n| Stylist | [the status](status.md) | ❌ absent |',
      claims: [{ kind: 'path', subject: 'status.md', op: 'present', mood: 'planned' }],
    },
    {
      text: '| Id | Notes |\n|---|---|\n| D-24 | The state `FAILED` (`models/outfit.py`) is never set; nothing else is known of it, and no client asks for it. |',
      claims: [{ kind: 'path', subject: 'models/outfit.py', op: 'present' }],
    },
    {
      text: '**Deleted:**\n- `notes.md` (merged into `docs/log.md`)\n- `tmp/draft.md` (a working doc)',
      claims: [
        { kind: 'path', subject: 'notes.md', op: 'absent' },
        { kind: 'path', subject: 'docs/log.md', op: 'present' },
        { kind: 'path', subject: 'tmp/draft.md', op: 'absent' },
      ],
    },
    {
      text: '- ❌ Errors are not shown in `src/app.js`\n- ❌ `src/log.js` does not rotate\n- ❌ `src/old.js` does not exist',
      claims: [
        { kind: 'path', subject: 'src/app.js', op: 'present', mood: 'planned' },
        { kind: 'path', subject: 'src/log.js', op: 'present', mood: 'planned' },
        { kind: 'path', subject: 'src/old.js', op: 'absent', mood: 'asserted' },
      ],
    },
    {
      text: '- **Cause:** Missing `db` import in `menu.tsx`',
      claims: [{ kind: 'path', subject: 'menu.tsx', op: 'present' }],
    },
    {
      text: '### ✅ Text truncation removed everywhere\n- menu.tsx: 2 places',
      claims: [{ kind: 'path', subject: 'menu.tsx', op: 'present' }],
    },
    {
      text: '[spec](https://github.com/other/repo/blob/main/docs/spec.md#L4)',
      claims: [
        { kind: 'path', subject: 'docs/spec.md', context: { hosted: true } },
        { kind: 'range', subject: 'docs/spec.md:4' },
      ],
    },
    { text: '1. **File naming:** lowercase-with-dashes.md', claims: [] },
    { text: '- ~~`old.py`~~ removed', claims: [] },
    { text: 'We use Node.js and CI/CD with `application/json`, see `/health`, v1.2.3 and 10/11/2025.', claims: [] },
  ],
  *read(passage) {
    if (passage.tree) yield* treeEntry(passage)
    else if (!NAMING.test(passage.statement.label))
      for (const named of passage.names()) {
        if (!isPlace(named) || isStruckThrough(passage, named) || passage.form === 'code') continue
        const claimed = { op: presence(passage, named) }
        const said = {
          ...plannedAt(passage, named),
          ...(named.hosted ? { context: { hosted: true as const } } : {}),
        }
        yield {
          kind: 'path',
          subject: named.text,
          claimed,
          at: named.start,
          ...said,
        }
        const range = named.range ?? linesBehind(passage.text.slice(named.end))
        if (range)
          yield {
            kind: 'range',
            subject: `${named.text}:${range.from}${range.to === range.from ? '' : `-${range.to}`}`,
            claimed,
            at: named.start,
            ...said,
          }
      }
  },
}

/** A label over how names are made: what stands behind it is a sample. */
const NAMING = /\b(?:naming(?: conventions?| patterns?| schemes?)?|name patterns?)$|命名(?:规范|规则)?$|namensschema$/i

/** "`main.py` lines 44-50". */
function linesBehind(text: string): { from: number; to: number } | undefined {
  const match = /^[`*)\s]*[([]?\s*(?:lines?|zeilen?|行|l\.)\s*(\d{1,6})(?:\s?[-–]\s?(\d{1,6}))?/i.exec(text)
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : undefined
}

function* treeEntry(passage: Passage): Iterable<Draft> {
  const { tree, lexicon } = passage
  if (!tree) return
  const said = readState(`${tree.comment} ${passage.text.slice(0, tree.at)}`, lexicon)
  const todo = lexicon.begins('planned', tree.comment) > 0 || said?.state === 'open'
  const stance = passage.stance()
  const absent = todo || said?.state === 'absent' || (said === undefined && stance.absent) || stance.mood === 'planned'
  yield {
    kind: 'path',
    subject: treePath(passage),
    claimed: { op: absent ? 'absent' : 'present' },
    at: tree.at,
    ...(todo ? { mood: 'planned' as const } : {}),
    context: tree.parent ? { base: treePath(tree.parent) } : {},
  }
}

function isStruckThrough(passage: Passage, named: Named): boolean {
  return passage.rich.spans.some(
    (span) => span.kind === 'deleted' && span.start <= named.start && span.end >= named.end,
  )
}

/** The clause around a name decides in running text; in lists the whole passage does. */
function presence(passage: Passage, named: Named): Claimed['op'] {
  const stance = passage.stance()
  if (passage.form === 'sentence' || passage.form === 'heading' || passage.form === 'row')
    return clauseAbsent(passage, named) ? 'absent' : 'present'
  if (stance.mood === 'planned') {
    const comment = passage.text.slice(named.end, named.end + 40)
    if (/^`?\s*[([](?:new|create|neu|nouveau|新)/i.test(comment)) return 'absent'
    return isObjectOfCreation(passage, named) ? 'absent' : 'present'
  }
  const isThing = !clausePresent(passage, named) && !isSuccessor(passage, named) && !lacksSomething(passage, named)
  return stance.absent && isThing ? 'absent' : 'present'
}

/** "`app.js` does not log" is not about whether the file is there; "`app.js` does not exist" is. */
const PREDICATE =
  /^[`*"'’]*\s+(?:(?:does|do|is|are|has|have|was|can|will)(?:\s?n[o'’]t)\b|lacks?\b|has no\b|needs?\b|fails?\b|never\b|only\b|still\b|must\b|should\b|uses?\b|misses\b)(?!\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:exist|found|present|there|available|implemented|created|committed|written|added|in\b|yet\s*$)|\s*[.!]?$)/i

/** In "❌ errors are not shown in `app.js`" the file is the place where something lacks, not what lacks. */
function lacksSomething(passage: Passage, named: Named): boolean {
  const before = withoutMarks(passage.text.slice(passage.statement.start, named.start)).replace(/[`"'*\s]+$/, '')
  return passage.lexicon.endsWithPreposition(before) || PREDICATE.test(passage.text.slice(named.end, named.end + 80))
}

/** "`a.md` (replaced with `b.md`)": behind a preposition stands what remains. */
function isSuccessor(passage: Passage, named: Named): boolean {
  const bracket = /[([（]([^()[\]（）]*)$/u.exec(passage.text.slice(0, named.start))
  return bracket !== null && passage.lexicon.endsWithPreposition((bracket[1] ?? '').replace(/[`"']$/, ''))
}

/** "Create `x`", or a bare path in a list of things to do; "Fix … in `x`" speaks of a file that is there. */
function isObjectOfCreation(passage: Passage, named: Named): boolean {
  const { lexicon } = passage
  const before = withoutMarks(passage.text.slice(passage.statement.start, named.start)).trim()
  if (before === '')
    return passage.statement.state?.by === 'box' || passage.statement.state?.state === 'open' || passage.stance().absent
  if (lexicon.begins('creates', before) === 0) return false
  return !lexicon.endsWithPreposition(before)
}

function clauseAbsent(passage: Passage, named: Named): boolean {
  const { lexicon } = passage
  if (passage.row) {
    const { own, named: isNamed, state } = rowAround(passage, named)
    if (isNamed && state === 'absent') return true
    if (own && own.rich.text.length <= LONG_CELL)
      return readState(own.rich.text.replace(named.text, ' '), lexicon)?.state === 'absent'
  }
  const { before, after } = clause(passage.text, named)
  const lead = withoutMarks(before).trim()
  return (
    lexicon.ends('absentLeads', lead) ||
    lexicon
      .stateWords(after.slice(0, 60))
      .some(({ state, start, end }) => state === 'absent' && !lexicon.is('negations', after.slice(start, end))) ||
    (passage.form === 'heading' && passage.stance().absent)
  )
}

/** A cell with more text than this tells a story: each of its clauses speaks for itself. */
const LONG_CELL = 80

/** The cell that a name stands in, whether the row is about it, and what the row's status says. */
function rowAround(passage: Passage, name: Named): { own: Cell | undefined; named: boolean; state: State | undefined } {
  const cells = cellsOf(passage)
  const own = cells.find((cell) => name.start >= cell.at && name.start < cell.at + cell.rich.text.length)
  const status = cells.find((cell) => has(cell, 'status') && !has(cell, 'claimed', 'target', 'before'))
  return {
    own,
    named: own !== undefined && (own === subjectCell(passage, cells) || has(own, 'file')),
    state: status && status !== own ? readState(status.rich.text, passage.lexicon)?.state : undefined,
  }
}

function clausePresent(passage: Passage, named: Named): boolean {
  const after = passage.text.slice(named.end, named.end + 40)
  return passage.lexicon.stateWords(after)[0]?.state === 'done'
}

/** The words around a name up to the next comma, semicolon or "but". */
function clause(text: string, named: Named): { before: string; after: string } {
  const before =
    text
      .slice(Math.max(0, named.start - 80), named.start)
      .split(/[,;:]\s|\bbut\b|\baber\b|\band\b/)
      .at(-1) ?? ''
  const after = text.slice(named.end, named.end + 80).split(/[,;]\s|\bbut\b|\baber\b|\band\b/)[0] ?? ''
  return { before, after }
}

/** "`a.go` (if exists)", "`a.go` or similar": the text does not know either. */
const HEDGED =
  /^[`*"']*\s*(?:[([]?if (?:it )?(?:exists|present|any|needed)\b|or (?:inline|similar|wherever|equivalent|elsewhere|where)\b)/i

/** What is said behind a path may speak of something else that lacks: "`tests/api/` - Missing for 15 routers". */
function plannedAt(passage: Passage, named: Named): { mood?: 'planned' } {
  const after = passage.text.slice(named.end, named.end + 60)
  if (passage.row) {
    const { named: isNamed, state } = rowAround(passage, named)
    if (!isNamed && (state === 'absent' || state === 'open')) return { mood: 'planned' }
  }
  if (HEDGED.test(after)) return { mood: 'planned' }
  if (passage.form === 'item' && passage.stance().absent && lacksSomething(passage, named)) return { mood: 'planned' }
  if (passage.form !== 'item') return /^`?\s*(?:#|\/\/|\(|-)?\s*TODO\b/.test(after) ? { mood: 'planned' } : {}
  const remark = /^[`*\s]*[-–—:]\s*(.+)/.exec(after)?.[1] ?? ''
  return passage.stance().absent && passage.lexicon.begins('absentLeads', remark) > 0 ? { mood: 'planned' } : {}
}
