import { cellsOf, has, isTotal, subjectCell } from '../columns.ts'
import { governors, type Passage } from '../passage.ts'
import { listOf } from '../phrases.ts'
import { scheduleIn } from '../schedules.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A key, service, job, queue or schedule of a configuration file. */
export const config: Pattern = {
  id: 'config',
  kinds: ['config', 'symbol'],
  title: 'A setting, service, job, queue or schedule',
  examples: [
    { text: '**Services:**\n1. **OwnerService** - Owner management', claims: [] },
    {
      text: '- Worker prefetch multiplier = 4',
      claims: [{ kind: 'config', subject: 'Worker prefetch multiplier', op: 'eq', value: 4 }],
    },
    {
      text: '- Flag `AUTO_INIT_DB=false` for production',
      claims: [{ kind: 'config', subject: 'AUTO_INIT_DB', op: 'eq' }],
    },
    {
      text: '- **Backend:** A script runs hourly\n- **Limits:** "You have reached your daily limit."\n- **Cleanup:** daily at 02:00',
      claims: [{ kind: 'config', subject: 'Cleanup', value: 1440, unit: 'minutes' }],
    },
    {
      text: '- Performance evaluation: every 15 minutes\n- Model training: weekly',
      claims: [
        { kind: 'config', subject: 'Performance evaluation', op: 'eq', value: 15, unit: 'minutes' },
        { kind: 'config', subject: 'Model training', value: 10080, unit: 'minutes' },
      ],
    },
    {
      text: '- 3 task queues configured: default, mail, train',
      claims: [
        { kind: 'config', subject: 'queue default' },
        { kind: 'config', subject: 'queue mail' },
        { kind: 'config', subject: 'queue train' },
      ],
    },
    {
      text: '| Service | Type |\n|---|---|\n| Redis | Cache |',
      claims: [{ kind: 'config', subject: 'service Redis' }],
    },
    {
      text: '- **Services:**\n  - PostgreSQL 15\n  - Redis 7',
      claims: [
        { kind: 'config', subject: 'service PostgreSQL 15' },
        { kind: 'config', subject: 'service Redis 7' },
      ],
    },
    {
      text: '- **Services:** PostgreSQL, Redis (test instances)',
      claims: [
        { kind: 'config', subject: 'service PostgreSQL' },
        { kind: 'config', subject: 'service Redis' },
      ],
    },
    { text: '```env\nEMAIL_PROVIDER=sendgrid\n```', claims: [{ kind: 'config', subject: 'EMAIL_PROVIDER' }] },
    {
      text: '- LOGIN: true (can connect)\n- CONNECTION LIMIT: 50',
      claims: [
        { kind: 'config', subject: 'LOGIN', op: 'eq' },
        { kind: 'config', subject: 'CONNECTION LIMIT', value: 50 },
      ],
    },
    { text: '- Line 4: "This worker runs daily at 2am"', claims: [] },
    { text: '- LOW: 20+ (later)\n- FIXTURE TESTS: 25 are off', claims: [] },
    { text: '- Weekly sprint reviews and a + b = c', claims: [] },
    { text: '| Service | Priority |\n|---|---|\n', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code') yield* inSettings(passage)
    else if (passage.row) yield* inRow(passage)
    else if (passage.form !== 'tree') yield* inText(passage)
  },
}

/** Things that configuration files list, by the words for them. */
const LISTED =
  /\b(service|job|queue|worker|container|stage|trigger|cron|schedule|image|volume|workflow|branch)(?:e?s)?\b|(服务|队列|任务|作业)|\b(dienst|auftrag|warteschlange)(?:e|en)?\b/i

function* inText(passage: Passage): Iterable<Draft> {
  const stance = passage.stance()
  if (stance.meta) return
  const op =
    stance.absent || (stance.mood === 'planned' && passage.lexicon.begins('creates', passage.statement.body) > 0)
      ? ('absent' as const)
      : ('eq' as const)
  for (const named of passage.names()) {
    if (named.kind !== 'setting') continue
    const match = /^([\w.-]+)\s?[=:]\s?(.*)$/.exec(named.text)
    const number = Number(match?.[2])
    if (match)
      yield {
        kind: 'config',
        subject: match[1] ?? '',
        claimed: {
          op,
          ...(match[2] !== '' && Number.isFinite(number) ? { value: number } : {}),
          text: (match[2] ?? '').slice(0, 80),
        },
        at: named.start,
      }
  }
  const assigned = /^([\p{L}][\p{L}\p{N} _.-]{2,50}?)\s*(?:=|:=|==)\s*(\d+(?:\.\d+)?)(?!\s*[+*/=-]|\d)/u.exec(
    passage.statement.body,
  )
  if (assigned && passage.form === 'item')
    yield {
      kind: 'config',
      subject: assigned[1]?.trim() ?? '',
      claimed: { op, value: Number(assigned[2]), text: assigned[2] },
      at: passage.statement.start,
    }
  const { label, body } = passage.statement
  const value = /^(true|false|on|off|yes|no|\d+(?:\.\d+)?)\b(?!\s*%)/i.exec(body)?.[1]
  if (
    passage.form === 'item' &&
    value !== undefined &&
    /^[A-Za-z][\w.-]*(?:[ _][A-Z]+)*$/.test(label) &&
    ((/^[A-Z_ ]{3,}$/.test(label) && !isTally(label, value, body)) || /[_.]/.test(label))
  )
    yield {
      kind: 'config',
      subject: label,
      claimed: { op, ...(/^\d/.test(value) ? { value: Number(value) } : {}), text: value },
      at: Math.max(0, passage.text.indexOf(label)),
    }
  yield* scheduled(passage)
  yield* enumerated(passage)
}

/** "LOW: 20", "FIXTURE TESTS: 25 are off" count things of a rank; "CONNECTION LIMIT: 50" is set. */
function isTally(label: string, value: string, body: string): boolean {
  return /^\d/.test(value) && (!label.includes(' ') || body.trim() !== value)
}

/** "Backend: a script runs hourly" does not name what runs. */
const LAYER = /^(?:(?:back|front)-?end|database|db|dev-?ops|server|client|api|infrastructure|system|app)s?$/i
/** Behind what recurs stands nothing, or when and how: "a daily limit", "daily reports" say of what it is. */
const RECURS =
  /^[*`"]*\s*(?:$|[^\p{L}\p{N}\s/]|(?:at|on|via|by|from|in|with|for|between|um|ab|am|über|per|mit|pada|oleh|a|à|le)\b|\d|\p{Script=Han})/iu

function* scheduled(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  if (passage.form !== 'item' || statement.label === '' || lexicon.is('meta', statement.label)) return
  // "Line 4: "runs daily at 2am"" quotes.
  if (/^["“„«「]/u.test(statement.body)) return
  if (LAYER.test(statement.label)) return
  const schedule = scheduleIn(statement.body, lexicon)
  if (schedule && !RECURS.test(statement.body.slice(schedule.start + schedule.text.length))) return
  if (!schedule || statement.body.slice(0, schedule.start).trim().split(/\s+/).length > 4) return
  yield {
    kind: 'config',
    subject: statement.label,
    claimed: { op: 'eq', value: schedule.minutes, unit: 'minutes', text: schedule.text },
    at: statement.start + schedule.start,
  }
}

/** "6 task queues configured: a, b" lists queues; under "Services:" each item is one. */
function* enumerated(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  const stance = passage.stance()
  const op = stance.absent ? ('absent' as const) : ('present' as const)
  const label = statement.label === '' ? undefined : LISTED.exec(statement.label)
  const colon = /^([^:：]{3,60})[:：]\s*(?=\S)/.exec(statement.body)
  const noun = label ?? (colon && /\d/.test(colon[1] ?? '') ? LISTED.exec(colon[1] ?? '') : null)
  if (noun && statement.body !== '' && (label || colon) && !lexicon.is('meta', statement.label)) {
    const from = label ? 0 : (colon?.[0].length ?? 0)
    const listed = listOf(
      statement.body.slice(from).replace(/\([^()]*\)/g, (part) => ' '.repeat(part.length)),
      lexicon,
      4,
    )
    if (listed && (listed.length > 1 || label) && !/\d/.test(listed[0]?.text.charAt(0) ?? ''))
      for (const part of listed)
        yield {
          kind: 'config',
          subject: `${nounOf(noun)} ${part.text.replace(/[`*]/g, '').trim()}`,
          claimed: { op },
          at: statement.start + from + part.at,
        }
    return
  }
  const above = passage.parent ?? passage.intro
  const title = above?.statement.introduces ? above.statement.label || above.statement.body : ''
  const listing = title !== '' && title.split(/\s+/).length <= 3 ? LISTED.exec(title) : null
  const name = statement.lead || statement.body
  if (
    listing &&
    passage.form === 'item' &&
    statement.label === '' &&
    statement.body.split(/\s+/).length <= 6 &&
    !CLASS.test(name)
  )
    yield {
      kind: 'config',
      subject: `${nounOf(listing)} ${name}`,
      claimed: { op: stance.mood === 'planned' ? 'absent' : op },
      at: statement.start,
    }
}

/** `OwnerService` is a class, not a service of a compose file. */
const CLASS = /^`?[A-Z][a-z]\w*(?:Service|Job|Queue|Worker|Trigger|Workflow)(?:Impl)?`?$/

function nounOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  if (!subject || isTotal(passage)) return
  const stance = passage.stance()
  if (has(subject, 'config')) {
    const name = subject.rich.text.trim()
    if (/^[\w.-]+$/.test(name))
      yield {
        kind: 'config',
        subject: name,
        claimed: { op: stance.absent ? 'absent' : 'present' },
        at: subject.at,
        context: { header: subject.column.header },
      }
    return
  }
  const listing = LISTED.exec(subject.column.header)
  const file = [...governors(passage)].some((above) =>
    /\.ya?ml|compose|docker|render|workflow|ci\/cd|pipeline|kubernetes|k8s|blueprint|deploy/i.test(above.text),
  )
  if (
    listing &&
    (file ||
      cells.some(
        (cell) =>
          has(cell, 'technology', 'version') ||
          /^(?:type|image|port|ports|container|tools?)$/i.test(cell.column.header),
      )) &&
    !cells.some((cell) =>
      cell.rich.spans.some((span) => span.kind === 'code' && /\.\w+$/.test(cell.rich.text.slice(span.start, span.end))),
    )
  )
    yield {
      kind: 'config',
      subject: `${nounOf(listing)} ${subject.rich.text.replace(/\s+/g, ' ').trim()}`,
      claimed: { op: stance.absent ? 'absent' : 'present' },
      at: subject.at,
      context: { header: subject.column.header },
    }
}

/** KEY=value of a fenced settings file: a claim that the key is set, or, under a plan, that it is not yet. */
function* inSettings(passage: Passage): Iterable<Draft> {
  const match =
    passage.code === 'settings' ? /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=\s*(.*)$/.exec(passage.text) : null
  if (match)
    yield {
      kind: 'config',
      subject: match[1] ?? '',
      claimed: {
        op: passage.stance().mood === 'planned' ? 'absent' : 'present',
        text: (match[2] ?? '').replace(/\s+#.*$/, '').slice(0, 80),
      },
      at: passage.text.indexOf(match[1] ?? ''),
    }
}
