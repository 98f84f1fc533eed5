import type { Mood } from '../../schema/claim.ts'
import { type Identifier, identifiersIn } from '../identifiers.ts'
import { withoutMarks } from '../marks.ts'
import { containerOf } from '../nearby.ts'
import { governors, type Passage } from '../passage.ts'
import { listOf } from '../phrases.ts'
import type { Draft, Pattern } from './pattern.ts'

const HISTORICAL: Mood = 'historical'

/** A function, class, field, enum member, decorator or variable of the environment, by its name. */
export const symbol: Pattern = {
  id: 'symbol',
  kinds: ['symbol', 'config'],
  title: 'A name that the code defines',
  examples: [
    {
      text: '- ✅ Added `list_agents()` to AgentService',
      claims: [
        { kind: 'symbol', subject: 'list_agents', op: 'present' },
        { kind: 'symbol', subject: 'AgentService' },
      ],
    },
    {
      text: '- Convenience dependencies (require_admin, require_tutor, etc.)',
      claims: [
        { kind: 'symbol', subject: 'require_admin' },
        { kind: 'symbol', subject: 'require_tutor' },
      ],
    },
    {
      text: '- User roles enum: ADMIN, PEOPLE_OPS, TUTOR',
      claims: [
        { kind: 'symbol', subject: 'ADMIN', context: { container: 'User roles' } },
        { kind: 'symbol', subject: 'PEOPLE_OPS' },
        { kind: 'symbol', subject: 'TUTOR' },
      ],
    },
    {
      text: '- Access control (3 roles: ADMIN, PEOPLE_OPS, TUTOR)\n- Formats: CSV, JSON, XML',
      claims: [
        { kind: 'symbol', subject: 'ADMIN' },
        { kind: 'symbol', subject: 'PEOPLE_OPS' },
        { kind: 'symbol', subject: 'TUTOR' },
      ],
    },
    {
      text: '- **Enum:** `OAuthProvider` with GOOGLE, LOCAL',
      claims: [
        { kind: 'symbol', subject: 'OAuthProvider' },
        { kind: 'symbol', subject: 'OAuthProvider.GOOGLE' },
        { kind: 'symbol', subject: 'OAuthProvider.LOCAL' },
      ],
    },
    { text: '- ❌ No @require_role decorator', claims: [{ kind: 'symbol', subject: 'require_role', op: 'absent' }] },
    {
      text: '- Environment variable `AUTO_INIT_DB` for production',
      claims: [{ kind: 'config', subject: 'AUTO_INIT_DB' }],
    },
    {
      text: '- [ ] Create `rbac_manager` service',
      claims: [{ kind: 'symbol', subject: 'rbac_manager', op: 'absent', mood: 'planned' }],
    },
    {
      text: '- Replaced `alert()` with `AlertDialog`',
      claims: [
        { kind: 'symbol', subject: 'alert', mood: 'historical' },
        { kind: 'symbol', subject: 'AlertDialog', mood: 'asserted' },
      ],
    },
    {
      text: '**Impact:** 45 errors\n\n- `OrderRequest` - Missing: `SortBy`, `PageSize`',
      claims: [
        { kind: 'symbol', subject: 'OrderRequest', op: 'present' },
        { kind: 'symbol', subject: 'SortBy', op: 'absent', context: { container: 'OrderRequest' } },
        { kind: 'symbol', subject: 'PageSize', op: 'absent' },
      ],
    },
    {
      text: '- `OrderState` enum - Missing `PENDING` and `FAILED` values',
      claims: [
        { kind: 'symbol', subject: 'OrderState', op: 'present' },
        { kind: 'symbol', subject: 'PENDING', op: 'absent', context: { container: 'OrderState' } },
        { kind: 'symbol', subject: 'FAILED', op: 'absent' },
      ],
    },
    {
      text: '- ✅ `old_name` - No matches in src/',
      claims: [{ kind: 'symbol', subject: 'old_name', op: 'absent' }],
    },
    {
      text: '#### **LoginForm** (`src/LoginForm.tsx`)',
      claims: [{ kind: 'symbol', subject: 'LoginForm', op: 'present' }],
    },
    {
      text: '1. **Search is not implemented**\n   - Place: `findAll()` only warns\n   - Fix: later',
      claims: [{ kind: 'symbol', subject: 'findAll', op: 'present' }],
    },
    { text: '- [x] 用户模型 (`User`)', claims: [{ kind: 'symbol', subject: 'User', op: 'present' }] },
    { text: '#### **LoginForm** (`src/entry.tsx`)', claims: [] },
    {
      text: '```go\n✅ CreateUser()   -- for the form\n✅ DropUser()     -- for admins\n```',
      claims: [
        { kind: 'symbol', subject: 'CreateUser', op: 'present' },
        { kind: 'symbol', subject: 'DropUser', op: 'present' },
      ],
    },
    { text: '- Missing OrderService ergonomics', claims: [] },
    {
      text: '### ❌ Assistants do not exist\n\n`OrderAssistant` ships elsewhere.',
      claims: [{ kind: 'symbol', subject: 'OrderAssistant', op: 'present', mood: 'planned' }],
    },
    {
      text: '- Missing key → 401 INVALID_API_KEY\n\n| Case | Code |\n|---|---|\n| Missing header | `INVALID_HEADER_KEY` |',
      claims: [
        { kind: 'config', subject: 'INVALID_API_KEY', op: 'present' },
        { kind: 'config', subject: 'INVALID_HEADER_KEY', op: 'present' },
      ],
    },
    { text: '- **Deployment:** `X0VfUIQPjW8AdLhwq4cMlSDO`', claims: [] },
    {
      text: '## ❌ Blocker 4: Mail\n**Issue:** `OrderMailer` is not configured.\n\n**"Mail not supported"**\n- Use `listMailers()` instead',
      claims: [
        { kind: 'symbol', subject: 'OrderMailer', op: 'present' },
        { kind: 'symbol', subject: 'listMailers', op: 'present' },
      ],
    },
    {
      text: '# Fase 2: Implementation Plan with risks\n## Technical implementation\n- `OrderMailer` sends',
      claims: [{ kind: 'symbol', subject: 'OrderMailer', op: 'present', mood: 'planned' }],
    },
    { text: "- The interplay between `old_name` and `new_name` isn't implemented.", claims: [] },
    { text: 'JavaScript and FastAPI run on GitHub; `status` is a word.', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' || passage.form === 'tree') return
    const stance = passage.stance()
    if (stance.meta && passage.form === 'item') return
    const members = membersOf(passage)
    yield* members.drafts
    const lacks = lackingFrom(passage)
    for (const name of [...identifiersIn(passage), ...labelledWords(passage), ...lackingWords(passage, lacks)]) {
      if (members.from !== undefined && name.start >= members.from && !members.names.has(name.text)) continue
      if (members.names.has(name.text)) continue
      const gone = removedBefore(passage, name)
      const holds = lacks !== undefined && name.end <= lacks.from
      const absent =
        NOWHERE.test(passage.text.slice(name.end)) ||
        (lacks === undefined ? stance.absent && !isOutcome(passage, name) : !holds) ||
        (stance.mood === 'planned' && (passage.lexicon.begins('creates', passage.statement.body) > 0 || stance.absent))
      // "The interplay of `A` and `B` isn't implemented" says nothing of A.
      if (absent && passage.form === 'item' && isAside(passage, name)) continue
      if (absent && QUALITY.test(passage.text.slice(name.end))) continue
      const container = lacks === undefined || holds ? containerOf(passage) : lacks.holder
      yield {
        kind: name.form === 'constant' && speaksOfSettings(passage, name.text) ? 'config' : 'symbol',
        subject: name.text,
        claimed: { op: absent ? 'absent' : 'present' },
        at: name.start,
        ...(gone ? { mood: HISTORICAL } : explainsLack(passage) ? { mood: 'planned' as const } : {}),
        context: container === name.text ? {} : { container },
      }
    }
  },
}

/** What a paragraph under "X is missing" names is neither said to be there nor to lack. */
function explainsLack(passage: Passage): boolean {
  const heading = passage.section?.heading
  return passage.form === 'sentence' && (heading?.theme() === 'absent' || heading?.statement.state?.state === 'absent')
}

/** "`old_name` - No matches in src/": a search that found nothing. */
const NOWHERE =
  /^[`*"')\]]*\s*(?:[-–—:]|→|=>)\s*(?:no|zero|0)\s+(?:more\s+|remaining\s+|other\s+)?(?:match(?:es)?|references?|occurrences?|usages?|hits|results)\b/i

/** "Missing `Order` ergonomics": what lacks is something about it. */
const QUALITY =
  /^[`*"']*\s+(?:ergonomics|integrations?|coverage|documentation|docs|examples?|walk-?throughs?|guides?|tutorials?|handling|usage|benchmarks?|support)(?![\p{L}])/iu

/** "`Order` - missing `total`": what stands before the dash is there, and lacks what follows. */
function lackingFrom(passage: Passage): { from: number; holder: string } | undefined {
  for (const match of passage.text.matchAll(/\s[-–—]\s+|[:：]\s+/g)) {
    const behind = passage.text.slice(match.index + match[0].length)
    const holder = identifiersIn(passage).find((name) => name.end <= match.index)
    if (holder && passage.lexicon.begins('absentLeads', behind) > 0) return { from: match.index, holder: holder.text }
  }
  return undefined
}

/** "X enum: A, B" and "`X` with A, B" list the members of X. */
function membersOf(passage: Passage): { drafts: Draft[]; names: ReadonlySet<string>; from: number | undefined } {
  const { label, body, start } = passage.statement
  const none = { drafts: [], names: new Set<string>(), from: undefined }
  const led = /^`?([A-Z]\w+)`?\s+(?:with|:|enum:?|mit|con|avec)\s+(?=[A-Z`])/.exec(body)
  const own =
    /\b(?:enum|enumeration|枚举)\b/i.test(label) && !led
      ? label.replace(/\s*\b(?:enum|enumeration)\b.*$/i, '').trim()
      : undefined
  const container = led?.[1] ?? own
  if (container === undefined) return none
  const from = led?.[0].length ?? 0
  const listed = listOf(body.slice(from).replaceAll('`', ' '), passage.lexicon, 2)
  if (!listed || listed.length < 2 || !listed.every((part) => /^[A-Za-z_]\w*$/.test(part.text))) return none
  const qualified = /^[A-Z]\w+$/.test(container) && led ? `${container}.` : ''
  const drafts: Draft[] = led
    ? [
        {
          kind: 'symbol',
          subject: container,
          claimed: { op: passage.stance().absent ? 'absent' : 'present' },
          at: start,
        },
      ]
    : []
  for (const part of listed)
    drafts.push({
      kind: 'symbol',
      subject: `${qualified}${part.text}`,
      claimed: { op: passage.stance().absent ? 'absent' : 'present' },
      at: start + from + part.at,
      context: { container },
    })
  return { drafts, names: new Set([container, ...listed.map((part) => part.text)]), from: undefined }
}

/** "User model (`User`)": the noun stands before the bracket. */
const BEFORE =
  /(?:\b(?:model|class|enum|struct|trait|interface|type|entity|component|service|modell|klasse|entität|komponente|dienst|kelas|komponen|entitas)|模型|类|实体|接口|枚举|结构体|组件|服务)\s*[(（][`*\s]*$/iu

/** `Intervention` under the label "Model", before the word "model", or behind it in brackets. */
function labelledWords(passage: Passage): Identifier[] {
  const labelled = passage.lexicon.roles(passage.statement.label).includes('symbol')
  return passage.names().flatMap((named) => {
    const noun =
      (/^\p{Lu}/u.test(named.text) && BEFORE.test(passage.text.slice(0, named.start))) ||
      /^`?\s+(?:model|class|enum|struct|trait|function|method|component|interface|type|table|hook|service|widget|field|module)\b/i.test(
        passage.text.slice(named.end),
      )
    if (
      !named.code ||
      named.kind !== 'word' ||
      !/^[\p{L}_][\p{L}\p{N}_]+$/u.test(named.text) ||
      !(noun || (labelled && /^\p{Lu}/u.test(named.text)))
    )
      return []
    return [{ text: named.text, start: named.start, end: named.end, form: 'name' as const }]
  })
}

/** `PENDING` in "`State` enum - missing `PENDING` and `FAILED`": what a type lacks is a name, however plain. */
function lackingWords(passage: Passage, lacks: ReturnType<typeof lackingFrom>): Identifier[] {
  return passage.names().flatMap(({ code, kind, text, start, end }) => {
    const isWord = code && kind === 'word' && /^[\p{L}_][\p{L}\p{N}_]+$/u.test(text)
    return lacks && isWord && start > lacks.from ? [{ text, start, end, form: 'name' as const }] : []
  })
}

const SETTINGS =
  /\b(?:env|environment|variables?|flags?|config\w*|settings?|secrets?|keys?|umgebungs\w*|konfiguration\w*)\b|\.env|环境变量|配置/i

function speaksOfSettings(passage: Passage, name: string): boolean {
  if (
    /_(?:KEY|URL|URI|TOKEN|SECRET|HOST|PORT|DIR|PATH|ENABLED|PASSWORD|USER|DB|DSN|REGION|BUCKET|TIMEOUT|PRODUCTION|ENV)$/.test(
      name,
    ) ||
    SETTINGS.test(passage.text)
  )
    return true
  for (const above of governors(passage)) return SETTINGS.test(above.text)
  return false
}

/** Behind "between", "of", "for" or "with" stands what a lack is of, where the sentence ends with what lacks. */
function isAside({ text, statement, lexicon }: Passage, name: Identifier): boolean {
  const before = text.slice(statement.start, name.start).replace(/[`"'*]+$/, '')
  return (
    /\b(?:between|of|for|with)\s+(?:[`"'*]*[\w.]+[`"'*]*\s+(?:and|or)\s+)?$/i.test(before) &&
    lexicon.begins('absentLeads', statement.body) === 0 &&
    /\b(?:isn't|is not|aren't|are not|not yet|never)\b/i.test(text.slice(name.end))
  )
}

/** "Missing key → 401 `INVALID_KEY`", or in a further cell: what comes of the lack is there. */
function isOutcome({ text, statement, lexicon }: Passage, name: Identifier): boolean {
  const before = withoutMarks(text.slice(0, name.start))
  const leads =
    lexicon.begins('absentLeads', statement.body) > 0 || lexicon.begins('absentLeads', before.trimStart()) > 0
  return leads && /→|->|=>|\s\|\s/.test(before)
}

/** "Replaced X with Y": X is gone. */
function removedBefore(passage: Passage, name: Identifier): boolean {
  const before = withoutMarks(passage.text.slice(passage.statement.start, name.start))
  return (
    passage.lexicon.begins('removes', before.trimStart()) > 0 && !/\s(?:with|by|to|into|durch|por|par)\s/i.test(before)
  )
}
