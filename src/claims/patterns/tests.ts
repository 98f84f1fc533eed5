import { cellsOf, has, isTotal, subjectCell } from '../columns.ts'
import { isPlace, type Named } from '../mentions.ts'
import { treePath } from '../nearby.ts'
import { isOrdinal, type Quantity, quantitiesIn } from '../numbers.ts'
import { governors, type Passage } from '../passage.ts'
import { baseName, isDocument } from '../subject-files.ts'
import type { Draft, Pattern } from './pattern.ts'

/** How many tests, or test files, there are. */
export const tests: Pattern = {
  id: 'tests',
  kinds: ['tests'],
  title: 'How many tests there are',
  examples: [
    {
      text: '- `auth.spec.ts` (13 tests)',
      claims: [{ kind: 'tests', subject: 'auth.spec.ts', value: 13, unit: 'tests' }],
    },
    { text: '- **34 E2E tests written**', claims: [{ kind: 'tests', subject: 'E2E tests', value: 34 }] },
    {
      text: '- test_agents.py: 22 passing, 1 skipped',
      claims: [{ kind: 'tests', subject: 'test_agents.py', value: 22 }],
    },
    {
      text: '- ✅ 14 test files covering security',
      claims: [{ kind: 'tests', subject: 'test files', value: 14, unit: 'files' }],
    },
    { text: '| Crate | Tests |\n|---|---|\n| core | 120 |', claims: [{ kind: 'tests', subject: 'core', value: 120 }] },
    { text: '- Total Tests: 303 (up from 240)', claims: [{ kind: 'tests', subject: 'Total Tests', value: 303 }] },
    {
      text: '- Tests: 3 unit tests in merge.rs + 1 detection test in rename.rs',
      claims: [
        { kind: 'tests', subject: 'merge.rs', value: 3 },
        { kind: 'tests', subject: 'rename.rs', op: 'ge', value: 1 },
      ],
    },
    {
      text: '- **EnumTest** (8 tests): Values',
      claims: [{ kind: 'tests', subject: 'EnumTest', value: 8 }],
    },
    {
      text: '- 5 e2e tests in `paths.rs` + 2 unit tests',
      claims: [
        { kind: 'tests', subject: 'paths.rs', value: 5 },
        { kind: 'tests', subject: 'unit tests', value: 2 },
      ],
    },
    {
      text: '**2. Parser** - `parser.rs`\n```\nf(x) = y\n```\n- ✅ Recursive\n- ✅ 8 Unit Tests',
      claims: [{ kind: 'tests', subject: 'parser.rs', op: 'eq', value: 8 }],
    },
    {
      text: '### `core/`\n- Unit tests: 8\n- Integration tests: 3',
      claims: [
        { kind: 'tests', subject: 'Unit tests', value: 8 },
        { kind: 'tests', subject: 'Integration tests', value: 3 },
      ],
    },
    {
      text: '```\ncore/\n├── src/\n└── tests/   ✅ 47 unit tests\n```',
      claims: [{ kind: 'tests', subject: 'core/tests/', value: 47, context: { base: 'core/' } }],
    },
    {
      text: '### Orders\n**Covered:**\n- paid\n\nTotal: 8 tests',
      claims: [{ kind: 'tests', subject: 'Orders', value: 8 }],
    },
    {
      text: '**Tests**: 12 unit tests in `a_test.go` (10 passing)',
      claims: [{ kind: 'tests', subject: 'a_test.go', value: 12 }],
    },
    {
      text: '## Billing rules ✅\n- **File:** `src/rules.py`\n- **Test:** `tests/test_shop.py`',
      claims: [{ kind: 'tests', subject: 'Billing rules: test_shop.py', op: 'present', unit: 'subject' }],
    },
    { text: '## Billing\n- **Test:** `tests/test_shop.py`', claims: [] },
    { text: 'Tests in `cmd/a_test.go`:\n- All 5 test files pass', claims: [] },
    { text: '- 12 endpoints', claims: [] },
    { text: '- `tests/sync/` - Phase 3 tests', claims: [] },
  ],
  *read(passage) {
    if (passage.row) yield* inRow(passage)
    else if (passage.form !== 'code') {
      yield* inText(passage)
      yield* ofSection(passage)
    }
  },
}

const TEST_FILES = /\btest\s+(?:files|suites|modules)\b|\btest\w*dateien\b|测试文件/i

function* inText(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  const labelled = isTestsLabel(passage)
  for (const quantity of passage.quantities()) {
    const passing = lexicon.is('passing', quantity.noun.split(' ')[0] ?? '')
    const bare =
      labelled &&
      quantity.noun === '' &&
      quantity.unit === '' &&
      passage.text.slice(statement.start, quantity.start).trim() === ''
    const files = TEST_FILES.test(quantity.noun)
    if (
      !(quantity.unit === 'tests' || passing || bare || files) ||
      quantity.of !== undefined ||
      (passing && isShare(passage, quantity)) ||
      isOrdinal(passage.text, quantity) ||
      isBefore(passage, quantity)
    )
      continue
    const above = placeAbove(passage, quantity)
    // "All 5 test files pass" under one file speaks of others.
    if (files && above && above.kind !== 'folder') continue
    const place = placeOf(passage, quantity) ?? above
    const phrase = lead(passage, quantity)
    const subject =
      (passage.tree && place ? treePath(passage) : place?.text) ??
      (bare
        ? statement.label
        : quantity.noun.split(' ').length > 1
          ? quantity.noun
          : phrase || label(passage) || quantity.noun)
    if (lexicon.begins('changed', statement.body) > 0) continue
    if (/^(?:skipped|failed|failing)/i.test(passage.text.slice(quantity.end).trim())) continue
    yield {
      kind: 'tests',
      subject,
      claimed: {
        op: place && isSome(quantity) ? 'ge' : quantity.op,
        value: quantity.value,
        unit: files ? 'files' : 'tests',
        text: quantity.text,
      },
      at: quantity.start,
      ...(passage.tree?.parent ? { context: { base: treePath(passage.tree.parent) } } : {}),
    }
  }
}

/** "Test: `test_shop.py`" beside "File: `rules.py`": the tests of what the heading names. */
function* ofSection(passage: Passage): Iterable<Draft> {
  const { section, statement, around } = passage
  const [place, ...others] = passage.names().filter(isPlace)
  if (!place || others.length > 0 || !section || !/^(?:unit )?tests?(?: files?)?$/i.test(statement.label)) return
  const isFile = (each: Passage) =>
    each.lexicon.roles(each.statement.label).includes('file') &&
    each.names().some((named) => named.kind === 'path' && !isDocument(named.text))
  if (place.kind !== 'path' || !around.some((each) => each !== passage && isFile(each))) return
  yield {
    kind: 'tests',
    subject: `${section.heading.statement.body}: ${baseName(place.text)}`,
    claimed: { op: passage.stance().absent ? 'absent' : 'present', unit: 'subject' },
    at: place.start,
  }
}

/** "3 tests in `a.rs` + 1 in `b.rs`": the file behind "in", else the one before that no other number has. */
function placeOf(passage: Passage, quantity: Quantity): Named | undefined {
  const places = passage.names().filter(isPlace)
  const behind = ({ end }: Quantity) =>
    places.find(({ start }) => {
      const between = passage.text.slice(end, start).replace(/[`*"'\s]+$/, '')
      return (
        start >= end && between.length < 40 && !/[\d+;,(]/.test(between) && passage.lexicon.endsWithPreposition(between)
      )
    })
  const own = behind(quantity)
  if (own) return own
  const taken = new Set(passage.quantities().map(behind))
  const before = places.filter(({ end }) => end <= quantity.start).at(-1)
  return before && taken.has(before) ? undefined : before
}

function speaksOfTests(passage: Passage): boolean {
  return isTestsLabel(passage) || passage.quantities().some(({ unit }) => unit === 'tests')
}

function isTestsLabel({ lexicon, statement }: Passage): boolean {
  return lexicon.roles(statement.label).includes('tests') || /\btests?\b$/i.test(statement.label)
}

const LAYER = /\b(?:unit|integration|e2e|end-to-end)/i

/**
 * "8 unit tests" under "Parser - `parser.rs`" are those of the one file or folder that stands above, where no other
 * number of tests has a part in it.
 */
function placeAbove(passage: Passage, { noun }: Quantity): Named | undefined {
  if (passage.tree || passage.form === 'heading') return undefined
  const isOther = (each: Passage) => each !== passage && each.quantities().length > 0 && speaksOfTests(each)
  if (passage.quantities().length > 1 || passage.siblings.some(isOther)) return undefined
  for (const above of governors(passage)) {
    const [place, ...more] = above.names().filter(isPlace)
    if (place)
      return more.length > 0 || isDocument(place.text) || (place.kind === 'folder' && LAYER.test(noun))
        ? undefined
        : place
    if (above.form === 'heading') return undefined
  }
  return undefined
}

/** "1 detection test in `a.rs`": of its kind; there may be more of another. */
function isSome({ noun }: Quantity): boolean {
  const kinds = noun
    .toLowerCase()
    .replace(
      /\b(?:unit|integration|e2e|end-to-end|new|passing|total|test|tests|cases?|functions?|files?|specs?|suites?|modules?)\b/g,
      ' ',
    )
  return /\p{Script=Latin}{3}/u.test(kinds) && /\btests?\b/i.test(noun)
}

/** "12 unit tests (10 passing)": how many of them pass, not how many there are. */
function isShare(passage: Passage, { start, value }: Quantity): boolean {
  return passage.quantities().some((whole) => whole.unit === 'tests' && whole.end <= start && whole.value >= value)
}

/** "up from 240", "was 240": what once was. */
function isBefore(passage: Passage, quantity: Quantity): boolean {
  return /\b(?:from|was|previously|vorher|statt)\s+[~≈]?$/i.test(
    passage.text.slice(Math.max(0, quantity.start - 14), quantity.start),
  )
}

function label(passage: Passage): string {
  const { label } = passage.statement
  if (label !== '' && !passage.lexicon.is('evidence', label) && !isBareTotal(passage, label)) return label
  for (const { statement } of governors(passage)) {
    const names = !passage.lexicon.is('evidence', statement.body) && passage.lexicon.roles(statement.body).length === 0
    if (statement.body !== '' && names) return statement.body
  }
  return ''
}

/** "Total: 34 tests" is the total of what stands above it, not of another list with a total. */
function isBareTotal({ lexicon }: Passage, text: string): boolean {
  return lexicon.roles(text).includes('total')
}

function lead(passage: Passage, quantity: Quantity): string {
  const { start, label } = passage.statement
  const from = quantity.start < start ? Math.max(0, passage.text.indexOf(label)) : start
  const text = passage.text.slice(Math.min(from, quantity.start), quantity.start)
  const match = /^(.{3,60}?)\s*[([（:：–—-]\s*[~≈]?$/u.exec(text)
  const name = match?.[1]?.replace(/[\s(:–—-]+$/, '').trim() ?? ''
  return /\p{L}{2}/u.test(name) && !isBareTotal(passage, name) ? name : ''
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const subject = subjectCell(passage, cells)
  const place = passage.names().find(isPlace)
  for (const cell of cells) {
    if (cell === subject || has(cell, 'target', 'meta', 'gap')) continue
    for (const quantity of quantitiesIn(cell.rich.text, passage.lexicon)) {
      const whole =
        has(cell, 'tests') &&
        quantity.unit === '' &&
        quantity.noun === '' &&
        /^[\s~≈]*[\d.,]+\s?\+?(?:\s*[(/].*)?$/.test(cell.rich.text) &&
        quantity.start < 3
      if (!(quantity.unit === 'tests' || whole || TEST_FILES.test(quantity.noun))) continue
      const first = passage.row?.cells[0]?.text.trim() ?? ''
      const name =
        place?.text ??
        (quantity.noun.split(' ').length > 1 && !whole ? quantity.noun : undefined) ??
        subject?.rich.text.replace(/\s+/g, ' ').trim() ??
        ''
      if (name === '') continue
      yield {
        kind: 'tests',
        subject: isTotal(passage) && first !== name ? `${first} ${name}` : name,
        claimed: {
          op: quantity.op,
          value: quantity.value,
          unit: TEST_FILES.test(quantity.noun) ? 'files' : 'tests',
          text: quantity.text,
        },
        at: cell.at + quantity.start,
        ...(has(cell, 'claimed')
          ? { mood: 'attributed' as const }
          : has(cell, 'before')
            ? { mood: 'historical' as const }
            : {}),
        context: { header: cell.column.header },
      }
    }
  }
}
