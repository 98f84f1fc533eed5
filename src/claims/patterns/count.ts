import type { Claimed } from '../../schema/claim.ts'
import type { Mention } from '../../schema/reading.ts'
import { cellsOf, has, isTotal, subjectCell } from '../columns.ts'
import { isPlace } from '../mentions.ts'
import { filesOfSection } from '../named-sections.ts'
import { isOrdinal, type Quantity, quantitiesIn } from '../numbers.ts'
import type { Passage } from '../passage.ts'
import { listOf } from '../phrases.ts'
import type { Draft, Pattern } from './pattern.ts'

/** How many of a named thing there are, with the things where the text lists them. */
export const count: Pattern = {
  id: 'count',
  kinds: ['count'],
  title: 'How many of a thing there are',
  examples: [
    {
      text: '- 6 task queues configured: default, mail, train',
      claims: [
        {
          kind: 'count',
          subject: 'task queues',
          op: 'eq',
          value: 6,
          unit: 'queues',
          context: { items: ['default', 'mail', 'train'] },
        },
      ],
    },
    {
      text: '- ✅ RBAC (3 roles: ADMIN, TUTOR, STUDENT)',
      claims: [{ kind: 'count', subject: 'roles', value: 3, context: { items: ['ADMIN', 'TUTOR', 'STUDENT'] } }],
    },
    {
      text: 'All three major tasks (7-9) are done.',
      claims: [{ kind: 'count', subject: 'major tasks', value: 3, context: { items: ['7', '8', '9'] } }],
    },
    {
      text: '- **Entities (3):** User, Order, Item',
      claims: [{ kind: 'count', subject: 'Entities', value: 3, context: { items: ['User', 'Order', 'Item'] } }],
    },
    {
      text: '- User roles enum: ADMIN, TUTOR, STUDENT',
      claims: [{ kind: 'count', subject: 'User roles enum', value: 3, unit: 'members' }],
    },
    {
      text: '- **Services Configured (2 total):**\n\n| Service | Type |\n|---|---|\n| Redis | Cache |\n| API | Web |',
      claims: [{ kind: 'count', subject: 'Services Configured', value: 2, context: { items: ['Redis', 'API'] } }],
    },
    {
      text: '| Part | Files |\n|---|---|\n| RBAC | 1 file |\n| Docs | 20+ files |',
      claims: [
        { kind: 'count', subject: 'RBAC', op: 'eq', value: 1, unit: 'files' },
        { kind: 'count', subject: 'Docs', op: 'ge', value: 20 },
      ],
    },
    {
      text: '- **API Endpoints**: 212 endpoints across 26 routers',
      claims: [
        { kind: 'count', subject: 'API Endpoints', value: 212, unit: 'endpoints' },
        { kind: 'count', subject: 'routers', value: 26 },
      ],
    },
    {
      text: '- Zero skip decorators remaining',
      claims: [{ kind: 'count', subject: 'skip decorators', op: 'eq', value: 0 }],
    },
    { text: '- Complete 6-role RBAC system', claims: [{ kind: 'count', subject: 'role', value: 6, unit: 'roles' }] },
    { text: '- Java 17 compiler settings, 404 errors handled, 39 files committed', claims: [] },
    { text: '- Effort: 2 weeks, 3 developers, $50 and 80% in Phase 4', claims: [] },
    { text: 'Released 3.14.0 on 10 October 2025 (line 12).', claims: [] },
  ],
  *read(passage) {
    if (passage.row) yield* inRow(passage)
    else if (passage.form !== 'code') yield* inText(passage)
  },
}

const NOUNLESS = /^(?:total|insgesamt|gesamt|in total|overall|verified|completed?|found)$/i

function* inText(passage: Passage): Iterable<Draft> {
  const { lexicon, statement } = passage
  yield* enumeration(passage)
  const stance = passage.stance()
  for (const quantity of [...passage.quantities(), ...inWords(passage)]) {
    const noun = nounOf(passage, quantity)
    if (!noun || isOutside(passage, quantity, noun)) continue
    if (!Number.isInteger(quantity.value)) continue
    const items = itemsOf(passage, quantity)
    yield {
      kind: 'count',
      subject: noun,
      claimed: claimedOf(quantity, unitOf(noun, quantity, passage)),
      at: quantity.start,
      ...(stance.mood === 'asserted' && lexicon.is('planned', statement.label) ? { mood: 'planned' as const } : {}),
      context: { items, group: groupOf(passage), ...classOf(passage) },
    }
  }
}

/** Numbers that words write: "four major tasks", "zero skip decorators". */
function inWords(passage: Passage): Quantity[] {
  const words = passage.lexicon.numerals
  const pattern = /(?<![\p{L}\p{N}-])(\p{L}{2,9})\s+(?=\p{L})/giu
  const found: Quantity[] = []
  for (const match of passage.text.matchAll(pattern)) {
    const value = words.get((match[1] ?? '').toLowerCase())
    if (value === undefined) continue
    const [quantity] = quantitiesIn(
      `${value} ${passage.text.slice(match.index + match[0].length, match.index + match[0].length + 80)}`,
      passage.lexicon,
    )
    if (quantity && quantity.start === 0 && passage.lexicon.isPlural(quantity.noun.split(' ').at(-1) ?? ''))
      found.push({ ...quantity, start: match.index, end: match.index + quantity.end, text: match[1] ?? '', op: 'eq' })
  }
  return found
}

function nounOf(passage: Passage, quantity: Quantity): string {
  const { statement } = passage
  if (
    quantity.unit === 'lines' ||
    quantity.unit === 'bytes' ||
    quantity.unit === 'percent' ||
    quantity.unit === 'tests' ||
    /\btest\s+files?\b/i.test(quantity.noun)
  )
    return ''
  if (
    passage.lexicon.roles(statement.label).some((role) => role === 'tests' || role === 'lines') ||
    /\btests?$/i.test(statement.label) ||
    passage.lexicon.begins('changed', statement.body) > 0
  )
    return ''
  const label = statement.label.replace(/\([^()]*\)/g, '').trim()
  const first = passage.text.slice(statement.start, quantity.start).trim() === ''
  if (quantity.noun === '' || NOUNLESS.test(quantity.noun)) {
    if (label !== '' && first && isCounted(passage, label)) return label
    const total =
      /[([（]\s*$/.test(passage.text.slice(0, quantity.start)) &&
      /^(?:\s*(?:total|insgesamt|items|entries|in total))?\s*[)\]）]/i.test(
        passage.text.slice(quantity.end - (NOUNLESS.test(quantity.noun) ? quantity.noun.length + 1 : 0)),
      )
    const head = passage.text
      .slice(Math.min(statement.start, quantity.start), quantity.start)
      .replace(/[\s([（*]+$/, '')
      .trim()
    return total && head !== '' && (statement.introduces || passage.form === 'heading') && isCounted(passage, head)
      ? head
      : ''
  }
  if (
    label !== '' &&
    first &&
    label.toLowerCase().split(/\s+/).at(-1) === quantity.noun.toLowerCase().split(/\s+/).at(-1)
  )
    return label
  const before = passage.text.charAt(quantity.start - 1)
  if (/[$€£¥#]/.test(before) || quantity.of !== undefined) return ''
  return quantity.noun
}

/** A label that a number may count: its last word is a plural, or the language has none. */
function isCounted(passage: Passage, label: string): boolean {
  const last = label.split(/\s+/).at(-1) ?? ''
  return (
    !passage.lexicon.is('meta', label) &&
    (passage.lexicon.isPlural(last) || label.split(/\s+/).some((word) => passage.lexicon.isPlural(word)))
  )
}

function isOutside(passage: Passage, quantity: Quantity, noun: string): boolean {
  const { lexicon } = passage
  const last = noun.split(/\s+/).at(-1) ?? ''
  if (lexicon.is('outside', last) || lexicon.is('outside', noun) || lexicon.is('outside', noun.split(/\s+/)[0] ?? ''))
    return true
  if (
    !lexicon.isPlural(last) &&
    quantity.noun === noun &&
    !lexicon.countsSingulars &&
    !/^-/.test(passage.text.slice(quantity.end - noun.length - 1))
  )
    return true
  if (lexicon.has('meta', passage.statement.label) && passage.statement.label !== '') return true
  if (isOrdinal(passage.text, quantity) || isVersion(passage.text, quantity) || isCode(quantity)) return true
  if (/^\W*(?:committed|changed|modified|updated|touched|edited|affected)\b/i.test(passage.text.slice(quantity.end)))
    return true
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b/i.test(
    noun,
  )
}

/** "Java 17 settings": the number belongs to the name before it. */
function isVersion(text: string, { start }: Quantity): boolean {
  return PRODUCT.test(text.slice(Math.max(0, start - 24), start))
}

const PRODUCT =
  /(?:^|[^\p{L}])(?:java|jdk|openjdk|kotlin|scala|python|node(?:\.?js)?|php|ruby|rails|django|laravel|go(?:lang)?|rust|swift|dart|flutter|c\+\+|c#|\.net(?: core)?|angular|react|vue|svelte|next(?:\.?js)?|nuxt|spring(?: boot)?|junit|gradle|maven|android|ios|macos|windows|ubuntu|debian|alpine|postgres(?:ql)?|mysql|mariadb|redis|mongodb|material|bootstrap|tailwind|typescript|ecmascript|es|http|oauth|openapi|tls|sdk|rfc|iso|utf|sha|base|webpack|vite|eslint|kubernetes|api level)[ -]$/iu

/** "404 errors": a status code, not so many errors. */
function isCode({ value, noun }: Quantity): boolean {
  return CODES.has(value) && /^(?:errors?|responses?|statuse?s?|codes?|pages?|status codes?)$/i.test(noun)
}

const CODES = new Set([
  200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412,
  413, 414, 415, 418, 422, 423, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504,
])

function claimedOf(quantity: Quantity, unit: string): Claimed {
  return { op: quantity.op, value: quantity.value, unit, text: quantity.text }
}

function unitOf(noun: string, quantity: Quantity, passage: Passage): string {
  if (quantity.unit !== '') return quantity.unit
  const words = noun.toLowerCase().split(/\s+/)
  const last = words.findLast((word) => passage.lexicon.isPlural(word)) ?? words.at(-1) ?? noun
  return /^[a-z]+$/.test(last) && !last.endsWith('s') ? `${last}s` : last
}

/** What the claim lists: behind a colon, in its brackets, in the list or table that it introduces. */
function itemsOf(passage: Passage, quantity: Quantity): string[] {
  // "Entities (4): User, Order": the bracket is the number's own.
  const rest = passage.text.slice(quantity.end).replace(/^\s*[)\]）]/, '')
  const numbered = numbersIn(rest)
  if (numbered.length === quantity.value) return numbered
  const inline =
    /^[^:：()（）]{0,40}[:：]\s*([^()\n]{3,400})/.exec(rest)?.[1] ??
    /^[^()（）]{0,30}[(（]([^()（）]{3,300})[)）]/.exec(rest)?.[1]
  const listed = inline === undefined ? undefined : listOf(inline, passage.lexicon, 5)
  if (listed && listed.length > 1) return listed.map((part) => part.text.replace(/[`*]/g, ''))
  const rows = passage.children.filter((child) => child.row)
  if (rows.length > 0) return rows.filter((row) => !isTotal(row)).map((row) => subjectCell(row)?.rich.text.trim() ?? '')
  const items =
    passage.children.length > 0
      ? passage.children
      : passage.form === 'heading'
        ? (passage.opens?.().passages.filter((each) => each.form === 'item' && !each.parent) ?? [])
        : []
  return items
    .filter((child) => child.form === 'item')
    .slice(0, 200)
    .flatMap((child) => namesListed(child) ?? [child.names().find(isPlace)?.text ?? child.statement.body])
}

/** "Four tasks (14-17)": by their numbers. */
function numbersIn(rest: string): string[] {
  const [, from, to] = /^[^()（）:]{0,30}[(（]#?(\d{1,4})\s?[-–]\s?#?(\d{1,4})[)）]/u.exec(rest) ?? []
  const length = Math.max(0, Math.min(Number(to) - Number(from) + 1, 200))
  return from === undefined ? [] : Array.from({ length }, (_, at) => String(Number(from) + at))
}

/** "READ_USERS, WRITE_USERS" in one item are two. */
function namesListed(item: Passage): string[] | undefined {
  const listed = listOf(item.statement.body, item.lexicon, 1)
  return listed && listed.length > 1 && listed.every((part) => /^[`\w.-]+$/.test(part.text))
    ? listed.map((part) => part.text.replaceAll('`', ''))
    : undefined
}

/** "**OwnerController** - 2 endpoints": what is counted is in the class. */
function classOf({ statement }: Passage): { container?: string } {
  const name = statement.lead || statement.label
  return /^`?[A-Z]\w*[a-z]\w*`?$/.test(name) ? { container: name.replaceAll('`', '') } : {}
}

function groupOf(passage: Passage): Mention[] {
  return passage
    .names()
    .filter(isPlace)
    .map((named) => ({ text: named.text, line: passage.line }))
}

/** "User roles enum: A, B, C" counts its members. */
function* enumeration(passage: Passage): Iterable<Draft> {
  const { label, body, start } = passage.statement
  if (!/\b(?:enum|enumeration)\b/i.test(label)) return
  const listed = listOf(body.replace(/^`[^`]+`\s+(?:with|mit)\s+/, ''), passage.lexicon, 2)?.filter((part) =>
    /^`?[A-Z][A-Z0-9_]*`?$/.test(part.text),
  )
  if (listed && listed.length > 1 && listed.every((part) => !/\s/.test(part.text)))
    yield {
      kind: 'count',
      subject: label,
      claimed: { op: 'eq', value: listed.length, unit: 'members' },
      at: start,
      context: { items: listed.map((part) => part.text), container: label },
    }
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  const first = passage.row?.cells[0]?.text.trim() ?? ''
  const name = subject?.rich.text.replace(/\s+/g, ' ').trim() ?? ''
  for (const cell of cells) {
    if (cell === subject || has(cell, 'target', 'number')) continue
    for (const quantity of quantitiesIn(cell.rich.text, passage.lexicon)) {
      if (
        quantity.unit === 'lines' ||
        quantity.unit === 'bytes' ||
        quantity.unit === 'percent' ||
        quantity.unit === 'tests' ||
        quantity.of !== undefined
      )
        continue
      const headed =
        has(cell, 'files') || (has(cell, 'file') && quantity.unit === 'files')
          ? 'files'
          : has(cell, 'count')
            ? cell.column.header.toLowerCase()
            : undefined
      const noun = quantity.noun
      if (
        noun === ''
          ? !headed || !isWhole(cell.rich.text)
          : isOutside(passage, quantity, noun) || has(cell, 'lines', 'meta')
      )
        continue
      const unit = headed ?? unitOf(noun, quantity, passage)
      yield {
        kind: 'count',
        subject:
          noun === '' || quantity.unit === 'files'
            ? isTotal(passage) && first !== name
              ? `${first} ${name}`
              : name
            : noun,
        claimed: claimedOf(quantity, unit),
        at: cell.at + quantity.start,
        ...(has(cell, 'claimed')
          ? { mood: 'attributed' as const }
          : has(cell, 'before')
            ? { mood: 'historical' as const }
            : {}),
        context: {
          header: cell.column.header,
          items: itemsOf({ ...passage, text: cell.rich.text }, quantity),
          group: unit === 'files' ? filesOfSection(name, passage) : [],
        },
      }
    }
  }
}

/** Nothing but the number stands in the cell. */
function isWhole(text: string): boolean {
  return /^[\s~≈]*[\d.,]+\s?\+?\s*$/.test(text)
}
