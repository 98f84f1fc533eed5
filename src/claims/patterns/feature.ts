import { clausesOf } from '../clauses.ts'
import { underCoverage } from '../coverage-context.ts'
import { gaugesIn } from '../gauges.ts'
import { withoutMarks } from '../marks.ts'
import { isPlace } from '../mentions.ts'
import { governors, type Passage } from '../passage.ts'
import { isClaimable, splitPhrases, trimPhrase, withoutBrackets } from '../phrases.ts'
import { saysOnlyState } from '../state.ts'
import { contradicts } from '../statement.ts'
import { statusItem, statusLabel } from '../status-items.ts'
import { fileAbove, isSettings } from '../subject-files.ts'
import { isTechnology } from '../technologies.ts'
import type { Pattern } from './pattern.ts'

/** A feature in words: what a ticked item, or an item of a list of evidence, says that the code does. */
export const feature: Pattern = {
  id: 'feature',
  kinds: ['symbol', 'config'],
  title: 'A feature, in words',
  examples: [
    {
      text: '**Features:**\n- Overdue detection',
      claims: [{ kind: 'symbol', subject: 'Overdue detection', op: 'present' }],
    },
    {
      text: '- ✅ Webhook handling present\n- ❌ Billing integration',
      claims: [
        { kind: 'symbol', subject: 'Webhook handling', op: 'present' },
        { kind: 'symbol', subject: 'Billing integration', op: 'absent' },
      ],
    },
    {
      text: '**Implementation:**\n- User registration, email verification, password reset',
      claims: [
        { kind: 'symbol', subject: 'User registration' },
        { kind: 'symbol', subject: 'email verification' },
        { kind: 'symbol', subject: 'password reset' },
      ],
    },
    {
      text: '**Implementation:**\n- Create, update, deactivate users',
      claims: [
        { kind: 'symbol', subject: 'Create users' },
        { kind: 'symbol', subject: 'update users' },
        { kind: 'symbol', subject: 'deactivate users' },
      ],
    },
    {
      text: '**Implementation:**\n- Event tracking (login, logout, failed attempts)',
      claims: [
        { kind: 'symbol', subject: 'Event tracking: login' },
        { kind: 'symbol', subject: 'Event tracking: logout' },
        { kind: 'symbol', subject: 'Event tracking: failed attempts' },
      ],
    },
    {
      text: '- ⚠️ Rotation exists in code but no orchestration scripts',
      claims: [
        { kind: 'symbol', subject: 'Rotation', op: 'present' },
        { kind: 'symbol', subject: 'orchestration scripts', op: 'absent' },
      ],
    },
    {
      text: '- ❌ No role-based middleware found',
      claims: [{ kind: 'symbol', subject: 'role-based middleware', op: 'absent' }],
    },
    {
      text: '- [x] Create chart export',
      claims: [{ kind: 'symbol', subject: 'chart export', op: 'present', mood: 'asserted' }],
    },
    {
      text: '- [ ] Implement dark mode',
      claims: [{ kind: 'symbol', subject: 'dark mode', op: 'absent', mood: 'planned' }],
    },
    {
      text: '- ✅ `vault-config.hcl` - EXISTS\n  - TLS configuration',
      claims: [{ kind: 'config', subject: 'TLS configuration' }],
    },
    {
      text: '# PROJECT_STATUS\n## Sessions\n- tracked session registry',
      claims: [{ kind: 'symbol', subject: 'tracked session registry', op: 'present' }],
    },
    {
      text: '## Completed\n- Added a search widget. It debounces input.',
      claims: [{ kind: 'symbol', subject: 'search widget' }],
    },
    {
      text: '- [x] Implement rate limiter middleware in `go/limit.go`',
      claims: [{ kind: 'symbol', subject: 'rate limiter middleware' }],
    },
    { text: 'These are NOT tested:\n- ❌ Query with an id', claims: [] },
    { text: '**Risks:**\n- Vendor lock-in', claims: [] },
    { text: '## Notes\n- Talk to the team', claims: [] },
    { text: '## Next Steps\n- Deploy to production', claims: [] },
  ],
  *read(passage) {
    if (passage.form !== 'item' && !(passage.form === 'sentence' && passage.statement.mark !== undefined)) return
    if (!isFeature(passage) || isUntested(passage)) return
    const { statement, lexicon } = passage
    const stance = passage.stance()
    const from = statement.start + taskLength(passage)
    const text = headline(withoutMarks(withoutPlace(passage, from).slice(from, statement.end)))
    if (text === '' || saysOnlyState(text, lexicon)) return
    const prefix = statement.label === '' || lexicon.is('evidence', statement.label) ? '' : `${statement.label}: `
    const file = fileAbove(passage)
    for (const clause of clausesOf(isSized(passage) ? afterWith(text) : text, lexicon)) {
      const state = contradicts(passage.box, clause.state) ? undefined : clause.state
      const absent = state === 'absent' || state === 'open' || (state === undefined && stance.absent)
      for (const part of splitPhrases(clause.subject, lexicon)) {
        const subject = trimPhrase(part.text)
        if (!isClaimable(subject, passage.lexicon) || isTechnology(subject)) continue
        yield {
          kind: file !== undefined && isSettings(file) ? 'config' : 'symbol',
          subject: `${prefix}${subject}`,
          claimed: { op: absent || stance.mood === 'planned' ? 'absent' : 'present' },
          at: from + Math.max(0, clause.at) + part.at,
          ...(state === 'open' && stance.mood === 'asserted' ? { mood: 'planned' as const } : {}),
        }
      }
    }
  },
}

/** "The following are not tested: …" lists what is there. */
function isUntested(passage: Passage): boolean {
  return [...governors(passage)].some(
    (above) => above.statement.introduces && above.lexicon.has('untested', above.text),
  )
}

/** More words are a sentence, not the name of a feature. */
const LONGEST = 22
/** Labels whose text is something else than a feature. */
const OTHER = new Set([
  'file',
  'folder',
  'lines',
  'bytes',
  'files',
  'status',
  'claimed',
  'actual',
  'target',
  'gap',
  'before',
  'version',
  'total',
  'meta',
  'percent',
  'coverage',
  'tests',
  'route',
  'method',
  'command',
  'technology',
  'count',
])

function isFeature(passage: Passage): boolean {
  const { statement, lexicon } = passage
  const stance = passage.stance()
  const first = passage.names()[0]
  const outside = withoutBrackets(passage.text)
  const counted =
    /^(?:all\s+)?[~≈]?\d[\d.,]*\+?\s/i.test(statement.body) ||
    passage
      .quantities()
      .some(
        (quantity) =>
          quantity.unit === 'percent' ||
          (quantity.noun !== '' &&
            quantity.unit !== 'lines' &&
            lexicon.isPlural(quantity.noun.split(' ').at(-1) ?? '') &&
            !lexicon.is('outside', quantity.noun.split(' ').at(-1) ?? '') &&
            outside.slice(quantity.start, quantity.end).trim() !== '' &&
            statement.label !== ''),
      )
  return (
    stance.evidence &&
    !stance.meta &&
    !counted &&
    statement.body !== '' &&
    !headsList(passage) &&
    statusItem(passage) === undefined &&
    statusLabel(passage) === undefined &&
    !(underCoverage(passage) && passage.quantities().length > 0) &&
    !lexicon.roles(statement.label).some((role) => OTHER.has(role)) &&
    !lexicon.is('meta', statement.label) &&
    !lexicon.is('planned', statement.label) &&
    lexicon.begins('changed', statement.body) === 0 &&
    lexicon.begins('removes', statement.body) === 0 &&
    !/^[A-Z_]{3,}$/.test(statement.label) &&
    !passage
      .names()
      .some(
        (named) =>
          (isPlace(named) && named.start <= statement.start + 3) ||
          (named.kind === 'route' && named.start < statement.start + 12),
      ) &&
    gaugesIn(passage.text).length === 0 &&
    !(first && first.start <= statement.start + 2 && first.kind !== 'word' && first.kind !== 'symbol')
  )
}

/** The first sentence; of a long one what stands before its first break. Empty where even that is too long. */
function headline(text: string): string {
  const first = text.split(/(?<=[\p{L}\p{N})`])[.;。；](?=\s|$)/u)[0] ?? ''
  if (first.split(/\s+/).length <= LONGEST) return first
  const head = first.split(/[,:]\s|\s(?:so that|while|which|because|instead of|before|after|when|without)\s/)[0] ?? ''
  return head.split(/\s+/).length <= LONGEST ? head : ''
}

/** Of "Implement a vault client in `go/vault.go`" the file is claimed by itself; what is left is what it holds. */
function withoutPlace({ text, lexicon, names }: Passage, from: number): string {
  const [place] = names().filter((named) => isPlace(named) && named.start > from)
  const before = place && text.slice(from, place.start).replace(/`$/, '')
  if (!place || before === undefined || !lexicon.endsWithPreposition(before)) return text
  const words = before.trim().replace(/\s\S+$/, '')
  if (words.split(/\s+/).length < 2 || /[,;:([]/.test(before)) return text
  const end = place.end + (text.charAt(place.end) === '`' ? 1 : 0)
  return text.slice(0, from + words.length) + ' '.repeat(end - from - words.length) + text.slice(end)
}

/** An item that only heads a list of its own. */
function headsList(passage: Passage): boolean {
  const { statement } = passage
  const bold = passage.rich.spans.some(
    (span) => span.kind === 'strong' && span.start <= statement.start && span.end >= statement.end,
  )
  return passage.children.length > 0 && (statement.introduces || bold || statement.lead !== '')
}

function isSized(passage: Passage): boolean {
  return passage.quantities().some((quantity) => quantity.unit === 'lines' || quantity.unit === 'bytes')
}

/** "Create", "Implement": the imperative that a task begins with, and the article behind it. */
export function taskLength(passage: Passage): number {
  const { lexicon, statement } = passage
  const past = lexicon.begins('made', statement.body)
  const task =
    passage.box === undefined && passage.stance().mood !== 'planned' ? 0 : lexicon.begins('brings', statement.body)
  const length = Math.max(past, task)
  if (length === 0) return 0
  return (
    length +
    (/^\s+(?:(?:the|a|an|new|missing|required|necessary)\s+)*/i.exec(statement.body.slice(length))?.[0].length ?? 0)
  )
}

/** Of "Error handling with backoff (425+ lines)" the size claims the first part; what is left is "backoff". */
function afterWith(text: string): string {
  const bare = withoutBrackets(text)
  const match = /\swith\s(.+)$/i.exec(bare)
  return match ? `${' '.repeat(bare.length - (match[1]?.length ?? 0))}${match[1] ?? ''}` : ''
}
