import { cellsOf } from '../columns.ts'
import { isPlace } from '../mentions.ts'
import { baseOf, treePath } from '../nearby.ts'
import type { Passage } from '../passage.ts'
import { plannedAt, presence } from '../path-presence.ts'
import { isOfOther, isTemplate, linesBehind, namesNothing } from '../place-names.ts'
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
      text: 'See [a](docs/a.md#start), [b](https://github.com/other/repo/blob/main/docs/b.md) and [c](https://example.org/x.html).',
      claims: [
        { kind: 'path', subject: 'docs/a.md', op: 'present' },
        { kind: 'path', subject: 'docs/b.md', context: { hosted: true } },
      ],
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
      text: '- **Cause:** Missing `db` import in `a.tsx`\n### ✅ Truncation removed everywhere\n- b.tsx: 2 places',
      claims: [
        { kind: 'path', subject: 'a.tsx', op: 'present' },
        { kind: 'path', subject: 'b.tsx', op: 'present' },
      ],
    },
    {
      text: '**NMT 初始化**（`src/run.rs` 第 96 行）',
      claims: [
        { kind: 'path', subject: 'src/run.rs' },
        { kind: 'range', subject: 'src/run.rs:96' },
      ],
    },
    {
      text: '- Checked `docs/*ux*.md` (sharded) - No matches',
      claims: [{ kind: 'path', subject: 'docs/*ux*.md', op: 'absent' }],
    },
    { text: '### With PRD.md', claims: [{ kind: 'path', subject: 'PRD.md', op: 'present', mood: 'planned' }] },
    { text: '- ❌ No `a.yml` walkthrough', claims: [{ kind: 'path', subject: 'a.yml', op: 'present' }] },
    {
      text: 'The API (see `gaps.md`) is missing two methods.\n\n- ✅ No dead code (policy.md)\n- ❌ **shop.rs** - Crashes at once\n- ❌ `gone.rs` - nowhere',
      claims: [
        { kind: 'path', subject: 'gaps.md', op: 'present' },
        { kind: 'path', subject: 'policy.md', op: 'present' },
        { kind: 'path', subject: 'shop.rs', op: 'present' },
        { kind: 'path', subject: 'gone.rs', op: 'absent' },
      ],
    },
    { text: '1. **File naming:** lowercase-with-dashes.md', claims: [] },
    {
      text: '- Server: `old/server/` → `new/server/`',
      claims: [
        { kind: 'path', subject: 'old/server/', mood: 'historical' },
        { kind: 'path', subject: 'new/server/' },
      ],
    },
    {
      text: '- [x] Add examples for missing kinds:\n  - docs/kinds/order.json',
      claims: [{ kind: 'path', subject: 'docs/kinds/order.json', op: 'present', mood: 'asserted' }],
    },
    {
      text: '10 migrations in `/db/versions/`:\n\n| Migration | Purpose |\n|---|---|\n| 20250107_0001 | Users |\n| `20250108_0001` | Orders |',
      claims: [
        { kind: 'path', subject: '/db/versions/', line: 1 },
        { kind: 'path', subject: '/db/versions/20250107_0001*', line: 5 },
        { kind: 'path', subject: '/db/versions/20250108_0001*', line: 6 },
      ],
    },
    {
      text: 'Reports in `/docs/`:\n\n| Date | Topic |\n|---|---|\n| 20250107 | Users |',
      claims: [{ kind: 'path', subject: '/docs/' }],
    },
    {
      text: '```\npublic/\n├── icon-*.png   # eight sizes\n└── menu.html*\n```',
      claims: [
        { kind: 'path', subject: 'public/' },
        { kind: 'path', subject: 'public/icon-*.png' },
        { kind: 'path', subject: 'public/menu.html*' },
      ],
    },
    {
      text: '```\nshop/\n└── flows/   # GitHub Actions (future)\n    └── test.yml\n```',
      claims: [
        { kind: 'path', subject: 'shop/' },
        { kind: 'path', subject: 'shop/flows/', op: 'absent', mood: 'planned' },
        { kind: 'path', subject: 'shop/flows/test.yml', op: 'absent', mood: 'planned' },
      ],
    },
    {
      text: '| Rule | State |\n|---|---|\n| NO additions beyond `api.yaml` | ✅ |\n| Value unset | `src/a.rs` (no assignment) |\n\n- ❌ App stops (`Main.cs` incomplete)',
      claims: [
        { kind: 'path', subject: 'api.yaml', op: 'present' },
        { kind: 'path', subject: 'src/a.rs', op: 'present' },
        { kind: 'path', subject: 'Main.cs', op: 'present' },
      ],
    },
    {
      text: 'Cannot compile loops (`src/c.go:65` → `unsupported statement`).\n\n**Before** (manual a.go - 922 lines):\n- `b.go`',
      claims: [
        { kind: 'path', subject: 'src/c.go', op: 'present' },
        { kind: 'range', subject: 'src/c.go:65', op: 'present' },
        { kind: 'path', subject: 'a.go', mood: 'historical' },
        { kind: 'path', subject: 'b.go' },
      ],
    },
    { text: '### Missing tests (`a/b/`)\n- Mail', claims: [{ kind: 'path', subject: 'a/b/', op: 'present' }] },
    { text: '```markdown\n**File:** `a.go`\n- ✅ `b.go`\n```', claims: [] },
    { text: '- ~~`old.py`~~ removed', claims: [] },
    {
      text: '## Web\n**Location:** `https://github.com/example/web`\n- `src/main.ts` starts\n\n```\nsrc/\n└── app.ts\n```',
      claims: [
        { kind: 'path', subject: 'src/main.ts', context: { hosted: true } },
        { kind: 'path', subject: 'src/' },
        { kind: 'path', subject: 'src/app.ts', context: { hosted: true } },
      ],
    },
    { text: 'Orders need the `/database/` prefix and write `orders_YYYYMMDD.csv`.', claims: [] },
    {
      text: '## Missing files\n- `src/rates.py` - more fields (MODIFY)',
      claims: [{ kind: 'path', subject: 'src/rates.py', op: 'present', mood: 'planned' }],
    },
    {
      text: '## Next steps\n1. ✅ **Seed the store**: add samples to `samples/orders.csv`\n\n## What Needs to Be Built\n- `src/mail.py` sends',
      claims: ['samples/orders.csv', 'src/mail.py'].map((subject) => ({ kind: 'path', subject, mood: 'planned' })),
    },
    {
      text: '| View | URL | Example |\n|---|---|---|\n| `orders()` | `/orders/` | `order.pdf` |\n\nIt makes `.docx` files.',
      claims: [],
    },
    { text: 'We use Node.js and CI/CD with `application/json`, see `/health`, v1.2.3 and 10/11/2025.', claims: [] },
  ],
  *read(passage) {
    const migration = migrationFile(passage)
    if (migration) yield migration
    if (passage.tree) yield* treeEntry(passage)
    else if (passage.form !== 'code')
      for (const named of passage.names()) {
        if (!isPlace(named) || namesNothing(passage, named)) continue
        const claimed = { op: presence(passage, named) }
        const said = {
          ...plannedAt(passage, named),
          ...(named.hosted || isOfOther(passage) ? { context: { hosted: true as const } } : {}),
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

const MIGRATIONS = /\bmigra(?:tion|ción|ção|si)\w*|迁移|マイグレーション/iu

/** "20250107_0001" in a column of migrations, below their folder: the file whose name begins so. */
function migrationFile(passage: Passage): Draft | undefined {
  const [cell] = cellsOf(passage)
  const stamp = /^`?(\d{4,}(?:[_-]\d+)*)`?$/.exec(cell?.rich.text.trim() ?? '')?.[1]
  const folder = stamp && MIGRATIONS.test(cell?.column.header ?? '') ? baseOf(passage) : undefined
  return stamp === undefined || folder === undefined
    ? undefined
    : {
        kind: 'path',
        subject: `${folder.replace(/\/?$/, '/')}${stamp}*`,
        claimed: { op: passage.stance().absent ? 'absent' : 'present' },
        at: 0,
      }
}

function* treeEntry(passage: Passage): Iterable<Draft> {
  const { tree, lexicon } = passage
  if (!tree || isTemplate(tree.name)) return
  const said = readState(`${tree.comment} ${passage.text.slice(0, tree.at)}`, lexicon)
  const todo = isToCome(passage)
  const stance = passage.stance()
  const absent = todo || said?.state === 'absent' || (said === undefined && stance.absent) || stance.mood === 'planned'
  yield {
    kind: 'path',
    subject: treePath(passage),
    claimed: { op: absent ? 'absent' : 'present' },
    at: tree.at,
    ...(todo ? { mood: 'planned' as const } : {}),
    context: {
      ...(tree.parent ? { base: treePath(tree.parent) } : {}),
      ...(isOfOther(passage) ? { hosted: true as const } : {}),
    },
  }
}

/** Its own line says that it is to come, or that of a folder above which its own does not overrule. */
function isToCome(passage: Passage): boolean {
  const { tree, text, lexicon } = passage
  if (!tree) return false
  const said = readState(`${tree.comment} ${text.slice(0, tree.at)}`, lexicon)
  if (lexicon.begins('planned', tree.comment) > 0 || said?.state === 'open') return true
  const others = () => passage.around.flatMap((one) => (one.tree && one !== passage ? [one.tree.comment] : []))
  // "[NEW]" beside "[MODIFY]", and "(week 4)" beside what is ticked, are to be done.
  const isOrder = (comment: string) => lexicon.begins('tasks', comment.replace(/^\W+/, '')) > 0
  if (/^\W*NEW\b/.test(tree.comment) && others().some(isOrder)) return true
  const bare = tree.comment.replace(/^\W+/, '')
  const isScheduled = /^\s*\d+\W*$/.test(bare.slice(lexicon.begins('periods', bare) || bare.length))
  if (isScheduled && others().some((comment) => readState(comment, lexicon)?.state === 'done')) return true
  return said === undefined && tree.parent !== undefined && isToCome(tree.parent)
}
