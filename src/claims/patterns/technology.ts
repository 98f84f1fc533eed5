import { cellsOf, has, subjectCell } from '../columns.ts'
import { withoutMarks } from '../marks.ts'
import type { Named } from '../mentions.ts'
import type { Passage } from '../passage.ts'
import { isTechnology, technologiesIn } from '../technologies.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A library, framework, service or tool is used. */
export const technology: Pattern = {
  id: 'technology',
  kinds: ['technology'],
  title: 'A library, service or tool that is used',
  examples: [
    {
      text: '| Technology | Version |\n|---|---|\n| PostgreSQL | 15 |',
      claims: [{ kind: 'technology', subject: 'PostgreSQL', op: 'present' }],
    },
    {
      text: '| Job | Tools |\n|---|---|\n| Lint | Black, Flake8, MyPy |',
      claims: [
        { kind: 'technology', subject: 'Black' },
        { kind: 'technology', subject: 'Flake8' },
        { kind: 'technology', subject: 'MyPy' },
      ],
    },
    {
      text: '- ✅ Lint (Black, Flake8)',
      claims: [
        { kind: 'technology', subject: 'Black' },
        { kind: 'technology', subject: 'Flake8' },
      ],
    },
    { text: '**Implementation:**\n- SendGrid integration', claims: [{ kind: 'technology', subject: 'SendGrid' }] },
    {
      text: 'The backend uses FastAPI with SQLAlchemy.',
      claims: [
        { kind: 'technology', subject: 'FastAPI' },
        { kind: 'technology', subject: 'SQLAlchemy' },
      ],
    },
    {
      text: '## Key Libraries\n- **AndroidX AppCompat**: 1.6.1',
      claims: [{ kind: 'technology', subject: 'AndroidX AppCompat', text: '1.6.1' }],
    },
    {
      text: '- ✅ Retrofit 2.8.0 → 2.9.0',
      claims: [{ kind: 'technology', subject: 'Retrofit', text: '2.9.0' }],
    },
    {
      text: 'The project is ready to deploy to:\n- ✅ Vercel\n- ✅ Docker containers',
      claims: [
        { kind: 'technology', subject: 'Vercel', mood: 'planned' },
        { kind: 'technology', subject: 'Docker', mood: 'planned' },
      ],
    },
    {
      text: '- ✅ Opus encoder (with `@sounds/opus-encoder@1.2`)\n- ✅ Team `@sounds/web`, `@sounds/decoder/fast`',
      claims: [
        { kind: 'technology', subject: '@sounds/opus-encoder' },
        { kind: 'technology', subject: '@sounds/web' },
      ],
    },
    { text: '## Next Steps\n- Evaluate Kafka', claims: [] },
    { text: 'Safety first: the black box must go.', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' || passage.form === 'tree') return
    const stance = passage.stance()
    const labelled = passage.lexicon.roles(passage.statement.label).includes('technology')
    const told = labelled || passage.lexicon.is('reports', passage.statement.label)
    if (
      stance.mood === 'planned' ||
      (stance.meta && !told) ||
      passage.lexicon.begins('removes', passage.statement.body) > 0
    )
      return
    if (passage.row) yield* inRow(passage)
    else if (isVersion(passage))
      yield { kind: 'technology', subject: passage.statement.label, claimed: ofVersion(passage.statement.body), at: 0 }
    else if (
      passage.form === 'item'
        ? stance.evidence || labelled || isOfStack(passage)
        : passage.form === 'sentence' && speaksOfUse(passage)
    )
      yield* inText(passage)
  },
}

/** "Ready to deploy to: Vercel, Docker": where it could run, not what it uses. */
const ABILITY =
  /\b(?:ready to (?:be )?(?:deploy(?:ed)?|run|host(?:ed)?)|can (?:also )?(?:be )?(?:deploy(?:ed)?|run|host(?:ed)?)|deployable|could (?:be|run|use)|compatible with)\b/i

function isAbility({ text, intro }: Passage): boolean {
  return ABILITY.test(text) || (intro !== undefined && ABILITY.test(intro.text))
}

/** An item under "Backend stack". */
function isOfStack({ section, lexicon }: Passage): boolean {
  return lexicon.endsWithRole('technology', section?.heading.statement.body ?? '')
}

function speaksOfUse(passage: Passage): boolean {
  return (
    passage.statement.mark !== undefined ||
    passage.lexicon.has('uses', passage.text) ||
    passage.lexicon.roles(passage.statement.label).includes('technology')
  )
}

function* inText(passage: Passage): Iterable<Draft> {
  const { statement, text, lexicon } = passage
  const alone = isTechnology(withoutMarks(statement.body).trim())
  const absent = passage.stance().absent
  if (absent && !alone) return
  const seen = new Set<string>()
  /** Up to here a name was read with its version. */
  let told = 0
  const named = [
    ...technologiesIn(text),
    ...passage.names().flatMap((name) => (name.kind === 'package' ? packageOf(name) : [])),
    ...listed(text, lexicon.roles(statement.label).includes('technology') ? statement.start : undefined),
  ].sort((a, b) => a.start - b.start)
  for (const each of named) {
    if (
      seen.has(each.text.toLowerCase()) ||
      passage
        .names()
        .some(
          (name) =>
            !['word', 'symbol', 'package'].includes(name.kind) && name.start < each.end && name.end > each.start,
        )
    )
      continue
    seen.add(each.text.toLowerCase())
    if (each.start < told) continue
    const behind = text.slice(each.end, each.end + 40)
    const version = VERSION_BEHIND.exec(behind) ?? MAJOR_AT_END.exec(behind)
    if (version) told = each.end + version[0].length
    const claimed = absent ? { op: 'absent' as const } : ofVersion(version?.[1])
    yield {
      kind: 'technology',
      subject: each.text,
      claimed,
      at: each.start,
      ...(isAbility(passage) ? { mood: 'planned' as const } : {}),
    }
  }
}

/** `@owner/name@1.2` is the package of that name. */
function packageOf({ text, start, end }: Named): { text: string; start: number; end: number } {
  return { text: text.replace(/(?<=.)@.*$/, ''), start, end }
}

/** "React 18.2.0", "JUnit 4.12 → 4.13.2": the version beside a name, of two numbers or more; none of a range. */
const VERSION_BEHIND =
  /^[\s:：*_`]{0,5}(?:v?\d[\d.]*\s*(?:→|->|=>)\s*\**)?[v^~]?(\d{1,4}(?:\.\d+)+\+?)(?![\w.%]|\s*(?:[-–→~]|->|=>|以上|(?:or|and|oder|und|atau|ou|o|et|y)\s))/i
/** "React 18": a major version alone, where nothing follows that it could count. */
const MAJOR_AT_END = /^[*_`]{0,3} v?(\d{1,2}\+?)(?=[*_`]{0,3}\s*(?:$|[,;)，；]))/
const VERSION = /^[v^~]?\d{1,4}(?:\.\d+)+\+?$/i

const ofVersion = (version: string | undefined): Draft['claimed'] =>
  version === undefined ? { op: 'present' } : { op: 'present', text: version }

/** A line of a list of libraries: a name, a colon and a version, be the name known or not. */
function isVersion(passage: Passage): boolean {
  const { form, statement, lexicon } = passage
  return (
    form === 'item' &&
    statement.label !== '' &&
    lexicon.roles(statement.label).length === 0 &&
    VERSION.test(statement.body.trim()) &&
    isOfStack(passage)
  )
}

/** Products among ordinary words: only in brackets or behind a label of tools, as parts of a list. */
function listed(text: string, from: number | undefined): { text: string; start: number; end: number }[] {
  const stretches = [...text.matchAll(/[(（]([^()（）]{2,160})[)）]/g)].map((match) => ({
    text: match[1] ?? '',
    at: match.index + 1,
  }))
  if (from !== undefined) stretches.push({ text: text.slice(from), at: from })
  return stretches.flatMap((stretch) => partsOf(stretch.text, stretch.at, from !== undefined && stretch.at === from))
}

/** @param all every short part counts, not only known products: the label says that they are */
function partsOf(text: string, at: number, all = false): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/[^,、，/+&|;]+/gu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length
    const name = match[0].trim().replace(/^(?:and|und)\s+/i, '')
    const start = at + match.index + lead + (match[0].trim().length - name.length)
    const known = isTechnology(name) || (all && /^[\p{Lu}\d.]/u.test(name) && name.split(/\s+/).length <= 4)
    return known ? [{ text: name, start, end: start + name.length }] : []
  })
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const versions = cells.find((cell) => has(cell, 'version'))
  const subject = subjectCell(passage, cells)
  for (const cell of cells) {
    const tool = has(cell, 'technology')
    if (!tool && !(cell === subject && versions)) continue
    for (const part of tool && cell !== subject ? partsOf(cell.rich.text, 0, true) : namesOf(cell.rich.text)) {
      const version = cell === subject && versions ? versions.rich.text.trim() : ''
      yield {
        kind: 'technology',
        subject: part.text,
        claimed: { op: 'present', ...(version ? { text: version } : {}) },
        at: cell.at + part.start,
        context: { header: cell.column.header },
      }
    }
  }
}

function namesOf(text: string): { text: string; start: number; end: number }[] {
  const name = withoutMarks(text).trim()
  return name === '' || name.split(/\s+/).length > 4
    ? []
    : [{ text: name, start: text.indexOf(name.charAt(0)), end: text.length }]
}
